/* heed-plan-as-at.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-plan.h"
#include "heed-register.h"

G_BEGIN_DECLS

/* A plan as it was known on an earlier day. */

HeedPlan *heed_plan_as_at_load       (HeedRegister  *reg,
                                      guint          number,
                                      HeedDay        day,
                                      HeedDay       *kept_since,
                                      GError       **error);
gboolean  heed_plan_as_at_is_past    (HeedRegister  *reg,
                                      guint          number,
                                      HeedDay        day,
                                      gboolean      *is_past,
                                      GError       **error);
HeedDay   heed_plan_as_at_find_begin (HeedPlan      *plan,
                                      HeedDay        kept_since);

G_END_DECLS
