/* heed-plan-rows.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-plan.h"
#include "heed-recommendation.h"
#include "heed-record-row.h"

G_BEGIN_DECLS

/* A plan as rows and back. Rows are grouped: those of each recommendation by its
 * id, all others under "". */

GHashTable *heed_row_groups_new (void);
void        heed_row_groups_add (GHashTable    *groups,
                                 HeedRecordRow *row);
GPtrArray  *heed_row_list_new   (void);

void           heed_plan_rows_add_plan            (HeedPlan           *plan,
                                                   GPtrArray          *rows);
HeedRecordRow *heed_plan_rows_make_recommendation (HeedRecommendation *recommendation,
                                                   guint               position);
void           heed_plan_rows_add_items           (HeedRecommendation *recommendation,
                                                   GPtrArray          *rows);
GHashTable    *heed_plan_rows_make_all            (HeedPlan           *plan);
void           heed_plan_rows_apply               (GHashTable         *groups,
                                                   GHashTable         *touched,
                                                   HeedPlan           *plan);
HeedPlan      *heed_plan_rows_copy                (HeedPlan           *plan);

G_END_DECLS
