/* heed-updates-group.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-updates-group.h"

#include <glib/gi18n-lib.h>

#include "heed-follow-up-progress.h"
#include "heed-newest-first.h"
#include "heed-text-editor.h"
#include "heed-update-row.h"

/**
 * HeedUpdatesGroup:
 *
 * What was noted of an action, the newest first, and a place for what is new. A note is
 * never changed: who has to correct it writes another.
 */

struct _HeedUpdatesGroup
{
  AdwPreferencesGroup parent_instance;

  HeedPlanEditor *editor;
  HeedAction *action;
  HeedDay day;
  GSignalGroup *list_signals;
  GListStore *newest; /* the updates, the newest first */

  HeedTextEditor *words;
  GtkLabel *refusal;
  GtkWidget *add;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (HeedUpdatesGroup, heed_updates_group, ADW_TYPE_PREFERENCES_GROUP)

static void
show_refusal (HeedUpdatesGroup *self,
              const char       *message)
{
  gtk_label_set_label (self->refusal, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), message != NULL);
}

static void
words_cb (HeedUpdatesGroup *self)
{
  gtk_widget_set_sensitive (self->add, heed_text_editor_get_markup (self->words)[0] != '\0');
}

static void
add_cb (HeedUpdatesGroup *self)
{
  g_autoptr (GError) error = NULL;

  if (heed_follow_up_add_update (self->editor, self->action, self->day,
                                 heed_text_editor_get_markup (self->words), NULL, self->day,
                                 &error) == NULL)
    {
      show_refusal (self, error->message);
      return;
    }

  show_refusal (self, NULL);
  heed_text_editor_set_markup (self->words, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->words));
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  HeedUpdatesGroup *self = user_data;

  GtkWidget *row = heed_update_row_new (self->editor, item);

  heed_update_row_set_day (HEED_UPDATE_ROW (row), self->day);
  return row;
}

static void
update_list (HeedUpdatesGroup *self)
{
  HeedRecordList *updates = self->action != NULL ? heed_action_get_updates (self->action) : NULL;

  heed_newest_first_fill (self->newest, updates);
  gtk_widget_set_visible (GTK_WIDGET (self->list), g_list_model_get_n_items (G_LIST_MODEL (self->newest)) > 0);
}

static void
heed_updates_group_dispose (GObject *object)
{
  HeedUpdatesGroup *self = HEED_UPDATES_GROUP (object);

  g_clear_object (&self->list_signals);
  g_clear_object (&self->newest);
  g_clear_object (&self->action);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (heed_updates_group_parent_class)->dispose (object);
}

static void
heed_updates_group_class_init (HeedUpdatesGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heed_updates_group_dispose;

  g_type_ensure (HEED_TYPE_TEXT_EDITOR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/heedapp/Heed/heed-updates-group.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedUpdatesGroup, words);
  gtk_widget_class_bind_template_child (widget_class, HeedUpdatesGroup, refusal);
  gtk_widget_class_bind_template_child (widget_class, HeedUpdatesGroup, add);
  gtk_widget_class_bind_template_child (widget_class, HeedUpdatesGroup, list);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
heed_updates_group_init (HeedUpdatesGroup *self)
{
  self->newest = g_list_store_new (HEED_TYPE_UPDATE);
  self->list_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->list_signals, "items-changed", G_CALLBACK (update_list), self);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->newest), create_row, self, NULL);
  g_signal_connect_swapped (self->words, "notify::markup", G_CALLBACK (words_cb), self);
}

/**
 * heed_updates_group_set_action:
 * @self: a #HeedUpdatesGroup
 * @editor: (nullable): the editor of its plan
 * @action: (nullable): the action of which is noted
 *
 * What is typed and not added stays with the action that it was typed for: it is gone.
 */
void
heed_updates_group_set_action (HeedUpdatesGroup *self,
                               HeedPlanEditor   *editor,
                               HeedAction       *action)
{
  g_return_if_fail (HEED_IS_UPDATES_GROUP (self));
  g_return_if_fail (action == NULL || HEED_IS_ACTION (action));
  g_return_if_fail (action == NULL || HEED_IS_PLAN_EDITOR (editor));

  g_set_object (&self->editor, editor);
  if (!g_set_object (&self->action, action))
    return;

  g_signal_group_set_target (self->list_signals,
                             action != NULL ? heed_action_get_updates (action) : NULL);
  show_refusal (self, NULL);
  heed_text_editor_set_markup (self->words, "");
  words_cb (self);
  update_list (self);
}

/**
 * heed_updates_group_set_day:
 * @self: a #HeedUpdatesGroup
 * @day: today
 */
void
heed_updates_group_set_day (HeedUpdatesGroup *self,
                            HeedDay           day)
{
  GtkListBoxRow *row;

  g_return_if_fail (HEED_IS_UPDATES_GROUP (self));

  self->day = day;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    heed_update_row_set_day (HEED_UPDATE_ROW (row), day);
}
