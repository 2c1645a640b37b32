/* heed-progress-group.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-progress-group.h"

#include <glib/gi18n-lib.h>

#include "heed-choice-row.h"
#include "heed-compliance.h"
#include "heed-day-row.h"
#include "heed-follow-up-progress.h"
#include "heed-form-binding.h"
#include "heed-text-editor.h"

/**
 * HeedProgressGroup:
 *
 * How far an action is, and how it stands. Who completes it says when and what was done, and
 * who withdraws it why, before it is so.
 */

struct _HeedProgressGroup
{
  AdwPreferencesGroup parent_instance;

  HeedPlanEditor *editor;
  HeedAction *action;
  HeedDay day;
  GSignalGroup *action_signals;
  GBindingGroup *action_bindings;
  HeedProgress asked; /* what is being reported, before it is so; else that of the action */
  gboolean showing;   /* what the action says, so that it is not taken for an answer */

  AdwComboRow *progress;
  HeedDayRow *completed_on;
  HeedTextEditor *words;
  GtkWidget *answers;
  GtkLabel *refusal;
  GtkButton *report;
};

G_DEFINE_FINAL_TYPE (HeedProgressGroup, heed_progress_group, ADW_TYPE_PREFERENCES_GROUP)

static gboolean
is_asking (HeedProgressGroup *self)
{
  return self->action != NULL && self->asked != heed_action_get_progress (self->action);
}

/* "overdue, due 31 May 2019" */
static void
update_description (HeedProgressGroup *self)
{
  HeedCompliance compliance = heed_action_get_compliance (self->action, self->day);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         heed_compliance_to_label (compliance));
}

static void
show_refusal (HeedProgressGroup *self,
              const char        *message)
{
  gtk_label_set_label (self->refusal, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), message != NULL);
}

static void
update (HeedProgressGroup *self)
{
  gboolean asking = is_asking (self);
  gboolean completes = self->asked == HEED_PROGRESS_COMPLETED;

  if (self->action == NULL)
    return;

  update_description (self);
  self->showing = TRUE;
  adw_combo_row_set_selected (self->progress, self->asked);
  self->showing = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->completed_on), completes);
  gtk_widget_set_visible (GTK_WIDGET (self->words), asking);
  gtk_widget_set_visible (self->answers, asking);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->words),
                                 completes ? _("What Was _Done") : _("Wh_y"));
  gtk_button_set_label (self->report, completes ? _("Co_mplete") : _("With_draw"));
  g_object_set (self->completed_on,
                "earliest", heed_follow_up_get_earliest (heed_plan_editor_get_plan (self->editor)),
                "latest", self->day,
                NULL);
}

/* The day of an action that is completed is corrected at once; before that it waits. */
static void
follow_day (HeedProgressGroup *self)
{
  g_binding_group_set_source (self->action_bindings, is_asking (self) ? NULL : self->action);
}

static void
stop_asking (HeedProgressGroup *self)
{
  self->asked = self->action != NULL ? heed_action_get_progress (self->action)
                                     : HEED_PROGRESS_NOT_STARTED;
  show_refusal (self, NULL);
  heed_text_editor_set_markup (self->words, "");
  follow_day (self);
  update (self);
}

static void
start_asking (HeedProgressGroup *self,
              HeedProgress       progress)
{
  self->asked = progress;
  show_refusal (self, NULL);
  follow_day (self);
  g_object_set (self->completed_on, "day", self->day, NULL);
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->words));
}

/* Whether it is so at once, or the question stands. */
static void
choose (HeedProgressGroup *self,
        HeedProgress       progress)
{
  gboolean asks = progress == HEED_PROGRESS_COMPLETED || progress == HEED_PROGRESS_WITHDRAWN;
  g_autoptr (GError) error = NULL;

  if (progress == heed_action_get_progress (self->action))
    stop_asking (self);
  else if (!(asks ? heed_follow_up_check_open (self->action, &error)
                  : heed_follow_up_set_progress (self->editor, self->action, progress, &error)))
    show_refusal (self, error->message);
  else if (asks)
    start_asking (self, progress);
  else
    stop_asking (self);
}

static void
progress_cb (HeedProgressGroup *self)
{
  if (!self->showing && self->action != NULL)
    choose (self, adw_combo_row_get_selected (self->progress));
}

static void
cancel_cb (HeedProgressGroup *self)
{
  stop_asking (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->progress));
}

static void
report_cb (HeedProgressGroup *self)
{
  const char *words = heed_text_editor_get_markup (self->words);
  g_autoptr (GError) error = NULL;
  HeedUpdate *update;
  HeedDay day;

  g_object_get (self->completed_on, "day", &day, NULL);
  update = self->asked == HEED_PROGRESS_COMPLETED
             ? heed_follow_up_complete (self->editor, self->action, day, words, NULL, self->day, NULL, &error)
             : heed_follow_up_withdraw (self->editor, self->action, words, NULL, self->day, &error);
  if (update == NULL)
    {
      show_refusal (self, error->message);
      return;
    }

  stop_asking (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->progress));
}

/* What somebody else reports, or undo takes back, ends the question. */
static void
action_cb (HeedProgressGroup *self,
           GParamSpec        *pspec)
{
  if (g_str_equal (pspec->name, "progress"))
    stop_asking (self);
  else if (!is_asking (self))
    update (self);
}

static void
heed_progress_group_dispose (GObject *object)
{
  HeedProgressGroup *self = HEED_PROGRESS_GROUP (object);

  g_clear_object (&self->action_bindings);
  g_clear_object (&self->action_signals);
  g_clear_object (&self->action);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (heed_progress_group_parent_class)->dispose (object);
}

static void
heed_progress_group_class_init (HeedProgressGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heed_progress_group_dispose;

  g_type_ensure (HEED_TYPE_CHOICE_ROW);
  g_type_ensure (HEED_TYPE_DAY_ROW);
  g_type_ensure (HEED_TYPE_TEXT_EDITOR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/heedapp/Heed/heed-progress-group.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedProgressGroup, progress);
  gtk_widget_class_bind_template_child (widget_class, HeedProgressGroup, completed_on);
  gtk_widget_class_bind_template_child (widget_class, HeedProgressGroup, words);
  gtk_widget_class_bind_template_child (widget_class, HeedProgressGroup, answers);
  gtk_widget_class_bind_template_child (widget_class, HeedProgressGroup, refusal);
  gtk_widget_class_bind_template_child (widget_class, HeedProgressGroup, report);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, report_cb);
}

static void
heed_progress_group_init (HeedProgressGroup *self)
{
  self->action_bindings = g_binding_group_new ();
  self->action_signals = g_signal_group_new (HEED_TYPE_ACTION);
  g_signal_group_connect_swapped (self->action_signals, "notify", G_CALLBACK (action_cb), self);

  gtk_widget_init_template (GTK_WIDGET (self));
  heed_form_bind (self->action_bindings, "completed-on", self->completed_on, "day");
  g_signal_connect_swapped (self->progress, "notify::selected", G_CALLBACK (progress_cb), self);
}

/**
 * heed_progress_group_set_action:
 * @self: a #HeedProgressGroup
 * @editor: (nullable): the editor of its plan
 * @action: (nullable): the action on which is reported
 */
void
heed_progress_group_set_action (HeedProgressGroup *self,
                                HeedPlanEditor    *editor,
                                HeedAction        *action)
{
  g_return_if_fail (HEED_IS_PROGRESS_GROUP (self));
  g_return_if_fail (action == NULL || HEED_IS_ACTION (action));
  g_return_if_fail (action == NULL || HEED_IS_PLAN_EDITOR (editor));

  g_set_object (&self->editor, editor);
  if (!g_set_object (&self->action, action))
    return;

  g_signal_group_set_target (self->action_signals, action);
  stop_asking (self);
}

/**
 * heed_progress_group_set_day:
 * @self: a #HeedProgressGroup
 * @day: today
 */
void
heed_progress_group_set_day (HeedProgressGroup *self,
                             HeedDay            day)
{
  g_return_if_fail (HEED_IS_PROGRESS_GROUP (self));

  self->day = day;
  update (self);
}

/**
 * heed_progress_group_report:
 * @self: a #HeedProgressGroup
 * @progress: how far the action is said to be
 *
 * As if it was chosen here: asks what is to be said of it, if anything.
 */
void
heed_progress_group_report (HeedProgressGroup *self,
                            HeedProgress       progress)
{
  g_return_if_fail (HEED_IS_PROGRESS_GROUP (self));

  if (self->action != NULL)
    choose (self, progress);
}
