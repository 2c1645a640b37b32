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

/**
 * HeedColumn:
 * @HEED_COLUMN_NUMBER: the number of the recommendation
 * @HEED_COLUMN_RECOMMENDATION: its text
 * @HEED_COLUMN_RESPONSE: whether it is agreed
 * @HEED_COLUMN_ACTION: what is done about it
 * @HEED_COLUMN_OWNER: who does it, perhaps with the date
 * @HEED_COLUMN_TARGET: by when
 * @HEED_COLUMN_LABEL: the label of the action
 * @HEED_COLUMN_PROGRESS: how far the action is
 * @HEED_COLUMN_COMPLETED: when it was completed
 * @HEED_COLUMN_OTHER: what a plan has no place for
 *
 * What a column of a plan table may hold: the six that are printed, and those that
 * some tables have beside them.
 */
typedef enum {
  HEED_COLUMN_NUMBER,
  HEED_COLUMN_RECOMMENDATION,
  HEED_COLUMN_RESPONSE,
  HEED_COLUMN_ACTION,
  HEED_COLUMN_OWNER,
  HEED_COLUMN_TARGET,
  HEED_COLUMN_LABEL,
  HEED_COLUMN_PROGRESS,
  HEED_COLUMN_COMPLETED,
  HEED_COLUMN_OTHER,
} HeedColumn;

#define HEED_N_TITLED (HEED_COLUMN_OTHER + 1)

GPtrArray         *heed_edition_get_all            (void);
HeedEdition       *heed_edition_find               (const char       *id);
HeedEdition       *heed_edition_find_by_words      (const char       *words);
const char        *heed_edition_get_id             (HeedEdition      *self);
const char        *heed_edition_get_name           (HeedEdition      *self);
const char *const *heed_edition_get_column_titles  (HeedEdition      *self);
const char *const *heed_edition_get_judgements     (HeedEdition      *self);
const char        *heed_edition_get_response_words (HeedEdition      *self,
                                                    HeedResponseKind  kind);
void               heed_edition_apply              (HeedEdition      *self,
                                                    HeedPlan         *plan);
int                heed_edition_find_column        (const char       *words);
int                heed_edition_read_title         (const char       *words);
gboolean           heed_edition_read_progress      (const char       *words,
                                                    HeedProgress     *progress,
                                                    gboolean         *says_more);
HeedResponseKind   heed_edition_read_response      (const char       *words,
                                                    HeedReasons      *reasons);
HeedReasons        heed_edition_read_reasons       (const char       *words);

G_END_DECLS
