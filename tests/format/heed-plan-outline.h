/* heed-plan-outline.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-plan.h"

G_BEGIN_DECLS

char *heed_plan_outline         (HeedPlan   *plan);
char *heed_plan_outline_squeeze (const char *text);

G_END_DECLS
