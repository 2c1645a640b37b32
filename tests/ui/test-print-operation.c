/* test-print-operation.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-compose.h"
#include "heed-page-set.h"
#include "heed-print-operation.h"
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

static void
test_export (HeedUiTest    *test,
             gconstpointer  data)
{
  HeedPlan *plan = heed_plan_editor_get_plan (test->editor);
  g_autoptr (HeedPrintOperation) operation = heed_print_operation_new (plan);
  g_autofree char *path = g_build_filename (test->folder, "printed.pdf", NULL);
  g_autofree char *pages = NULL;
  g_autofree char *size = NULL;
  g_autoptr (GError) error = NULL;

  gtk_print_operation_set_export_filename (GTK_PRINT_OPERATION (operation), path);
  g_assert_cmpint (gtk_print_operation_run (GTK_PRINT_OPERATION (operation),
                                            GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error),
                   ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);

  pages = get_info (path, "Pages:");
  g_assert_cmpuint (g_ascii_strtoull (pages, NULL, 10), ==, count_pages (plan));
  /* A4, lying on its side. */
  size = get_info (path, "Page size:");
  g_assert_true (g_str_has_prefix (size, "84"));
}

int
main (int   argc,
      char *argv[])
{
  heed_ui_test_init (&argc, &argv);
  g_test_add ("/print-operation/export", HeedUiTest, NULL,
              heed_ui_test_set_up, test_export, heed_ui_test_tear_down);
  return heed_ui_test_run ();
}
