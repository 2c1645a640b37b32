/* heed-plan-match.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-plan.h"

G_BEGIN_DECLS

typedef struct _HeedPlanMatch HeedPlanMatch;

HeedPlanMatch *heed_plan_match_new        (HeedPlan      *before,
                                           HeedPlan      *after);
void           heed_plan_match_free       (HeedPlanMatch *self);
gpointer       heed_plan_match_get_after  (HeedPlanMatch *self,
                                           gpointer       record);
gpointer       heed_plan_match_get_before (HeedPlanMatch *self,
                                           gpointer       record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedPlanMatch, heed_plan_match_free)

G_END_DECLS
