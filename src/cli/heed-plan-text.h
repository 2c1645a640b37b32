/* heed-plan-text.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-plan.h"

G_BEGIN_DECLS

void heed_plan_text_print_version (HeedVersion *version);
void heed_plan_text_print         (HeedPlan    *plan,
                                   HeedDay      day);

G_END_DECLS
