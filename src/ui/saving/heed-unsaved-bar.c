/* heed-unsaved-bar.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-unsaved-bar.h"

#include <glib/gi18n-lib.h>

#include "heed-error.h"
#include "heed-wrap-layout.h"

/**
 * HeedUnsavedBar:
 *
 * Says what of a plan is not saved, why, and since when, for as long as that is so.
 */

struct _HeedUnsavedBar
{
  AdwBin parent_instance;

  GSignalGroup *session_signals;
  GSignalGroup *editor_signals;
  GSignalGroup *state_signals;

  GtkRevealer *revealer;
  GtkBox *box;
  GtkLabel *title_label;
  GtkLabel *reason_label;
  GtkButton *retry_button;
  GtkButton *conflict_button;
  GtkButton *reopen_button;
};

G_DEFINE_FINAL_TYPE (HeedUnsavedBar, heed_unsaved_bar, ADW_TYPE_BIN)

static char *
make_title (HeedPlanEditor *editor,
            gboolean        can_reopen)
{
  guint n = editor != NULL ? heed_plan_editor_get_n_unsaved (editor) : 0;

  if (n == 0)
    return g_strdup (can_reopen ? _("The register was replaced") : _("The register was removed"));
  if (n > 1)
    return g_strdup_printf (ngettext ("%u change is not saved", "%u changes are not saved", n), n);

  /* Translators: %s is what was done, such as "Change of target in 1.1". */
  return g_strdup_printf (_("Not saved: %s"), heed_plan_editor_get_undo_label (editor));
}

static char *
make_reason (HeedSaveState *state,
             const GError  *error)
{
  GDateTime *since = state != NULL ? heed_save_state_get_since (state) : NULL;
  g_autofree char *reason = heed_unsaved_bar_get_reason (error);
  g_autofree char *time = since != NULL ? g_date_time_format (since, "%H:%M") : NULL;

  if (time == NULL || g_error_matches (error, HEED_ERROR, HEED_ERROR_CONFLICT) ||
      g_error_matches (error, HEED_ERROR, HEED_ERROR_REPLACED))
    return g_steal_pointer (&reason);

  /* Translators: the first %s is one sentence or two, the second a time of day. */
  return g_strdup_printf (_("%s Since %s; Heed tries again by itself."), reason, time);
}

static void
show (HeedUnsavedBar *self,
      HeedSession    *session,
      HeedPlanEditor *editor,
      const GError   *error)
{
  HeedSaveState *state = editor != NULL ? heed_plan_editor_get_save_state (editor) : NULL;
  gboolean conflict = g_error_matches (error, HEED_ERROR, HEED_ERROR_CONFLICT);
  gboolean replaced = g_error_matches (error, HEED_ERROR, HEED_ERROR_REPLACED);
  gboolean can_reopen = replaced && session != NULL &&
                        g_file_test (heed_session_get_path (session), G_FILE_TEST_EXISTS);
  g_autofree char *title = make_title (editor, can_reopen);
  g_autofree char *reason = make_reason (state, error);

  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->reason_label, reason);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->reason_label), error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->retry_button), !conflict && !replaced);
  gtk_widget_set_visible (GTK_WIDGET (self->conflict_button), conflict);
  gtk_widget_set_visible (GTK_WIDGET (self->reopen_button), can_reopen);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, reason,
                                  -1);
}

static void
update (HeedUnsavedBar *self)
{
  g_autoptr (HeedSession) session = g_signal_group_dup_target (self->session_signals);
  g_autoptr (HeedPlanEditor) editor = g_signal_group_dup_target (self->editor_signals);
  HeedSaveState *state = editor != NULL ? heed_plan_editor_get_save_state (editor) : NULL;
  const GError *error = session != NULL ? heed_session_get_lost (session) : NULL;

  if (error == NULL && state != NULL && heed_save_state_get_unsaved (state))
    error = heed_save_state_get_error (state);
  if (error != NULL)
    show (self, session, editor, error);

  /* What is not there is not read out either. */
  gtk_widget_set_visible (GTK_WIDGET (self->box), error != NULL);
  gtk_revealer_set_reveal_child (self->revealer, error != NULL);
}

static void
heed_unsaved_bar_dispose (GObject *object)
{
  HeedUnsavedBar *self = HEED_UNSAVED_BAR (object);

  g_clear_object (&self->session_signals);
  g_clear_object (&self->editor_signals);
  g_clear_object (&self->state_signals);

  G_OBJECT_CLASS (heed_unsaved_bar_parent_class)->dispose (object);
}

static void
heed_unsaved_bar_class_init (HeedUnsavedBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heed_unsaved_bar_dispose;

  g_type_ensure (HEED_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/heedapp/Heed/heed-unsaved-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedUnsavedBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, HeedUnsavedBar, box);
  gtk_widget_class_bind_template_child (widget_class, HeedUnsavedBar, title_label);
  gtk_widget_class_bind_template_child (widget_class, HeedUnsavedBar, reason_label);
  gtk_widget_class_bind_template_child (widget_class, HeedUnsavedBar, retry_button);
  gtk_widget_class_bind_template_child (widget_class, HeedUnsavedBar, conflict_button);
  gtk_widget_class_bind_template_child (widget_class, HeedUnsavedBar, reopen_button);
}

static void
heed_unsaved_bar_init (HeedUnsavedBar *self)
{
  self->session_signals = g_signal_group_new (HEED_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::lost", G_CALLBACK (update), self);
  self->editor_signals = g_signal_group_new (HEED_TYPE_PLAN_EDITOR);
  g_signal_group_connect_swapped (self->editor_signals, "notify", G_CALLBACK (update), self);
  self->state_signals = g_signal_group_new (HEED_TYPE_SAVE_STATE);
  g_signal_group_connect_swapped (self->state_signals, "notify", G_CALLBACK (update), self);

  gtk_widget_init_template (GTK_WIDGET (self));
  update (self);
}

/**
 * heed_unsaved_bar_set_session:
 * @self: a #HeedUnsavedBar
 * @session: the register
 */
void
heed_unsaved_bar_set_session (HeedUnsavedBar *self,
                              HeedSession    *session)
{
  g_return_if_fail (HEED_IS_UNSAVED_BAR (self));
  g_return_if_fail (HEED_IS_SESSION (session));

  g_signal_group_set_target (self->session_signals, session);
  update (self);
}

/**
 * heed_unsaved_bar_set_editor:
 * @self: a #HeedUnsavedBar
 * @editor: (nullable): the editor of the plan that is shown
 */
void
heed_unsaved_bar_set_editor (HeedUnsavedBar *self,
                             HeedPlanEditor *editor)
{
  g_return_if_fail (HEED_IS_UNSAVED_BAR (self));
  g_return_if_fail (editor == NULL || HEED_IS_PLAN_EDITOR (editor));

  g_signal_group_set_target (self->editor_signals, editor);
  g_signal_group_set_target (self->state_signals,
                             editor != NULL ? heed_plan_editor_get_save_state (editor) : NULL);
  update (self);
}

/**
 * heed_unsaved_bar_get_reason:
 * @error: why something was not saved
 *
 * Returns: (transfer full): the reason in a sentence or two, without the path of the
 *   register, which the window is of anyway
 */
char *
heed_unsaved_bar_get_reason (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  if (g_error_matches (error, HEED_ERROR, HEED_ERROR_BUSY))
    return g_strdup (_("Another program is writing to the register."));
  if (g_error_matches (error, HEED_ERROR, HEED_ERROR_FULL))
    return g_strdup (_("The disk is full, or your quota is used up. Free some space."));
  if (g_error_matches (error, HEED_ERROR, HEED_ERROR_READ_ONLY))
    return g_strdup (_("The register may not be written. Change its permissions."));
  if (g_error_matches (error, HEED_ERROR, HEED_ERROR_CONFLICT))
    return g_strdup (_("Another program changed this plan meanwhile."));
  return g_strdup (error->message);
}
