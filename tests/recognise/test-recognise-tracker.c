/* test-recognise-tracker.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "heed-action.h"
#include "heed-measure.h"
#include "heed-recognise.h"
#include "heed-recommendation.h"
#include "heed-update.h"

/* Columns that trackers have beside those of a plan: dates that moved, measures, evidence. */

#define N_COLUMNS 9

static const char *const titles[N_COLUMNS] = {
  "Ref", "Recommendation", "Response", "Action", "Owner", "Target date", "Revised date", "Success measure", "Evidence",
};

static HeedPlan *
recognise (const char *revised_title,
           const char *rows[][N_COLUMNS],
           guint       n_rows)
{
  g_autoptr (HeedDocument) document = heed_document_new ();
  HeedTable *table = heed_table_new (N_COLUMNS);
  HeedTableRow *row = heed_table_add_row (table);
  g_autoptr (GError) error = NULL;
  HeedPlan *plan;

  for (guint i = 0; i < N_COLUMNS; i++)
    heed_cell_add_lines (heed_table_row_add (row), i == 6 ? revised_title : titles[i]);
  for (guint i = 0; i < n_rows; i++)
    {
      row = heed_table_add_row (table);
      for (guint j = 0; j < N_COLUMNS; j++)
        heed_cell_add_lines (heed_table_row_add (row), rows[i][j]);
    }
  heed_document_add (document, heed_block_new_table (table));
  plan = heed_recognise (document, NULL, NULL, &error);
  g_assert_no_error (error);
  return plan;
}

static gpointer
get_item (HeedPlan *plan,
          guint     recommendation,
          guint     position)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);

  return heed_record_list_get (
    heed_recommendation_get_items (heed_record_list_get (recommendations, recommendation)), position);
}

static void
assert_moved (HeedAction *action,
              const char *target,
              const char *baseline)
{
  HeedRecordList *revisions = heed_action_get_revisions (action);

  g_assert_cmpstr (heed_item_get_target_words (HEED_ITEM (action)), ==, target);
  g_assert_cmpstr (heed_action_get_baseline_words (action), ==, baseline);
  g_assert_cmpuint (heed_record_list_get_n (revisions), ==, baseline[0] != '\0');
  if (baseline[0] == '\0')
    return;
  g_assert_cmpstr (heed_revision_get_from (heed_record_list_get (revisions, 0)), ==, baseline);
  g_assert_cmpstr (heed_revision_get_to (heed_record_list_get (revisions, 0)), ==, target);
}

/* Every way to head the dates that moved: the date in force, what it was, and no word lost. */
static void
test_revised (void)
{
  static const char *const heads[] = {
    "Revised date", "Revised target date", "New deadline", "Amended completion date", "Revised implementation date",
  };
  const char *rows[][N_COLUMNS] = {
    { "1", "Light every gangway", "Agreed", "Replace broken lamps", "Lamp Keeper", "May 2027", "July 2027", "", "" },
    { "", "", "", "Count all lamps", "Harbour Master", "June 2027", "", "", "" },
    { "2", "Teach the new knots", "Agreed", "Print a card", "Skippers", "", "August 2027", "", "" },
    { "", "", "", "Hold a morning", "Skippers", "May 2027", "May 2027", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      g_autoptr (HeedPlan) plan = recognise (heads[i], rows, G_N_ELEMENTS (rows));

      g_test_message ("%s", heads[i]);
      assert_moved (get_item (plan, 0, 0), "July 2027", "May 2027");
      assert_moved (get_item (plan, 0, 1), "June 2027", "");
      assert_moved (get_item (plan, 1, 0), "August 2027", "");
      assert_moved (get_item (plan, 1, 1), "May 2027", "");
      g_assert_cmpuint (heed_plan_count_review (plan), ==, 0);
    }
}

/* Two dates and three that moved: nothing is guessed, and nothing lost. */
static void
test_uneven (void)
{
  const char *rows[][N_COLUMNS] = {
    { "1", "Light every gangway", "Agreed", "Replace broken lamps\nCount all lamps", "Lamp Keeper", "May 2027\nJune 2027",
      "July 2027", "", "" },
  };
  g_autoptr (HeedPlan) plan = recognise ("Revised date", rows, 1);
  HeedRecommendation *recommendation = heed_record_list_get (heed_plan_get_recommendations (plan), 0);
  g_autofree char *waiting
    = g_strjoinv (" ", (char **) heed_unplaced_get_text (heed_recommendation_get_unplaced (recommendation)));

  g_assert_nonnull (strstr (waiting, "July 2027"));
  g_assert_cmpuint (heed_plan_count_review (plan), >, 0);
}

static void
test_measure_and_evidence (void)
{
  const char *rows[][N_COLUMNS] = {
    { "1", "Light every gangway", "Agreed", "Replace broken lamps", "Lamp Keeper", "May 2027", "",
      "From 60% to at least 90% lit", "Lamp ledger of 3 May 2027" },
    { "", "", "", "Count all lamps", "Harbour Master", "June 2027", "", "", "" },
  };
  g_autoptr (HeedPlan) plan = recognise ("Revised date", rows, G_N_ELEMENTS (rows));
  HeedMeasure *measure = get_item (plan, 0, 1);
  HeedRecordList *updates = heed_action_get_updates (get_item (plan, 0, 0));

  g_assert_true (HEED_IS_MEASURE (measure));
  g_assert_cmpfloat (heed_measure_get_baseline (measure), ==, 60);
  g_assert_cmpfloat (heed_measure_get_goal (measure), ==, 90);
  g_assert_cmpstr (heed_item_get_text (get_item (plan, 0, 2)), ==, "Count all lamps");
  g_assert_cmpuint (heed_record_list_get_n (updates), ==, 1);
  g_assert_cmpstr (heed_update_get_text (heed_record_list_get (updates, 0)), ==,
                   "Evidence: Lamp ledger of 3 May 2027");
}

/* Comments on how it goes are updates, and named where they have no day. */
static void
test_comments (void)
{
  static const char *const heads[] = { "Tracking Comments", "Progress notes", "Latest remarks" };
  const char *rows[][N_COLUMNS] = {
    { "1", "Light every gangway", "Agreed", "Replace broken lamps", "Lamp Keeper", "May 2027", "Two gangways are dark", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      g_autoptr (HeedPlan) plan = recognise (heads[i], rows, 1);
      HeedRecordList *updates = heed_action_get_updates (get_item (plan, 0, 0));

      g_assert_cmpuint (heed_record_list_get_n (updates), ==, 1);
      g_assert_cmpstr (heed_update_get_text (heed_record_list_get (updates, 0)), ==, "Two gangways are dark");
      g_assert_cmpuint (heed_plan_count_review (plan), ==, 1);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recognise-tracker/revised", test_revised);
  g_test_add_func ("/recognise-tracker/uneven", test_uneven);
  g_test_add_func ("/recognise-tracker/comments", test_comments);
  g_test_add_func ("/recognise-tracker/measure-and-evidence", test_measure_and_evidence);
  return g_test_run ();
}
