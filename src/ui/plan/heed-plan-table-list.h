/* heed-plan-table-list.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-plan-table-entry.h"
#include "heed-record-list.h"

G_BEGIN_DECLS

#define HEED_TYPE_PLAN_TABLE_LIST (heed_plan_table_list_get_type ())

G_DECLARE_FINAL_TYPE (HeedPlanTableList, heed_plan_table_list, HEED, PLAN_TABLE_LIST, GObject)

/**
 * HeedPlanTableListMatch:
 * @record: a record
 * @user_data: what was given with the function
 *
 * Returns: whether the record is shown
 */
typedef gboolean (*HeedPlanTableListMatch) (gpointer record,
                                          gpointer user_data);

HeedPlanTableList *heed_plan_table_list_new    (HeedRecordList         *records,
                                                HeedDay                 day,
                                                HeedPlanTableListMatch  match,
                                                gpointer                user_data);
void               heed_plan_table_list_filter (HeedPlanTableList      *self);

G_END_DECLS
