/* heed-plan-changes.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-plan.h"
#include "heed-record-row.h"

G_BEGIN_DECLS

/* What is different between the rows of a plan before and after. */

GPtrArray  *heed_plan_changes_compare     (GHashTable *known,
                                           GHashTable *after);
GHashTable *heed_plan_changes_list_groups (GPtrArray  *changes);
GHashTable *heed_plan_changes_list_moves  (GPtrArray  *changes);
GPtrArray  *heed_plan_changes_list_places (GPtrArray  *changes,
                                           gboolean    backwards);
GHashTable *heed_plan_changes_merge       (GHashTable *known,
                                           GHashTable *after);
GHashTable *heed_plan_changes_make_groups (HeedPlan   *plan,
                                           GHashTable *known,
                                           GHashTable *touched,
                                           gboolean    plan_touched);

G_END_DECLS
