/* heed-plan-store.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-plan.h"
#include "heed-register.h"
#include "heed-source.h"

G_BEGIN_DECLS

#define HEED_TYPE_PLAN_STORE (heed_plan_store_get_type ())

G_DECLARE_FINAL_TYPE (HeedPlanStore, heed_plan_store, HEED, PLAN_STORE, GObject)

/**
 * HeedEdit:
 * @changes: (element-type HeedChange): what happened to each record
 * @groups: (element-type utf8 GPtrArray): the rows afterwards of those groups in
 *   which something happened; no rows where the group is gone
 *
 * What is not yet written of a plan.
 */
typedef struct
{
  GPtrArray *changes;
  GHashTable *groups;
} HeedEdit;

HeedPlanStore *heed_plan_store_open           (HeedRegister   *reg,
                                               guint           number,
                                               GError        **error);
HeedPlan      *heed_plan_store_get_plan       (HeedPlanStore  *self);
guint          heed_plan_store_get_number     (HeedPlanStore  *self);
HeedEdit      *heed_plan_store_collect        (HeedPlanStore  *self);
gboolean       heed_plan_store_write          (HeedPlanStore  *self,
                                               HeedEdit       *edit,
                                               const char     *label,
                                               GError        **error);
const char    *heed_plan_store_get_undo_label (HeedPlanStore  *self);
const char    *heed_plan_store_get_redo_label (HeedPlanStore  *self);
gboolean       heed_plan_store_undo           (HeedPlanStore  *self,
                                               GError        **error);
gboolean       heed_plan_store_redo           (HeedPlanStore  *self,
                                               GError        **error);

gboolean heed_plan_store_refresh (HeedPlanStore  *self,
                                  gboolean       *refreshed,
                                  GError        **error);

void heed_edit_free (HeedEdit *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedEdit, heed_edit_free)

G_END_DECLS
