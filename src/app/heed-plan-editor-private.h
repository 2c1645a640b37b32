/* heed-plan-editor-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-plan-editor.h"
#include "heed-plan-store.h"
#include "heed-register.h"

G_BEGIN_DECLS

HeedPlanEditor *heed_plan_editor_new          (HeedRegister    *reg,
                                               guint            number,
                                               GError         **error);
HeedRegister   *heed_plan_editor_get_register (HeedPlanEditor  *self);
HeedPlanStore  *heed_plan_editor_get_store    (HeedPlanEditor  *self);
gboolean        heed_plan_editor_refresh      (HeedPlanEditor  *self,
                                               GError         **error);
HeedEdit       *heed_plan_editor_collect      (HeedPlanEditor  *self);
gboolean        heed_plan_editor_save_to_copy (HeedPlanEditor  *self,
                                               HeedRegister    *copy,
                                               GError         **error);

G_END_DECLS
