/* heed-random-plan.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-plan.h"

G_BEGIN_DECLS

HeedPlan *heed_random_plan_new (GRand *rand,
                                guint  n_recommendations,
                                guint  n_items);

G_END_DECLS
