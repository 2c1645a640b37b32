/* heed-plan-past.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "heed-plan.h"
#include "heed-register.h"

G_BEGIN_DECLS

HeedPlan *heed_plan_past_find        (HeedRegister  *reg,
                                      guint          number,
                                      HeedPlan      *now,
                                      const char    *stamp,
                                      char         **made_at,
                                      GCancellable  *cancellable,
                                      GError       **error);
gboolean  heed_plan_past_find_number (HeedRegister  *reg,
                                      HeedPlan      *plan,
                                      GArray        *numbers,
                                      GError       **error);

G_END_DECLS
