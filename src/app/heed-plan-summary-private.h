/* heed-plan-summary-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-plan-summary.h"
#include "heed-register.h"

G_BEGIN_DECLS

void heed_plan_summary_update      (HeedPlanSummary     *self,
                                    const HeedPlanEntry *entry);
void heed_plan_summary_set_overdue (HeedPlanSummary     *self,
                                    guint                overdue);

G_END_DECLS
