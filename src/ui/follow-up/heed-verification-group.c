/* heed-verification-group.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-verification-group.h"

#include <glib/gi18n-lib.h>

#include "heed-choice-row.h"
#include "heed-follow-up-review.h"
#include "heed-text-editor.h"
#include "heed-words-row.h"
#include "heed-words.h"

/**
 * HeedVerificationGroup:
 *
 * Whether the completion of an action was found adequate, by whom, and a place to say so.
 * What is found inadequate is reopened.
 */

struct _HeedVerificationGroup
{
  AdwPreferencesGroup parent_instance;

  HeedPlanEditor *editor;
  HeedAction *action;
  HeedDay day;
  GSignalGroup *action_signals;
  GSignalGroup *list_signals;

  HeedWordsRow *by;
  AdwComboRow *verdict;
  HeedTextEditor *words;
  GtkLabel *note;
  GtkWidget *verify;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (HeedVerificationGroup, heed_verification_group, ADW_TYPE_PREFERENCES_GROUP)

static void
show_note (HeedVerificationGroup *self,
           const char            *message,
           const char            *style)
{
  const char *styles[] = { style, NULL };

  gtk_widget_set_css_classes (GTK_WIDGET (self->note), styles);
  gtk_label_set_label (self->note, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), message != NULL);
}

static void
update_note (HeedVerificationGroup *self)
{
  const char *by = gtk_editable_get_text (GTK_EDITABLE (self->by));

  if (self->action != NULL && by[0] != '\0' && heed_follow_up_is_reporter (self->action, by))
    show_note (self, _("The completion was reported under the same name."), "warning");
  else
    show_note (self, NULL, NULL);
}

/* Only what is completed can be verified; what was verified before stays to be read. */
static void
update (HeedVerificationGroup *self)
{
  gboolean is_completed = self->action != NULL &&
                          heed_action_get_progress (self->action) == HEED_PROGRESS_COMPLETED;
  gboolean any = self->action != NULL &&
                 heed_record_list_get_n (heed_action_get_verifications (self->action)) > 0;

  gtk_widget_set_visible (GTK_WIDGET (self), is_completed || any);
  gtk_widget_set_visible (GTK_WIDGET (self->by), is_completed);
  gtk_widget_set_visible (GTK_WIDGET (self->verdict), is_completed);
  gtk_widget_set_visible (GTK_WIDGET (self->words), is_completed);
  gtk_widget_set_visible (self->verify, is_completed);
  gtk_widget_set_visible (GTK_WIDGET (self->list), any);
}

static void
clear (HeedVerificationGroup *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->by), "");
  adw_combo_row_set_selected (self->verdict, 0);
  heed_text_editor_set_markup (self->words, "");
  show_note (self, NULL, NULL);
}

static void
verify_cb (HeedVerificationGroup *self)
{
  g_autoptr (GError) error = NULL;

  if (heed_follow_up_verify (self->editor, self->action, self->day,
                             adw_combo_row_get_selected (self->verdict) == 0,
                             heed_text_editor_get_markup (self->words),
                             gtk_editable_get_text (GTK_EDITABLE (self->by)),
                             self->day, NULL, &error) == NULL)
    {
      show_note (self, error->message, "error");
      return;
    }

  clear (self);
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  g_autofree char *day = heed_day_to_words (heed_verification_get_day (item));
  g_autofree char *text = heed_words_from_markup (heed_verification_get_text (item));
  g_autofree char *title
    = g_strdup_printf ("%s%s%s", heed_verification_get_adequate (item) ? _("Adequate") : _("Inadequate"),
                       text[0] != '\0' ? ": " : "", text);
  g_autofree char *subtitle = g_strdup_printf ("%s, %s", day, heed_verification_get_by (item));

  return g_object_new (ADW_TYPE_ACTION_ROW,
                       "use-markup", FALSE,
                       "title", title,
                       "title-lines", 0,
                       "subtitle", subtitle,
                       "subtitle-lines", 0,
                       "activatable", FALSE,
                       NULL);
}

static void
heed_verification_group_dispose (GObject *object)
{
  HeedVerificationGroup *self = HEED_VERIFICATION_GROUP (object);

  g_clear_object (&self->action_signals);
  g_clear_object (&self->list_signals);
  g_clear_object (&self->action);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (heed_verification_group_parent_class)->dispose (object);
}

static void
heed_verification_group_class_init (HeedVerificationGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heed_verification_group_dispose;

  g_type_ensure (HEED_TYPE_CHOICE_ROW);
  g_type_ensure (HEED_TYPE_TEXT_EDITOR);
  g_type_ensure (HEED_TYPE_WORDS_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/heedapp/Heed/heed-verification-group.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedVerificationGroup, by);
  gtk_widget_class_bind_template_child (widget_class, HeedVerificationGroup, verdict);
  gtk_widget_class_bind_template_child (widget_class, HeedVerificationGroup, words);
  gtk_widget_class_bind_template_child (widget_class, HeedVerificationGroup, note);
  gtk_widget_class_bind_template_child (widget_class, HeedVerificationGroup, verify);
  gtk_widget_class_bind_template_child (widget_class, HeedVerificationGroup, list);
  gtk_widget_class_bind_template_callback (widget_class, verify_cb);
}

static void
heed_verification_group_init (HeedVerificationGroup *self)
{
  self->action_signals = g_signal_group_new (HEED_TYPE_ACTION);
  g_signal_group_connect_swapped (self->action_signals, "notify::progress", G_CALLBACK (update), self);
  self->list_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->list_signals, "items-changed", G_CALLBACK (update), self);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->by, "changed", G_CALLBACK (update_note), self);
  update (self);
}

/**
 * heed_verification_group_set_action:
 * @self: a #HeedVerificationGroup
 * @editor: (nullable): the editor of its plan
 * @action: (nullable): the action that is verified
 */
void
heed_verification_group_set_action (HeedVerificationGroup *self,
                                    HeedPlanEditor        *editor,
                                    HeedAction            *action)
{
  HeedRecordList *verifications = NULL;

  g_return_if_fail (HEED_IS_VERIFICATION_GROUP (self));
  g_return_if_fail (action == NULL || HEED_IS_ACTION (action));
  g_return_if_fail (action == NULL || HEED_IS_PLAN_EDITOR (editor));

  g_set_object (&self->editor, editor);
  if (!g_set_object (&self->action, action))
    return;

  if (action != NULL)
    verifications = heed_action_get_verifications (action);
  g_signal_group_set_target (self->action_signals, action);
  g_signal_group_set_target (self->list_signals, verifications);
  gtk_list_box_bind_model (self->list, verifications != NULL ? G_LIST_MODEL (verifications) : NULL,
                           create_row, NULL, NULL);
  clear (self);
  update (self);
}

/**
 * heed_verification_group_set_day:
 * @self: a #HeedVerificationGroup
 * @day: today
 */
void
heed_verification_group_set_day (HeedVerificationGroup *self,
                                 HeedDay                day)
{
  g_return_if_fail (HEED_IS_VERIFICATION_GROUP (self));

  self->day = day;
}
