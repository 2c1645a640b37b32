/* heed-compose.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-document.h"
#include "heed-plan.h"

G_BEGIN_DECLS

HeedDocument *heed_compose_plan           (HeedPlan *plan);
char         *heed_compose_plan_title     (HeedPlan *plan);
HeedDocument *heed_compose_progress       (HeedPlan *plan,
                                           HeedDay   day);
char         *heed_compose_progress_title (HeedPlan *plan);

G_END_DECLS
