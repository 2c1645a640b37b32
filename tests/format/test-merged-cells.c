/* test-merged-cells.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "heed-format.h"
#include "heed-merged-table.h"
#include "heed-plan-outline.h"
#include "heed-recognise.h"

/* Cells that cover several rows say what they say of each of them, and never move the
 * words of another column. */

static char *
outline (const char *page)
{
  g_autoptr (GBytes) bytes = g_bytes_new (page, strlen (page));
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedDocument) document = heed_format_find ("html")->read (bytes, NULL, &error);
  g_autoptr (HeedPlan) plan = NULL;

  g_assert_no_error (error);
  plan = heed_recognise (document, NULL, &error);
  g_assert_no_error (error);
  return heed_plan_outline (plan);
}

static void
test_random (void)
{
  for (guint seed = 1; seed <= 300; seed++)
    {
      g_autofree char *expected = NULL;
      g_autofree char *page = heed_merged_table_new (seed, &expected);
      g_autofree char *found = outline (page);

      if (!g_str_equal (found, expected))
        g_error ("table %u:\n%s\nfound:\n%s\nexpected:\n%s", seed, page, found, expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/merged-cells/random", test_random);

  return g_test_run ();
}
