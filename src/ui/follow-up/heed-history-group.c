/* heed-history-group.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-history-group.h"

#include <glib/gi18n-lib.h>

#include "heed-history-list.h"

/**
 * HeedHistoryGroup:
 *
 * What happened to a record: who changed what, and when, from what to what. It is read when
 * somebody unfolds it, and again with each step that is saved meanwhile.
 */

struct _HeedHistoryGroup
{
  AdwPreferencesGroup parent_instance;

  HeedPlanEditor *editor;
  char *record;
  HeedHistoryList *history; /* (nullable): while it is folded */
  GPtrArray *rows;          /* those of the expander, which it owns */
  GSignalGroup *editor_signals;

  AdwExpanderRow *expander;
  GtkWidget *more;
};

G_DEFINE_FINAL_TYPE (HeedHistoryGroup, heed_history_group, ADW_TYPE_PREFERENCES_GROUP)

static void
add_row (HeedHistoryGroup *self,
         const char       *title,
         const char       *subtitle)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "title", title,
                                 "title-lines", 0,
                                 "subtitle", subtitle,
                                 "subtitle-lines", 0,
                                 "activatable", FALSE,
                                 NULL);

  adw_expander_row_add_row (self->expander, row);
  g_ptr_array_add (self->rows, row);
}

static void
add_line (HeedHistoryGroup *self,
          HeedHistoryLine  *line)
{
  g_autoptr (GDateTime) local = g_date_time_to_local (heed_history_line_get_when (line));
  /* Translators: the day and the time of a change. */
  g_autofree char *when = g_date_time_format (local, _("%-d %B %Y, %H:%M"));
  GString *subtitle = g_string_new (when);
  const char *who = heed_history_line_get_who (line);
  const char *before = heed_history_line_get_before (line);
  const char *after = heed_history_line_get_after (line);

  if (who != NULL && who[0] != '\0')
    g_string_append_printf (subtitle, ", %s", who);
  if (heed_history_line_get_taken_back (line))
    g_string_append_printf (subtitle, ", %s", _("taken back"));
  if (before != NULL && before[0] != '\0')
    /* Translators: what a field said before it was changed. */
    g_string_append_printf (subtitle, _("\nfrom: %s"), before);
  if (after != NULL && after[0] != '\0')
    /* Translators: what a field says since it was changed. */
    g_string_append_printf (subtitle, _("\nto: %s"), after);
  add_row (self, heed_history_line_get_what (line), subtitle->str);
  g_string_free (subtitle, TRUE);
}

static void
clear (HeedHistoryGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (self->expander, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  g_clear_object (&self->history);
  gtk_widget_set_visible (self->more, FALSE);
}

/* Adds the lines from @start on. */
static void
show_lines (HeedHistoryGroup *self,
            guint             start)
{
  GListModel *lines = G_LIST_MODEL (self->history);

  for (guint i = start; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (HeedHistoryLine) line = g_list_model_get_item (lines, i);

      add_line (self, line);
    }
  gtk_widget_set_visible (self->more, !heed_history_list_get_all (self->history));
}

static void
read_history (HeedHistoryGroup *self)
{
  g_autoptr (GError) error = NULL;

  clear (self);
  if (self->editor == NULL || !adw_expander_row_get_expanded (self->expander))
    return;

  self->history = heed_history_list_new (self->editor, self->record, &error);
  if (self->history == NULL)
    add_row (self, _("History Not Read"), error->message);
  else
    show_lines (self, 0);
}

static void
expanded_cb (HeedHistoryGroup *self)
{
  read_history (self);
}

static void
more_cb (HeedHistoryGroup *self)
{
  guint start = g_list_model_get_n_items (G_LIST_MODEL (self->history));
  g_autoptr (GError) error = NULL;

  if (!heed_history_list_load_more (self->history, &error))
    add_row (self, _("History Not Read"), error->message);
  show_lines (self, start);
}

static void
heed_history_group_dispose (GObject *object)
{
  HeedHistoryGroup *self = HEED_HISTORY_GROUP (object);

  g_clear_object (&self->editor_signals);
  g_clear_object (&self->history);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (heed_history_group_parent_class)->dispose (object);
}

static void
heed_history_group_finalize (GObject *object)
{
  HeedHistoryGroup *self = HEED_HISTORY_GROUP (object);

  g_ptr_array_unref (self->rows);
  g_free (self->record);

  G_OBJECT_CLASS (heed_history_group_parent_class)->finalize (object);
}

static void
heed_history_group_class_init (HeedHistoryGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heed_history_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = heed_history_group_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/heedapp/Heed/heed-history-group.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedHistoryGroup, expander);
  gtk_widget_class_bind_template_child (widget_class, HeedHistoryGroup, more);
  gtk_widget_class_bind_template_callback (widget_class, expanded_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
heed_history_group_init (HeedHistoryGroup *self)
{
  self->rows = g_ptr_array_new ();
  self->editor_signals = g_signal_group_new (HEED_TYPE_PLAN_EDITOR);
  g_signal_group_connect_swapped (self->editor_signals, "saved", G_CALLBACK (read_history), self);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * heed_history_group_set_record:
 * @self: a #HeedHistoryGroup
 * @editor: (nullable): the editor of its plan
 * @record: (nullable): the id of a record of the plan
 *
 * Shows the history of another record, folded.
 */
void
heed_history_group_set_record (HeedHistoryGroup *self,
                               HeedPlanEditor   *editor,
                               const char       *record)
{
  g_return_if_fail (HEED_IS_HISTORY_GROUP (self));
  g_return_if_fail (editor == NULL || HEED_IS_PLAN_EDITOR (editor));

  if (g_strcmp0 (self->record, record) == 0 && self->editor == editor)
    return;

  g_set_object (&self->editor, editor);
  g_free (self->record);
  self->record = g_strdup (record);
  g_signal_group_set_target (self->editor_signals, editor);
  clear (self);
  adw_expander_row_set_expanded (self->expander, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), editor != NULL && record != NULL);
}
