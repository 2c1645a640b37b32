/* test-history-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-app-test.h"
#include "heed-author.h"
#include "heed-follow-up-progress.h"
#include "heed-history-list.h"
#include "heed-history-words.h"
#include "heed-recommendation.h"

#include <string.h>

#define TODAY heed_day_new (2026, 9, 1)

/* A plan with one action, open in an editor. */
typedef struct
{
  HeedAppTest *test;
  HeedSession *session;
  HeedPlanEditor *editor;
  HeedAction *action;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (HeedPlan) plan = heed_plan_new ();
  g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();
  HeedAction *action = heed_action_new ();
  g_autoptr (GError) error = NULL;
  guint number;

  heed_action_set_label (action, "1.1");
  heed_item_set_target_words (HEED_ITEM (action), "May 2026");
  heed_recommendation_set_number (recommendation, "1");
  heed_record_list_take (heed_recommendation_get_items (recommendation), action);
  heed_record_list_append (heed_plan_get_recommendations (plan), recommendation);
  heed_author_set ("Contract Manager");
  self->test = heed_app_test_new ();
  self->session = heed_app_test_open (self->test);
  number = heed_session_create_plan (self->session, plan, &error);
  g_assert_no_error (error);
  self->editor = heed_app_test_edit (self->session, number);
  self->action = heed_record_list_get (
    heed_recommendation_get_items (heed_record_list_get (
      heed_plan_get_recommendations (heed_plan_editor_get_plan (self->editor)), 0)), 0);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_object_unref (self->editor);
  g_object_unref (self->session);
  heed_app_test_free (self->test);
}

static char *
dump (HeedHistoryList *list)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  while (!heed_history_list_get_all (list))
    {
      g_assert_true (heed_history_list_load_more (list, &error));
      g_assert_no_error (error);
    }
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (HeedHistoryLine) line = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_assert_nonnull (heed_history_line_get_when (line));
      g_assert_cmpstr (heed_history_line_get_who (line), ==, "Contract Manager");
      g_string_append_printf (lines, "%s|%s|%s%s\n", heed_history_line_get_what (line),
                              heed_history_line_get_before (line), heed_history_line_get_after (line),
                              heed_history_line_get_taken_back (line) ? "|taken back" : "");
    }
  return g_strdup (lines->str);
}

static void
test_lines (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (HeedHistoryList) list = NULL;
  g_autoptr (HeedHistoryList) of_action = NULL;
  g_autofree char *lines = NULL;
  g_autofree char *lines_of_action = NULL;
  g_autoptr (GError) error = NULL;

  heed_item_set_target_words (HEED_ITEM (self->action), "June 2026");
  g_assert_true (heed_plan_editor_flush (self->editor, &error));
  heed_plan_set_title (heed_plan_editor_get_plan (self->editor), "The plan");
  g_assert_true (heed_plan_editor_flush (self->editor, &error));
  g_assert_nonnull (heed_follow_up_add_update (self->editor, self->action, TODAY, "*Half* of it.", "Quality Lead", TODAY, &error));
  g_assert_true (heed_plan_editor_undo (self->editor, &error));
  g_assert_no_error (error);

  list = heed_history_list_new (self->editor, NULL, &error);
  g_assert_no_error (error);
  lines = dump (list);
  g_assert_true (g_str_has_prefix (lines, "Undone: Update of 1.1||\n"
                                          "1.1: New update||1 September 2026 · Quality Lead · Half of it.|taken back\n"
                                          "Title||The plan\n"
                                          "1.1: Target date|May 2026|June 2026\n"));

  of_action = heed_history_list_new (self->editor, heed_item_get_id (HEED_ITEM (self->action)), &error);
  g_assert_no_error (error);
  lines_of_action = dump (of_action);
  g_assert_nonnull (strstr (lines_of_action, "New update"));
  g_assert_nonnull (strstr (lines_of_action, "1.1: Target date|May 2026|June 2026\n"));
  g_assert_nonnull (strstr (lines_of_action, "1.1: New entry||1.1"));
  g_assert_null (strstr (lines_of_action, "The plan"));
}

/* More steps than are read at once. */
static void
test_pages (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (HeedHistoryList) list = NULL;
  g_autofree char *lines = NULL;
  g_auto (GStrv) split = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 120; i++)
    {
      g_autofree char *title = g_strdup_printf ("Plan %u", i);

      heed_plan_set_title (heed_plan_editor_get_plan (self->editor), title);
      g_assert_true (heed_plan_editor_flush (self->editor, &error));
    }
  list = heed_history_list_new (self->editor, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), <, 120);
  lines = dump (list);
  split = g_strsplit (lines, "\n", -1);
  g_assert_cmpuint (g_strv_length (split), ==, 120 + 1 + 1);
  g_assert_cmpstr (split[0], ==, "Title|Plan 118|Plan 119");
  g_assert_cmpstr (split[118], ==, "Title|Plan 0|Plan 1");
}

/* Every column of every record has a word, or is one that says nothing to people. */
static void
test_titles (void)
{
  static const char *const silent[] = { "extra", "repeats", NULL };

  for (guint kind = 0; kind < HEED_N_RECORDS; kind++)
    {
      const HeedRecord *record = heed_record_get (kind);

      for (guint i = 0; i < record->n_columns; i++)
        if (record->columns[i].field != NULL && !g_strv_contains (silent, record->columns[i].name))
          {
            g_test_message ("%s.%s", record->table, record->columns[i].name);
            g_assert_nonnull (heed_history_words_find_title (kind, &record->columns[i]));
          }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_unsetenv ("HEED_BACKUPS");

  g_test_add ("/history-list/lines", Fixture, NULL, set_up, test_lines, tear_down);
  g_test_add ("/history-list/pages", Fixture, NULL, set_up, test_pages, tear_down);
  g_test_add_func ("/history-list/titles", test_titles);

  return g_test_run ();
}
