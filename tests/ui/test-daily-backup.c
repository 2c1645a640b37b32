/* test-daily-backup.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-daily-backup.h"

#include "heed-backups.h"
#include "heed-register-verify.h"
#include "heed-settings.h"
#include "heed-ui-test.h"

#include <glib/gstdio.h>

static guint
count_backups (HeedUiTest *test,
               char      **last)
{
  g_autofree char *folder = heed_daily_backup_find_folder (heed_session_get_path (test->session));
  g_autoptr (GListModel) backups = heed_backups_list (heed_session_get_path (test->session), folder, NULL);
  guint n = backups != NULL ? g_list_model_get_n_items (backups) : 0;

  if (n > 0 && last != NULL)
    {
      g_autoptr (HeedBackup) backup = g_list_model_get_item (backups, 0);

      g_free (*last);
      *last = g_strdup (heed_backup_get_path (backup));
    }
  return n;
}

/* The window alone makes one: nobody asks for it. */
static void
test_made (HeedUiTest   *test,
           gconstpointer data)
{
  GtkWidget *window = gtk_window_new ();
  g_autofree char *path = NULL;
  g_autofree char *folder = heed_daily_backup_find_folder (heed_session_get_path (test->session));
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (count_backups (test, NULL), ==, 0);
  heed_daily_backup_start (GTK_WINDOW (window), heed_session_get_path (test->session));
  gtk_window_present (GTK_WINDOW (window));
  heed_ui_test_wait_until (count_backups (test, &path) == 1);
  g_assert_true (heed_register_verify (path, &error));
  g_assert_no_error (error);
  gtk_window_destroy (GTK_WINDOW (window));
  heed_ui_test_settle ();
  g_unlink (path);
  g_rmdir (folder);
}

static GtkWidget *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return window;
    }

  return NULL;
}

/* A folder on a disk that is not there is said. */
static void
test_refused (HeedUiTest   *test,
              gconstpointer data)
{
  GtkWidget *window = gtk_window_new ();
  g_autofree char *gone = g_build_filename (test->folder, "disk", NULL);

  g_setenv ("HEED_BACKUPS", gone, TRUE);
  heed_daily_backup_start (GTK_WINDOW (window), heed_session_get_path (test->session));
  gtk_window_present (GTK_WINDOW (window));
  heed_ui_test_wait_until (find_dialog () != NULL);
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (find_dialog ())), ==,
                   "No Backup Today");
  g_assert_false (g_file_test (gone, G_FILE_TEST_EXISTS));
  gtk_window_destroy (GTK_WINDOW (find_dialog ()));
  gtk_window_destroy (GTK_WINDOW (window));
  heed_ui_test_settle ();
  g_unsetenv ("HEED_BACKUPS");
}

/* A folder that somebody chose, on another disk for instance, gets them, and no other does. */
static void
test_chosen (HeedUiTest   *test,
             gconstpointer data)
{
  g_autoptr (GSettings) settings = heed_settings_open ();
  GtkWidget *window = gtk_window_new ();
  g_autofree char *usual = heed_daily_backup_find_folder (heed_session_get_path (test->session));
  g_autofree char *chosen = g_build_filename (test->folder, "another disk", NULL);
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (chosen, 0700), ==, 0);
  g_settings_set_string (settings, "backups-folder", chosen);
  heed_daily_backup_start (GTK_WINDOW (window), heed_session_get_path (test->session));
  gtk_window_present (GTK_WINDOW (window));
  heed_ui_test_wait_until (count_backups (test, &path) == 1);
  g_assert_true (g_str_has_prefix (path, chosen));
  g_assert_true (heed_register_verify (path, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (usual, G_FILE_TEST_EXISTS));
  gtk_window_destroy (GTK_WINDOW (window));
  heed_ui_test_settle ();
  g_settings_reset (settings, "backups-folder");
  g_unlink (path);
  g_rmdir (chosen);
}

int
main (int   argc,
      char *argv[])
{
  heed_ui_test_init (&argc, &argv);
  g_unsetenv ("HEED_BACKUPS");

  g_test_add ("/daily-backup/made", HeedUiTest, NULL, heed_ui_test_set_up, test_made,
              heed_ui_test_tear_down);
  g_test_add ("/daily-backup/chosen", HeedUiTest, NULL, heed_ui_test_set_up, test_chosen,
              heed_ui_test_tear_down);
  g_test_add ("/daily-backup/refused", HeedUiTest, NULL, heed_ui_test_set_up, test_refused,
              heed_ui_test_tear_down);

  return heed_ui_test_run ();
}
