/* test-checks-panel.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-checks-panel.h"

#include "heed-action.h"
#include "heed-check-group-row.h"
#include "heed-check-row.h"
#include "heed-check.h"
#include "heed-recommendation.h"
#include "heed-ui-test.h"

static GtkWidget *
present_panel (HeedUiTest *test)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *panel = heed_checks_panel_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 700, 500);
  gtk_window_set_child (GTK_WINDOW (window), panel);
  heed_checks_panel_set_plan (HEED_CHECKS_PANEL (panel), heed_plan_editor_get_plan (test->editor));
  gtk_window_present (GTK_WINDOW (window));
  heed_ui_test_settle ();
  return panel;
}

static void
close_panel (GtkWidget *panel)
{
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (panel)));
  heed_ui_test_settle ();
}

static guint
count (GtkWidget *panel,
       GType      type)
{
  guint n = 0;

  while (heed_ui_test_find (panel, type, n) != NULL)
    n++;
  return n;
}

static HeedFinding *
find_finding (HeedUiTest *test,
              const char *check)
{
  g_autoptr (GPtrArray) findings = heed_check_plan (heed_plan_editor_get_plan (test->editor));

  for (guint i = 0; i < findings->len; i++)
    if (g_str_equal (heed_finding_get_check (g_ptr_array_index (findings, i)), check))
      return g_object_ref (g_ptr_array_index (findings, i));
  return NULL;
}

/* Each cause is one row, which opens on what was found, and closes. */
static void
test_groups (HeedUiTest    *test,
             gconstpointer  data)
{
  GtkWidget *panel = present_panel (test);
  g_autoptr (GPtrArray) findings = heed_check_plan (heed_plan_editor_get_plan (test->editor));
  g_autoptr (GHashTable) causes = g_hash_table_new (g_str_hash, g_str_equal);
  guint n;

  for (guint i = 0; i < findings->len; i++)
    {
      HeedFinding *finding = g_ptr_array_index (findings, i);

      g_hash_table_add (causes, (gpointer) (*heed_finding_get_cause (finding) != '\0' ? heed_finding_get_cause (finding)
                                                                                      : heed_finding_get_check (finding)));
    }
  n = g_hash_table_size (causes);
  g_assert_cmpuint (n, >, 1);
  g_assert_cmpuint (count (panel, HEED_TYPE_CHECK_GROUP_ROW), ==, n);
  g_assert_cmpuint (count (panel, HEED_TYPE_CHECK_ROW), ==, 0);

  for (guint i = 0; i < n; i++)
    {
      g_assert_true (gtk_widget_activate (heed_ui_test_find (panel, HEED_TYPE_CHECK_GROUP_ROW, i)));
      heed_ui_test_settle ();
    }
  g_assert_cmpuint (count (panel, HEED_TYPE_CHECK_ROW), ==, findings->len);
  gtk_widget_activate (heed_ui_test_find (panel, HEED_TYPE_CHECK_GROUP_ROW, 0));
  heed_ui_test_settle ();
  g_assert_cmpuint (count (panel, HEED_TYPE_CHECK_ROW), <, findings->len);
  close_panel (panel);
}

static void
fix_cb (HeedUiTest  *test,
        HeedFinding *finding)
{
  g_assert_true (heed_check_fix (heed_plan_editor_get_plan (test->editor), finding));
}

/* What can be mended has a button, and is gone afterwards. */
static void
test_fix (HeedUiTest    *test,
          gconstpointer  data)
{
  HeedPlan *plan = heed_plan_editor_get_plan (test->editor);
  HeedRecommendation *recommendation = heed_record_list_get (heed_plan_get_recommendations (plan), 0);
  g_autoptr (HeedFinding) found = NULL;
  g_autoptr (HeedFinding) left = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *panel;
  HeedCheckRow *row;
  guint n;

  heed_response_set_kind (heed_recommendation_get_response (recommendation), HEED_RESPONSE_KIND_AGREED);
  heed_response_set_words (heed_recommendation_get_response (recommendation), "Not agreed");
  heed_plan_editor_flush (test->editor, &error);
  g_assert_no_error (error);
  found = find_finding (test, "contradicting-response");
  g_assert_nonnull (found);

  panel = present_panel (test);
  g_signal_connect_swapped (panel, "fix", G_CALLBACK (fix_cb), test);
  n = count (panel, HEED_TYPE_CHECK_GROUP_ROW);
  for (guint i = 0; i < n; i++)
    {
      gtk_widget_activate (heed_ui_test_find (panel, HEED_TYPE_CHECK_GROUP_ROW, i));
      heed_ui_test_settle ();
    }
  for (guint i = 0; (row = (HeedCheckRow *) heed_ui_test_find (panel, HEED_TYPE_CHECK_ROW, i)) != NULL; i++)
    {
      GtkWidget *button = heed_ui_test_find (GTK_WIDGET (row), GTK_TYPE_BUTTON, 0);
      HeedFinding *finding = heed_check_row_get_finding (row);

      g_assert_cmpint (gtk_widget_get_visible (button), ==, heed_check_can_fix (finding));
      if (g_str_equal (heed_finding_get_check (finding), "contradicting-response"))
        {
          g_signal_emit_by_name (button, "clicked");
          break;
        }
    }
  left = find_finding (test, "contradicting-response");
  g_assert_null (left);
  close_panel (panel);
}

int
main (int   argc,
      char *argv[])
{
  heed_ui_test_init (&argc, &argv);
  g_test_add ("/checks-panel/groups", HeedUiTest, NULL, heed_ui_test_set_up, test_groups, heed_ui_test_tear_down);
  g_test_add ("/checks-panel/fix", HeedUiTest, NULL, heed_ui_test_set_up, test_fix, heed_ui_test_tear_down);
  return heed_ui_test_run ();
}
