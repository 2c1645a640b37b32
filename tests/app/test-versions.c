/* test-versions.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-versions.h"

#include "heed-action.h"
#include "heed-app-test.h"
#include "heed-error.h"
#include "heed-files.h"
#include "heed-history-list.h"
#include "heed-json-text.h"
#include "heed-json-writer.h"
#include "heed-random-plan.h"
#include "heed-recommendation.h"
#include "heed-register-verify.h"
#include "heed-session-private.h"

#include <string.h>

#define TODAY heed_day_new (2026, 9, 1)

typedef struct
{
  HeedAppTest *test;
  HeedSession *session;
  HeedPlanEditor *editor;
  HeedPlan *plan;
} Fixture;

static void
open_plan (Fixture *self,
           guint    number)
{
  self->editor = heed_app_test_edit (self->session, number);
  self->plan = heed_plan_editor_get_plan (self->editor);
  heed_plan_editor_set_day (self->editor, TODAY);
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (HeedPlan) made = heed_app_test_plan (3, 4);
  g_autoptr (GError) error = NULL;
  guint number;

  self->test = heed_app_test_new ();
  self->session = heed_app_test_open (self->test);
  heed_plan_set_state (made, HEED_PLAN_STATE_DRAFT);
  while (heed_record_list_get_n (heed_plan_get_versions (made)) > 0)
    heed_record_list_remove (heed_plan_get_versions (made), 0);
  number = heed_session_create_plan (self->session, made, &error);
  g_assert_no_error (error);
  open_plan (self, number);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_clear_object (&self->editor);
  g_clear_object (&self->session);
  heed_app_test_free (self->test);
}

static void
set_state (Fixture       *self,
           HeedPlanState  state)
{
  g_autoptr (GError) error = NULL;

  heed_plan_set_state (self->plan, state);
  heed_plan_editor_flush (self->editor, &error);
  g_assert_no_error (error);
}

static char *
print_plan (HeedPlan *plan)
{
  g_autoptr (JsonNode) root = heed_json_writer_write (plan);

  return heed_json_text_print (root);
}

/* The names of the versions, in order. */
static void
assert_names (HeedPlan   *plan,
              const char *expected)
{
  HeedRecordList *versions = heed_plan_get_versions (plan);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < heed_record_list_get_n (versions); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                            heed_version_get_name (heed_record_list_get (versions, i)));
  g_assert_cmpstr (names->str, ==, expected);
}

static void
assert_text (HeedVersion *version,
             const char  *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = heed_version_dup_text (version, &error);
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, expected, -1);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpstr (heed_version_get_sha256 (version), ==, sha256);
}

/* Submitting and publishing are one step each, with the version in it. */
static void
test_states (Fixture       *self,
             gconstpointer  data)
{
  g_autofree char *submitted = NULL;
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;
  HeedVersion *version;

  set_state (self, HEED_PLAN_STATE_CLOSED);
  set_state (self, HEED_PLAN_STATE_DRAFT);
  assert_names (self->plan, "");

  set_state (self, HEED_PLAN_STATE_SUBMITTED);
  assert_names (self->plan, "Submitted");
  version = heed_record_list_get (heed_plan_get_versions (self->plan), 0);
  submitted = print_plan (self->plan);
  id = g_strdup (heed_version_get_id (version));
  g_assert_true (g_uuid_string_is_valid (id));
  g_assert_cmpuint (heed_version_get_day (version), ==, TODAY);
  g_assert_cmpstr (heed_version_get_author (version), !=, "");
  /* With the baselines that the submission brought. */
  assert_text (version, submitted);

  heed_plan_editor_undo (self->editor, &error);
  g_assert_no_error (error);
  g_assert_cmpint (heed_plan_get_state (self->plan), ==, HEED_PLAN_STATE_DRAFT);
  assert_names (self->plan, "");
  heed_plan_editor_redo (self->editor, &error);
  g_assert_no_error (error);
  assert_names (self->plan, "Submitted");
  version = heed_record_list_get (heed_plan_get_versions (self->plan), 0);
  g_assert_cmpstr (heed_version_get_id (version), ==, id);

  /* What is written afterwards is in the next one. */
  heed_plan_set_title (self->plan, "Another title");
  heed_plan_editor_flush (self->editor, &error);
  set_state (self, HEED_PLAN_STATE_PUBLISHED);
  assert_names (self->plan, "Submitted, Published");
  assert_text (version, submitted);

  set_state (self, HEED_PLAN_STATE_DRAFT);
  set_state (self, HEED_PLAN_STATE_SUBMITTED);
  assert_names (self->plan, "Submitted, Published, Submitted 2");

  /* As it was is what another program finds there. */
  g_clear_object (&self->editor);
  g_clear_object (&self->session);
  self->session = heed_app_test_open (self->test);
  open_plan (self, 1);
  assert_names (self->plan, "Submitted, Published, Submitted 2");
  assert_text (heed_record_list_get (heed_plan_get_versions (self->plan), 0), submitted);
  g_assert_true (heed_register_verify (self->test->path, &error));
  g_assert_no_error (error);
}

/* Whatever a plan holds, it is read as it was. */
static void
test_reading (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint i = 0; i < 40; i++)
    {
      g_autoptr (HeedPlan) plan = heed_random_plan_new (rand, i % 5, i % 7);
      g_autofree char *text = print_plan (plan);
      HeedVersion *version = heed_versions_freeze (plan, "By chance", TODAY, "Somebody");
      g_autoptr (GError) error = NULL;
      g_autoptr (HeedPlan) read = NULL;
      g_autofree char *again = NULL;

      assert_text (version, text);
      heed_plan_set_title (plan, "Changed");
      read = heed_versions_read (version, NULL, &error);
      g_assert_no_error (error);
      again = print_plan (read);
      g_assert_cmpstr (again, ==, text);
      g_assert_cmpuint (heed_record_list_get_n (heed_plan_get_versions (read)), ==, 0);
    }
}

static void
test_find (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  HeedVersion *first, *second;

  g_assert_null (heed_versions_find (self->plan, "1", &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_NOT_FOUND);
  g_clear_error (&error);

  first = heed_versions_freeze (self->plan, "Submitted", TODAY, "");
  second = heed_versions_freeze (self->plan, "SUBMITTED", TODAY, "");
  g_assert_true (heed_versions_find (self->plan, "1", &error) == first);
  g_assert_true (heed_versions_find (self->plan, "submitted", &error) == first);
  g_assert_true (heed_versions_find (self->plan, "2", &error) == second);
  g_assert_true (heed_versions_find (self->plan, "Submitted 2", &error) == second);
  g_assert_no_error (error);
  for (guint i = 0; i < 4; i++)
    {
      static const char *const none[] = { "0", "3", "Published", "" };

      g_assert_null (heed_versions_find (self->plan, none[i], &error));
      g_assert_error (error, HEED_ERROR, HEED_ERROR_NOT_FOUND);
      g_assert_nonnull (strstr (error->message, "1 Submitted, 2 SUBMITTED 2"));
      g_clear_error (&error);
    }
}

static guint
import (Fixture    *self,
        const char *name,
        const char *content)
{
  g_autoptr (GFile) file = heed_app_test_write (self->test, name, content);
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedImport) imported = heed_session_import (self->session, file, NULL, HEED_IMPORT_AGAIN, NULL, &error);

  g_assert_no_error (error);
  return heed_import_get_number (imported);
}

/* What comes in as published has been frozen by others: its version is what they sent. */
static void
test_import (Fixture       *self,
             gconstpointer  data)
{
  static const struct
  {
    HeedPlanState state;
    const char *names;
  } states[] = {
    { HEED_PLAN_STATE_DRAFT, "" },
    { HEED_PLAN_STATE_SUBMITTED, "As imported" },
    { HEED_PLAN_STATE_PUBLISHED, "As imported" },
    { HEED_PLAN_STATE_CLOSED, "As imported" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autofree char *content = NULL;
      g_autoptr (GError) error = NULL;
      HeedVersion *version;

      heed_plan_set_submitted (self->plan, heed_day_new (2026, 4, 1));
      heed_plan_set_published (self->plan, i == 1 ? HEED_DAY_NONE : heed_day_new (2026, 5, 1));
      set_state (self, states[i].state);
      content = print_plan (self->plan);
      g_clear_object (&self->editor);
      open_plan (self, import (self, "plan.json", content));
      assert_names (self->plan, states[i].names);
      if (i == 0)
        continue;

      version = heed_record_list_get (heed_plan_get_versions (self->plan), 0);
      g_assert_cmpuint (heed_version_get_day (version), ==,
                        i == 1 ? heed_day_new (2026, 4, 1) : heed_day_new (2026, 5, 1));
      heed_plan_editor_undo (self->editor, &error);
      assert_names (self->plan, states[i].names);
      g_assert_true (heed_register_verify (self->test->path, &error));
      g_assert_no_error (error);
    }
}

/* The history keeps it, also where it was taken back. */
static void
test_history (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedHistoryList) list = NULL;
  guint n_versions = 0;

  set_state (self, HEED_PLAN_STATE_SUBMITTED);
  heed_plan_editor_undo (self->editor, &error);
  g_assert_no_error (error);
  list = heed_history_list_new (self->editor, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (HeedHistoryLine) line = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (!g_str_equal (heed_history_line_get_what (line), "New version"))
        continue;
      g_assert_cmpstr (heed_history_line_get_after (line), ==, "Submitted");
      g_assert_true (heed_history_line_get_taken_back (line));
      n_versions++;
    }
  g_assert_cmpuint (n_versions, ==, 1);
}

/* Nobody reads a version as what was submitted when it is not. */
static void
test_damaged (Fixture       *self,
              gconstpointer  data)
{
  static const char *const damages[] = {
    "UPDATE version SET sha256 = CASE SUBSTR(sha256, 1, 1) WHEN 'a' THEN 'b' ELSE 'a' END || SUBSTR(sha256, 2)",
    "UPDATE version SET content = SUBSTR(content, 1, LENGTH(content) - 8)",
    "UPDATE version SET content = (SELECT content FROM version ORDER BY position DESC LIMIT 1)",
    "UPDATE version SET content = ''",
    "UPDATE version SET content = 'AAAA'",
  };

  set_state (self, HEED_PLAN_STATE_SUBMITTED);
  set_state (self, HEED_PLAN_STATE_PUBLISHED);
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/copy-%u.db", self->test->folder, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (HeedPlan) plan = NULL;
      g_autoptr (HeedSession) session = NULL;
      g_autoptr (HeedPlanEditor) editor = NULL;
      HeedDatabase *database;

      g_assert_true (heed_session_save_copy (self->session, path, &error));
      g_assert_no_error (error);
      session = heed_session_open (path, &error);
      g_assert_no_error (error);
      database = heed_register_get_database (heed_session_get_register (session));
      g_assert_true (heed_database_begin (database, &error));
      g_assert_true (heed_database_execute (database, damages[i], &error));
      g_assert_true (heed_database_commit (database, &error));
      g_assert_no_error (error);
      editor = heed_app_test_edit (session, 1);
      plan = heed_versions_read (heed_record_list_get (heed_plan_get_versions (heed_plan_editor_get_plan (editor)), 0),
                                 NULL, &error);
      g_assert_null (plan);
      g_assert_error (error, HEED_ERROR, HEED_ERROR_CORRUPT);
      g_assert_nonnull (strstr (error->message, "Submitted"));
      g_clear_error (&error);
      /* A connection of ours writes its seals, so that only the checksum tells. */
      g_assert_false (heed_register_verify (path, &error));
      g_assert_error (error, HEED_ERROR, HEED_ERROR_CORRUPT);
      g_assert_nonnull (strstr (error->message, "Submitted"));
    }
}

/* However much there is to freeze, it is read again. */
static void
test_texts (void)
{
  for (guint n = 0; n < 200; n++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (HeedVersion) version = NULL;
      g_autofree char *again = NULL;
      g_autoptr (GError) error = NULL;

      for (guint i = 0; i < n * n; i++)
        g_string_append_unichar (text, (gunichar) g_test_rand_int_range (1, 0xd800));
      version = heed_version_new ("Submitted", heed_day_new (2026, 4, 1), "Contract Manager", text->str);
      again = heed_version_dup_text (version, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (again, ==, text->str);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/versions/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("states", test_states);
  ADD ("find", test_find);
  ADD ("import", test_import);
  ADD ("history", test_history);
  ADD ("damaged", test_damaged);
#undef ADD
  g_test_add_func ("/versions/reading", test_reading);
  g_test_add_func ("/versions/texts", test_texts);

  return g_test_run ();
}
