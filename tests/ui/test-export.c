/* test-export.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-export.h"
#include "heed-inspection.h"
#include "heed-organisation.h"
#include "heed-settings.h"
#include "heed-ui-test.h"
#include "heed-window.h"
#include "heed-written-folders.h"

#include <glib/gstdio.h>
#include <string.h>

static HeedWindow *
present_window (HeedUiTest *test)
{
  HeedWindow *window = heed_window_new (NULL, test->session);

  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (heed_window_show_plan (window, test->number));
  heed_ui_test_settle ();
  return window;
}

static void
close_window (HeedWindow *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  heed_ui_test_settle ();
}

/* Returns: (transfer none) (nullable): the dialogue that stands before a window */
static AdwMessageDialog *
get_dialog (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return ADW_MESSAGE_DIALOG (window);
    }

  return NULL;
}

static gboolean
has_toast (HeedWindow *window,
           const char *text)
{
  GtkWidget *label;

  for (guint i = 0; (label = heed_ui_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, i)) != NULL;
       i++)
    if (g_strcmp0 (gtk_label_get_label (GTK_LABEL (label)), text) == 0)
      return TRUE;

  return FALSE;
}

static void
test_written (HeedUiTest    *test,
              gconstpointer  data)
{
  HeedWindow *window = present_window (test);
  g_autoptr (HeedReport) report = heed_report_new_plan (heed_plan_editor_get_plan (test->editor));
  g_autofree char *path = g_build_filename (test->folder, "plan.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *bytes = NULL;
  gsize length;

  heed_export_write (heed_window_get_toasts (window), report, heed_format_find ("pdf"), file);
  heed_ui_test_wait_until (has_toast (window, "Exported plan.pdf"));
  g_assert_null (get_dialog ());
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_true (g_str_has_prefix (bytes, "%PDF-"));
  close_window (window);
}

/* What an export left that was killed is cleared away at the next start, wherever that
 * was last. */
static void
test_cleared_at_start (HeedUiTest    *test,
                       gconstpointer  data)
{
  HeedWindow *window = present_window (test);
  g_autoptr (HeedReport) report = heed_report_new_plan (heed_plan_editor_get_plan (test->editor));
  g_autofree char *path = g_build_filename (test->folder, "plan.csv", NULL);
  g_autofree char *left = g_build_filename (test->folder, ".heed-0a1b2c3d.part", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) folder = g_file_new_for_path (test->folder);
  g_autoptr (GSettings) settings = heed_settings_open ();
  g_auto (GStrv) folders = NULL;

  heed_export_write (heed_window_get_toasts (window), report, heed_format_find ("csv"), file);
  heed_ui_test_wait_until (has_toast (window, "Exported plan.csv"));
  close_window (window);

  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *name = g_strdup_printf ("folder %u", i % 25);
      g_autoptr (GFile) other = g_file_get_child (folder, name);

      heed_written_folders_remember (other);
      if (i % 10 == 0)
        heed_written_folders_remember (folder);
    }
  folders = g_settings_get_strv (settings, "written-folders");
  g_assert_cmpuint (g_strv_length (folders), ==, 20);
  g_assert_true (g_strv_contains ((const char *const *) folders, test->folder));

  g_assert_true (g_file_set_contents (left, "left", -1, NULL));
  heed_written_folders_clear ();
  heed_ui_test_wait_until (!g_file_test (left, G_FILE_TEST_EXISTS));
}

/* A folder that takes no file, for the superuser too: it is none. */
static void
test_unwritable (HeedUiTest    *test,
                 gconstpointer  data)
{
  HeedWindow *window = present_window (test);
  g_autoptr (HeedReport) report = heed_report_new_plan (heed_plan_editor_get_plan (test->editor));
  g_autofree char *not_a_folder = g_build_filename (test->folder, "file", NULL);
  g_autofree char *path = g_build_filename (not_a_folder, "plan.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (not_a_folder, "taken", -1, NULL));
  heed_export_write (heed_window_get_toasts (window), report, heed_format_find ("pdf"), file);
  heed_ui_test_wait_until (get_dialog () != NULL);
  g_assert_cmpstr (adw_message_dialog_get_heading (get_dialog ()), ==,
                   "File Not Exported");
  g_assert_false (has_toast (window, "Exported plan.pdf"));

  gtk_window_close (GTK_WINDOW (get_dialog ()));
  heed_ui_test_wait_until (get_dialog () == NULL);
  close_window (window);
}

/* A file that is write-protected stays as it is, and the window says why. */
static void
test_write_protected (HeedUiTest    *test,
                      gconstpointer  data)
{
  HeedWindow *window = present_window (test);
  g_autoptr (HeedReport) report = heed_report_new_plan (heed_plan_editor_get_plan (test->editor));
  g_autofree char *path = g_build_filename (test->folder, "plan.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *content = NULL;
  GtkWidget *message;

  g_assert_true (g_file_set_contents (path, "as approved", -1, NULL));
  g_assert_cmpint (g_chmod (path, 0444), ==, 0);
  heed_export_write (heed_window_get_toasts (window), report, heed_format_find ("pdf"), file);
  heed_ui_test_wait_until (get_dialog () != NULL);
  message = adw_message_dialog_get_extra_child (get_dialog ());
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (message)), "write-protected"));
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "as approved");

  gtk_window_close (GTK_WINDOW (get_dialog ()));
  heed_ui_test_wait_until (get_dialog () == NULL);
  close_window (window);
}

/* Whoever closes the window meanwhile gets the file all the same. */
static void
test_window_closed (HeedUiTest    *test,
                    gconstpointer  data)
{
  for (guint wait_ms = 0; wait_ms <= 400; wait_ms += 400)
    {
      HeedWindow *window = present_window (test);
      g_autoptr (HeedReport) report
        = heed_report_new_plan (heed_plan_editor_get_plan (test->editor));
      g_autofree char *path = g_build_filename (test->folder, "plan.pdf", NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      gpointer weak = window;

      g_object_add_weak_pointer (G_OBJECT (window), &weak);
      heed_export_write (heed_window_get_toasts (window), report, heed_format_find ("pdf"), file);
      /* Without and with the progress shown, which comes when it takes a while. */
      g_usleep (wait_ms * 1000);
      gtk_window_destroy (GTK_WINDOW (window));
      heed_ui_test_wait_until (weak == NULL && g_file_query_exists (file, NULL));
      g_assert_cmpint (g_unlink (path), ==, 0);
    }
}

/* A failure is told also to whoever closed the window. */
static void
test_window_closed_unwritable (HeedUiTest    *test,
                               gconstpointer  data)
{
  HeedWindow *window = present_window (test);
  g_autoptr (HeedReport) report = heed_report_new_plan (heed_plan_editor_get_plan (test->editor));
  g_autoptr (GFile) file = g_file_new_build_filename (test->folder, "nowhere", "plan.pdf", NULL);

  heed_export_write (heed_window_get_toasts (window), report, heed_format_find ("pdf"), file);
  gtk_window_destroy (GTK_WINDOW (window));
  heed_ui_test_wait_until (get_dialog () != NULL);
  gtk_window_close (GTK_WINDOW (get_dialog ()));
  heed_ui_test_wait_until (get_dialog () == NULL);
}

static void
test_name (HeedUiTest    *test,
           gconstpointer  data)
{
  HeedPlan *plan = heed_plan_editor_get_plan (test->editor);
  g_autoptr (HeedReport) report = heed_report_new_plan (plan);
  g_autoptr (HeedReport) progress = heed_report_new_progress (plan, heed_day_new (2027, 3, 5));
  g_autofree char *submitted = heed_export_suggest_name (report, "pdf");
  g_autofree char *dated = heed_export_suggest_name (progress, "odt");
  g_autofree char *slash = NULL;
  g_autofree char *nameless = NULL;

  g_assert_cmpstr (dated, ==, "Fenwick Vale Probation progress 5 March 2027.odt");
  g_assert_cmpstr (submitted, ==, "Fenwick Vale Probation action plan 2021-04-15.pdf");

  heed_organisation_set_name (heed_plan_get_organisation (plan), "North/South: “both”");
  heed_plan_set_submitted (plan, HEED_DAY_NONE);
  heed_inspection_set_report_published (heed_plan_get_inspection (plan), HEED_DAY_NONE);
  slash = heed_export_suggest_name (report, "pdf");
  g_assert_cmpstr (slash, ==, "North-South- “both” action plan.pdf");

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *word = g_strnfill (200, 'x');
      g_autofree char *words = g_strconcat (i == 0 ? "a" : "", "ééé", word, " ĳssel ", word, NULL);
      g_autofree char *longest = NULL;

      heed_organisation_set_name (heed_plan_get_organisation (plan), words);
      longest = heed_export_suggest_name (report, "html");
      g_assert_cmpuint (strlen (longest), <=, 250);
      g_assert_true (g_utf8_validate (longest, -1, NULL));
      g_assert_true (g_str_has_suffix (longest, " action plan.html"));
    }

  heed_organisation_set_name (heed_plan_get_organisation (plan), "");
  heed_plan_set_title (plan, "");
  nameless = heed_export_suggest_name (report, "pdf");
  g_assert_cmpstr (nameless, ==, "Action plan.pdf");
}

int
main (int   argc,
      char *argv[])
{
  heed_ui_test_init (&argc, &argv);
  g_test_add ("/export/written", HeedUiTest, NULL,
              heed_ui_test_set_up, test_written, heed_ui_test_tear_down);
  g_test_add ("/export/cleared-at-start", HeedUiTest, NULL,
              heed_ui_test_set_up, test_cleared_at_start, heed_ui_test_tear_down);
  g_test_add ("/export/unwritable", HeedUiTest, NULL,
              heed_ui_test_set_up, test_unwritable, heed_ui_test_tear_down);
  g_test_add ("/export/write-protected", HeedUiTest, NULL,
              heed_ui_test_set_up, test_write_protected, heed_ui_test_tear_down);
  g_test_add ("/export/window-closed", HeedUiTest, NULL,
              heed_ui_test_set_up, test_window_closed, heed_ui_test_tear_down);
  g_test_add ("/export/window-closed-unwritable", HeedUiTest, NULL,
              heed_ui_test_set_up, test_window_closed_unwritable, heed_ui_test_tear_down);
  g_test_add ("/export/name", HeedUiTest, NULL,
              heed_ui_test_set_up, test_name, heed_ui_test_tear_down);
  return heed_ui_test_run ();
}
