/* heed-plan-store.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-edit.h"
#include "heed-plan.h"
#include "heed-register.h"
#include "heed-source.h"

G_BEGIN_DECLS

#define HEED_TYPE_PLAN_STORE (heed_plan_store_get_type ())

G_DECLARE_FINAL_TYPE (HeedPlanStore, heed_plan_store, HEED, PLAN_STORE, GObject)

HeedPlanStore *heed_plan_store_open            (HeedRegister   *reg,
                                                guint           number,
                                                GError        **error);
HeedPlan      *heed_plan_store_get_plan        (HeedPlanStore  *self);
guint          heed_plan_store_get_number      (HeedPlanStore  *self);
gint64         heed_plan_store_get_version     (HeedPlanStore  *self);
HeedEdit      *heed_plan_store_collect         (HeedPlanStore  *self);
HeedEdit      *heed_plan_store_collect_unsaved (HeedPlanStore  *self);
void           heed_plan_store_apply           (HeedPlanStore  *self,
                                                HeedEdit       *edit);
void           heed_plan_store_revert          (HeedPlanStore  *self);
gboolean       heed_plan_store_write           (HeedPlanStore  *self,
                                                HeedEdit       *edit,
                                                const char     *label,
                                                GError        **error);
void           heed_plan_store_add_step        (HeedPlanStore  *self,
                                                HeedEdit       *edit,
                                                const char     *label);
gboolean       heed_plan_store_write_steps     (HeedPlanStore  *self,
                                                GError        **error);
guint          heed_plan_store_get_n_waiting   (HeedPlanStore  *self);
const char    *heed_plan_store_get_undo_label  (HeedPlanStore  *self);
const char    *heed_plan_store_get_redo_label  (HeedPlanStore  *self);
gboolean       heed_plan_store_undo            (HeedPlanStore  *self,
                                                GError        **error);
gboolean       heed_plan_store_redo            (HeedPlanStore  *self,
                                                GError        **error);
GPtrArray     *heed_plan_store_get_places      (HeedPlanStore  *self);
gboolean       heed_plan_store_refresh         (HeedPlanStore  *self,
                                                gboolean       *refreshed,
                                                GError        **error);

G_END_DECLS
