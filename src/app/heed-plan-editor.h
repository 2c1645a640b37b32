/* heed-plan-editor.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "heed-owner-names.h"
#include "heed-plan.h"
#include "heed-save-state.h"
#include "heed-source.h"

G_BEGIN_DECLS

#define HEED_TYPE_PLAN_EDITOR (heed_plan_editor_get_type ())

G_DECLARE_FINAL_TYPE (HeedPlanEditor, heed_plan_editor, HEED, PLAN_EDITOR, GObject)

/* One plan, loaded whole, whose every change is written to the register: at once,
 * but for typing, which is written within a second, when another record is
 * changed, and at heed_plan_editor_flush(). What is changed in one turn of the
 * main loop, or between heed_plan_editor_begin() and _end(), is one step of undo.
 *
 * A change that cannot be written stays in the plan, as a step of its own, and is tried
 * again until it can be.
 *
 * Properties: "plan", "can-undo", "can-redo", "undo-label", "redo-label", "save-state".
 * Signals: "saved": a step was written, undone or redone; "settling": what is not in the
 * plan yet belongs there now. */

HeedPlan      *heed_plan_editor_get_plan       (HeedPlanEditor  *self);
guint          heed_plan_editor_get_number     (HeedPlanEditor  *self);
HeedSource    *heed_plan_editor_get_source     (HeedPlanEditor  *self);
HeedOwnerNames *heed_plan_editor_list_owners   (HeedPlanEditor  *self);
void           heed_plan_editor_set_day        (HeedPlanEditor  *self,
                                                HeedDay          day);
void           heed_plan_editor_begin          (HeedPlanEditor  *self,
                                                const char      *label);
void           heed_plan_editor_begin_restore  (HeedPlanEditor  *self,
                                                const char      *label);
void           heed_plan_editor_end            (HeedPlanEditor  *self);
void           heed_plan_editor_cancel         (HeedPlanEditor  *self);
gboolean       heed_plan_editor_flush          (HeedPlanEditor  *self,
                                                GError         **error);
HeedSaveState *heed_plan_editor_get_save_state (HeedPlanEditor  *self);
guint          heed_plan_editor_get_n_unsaved  (HeedPlanEditor  *self);
gboolean       heed_plan_editor_get_can_undo   (HeedPlanEditor  *self);
gboolean       heed_plan_editor_get_can_redo   (HeedPlanEditor  *self);
const char    *heed_plan_editor_get_undo_label (HeedPlanEditor  *self);
const char    *heed_plan_editor_get_redo_label (HeedPlanEditor  *self);
gboolean       heed_plan_editor_undo           (HeedPlanEditor  *self,
                                                GError         **error);
gboolean       heed_plan_editor_redo           (HeedPlanEditor  *self,
                                                GError         **error);
GPtrArray      *heed_plan_editor_get_places     (HeedPlanEditor  *self);

G_END_DECLS
