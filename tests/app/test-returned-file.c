/* test-returned-file.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-returned-apply.h"

#include "heed-action.h"
#include "heed-app-test.h"
#include "heed-comparison.h"
#include "heed-error.h"
#include "heed-files.h"
#include "heed-json-text.h"
#include "heed-json-writer.h"
#include "heed-plan-past.h"
#include "heed-plan-rows.h"
#include "heed-plan-stamp.h"
#include "heed-plan-walk.h"
#include "heed-random-edit.h"
#include "heed-recommendation.h"
#include "heed-session-private.h"

#define DAY heed_day_new (2026, 12, 1)

typedef struct
{
  HeedAppTest *test;
  HeedSession *session;
  HeedPlanEditor *editor;
  HeedPlan *plan;
  guint number;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (HeedPlan) made = heed_app_test_plan (4, 5);

  /* So that there is a day on which something can have been completed. */
  heed_plan_set_submitted (made, heed_day_new (2020, 4, 3));
  heed_plan_set_published (made, HEED_DAY_NONE);
  heed_inspection_set_report_published (heed_plan_get_inspection (made), HEED_DAY_NONE);
  self->test = heed_app_test_new ();
  self->session = heed_app_test_open (self->test);
  self->number = heed_app_test_create (self->session, made);
  self->editor = heed_app_test_edit (self->session, self->number);
  heed_plan_editor_set_day (self->editor, DAY);
  self->plan = heed_plan_editor_get_plan (self->editor);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_clear_object (&self->editor);
  g_clear_object (&self->session);
  heed_app_test_free (self->test);
}

static char *
to_json (HeedPlan *plan)
{
  g_autoptr (JsonNode) root = heed_json_writer_write (plan);

  return heed_json_text_print (root);
}

static void
save (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  heed_plan_editor_flush (self->editor, &error);
  g_assert_no_error (error);
}

/* The file of a plan that says of itself that it is @stamp. */
static GFile *
send (Fixture        *self,
      HeedPlan       *plan,
      const char     *stamp,
      const char     *name,
      HeedReportKind  kind)
{
  g_autofree char *path = g_build_filename (self->test->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (HeedReport) report = kind == HEED_REPORT_KIND_PROGRESS ? heed_report_new_progress (plan, DAY)
                                                                    : heed_report_new_plan (plan);
  g_autoptr (GError) error = NULL;

  heed_plan_set_stamp (plan, stamp);
  heed_files_write_report (report, file, NULL, NULL, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&file);
}

static void
result_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static HeedReturnedFile *
come_back (Fixture *self,
           GFile   *file)
{
  g_autoptr (HeedImport) import = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  HeedReturnedFile *returned;

  import = heed_session_import (self->session, file, NULL, HEED_IMPORT_FIND_RETURNED, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (heed_import_get_returned (import));
  g_assert_cmpuint (heed_import_get_returned_to (import)->len, ==, 1);
  g_assert_cmpuint (heed_import_get_number (import), ==, self->number);
  heed_returned_file_new_async (self->session, file, NULL, heed_import_get_returned (import), self->number, NULL,
                                result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  returned = heed_returned_file_new_finish (self->session, result, &error);
  g_assert_no_error (error);
  return returned;
}

/* For who looks for what went wrong. */
static void
tell (HeedReturnedFile *file)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (file)); i++)
    {
      g_autoptr (HeedReturnedChange) change = g_list_model_get_item (G_LIST_MODEL (file), i);
      g_autofree char *place = heed_returned_change_dup_place (change);
      const char *here = heed_returned_change_get_here (change);

      g_test_message ("%s: %s: “%s” “%s” “%s”", heed_returned_kind_get_title (heed_returned_change_get_kind (change)),
                      place, heed_returned_change_get_before (change), here != NULL ? here : "-",
                      heed_returned_change_get_after (change));
    }
}

static void
take_all (HeedReturnedFile *file)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (file)); i++)
    {
      g_autoptr (HeedReturnedChange) change = g_list_model_get_item (G_LIST_MODEL (file), i);

      heed_returned_change_set_taken (change, TRUE);
    }
}

static gboolean
try_apply (Fixture          *self,
           HeedReturnedFile *file)
{
  g_autoptr (GError) error = NULL;
  gboolean applied = heed_returned_apply (file, self->editor, "P", "Weather", DAY, &error);

  if (applied)
    g_assert_no_error (error);
  else
    g_assert_error (error, HEED_ERROR, HEED_ERROR_REFUSED);
  save (self);
  return applied;
}

static void
apply (Fixture          *self,
       HeedReturnedFile *file)
{
  g_assert_true (try_apply (self, file));
}

static void
undo (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  heed_plan_editor_undo (self->editor, &error);
  g_assert_no_error (error);
}

/* Where a recommendation came, went or moved, those after it say to whom they are addressed, and a
 * heading stays. */
static gboolean
follows (const char *name)
{
  return g_str_equal (name, "addressee") || g_str_equal (name, "heading") || g_str_equal (name, "unplaced");
}

static gboolean
is_different (HeedComparedRecord *record)
{
  GPtrArray *fields = heed_compared_record_get_fields (record);

  if (heed_compared_record_get_state (record) != HEED_COMPARED_CHANGED)
    return heed_compared_record_get_state (record) != HEED_COMPARED_SAME;
  for (guint i = 0; i < fields->len; i++)
    if (((HeedComparedField *) g_ptr_array_index (fields, i))->is_changed &&
        !follows (((HeedComparedField *) g_ptr_array_index (fields, i))->name))
      return TRUE;
  return heed_compared_record_get_is_moved (record);
}

static void
assert_same (HeedPlan   *plan,
             HeedPlan   *other,
             const char *where)
{
  g_autoptr (HeedComparison) comparison = heed_comparison_new (plan, "", other, "", HEED_FIELD_SCOPE_PUBLISHED);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (comparison)); i++)
    {
      g_autoptr (HeedComparedRecord) record = g_list_model_get_item (G_LIST_MODEL (comparison), i);
      GPtrArray *fields = heed_compared_record_get_fields (record);
      g_autofree char *place = heed_compared_record_dup_place (record, heed_compared_record_get_after (record) == NULL);

      if (!is_different (record))
        continue;
      g_test_message ("%s: %s: %s", where, place, heed_compared_state_get_word (heed_compared_record_get_state (record)));
      for (guint j = 0; j < fields->len; j++)
        if (((HeedComparedField *) g_ptr_array_index (fields, j))->is_changed)
          {
            const HeedComparedField *field = g_ptr_array_index (fields, j);

            g_test_message ("  %s: “%s” “%s”", field->name, field->before, field->after);
          }
      g_test_fail ();
    }
}

static const char *const names[] = { "a.json", "a.xlsx", "a.csv", "a.docx", "a.odt", "a.html" };

static void
test_unchanged (Fixture       *self,
                gconstpointer  data)
{
  for (guint kind = HEED_REPORT_KIND_PLAN; kind <= HEED_REPORT_KIND_PROGRESS; kind++)
    for (guint i = kind == HEED_REPORT_KIND_PROGRESS; i < G_N_ELEMENTS (names); i++)
      {
        g_autoptr (HeedPlan) copy = heed_plan_rows_copy (self->plan);
        g_autofree char *stamp = heed_plan_stamp_new (copy, kind == HEED_REPORT_KIND_PROGRESS);
        g_autoptr (GFile) file = send (self, copy, stamp, names[i], kind);
        g_autoptr (HeedReturnedFile) returned = come_back (self, file);

        g_test_message ("%s, %s", names[i], heed_report_kind_to_word (kind));
        tell (returned);
        g_assert_true (heed_returned_file_is_base_known (returned));
        g_assert_true (heed_returned_file_has_ids (returned));
        g_assert_cmpuint (heed_returned_file_count (returned, FALSE), ==, 0);
      }
}

/* No file holds evidence with the checksums that chance makes. */
static void
clear_evidence (HeedRecommendation *recommendation)
{
  HeedRecordList *items = heed_recommendation_get_items (recommendation);

  for (guint i = 0; i < heed_record_list_get_n (items); i++)
    {
      HeedItem *item = heed_record_list_get (items, i);
      HeedRecordList *updates = HEED_IS_ACTION (item) ? heed_action_get_updates (HEED_ACTION (item)) : NULL;

      for (guint j = 0; updates != NULL && j < heed_record_list_get_n (updates); j++)
        heed_record_list_clear (heed_update_get_evidence (heed_record_list_get (updates, j)));
    }
}

/* The organisation and the inspection are not the plan's alone. */
static void
edit_at_random (HeedPlan *plan,
                guint     n)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr (HeedOrganisation) organisation = g_object_ref (heed_plan_get_organisation (plan));
  g_autoptr (HeedInspection) inspection = g_object_ref (heed_plan_get_inspection (plan));
  HeedPlanState state = heed_plan_get_state (plan);

  for (guint i = 0; i < n; i++)
    heed_random_edit (plan, rand);
  heed_plan_set_organisation (plan, organisation);
  heed_plan_set_inspection (plan, inspection);
  heed_plan_set_state (plan, state);
  for (guint i = 0; i < heed_record_list_get_n (heed_plan_get_recommendations (plan)); i++)
    clear_evidence (heed_record_list_get (heed_plan_get_recommendations (plan), i));
}

static HeedPlan *
read_back (HeedPlan *plan,
           GFile    *file)
{
  g_autoptr (HeedReport) report = heed_report_new_plan (plan);
  g_autoptr (GError) error = NULL;
  HeedPlan *back = heed_files_read_back (report, heed_files_find_format (file, NULL), NULL, &error);

  g_assert_no_error (error);
  return back;
}

/* What is edited in a file is what is listed; taken, the plan goes out as that file; undone, it
 * is as it was. */
static void
test_random (Fixture       *self,
             gconstpointer  data)
{
  g_autofree char *before = to_json (self->plan);
  g_autofree char *stamp = heed_plan_stamp_new (self->plan, FALSE);

  for (guint round = 0; round < (g_test_slow () ? 40 : 3); round++)
    for (guint i = 0; i < G_N_ELEMENTS (names); i++)
      {
        g_autoptr (HeedPlan) copy = heed_plan_rows_copy (self->plan);
        g_autoptr (HeedReturnedFile) returned = NULL;
        g_autoptr (HeedPlan) back = NULL;
        g_autoptr (HeedPlan) wanted = NULL;
        g_autoptr (GFile) file = NULL;
        g_autofree char *after = NULL;

        edit_at_random (copy, 1 + round % 4);
        if (heed_record_list_get_n (heed_plan_get_recommendations (copy)) == 0)
          continue;
        file = send (self, copy, stamp, names[i], HEED_REPORT_KIND_PLAN);
        returned = come_back (self, file);
        g_test_message ("%s", names[i]);
        tell (returned);
        g_assert_true (heed_returned_file_is_base_known (returned));
        g_assert_cmpuint (heed_returned_file_count (returned, TRUE), ==, 0);
        take_all (returned);
        /* Chance completes actions on days on which they cannot have been: then nothing is done. */
        if (try_apply (self, returned))
          {
            back = read_back (self->plan, file);
            wanted = read_back (copy, file);
            assert_same (back, wanted, names[i]);
            if (heed_returned_file_count (returned, FALSE) > 0)
              undo (self);
          }
        after = to_json (self->plan);
        g_assert_cmpstr (after, ==, before);
      }
}

static HeedAction *
add_action (HeedPlan   *plan,
            const char *label,
            const char *text)
{
  g_autoptr (HeedAction) action = heed_action_new ();

  heed_action_set_label (action, label);
  heed_item_set_text (HEED_ITEM (action), text);
  heed_record_list_append (heed_recommendation_get_items (heed_record_list_get (heed_plan_get_recommendations (plan), 0)),
                           action);
  return action;
}

static HeedReturnedChange *
find (HeedReturnedFile *file,
      HeedReturnedKind  kind,
      const char       *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (file)); i++)
    {
      g_autoptr (HeedReturnedChange) change = g_list_model_get_item (G_LIST_MODEL (file), i);

      if (heed_returned_change_get_kind (change) == kind && g_strcmp0 (heed_returned_change_get_id (change), id) == 0)
        return change;
    }
  return NULL;
}

/* What was changed here since stays, and what was changed on both sides is told with both. */
static void
test_both_sides (Fixture       *self,
                 gconstpointer  data)
{
  const char *name = data;
  HeedAction *first = add_action (self->plan, "9.1", "Count the lamps of the pier");
  HeedAction *second = add_action (self->plan, "9.2", "Paint the ladder in white");
  HeedAction *third = add_action (self->plan, "9.3", "Write the letters to all gardeners");
  g_autofree char *gone = g_strdup (heed_item_get_id (HEED_ITEM (third)));
  const char *ids[] = { heed_item_get_id (HEED_ITEM (first)), heed_item_get_id (HEED_ITEM (second)), gone };
  const char *const owners[] = { "Keeper", NULL };
  g_autofree char *stamp = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (HeedPlan) copy = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (HeedReturnedFile) returned = NULL;
  HeedReturnedChange *change;

  save (self);
  copy = heed_plan_rows_copy (self->plan);
  stamp = heed_plan_stamp_new (copy, FALSE);
  heed_item_set_text (heed_plan_find_item_by_id (copy, ids[0]), "Count the lamps of the bridge");
  heed_item_set_owners (heed_plan_find_item_by_id (copy, ids[1]), owners);
  heed_record_list_remove (heed_recommendation_get_items (heed_record_list_get (heed_plan_get_recommendations (copy), 0)),
                           heed_record_list_get_n (heed_recommendation_get_items (heed_record_list_get (heed_plan_get_recommendations (copy), 0))) - 1);
  file = send (self, copy, stamp, name, HEED_REPORT_KIND_PLAN);

  heed_item_set_text (HEED_ITEM (first), "Count the lamps of the tower");
  heed_item_set_text (HEED_ITEM (second), "Paint the ladder in green");
  save (self);
  before = to_json (self->plan);
  returned = come_back (self, file);
  tell (returned);
  g_assert_true (heed_returned_file_is_base_known (returned));
  g_assert_cmpuint (heed_returned_file_count (returned, FALSE), ==, 3);
  g_assert_cmpuint (heed_returned_file_count (returned, TRUE), ==, 1);
  change = find (returned, HEED_RETURNED_CHANGED, ids[0]);
  g_assert_cmpstr (heed_returned_change_get_before (change), ==, "Count the lamps of the pier");
  g_assert_cmpstr (heed_returned_change_get_here (change), ==, "Count the lamps of the tower");
  g_assert_cmpstr (heed_returned_change_get_after (change), ==, "Count the lamps of the bridge");
  g_assert_false (heed_returned_change_get_taken (change));
  g_assert_false (heed_returned_change_get_taken (find (returned, HEED_RETURNED_GONE, ids[2])));

  apply (self, returned);
  g_assert_cmpstr (heed_item_get_text (HEED_ITEM (first)), ==, "Count the lamps of the tower");
  g_assert_cmpstr (heed_item_get_text (HEED_ITEM (second)), ==, "Paint the ladder in green");
  g_assert_cmpstr (heed_item_get_owners (HEED_ITEM (second))[0], ==, "Keeper");
  g_assert_nonnull (heed_plan_find_item_by_id (self->plan, ids[2]));
  undo (self);
  after = to_json (self->plan);
  g_assert_cmpstr (after, ==, before);
  take_all (returned);
  apply (self, returned);
  g_assert_cmpstr (heed_item_get_text (HEED_ITEM (first)), ==, "Count the lamps of the bridge");
  g_assert_null (heed_plan_find_item_by_id (self->plan, ids[2]));
}

/* A promised date that moves is a revision with a reason, and what was promised stays. */
static void
test_target (Fixture       *self,
             gconstpointer  data)
{
  HeedAction *action = add_action (self->plan, "9.1", "Count the lamps of the pier");
  const char *id = heed_item_get_id (HEED_ITEM (action));
  HeedRevision *revision;
  g_autofree char *stamp = NULL;
  g_autoptr (HeedPlan) copy = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (HeedReturnedFile) returned = NULL;

  heed_item_set_target_words (HEED_ITEM (action), "May 2027");
  heed_plan_set_state (self->plan, HEED_PLAN_STATE_DRAFT);
  save (self);
  heed_plan_set_state (self->plan, HEED_PLAN_STATE_SUBMITTED);
  save (self);
  g_assert_cmpstr (heed_action_get_baseline_words (action), ==, "May 2027");
  copy = heed_plan_rows_copy (self->plan);
  stamp = heed_plan_stamp_new (copy, FALSE);
  heed_item_set_target_words (heed_plan_find_item_by_id (copy, id), "July 2027");
  file = send (self, copy, stamp, data, HEED_REPORT_KIND_PLAN);
  returned = come_back (self, file);
  tell (returned);
  g_assert_nonnull (find (returned, HEED_RETURNED_TARGET, id));
  apply (self, returned);
  g_assert_cmpstr (heed_item_get_target_words (HEED_ITEM (action)), ==, "July 2027");
  g_assert_cmpstr (heed_action_get_baseline_words (action), ==, "May 2027");
  g_assert_cmpuint (heed_record_list_get_n (heed_action_get_revisions (action)), ==, 1);
  revision = heed_record_list_get (heed_action_get_revisions (action), 0);
  g_assert_cmpstr (heed_revision_get_reason (revision), ==, "Weather");
  undo (self);
  g_assert_cmpuint (heed_record_list_get_n (heed_action_get_revisions (action)), ==, 0);
}

/* What is typed into the report on progress is reported. */
static void
test_progress (Fixture       *self,
               gconstpointer  data)
{
  HeedAction *action = add_action (self->plan, "9.1", "Count the lamps of the pier");
  const char *id = heed_item_get_id (HEED_ITEM (action));
  HeedUpdate *update;
  g_autofree char *stamp = NULL;
  g_autoptr (HeedPlan) copy = NULL;
  g_autoptr (HeedUpdate) told = heed_update_new (heed_day_new (2026, 11, 20), "Q", "All lamps are counted.");
  HeedAction *other;
  g_autoptr (GFile) file = NULL;
  g_autoptr (HeedReturnedFile) returned = NULL;

  heed_item_set_target_words (HEED_ITEM (action), "May 2027");
  save (self);
  copy = heed_plan_rows_copy (self->plan);
  stamp = heed_plan_stamp_new (copy, TRUE);
  other = HEED_ACTION (heed_plan_find_item_by_id (copy, id));
  heed_action_set_progress (other, HEED_PROGRESS_COMPLETED);
  heed_action_set_completed_on (other, heed_day_new (2026, 11, 19));
  heed_record_list_append (heed_action_get_updates (other), told);
  file = send (self, copy, stamp, data, HEED_REPORT_KIND_PROGRESS);
  returned = come_back (self, file);
  tell (returned);
  g_assert_cmpuint (heed_returned_file_count (returned, FALSE), ==, 1);
  g_assert_nonnull (find (returned, HEED_RETURNED_PROGRESS, id));
  apply (self, returned);
  g_assert_cmpint (heed_action_get_progress (action), ==, HEED_PROGRESS_COMPLETED);
  g_assert_cmpuint (heed_action_get_completed_on (action), ==, heed_day_new (2026, 11, 19));
  g_assert_cmpuint (heed_record_list_get_n (heed_action_get_updates (action)), ==, 1);
  update = heed_record_list_get (heed_action_get_updates (action), 0);
  g_assert_cmpstr (heed_update_get_text (update), ==, "All lamps are counted.");
  g_assert_cmpuint (heed_update_get_day (update), ==, heed_day_new (2026, 11, 20));
  g_assert_cmpstr (heed_update_get_author (update), ==, "Q");
}

/* Every state of a plan that was is found again, also behind undo and redo. */
static void
test_past (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) stamps = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < 25; i++)
    {
      g_autoptr (GError) error = NULL;

      g_ptr_array_add (stamps, heed_plan_stamp_new (self->plan, i % 2 == 0));
      g_ptr_array_add (states, to_json (self->plan));
      if (i % 5 == 3)
        undo (self);
      else if (i % 5 == 4)
        heed_plan_editor_redo (self->editor, &error);
      else
        edit_at_random (self->plan, 2);
      g_assert_no_error (error);
      save (self);
    }
  for (guint i = 0; i < stamps->len; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HeedPlan) past = heed_plan_past_find (heed_session_get_register (self->session), self->number,
                                                       self->plan, g_ptr_array_index (stamps, i), NULL, NULL, &error);
      g_autofree char *json = NULL;

      g_assert_no_error (error);
      g_assert_nonnull (past);
      json = to_json (past);
      g_assert_cmpstr (json, ==, g_ptr_array_index (states, i));
    }
  g_assert_null (heed_plan_past_find (heed_session_get_register (self->session), self->number, self->plan,
                                      "0123456789abcdef", NULL, NULL, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/returned-file/past", Fixture, NULL, set_up, test_past, tear_down);
  g_test_add ("/returned-file/unchanged", Fixture, NULL, set_up, test_unchanged, tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *both = g_strconcat ("/returned-file/both-sides/", names[i], NULL);
      g_autofree char *target = g_strconcat ("/returned-file/target/", names[i], NULL);

      g_test_add (both, Fixture, names[i], set_up, test_both_sides, tear_down);
      g_test_add (target, Fixture, names[i], set_up, test_target, tear_down);
      if (i > 0)
        {
          g_autofree char *progress = g_strconcat ("/returned-file/progress/", names[i], NULL);

          g_test_add (progress, Fixture, names[i], set_up, test_progress, tear_down);
        }
    }
  g_test_add ("/returned-file/random", Fixture, NULL, set_up, test_random, tear_down);
  return g_test_run ();
}
