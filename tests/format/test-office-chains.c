/* test-office-chains.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-compose-sheet.h"
#include "heed-compose.h"
#include "heed-format.h"
#include "heed-merged-table.h"
#include "heed-other-program.h"
#include "heed-plan-outline.h"
#include "heed-recognise.h"

/* Files that another program saves again and again keep what they say. */

static HeedPlan *
read_plan (const char *path)
{
  g_autoptr (GBytes) bytes = heed_other_program_load (path);
  const HeedFormat *format = heed_format_for_bytes (bytes);
  g_autoptr (HeedDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  HeedPlan *plan;

  g_assert_nonnull (format);
  document = format->read (bytes, NULL, &error);
  g_assert_no_error (error);
  plan = heed_recognise (document, NULL, NULL, &error);
  g_assert_no_error (error);
  return plan;
}

/* Saved by the other program as one format, then as the other, and so on. */
static void
assert_chain (HeedOtherProgram *fixture,
              const char       *path,
              const char       *expected,
              const char       *last)
{
  static const char *const steps[] = { "odt", "docx", "odt" };
  g_autofree char *current = g_strdup (path);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *folder = g_strdup_printf ("step%u", i);
      g_autoptr (HeedPlan) plan = NULL;
      g_autofree char *found = NULL;
      char *saved;

      if (g_str_equal (steps[i], last))
        continue;
      saved = heed_other_program_convert (fixture, current, steps[i], folder);
      g_free (current);
      current = saved;
      last = steps[i];
      plan = read_plan (current);
      found = heed_plan_outline (plan);
      g_assert_cmpstr (found, ==, expected);
    }
}

static void
test_chain (HeedOtherProgram *fixture,
            gconstpointer     id)
{
  g_autofree char *path = NULL;
  g_autofree char *expected = heed_plan_outline (fixture->plan);

  if (heed_other_program_is_missing ("soffice"))
    return;
  path = heed_other_program_write (fixture, id);
  assert_chain (fixture, path, expected, id);
}

/* Plans as they are published, through the same. */
static void
test_published (HeedOtherProgram *fixture,
                gconstpointer     name)
{
  const char *folder = g_getenv ("HEED_TEST_PLANS");
  g_autofree char *path = folder != NULL ? g_build_filename (folder, name, NULL) : NULL;
  g_autofree char *written = NULL;
  g_autofree char *expected = NULL;

  if (path == NULL || !g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("the published plans are not there");
      return;
    }
  if (heed_other_program_is_missing ("soffice"))
    return;
  g_set_object (&fixture->plan, NULL);
  fixture->plan = read_plan (path);
  heed_document_unref (fixture->document);
  fixture->document = heed_compose_plan (fixture->plan);
  expected = heed_plan_outline (fixture->plan);
  written = heed_other_program_write (fixture, "docx");
  assert_chain (fixture, written, expected, "docx");
}

/* A workbook that was opened and saved as one of either kind still says which plan it is. */
static void
test_workbook (HeedOtherProgram *fixture,
               gconstpointer     data)
{
  HeedInspection *inspection = heed_plan_get_inspection (fixture->plan);
  g_autofree char *expected = heed_plan_outline (fixture->plan);
  g_autofree char *path = NULL;
  g_autofree char *sheet = NULL;
  g_autofree char *saved = NULL;
  g_autofree char *found = NULL;
  g_autoptr (HeedPlan) plan = NULL;

  if (heed_other_program_is_missing ("soffice"))
    return;
  heed_document_unref (fixture->document);
  fixture->document = heed_compose_sheet (fixture->plan);
  path = heed_other_program_write (fixture, "xlsx");
  sheet = heed_other_program_convert (fixture, path, "ods", "sheet");
  saved = heed_other_program_convert (fixture, sheet, "xlsx", "saved");
  plan = read_plan (saved);
  found = heed_plan_outline (plan);
  g_assert_cmpstr (found, ==, expected);
  g_assert_cmpuint (heed_plan_get_submitted (plan), ==, heed_plan_get_submitted (fixture->plan));
  g_assert_cmpuint (heed_plan_get_published (plan), ==, heed_plan_get_published (fixture->plan));
  g_assert_cmpuint (heed_inspection_get_report_published (heed_plan_get_inspection (plan)), ==,
                    heed_inspection_get_report_published (inspection));
  g_assert_cmpstr (heed_inspection_get_inspectorate (heed_plan_get_inspection (plan)), ==,
                   heed_inspection_get_inspectorate (inspection));
}

/* Tables that others made, with cells that cover several rows. */
static void
test_merged (HeedOtherProgram *fixture,
             gconstpointer     data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "plan.html", NULL);
  g_autofree char *expected = NULL;
  g_autofree char *page = heed_merged_table_new (GPOINTER_TO_UINT (data), &expected);

  if (heed_other_program_is_missing ("soffice"))
    return;
  g_assert_true (g_file_set_contents (path, page, -1, NULL));
  assert_chain (fixture, path, expected, "html");
}

static const char *const published[] = { "cgm-crc-2019.txt", "dlnr-crc-2020.txt" };

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/office/chain/docx", HeedOtherProgram, "docx", heed_other_program_set_up, test_chain,
              heed_other_program_tear_down);
  g_test_add ("/office/chain/odt", HeedOtherProgram, "odt", heed_other_program_set_up, test_chain,
              heed_other_program_tear_down);
  g_test_add ("/office/chain/workbook", HeedOtherProgram, NULL, heed_other_program_set_up, test_workbook,
              heed_other_program_tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (published); i++)
    {
      g_autofree char *path = g_strconcat ("/office/chain/published/", published[i], NULL);

      g_test_add (path, HeedOtherProgram, published[i], heed_other_program_set_up, test_published,
                  heed_other_program_tear_down);
    }
  for (guint i = 1; i <= 4; i++)
    {
      g_autofree char *path = g_strdup_printf ("/office/chain/merged/%u", i);

      g_test_add (path, HeedOtherProgram, GUINT_TO_POINTER (i), heed_other_program_set_up, test_merged,
                  heed_other_program_tear_down);
    }

  return g_test_run ();
}
