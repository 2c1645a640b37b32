/* test-reports.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-reports.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "heed-action.h"
#include "heed-app-test.h"
#include "heed-compliance.h"
#include "heed-error.h"
#include "heed-files.h"
#include "heed-format.h"
#include "heed-owner-mail.h"
#include "heed-recommendation.h"
#include "heed-reports-load.h"

#define N_PLANS 6

static HeedDay
random_day (void)
{
  return heed_day_new (g_test_rand_int_range (2017, 2023), g_test_rand_int_range (1, 13),
                       g_test_rand_int_range (1, 29));
}

/* Of what is recorded now, days ahead know all. */
static HeedDay
random_later_day (void)
{
  return heed_day_new (g_test_rand_int_range (2031, 2040), g_test_rand_int_range (1, 13),
                       g_test_rand_int_range (1, 29));
}

static HeedPlan *
add_plan (HeedSession *session,
          const char  *organisation)
{
  g_autoptr (HeedPlan) plan = heed_app_test_plan (3, 8);
  g_autoptr (GError) error = NULL;

  if (organisation != NULL)
    heed_organisation_set_name (heed_plan_get_organisation (plan), organisation);
  g_assert_cmpuint (heed_session_create_plan (session, plan, &error), !=, 0);
  g_assert_no_error (error);
  return g_steal_pointer (&plan);
}

/* What is overdue in one plan, found by asking each action: the days for which they
 * are, by the id of plan and action. */
static void
expect_overdue (HeedPlan   *plan,
                HeedDay     day,
                GHashTable *expected)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecommendation *recommendation = heed_record_list_get (recommendations, i);
      HeedRecordList *items = heed_recommendation_get_items (recommendation);

      for (guint j = 0; j < heed_record_list_get_n (items); j++)
        {
          HeedItem *item = heed_record_list_get (items, j);
          HeedTarget *target;

          if (!HEED_IS_ACTION (item) || !heed_action_is_counted (HEED_ACTION (item)) ||
              heed_action_get_compliance (HEED_ACTION (item), day) != HEED_COMPLIANCE_OVERDUE)
            continue;
          target = heed_recommendation_get_target_in_force (recommendation, item);
          g_hash_table_insert (expected,
                               g_strconcat (heed_plan_get_id (plan), " ", heed_item_get_id (item), NULL),
                               GUINT_TO_POINTER (day - heed_target_get_due (target)));
        }
    }
}

static HeedUpdate *
latest_of (HeedPlan   *plan,
           const char *item_id)
{
  HeedAction *action = HEED_ACTION (heed_plan_find_item_by_id (plan, item_id));

  return heed_record_list_get_last (heed_action_get_updates (action));
}

static void
assert_entry (HeedActionEntry *entry,
              HeedPlan        *plan,
              HeedDay          day,
              GHashTable      *expected)
{
  g_autofree char *key = g_strconcat (heed_action_entry_get_plan_id (entry), " ",
                                      heed_action_entry_get_item_id (entry), NULL);
  HeedUpdate *update = latest_of (plan, heed_action_entry_get_item_id (entry));

  g_assert_true (g_hash_table_contains (expected, key));
  g_assert_cmpuint (heed_action_entry_get_days_overdue (entry, day), ==,
                    GPOINTER_TO_UINT (g_hash_table_lookup (expected, key)));
  g_hash_table_remove (expected, key);
  g_assert_cmpstr (heed_action_entry_get_plan_title (entry), ==, heed_plan_get_title (plan));
  heed_app_test_assert_name (heed_action_entry_get_organisation (entry),
                             heed_organisation_get_name (heed_plan_get_organisation (plan)));
  g_assert_cmpint (heed_action_entry_get_latest (entry) != NULL, ==, update != NULL);
  if (update != NULL)
    {
      g_assert_cmpstr (heed_update_get_text (heed_action_entry_get_latest (entry)), ==, heed_update_get_text (update));
      g_assert_cmpstr (heed_update_get_author (heed_action_entry_get_latest (entry)), ==, heed_update_get_author (update));
      g_assert_cmpuint (heed_update_get_day (heed_action_entry_get_latest (entry)), ==, heed_update_get_day (update));
    }
}

/* What the register finds is what the model says, grouped and in order. */
static void
test_overdue (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedSession) session = heed_app_test_open (test);
  g_autoptr (GHashTable) plans = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  static const char *const names[] = { "Äpfel Region", "apple Region", NULL, "Apple Region", "apple Region", "" };
  guint n_found = 0;

  for (guint i = 0; i < N_PLANS; i++)
    {
      HeedPlan *plan = add_plan (session, names[i]);

      g_hash_table_insert (plans, (char *) heed_plan_get_id (plan), plan);
    }

  for (guint round = 0; round < 12; round++)
    {
      HeedDay day = random_later_day ();
      g_autoptr (GHashTable) expected = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_autoptr (HeedReport) report = NULL;
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
      g_autoptr (GError) error = NULL;
      HeedActionEntry *before = NULL;
      GHashTableIter iter;
      gpointer plan;

      g_hash_table_iter_init (&iter, plans);
      while (g_hash_table_iter_next (&iter, NULL, &plan))
        expect_overdue (plan, day, expected);
      report = heed_reports_load (session, &(HeedReportQuery) { HEED_REPORT_KIND_OVERDUE, 0, day }, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (report->entries->len, ==, g_hash_table_size (expected));
      n_found += report->entries->len;

      for (guint i = 0; i < report->entries->len; i++)
        {
          HeedActionEntry *entry = g_ptr_array_index (report->entries, i);

          assert_entry (entry, g_hash_table_lookup (plans, heed_action_entry_get_plan_id (entry)), day,
                        expected);
          if (before != NULL && g_str_equal (heed_action_entry_get_organisation (before),
                                             heed_action_entry_get_organisation (entry)))
            g_assert_cmpuint (heed_action_entry_get_due (before), <=, heed_action_entry_get_due (entry));
          else
            /* Each organisation is one group. */
            g_assert_true (g_hash_table_add (seen, (gpointer) heed_action_entry_get_organisation (entry)));
          before = entry;
        }
      g_assert_cmpuint (g_hash_table_size (expected), ==, 0);
    }
  g_assert_cmpuint (n_found, >, 0);
}

static void
test_overdue_of_one (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedSession) session = heed_app_test_open (test);
  g_autoptr (HeedPlan) first G_GNUC_UNUSED = add_plan (session, "North");
  g_autoptr (HeedPlan) second = add_plan (session, "South");
  g_autoptr (GHashTable) expected = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (HeedReport) report = NULL;
  g_autoptr (HeedReport) none = NULL;
  g_autoptr (GError) error = NULL;
  HeedDay day = heed_day_new (2040, 1, 1);

  report = heed_reports_load (session, &(HeedReportQuery) { HEED_REPORT_KIND_OVERDUE, 2, day }, &error);
  g_assert_no_error (error);
  expect_overdue (second, day, expected);
  g_assert_cmpuint (report->entries->len, ==, g_hash_table_size (expected));
  for (guint i = 0; i < report->entries->len; i++)
    assert_entry (g_ptr_array_index (report->entries, i), second, day, expected);
  g_assert_cmpstr (report->scope, ==, heed_plan_get_title (second));

  none = heed_reports_load (session, &(HeedReportQuery) { HEED_REPORT_KIND_OVERDUE, 77, day }, &error);
  g_assert_null (none);
  g_assert_error (error, HEED_ERROR, HEED_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "77"));
}

static void
keep_result_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *result;
}

static char *
load (GFile *file)
{
  g_autoptr (GError) error = NULL;
  char *content = NULL;

  g_file_load_contents (file, NULL, &content, NULL, NULL, &error);
  g_assert_no_error (error);
  return content;
}

static char *
write_sync (HeedAppTest *test,
            HeedReport  *report,
            const char  *name)
{
  g_autoptr (GFile) file = g_file_new_build_filename (test->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (heed_files_write_report (report, file, NULL, NULL, &error));
  g_assert_no_error (error);
  return load (file);
}

/* The plan may change while the report on it is written, and what is overdue too. */
static void
test_async (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedSession) session = heed_app_test_open (test);
  g_autoptr (HeedPlan) added G_GNUC_UNUSED = add_plan (session, "North");
  g_autoptr (HeedPlanEditor) editor = heed_app_test_edit (session, 1);
  HeedPlan *plan = heed_plan_editor_get_plan (editor);
  HeedDay day = heed_day_new (2031, 1, 1);
  g_autoptr (HeedReport) progress = heed_reports_new (HEED_REPORT_KIND_PROGRESS, plan, day);
  g_autofree char *expected = write_sync (test, progress, "before.json");
  g_autofree char *written = NULL;
  g_autofree char *after = NULL;
  g_autoptr (HeedReport) overdue = NULL;
  g_autoptr (HeedReport) overdue_sync = NULL;
  g_autoptr (HeedReport) changed = NULL;
  g_autoptr (GFile) file = g_file_new_build_filename (test->folder, "async.json", NULL);
  g_autoptr (GAsyncResult) written_result = NULL;
  g_autoptr (GAsyncResult) loaded_result = NULL;
  g_autoptr (GError) error = NULL;

  heed_files_write_report_async (progress, file, NULL, NULL, keep_result_cb, &written_result);
  heed_reports_load_async (session, &(HeedReportQuery) { HEED_REPORT_KIND_OVERDUE, 0, day }, NULL, keep_result_cb, &loaded_result);
  heed_plan_set_title (plan, "Another title");
  heed_record_list_remove (heed_plan_get_recommendations (plan), 0);
  g_clear_pointer (&progress, heed_report_unref);
  g_assert_true (heed_files_write_report_finish (wait_for (&written_result), &error));
  g_assert_no_error (error);
  written = load (file);
  g_assert_cmpstr (written, ==, expected);

  overdue = heed_reports_load_finish (session, wait_for (&loaded_result), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (overdue->day, ==, day);

  g_assert_true (heed_plan_editor_flush (editor, &error));
  changed = heed_reports_new (HEED_REPORT_KIND_PROGRESS, plan, day);
  after = write_sync (test, changed, "after.json");
  g_assert_cmpstr (after, !=, expected);

  g_clear_object (&loaded_result);
  heed_reports_load_async (session, &(HeedReportQuery) { HEED_REPORT_KIND_OVERDUE, 1, day }, NULL, keep_result_cb, &loaded_result);
  g_clear_pointer (&overdue, heed_report_unref);
  overdue = heed_reports_load_finish (session, wait_for (&loaded_result), &error);
  g_assert_no_error (error);
  overdue_sync = heed_reports_load (session, &(HeedReportQuery) { HEED_REPORT_KIND_OVERDUE, 1, day }, &error);
  g_assert_cmpuint (overdue->entries->len, ==, overdue_sync->entries->len);
  g_assert_cmpstr (overdue->scope, ==, "Another title");
}

static void
test_cancel (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedSession) session = heed_app_test_open (test);
  g_autoptr (HeedPlan) plan = add_plan (session, "North");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (HeedReport) report = heed_reports_new (HEED_REPORT_KIND_PROGRESS, plan,
                                                    heed_day_new (2020, 1, 1));
  g_autoptr (GAsyncResult) loaded = NULL;
  g_autoptr (GAsyncResult) lost = NULL;
  const HeedFormat *const *formats = heed_format_get_all ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  heed_reports_load_async (session, &(HeedReportQuery) { HEED_REPORT_KIND_OVERDUE, 0, report->day }, cancellable, keep_result_cb, &loaded);
  g_assert_null (heed_reports_load_finish (session, wait_for (&loaded), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  heed_reports_load_async (session, &(HeedReportQuery) { HEED_REPORT_KIND_OVERDUE, 9, report->day }, NULL, keep_result_cb, &lost);
  g_assert_null (heed_reports_load_finish (session, wait_for (&lost), &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_NOT_FOUND);
  g_clear_error (&error);

  for (guint i = 0; formats[i] != NULL; i++)
    {
      g_autofree char *name = g_strconcat ("old.", formats[i]->endings[0], NULL);
      g_autoptr (GFile) file = NULL;
      g_autofree char *content = NULL;

      if (!heed_format_can_write (formats[i]))
        continue;
      file = heed_app_test_write (test, name, "what was there");
      g_assert_false (heed_files_write_report (report, file, NULL, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_clear_error (&error);
      content = load (file);
      g_assert_cmpstr (content, ==, "what was there");
    }
}

/* Every report is a file of every format, also where there is nothing to tell, and the
 * same one each time. */
static void
test_formats (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedSession) session = heed_app_test_open (test);
  g_autoptr (HeedPlan) plan = add_plan (session, NULL);
  g_autoptr (HeedPlan) bare = heed_plan_new ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  HeedDay day = random_day ();
  const HeedFormat *const *formats = heed_format_get_all ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) reports = g_ptr_array_new_with_free_func ((GDestroyNotify) heed_report_unref);

  g_ptr_array_add (reports, heed_reports_new (HEED_REPORT_KIND_PLAN, plan, day));
  g_ptr_array_add (reports, heed_reports_new (HEED_REPORT_KIND_PROGRESS, plan, day));
  g_ptr_array_add (reports, heed_reports_new (HEED_REPORT_KIND_PROGRESS, bare, day));
  g_ptr_array_add (reports, heed_reports_load (session, &(HeedReportQuery) { HEED_REPORT_KIND_OVERDUE, 0, heed_day_new (2041, 1, 1) }, &error));
  g_ptr_array_add (reports, heed_reports_load (session, &(HeedReportQuery) { HEED_REPORT_KIND_REVIEW, 0, heed_day_new (2041, 1, 1) }, &error));
  g_ptr_array_add (reports, heed_report_new_overdue (none, "A plan", day));
  g_assert_no_error (error);

  for (guint i = 0; formats[i] != NULL; i++)
    for (guint j = 0; j < reports->len; j++)
      {
        g_autofree char *name = g_strdup_printf ("%u.%s", j, formats[i]->endings[0]);
        g_autoptr (GFile) file = g_file_new_build_filename (test->folder, name, NULL);
        g_autoptr (GBytes) first = NULL;
        g_autoptr (GBytes) second = NULL;

        if (!heed_format_can_write (formats[i]))
          continue;
        g_assert_true (heed_files_write_report (g_ptr_array_index (reports, j), file, NULL, NULL,
                                                &error));
        g_assert_no_error (error);
        first = g_file_load_bytes (file, NULL, NULL, &error);
        g_assert_no_error (error);
        g_assert_cmpuint (g_bytes_get_size (first), >, 100);
        if (formats[i]->sniff != NULL)
          g_assert_true (formats[i]->sniff (first));

        g_assert_true (heed_files_write_report (g_ptr_array_index (reports, j), file, NULL, NULL,
                                                &error));
        second = g_file_load_bytes (file, NULL, NULL, &error);
        g_assert_true (g_bytes_equal (first, second));
      }
}

static JsonNode *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonNode *root = json_from_string (text, &error);

  g_assert_no_error (error);
  return root;
}

/* The data say of each action what it says itself. */
static void
test_json (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedPlan) plan = heed_app_test_plan (3, 8);
  HeedDay day = random_day ();
  g_autofree char *iso = heed_day_to_iso (day);
  g_autoptr (HeedReport) as_plan = heed_reports_new (HEED_REPORT_KIND_PLAN, plan, day);
  g_autoptr (HeedReport) progress = heed_reports_new (HEED_REPORT_KIND_PROGRESS, plan, day);
  g_autofree char *plan_text = write_sync (test, as_plan, "plan.json");
  g_autofree char *text = write_sync (test, progress, "progress.json");
  g_autoptr (JsonNode) plan_root = parse (plan_text);
  g_autoptr (JsonNode) root = parse (text);
  JsonObject *object = json_node_get_object (root);
  JsonArray *actions = json_object_get_array_member (object, "actions");

  g_assert_cmpstr (json_object_get_string_member (object, "format"), ==, "heed-report");
  g_assert_cmpstr (json_object_get_string_member (object, "report"), ==, "progress");
  g_assert_cmpstr (json_object_get_string_member (object, "on"), ==, iso);
  /* Of the two only the plan alone is read again: it says which state of it that is. */
  json_object_remove_member (json_node_get_object (plan_root), "stamp");
  g_assert_true (json_node_equal (json_object_get_member (object, "plan"), plan_root));
  g_assert_cmpuint (json_array_get_length (actions), ==, heed_plan_count_actions (plan));
  for (guint i = 0; i < json_array_get_length (actions); i++)
    {
      JsonObject *row = json_array_get_object_element (actions, i);
      HeedItem *item = heed_plan_find_item_by_id (plan, json_object_get_string_member (row, "id"));
      int compliance;

      g_assert_true (HEED_IS_ACTION (item));
      g_assert_true (heed_enum_from_nick (HEED_TYPE_COMPLIANCE,
                                          json_object_get_string_member (row, "compliance"),
                                          &compliance));
      g_assert_cmpint (compliance, ==, (int) heed_action_get_compliance (HEED_ACTION (item), day));
      g_assert_cmpstr (json_object_get_string_member (row, "text"), ==, heed_item_get_text (item));
      g_assert_cmpint (json_object_get_int_member (row, "days_overdue") > 0, ==,
                       compliance == HEED_COMPLIANCE_OVERDUE);
    }
}

static char *
take_calendar (HeedAppTest    *test,
               HeedSession    *session,
               HeedReportKind  kind)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedReport) report = heed_reports_take (session, kind, 1, heed_day_new (2020, 1, 1), &error);

  g_assert_no_error (error);
  return write_sync (test, report, "plan.ics");
}

/* The lines of a calendar that begin so, with what is folded put together. */
static GStrv
list_lines (const char *calendar,
            const char *name)
{
  g_auto (GStrv) folds = g_strsplit (calendar, "\r\n ", -1);
  g_autofree char *unfolded = g_strjoinv ("", folds);
  g_auto (GStrv) lines = g_strsplit (unfolded, "\r\n", -1);
  g_autoptr (GStrvBuilder) found = g_strv_builder_new ();

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], name))
      g_strv_builder_add (found, lines[i]);
  return g_strv_builder_end (found);
}

static gint64
sequence_of (const char *calendar)
{
  g_auto (GStrv) lines = list_lines (calendar, "SEQUENCE:");

  g_assert_cmpuint (g_strv_length (lines), >, 0);
  return g_ascii_strtoll (lines[0] + strlen ("SEQUENCE:"), NULL, 10);
}

/* A calendar is the same until the plan changes; then its events are the same ones, and
 * newer, whichever report they are taken from, also after an undo. */
static void
test_calendar (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedSession) session = heed_app_test_open (test);
  g_autoptr (HeedPlan) plan = heed_app_test_plan (6, 10);
  g_autoptr (HeedPlanEditor) editor = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *first = NULL;
  g_autofree char *again = NULL;
  g_autofree char *edited = NULL;
  g_autofree char *undone = NULL;
  g_auto (GStrv) uids = NULL;
  g_auto (GStrv) edited_uids = NULL;

  g_assert_cmpuint (heed_session_create_plan (session, plan, &error), ==, 1);
  first = take_calendar (test, session, HEED_REPORT_KIND_PLAN);
  again = take_calendar (test, session, HEED_REPORT_KIND_PLAN);
  g_assert_cmpstr (first, ==, again);

  editor = heed_app_test_edit (session, 1);
  heed_plan_set_title (heed_plan_editor_get_plan (editor), "As typed last");
  edited = take_calendar (test, session, HEED_REPORT_KIND_PROGRESS);
  g_assert_nonnull (strstr (edited, "X-WR-CALNAME:As typed last"));
  uids = list_lines (first, "UID:");
  edited_uids = list_lines (edited, "UID:");
  g_assert_true (g_strv_equal ((const char *const *) uids, (const char *const *) edited_uids));
  g_assert_cmpint (sequence_of (edited), >, sequence_of (first));

  g_assert_true (heed_plan_editor_undo (editor, &error));
  g_assert_no_error (error);
  undone = take_calendar (test, session, HEED_REPORT_KIND_PLAN);
  g_assert_cmpint (sequence_of (undone), >, sequence_of (edited));
}

/* The mail lists what is still open, as far as mail programs take it, and is an address whose words
 * come back. */
static void
test_mail (void)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = (guint) g_test_rand_int_range (1, 400);
  g_autoptr (HeedReport) report = NULL;
  g_autofree char *body = NULL;
  g_autofree char *uri = NULL;
  g_autofree char *words = NULL;
  const char *line;
  guint n_lines = 0;
  guint n_more = 0;

  for (guint i = 0; i < n; i++)
    {
      HeedActionEntry *entry = heed_action_entry_new ();

      heed_action_entry_set_text (entry, i % 2 == 0 ? "Ring & wait, 100 %" : "Überall läuten?");
      heed_action_entry_set_plan_title (entry, "A plan");
      heed_action_entry_set_plan_id (entry, "an-id");
      heed_action_entry_set_progress (entry, i == 0 ? HEED_PROGRESS_COMPLETED : HEED_PROGRESS_NOT_STARTED);
      g_ptr_array_add (entries, entry);
    }
  report = heed_report_new_owner (entries, "Keeper of Bells", heed_day_new (2027, 3, 5));
  body = heed_owner_mail_get_body (report);
  uri = heed_owner_mail_get_uri (report);

  for (line = strstr (body, "\n- "); line != NULL; line = strstr (line + 1, "\n- "))
    n_lines++;
  line = strstr (body, "\nand ");
  if (line != NULL)
    n_more = (guint) g_ascii_strtoull (line + strlen ("\nand "), NULL, 10);
  g_assert_cmpuint (n_lines + n_more, ==, n - 1);
  g_assert_cmpuint (strlen (uri), <, 16000);
  g_assert_true (g_str_has_prefix (uri, "mailto:?subject=Your%20actions%20as%20at%205%20March%202027&body="));
  words = g_uri_unescape_string (strstr (uri, "&body=") + strlen ("&body="), NULL);
  g_assert_nonnull (words);
  g_strdelimit (words, "\r", ' ');
  g_assert_true (n == 1 || strstr (words, "läuten?") != NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reports/overdue", test_overdue);
  g_test_add_func ("/reports/overdue-of-one", test_overdue_of_one);
  g_test_add_func ("/reports/async", test_async);
  g_test_add_func ("/reports/cancel", test_cancel);
  g_test_add_func ("/reports/formats", test_formats);
  g_test_add_func ("/reports/json", test_json);
  g_test_add_func ("/reports/mail", test_mail);
  g_test_add_func ("/reports/calendar", test_calendar);

  return g_test_run ();
}
