/* test-action-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action-list.h"

#include "heed-action.h"
#include "heed-app-test.h"
#include "heed-random-edit.h"
#include "heed-recommendation.h"

#include <string.h>

static HeedAction *
add_action (HeedPlan   *plan,
            guint       depth,
            const char *label,
            const char *text,
            const char *owner,
            const char *target)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
  g_autoptr (HeedAction) action = heed_action_new ();
  const char *owners[] = { owner, NULL };

  if (heed_record_list_get_n (recommendations) == 0)
    {
      g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();

      heed_recommendation_set_number (recommendation, "1");
      heed_record_list_append (recommendations, recommendation);
    }
  heed_action_set_label (action, label);
  heed_item_set_depth (HEED_ITEM (action), depth);
  heed_item_set_text (HEED_ITEM (action), text);
  heed_item_set_owners (HEED_ITEM (action), owners);
  heed_item_set_target_words (HEED_ITEM (action), target);
  heed_record_list_append (heed_recommendation_get_items (heed_record_list_get (recommendations, 0)),
                           action);
  return action;
}

static HeedPlan *
small_plan (const char *organisation,
            const char *short_name)
{
  HeedPlan *plan = heed_plan_new ();

  heed_organisation_set_name (heed_plan_get_organisation (plan), organisation);
  heed_organisation_set_short_name (heed_plan_get_organisation (plan), short_name);
  heed_plan_set_title (plan, "A plan");
  add_action (plan, 1, "1.1", "Brief every team about naïve *assumptions*", "Head of Services", "May 2019");
  add_action (plan, 1, "1.2", "Do three things:", "Quality lead", "June 2019");
  add_action (plan, 2, "a)", "write the guide", NULL, "");
  add_action (plan, 2, "b)", "train the mentors", NULL, "");
  return plan;
}

static char *
labels (HeedActionList *list)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (HeedActionEntry) row = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_string_append_printf (all, "%u:%s ", heed_action_entry_get_plan (row),
                              heed_action_entry_get_label (row));
    }

  return g_string_free (all, FALSE);
}

static void
assert_labels (HeedActionList *list,
               const char     *expected)
{
  g_autofree char *all = NULL;

  heed_app_test_refresh (list);
  all = labels (list);
  g_assert_cmpstr (all, ==, expected);
}

static void
test_filters (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedSession) session = heed_app_test_open (test);
  g_autoptr (HeedPlan) west = small_plan ("Westmere Probation", "WM");
  g_autoptr (HeedPlan) east = small_plan ("Eastmere Probation", "EM");
  g_autoptr (HeedActionFilter) filter = heed_action_filter_new (heed_day_new (2019, 6, 15));
  g_autoptr (HeedActionList) list = NULL;
  g_autoptr (HeedActionEntry) row = NULL;

  heed_app_test_create (session, west);
  heed_app_test_create (session, east);
  list = heed_app_test_list (session, filter);
  assert_labels (list, "2:1.1 2:1.2 1:1.1 1:1.2 ");

  /* Steps that carry nothing of their own belong to the action above: a search for
   * them finds it. */
  row = g_list_model_get_item (G_LIST_MODEL (list), 1);
  g_assert_cmpstr (heed_action_entry_get_text (row), ==, "Do three things:");
  heed_action_filter_set_search (filter, "train mentors");
  assert_labels (list, "2:1.2 1:1.2 ");
  heed_action_filter_set_search (filter, "");

  heed_action_filter_set_organisation (filter, "wESTm");
  assert_labels (list, "1:1.1 1:1.2 ");
  heed_action_filter_set_organisation (filter, "em");
  assert_labels (list, "2:1.1 2:1.2 ");
  heed_action_filter_set_organisation (filter, "mere");
  assert_labels (list, "2:1.1 2:1.2 1:1.1 1:1.2 ");
  heed_action_filter_set_organisation (filter, "%");
  assert_labels (list, "");
  heed_action_filter_set_organisation (filter, "");

  heed_action_filter_set_overdue (filter, TRUE);
  assert_labels (list, "2:1.1 1:1.1 ");
  heed_action_filter_set_owner (filter, "services");
  assert_labels (list, "2:1.1 1:1.1 ");
  heed_action_filter_set_owner (filter, "quality");
  assert_labels (list, "");
  heed_action_filter_set_overdue (filter, FALSE);
  assert_labels (list, "2:1.2 1:1.2 ");
  heed_action_filter_set_owner (filter, NULL);

  heed_action_filter_set_search (filter, "mentors");
  assert_labels (list, "2:1.2 1:1.2 ");
  heed_action_filter_set_search (filter, "ment TRAIN");
  assert_labels (list, "2:1.2 1:1.2 ");
  heed_action_filter_set_search (filter, "naive assumption");
  assert_labels (list, "2:1.1 1:1.1 ");
  heed_action_filter_set_search (filter, "mentors services");
  assert_labels (list, "");
  heed_action_filter_set_search (filter, "\"'*-(NEAR AND");
  assert_labels (list, "");
  heed_action_filter_set_search (filter, " -*\" ");
  assert_labels (list, "2:1.1 2:1.2 1:1.1 1:1.2 ");
}

static void
changed_cb (GString *log,
            guint    position,
            guint    removed,
            guint    added)
{
  g_string_append_printf (log, "%u-%u+%u ", position, removed, added);
}

/* The list follows its filter and the plans, and only what changed moves. */
static void
test_follows (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedSession) session = heed_app_test_open (test);
  g_autoptr (HeedPlan) west = small_plan ("Westmere", "");
  g_autoptr (HeedPlan) east = small_plan ("Eastmere", "");
  g_autoptr (HeedActionFilter) filter = heed_action_filter_new (heed_day_new (2019, 6, 15));
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (HeedActionList) list = NULL;
  g_autoptr (HeedPlanEditor) editor = NULL;
  g_autoptr (GError) error = NULL;
  HeedItem *item;
  guint number;

  heed_app_test_create (session, east);
  number = heed_app_test_create (session, west);
  list = heed_app_test_list (session, filter);
  g_signal_connect_swapped (list, "items-changed", G_CALLBACK (changed_cb), log);

  editor = heed_app_test_edit (session, number);
  item = heed_plan_find_item_by_id (heed_plan_editor_get_plan (editor),
                                    heed_item_get_id (heed_record_list_get (heed_recommendation_get_items (heed_record_list_get (heed_plan_get_recommendations (west), 0)), 0)));
  heed_item_set_target_words (item, "July 2019");
  g_assert_true (heed_plan_editor_flush (editor, &error));
  g_assert_no_error (error);
  heed_app_test_settle ();
  g_assert_cmpstr (log->str, ==, "2-1+1 ");

  g_string_truncate (log, 0);
  heed_action_filter_set_overdue (filter, TRUE);
  heed_app_test_settle ();
  g_assert_cmpstr (log->str, ==, "1-3+0 ");

  g_string_truncate (log, 0);
  g_assert_true (heed_session_delete_plan (session, 1, &error));
  heed_app_test_settle ();
  g_assert_cmpstr (log->str, ==, "0-1+0 ");
  g_assert_finalize_object (g_steal_pointer (&list));
}

/* More than fit into the pages that are kept. */
static void
test_pages (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedSession) session = heed_app_test_open (test);
  g_autoptr (HeedActionFilter) filter = heed_action_filter_new (heed_day_new (2019, 6, 15));
  g_autoptr (HeedActionList) list = NULL;
  const guint n = 7123;

  for (guint p = 0; p < 2; p++)
    {
      g_autoptr (HeedPlan) plan = heed_plan_new ();

      for (guint i = 0; i < n; i++)
        {
          g_autofree char *label = g_strdup_printf ("%u", p * n + i);

          add_action (plan, 1, label, "text", "owner", "");
        }
      heed_app_test_create (session, plan);
    }

  list = heed_app_test_list (session, filter);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 2 * n);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 2 * n));
  for (guint i = 0; i < 3000; i++)
    {
      guint position = (guint) g_test_rand_int_range (0, 2 * (int) n);
      g_autoptr (HeedActionEntry) row = g_list_model_get_item (G_LIST_MODEL (list), position);
      g_autoptr (HeedActionEntry) again = g_list_model_get_item (G_LIST_MODEL (list), position);
      g_autofree char *label = g_strdup_printf ("%u", position);

      g_assert_cmpstr (heed_action_entry_get_label (row), ==, label);
      g_assert_true (row == again);
    }
}

static void
count_cb (guint *count)
{
  (*count)++;
}

/* What a row says, as text. */
static char *
describe (HeedActionEntry *entry)
{
  g_autofree char *owners = g_strjoinv ("; ", (char **) heed_action_entry_get_owners (entry));
  HeedTarget *baseline = heed_action_entry_get_baseline (entry);
  HeedUpdate *latest = heed_action_entry_get_latest (entry);
  HeedVerification *verification = heed_action_entry_get_verification (entry);

  return g_strdup_printf ("%u %s %s %s %s %s %s %s %s %s %s %u %u %s %s %s", heed_action_entry_get_plan (entry),
                          heed_action_entry_get_plan_title (entry),
                          heed_action_entry_get_organisation (entry),
                          heed_action_entry_get_number (entry),
                          heed_action_entry_get_recommendation_id (entry),
                          heed_action_entry_get_recommendation (entry), heed_action_entry_get_item_id (entry),
                          heed_action_entry_get_label (entry), heed_action_entry_get_text (entry), owners,
                          heed_action_entry_get_target_words (entry), heed_action_entry_get_progress (entry),
                          heed_action_entry_get_completed_on (entry),
                          baseline != NULL ? heed_target_get_words (baseline) : "–",
                          latest != NULL ? heed_update_get_text (latest) : "–", verification != NULL ? heed_verification_get_by (verification) : "–");
}

static GPtrArray *
describe_all (HeedActionList *list)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (HeedActionEntry) entry = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_ptr_array_add (rows, describe (entry));
    }
  return rows;
}

/* Somebody who shows a list and looks at no row again but those that are said to have
 * changed. */
typedef struct
{
  HeedActionList *list;
  GPtrArray *rows;
  guint n_changed;
} Viewer;

static void
viewer_changed_cb (Viewer *self,
                   guint   position,
                   guint   removed,
                   guint   added)
{
  if (removed > 0)
    g_ptr_array_remove_range (self->rows, position, removed);
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (HeedActionEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->list), i);

      g_ptr_array_insert (self->rows, (int) i, describe (entry));
    }
  g_assert_cmpuint (self->rows->len, ==, g_list_model_get_n_items (G_LIST_MODEL (self->list)));
  self->n_changed += MAX (removed, added);
}

static void
assert_rows (GPtrArray *rows,
             GPtrArray *expected)
{
  g_assert_cmpuint (rows->len, ==, expected->len);
  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpstr (g_ptr_array_index (rows, i), ==, g_ptr_array_index (expected, i));
}

static void
set_order (HeedActionFilter *filter)
{
  heed_action_filter_set_sort (filter, (HeedActionSort) g_test_rand_int_range (0, 3));
  heed_action_filter_set_group (filter, (HeedActionGroup) g_test_rand_int_range (0, 6));
  heed_action_filter_set_descending (filter, g_test_rand_int_range (0, 2) == 1);
}

/* Entries that somebody holds say what their actions say now, and are those of the list. */
static void
assert_held (HeedActionList *list,
             GPtrArray      *held)
{
  for (guint i = 0; i < held->len; i++)
    {
      HeedActionEntry *entry = g_ptr_array_index (held, i);
      g_autoptr (HeedActionEntry) listed = NULL;
      guint position;

      if (!heed_action_list_find (list, heed_action_entry_get_plan (entry),
                                  heed_action_entry_get_item_id (entry), &position))
        continue;
      listed = g_list_model_get_item (G_LIST_MODEL (list), position);
      g_assert_true (listed == entry);
    }
}

/* Whatever is edited, in whatever order: who follows the list sees what a new one has. */
static void
test_random_edits (void)
{
  for (guint round = 0; round < 4; round++)
    {
      g_autoptr (HeedAppTest) test = heed_app_test_new ();
      g_autoptr (HeedSession) session = heed_app_test_open (test);
      g_autoptr (HeedActionFilter) filter = heed_action_filter_new (heed_day_new (2019, 6, 15));
      g_autoptr (HeedActionList) list = NULL;
      g_autoptr (GPtrArray) editors = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (GPtrArray) held = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
      Viewer viewer = { 0 };

      for (guint i = 0; i < 3; i++)
        {
          g_autoptr (HeedPlan) plan = heed_app_test_plan (3, 6);

          g_ptr_array_add (editors, heed_app_test_edit (session, heed_app_test_create (session, plan)));
        }
      set_order (filter);
      list = heed_app_test_list (session, filter);
      viewer.list = list;
      viewer.rows = describe_all (list);
      g_signal_connect_swapped (list, "items-changed", G_CALLBACK (viewer_changed_cb), &viewer);

      for (guint i = 0; i < 60; i++)
        {
          HeedPlanEditor *editor = g_ptr_array_index (editors, (guint) g_test_rand_int_range (0, 3));
          guint n = g_list_model_get_n_items (G_LIST_MODEL (list));
          g_autoptr (HeedActionList) fresh = NULL;
          g_autoptr (GPtrArray) expected = NULL;
          g_autoptr (GError) error = NULL;

          if (n > 0)
            g_ptr_array_add (held, g_list_model_get_item (G_LIST_MODEL (list),
                                                          (guint) g_test_rand_int_range (0, (int) n)));
          if (i % 20 == 19)
            set_order (filter);
          else if (i % 7 == 6)
            g_assert_true (heed_plan_editor_undo (editor, &error));
          else
            heed_random_edit (heed_plan_editor_get_plan (editor), rand);
          g_assert_true (heed_plan_editor_flush (editor, &error));
          g_assert_no_error (error);
          heed_app_test_settle ();

          fresh = heed_app_test_list (session, filter);
          expected = describe_all (fresh);
          assert_rows (viewer.rows, expected);
          assert_held (list, held);
        }
      g_ptr_array_unref (viewer.rows);
    }
}

/* An edit of one action is a change of that row, whatever stands around it. */
static void
test_one_row (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedSession) session = heed_app_test_open (test);
  g_autoptr (HeedActionFilter) filter = heed_action_filter_new (heed_day_new (2019, 6, 15));
  g_autoptr (HeedPlan) west = heed_app_test_plan (6, 10);
  g_autoptr (HeedPlan) east = heed_app_test_plan (6, 10);
  g_autoptr (HeedActionList) list = NULL;
  g_autoptr (GString) log = g_string_new (NULL);

  heed_app_test_create (session, west);
  heed_app_test_create (session, east);
  list = heed_app_test_list (session, filter);
  g_signal_connect_swapped (list, "items-changed", G_CALLBACK (changed_cb), log);
  for (guint i = 0; i < 30; i++)
    {
      guint n = g_list_model_get_n_items (G_LIST_MODEL (list));
      guint position = (guint) g_test_rand_int_range (0, (int) n);
      g_autoptr (HeedActionEntry) entry = g_list_model_get_item (G_LIST_MODEL (list), position);
      g_autoptr (HeedActionEntry) after = NULL;
      g_autoptr (HeedPlanEditor) editor = heed_app_test_edit (session, heed_action_entry_get_plan (entry));
      g_autofree char *expected = g_strdup_printf ("%u-1+1 ", position);
      g_autofree char *text = g_strdup_printf ("Words %u", i);
      g_autoptr (GError) error = NULL;
      HeedItem *item;

      g_string_truncate (log, 0);
      item = heed_plan_find_item_by_id (heed_plan_editor_get_plan (editor),
                                        heed_action_entry_get_item_id (entry));
      /* With some progress it counts for itself, before and after. */
      if (i % 3 == 0)
        heed_action_set_progress (HEED_ACTION (item),
                                  heed_action_get_progress (HEED_ACTION (item)) % 3 + 1);
      else if (i % 3 == 1)
        {
          g_autoptr (HeedUpdate) update = heed_update_new (heed_day_new (2019, 6, 14), "A", text);

          heed_record_list_append (heed_action_get_updates (HEED_ACTION (item)), update);
        }
      else
        heed_item_set_text (item, text);
      g_assert_true (heed_plan_editor_flush (editor, &error));
      g_assert_no_error (error);
      heed_app_test_settle ();

      g_assert_cmpstr (log->str, ==, expected);
      after = g_list_model_get_item (G_LIST_MODEL (list), position);
      g_assert_true (after == entry);
      g_assert_cmpint (heed_action_entry_get_progress (entry), ==,
                       heed_action_get_progress (HEED_ACTION (item)));
    }
}

static char *
group_of (HeedActionEntry *entry,
          HeedActionGroup  group)
{
  g_autofree char *due = heed_day_to_iso (heed_action_entry_get_due (entry));

  switch (group)
    {
    case HEED_ACTION_GROUP_ORGANISATION:
      return g_utf8_casefold (heed_action_entry_get_organisation (entry), -1);
    case HEED_ACTION_GROUP_PLAN:
      return g_strdup_printf ("%u", heed_action_entry_get_plan (entry));
    case HEED_ACTION_GROUP_OWNER:
      {
        g_autofree char *owners = g_strjoinv ("; ", (char **) heed_action_entry_get_owners (entry));

        return g_utf8_casefold (owners, -1);
      }
    case HEED_ACTION_GROUP_MONTH:
      return due != NULL ? g_strndup (due, 7) : g_strdup ("9999");
    case HEED_ACTION_GROUP_PROGRESS:
      return g_strdup_printf ("%u", heed_action_entry_get_progress (entry));
    case HEED_ACTION_GROUP_NONE:
    default:
      return g_strdup ("");
    }
}

static HeedDay
due_or_last (HeedActionEntry *entry)
{
  HeedDay due = heed_action_entry_get_due (entry);

  return due != HEED_DAY_NONE ? due : G_MAXUINT;
}

/* Two rows of one group stand in the order that was asked for. What has no date is last
 * in both directions. */
static void
assert_order (HeedActionEntry  *entry,
              HeedActionEntry  *next,
              HeedActionFilter *filter)
{
  gboolean descending = heed_action_filter_get_descending (filter);
  HeedDay due = due_or_last (entry);
  HeedDay next_due = due_or_last (next);
  g_autofree char *owner = group_of (entry, HEED_ACTION_GROUP_OWNER);
  g_autofree char *next_owner = group_of (next, HEED_ACTION_GROUP_OWNER);
  int order = strcmp (owner, next_owner);

  if (heed_action_filter_get_sort (filter) == HEED_ACTION_SORT_PLACE)
    return;
  if (heed_action_filter_get_sort (filter) == HEED_ACTION_SORT_OWNER)
    {
      g_assert_cmpint (descending ? -order : order, <=, 0);
      if (order != 0)
        return;
    }
  if (next_due == G_MAXUINT)
    return;
  if (descending)
    g_assert_true (due >= next_due && due != G_MAXUINT);
  else
    g_assert_cmpuint (due, <=, next_due);
}

static void
test_order (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedSession) session = heed_app_test_open (test);
  g_autoptr (HeedActionFilter) filter = heed_action_filter_new (heed_day_new (2019, 6, 15));
  g_autoptr (HeedActionList) list = NULL;

  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (HeedPlan) plan = heed_app_test_plan (5, 8);

      heed_app_test_create (session, plan);
    }
  list = heed_app_test_list (session, filter);
  for (guint combination = 0; combination < 36; combination++)
    {
      HeedActionGroup group = (HeedActionGroup) (combination % 6);
      g_autofree char *before = NULL;
      guint n = g_list_model_get_n_items (G_LIST_MODEL (list));
      guint n_sections = 0;
      guint end = 0;

      heed_action_filter_set_group (filter, group);
      heed_action_filter_set_sort (filter, (HeedActionSort) (combination / 6 % 3));
      heed_action_filter_set_descending (filter, combination >= 18);
      heed_app_test_refresh (list);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, n);

      for (guint i = 0; i < n; i++)
        {
          g_autoptr (HeedActionEntry) entry = g_list_model_get_item (G_LIST_MODEL (list), i);
          g_autoptr (HeedActionEntry) next = g_list_model_get_item (G_LIST_MODEL (list), i + 1);
          g_autofree char *value = group_of (entry, group);
          guint section_start, section_end;

          heed_action_list_get_section (list, i, &section_start, &section_end);
          g_assert_cmpuint (section_start, <=, i);
          g_assert_cmpuint (section_end, >, i);
          if (i == end)
            {
              /* Groups stand in their order, and each stands once. */
              if (before != NULL && group != HEED_ACTION_GROUP_PLAN &&
                  group != HEED_ACTION_GROUP_ORGANISATION)
                g_assert_cmpstr (before, <, value);
              g_assert_cmpuint (section_start, ==, i);
              end = section_end;
              n_sections++;
            }
          else
            g_assert_cmpstr (before, ==, value);
          if (next != NULL && i + 1 < end)
            assert_order (entry, next, filter);
          g_free (before);
          before = g_steal_pointer (&value);
        }
      g_assert_cmpuint (end, ==, n);
      if (group == HEED_ACTION_GROUP_PLAN)
        g_assert_cmpuint (n_sections, <=, 4);
    }
}

/* Where the day turns, rows stay, and say so. */
static void
test_day_turns (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedSession) session = heed_app_test_open (test);
  g_autoptr (HeedPlan) plan = small_plan ("Westmere", "");
  g_autoptr (HeedActionFilter) filter = heed_action_filter_new (heed_day_new (2019, 5, 31));
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (HeedActionList) list = NULL;
  g_autoptr (HeedActionEntry) entry = NULL;
  guint n_notified = 0;

  heed_app_test_create (session, plan);
  list = heed_app_test_list (session, filter);
  entry = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_cmpint (heed_action_entry_get_compliance (entry, heed_action_entry_get_day (entry)), ==,
                   HEED_COMPLIANCE_DUE_SOON);
  g_signal_connect_swapped (list, "items-changed", G_CALLBACK (changed_cb), log);
  g_signal_connect_swapped (entry, "notify::day", G_CALLBACK (count_cb), &n_notified);

  heed_action_filter_set_day (filter, heed_day_new (2019, 6, 1));
  heed_app_test_settle ();
  g_assert_cmpstr (log->str, ==, "");
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_cmpint (heed_action_entry_get_compliance (entry, heed_action_entry_get_day (entry)), ==,
                   HEED_COMPLIANCE_OVERDUE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/action-list/filters", test_filters);
  g_test_add_func ("/action-list/follows", test_follows);
  g_test_add_func ("/action-list/one-row", test_one_row);
  g_test_add_func ("/action-list/random-edits", test_random_edits);
  g_test_add_func ("/action-list/order", test_order);
  g_test_add_func ("/action-list/day-turns", test_day_turns);
  g_test_add_func ("/action-list/pages", test_pages);

  return g_test_run ();
}
