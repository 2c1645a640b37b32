/* heed-backups-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-backups-dialog.h"

#include <glib/gi18n-lib.h>

#include "heed-backup-row.h"
#include "heed-backups.h"
#include "heed-daily-backup.h"
#include "heed-error-dialog.h"
#include "heed-message-dialog.h"

/**
 * HeedBackupsDialog:
 *
 * The backups of a register: what there is, making one, and restoring one.
 */

struct _HeedBackupsDialog
{
  AdwWindow parent_instance;

  char *path;   /* of the register */
  char *folder; /* of its backups */
  char *chosen; /* the backup that is to be restored */
  GCancellable *cancellable;
  guint n_running;

  GtkButton *make_button;
  GtkSpinner *spinner;
  AdwActionRow *folder_row;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (HeedBackupsDialog, heed_backups_dialog, ADW_TYPE_WINDOW)

enum {
  RESTORE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
set_running (HeedBackupsDialog *self,
             int                by)
{
  self->n_running = (guint) ((int) self->n_running + by);
  gtk_spinner_set_spinning (self->spinner, self->n_running > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->make_button), self->n_running == 0);
}

/* ---- restoring ---- */

static gboolean
restore_now_cb (gpointer user_data)
{
  HeedBackupsDialog *self = user_data;
  g_autofree char *chosen = g_steal_pointer (&self->chosen);

  /* This dialogue outlives the window that it belongs to, and GTK 4.8 would look for that
   * window when the dialogue goes. */
  gtk_window_set_transient_for (GTK_WINDOW (self), NULL);
  g_signal_emit (self, signals[RESTORE], 0, chosen);
  gtk_window_destroy (GTK_WINDOW (self));
  return G_SOURCE_REMOVE;
}

static void
answered_cb (HeedBackupsDialog *self,
             const char        *response,
             GtkWidget         *dialog)
{
  if (!g_str_equal (response, "restore"))
    return;

  /* All windows go then, but first this one is done with the answer. */
  g_free (self->chosen);
  self->chosen = g_strdup (g_object_get_data (G_OBJECT (dialog), "backup"));
  g_idle_add_full (G_PRIORITY_DEFAULT, restore_now_cb, g_object_ref (self), g_object_unref);
}

static void
ask (HeedBackupsDialog *self,
     const char        *heading,
     const char        *lost,
     const char        *backup)
{
  GtkWidget *dialog;
  g_autofree char *body = g_strconcat (lost, " ",
                                       _("The register as it is now is kept beside it."), NULL);

  dialog = heed_message_dialog_new (GTK_WINDOW (self), heading, body);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _("_Cancel"),
                                    "restore", _("_Restore"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "restore",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "backup", g_strdup (backup), g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
count_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  const char *path = g_object_get_data (G_OBJECT (task), "register");
  GError *error = NULL;
  guint n_steps;

  if (heed_backups_count_lost (path, data, &n_steps, &error))
    g_task_return_int (task, (gssize) n_steps);
  else
    g_task_return_error (task, error);
}

/* Where the register cannot be read, nobody can say what is in it and not in the backup. */
static void
counted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  HeedBackupsDialog *self = HEED_BACKUPS_DIALOG (source);
  HeedBackup *backup = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gssize n = g_task_propagate_int (G_TASK (result), &error);
  g_autofree char *time = heed_backup_row_format_time (backup);
  g_autofree char *heading = NULL;
  g_autofree char *lost = NULL;

  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  set_running (self, -1);
  /* Translators: %s is a day and a time. */
  heading = g_strdup_printf (_("Restore the Backup of %s?"), time);
  if (error != NULL)
    lost = g_strdup (_("What was changed since then is not in it."));
  else if (n == 0)
    lost = g_strdup (_("Nothing was changed since then."));
  else
    lost = g_strdup_printf (ngettext ("%u change made since then is not in it.",
                                      "%u changes made since then are not in it.", (guint) n),
                            (guint) n);
  ask (self, heading, lost, heed_backup_get_path (backup));
}

static void
restore_cb (HeedBackupsDialog *self,
            HeedBackupRow     *row)
{
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, counted_cb, NULL);

  set_running (self, 1);
  g_object_set_data_full (G_OBJECT (task), "register", g_strdup (self->path), g_free);
  g_task_set_task_data (task, g_object_ref (heed_backup_row_get_backup (row)), g_object_unref);
  g_task_run_in_thread (task, count_in_thread);
}

static void
chosen_cb (HeedBackupsDialog *self,
           int                response,
           GtkNativeDialog   *chooser)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *name = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *heading = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_object_unref (chooser);
  if (file == NULL)
    return;

  name = g_file_get_basename (file);
  shown = g_filename_display_name (name);
  /* Translators: %s is the name of a file. */
  heading = g_strdup_printf (_("Restore “%s”?"), shown);
  ask (self, heading, _("What was changed since it was made is not in it."),
       g_file_peek_path (file));
}

static void
choose_cb (HeedBackupsDialog *self)
{
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder);
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (_("Restore a Backup"), GTK_WINDOW (self),
                                 GTK_FILE_CHOOSER_ACTION_OPEN, _("_Restore"), NULL);

  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* ---- the list ---- */

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (HeedBackupsDialog) self = HEED_BACKUPS_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) backups = heed_backups_list_finish (result, &error);
  GtkListBoxRow *row;

  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  set_running (self, -1);
  if (backups == NULL)
    {
      heed_error_dialog_present (GTK_WIDGET (self), _("Backups Not Found"), error);
      return;
    }

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < g_list_model_get_n_items (backups); i++)
    {
      g_autoptr (HeedBackup) backup = g_list_model_get_item (backups, i);
      GtkWidget *backup_row = heed_backup_row_new (backup);

      g_signal_connect_object (backup_row, "restore", G_CALLBACK (restore_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_list_box_append (self->list, backup_row);
    }
}

static void
refresh (HeedBackupsDialog *self)
{
  set_running (self, 1);
  heed_backups_list_async (self->path, self->folder, self->cancellable, listed_cb,
                           g_object_ref (self));
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (HeedBackupsDialog) self = HEED_BACKUPS_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedBackup) backup = heed_backups_make_finish (result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  set_running (self, -1);
  if (backup == NULL)
    heed_error_dialog_present (GTK_WIDGET (self), _("Backup Not Made"), error);
  else
    refresh (self);
}

static void
make_cb (HeedBackupsDialog *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  set_running (self, 1);
  heed_backups_make_async (self->path, self->folder, HEED_BACKUP_MANUAL, now, self->cancellable,
                           made_cb, g_object_ref (self));
}

static void
open_folder_cb (HeedBackupsDialog *self)
{
  g_autofree char *uri = g_filename_to_uri (self->folder, NULL, NULL);

  if (uri != NULL)
    gtk_show_uri (GTK_WINDOW (self), uri, GDK_CURRENT_TIME);
}

static void
heed_backups_dialog_dispose (GObject *object)
{
  HeedBackupsDialog *self = HEED_BACKUPS_DIALOG (object);

  g_cancellable_cancel (self->cancellable);

  G_OBJECT_CLASS (heed_backups_dialog_parent_class)->dispose (object);
}

static void
heed_backups_dialog_finalize (GObject *object)
{
  HeedBackupsDialog *self = HEED_BACKUPS_DIALOG (object);

  g_clear_object (&self->cancellable);
  g_free (self->path);
  g_free (self->folder);
  g_free (self->chosen);

  G_OBJECT_CLASS (heed_backups_dialog_parent_class)->finalize (object);
}

static void
heed_backups_dialog_class_init (HeedBackupsDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = heed_backups_dialog_dispose;
  object_class->finalize = heed_backups_dialog_finalize;

  /**
   * HeedBackupsDialog::restore:
   * @self: the dialogue
   * @backup: the path of a backup
   *
   * The backup is to take the place of the register. The dialogue goes then.
   */
  signals[RESTORE] = g_signal_new ("restore", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/heedapp/Heed/heed-backups-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedBackupsDialog, make_button);
  gtk_widget_class_bind_template_child (widget_class, HeedBackupsDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, HeedBackupsDialog, folder_row);
  gtk_widget_class_bind_template_child (widget_class, HeedBackupsDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, make_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_folder_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
}

static void
heed_backups_dialog_init (HeedBackupsDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * heed_backups_dialog_new:
 * @parent: the window that it belongs to
 * @path: the path of a register
 * @register_opens: whether the register can be read, so that a backup can be made of it
 *
 * Returns: (transfer none): the dialogue, to be presented
 */
HeedBackupsDialog *
heed_backups_dialog_new (GtkWindow  *parent,
                         const char *path,
                         gboolean    register_opens)
{
  HeedBackupsDialog *self = g_object_new (HEED_TYPE_BACKUPS_DIALOG, "transient-for", parent, NULL);
  g_autofree char *shown = NULL;
  g_autofree char *escaped = NULL;

  self->path = g_strdup (path);
  self->folder = heed_daily_backup_find_folder (path);
  shown = g_filename_display_name (self->folder);
  escaped = g_markup_escape_text (shown, -1);
  adw_action_row_set_subtitle (self->folder_row, escaped);
  gtk_widget_set_visible (GTK_WIDGET (self->make_button), register_opens);
  refresh (self);
  return self;
}
