/* heed-plan-outline.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-plan.h"

G_BEGIN_DECLS

char *heed_plan_outline (HeedPlan *plan,
                         guint     max_text);

G_END_DECLS
