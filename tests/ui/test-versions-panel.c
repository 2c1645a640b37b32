/* test-versions-panel.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-versions-panel.h"

#include "heed-action.h"
#include "heed-compared-row.h"
#include "heed-recommendation.h"
#include "heed-ui-test.h"
#include "heed-version-row.h"
#include "heed-version.h"
#include "heed-session-private.h"

static HeedPlan *
get_plan (HeedUiTest *test)
{
  return heed_plan_editor_get_plan (test->editor);
}

static HeedItem *
get_item (HeedUiTest *test,
          guint       recommendation,
          guint       position)
{
  return heed_record_list_get (
    heed_recommendation_get_items (heed_record_list_get (heed_plan_get_recommendations (get_plan (test)), recommendation)),
    position);
}

static void
save (HeedUiTest *test)
{
  g_autoptr (GError) error = NULL;

  heed_plan_editor_flush (test->editor, &error);
  g_assert_no_error (error);
}

static void
submit (HeedUiTest *test)
{
  heed_plan_set_state (get_plan (test), HEED_PLAN_STATE_DRAFT);
  save (test);
  heed_plan_set_state (get_plan (test), HEED_PLAN_STATE_SUBMITTED);
  save (test);
}

static void
clear_versions (HeedUiTest *test)
{
  while (heed_record_list_get_n (heed_plan_get_versions (get_plan (test))) > 0)
    heed_record_list_remove (heed_plan_get_versions (get_plan (test)), 0);
  save (test);
}

static GtkWidget *
present_panel (HeedUiTest *test)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *panel = heed_versions_panel_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 900, 600);
  gtk_window_set_child (GTK_WINDOW (window), panel);
  heed_versions_panel_set_editor (HEED_VERSIONS_PANEL (panel), test->editor);
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

/* What is shown of the stack that has a page of this name. */
static const char *
get_page (GtkWidget  *panel,
          const char *name)
{
  GtkWidget *stack;

  for (guint i = 0; (stack = heed_ui_test_find (panel, GTK_TYPE_STACK, i)) != NULL; i++)
    if (gtk_stack_get_child_by_name (GTK_STACK (stack), name) != NULL)
      return gtk_stack_get_visible_child_name (GTK_STACK (stack));
  g_assert_not_reached ();
}

/* The record that is compared of an item or a recommendation that is shown; NULL for none. */
static HeedComparedRow *
find_row (GtkWidget *panel,
          gpointer   id)
{
  HeedComparedRow *row;

  for (guint i = 0; (row = (HeedComparedRow *) heed_ui_test_find (panel, HEED_TYPE_COMPARED_ROW, i)) != NULL; i++)
    {
      HeedComparedRecord *record = heed_compared_row_get_record (row);
      gpointer shown = record != NULL ? heed_compared_record_get_record (record) : NULL;

      if (HEED_IS_ITEM (shown) && g_str_equal (heed_item_get_id (shown), id))
        return row;
    }
  return NULL;
}

static guint
count_restored (GtkWidget *panel)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (panel), "restored"));
}

static void
restored_cb (GtkWidget *panel)
{
  g_object_set_data (G_OBJECT (panel), "restored", GUINT_TO_POINTER (count_restored (panel) + 1));
}

static void
test_none (HeedUiTest    *test,
           gconstpointer  data)
{
  GtkWidget *panel;

  clear_versions (test);
  panel = present_panel (test);
  g_assert_cmpstr (get_page (panel, "versions"), ==, "none");

  /* One that comes is listed. */
  submit (test);
  heed_ui_test_wait_until (g_str_equal (get_page (panel, "versions"), "versions"));
  heed_ui_test_wait_until (heed_ui_test_find (panel, HEED_TYPE_VERSION_ROW, 0) != NULL);
  heed_ui_test_wait_until (g_str_equal (get_page (panel, "damaged"), "same"));
  close_panel (panel);
}

static void
test_restore (HeedUiTest    *test,
              gconstpointer  data)
{
  g_autofree char *text = NULL;
  g_autofree char *id = NULL;
  g_autofree char *gone = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *panel;

  clear_versions (test);
  submit (test);
  text = g_strdup (heed_item_get_text (get_item (test, 0, 1)));
  id = g_strdup (heed_item_get_id (get_item (test, 0, 1)));
  gone = g_strdup (heed_item_get_id (get_item (test, 1, 0)));
  heed_item_set_text (get_item (test, 0, 1), "Something else");
  save (test);

  panel = present_panel (test);
  g_signal_connect (panel, "restored", G_CALLBACK (restored_cb), NULL);
  heed_ui_test_wait_until (find_row (panel, id) != NULL);
  g_assert_null (find_row (panel, gone));

  /* What is changed while it is shown is compared anew. */
  heed_record_list_remove (heed_recommendation_get_items (heed_item_get_recommendation (get_item (test, 1, 0))), 0);
  save (test);
  heed_ui_test_wait_until (find_row (panel, gone) != NULL);

  g_signal_emit_by_name (find_row (panel, id), "restore");
  g_assert_cmpuint (count_restored (panel), ==, 1);
  g_assert_cmpstr (heed_item_get_text (get_item (test, 0, 1)), ==, text);
  heed_ui_test_wait_until (find_row (panel, id) == NULL);
  g_assert_nonnull (find_row (panel, gone));

  gtk_widget_activate_action (panel, "versions.restore", NULL);
  g_assert_cmpuint (count_restored (panel), ==, 2);
  g_assert_cmpstr (heed_item_get_id (get_item (test, 1, 0)), ==, gone);
  heed_ui_test_wait_until (g_str_equal (get_page (panel, "damaged"), "same"));

  g_assert_true (heed_plan_editor_undo (test->editor, &error));
  g_assert_no_error (error);
  heed_ui_test_wait_until (find_row (panel, gone) != NULL);
  close_panel (panel);
}

/* A version that is not what was frozen says so, and is neither compared nor restored. */
static void
test_damaged (HeedUiTest    *test,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *panel;

  clear_versions (test);
  submit (test);
  g_clear_object (&test->editor);
  g_assert_true (heed_database_execute (heed_register_get_database (heed_session_get_register (test->session)),
                                        "UPDATE version SET sha256 = REPLACE(sha256, 'a', 'b')", &error));
  g_assert_no_error (error);
  test->editor = heed_session_edit_plan (test->session, test->number, &error);
  g_assert_no_error (error);
  panel = present_panel (test);
  heed_ui_test_wait_until (g_str_equal (get_page (panel, "damaged"), "damaged"));
  gtk_widget_activate_action (panel, "versions.restore", NULL);
  g_assert_cmpuint (count_restored (panel), ==, 0);
  close_panel (panel);
}

int
main (int   argc,
      char *argv[])
{
  heed_ui_test_init (&argc, &argv);
  g_test_add ("/versions-panel/none", HeedUiTest, NULL, heed_ui_test_set_up, test_none, heed_ui_test_tear_down);
  g_test_add ("/versions-panel/restore", HeedUiTest, NULL, heed_ui_test_set_up, test_restore, heed_ui_test_tear_down);
  g_test_add ("/versions-panel/damaged", HeedUiTest, NULL, heed_ui_test_set_up, test_damaged, heed_ui_test_tear_down);
  return heed_ui_test_run ();
}
