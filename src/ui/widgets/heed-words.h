/* heed-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-day.h"
#include "heed-finding-list.h"
#include "heed-model-enums.h"
#include "heed-plan.h"
#include "heed-target.h"

G_BEGIN_DECLS

/* The words that the window uses for what the model holds. */

char       *heed_words_from_markup        (const char       *markup);
const char *heed_words_for_response       (HeedResponseKind  kind);
const char *heed_words_for_role           (HeedTextRole      role);
const char *heed_words_for_plan_state     (HeedPlanState     state);
char       *heed_words_for_meaning        (HeedTarget       *target);
const char *heed_words_class_for          (HeedCompliance    compliance);
char       *heed_words_for_inspection     (const char       *inspectorate,
                                           HeedDay           report_published);
char       *heed_words_for_plan           (HeedPlan         *plan);
char       *heed_words_for_record         (gpointer          record);
char       *heed_words_for_findings       (HeedFindingList  *findings,
                                           gboolean          all);

G_END_DECLS
