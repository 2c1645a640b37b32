/* heed-judgement.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "heed-day.h"

G_BEGIN_DECLS

#define HEED_TYPE_JUDGEMENT (heed_judgement_get_type ())

G_DECLARE_FINAL_TYPE (HeedJudgement, heed_judgement, HEED, JUDGEMENT, GObject)

HeedJudgement *heed_judgement_new      (void);
HeedDay        heed_judgement_get_day  (HeedJudgement *self);
void           heed_judgement_set_day  (HeedJudgement *self,
                                        HeedDay        day);
const char    *heed_judgement_get_word (HeedJudgement *self);
void           heed_judgement_set_word (HeedJudgement *self,
                                        const char    *word);
const char    *heed_judgement_get_text (HeedJudgement *self);
void           heed_judgement_set_text (HeedJudgement *self,
                                        const char    *text);
const char    *heed_judgement_get_by   (HeedJudgement *self);
void           heed_judgement_set_by   (HeedJudgement *self,
                                        const char    *by);
gboolean       heed_judgement_is_empty (HeedJudgement *self);

G_END_DECLS
