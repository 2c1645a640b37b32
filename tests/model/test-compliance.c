/* test-compliance.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-compliance.h"
#include "heed-target.h"

#define REFERENCE heed_day_new (2026, 4, 7)

static HeedCompliance
compute (const char   *words,
         HeedProgress  progress,
         HeedDay       completed_on,
         HeedDay       day)
{
  g_autoptr (HeedTarget) target = heed_target_new (words, REFERENCE);

  return heed_compliance_compute (target, progress, completed_on, day);
}

/* Around the day that it is due, day by day. */
static void
test_due (void)
{
  HeedDay due = heed_day_new (2026, 11, 30);

  for (int i = -400; i <= 400; i++)
    {
      HeedDay day = (HeedDay) ((int) due + i);
      HeedCompliance expected = i > 0 ? HEED_COMPLIANCE_OVERDUE
                                      : i >= -HEED_DUE_SOON_DAYS ? HEED_COMPLIANCE_DUE_SOON
                                                                 : HEED_COMPLIANCE_ON_TRACK;

      g_assert_cmpint (compute ("Nov 2026", HEED_PROGRESS_NOT_STARTED, HEED_DAY_NONE, day), ==,
                       expected);
      g_assert_cmpint (compute ("Nov 2026", HEED_PROGRESS_IN_PROGRESS, HEED_DAY_NONE, day), ==,
                       expected);
      /* With a due date that date counts first. */
      g_assert_cmpint (compute ("Nov 2026 & ongoing", HEED_PROGRESS_IN_PROGRESS, HEED_DAY_NONE,
                                day), ==, expected);
      g_assert_cmpint (compute ("Monthly until Nov 2026", HEED_PROGRESS_IN_PROGRESS,
                                HEED_DAY_NONE, day), ==, expected);

      /* Completed is judged by the day of completion, whatever today is. */
      g_assert_cmpint (compute ("Nov 2026", HEED_PROGRESS_COMPLETED, day, heed_day_new (2030, 1, 1)),
                       ==, i > 0 ? HEED_COMPLIANCE_COMPLETED_LATE
                                 : HEED_COMPLIANCE_COMPLETED_ON_TIME);
      g_assert_cmpint (compute ("Nov 2026", HEED_PROGRESS_WITHDRAWN, HEED_DAY_NONE, day), ==,
                       HEED_COMPLIANCE_WITHDRAWN);
    }
}

static void
test_without_due (void)
{
  HeedDay day = heed_day_new (2026, 11, 22);
  HeedProgress progress = HEED_PROGRESS_IN_PROGRESS;

  g_assert_cmpint (compute ("From May 2026", progress, HEED_DAY_NONE, day), ==,
                   HEED_COMPLIANCE_ONGOING);
  g_assert_cmpint (compute ("From 22 November 2026", progress, HEED_DAY_NONE, day), ==,
                   HEED_COMPLIANCE_ONGOING);
  g_assert_cmpint (compute ("From 23 November 2026", progress, HEED_DAY_NONE, day), ==,
                   HEED_COMPLIANCE_ON_TRACK);
  g_assert_cmpint (compute ("Monthly", progress, HEED_DAY_NONE, day), ==, HEED_COMPLIANCE_ONGOING);
  g_assert_cmpint (compute ("Ongoing", progress, HEED_DAY_NONE, day), ==, HEED_COMPLIANCE_ONGOING);
  g_assert_cmpint (compute ("as funds allow", progress, HEED_DAY_NONE, day), ==,
                   HEED_COMPLIANCE_NO_DATE);
  g_assert_cmpint (compute ("TBC", progress, HEED_DAY_NONE, day), ==, HEED_COMPLIANCE_NO_DATE);
  g_assert_cmpint (compute ("Review Sept 2026", progress, HEED_DAY_NONE, day), ==,
                   HEED_COMPLIANCE_NO_DATE);
  g_assert_cmpint (heed_compliance_compute (NULL, progress, HEED_DAY_NONE, day), ==,
                   HEED_COMPLIANCE_NO_DATE);

  g_assert_cmpint (compute ("Ongoing", HEED_PROGRESS_COMPLETED, day, day), ==,
                   HEED_COMPLIANCE_COMPLETED);
  g_assert_cmpint (compute ("Oct 2026", HEED_PROGRESS_COMPLETED, HEED_DAY_NONE, day), ==,
                   HEED_COMPLIANCE_COMPLETED);
  g_assert_cmpint (heed_compliance_compute (NULL, HEED_PROGRESS_WITHDRAWN, HEED_DAY_NONE, day), ==,
                   HEED_COMPLIANCE_WITHDRAWN);
}

/* Colour never stands alone: each has a word of its own and an icon. */
static void
test_labels (void)
{
  g_autoptr (GHashTable) labels = g_hash_table_new (g_str_hash, g_str_equal);

  for (int i = HEED_COMPLIANCE_OVERDUE; i <= HEED_COMPLIANCE_NO_DATE; i++)
    {
      const char *label = heed_compliance_to_label ((HeedCompliance) i);
      const char *icon = heed_compliance_to_icon_name ((HeedCompliance) i);

      g_assert_cmpstr (label, !=, "");
      g_assert_true (g_hash_table_add (labels, (gpointer) label));
      g_assert_true (g_str_has_prefix (icon, "heed-"));
      g_assert_true (g_str_has_suffix (icon, "-symbolic"));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/compliance/due", test_due);
  g_test_add_func ("/compliance/without-due", test_without_due);
  g_test_add_func ("/compliance/labels", test_labels);

  return g_test_run ();
}
