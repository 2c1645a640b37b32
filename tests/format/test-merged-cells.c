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
  plan = heed_recognise (document, NULL, NULL, &error);
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

#define TITLES                                                                                     \
  "<table><tr><th>Rec</th><th>Recommendation</th><th>Agreed?</th><th>Action</th><th>Owner</th>"     \
  "<th>Target date</th></tr>"
#define LAST                                                                                       \
  "<tr><td>2</td><td>Sell rye</td><td>Agreed</td><td>Buy a mill</td><td>Shop Lead</td><td>May 2021</td></tr></table>"
#define LAST_OUTLINE "2 Sellrye 1\n  HeedAction 1  Buyamill | Shop Lead | May 2021\n"
#define KEYS(n) "<tr><td rowspan=" n ">1</td><td rowspan=" n ">Bake at night</td><td rowspan=" n ">Agreed</td>"

/* One step in one cell, with who does it and when below each other in several. */
static void
test_answer (void)
{
  g_autofree char *owners = outline (TITLES KEYS ("2") "<td rowspan=2>Light the oven</td><td>Oven Manager</td>"
                                     "<td rowspan=2>June 2021</td></tr><tr><td>Bread Lead</td></tr>" LAST);
  g_autofree char *steps = outline (TITLES KEYS ("2") "<td rowspan=2><ul><li>1.1 Light the oven</li>"
                                    "<li>1.2 Knead</li></ul></td><td>Oven Manager</td><td>June 2021</td></tr>"
                                    "<tr><td>Bread Lead</td><td>July 2021</td></tr>" LAST);

  g_assert_cmpstr (owners, ==, "1 Bakeatnight 1\n  HeedAction 1  Lighttheoven | Oven Manager; Bread Lead | June 2021\n"
                   LAST_OUTLINE);
  g_assert_cmpstr (steps, ==, "1 Bakeatnight 1\n  HeedAction 1 1.1 Lighttheoven | Oven Manager | June 2021\n"
                   "  HeedAction 1 1.2 Knead | Bread Lead | July 2021\n" LAST_OUTLINE);
}

/* Owner and target date in one cell, over several rows too. */
static void
test_wide (void)
{
  g_autofree char *found = outline (TITLES KEYS ("3") "<td>1.1 Light the oven</td><td colspan=2 rowspan=2>Oven Manager, "
                                    "June 2021</td></tr><tr><td>1.2 Knead</td></tr><tr><td>1.3 Sell bread</td>"
                                    "<td>Shop Lead</td><td>July 2021</td></tr>" LAST);

  g_assert_cmpstr (found, ==, "1 Bakeatnight 1\n  HeedAction 1 1.1 Lighttheoven | Oven Manager | June 2021\n"
                   "  HeedAction 1 1.2 Knead | Oven Manager | June 2021\n"
                   "  HeedAction 1 1.3 Sellbread | Shop Lead | July 2021\n" LAST_OUTLINE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/merged-cells/random", test_random);
  g_test_add_func ("/merged-cells/answer", test_answer);
  g_test_add_func ("/merged-cells/wide", test_wide);

  return g_test_run ();
}
