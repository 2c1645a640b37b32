/* heed-written-folders.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-written-folders.h"

#include "heed-staging.h"
#include "heed-settings.h"

#define KEY "written-folders"

/* How many are remembered. */
#define MAX_FOLDERS 20

/**
 * heed_written_folders_remember:
 * @folder: (nullable): a folder that is about to be written into
 *
 * Remembers it, before the oldest of them. Nothing is remembered where there are no
 * settings, or of a folder that is none of this computer.
 */
void
heed_written_folders_remember (GFile *folder)
{
  g_autoptr (GSettings) settings = heed_settings_open ();
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *path = folder != NULL ? g_file_get_path (folder) : NULL;
  g_auto (GStrv) before = NULL;
  g_auto (GStrv) after = NULL;
  guint n = 1;

  if (settings == NULL || path == NULL)
    return;

  before = g_settings_get_strv (settings, KEY);
  g_strv_builder_add (builder, path);
  for (guint i = 0; before[i] != NULL && n < MAX_FOLDERS; i++)
    if (!g_str_equal (before[i], path))
      {
        g_strv_builder_add (builder, before[i]);
        n++;
      }
  after = g_strv_builder_end (builder);
  g_settings_set_strv (settings, KEY, (const char *const *) after);
  /* A kill may come at once. */
  g_settings_sync ();
}

static void
clear_in_thread (GTask        *task,
                 gpointer      source_object,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  GStrv folders = task_data;

  for (guint i = 0; folders[i] != NULL; i++)
    heed_staging_clear_leftovers (folders[i]);
  g_task_return_boolean (task, TRUE);
}

/**
 * heed_written_folders_clear:
 *
 * Clears away, in a thread, what killed runs have left in these folders.
 */
void
heed_written_folders_clear (void)
{
  g_autoptr (GSettings) settings = heed_settings_open ();
  g_autoptr (GTask) task = NULL;

  if (settings == NULL)
    return;

  task = g_task_new (NULL, NULL, NULL, NULL);
  g_task_set_source_tag (task, heed_written_folders_clear);
  g_task_set_task_data (task, g_settings_get_strv (settings, KEY), (GDestroyNotify) g_strfreev);
  g_task_run_in_thread (task, clear_in_thread);
}
