/* heed-edition.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-model-enums.h"
#include "heed-model-types.h"

G_BEGIN_DECLS

#define HEED_TYPE_EDITION (heed_edition_get_type ())

G_DECLARE_FINAL_TYPE (HeedEdition, heed_edition, HEED, EDITION, GObject)

/* How many columns the plan table has. */
#define HEED_N_COLUMNS 6

GPtrArray         *heed_edition_get_all            (void);
HeedEdition       *heed_edition_find               (const char       *id);
HeedEdition       *heed_edition_find_by_words      (const char       *words);
const char        *heed_edition_get_id             (HeedEdition      *self);
const char        *heed_edition_get_name           (HeedEdition      *self);
const char *const *heed_edition_get_column_titles  (HeedEdition      *self);
const char        *heed_edition_get_response_words (HeedEdition      *self,
                                                    HeedResponseKind  kind);
void               heed_edition_apply              (HeedEdition      *self,
                                                    HeedPlan         *plan);
int                heed_edition_find_column        (const char       *words);
HeedResponseKind   heed_edition_read_response      (const char       *words,
                                                    HeedReasons      *reasons);
HeedReasons        heed_edition_read_reasons       (const char       *words);

G_END_DECLS
