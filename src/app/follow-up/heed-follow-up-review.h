/* heed-follow-up-review.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-action.h"
#include "heed-follow-up.h"
#include "heed-plan-editor.h"
#include "heed-recommendation.h"

G_BEGIN_DECLS

HeedVerification  *heed_follow_up_verify          (HeedPlanEditor     *editor,
                                                   HeedAction         *action,
                                                   HeedDay             day,
                                                   gboolean            adequate,
                                                   const char         *text,
                                                   const char         *by,
                                                   HeedDay             today,
                                                   gboolean           *by_reporter,
                                                   GError            **error);
gboolean           heed_follow_up_is_reporter     (HeedAction         *action,
                                                   const char         *name);
const char *const *heed_follow_up_list_judgements (HeedPlan           *plan);
gboolean           heed_follow_up_judge           (HeedPlanEditor     *editor,
                                                   HeedRecommendation *recommendation,
                                                   HeedDay             day,
                                                   const char         *word,
                                                   const char         *text,
                                                   const char         *by,
                                                   HeedDay             today,
                                                   GError            **error);

G_END_DECLS
