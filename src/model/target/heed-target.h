/* heed-target.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-day.h"
#include "heed-model-enums.h"
#include "heed-model-types.h"

G_BEGIN_DECLS

#define HEED_TYPE_TARGET (heed_target_get_type ())

GType           heed_target_get_type         (void) G_GNUC_CONST;
HeedTarget     *heed_target_new              (const char     *words,
                                              HeedDay         reference);
HeedTarget     *heed_target_ref              (HeedTarget     *self);
void            heed_target_unref            (HeedTarget     *self);
const char     *heed_target_get_words        (HeedTarget     *self);
HeedDay         heed_target_get_start        (HeedTarget     *self);
HeedDay         heed_target_get_due          (HeedTarget     *self);
HeedRepeat      heed_target_get_repeats      (HeedTarget     *self);
const HeedDay  *heed_target_get_checkpoints  (HeedTarget     *self,
                                              gsize          *n_checkpoints);
gboolean        heed_target_get_ongoing      (HeedTarget     *self);
gboolean        heed_target_get_completed    (HeedTarget     *self);
HeedDay         heed_target_get_completed_on (HeedTarget     *self);
gboolean        heed_target_get_tentative    (HeedTarget     *self);
const char     *heed_target_get_note         (HeedTarget     *self);
gboolean        heed_target_is_recognised    (HeedTarget     *self);
gboolean        heed_target_equal            (HeedTarget     *self,
                                              HeedTarget     *other);
char           *heed_target_to_meaning       (HeedTarget     *self);

GPtrArray      *heed_target_split            (const char     *words);
gboolean        heed_target_looks_like       (const char     *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedTarget, heed_target_unref)

G_END_DECLS
