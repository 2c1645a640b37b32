/* heed-application-register-error.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-application-private.h"

#include <glib/gi18n-lib.h>

#include "heed-backups-dialog.h"
#include "heed-backups.h"
#include "heed-daily-backup.h"
#include "heed-error-dialog.h"
#include "heed-message-dialog.h"
#include "heed-register-restore.h"

/* What is shown where the register cannot be opened: why, and the ways on. A backup takes
 * the place of the register for good; another register is opened this time only, so that
 * the window and heed-cli go on to mean the same one. */

static void
answered_cb (HeedApplication *self,
             const char      *response);

static char *
name_register (HeedApplication *self)
{
  g_autofree char *path = _heed_application_get_path (self);

  return g_filename_display_name (path);
}

static void
present_dialog (HeedApplication *self,
                const char      *heading,
                const char      *message)
{
  g_autofree char *name = name_register (self);
  g_autofree char *remedy = NULL;
  g_autofree char *body = NULL;
  GtkWidget *dialog;

  /* Translators: %s is the path of a register. */
  remedy = g_strdup_printf (_("A backup can take the place of “%s”: what is there now is kept "
                              "beside it. Another register is opened this time only."), name);
  body = g_strconcat (message, "\n\n", remedy, NULL);
  dialog = heed_message_dialog_new (self->stand_in, heading, body);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "close", _("_Quit"),
                                    "choose", _("_Open Another Register…"),
                                    "restore", _("_Restore a Backup…"),
                                    NULL);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Opens the register, and lets go of what stood in its place. */
static gboolean
go_on (HeedApplication  *self,
       const char       *path,
       GError          **error)
{
  GtkWindow *stand_in = self->stand_in;

  if (!_heed_application_open_session (self, path, error))
    return FALSE;

  self->stand_in = NULL;
  _heed_application_present (self);
  gtk_window_destroy (stand_in);
  return TRUE;
}

/* ---- another register ---- */

static void
register_chosen_cb (HeedApplication *self,
                    int              response,
                    GtkNativeDialog *chooser)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_object_unref (chooser);

  if (file == NULL)
    _heed_application_refuse (self, self->reason);
  else if (!go_on (self, g_file_peek_path (file), &error))
    present_dialog (self, _("Register Not Opened"), error->message);
}

/* ---- a backup ---- */

typedef struct
{
  char *path;
  char *from;
} Restoration;

static void
restoration_free (Restoration *self)
{
  g_free (self->path);
  g_free (self->from);
  g_free (self);
}

static void
restore_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      data,
                   GCancellable *cancellable)
{
  Restoration *restoration = data;
  GError *error = NULL;
  char *kept = NULL;

  if (heed_register_restore (restoration->path, restoration->from, &kept, &error))
    g_task_return_pointer (task, kept, g_free);
  else
    g_task_return_error (task, error);
}

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  HeedApplication *self = HEED_APPLICATION (source);
  Restoration *restoration = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *message = NULL;
  g_autofree char *escaped = NULL;
  GtkWindow *window;
  AdwToast *toast;

  gtk_widget_set_sensitive (GTK_WIDGET (self->stand_in), TRUE);
  if (error != NULL)
    {
      /* The register is as it was. */
      if (go_on (self, restoration->path, NULL))
        heed_error_dialog_present (
          GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (self))),
          _("Backup Not Restored"), error);
      else
        present_dialog (self, _("Backup Not Restored"), error->message);
      return;
    }
  if (!go_on (self, restoration->path, &error))
    {
      present_dialog (self, _("Register Not Opened"), error->message);
      return;
    }

  window = gtk_application_get_active_window (GTK_APPLICATION (self));
  if (kept == NULL || !HEED_IS_WINDOW (window))
    return;
  /* Translators: %s is the path of a file. */
  message = g_strdup_printf (_("What was there before is kept in “%s”"), kept);
  escaped = g_markup_escape_text (message, -1);
  toast = adw_toast_new (escaped);
  /* Nothing else says where it is: it stays until it was read. */
  adw_toast_set_timeout (toast, 0);
  adw_toast_overlay_add_toast (heed_window_get_toasts (HEED_WINDOW (window)), toast);
}

/* What stands in place of the window. */
static void
present_stand_in (HeedApplication *self)
{
  GtkWidget *header;

  if (self->stand_in != NULL)
    return;

  header = adw_header_bar_new ();
  self->stand_in = GTK_WINDOW (adw_application_window_new (GTK_APPLICATION (self)));
  gtk_window_set_title (self->stand_in, _("Heed"));
  gtk_window_set_default_size (self->stand_in, 560, 360);
  gtk_widget_set_valign (header, GTK_ALIGN_START);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self->stand_in), header);
  gtk_window_present (self->stand_in);
}

/**
 * _heed_application_restore:
 * @self: the application
 * @backup: the path of a backup
 *
 * Makes the register what the backup is, and opens it. What was there before is kept beside
 * it. Where that fails, the register is opened as it is.
 */
void
_heed_application_restore (HeedApplication *self,
                           const char      *backup)
{
  g_autoptr (GTask) task = NULL;
  Restoration *restoration = g_new0 (Restoration, 1);

  restoration->path = self->session != NULL ? g_strdup (heed_session_get_path (self->session))
                                            : _heed_application_get_path (self);
  restoration->from = g_strdup (backup);

  /* Nobody has it open meanwhile. */
  present_stand_in (self);
  _heed_application_close_session (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->stand_in), FALSE);
  task = g_task_new (self, NULL, restored_cb, NULL);
  g_task_set_task_data (task, restoration, (GDestroyNotify) restoration_free);
  g_task_run_in_thread (task, restore_in_thread);
}

static void
backup_chosen_cb (HeedApplication *self,
                  int              response,
                  GtkNativeDialog *chooser)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_object_unref (chooser);
  if (file == NULL)
    _heed_application_refuse (self, self->reason);
  else
    _heed_application_restore (self, g_file_peek_path (file));
}

/* ---- the backups that Heed made ---- */

static gboolean
dialog_closed_cb (HeedApplication *self)
{
  if (self->session == NULL && gtk_widget_get_sensitive (GTK_WIDGET (self->stand_in)))
    _heed_application_refuse (self, self->reason);
  return FALSE;
}

/* Returns: whether there are any */
static gboolean
present_backups (HeedApplication *self)
{
  g_autofree char *path = _heed_application_get_path (self);
  g_autofree char *folder = heed_daily_backup_find_folder (path);
  g_autoptr (GListModel) backups = heed_backups_list (path, folder, NULL);
  HeedBackupsDialog *dialog;

  if (backups == NULL || g_list_model_get_n_items (backups) == 0)
    return FALSE;

  dialog = heed_backups_dialog_new (self->stand_in, path, FALSE);
  g_signal_connect_object (dialog, "restore", G_CALLBACK (_heed_application_restore), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "close-request", G_CALLBACK (dialog_closed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
  return TRUE;
}

/* ---- the dialogue ---- */

static void
choose (HeedApplication *self,
        const char      *title,
        const char      *accept,
        GCallback        chosen_cb)
{
  g_autofree char *path = _heed_application_get_path (self);
  g_autofree char *name = g_path_get_dirname (path);
  g_autoptr (GFile) folder = g_file_new_for_path (name);
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (title, self->stand_in, GTK_FILE_CHOOSER_ACTION_OPEN, accept, NULL);

  /* Backups lie beside the register, unless somebody put them elsewhere. */
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", chosen_cb, self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
answered_cb (HeedApplication *self,
             const char      *response)
{
  if (g_str_equal (response, "choose"))
    choose (self, _("Open Another Register"), _("_Open"), G_CALLBACK (register_chosen_cb));
  else if (g_str_equal (response, "restore") && present_backups (self))
    return;
  else if (g_str_equal (response, "restore"))
    choose (self, _("Restore a Backup"), _("_Restore"), G_CALLBACK (backup_chosen_cb));
  else
    g_application_quit (G_APPLICATION (self));
}

/**
 * _heed_application_refuse:
 * @self: the application
 * @reason: why its register was not opened
 *
 * Says so in a window that stands in place of that of the register, and offers the ways on:
 * another register, a backup, or to quit.
 */
void
_heed_application_refuse (HeedApplication *self,
                          const GError    *reason)
{
  if (reason != self->reason)
    {
      g_clear_error (&self->reason);
      self->reason = g_error_copy (reason);
    }

  present_stand_in (self);
  present_dialog (self, _("Register Not Opened"), self->reason->message);
}
