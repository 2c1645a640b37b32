/* test-plan-commands.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action.h"
#include "heed-app-test.h"
#include "heed-label.h"
#include "heed-measure.h"
#include "heed-plan-commands.h"
#include "heed-text-item.h"

#define ROUNDS 60

/* The table as a line: number, then depth and label of each item. */
static char *
describe (HeedPlan *plan)
{
  g_autoptr (GString) string = g_string_new (NULL);
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecommendation *recommendation = heed_record_list_get (recommendations, i);
      HeedRecordList *items = heed_recommendation_get_items (recommendation);

      g_string_append_printf (string, "[%s]", heed_recommendation_get_number (recommendation));
      for (guint j = 0; j < heed_record_list_get_n (items); j++)
        {
          HeedItem *item = heed_record_list_get (items, j);

          g_string_append_printf (string, " %u%s", heed_item_get_depth (item),
                                  HEED_IS_ACTION (item) ? heed_action_get_label (HEED_ACTION (item))
                                  : HEED_IS_MEASURE (item) ? "m" : "t");
        }
      g_string_append_c (string, '\n');
    }

  return g_strdup (string->str);
}

static void
assert_table (HeedPlan   *plan,
                const char *expected)
{
  g_autofree char *found = describe (plan);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_add (void)
{
  g_autoptr (HeedPlan) plan = heed_plan_new ();
  HeedRecommendation *one, *two;
  HeedItem *first, *second;

  one = heed_plan_commands_add_recommendation (plan, NULL);
  heed_recommendation_set_addressee (one, "The region");
  two = heed_plan_commands_add_recommendation (plan, one);
  g_assert_cmpstr (heed_recommendation_get_addressee (two), ==, "The region");
  assert_table (plan, "[1]\n[2]\n");

  /* Between two, the number that would follow is taken. */
  heed_plan_commands_add_recommendation (plan, one);
  assert_table (plan, "[1]\n[]\n[2]\n");

  first = heed_plan_commands_add_item (HEED_TYPE_ACTION, one);
  second = heed_plan_commands_add_item (HEED_TYPE_ACTION, first);
  heed_plan_commands_move (second, HEED_MOVE_INDENT);
  heed_plan_commands_add_item (HEED_TYPE_TEXT_ITEM, second);
  assert_table (plan, "[1] 11.1 21.2 2t\n[]\n[2]\n");

  /* Behind an action and what belongs to it. */
  heed_plan_commands_add_item (HEED_TYPE_MEASURE, first);
  assert_table (plan, "[1] 11.1 21.2 2t 1m\n[]\n[2]\n");
}

static void
test_move (void)
{
  g_autoptr (HeedPlan) plan = heed_plan_new ();
  HeedRecommendation *recommendation = heed_plan_commands_add_recommendation (plan, NULL);
  HeedItem *a = heed_plan_commands_add_item (HEED_TYPE_ACTION, recommendation);
  HeedItem *b = heed_plan_commands_add_item (HEED_TYPE_ACTION, a);
  HeedItem *c = heed_plan_commands_add_item (HEED_TYPE_ACTION, b);
  gpointer next;

  assert_table (plan, "[1] 11.1 11.2 11.3\n");
  g_assert_false (heed_plan_commands_can_move (a, HEED_MOVE_UP));
  g_assert_false (heed_plan_commands_can_move (a, HEED_MOVE_INDENT));
  g_assert_false (heed_plan_commands_can_move (a, HEED_MOVE_OUTDENT));
  g_assert_false (heed_plan_commands_can_move (c, HEED_MOVE_DOWN));
  g_assert_false (heed_plan_commands_can_move (recommendation, HEED_MOVE_DOWN));
  g_assert_false (heed_plan_commands_can_move (NULL, HEED_MOVE_UP));

  /* An action takes its steps along. */
  heed_plan_commands_move (b, HEED_MOVE_INDENT);
  assert_table (plan, "[1] 11.1 21.2 11.3\n");
  heed_plan_commands_move (a, HEED_MOVE_DOWN);
  assert_table (plan, "[1] 11.3 11.1 21.2\n");
  heed_plan_commands_move (a, HEED_MOVE_INDENT);
  assert_table (plan, "[1] 11.3 21.1 31.2\n");
  heed_plan_commands_move (a, HEED_MOVE_OUTDENT);
  heed_plan_commands_move (a, HEED_MOVE_UP);
  assert_table (plan, "[1] 11.1 21.2 11.3\n");

  next = heed_plan_commands_delete (a);
  g_assert_true (next == c);
  assert_table (plan, "[1] 11.3\n");
  next = heed_plan_commands_delete (c);
  g_assert_true (next == recommendation);
  next = heed_plan_commands_delete (recommendation);
  g_assert_null (next);
  assert_table (plan, "");
}

static gpointer
choose_record (HeedPlan *plan)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
  guint n = heed_record_list_get_n (recommendations);
  HeedRecommendation *recommendation;
  HeedRecordList *items;

  if (n == 0)
    return NULL;

  recommendation = heed_record_list_get (recommendations,
                                         (guint) g_test_rand_int_range (0, (int) n));
  items = heed_recommendation_get_items (recommendation);
  n = heed_record_list_get_n (items);
  if (n == 0 || g_test_rand_int_range (0, 4) == 0)
    return recommendation;

  return heed_record_list_get (items, (guint) g_test_rand_int_range (0, (int) n));
}

static void
do_something (HeedPlan *plan)
{
  static GType types[3];
  gpointer record = choose_record (plan);
  HeedMove move = (HeedMove) g_test_rand_int_range (HEED_MOVE_UP, HEED_MOVE_OUTDENT + 1);

  types[0] = HEED_TYPE_ACTION;
  types[1] = HEED_TYPE_TEXT_ITEM;
  types[2] = HEED_TYPE_MEASURE;
  switch (g_test_rand_int_range (0, 6))
    {
    case 0:
      heed_plan_commands_add_recommendation (plan, record);
      break;
    case 1:
      if (record != NULL)
        heed_plan_commands_add_item (types[g_test_rand_int_range (0, 3)], record);
      break;
    case 2:
      if (record != NULL)
        heed_plan_commands_delete (record);
      break;
    default:
      if (heed_plan_commands_can_move (record, move))
        heed_plan_commands_move (record, move);
      break;
    }
}

/* Whatever is done can be taken back, step by step, and done again. */
static void
test_undo (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedSession) session = heed_app_test_open (test);
  g_autoptr (HeedPlan) made = heed_app_test_plan (4, 6);
  g_autoptr (HeedPlanEditor) editor
    = heed_app_test_edit (session, heed_session_create_plan (session, made, NULL));
  HeedPlan *plan = heed_plan_editor_get_plan (editor);
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (states, describe (plan));
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autofree char *state = NULL;

      heed_plan_editor_begin (editor, "Step");
      do_something (plan);
      heed_plan_editor_end (editor);
      heed_app_test_settle ();
      state = describe (plan);
      if (g_strcmp0 (state, g_ptr_array_index (states, states->len - 1)) != 0)
        g_ptr_array_add (states, g_steal_pointer (&state));
    }

  for (guint i = states->len - 1; i-- > 0;)
    {
      /* A step may have changed what the table does not tell. */
      for (guint tries = 0; tries < ROUNDS; tries++)
        {
          g_autofree char *state = NULL;

          heed_plan_editor_undo (editor, &error);
          g_assert_no_error (error);
          state = describe (plan);
          if (g_str_equal (state, g_ptr_array_index (states, i)))
            break;
        }
      assert_table (plan, g_ptr_array_index (states, i));
    }

  while (heed_plan_editor_get_can_redo (editor))
    {
      heed_plan_editor_redo (editor, &error);
      g_assert_no_error (error);
    }
  assert_table (plan, g_ptr_array_index (states, states->len - 1));
}

/* The recommendations in their order, with "/" and what stands above each. */
static char *
describe_headings (HeedPlan *plan)
{
  g_autoptr (GString) string = g_string_new (NULL);
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
  g_autofree char *unplaced = g_strjoinv ("|", (GStrv) heed_plan_get_unplaced (plan));

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecommendation *recommendation = heed_record_list_get (recommendations, i);
      g_auto (GStrv) lines = g_strsplit (heed_recommendation_get_heading (recommendation), "\n", -1);

      for (guint j = 0; lines[j] != NULL; j++)
        g_string_append_printf (string, "/%s ", lines[j]);
      g_string_append_printf (string, "%s ", heed_recommendation_get_number (recommendation));
    }
  g_string_append_printf (string, "%s%s", *unplaced != '\0' ? "| " : "", unplaced);
  return g_strdup (g_strchomp (string->str));
}

/* What is done to the recommendation with that number, and the headings before and after. */
static const struct
{
  const char *before;
  const char *number;
  int move; /* -1: it is deleted */
  const char *after;
} heading_cases[] = {
  { "/A 1 2 /B 3 4", "1", -1, "/A 2 /B 3 4" },
  { "/A 1 2 /B 3 4", "2", -1, "/A 1 /B 3 4" },
  { "/A 1 2 /B 3 4", "3", -1, "/A 1 2 /B 4" },
  { "/A 1 /B 2", "1", -1, "/A /B 2" },
  { "/A 1 /B 2", "2", -1, "/A 1 | B" },
  { "/A /B 1", "1", -1, "| A\nB" },
  { "/A 1 2 /B 3 4", "1", HEED_MOVE_DOWN, "/A 2 1 /B 3 4" },
  { "/A 1 2 /B 3 4", "2", HEED_MOVE_UP, "/A 2 1 /B 3 4" },
  { "/A 1 2 /B 3 4", "2", HEED_MOVE_DOWN, "/A 1 /B 3 2 4" },
  { "/A 1 2 /B 3 4", "3", HEED_MOVE_UP, "/A 1 3 2 /B 4" },
  { "/A 1 2 /B 3 4", "3", HEED_MOVE_DOWN, "/A 1 2 /B 4 3" },
  { "/A 1 2 /B 3", "3", HEED_MOVE_UP, "/A 1 /B 3 2" },
};

static void
set_headings (HeedPlan   *plan,
              const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);
  g_autoptr (GString) heading = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autoptr (HeedRecommendation) recommendation = NULL;

      if (parts[i][0] == '/')
        {
          g_string_append_printf (heading, "%s%s", heading->len > 0 ? "\n" : "", parts[i] + 1);
          continue;
        }
      recommendation = heed_recommendation_new ();
      heed_recommendation_set_number (recommendation, parts[i]);
      heed_recommendation_set_heading (recommendation, heading->str);
      g_string_truncate (heading, 0);
      heed_record_list_append (heed_plan_get_recommendations (plan), recommendation);
    }
}

/* A heading is a row of its own: it stays when the recommendation below it goes. */
static void
test_headings (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (heading_cases); i++)
    {
      g_autoptr (HeedAppTest) test = heed_app_test_new ();
      g_autoptr (HeedSession) session = heed_app_test_open (test);
      g_autoptr (HeedPlan) made = heed_plan_new ();
      g_autoptr (HeedPlanEditor) editor = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;
      g_autofree char *undone = NULL;
      HeedRecordList *list;
      HeedPlan *plan;

      set_headings (made, heading_cases[i].before);
      editor = heed_app_test_edit (session, heed_session_create_plan (session, made, NULL));
      plan = heed_plan_editor_get_plan (editor);
      list = heed_plan_get_recommendations (plan);
      for (guint j = 0; j < heed_record_list_get_n (list); j++)
        {
          HeedRecommendation *recommendation = heed_record_list_get (list, j);

          if (!g_str_equal (heed_recommendation_get_number (recommendation), heading_cases[i].number))
            continue;
          if (heading_cases[i].move < 0)
            heed_plan_commands_delete (recommendation);
          else
            heed_plan_commands_move (recommendation, (HeedMove) heading_cases[i].move);
          break;
        }
      heed_app_test_settle ();
      after = describe_headings (plan);
      g_assert_cmpstr (after, ==, heading_cases[i].after);
      heed_plan_editor_undo (editor, &error);
      g_assert_no_error (error);
      undone = describe_headings (plan);
      g_assert_cmpstr (undone, ==, heading_cases[i].before);
    }
}

/* The labels of the items of a recommendation with that number, before and after. */
static const struct
{
  const char *number;
  const char *before;
  const char *after;
} numberings[] = {
  { "1", "1 1.1|1 1.3|1 1.2", "1 1.1|1 1.2|1 1.3" },
  { "2.", "1 2.1|1 1.4|1 2.2", "1 2.1|1 2.2|1 2.3" },
  { "5.01", "1 1.2|1 1.3", "1 1.1|1 1.2" },
  { "3", "1 3.1|2 3.1.1|2 3.3|1 3.2|2 3.2.7", "1 3.1|2 3.1.1|2 3.1.2|1 3.2|2 3.2.1" },
  { "1", "1 1.1)|2 b)|2 a)|2 |1 1.2)|2 d)", "1 1.1)|2 a)|2 b)|2 |1 1.2)|2 a)" },
  { "4", "1 7|1 9|1 8", "1 7|1 8|1 9" },
  { "1", "1 (B)|1 (A)|1 •|1 iv", "1 (A)|1 (B)|1 •|1 iv" },
  { "1", "2 1.2|1 1.1", "2 1.1|1 1.1" },
};

static void
test_renumber (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (numberings); i++)
    {
      g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();
      g_auto (GStrv) labels = g_strsplit (numberings[i].before, "|", -1);
      g_autoptr (GString) found = g_string_new (NULL);

      heed_recommendation_set_number (recommendation, numberings[i].number);
      for (guint j = 0; labels[j] != NULL; j++)
        {
          g_autoptr (HeedAction) action = heed_action_new ();

          heed_item_set_depth (HEED_ITEM (action), (guint) (labels[j][0] - '0'));
          heed_action_set_label (action, labels[j] + 2);
          heed_record_list_append (heed_recommendation_get_items (recommendation), action);
        }
      /* What is numbered stays so. */
      for (guint round = 0; round < 2; round++)
        {
          heed_label_renumber (recommendation);
          g_string_truncate (found, 0);
          for (guint j = 0; labels[j] != NULL; j++)
            {
              HeedAction *action = heed_record_list_get (heed_recommendation_get_items (recommendation), j);

              g_string_append_printf (found, "%s%u %s", j > 0 ? "|" : "",
                                      heed_item_get_depth (HEED_ITEM (action)), heed_action_get_label (action));
            }
          g_assert_cmpstr (found->str, ==, numberings[i].after);
        }
    }
}

/* What a new action behind one with that label is called. */
static void
test_next_label (void)
{
  static const char *const labels[][2] = {
    { "1.1", "1.2" }, { "b)", "c)" }, { "•", "•" }, { "–", "–" }, { "", "" }, { "iv", "" }, { "z)", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autoptr (HeedPlan) plan = heed_plan_new ();
      HeedRecommendation *recommendation = heed_plan_commands_add_recommendation (plan, NULL);
      HeedItem *first = heed_plan_commands_add_item (HEED_TYPE_ACTION, recommendation);
      HeedItem *second;

      heed_action_set_label (HEED_ACTION (first), labels[i][0]);
      second = heed_plan_commands_add_item (HEED_TYPE_ACTION, first);
      g_assert_cmpstr (heed_action_get_label (HEED_ACTION (second)), ==, labels[i][1]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan-commands/add", test_add);
  g_test_add_func ("/plan-commands/headings", test_headings);
  g_test_add_func ("/plan-commands/move", test_move);
  g_test_add_func ("/plan-commands/next-label", test_next_label);
  g_test_add_func ("/plan-commands/renumber", test_renumber);
  g_test_add_func ("/plan-commands/undo", test_undo);

  return g_test_run ();
}
