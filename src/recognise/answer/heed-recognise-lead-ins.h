/* heed-recognise-lead-ins.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-recognise-pair.h"

G_BEGIN_DECLS

void heed_lead_ins_demote  (HeedPairs *pairs,
                            GPtrArray *steps);
void heed_lead_ins_promote (HeedPairs *pairs,
                            GPtrArray *steps);

G_END_DECLS
