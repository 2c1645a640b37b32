/* test-plan-commands.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action.h"
#include "heed-measure.h"
#include "heed-plan-commands.h"
#include "heed-text-item.h"
#include "heed-ui-test.h"

#define ROUNDS 60

/* The outline as a line: number, then depth and label of each item. */
static char *
outline (HeedPlan *plan)
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
assert_outline (HeedPlan   *plan,
                const char *expected)
{
  g_autofree char *found = outline (plan);

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
  assert_outline (plan, "[1]\n[2]\n");

  /* Between two, the number that would follow is taken. */
  heed_plan_commands_add_recommendation (plan, one);
  assert_outline (plan, "[1]\n[]\n[2]\n");

  first = heed_plan_commands_add_item (HEED_TYPE_ACTION, one);
  second = heed_plan_commands_add_item (HEED_TYPE_ACTION, first);
  heed_plan_commands_move (second, HEED_MOVE_INDENT);
  heed_plan_commands_add_item (HEED_TYPE_TEXT_ITEM, second);
  assert_outline (plan, "[1] 11.1 21.2 2t\n[]\n[2]\n");

  /* Behind an action and what belongs to it. */
  heed_plan_commands_add_item (HEED_TYPE_MEASURE, first);
  assert_outline (plan, "[1] 11.1 21.2 2t 1m\n[]\n[2]\n");
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

  assert_outline (plan, "[1] 11.1 11.2 11.3\n");
  g_assert_false (heed_plan_commands_can_move (a, HEED_MOVE_UP));
  g_assert_false (heed_plan_commands_can_move (a, HEED_MOVE_INDENT));
  g_assert_false (heed_plan_commands_can_move (a, HEED_MOVE_OUTDENT));
  g_assert_false (heed_plan_commands_can_move (c, HEED_MOVE_DOWN));
  g_assert_false (heed_plan_commands_can_move (recommendation, HEED_MOVE_DOWN));
  g_assert_false (heed_plan_commands_can_move (NULL, HEED_MOVE_UP));

  /* An action takes its steps along. */
  heed_plan_commands_move (b, HEED_MOVE_INDENT);
  assert_outline (plan, "[1] 11.1 21.2 11.3\n");
  heed_plan_commands_move (a, HEED_MOVE_DOWN);
  assert_outline (plan, "[1] 11.3 11.1 21.2\n");
  heed_plan_commands_move (a, HEED_MOVE_INDENT);
  assert_outline (plan, "[1] 11.3 21.1 31.2\n");
  heed_plan_commands_move (a, HEED_MOVE_OUTDENT);
  heed_plan_commands_move (a, HEED_MOVE_UP);
  assert_outline (plan, "[1] 11.1 21.2 11.3\n");

  next = heed_plan_commands_delete (a);
  g_assert_true (next == c);
  assert_outline (plan, "[1] 11.3\n");
  next = heed_plan_commands_delete (c);
  g_assert_true (next == recommendation);
  next = heed_plan_commands_delete (recommendation);
  g_assert_null (next);
  assert_outline (plan, "");
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
test_undo (HeedUiTest    *test,
           gconstpointer  data)
{
  HeedPlan *plan = heed_plan_editor_get_plan (test->editor);
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (states, outline (plan));
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autofree char *state = NULL;

      heed_plan_editor_begin (test->editor, "Step");
      do_something (plan);
      heed_plan_editor_end (test->editor);
      heed_ui_test_settle ();
      state = outline (plan);
      if (g_strcmp0 (state, g_ptr_array_index (states, states->len - 1)) != 0)
        g_ptr_array_add (states, g_steal_pointer (&state));
    }

  for (guint i = states->len - 1; i-- > 0;)
    {
      /* A step may have changed what the outline does not tell. */
      for (guint tries = 0; tries < ROUNDS; tries++)
        {
          g_autofree char *state = NULL;

          heed_plan_editor_undo (test->editor, &error);
          g_assert_no_error (error);
          state = outline (plan);
          if (g_str_equal (state, g_ptr_array_index (states, i)))
            break;
        }
      assert_outline (plan, g_ptr_array_index (states, i));
    }

  while (heed_plan_editor_get_can_redo (test->editor))
    {
      heed_plan_editor_redo (test->editor, &error);
      g_assert_no_error (error);
    }
  assert_outline (plan, g_ptr_array_index (states, states->len - 1));
}

int
main (int    argc,
      char **argv)
{
  heed_ui_test_init (&argc, &argv);

  g_test_add_func ("/ui/plan-commands/add", test_add);
  g_test_add_func ("/ui/plan-commands/move", test_move);
  g_test_add ("/ui/plan-commands/undo", HeedUiTest, NULL,
              heed_ui_test_set_up, test_undo, heed_ui_test_tear_down);

  return heed_ui_test_run ();
}
