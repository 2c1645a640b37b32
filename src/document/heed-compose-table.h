/* heed-compose-table.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-document.h"
#include "heed-plan.h"

G_BEGIN_DECLS

HeedBlock *heed_compose_action_table (HeedPlan   *plan);
GPtrArray *heed_compose_markup       (HeedPlan   *plan,
                                      const char *markup);

G_END_DECLS
