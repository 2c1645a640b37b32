/* heed-owner-pack.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-owner-pack.h"

#include <fcntl.h>
#include <gio/gunixfdlist.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

#include "heed-error-dialog.h"
#include "heed-export.h"
#include "heed-files.h"
#include "heed-owner-mail.h"
#include "heed-reports-load.h"

/* The pack of an owner is made for the day, saved where the person says, and, where it is to be
 * mailed, handed to the mail program. The portal for mail takes files; where there is none, a
 * mail is opened by its address, which brings no file, and the person is told to attach it. */

#define PORTAL_NAME "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define PORTAL_EMAIL "org.freedesktop.portal.Email"

typedef struct
{
  AdwToastOverlay *toasts;
  HeedReport *report; /* NULL until it is made */
  GFile *file;        /* NULL until it is chosen */
  gboolean is_mailed;
  GtkFileChooserNative *chooser;
} Pack;

static Pack *
pack_new (AdwToastOverlay *toasts,
          gboolean         is_mailed)
{
  Pack *self = g_new0 (Pack, 1);

  self->toasts = g_object_ref (toasts);
  self->is_mailed = is_mailed;
  return self;
}

static void
pack_free (Pack *self)
{
  g_clear_object (&self->chooser);
  g_clear_pointer (&self->report, heed_report_unref);
  g_clear_object (&self->file);
  g_object_unref (self->toasts);
  g_free (self);
}

static GtkWindow *
get_window (Pack *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->toasts));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
fail (Pack       *self,
      const char *heading,
      GError     *error)
{
  heed_error_dialog_present (GTK_WIDGET (self->toasts), heading, error);
  pack_free (self);
}

/* ---- the mail ---- */

static char *
get_name (Pack *self)
{
  g_autofree char *base = g_file_get_basename (self->file);

  return g_filename_display_name (base);
}

/* It stays until it is read: the mail program comes before the window. */
static void
show_toast (Pack       *self,
            const char *title)
{
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  AdwToast *toast = adw_toast_new (escaped);

  adw_toast_set_timeout (toast, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Pack *self = user_data;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;

  name = get_name (self);
  if (!g_app_info_launch_default_for_uri_finish (result, &error))
    {
      /* Translators: %s is the name of a file. */
      title = g_strdup_printf (_("No mail program could be opened. The pack is saved as %s: attach it to a mail yourself."),
                               name);
      heed_error_dialog_present_message (GTK_WIDGET (self->toasts), _("Mail Not Opened"), title);
      pack_free (self);
      return;
    }
  /* Translators: %s is the name of a file. */
  title = g_strdup_printf (_("Attach %s to the mail: it could not be done for you"), name);
  show_toast (self, title);
  pack_free (self);
}

static void
open_address (Pack *self)
{
  g_autofree char *uri = heed_owner_mail_get_uri (self->report);

  g_app_info_launch_default_for_uri_async (uri, NULL, NULL, opened_cb, self);
}

static void
composed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Pack *self = user_data;
  g_autoptr (GVariant) reply
    = g_dbus_connection_call_with_unix_fd_list_finish (G_DBUS_CONNECTION (source), NULL, result, NULL);
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;

  if (reply == NULL)
    {
      open_address (self);
      return;
    }
  name = get_name (self);
  /* Translators: %s is the name of a file. */
  title = g_strdup_printf (_("Look whether %s is attached before you send the mail"), name);
  show_toast (self, title);
  pack_free (self);
}

static GVariant *
make_request (Pack *self,
              int   attachment)
{
  g_autofree char *subject = heed_owner_mail_get_subject (self->report);
  g_autofree char *body = heed_owner_mail_get_body (self->report);
  GVariantBuilder options;
  GVariantBuilder files;

  g_variant_builder_init (&files, G_VARIANT_TYPE ("ah"));
  g_variant_builder_add (&files, "h", attachment);
  g_variant_builder_init (&options, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&options, "{sv}", "subject", g_variant_new_string (subject));
  g_variant_builder_add (&options, "{sv}", "body", g_variant_new_string (body));
  g_variant_builder_add (&options, "{sv}", "attachment_fds", g_variant_builder_end (&files));
  return g_variant_new ("(s@a{sv})", "", g_variant_builder_end (&options));
}

static void
connected_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  Pack *self = user_data;
  g_autoptr (GDBusConnection) connection = g_bus_get_finish (result, NULL);
  g_autoptr (GUnixFDList) files = g_unix_fd_list_new ();
  g_autofree char *path = g_file_get_path (self->file);
  int file = path != NULL ? open (path, O_RDONLY | O_CLOEXEC) : -1;
  int attachment = file >= 0 ? g_unix_fd_list_append (files, file, NULL) : -1;

  if (file >= 0)
    close (file);
  if (connection == NULL || attachment < 0)
    {
      open_address (self);
      return;
    }
  g_dbus_connection_call_with_unix_fd_list (connection, PORTAL_NAME, PORTAL_PATH, PORTAL_EMAIL, "ComposeEmail",
                                            make_request (self, attachment), G_VARIANT_TYPE ("(o)"),
                                            G_DBUS_CALL_FLAGS_NONE, -1, files, NULL, composed_cb, self);
}

static void
compose_mail (Pack *self)
{
  g_bus_get (G_BUS_TYPE_SESSION, NULL, connected_cb, self);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Pack *self = user_data;
  g_autoptr (GError) error = NULL;

  if (heed_files_write_report_finish (result, &error))
    compose_mail (self);
  else
    fail (self, _("Pack Not Saved"), error);
}

/* ---- where it goes ---- */

static const HeedFormat *
find_format (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);
  const HeedFormat *said = heed_format_for_path (base);

  return said != NULL && heed_format_can_write (said) ? said : heed_format_find ("docx");
}

/* Takes @self. */
static void
save (Pack  *self,
      GFile *file)
{
  const HeedFormat *format = find_format (file);

  g_set_object (&self->file, file);
  if (self->is_mailed)
    {
      heed_files_write_report_async (self->report, file, format->id, NULL, written_cb, self);
      return;
    }
  heed_export_write (self->toasts, self->report, format, file);
  pack_free (self);
}

static void
chosen_cb (GtkNativeDialog *chooser,
           int              response,
           Pack            *self)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  if (file != NULL)
    save (self, file);
  else
    pack_free (self);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Pack *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  self->report = heed_reports_load_finish (HEED_SESSION (source), result, &error);
  if (self->report == NULL)
    {
      fail (self, _("Pack Not Made"), error);
      return;
    }
  /* The window was closed meanwhile. */
  if (get_window (self) == NULL)
    {
      pack_free (self);
      return;
    }

  name = heed_export_suggest_name (self->report, "docx");
  self->chooser = gtk_file_chooser_native_new (self->is_mailed ? _("Save the Pack to Mail") : _("Export Pack"),
                                               get_window (self), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  g_signal_connect (self->chooser, "response", G_CALLBACK (chosen_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
begin (AdwToastOverlay *toasts,
       HeedSession     *session,
       const char      *owner,
       HeedDay          day,
       gboolean         is_mailed)
{
  HeedReportQuery query = { HEED_REPORT_KIND_OWNER, 0, day, owner };

  heed_reports_load_async (session, &query, NULL, loaded_cb, pack_new (toasts, is_mailed));
}

/**
 * heed_owner_pack_export:
 * @toasts: where it is said how it goes
 * @session: the open register
 * @owner: the name that lists show of the owner
 * @day: the day that it is
 *
 * Asks where to save what the owner answers for, and saves it; the ending says the format.
 * Who answers for nothing is told of, and nothing is saved.
 */
void
heed_owner_pack_export (AdwToastOverlay *toasts,
                        HeedSession     *session,
                        const char      *owner,
                        HeedDay          day)
{
  g_return_if_fail (ADW_IS_TOAST_OVERLAY (toasts));
  g_return_if_fail (HEED_IS_SESSION (session));

  begin (toasts, session, owner, day, FALSE);
}

/**
 * heed_owner_pack_mail:
 * @toasts: where it is said how it goes
 * @session: the open register
 * @owner: the name that lists show of the owner
 * @day: the day that it is
 *
 * As heed_owner_pack_export(), and opens a mail with it.
 */
void
heed_owner_pack_mail (AdwToastOverlay *toasts,
                      HeedSession     *session,
                      const char      *owner,
                      HeedDay          day)
{
  g_return_if_fail (ADW_IS_TOAST_OVERLAY (toasts));
  g_return_if_fail (HEED_IS_SESSION (session));

  begin (toasts, session, owner, day, TRUE);
}

/**
 * heed_owner_pack_send:
 * @toasts: where it is said how it goes
 * @report: the pack of an owner
 * @file: where to save it; its ending says the format
 *
 * Saves the pack and opens a mail with it: through the portal, which attaches it, else by an
 * address, which cannot; then the person is told to.
 */
void
heed_owner_pack_send (AdwToastOverlay *toasts,
                      HeedReport      *report,
                      GFile           *file)
{
  Pack *self;

  g_return_if_fail (ADW_IS_TOAST_OVERLAY (toasts));
  g_return_if_fail (report != NULL && report->kind == HEED_REPORT_KIND_OWNER);
  g_return_if_fail (G_IS_FILE (file));

  self = pack_new (toasts, TRUE);
  self->report = heed_report_ref (report);
  save (self, file);
}
