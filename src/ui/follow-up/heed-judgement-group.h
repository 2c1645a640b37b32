/* heed-judgement-group.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-plan-editor.h"
#include "heed-recommendation.h"

G_BEGIN_DECLS

#define HEED_TYPE_JUDGEMENT_GROUP (heed_judgement_group_get_type ())

G_DECLARE_FINAL_TYPE (HeedJudgementGroup, heed_judgement_group, HEED, JUDGEMENT_GROUP, AdwPreferencesGroup)

void heed_judgement_group_set_recommendation (HeedJudgementGroup *self,
                                              HeedPlanEditor     *editor,
                                              HeedRecommendation *recommendation);
void heed_judgement_group_set_day            (HeedJudgementGroup *self,
                                              HeedDay             day);

G_END_DECLS
