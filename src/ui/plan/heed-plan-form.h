/* heed-plan-form.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-plan.h"

G_BEGIN_DECLS

#define HEED_TYPE_PLAN_FORM (heed_plan_form_get_type ())

G_DECLARE_FINAL_TYPE (HeedPlanForm, heed_plan_form, HEED, PLAN_FORM, AdwBin)

void heed_plan_form_set_plan (HeedPlanForm *self,
                              HeedPlan     *plan);

G_END_DECLS
