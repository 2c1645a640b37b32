/* heed-pack-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-pack-dialog.h"

#include <glib/gi18n-lib.h>

#include "heed-compliance.h"
#include "heed-message-dialog.h"
#include "heed-pack-report.h"
#include "heed-words-row.h"

/**
 * HeedPackDialog:
 *
 * Shows what an owner filled into the pack that comes back, by plan. Each report can be left out;
 * what cannot be says why. *Take Over* reports the others, as one step of undo in each plan.
 */
struct _HeedPackDialog
{
  AdwWindow parent_instance;

  AdwWindowTitle *window_title;
  GtkStack *stack;
  AdwStatusPage *message;
  AdwPreferencesPage *page;
  GtkEditable *by;

  HeedSession *session;
  GListModel *reports; /* NULL until they are read */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (HeedPackDialog, heed_pack_dialog, ADW_TYPE_WINDOW)

enum {
  TAKEN_OVER,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_message (HeedPackDialog *self,
              const char     *icon_name,
              const char     *title,
              const char     *description)
{
  adw_status_page_set_icon_name (self->message, icon_name);
  adw_status_page_set_title (self->message, title);
  adw_status_page_set_description (self->message, description);
  gtk_stack_set_visible_child_name (self->stack, "message");
}

/* The reports that are taken, as the file has them. */
static GPtrArray *
list_taken (HeedPackDialog *self)
{
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (self->reports); i++)
    {
      g_autoptr (HeedPackReport) report = g_list_model_get_item (self->reports, i);

      if (heed_pack_report_get_taken (report))
        g_ptr_array_add (rows, heed_pack_report_get_row (report));
    }
  return rows;
}

static void
update (HeedPackDialog *self)
{
  g_autoptr (GPtrArray) taken = list_taken (self);
  guint n = g_list_model_get_n_items (self->reports);
  /* Translators: how many of all reports are taken. */
  g_autofree char *count = g_strdup_printf (ngettext ("%u of %u report", "%u of %u reports", n), taken->len, n);

  adw_window_title_set_subtitle (self->window_title, count);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pack.take-over", taken->len > 0);
}

/* What is reported: how far the action is, and what was done. */
static char *
describe (HeedPackReport *report)
{
  HeedProgress before = heed_pack_report_get_before (report);
  HeedProgress after = heed_pack_report_get_after (report);
  const char *update = heed_pack_report_get_row (report)->update;
  const char *wrong = heed_pack_report_get_wrong (report);
  g_autoptr (GString) words = g_string_new (heed_pack_report_get_text (report));

  if (wrong[0] == '\0' && before != after)
    /* Translators: how far an action is, and how far it is reported to be. */
    g_string_append_printf (words, _("\n%s → %s"), heed_progress_to_label (before), heed_progress_to_label (after));
  if (update[0] != '\0')
    /* Translators: what somebody says was done. */
    g_string_append_printf (words, _("\n“%s”"), update);
  if (wrong[0] != '\0')
    g_string_append_printf (words, "\n%s", wrong);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static GtkWidget *
create_row (HeedPackReport *report)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  gboolean is_wrong = heed_pack_report_get_wrong (report)[0] != '\0';
  const char *place = heed_pack_report_get_place (report);
  g_autofree char *words = describe (report);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), place[0] != '\0' ? place : _("Unknown action"));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (check, !is_wrong);
  if (is_wrong)
    gtk_widget_add_css_class (row, "error");
  g_object_bind_property (report, "taken", check, "active", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  return row;
}

/* The group of the plan, in the order in which the file has the plans. */
static AdwPreferencesGroup *
ensure_group (HeedPackDialog *self,
              GHashTable     *groups,
              HeedPackReport *report)
{
  gpointer number = GUINT_TO_POINTER (heed_pack_report_get_plan (report));
  AdwPreferencesGroup *group = g_hash_table_lookup (groups, number);
  g_autofree char *title = g_markup_escape_text (heed_pack_report_get_title (report), -1);

  if (group != NULL)
    return group;
  group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (group, title[0] != '\0' ? title : _("In No Plan"));
  adw_preferences_page_add (self->page, group);
  g_hash_table_insert (groups, number, group);
  return group;
}

static void
show_reports (HeedPackDialog *self)
{
  g_autoptr (GHashTable) groups = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (self->reports); i++)
    {
      g_autoptr (HeedPackReport) report = g_list_model_get_item (self->reports, i);

      adw_preferences_group_add (ensure_group (self, groups, report), create_row (report));
      g_signal_connect_object (report, "notify::taken", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }
  gtk_stack_set_visible_child_name (self->stack, "reports");
  update (self);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (HeedPackDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  GListModel *reports = heed_pack_reports_read_finish (HEED_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self->reports = reports;
  if (reports == NULL)
    show_message (self, "dialog-error-symbolic", _("Not Read"), error->message);
  else if (g_list_model_get_n_items (reports) == 0)
    show_message (self, "object-select-symbolic", _("Nothing New"),
                  _("Nothing was filled in that the plans do not say already."));
  else
    show_reports (self);
}

static void
take_over (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  HeedPackDialog *self = HEED_PACK_DIALOG (widget);
  g_autoptr (GPtrArray) rows = list_taken (self);
  const char *by = gtk_editable_get_text (self->by);
  g_autoptr (HeedBulkStep) step = NULL;
  g_autoptr (GError) error = NULL;

  step = heed_pack_return_apply (self->session, rows, by[0] != '\0' ? by : NULL, heed_day_today (), &error);
  if (step == NULL)
    {
      gtk_window_present (GTK_WINDOW (heed_message_dialog_new (GTK_WINDOW (self), _("Nothing Taken Over"),
                                                               error->message)));
      return;
    }
  /* Who hears of it may close the window that this one stands before. */
  gtk_window_set_transient_for (GTK_WINDOW (self), NULL);
  g_signal_emit (self, signals[TAKEN_OVER], 0, step);
  gtk_window_close (GTK_WINDOW (self));
}

static void
heed_pack_dialog_dispose (GObject *object)
{
  HeedPackDialog *self = HEED_PACK_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->reports);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (heed_pack_dialog_parent_class)->dispose (object);
}

static void
heed_pack_dialog_class_init (HeedPackDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heed_pack_dialog_dispose;

  /**
   * HeedPackDialog::taken-over:
   * @self: the dialogue
   * @step: what was done, which can be undone
   *
   * The plans say what the file reports.
   */
  signals[TAKEN_OVER] = g_signal_new ("taken-over", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                      0, NULL, NULL, NULL, G_TYPE_NONE, 1, HEED_TYPE_BULK_STEP);

  gtk_widget_class_install_action (widget_class, "pack.take-over", NULL, take_over);

  g_type_ensure (HEED_TYPE_WORDS_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/heedapp/Heed/heed-pack-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedPackDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, HeedPackDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, HeedPackDialog, message);
  gtk_widget_class_bind_template_child (widget_class, HeedPackDialog, page);
  gtk_widget_class_bind_template_child (widget_class, HeedPackDialog, by);
}

static void
heed_pack_dialog_init (HeedPackDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pack.take-over", FALSE);
}

/**
 * heed_pack_dialog_new:
 * @parent: (nullable): the window that it stands before
 * @session: the open register
 * @file: the pack of an owner that comes back
 *
 * Makes the dialogue and begins to read.
 *
 * Returns: (transfer none): it, which belongs to itself until it is closed
 */
HeedPackDialog *
heed_pack_dialog_new (GtkWindow   *parent,
                      HeedSession *session,
                      GFile       *file)
{
  HeedPackDialog *self;

  g_return_val_if_fail (HEED_IS_SESSION (session), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (HEED_TYPE_PACK_DIALOG, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  heed_pack_reports_read_async (session, file, self->cancellable, read_cb, g_object_ref (self));
  return self;
}
