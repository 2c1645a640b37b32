/* heed-random-edit.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-plan.h"

G_BEGIN_DECLS

void heed_random_edit (HeedPlan *plan,
                       GRand    *rand);

G_END_DECLS
