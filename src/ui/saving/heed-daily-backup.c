/* heed-daily-backup.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-daily-backup.h"

#include <glib/gi18n-lib.h>

#include "heed-backups.h"
#include "heed-error-dialog.h"
#include "heed-settings.h"

/* How long after the start the first look is: the window is there first. */
#define FIRST_S 5

/* How often it is looked whether a day has begun that has no backup yet. */
#define INTERVAL_S 900

#define KEY "heed-daily-backup"

typedef struct
{
  GtkWindow *window; /* unowned: it owns this */
  char *path;
  guint timer_id;
  gboolean running;
  char *shown; /* the failure that was shown last */
} DailyBackup;

static void
daily_backup_free (gpointer data)
{
  DailyBackup *self = data;

  g_clear_handle_id (&self->timer_id, g_source_remove);
  g_free (self->path);
  g_free (self->shown);
  g_free (self);
}

/* A failure is shown once, not every quarter of an hour. */
static void
show_failure (DailyBackup  *self,
              const GError *error)
{
  if (g_strcmp0 (self->shown, error->message) == 0)
    return;

  g_free (self->shown);
  self->shown = g_strdup (error->message);
  heed_error_dialog_present (GTK_WIDGET (self->window), _("No Backup Today"), error);
}

typedef struct
{
  GWeakRef window;
  GApplication *application;
} Run;

static void
made_cb (GObject      *source_object,
         GAsyncResult *result,
         gpointer      user_data)
{
  Run *run = user_data;
  g_autoptr (GtkWindow) window = g_weak_ref_get (&run->window);
  DailyBackup *self = window != NULL ? g_object_get_data (G_OBJECT (window), KEY) : NULL;
  g_autoptr (GError) error = NULL;

  if (self != NULL)
    self->running = FALSE;
  if (heed_backups_run_finish (result, NULL, &error))
    {
      if (self != NULL)
        g_clear_pointer (&self->shown, g_free);
    }
  else if (self != NULL)
    {
      show_failure (self, error);
    }
  else
    {
      g_warning ("%s", error->message);
    }

  if (run->application != NULL)
    g_application_release (run->application);
  g_clear_object (&run->application);
  g_weak_ref_clear (&run->window);
  g_free (run);
}

static void
look (DailyBackup *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *folder = heed_daily_backup_find_folder (self->path);
  GtkApplication *application = gtk_window_get_application (self->window);
  Run *run;

  if (self->running)
    return;

  self->running = TRUE;
  run = g_new0 (Run, 1);
  g_weak_ref_init (&run->window, self->window);
  /* The program does not end in the middle of it: the thread has the register open. */
  if (application != NULL)
    {
      run->application = G_APPLICATION (g_object_ref (application));
      g_application_hold (run->application);
    }
  heed_backups_run_async (self->path, folder, now, NULL, made_cb, run);
}

static gboolean
look_cb (gpointer user_data)
{
  look (user_data);
  return G_SOURCE_CONTINUE;
}

static gboolean
first_look_cb (gpointer user_data)
{
  DailyBackup *self = user_data;

  self->timer_id = g_timeout_add_seconds (INTERVAL_S, look_cb, self);
  look (self);
  return G_SOURCE_REMOVE;
}

/**
 * heed_daily_backup_start:
 * @window: the window of a register
 * @path: the path of the register
 *
 * Makes a backup on each day on which @window is open. Where that fails, it is said in the
 * window.
 */
void
heed_daily_backup_start (GtkWindow  *window,
                         const char *path)
{
  DailyBackup *self;

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (path != NULL);

  self = g_new0 (DailyBackup, 1);
  self->window = window;
  self->path = g_strdup (path);
  self->timer_id = g_timeout_add_seconds (FIRST_S, first_look_cb, self);
  g_object_set_data_full (G_OBJECT (window), KEY, self, daily_backup_free);
}

/**
 * heed_daily_backup_find_folder:
 * @path: the path of a register
 *
 * Returns: (transfer full): the folder of its backups, which may have been chosen in the
 *   settings
 */
char *
heed_daily_backup_find_folder (const char *path)
{
  g_autoptr (GSettings) settings = heed_settings_open ();
  g_autofree char *chosen = settings != NULL ? g_settings_get_string (settings, "backups-folder") : NULL;

  g_return_val_if_fail (path != NULL, NULL);

  return heed_backups_find_folder (path, chosen);
}
