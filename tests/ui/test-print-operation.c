/* test-print-operation.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-compose.h"
#include "heed-page-set.h"
#include "heed-print-operation.h"
#include "heed-reports.h"
#include "heed-ui-test.h"

static guint
count_pages (HeedPlan *plan)
{
  g_autoptr (HeedDocument) document = heed_compose_plan (plan);
  g_autoptr (HeedPageSet) pages = heed_page_set_new (document, NULL);

  return heed_page_set_get_n_pages (pages);
}

/* Returns: (transfer full): a line of what pdfinfo says about the file */
static char *
get_info (const char *path,
          const char *name)
{
  const char *const command[] = { "pdfinfo", path, NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *output = NULL;
  g_auto (GStrv) lines = NULL;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                &output, NULL, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (output, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], name))
      return g_strstrip (g_strdup (lines[i] + strlen (name)));

  g_assert_not_reached ();
}

/* Exports without a printer. */
static void
export (HeedPrintOperation *operation,
        const char         *path)
{
  g_autoptr (GError) error = NULL;

  gtk_print_operation_set_export_filename (GTK_PRINT_OPERATION (operation), path);
  g_assert_cmpint (gtk_print_operation_run (GTK_PRINT_OPERATION (operation),
                                            GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error),
                   ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
}

static void
test_export (HeedUiTest    *test,
             gconstpointer  data)
{
  HeedPlan *plan = heed_plan_editor_get_plan (test->editor);
  g_autoptr (HeedReport) report = heed_reports_new (HEED_REPORT_KIND_PLAN, plan, HEED_DAY_NONE);
  g_autoptr (HeedPrintOperation) operation = heed_print_operation_new (report);
  g_autofree char *path = g_build_filename (test->folder, "printed.pdf", NULL);
  g_autofree char *pages = NULL;
  g_autofree char *size = NULL;

  export (operation, path);
  pages = get_info (path, "Pages:");
  g_assert_cmpuint (g_ascii_strtoull (pages, NULL, 10), ==, count_pages (plan));
  /* A4, lying on its side. */
  size = get_info (path, "Page size:");
  g_assert_true (g_str_has_prefix (size, "84"));
}

/* Paper, margins and how the printer is set are those of the last time; which pages
 * were printed is not, since it says nothing about the next plan. */
static void
test_remembered (HeedUiTest    *test,
                 gconstpointer  data)
{
  HeedPlan *plan = heed_plan_editor_get_plan (test->editor);
  g_autoptr (HeedReport) report = heed_reports_new (HEED_REPORT_KIND_PLAN, plan, HEED_DAY_NONE);
  g_autoptr (HeedPrintOperation) first = heed_print_operation_new (report);
  g_autoptr (HeedPrintOperation) second = NULL;
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (GTK_PAPER_NAME_A5);
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  GtkPrintSettings *kept;
  GtkPageSetup *kept_setup;
  g_autofree char *first_path = g_build_filename (test->folder, "first.pdf", NULL);
  g_autofree char *second_path = g_build_filename (test->folder, "second.pdf", NULL);
  g_autofree char *size = NULL;

  gtk_page_setup_set_paper_size (setup, paper);
  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_page_setup_set_left_margin (setup, 31, GTK_UNIT_MM);
  gtk_page_setup_set_right_margin (setup, 12, GTK_UNIT_MM);
  gtk_print_settings_set_duplex (settings, GTK_PRINT_DUPLEX_VERTICAL);
  gtk_print_settings_set_print_pages (settings, GTK_PRINT_PAGES_RANGES);
  gtk_print_settings_set_page_ranges (settings, &(GtkPageRange) { 0, 0 }, 1);
  gtk_print_operation_set_default_page_setup (GTK_PRINT_OPERATION (first), setup);
  gtk_print_operation_set_print_settings (GTK_PRINT_OPERATION (first), settings);
  export (first, first_path);

  second = heed_print_operation_new (report);
  kept = gtk_print_operation_get_print_settings (GTK_PRINT_OPERATION (second));
  kept_setup = gtk_print_operation_get_default_page_setup (GTK_PRINT_OPERATION (second));
  g_assert_cmpint (gtk_print_settings_get_duplex (kept), ==, GTK_PRINT_DUPLEX_VERTICAL);
  g_assert_cmpfloat_with_epsilon (gtk_page_setup_get_left_margin (kept_setup, GTK_UNIT_MM), 31, 0.1);
  g_assert_cmpfloat_with_epsilon (gtk_page_setup_get_right_margin (kept_setup, GTK_UNIT_MM), 12,
                                  0.1);
  g_assert_cmpint (gtk_print_settings_get_print_pages (kept), ==, GTK_PRINT_PAGES_ALL);
  g_assert_null (gtk_print_settings_get (kept, GTK_PRINT_SETTINGS_PAGE_RANGES));
  g_assert_null (gtk_print_settings_get (kept, GTK_PRINT_SETTINGS_OUTPUT_URI));
  export (second, second_path);
  /* A5, upright. */
  size = get_info (second_path, "Page size:");
  g_assert_true (g_str_has_prefix (size, "419") || g_str_has_prefix (size, "420"));
}

int
main (int   argc,
      char *argv[])
{
  heed_ui_test_init (&argc, &argv);
  g_test_add ("/print-operation/export", HeedUiTest, NULL,
              heed_ui_test_set_up, test_export, heed_ui_test_tear_down);
  g_test_add ("/print-operation/remembered", HeedUiTest, NULL,
              heed_ui_test_set_up, test_remembered, heed_ui_test_tear_down);
  return heed_ui_test_run ();
}
