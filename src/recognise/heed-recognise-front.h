/* heed-recognise-front.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-plan.h"
#include "heed-recognise-parts.h"

G_BEGIN_DECLS

void heed_front_read         (HeedParts *parts,
                              HeedPlan  *plan);
void heed_front_drop_printed (HeedPlan  *plan);

G_END_DECLS
