/* heed-action-conditions.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-action-query.h"

G_BEGIN_DECLS

/* What a query asks of each action, in SQL over action_index. */

gboolean heed_action_conditions_need_plans (const HeedActionQuery *query);
void     heed_action_conditions_append     (GString               *sql,
                                            const HeedActionQuery *query);
void     heed_action_conditions_bind       (HeedStatement         *statement,
                                            const HeedActionQuery *query);

G_END_DECLS
