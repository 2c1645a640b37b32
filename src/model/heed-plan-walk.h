/* heed-plan-walk.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-model-types.h"

G_BEGIN_DECLS

HeedItem           *heed_plan_find_item_by_id           (HeedPlan          *self,
                                                         const char        *id);
HeedRecommendation *heed_plan_find_recommendation_by_id (HeedPlan          *self,
                                                         const char        *id);
void                heed_plan_forget_items              (HeedPlan          *self);
guint               heed_plan_count_actions             (HeedPlan          *self);
guint               heed_plan_count_review              (HeedPlan          *self);
void                heed_plan_add_review                (HeedPlan          *self,
                                                         const char        *note);
void                heed_plan_add_unplaced              (HeedPlan          *self,
                                                         const char        *words);

G_END_DECLS
