/* heed-recommendation.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include "heed-in-force.h"
#include "heed-judgement.h"
#include "heed-model-enums.h"
#include "heed-model-types.h"
#include "heed-record-list.h"
#include "heed-response.h"
#include "heed-target.h"
#include "heed-unplaced.h"

G_BEGIN_DECLS

#define HEED_TYPE_RECOMMENDATION (heed_recommendation_get_type ())

G_DECLARE_FINAL_TYPE (HeedRecommendation, heed_recommendation, HEED, RECOMMENDATION, GObject)

HeedRecommendation *heed_recommendation_new                  (void);
const char         *heed_recommendation_get_id               (HeedRecommendation *self);
void                heed_recommendation_set_id               (HeedRecommendation *self,
                                                              const char         *id);
const char         *heed_recommendation_get_number           (HeedRecommendation *self);
void                heed_recommendation_set_number           (HeedRecommendation *self,
                                                              const char         *number);
const char         *heed_recommendation_get_paragraph        (HeedRecommendation *self);
void                heed_recommendation_set_paragraph        (HeedRecommendation *self,
                                                              const char         *paragraph);
const char         *heed_recommendation_get_heading          (HeedRecommendation *self);
void                heed_recommendation_set_heading          (HeedRecommendation *self,
                                                              const char         *heading);
gboolean            heed_recommendation_get_priority         (HeedRecommendation *self);
void                heed_recommendation_set_priority         (HeedRecommendation *self,
                                                              gboolean            priority);
const char         *heed_recommendation_get_addressee        (HeedRecommendation *self);
void                heed_recommendation_set_addressee        (HeedRecommendation *self,
                                                              const char         *addressee);
gboolean            heed_recommendation_get_addressee_stated (HeedRecommendation *self);
void                heed_recommendation_set_addressee_stated (HeedRecommendation *self,
                                                              gboolean            addressee_stated);
const char         *heed_recommendation_get_text             (HeedRecommendation *self);
void                heed_recommendation_set_text             (HeedRecommendation *self,
                                                              const char         *text);
gboolean            heed_recommendation_get_repeated         (HeedRecommendation *self);
void                heed_recommendation_set_repeated         (HeedRecommendation *self,
                                                              gboolean            repeated);
const char         *heed_recommendation_get_repeats          (HeedRecommendation *self);
void                heed_recommendation_set_repeats          (HeedRecommendation *self,
                                                              const char         *repeats);
HeedResponse       *heed_recommendation_get_response         (HeedRecommendation *self);
HeedJudgement      *heed_recommendation_get_judgement        (HeedRecommendation *self);
HeedUnplaced       *heed_recommendation_get_unplaced         (HeedRecommendation *self);
const char *const  *heed_recommendation_get_review           (HeedRecommendation *self);
void                heed_recommendation_set_review           (HeedRecommendation *self,
                                                              const char *const  *review);
const char         *heed_recommendation_get_extra            (HeedRecommendation *self);
void                heed_recommendation_set_extra            (HeedRecommendation *self,
                                                              const char         *extra);
HeedPlan           *heed_recommendation_get_plan             (HeedRecommendation *self);
void                heed_recommendation_set_plan             (HeedRecommendation *self,
                                                              HeedPlan           *plan);
HeedRecordList     *heed_recommendation_get_items            (HeedRecommendation *self);
void                heed_recommendation_derive               (HeedRecommendation *self,
                                                              HeedDay             reference);
HeedAction         *heed_recommendation_get_action_above     (HeedRecommendation *self,
                                                              HeedItem           *item);
void                heed_recommendation_depth_changed        (HeedRecommendation *self);

G_END_DECLS
