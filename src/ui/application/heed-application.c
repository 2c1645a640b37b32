/* heed-application.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-application-private.h"

#include <glib/gi18n-lib.h>

#include "heed-config.h"
#include "heed-daily-backup.h"
#include "heed-error-dialog.h"
#include "heed-preferences.h"
#include "heed-settings.h"
#include "heed-window-flows.h"
#include "heed-written-folders.h"

/**
 * HeedApplication:
 *
 * The program with the window: opens one register and shows it in one window.
 */

G_DEFINE_FINAL_TYPE (HeedApplication, heed_application, ADW_TYPE_APPLICATION)

static void
example_imported_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (HeedWindow) window = user_data;
  g_autoptr (HeedImport) import = NULL;
  g_autoptr (GError) error = NULL;

  import = heed_session_import_finish (HEED_SESSION (source), result, &error);
  if (import == NULL)
    heed_error_dialog_present (GTK_WIDGET (window), _("Example Not Imported"), error);
  else
    heed_window_show_plan (window, heed_import_get_number (import));
}

/* Whoever opens Heed for the first time sees what a plan looks like. */
static void
import_example (HeedApplication *self,
                HeedWindow      *window)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("resource:///org/heedapp/Heed/example-plan.json");

  heed_session_import_async (self->session, file, NULL, HEED_IMPORT_NONE, NULL,
                             example_imported_cb, g_object_ref (window));
}

/**
 * _heed_application_get_path:
 * @self: the application
 *
 * Returns: (transfer full): where the register lies that it was started for
 */
char *
_heed_application_get_path (HeedApplication *self)
{
  return self->path != NULL ? g_strdup (self->path) : heed_session_get_default_path ();
}

/**
 * _heed_application_open_session:
 * @self: the application
 * @path: the path of a register
 * @error: return location for an error
 *
 * Opens the register, if none is open.
 *
 * Returns: whether a register is open
 */
gboolean
_heed_application_open_session (HeedApplication  *self,
                                const char       *path,
                                GError          **error)
{
  if (self->session == NULL)
    self->session = heed_session_open (path, error);

  return self->session != NULL;
}

static int
heed_application_handle_local_options (GApplication *application,
                                       GVariantDict *options)
{
  HeedApplication *self = HEED_APPLICATION (application);

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("Heed %s\n", HEED_VERSION);
      return 0;
    }
  if (g_variant_dict_lookup (options, "register", "^ay", &self->path))
    {
      /* Another register is another program: it has a window of its own. */
      g_application_set_flags (application,
                               g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
    }
  else if (g_getenv ("HEED_REGISTER") != NULL)
    {
      g_application_set_flags (application,
                               g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
    }

  return -1;
}

static void
heed_application_startup (GApplication *application)
{
  HeedApplication *self = HEED_APPLICATION (application);


  G_APPLICATION_CLASS (heed_application_parent_class)->startup (application);
  self->settings = heed_settings_open ();
  if (self->settings != NULL)
    heed_preferences_follow (self->settings);

  _heed_application_actions_init (self);
  _heed_application_ends_init (self);
  heed_written_folders_clear ();
}

/**
 * _heed_application_present:
 * @self: the application, with a register open
 *
 * Shows the window of the register.
 */
void
_heed_application_present (HeedApplication *self)
{
  HeedWindow *window = heed_window_new (GTK_APPLICATION (self), self->session);
  const char *notice = heed_session_get_notice (self->session);

  if (heed_session_get_created (self->session))
    import_example (self, window);
  g_clear_object (&self->notifier);
  self->notifier = heed_notifier_new (G_APPLICATION (self), self->session, heed_window_get_watch (window),
                                      self->settings);
  heed_daily_backup_start (GTK_WINDOW (window), heed_session_get_path (self->session));
  gtk_window_present (GTK_WINDOW (window));
  if (notice != NULL)
    heed_error_dialog_present_message (GTK_WIDGET (window), _("About Your Register"), notice);
}

static void
heed_application_activate (GApplication *application)
{
  HeedApplication *self = HEED_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));
  g_autofree char *path = _heed_application_get_path (self);
  g_autoptr (GError) error = NULL;

  if (window != NULL)
    gtk_window_present (window);
  else if (_heed_application_open_session (self, path, &error))
    _heed_application_present (self);
  else
    _heed_application_refuse (self, error);
}

static void
heed_application_open (GApplication  *application,
                       GFile        **files,
                       int            n_files,
                       const char    *hint)
{
  GtkWindow *window;
  g_autoptr (GListStore) list = NULL;

  g_application_activate (application);
  window = gtk_application_get_active_window (GTK_APPLICATION (application));
  if (!HEED_IS_WINDOW (window))
    return;

  list = g_list_store_new (G_TYPE_FILE);
  for (int i = 0; i < n_files; i++)
    g_list_store_append (list, files[i]);
  heed_window_flows_import (HEED_WINDOW (window), G_LIST_MODEL (list), FALSE);
}

static void
heed_application_shutdown (GApplication *application)
{
  g_clear_object (&HEED_APPLICATION (application)->notifier);
  _heed_application_ends_shutdown (HEED_APPLICATION (application));

  G_APPLICATION_CLASS (heed_application_parent_class)->shutdown (application);
}

static void
heed_application_finalize (GObject *object)
{
  HeedApplication *self = HEED_APPLICATION (object);

  _heed_application_ends_dispose (self);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  g_clear_error (&self->reason);
  g_free (self->path);

  G_OBJECT_CLASS (heed_application_parent_class)->finalize (object);
}

static void
heed_application_class_init (HeedApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = heed_application_finalize;
  application_class->handle_local_options = heed_application_handle_local_options;
  application_class->startup = heed_application_startup;
  application_class->activate = heed_application_activate;
  application_class->open = heed_application_open;
  application_class->shutdown = heed_application_shutdown;
}

static void
heed_application_init (HeedApplication *self)
{
  static const GOptionEntry options[] = {
    { "register", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Open this register"), N_("FILE") },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print the version and exit"), NULL },
    { NULL }
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

/**
 * heed_application_new:
 *
 * Returns: (transfer full): the application
 */
HeedApplication *
heed_application_new (void)
{
  return g_object_new (HEED_TYPE_APPLICATION,
                       "application-id", HEED_APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "register-session", TRUE,
                       "resource-base-path", "/org/heedapp/Heed",
                       NULL);
}
