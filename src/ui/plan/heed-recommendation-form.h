/* heed-recommendation-form.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-plan-editor.h"
#include "heed-recommendation.h"

G_BEGIN_DECLS

#define HEED_TYPE_RECOMMENDATION_FORM (heed_recommendation_form_get_type ())

G_DECLARE_FINAL_TYPE (HeedRecommendationForm, heed_recommendation_form, HEED, RECOMMENDATION_FORM, AdwBin)

void heed_recommendation_form_set_recommendation (HeedRecommendationForm *self,
                                                  HeedPlanEditor         *editor,
                                                  HeedRecommendation     *recommendation);
void heed_recommendation_form_set_day            (HeedRecommendationForm *self,
                                                  HeedDay                 day);

G_END_DECLS
