/* test-promise-moves.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-app-test.h"
#include "heed-files.h"
#include "heed-promise.h"
#include "heed-recommendation.h"
#include "heed-reports-load.h"

/* Whatever is done to a plan that was submitted, no date moves without leaving what was
 * promised, and that it moved. */

#define TODAY heed_day_new (2026, 9, 1)
#define N_PLANS 8
#define N_EDITS 30

typedef struct
{
  HeedAppTest *test;
  HeedSession *session;
  HeedPlanEditor *editor;
  HeedPlan *plan;
  GRand *rand;
} Fixture;

static const char *const targets[] = {
  "", "", "May 2026", "31 May 2026", "December 2026", "Ongoing", "when it opens", "March 2027",
};

static guint
choose (Fixture *self,
        guint    n)
{
  return (guint) g_rand_int_range (self->rand, 0, (int) n);
}

static const char *
choose_target (Fixture *self)
{
  return targets[choose (self, G_N_ELEMENTS (targets))];
}

static HeedAction *
make_action (Fixture *self)
{
  static const char *const texts[] = { "Write a guide", "Train the staff", "Look at it again" };
  HeedAction *action = heed_action_new ();

  heed_item_set_text (HEED_ITEM (action), texts[choose (self, G_N_ELEMENTS (texts))]);
  heed_item_set_depth (HEED_ITEM (action), 1 + choose (self, 3));
  heed_item_set_target_words (HEED_ITEM (action), choose_target (self));
  return action;
}

static HeedRecordList *
get_items (Fixture *self,
           guint    position)
{
  return heed_recommendation_get_items (heed_record_list_get (heed_plan_get_recommendations (self->plan), position));
}

static void
flush (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (heed_plan_editor_flush (self->editor, &error));
  g_assert_no_error (error);
}

static void
open_plan (Fixture *self,
           guint    n_actions)
{
  g_autoptr (HeedPlan) plan = heed_plan_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();

      for (guint j = 0; j < n_actions; j++)
        {
          g_autoptr (HeedAction) action = make_action (self);

          heed_record_list_append (heed_recommendation_get_items (recommendation), action);
        }
      heed_record_list_append (heed_plan_get_recommendations (plan), recommendation);
    }

  self->editor = heed_app_test_edit (self->session, heed_session_create_plan (self->session, plan, &error));
  g_assert_no_error (error);
  self->plan = heed_plan_editor_get_plan (self->editor);
  heed_plan_editor_set_day (self->editor, TODAY);
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->test = heed_app_test_new ();
  self->session = heed_app_test_open (self->test);
  self->rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_clear_object (&self->editor);
  g_assert_finalize_object (g_steal_pointer (&self->session));
  heed_app_test_free (self->test);
  g_rand_free (self->rand);
}

static HeedDay
due_of (HeedTarget *target)
{
  return target != NULL ? heed_target_get_due (target) : HEED_DAY_NONE;
}

static HeedTarget *
get_in_force (HeedItem *item)
{
  return heed_recommendation_get_target_in_force (heed_item_get_recommendation (item), item);
}

/* The day that each action with a date was due at submission, by its id. */
static GHashTable *
list_promised (Fixture *self)
{
  GHashTable *promised = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < 2; i++)
    for (guint j = 0; j < heed_record_list_get_n (get_items (self, i)); j++)
      {
        HeedItem *item = heed_record_list_get (get_items (self, i), j);

        if (get_in_force (item) != NULL)
          g_hash_table_insert (promised, g_strdup (heed_item_get_id (item)),
                               GUINT_TO_POINTER (due_of (get_in_force (item))));
      }
  return promised;
}

static gboolean
says (HeedAction *action,
      HeedDay     day)
{
  return heed_action_get_baseline_words (action)[0] != '\0' && due_of (heed_action_get_baseline (action)) == day &&
         heed_record_list_get_n (heed_action_get_revisions (action)) > 0;
}

static void
assert_not_hidden (Fixture    *self,
                   GHashTable *promised)
{
  for (guint i = 0; i < 2; i++)
    for (guint j = 0; j < heed_record_list_get_n (get_items (self, i)); j++)
      {
        HeedItem *item = heed_record_list_get (get_items (self, i), j);
        HeedItem *source = item;
        gpointer day;

        if (!g_hash_table_lookup_extended (promised, heed_item_get_id (item), NULL, &day))
          continue;
        g_assert_cmpuint (due_of (heed_action_get_baseline (HEED_ACTION (item))), ==, GPOINTER_TO_UINT (day));
        if (due_of (get_in_force (item)) == GPOINTER_TO_UINT (day))
          continue;
        while (source != NULL && heed_item_get_target (source) == NULL)
          source = HEED_ITEM (heed_recommendation_get_action_above (heed_item_get_recommendation (item), source));
        g_assert_true (says (HEED_ACTION (item), GPOINTER_TO_UINT (day)) ||
                       (source != NULL && says (HEED_ACTION (source), GPOINTER_TO_UINT (day))));
      }
}

static void
move_to (HeedRecordList *from,
         guint           position,
         HeedRecordList *to,
         guint           where)
{
  g_autoptr (HeedItem) item = g_object_ref (heed_record_list_get (from, position));

  heed_record_list_remove (from, position);
  heed_record_list_insert (to, MIN (where, heed_record_list_get_n (to)), item);
}

static void
edit (Fixture *self)
{
  HeedRecordList *items = get_items (self, choose (self, 2));
  guint n = heed_record_list_get_n (items);
  guint position = n > 0 ? choose (self, n) : 0;
  HeedItem *item = n > 0 ? heed_record_list_get (items, position) : NULL;
  guint kind = item != NULL ? choose (self, 9) : 8;

  if (kind <= 2)
    heed_item_set_target_words (item, choose_target (self));
  else if (kind == 3)
    heed_item_set_depth (item, 1 + choose (self, 3));
  else if (kind == 4)
    move_to (items, position, get_items (self, choose (self, 2)), choose (self, n));
  else if (kind == 5)
    heed_record_list_remove (items, position);
  else if (kind == 6)
    heed_plan_set_state (self->plan, choose (self, 2) == 0 ? HEED_PLAN_STATE_DRAFT : HEED_PLAN_STATE_PUBLISHED);
  else if (kind == 7 && heed_record_list_get_n (heed_action_get_revisions (HEED_ACTION (item))) > 0)
    heed_promise_set_reason (HEED_ACTION (item), "The builder is late");
  else if (kind == 8)
    {
      g_autoptr (HeedAction) action = make_action (self);

      heed_record_list_insert (items, position, action);
    }
}

/* Takes the last step back, but for the submission, after which nothing was promised. */
static void
undo (Fixture *self)
{
  heed_plan_editor_undo (self->editor, NULL);
  if (heed_plan_get_state (self->plan) == HEED_PLAN_STATE_DRAFT)
    heed_plan_editor_redo (self->editor, NULL);
}

static void
test_edits (Fixture       *self,
            gconstpointer  data)
{
  for (guint plan = 0; plan < N_PLANS; plan++)
    {
      g_autoptr (GHashTable) promised = NULL;

      open_plan (self, 3 + choose (self, 5));
      heed_plan_set_state (self->plan, HEED_PLAN_STATE_SUBMITTED);
      flush (self);
      promised = list_promised (self);

      for (guint i = 0; i < N_EDITS; i++)
        {
          for (guint n = 1 + choose (self, 3); n > 0; n--)
            edit (self);
          flush (self);
          if (choose (self, 8) == 0)
            undo (self);
          if (heed_plan_get_state (self->plan) != HEED_PLAN_STATE_DRAFT)
            assert_not_hidden (self, promised);
        }
      g_clear_object (&self->editor);
    }
}

/* Two actions, "May 2026" and a step that takes its date from there, submitted. */
static void
open_step (Fixture     *self,
           HeedAction **above,
           HeedAction **step)
{
  HeedRecordList *items;

  open_plan (self, 2);
  items = get_items (self, 0);
  *above = heed_record_list_get (items, 0);
  *step = heed_record_list_get (items, 1);
  heed_item_set_depth (HEED_ITEM (*above), 1);
  heed_item_set_depth (HEED_ITEM (*step), 2);
  heed_item_set_target_words (HEED_ITEM (*above), "May 2026");
  heed_item_set_target_words (HEED_ITEM (*step), "");
  heed_plan_set_state (self->plan, HEED_PLAN_STATE_SUBMITTED);
  flush (self);
  g_assert_cmpstr (heed_action_get_baseline_words (*step), ==, "May 2026");
  g_assert_false (heed_promise_is_revised (*step));
}

static void
assert_revisions (HeedAction *action,
                  guint       n,
                  const char *from,
                  const char *to)
{
  HeedRecordList *revisions = heed_action_get_revisions (action);
  HeedRevision *last;

  g_assert_cmpuint (heed_record_list_get_n (revisions), ==, n);
  if (n == 0)
    return;
  last = heed_record_list_get (revisions, n - 1);
  g_assert_cmpstr (heed_revision_get_from (last), ==, from);
  g_assert_cmpstr (heed_revision_get_to (last), ==, to);
  g_assert_cmpuint (heed_revision_get_day (last), ==, TODAY);
}

static void
set_target (Fixture    *self,
            HeedAction *action,
            const char *words)
{
  heed_item_set_target_words (HEED_ITEM (action), words);
  flush (self);
}

static void
test_inherited (Fixture       *self,
                gconstpointer  data)
{
  HeedAction *above, *step;

  /* Its own date, the same, then another, which is typed slowly, and none again. */
  open_step (self, &above, &step);
  set_target (self, step, "31 May 2026");
  assert_revisions (step, 0, NULL, NULL);
  set_target (self, step, "");
  set_target (self, step, "Dec");
  set_target (self, step, "December 2026");
  assert_revisions (step, 1, "May 2026", "December 2026");
  set_target (self, step, "");
  assert_revisions (step, 0, NULL, NULL);

  /* That of the action above moves: it is said there, and nowhere else. */
  set_target (self, above, "July 2026");
  assert_revisions (above, 1, "May 2026", "July 2026");
  assert_revisions (step, 0, NULL, NULL);
  g_assert_true (heed_promise_is_revised (step));
  g_assert_true (heed_promise_moves_above (step));

  /* What is now its own was not promised, though it is what was in force. */
  set_target (self, step, "July 2026");
  assert_revisions (step, 1, "May 2026", "July 2026");
  g_clear_object (&self->editor);

  /* The action above goes away. */
  open_step (self, &above, &step);
  heed_record_list_remove (get_items (self, 0), 0);
  flush (self);
  assert_revisions (step, 1, "May 2026", "");
  g_clear_object (&self->editor);

  /* It comes to stand beside it, and below it again. */
  open_step (self, &above, &step);
  heed_item_set_depth (HEED_ITEM (step), 1);
  flush (self);
  assert_revisions (step, 1, "May 2026", "");
  heed_item_set_depth (HEED_ITEM (step), 2);
  flush (self);
  assert_revisions (step, 0, NULL, NULL);
  heed_record_list_move (get_items (self, 0), 1, 0);
  flush (self);
  assert_revisions (step, 1, "May 2026", "");
  g_clear_object (&self->editor);

  /* Another is put between. */
  open_step (self, &above, &step);
  heed_item_set_depth (HEED_ITEM (step), 3);
  flush (self);
  assert_revisions (step, 0, NULL, NULL);
  {
    g_autoptr (HeedAction) between = make_action (self);

    heed_item_set_depth (HEED_ITEM (between), 2);
    heed_item_set_target_words (HEED_ITEM (between), "March 2027");
    heed_record_list_insert (get_items (self, 0), 1, between);
    flush (self);
  }
  assert_revisions (step, 1, "May 2026", "March 2027");
}

/* What comes later was promised nothing until the plan is published again: its own date
 * asks for no reason, whenever it is typed. What takes the place of another with the same
 * text is promised what that was. */
static void
test_added (Fixture       *self,
            gconstpointer  data)
{
  HeedAction *above, *step;
  g_autoptr (HeedAction) added = heed_action_new ();
  g_autoptr (HeedAction) again = heed_action_new ();

  open_step (self, &above, &step);
  heed_item_set_depth (HEED_ITEM (added), 2);
  heed_record_list_append (get_items (self, 0), added);
  flush (self);
  g_assert_cmpstr (heed_action_get_baseline_words (added), ==, "");
  set_target (self, added, "Dec");
  set_target (self, added, "December 2026");
  set_target (self, added, "January 2027");
  assert_revisions (added, 0, NULL, NULL);
  g_assert_false (heed_promise_is_revised (added));

  /* That of the action above, which was promised, moves all the same. */
  set_target (self, above, "July 2026");
  assert_revisions (above, 1, "May 2026", "July 2026");
  assert_revisions (added, 0, NULL, NULL);

  heed_plan_set_state (self->plan, HEED_PLAN_STATE_PUBLISHED);
  flush (self);
  g_assert_cmpstr (heed_action_get_baseline_words (added), ==, "January 2027");
  set_target (self, added, "March 2027");
  assert_revisions (added, 1, "January 2027", "March 2027");

  heed_item_set_text (HEED_ITEM (again), heed_item_get_text (HEED_ITEM (step)));
  heed_item_set_target_words (HEED_ITEM (again), "March 2027");
  heed_record_list_remove (get_items (self, 0), 1);
  heed_record_list_append (get_items (self, 0), again);
  flush (self);
  g_assert_cmpstr (heed_action_get_baseline_words (again), ==, "May 2026");
  assert_revisions (again, 1, "May 2026", "March 2027");
}

/* A plan that is made a draft again, changed, and submitted again. */
static void
test_draft_again (Fixture       *self,
                  gconstpointer  data)
{
  HeedAction *above, *step;

  open_step (self, &above, &step);
  heed_plan_set_state (self->plan, HEED_PLAN_STATE_DRAFT);
  flush (self);
  set_target (self, above, "December 2026");
  assert_revisions (above, 0, NULL, NULL);
  heed_plan_set_state (self->plan, HEED_PLAN_STATE_PUBLISHED);
  flush (self);
  assert_revisions (above, 1, "May 2026", "December 2026");
  assert_revisions (step, 0, NULL, NULL);
  g_assert_true (heed_promise_moves_above (step));
}

/* A step that gave its own date up for that of the action above, and one that moved with
 * the action above, come back from every format. */
static void
test_formats (Fixture       *self,
              gconstpointer  data)
{
  static const char *const names[] = {
    "plan.pdf", "plan.docx", "plan.odt", "plan.html", "plan.xlsx", "plan.csv", "plan.json",
  };
  static const char *const owners[] = { "Head of Practice", NULL };
  static const char *const labels[] = { "1.1", "a)", "b)" };
  HeedRecordList *items;
  HeedAction *above, *step;

  open_step (self, &above, &step);
  heed_plan_set_state (self->plan, HEED_PLAN_STATE_DRAFT);
  heed_plan_set_submitted (self->plan, heed_day_new (2026, 3, 1));
  heed_record_list_remove (heed_plan_get_recommendations (self->plan), 1);
  items = get_items (self, 0);
  {
    g_autoptr (HeedAction) other = make_action (self);

    heed_item_set_depth (HEED_ITEM (other), 2);
    heed_item_set_target_words (HEED_ITEM (other), "December 2026");
    heed_record_list_append (items, other);
  }
  for (guint i = 0; i < 3; i++)
    {
      heed_item_set_owners (heed_record_list_get (items, i), owners);
      heed_action_set_label (heed_record_list_get (items, i), labels[i]);
    }
  heed_recommendation_set_number (heed_item_get_recommendation (HEED_ITEM (above)), "1");
  heed_recommendation_set_text (heed_item_get_recommendation (HEED_ITEM (above)), "Write guides");
  heed_response_set_kind (heed_recommendation_get_response (heed_item_get_recommendation (HEED_ITEM (above))),
                          HEED_RESPONSE_KIND_AGREED);
  flush (self);
  heed_plan_set_state (self->plan, HEED_PLAN_STATE_PUBLISHED);
  flush (self);
  set_target (self, above, "July 2026");
  set_target (self, heed_record_list_get (items, 2), "");
  assert_revisions (heed_record_list_get (items, 2), 1, "December 2026", "July 2026");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (self->test->folder, names[i], NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (HeedPlan) again = NULL;
      g_autoptr (GError) error = NULL;
      HeedRecordList *read;

      g_test_message ("%s", names[i]);
      g_assert_true (heed_files_write_plan (self->plan, file, NULL, &error));
      g_assert_no_error (error);
      again = heed_files_read_plan (file, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (heed_plan_count_review (again), ==, 0);
      read = heed_recommendation_get_items (heed_record_list_get (heed_plan_get_recommendations (again), 0));
      g_assert_cmpuint (heed_record_list_get_n (read), ==, 3);
      for (guint j = 0; j < 3; j++)
        {
          HeedAction *action = heed_record_list_get (read, j);
          HeedAction *original = heed_record_list_get (items, j);

          g_assert_cmpstr (heed_item_get_target_words (HEED_ITEM (action)), ==,
                           heed_item_get_target_words (HEED_ITEM (original)));
          g_assert_cmpstr (heed_action_get_baseline_words (action), ==, heed_action_get_baseline_words (original));
          g_assert_cmpuint (heed_record_list_get_n (heed_action_get_revisions (action)), ==, heed_record_list_get_n (heed_action_get_revisions (original)));
        }
    }
}

/* A plan of somebody else whose cells say in one line that a date moved: the words stay
 * whole, through our own files too. */
static void
test_one_line (Fixture       *self,
               gconstpointer  data)
{
  static const struct
  {
    const char *words;
    const char *now;
    const char *before;
  } rows[] = {
    { "March 2019 (revised from January 2019)", "March 2019", "January 2019" },
    { "31st March 2020 (extended to June 2020)", "June 2020", "31st March 2020" },
    { "January 2019 revised to March 2019", "March 2019", "January 2019" },
    { "June 2019 (previously March 2019)", "June 2019", "March 2019" },
    { "Was May 2019, now July 2019", "July 2019", "May 2019" },
    { "Slipped from May 2019 to July 2019", "July 2019", "May 2019" },
  };
  static const char *const names[] = { "plan.csv", "plan.xlsx", "plan.docx", "plan.odt", "plan.html", "plan.pdf" };
  g_autoptr (GString) html = g_string_new (
    "<!DOCTYPE html><html><body><h1>Action plan: Lowmarsh</h1>"
    "<p>Action plan submitted: 12 March 2019</p><table>"
    "<tr><th>1. Rec no<th>2. Recommendation<th>3. Agreed/Partly agreed/Not agreed"
    "<th>4. Response action taken/planned<th>5. Responsible owner<th>6. Target date</tr>");
  g_autoptr (GFile) file = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_string_append_printf (html, "<tr><td>%u<td>Write guide %u<td>Agreed<td>%u.1 Write it %u"
                            "<td>Head of Practice<td>%s</tr>", i + 1, i + 1, i + 1, i + 1, rows[i].words);
  g_string_append (html, "</table></body></html>");
  file = heed_app_test_write (self->test, "theirs.html", html->str);

  for (guint n = 0; n <= G_N_ELEMENTS (names); n++)
    {
      g_autoptr (HeedPlan) plan = NULL;
      g_autoptr (GError) error = NULL;

      plan = heed_files_read_plan (file, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (heed_plan_count_review (plan), ==, 0);
      for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
        {
          HeedRecommendation *recommendation = heed_record_list_get (heed_plan_get_recommendations (plan), i);
          HeedAction *action = heed_record_list_get (heed_recommendation_get_items (recommendation), 0);
          g_autoptr (HeedTarget) now = heed_target_new (rows[i].now, HEED_DAY_NONE);
          HeedRevision *revision;

          g_test_message ("%u %s", n, rows[i].words);
          g_assert_cmpstr (heed_item_get_target_words (HEED_ITEM (action)), ==, rows[i].words);
          g_assert_cmpuint (due_of (heed_item_get_target (HEED_ITEM (action))), ==, due_of (now));
          g_assert_cmpstr (heed_action_get_baseline_words (action), ==, rows[i].before);
          g_assert_cmpuint (heed_record_list_get_n (heed_action_get_revisions (action)), ==, 1);
          revision = heed_record_list_get (heed_action_get_revisions (action), 0);
          g_assert_cmpuint (heed_revision_get_day (revision), ==, HEED_DAY_NONE);
          g_assert_cmpstr (heed_revision_get_author (revision), ==, "");
          g_assert_cmpstr (heed_revision_get_reason (revision), ==, "");
          g_assert_null (heed_promise_get_open_revision (action));
        }
      if (n < G_N_ELEMENTS (names))
        {
          g_autofree char *path = g_build_filename (self->test->folder, names[n], NULL);

          g_clear_object (&file);
          file = g_file_new_for_path (path);
          g_assert_true (heed_files_write_plan (plan, file, NULL, &error));
          g_assert_no_error (error);
        }
    }
}

/* A calendar and what tells of overdue actions say as well what was promised. */
static void
test_reports (Fixture       *self,
              gconstpointer  data)
{
  static const char *const names[] = { "overdue.html", "overdue.csv", "overdue.ics" };
  HeedAction *above, *step;

  open_step (self, &above, &step);
  set_target (self, above, "July 2026");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (HeedReport) report = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *path = g_build_filename (self->test->folder, names[i], NULL);
      g_autofree char *content = NULL;
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GRegex) folds = g_regex_new ("\\r?\\n ", 0, 0, NULL);
      g_autofree char *unfolded = NULL;

      report = heed_reports_load (self->session, &(HeedReportQuery) { HEED_REPORT_KIND_OVERDUE, 0, heed_day_new (2027, 9, 1) }, &error);
      g_assert_no_error (error);
      g_assert_true (heed_files_write_report (report, file, NULL, NULL, &error));
      g_assert_no_error (error);
      g_assert_true (g_file_get_contents (path, &content, NULL, &error));
      unfolded = g_regex_replace (folds, content, -1, 0, "", 0, NULL);
      g_test_message ("%s", names[i]);
      g_assert_nonnull (strstr (unfolded, "July 2026"));
      g_assert_nonnull (strstr (unfolded, "revised from May 2026"));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/promise-moves/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("edits", test_edits);
  ADD ("inherited", test_inherited);
  ADD ("added", test_added);
  ADD ("draft-again", test_draft_again);
  ADD ("formats", test_formats);
  ADD ("one-line", test_one_line);
  ADD ("reports", test_reports);

  return g_test_run ();
}
