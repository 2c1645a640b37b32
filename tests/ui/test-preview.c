/* test-preview.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action.h"
#include "heed-compose.h"
#include "heed-page-set.h"
#include "heed-preview-page.h"
#include "heed-preview.h"
#include "heed-recommendation.h"
#include "heed-ui-test.h"

static guint
count_pages (HeedPlan *plan)
{
  g_autoptr (HeedDocument) document = heed_compose_plan (plan);
  g_autoptr (HeedPageSet) pages = heed_page_set_new (document, NULL);

  return heed_page_set_get_n_pages (pages);
}

static guint
count_shown (GtkWidget *preview)
{
  GtkWidget *page;
  guint n = 0;

  for (guint i = 0; (page = heed_ui_test_find (preview, HEED_TYPE_PREVIEW_PAGE, i)) != NULL; i++)
    if (heed_preview_page_get_shown (HEED_PREVIEW_PAGE (page)))
      n++;

  return n;
}

/* More actions than a page takes. */
static void
fill (HeedPlan *plan,
      guint     n_actions)
{
  HeedRecommendation *recommendation =
    heed_record_list_get (heed_plan_get_recommendations (plan), 0);

  for (guint i = 0; i < n_actions; i++)
    {
      g_autoptr (HeedAction) action = heed_action_new ();
      g_autofree char *text = g_strdup_printf ("Step %u of many, each in words that take room.", i);

      heed_item_set_depth (HEED_ITEM (action), 1);
      heed_item_set_text (HEED_ITEM (action), text);
      heed_record_list_append (heed_recommendation_get_items (recommendation), action);
    }
}

static void
test_pages (HeedUiTest    *test,
            gconstpointer  data)
{
  HeedPlan *plan = heed_plan_editor_get_plan (test->editor);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *preview = heed_preview_new ();
  guint n = count_pages (plan);

  gtk_window_set_default_size (GTK_WINDOW (window), 800, 600);
  gtk_window_set_child (GTK_WINDOW (window), preview);
  heed_preview_set_plan (HEED_PREVIEW (preview), plan);
  gtk_window_present (GTK_WINDOW (window));
  heed_ui_test_wait_until (heed_preview_get_n_pages (HEED_PREVIEW (preview)) == n);
  g_assert_nonnull (heed_ui_test_find (preview, HEED_TYPE_PREVIEW_PAGE, n - 1));
  g_assert_null (heed_ui_test_find (preview, HEED_TYPE_PREVIEW_PAGE, n));

  /* It follows the plan, and draws only what is in sight or near it. */
  fill (plan, (guint) g_test_rand_int_range (150, 250));
  heed_ui_test_wait_until (heed_preview_get_n_pages (HEED_PREVIEW (preview)) ==
                           count_pages (plan));
  n = heed_preview_get_n_pages (HEED_PREVIEW (preview));
  g_assert_cmpuint (n, >, 6);
  heed_ui_test_wait_until (count_shown (preview) > 0 && count_shown (preview) < n / 2 + 1);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_accessible (HeedUiTest    *test,
                 gconstpointer  data)
{
  HeedPlan *plan = heed_plan_editor_get_plan (test->editor);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *preview = g_object_ref_sink (heed_preview_new ());
  g_autofree char *label = NULL;

  gtk_window_set_child (GTK_WINDOW (window), preview);
  heed_preview_set_plan (HEED_PREVIEW (preview), plan);
  gtk_window_present (GTK_WINDOW (window));
  heed_ui_test_wait_until (heed_preview_get_n_pages (HEED_PREVIEW (preview)) > 0);

  label = g_strdup_printf ("Page 1 of %u", heed_preview_get_n_pages (HEED_PREVIEW (preview)));
  gtk_test_accessible_assert_property (
    GTK_ACCESSIBLE (heed_ui_test_find (preview, HEED_TYPE_PREVIEW_PAGE, 0)),
    GTK_ACCESSIBLE_PROPERTY_LABEL, label);

  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (preview);
}

int
main (int   argc,
      char *argv[])
{
  heed_ui_test_init (&argc, &argv);
  g_test_add ("/preview/pages", HeedUiTest, NULL,
              heed_ui_test_set_up, test_pages, heed_ui_test_tear_down);
  g_test_add ("/preview/accessible", HeedUiTest, NULL,
              heed_ui_test_set_up, test_accessible, heed_ui_test_tear_down);
  return heed_ui_test_run ();
}
