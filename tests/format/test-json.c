/* test-json.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action.h"
#include "heed-json.h"
#include "heed-json-test.h"
#include "heed-json-text.h"
#include "heed-random-plan.h"
#include "heed-recommendation.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <sys/wait.h>

static void
assert_round_trip (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedPlan) plan = heed_json_test_read (text, &error);
  g_autofree char *again = NULL;

  g_assert_no_error (error);
  again = heed_json_test_write (plan);
  g_assert_cmpstr (text, ==, again);
}

static JsonNode *
parse (const char *text)
{
  JsonNode *node = json_from_string (text, NULL);

  g_assert_nonnull (node);
  return node;
}

static HeedPlan *
read_ok (const char *text)
{
  g_autoptr (GError) error = NULL;
  HeedPlan *plan = heed_json_test_read (text, &error);

  g_assert_no_error (error);
  return plan;
}

static HeedAction *
first_action (HeedPlan *plan)
{
  HeedRecommendation *recommendation =
    heed_record_list_get (heed_plan_get_recommendations (plan), 0);

  return heed_record_list_get (heed_recommendation_get_items (recommendation), 0);
}

static void
test_round_trip (void)
{
  g_autoptr (GRand) rand = heed_json_test_rand ();

  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (HeedPlan) plan = heed_random_plan_new (rand, i % 7, i % 11);
      g_autofree char *text = heed_json_test_write (plan);

      g_assert_true (g_utf8_validate (text, -1, NULL));
      g_assert_true (g_str_has_suffix (text, "\n}\n"));
      assert_round_trip (text);
    }
}

static void
test_empty_plan (void)
{
  g_autoptr (HeedPlan) plan = heed_plan_new ();
  g_autofree char *text = heed_json_test_write (plan);

  assert_round_trip (text);
}

static void
test_example_plan (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("HEED_TEST_SOURCE"), "data",
                                            "example-plan.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (HeedPlan) plan = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  plan = read_ok (text);
  g_assert_cmpuint (heed_record_list_get_n (heed_plan_get_recommendations (plan)), >, 0);
  g_clear_pointer (&text, g_free);
  text = heed_json_test_write (plan);
  assert_round_trip (text);
}

typedef struct
{
  GRand *rand;
  guint count;
} Unknown;

static void
add_unknown (const char *place,
             JsonObject *object,
             gpointer    user_data)
{
  static const char *const names[] = { "colour", "é", "/odd", "", "x/y", ".", "~1" };
  Unknown *unknown = user_data;
  const char *name = names[g_rand_int_range (unknown->rand, 0, G_N_ELEMENTS (names))];

  switch (g_rand_int_range (unknown->rand, 0, 4))
    {
    case 0:
      json_object_set_null_member (object, name);
      break;
    case 1:
      json_object_set_double_member (object, name, g_rand_double (unknown->rand));
      break;
    case 2:
      json_object_set_member (object, name, parse ("{\"deep\": [1, {\"er\": \"…\"}], \"e\": {}}"));
      break;
    default:
      json_object_set_string_member (object, name, place);
    }
  unknown->count++;
}

/* Unknown members in every object come back in that object, behind the others. */
static void
test_unknown_members (void)
{
  g_autoptr (GRand) rand = heed_json_test_rand ();
  Unknown unknown = { rand, 0 };

  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (HeedPlan) plan = heed_random_plan_new (rand, 1 + i % 3, 6);
      g_autofree char *text = heed_json_test_write (plan);
      g_autoptr (JsonNode) root = parse (text);
      g_autofree char *with_unknown = NULL;

      heed_json_test_visit (root, "", add_unknown, &unknown);
      with_unknown = heed_json_text_print (root);
      g_assert_cmpstr (with_unknown, !=, text);
      assert_round_trip (with_unknown);
    }
  g_assert_cmpuint (unknown.count, >, 500);
}

typedef struct
{
  JsonNode *root;
  guint count;
} Absent;

/* Takes each member away in turn, and puts it back. */
static void
take_away (const char *place,
           JsonObject *object,
           gpointer    user_data)
{
  Absent *absent = user_data;
  g_autoptr (GList) names = json_object_get_members (object);

  for (GList *l = names; l != NULL; l = l->next)
    {
      g_autofree char *name = g_strdup (l->data); /* the list holds those of the object */
      g_autoptr (JsonNode) value = json_node_copy (json_object_get_member (object, name));
      g_autofree char *text = NULL;
      g_autofree char *written = NULL;
      g_autoptr (HeedPlan) plan = NULL;

      if (g_str_equal (name, "format"))
        continue;

      json_object_remove_member (object, name);
      text = heed_json_text_print (absent->root);
      plan = read_ok (text);
      written = heed_json_test_write (plan);
      assert_round_trip (written);
      json_object_set_member (object, name, g_steal_pointer (&value));
      absent->count++;
    }
}

static void
test_absent_members (void)
{
  g_autoptr (GRand) rand = heed_json_test_rand ();
  g_autoptr (HeedPlan) plan = heed_random_plan_new (rand, 2, 5);
  g_autofree char *text = heed_json_test_write (plan);
  g_autoptr (JsonNode) root = parse (text);
  Absent absent = { root, 0 };

  heed_json_test_visit (root, "", take_away, &absent);
  g_assert_cmpuint (absent.count, >, 100);
}

static void
test_smallest (void)
{
  g_autoptr (HeedPlan) plan = read_ok ("\xef\xbb\xbf {\"format\": \"heed-plan\"}");
  g_autofree char *text = heed_json_test_write (plan);
  g_autoptr (JsonNode) root = parse (text);
  JsonObject *object = json_object_get_object_member (json_node_get_object (root), "plan");

  g_assert_true (g_uuid_string_is_valid (heed_plan_get_id (plan)));
  g_assert_cmpstr (json_object_get_string_member (object, "title"), ==, "");
  g_assert_cmpstr (json_object_get_string_member (object, "state"), ==, "draft");
  g_assert_true (json_object_get_null_member (object, "submitted"));
  g_assert_true (json_object_get_null_member (object, "edition"));
  g_assert_true (json_object_get_null_member (object, "column_titles"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "front")), ==, 0);
}

/* Whatever a file says a target means, the words decide; of the plan it is in. */
static void
test_target_computed_anew (void)
{
  static const char text[] =
    "{\"format\": \"heed-plan\", \"version\": 1, \"plan\": {\"submitted\": \"2019-04-12\","
    "\"recommendations\": [{\"items\": [{\"kind\": \"action\", \"target\": {"
    "\"text\": \"May 2019\", \"start\": \"1999-01-01\", \"due\": \"1999-12-31\","
    "\"repeats\": \"daily\", \"checkpoints\": [\"rubbish\"], \"ongoing\": 7, \"completed\": true,"
    "\"tentative\": true, \"note\": {}}, \"baseline\": {\"text\": \"March\"}}]}]}}";
  g_autoptr (HeedPlan) plan = read_ok (text);
  HeedAction *action = first_action (plan);
  HeedTarget *target = heed_item_get_target (HEED_ITEM (action));
  g_autoptr (HeedTarget) expected = heed_target_new ("May 2019", heed_day_new (2019, 4, 12));
  g_autoptr (HeedTarget) baseline = heed_target_new ("March", heed_day_new (2019, 4, 12));

  g_assert_true (heed_target_equal (target, expected));
  g_assert_true (heed_target_equal (heed_action_get_baseline (action), baseline));
  g_assert_cmpint (heed_action_get_progress (action), ==, HEED_PROGRESS_NOT_STARTED);
}

/* Progress that is given stands, also against the words of the target. */
static void
test_progress_given (void)
{
  static const char format[] =
    "{\"format\": \"heed-plan\", \"plan\": {\"recommendations\": [{\"items\": [{"
    "\"kind\": \"action\", \"target\": {\"text\": \"Completed\"} %s}]}]}}";
  static const struct
  {
    const char *member;
    HeedProgress progress;
    const char *completed_on;
  } rows[] = {
    { ", \"progress\": \"not-started\"", HEED_PROGRESS_NOT_STARTED, NULL },
    { ", \"progress\": \"withdrawn\"", HEED_PROGRESS_WITHDRAWN, NULL },
    { ", \"progress\": \"completed\", \"completed_on\": \"2020-02-29\"",
      HEED_PROGRESS_COMPLETED, "2020-02-29" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) text = g_string_new (format);
      g_autoptr (HeedPlan) plan = NULL;
      g_autofree char *day = NULL;

      g_string_replace (text, "%s", rows[i].member, 1);
      plan = read_ok (text->str);
      g_assert_cmpint (heed_action_get_progress (first_action (plan)), ==, rows[i].progress);
      day = heed_day_to_iso (heed_action_get_completed_on (first_action (plan)));
      g_assert_cmpstr (day, ==, rows[i].completed_on);
    }
}

/* Version 1 had one verification, no ids in what belongs to an item, and of a judgement the
 * word alone. What it did not know of them stays where it stood. */
static void
test_version_1 (void)
{
  g_autoptr (HeedPlan) plan = read_ok (
    "{\"format\": \"heed-plan\", \"version\": 1, \"plan\": {\"recommendations\": ["
    "{\"judgement\": \"good\", \"items\": [{\"kind\": \"action\","
    "\"updates\": [{\"text\": \"Half\", \"evidence\": [{\"name\": \"rota.pdf\", \"size\": 3}]}],"
    "\"verification\": {\"date\": \"2019-06-01\", \"by\": \"Auditor\", \"adequate\": true,"
    "\"text\": \"Seen\", \"room\": 12}},"
    "{\"kind\": \"action\", \"verification\": null}]},"
    "{\"judgement\": null}]}}");
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
  HeedAction *action = first_action (plan);
  HeedUpdate *update = heed_record_list_get (heed_action_get_updates (action), 0);
  HeedEvidence *evidence = heed_record_list_get (heed_update_get_evidence (update), 0);
  HeedVerification *verification = heed_record_list_get (heed_action_get_verifications (action), 0);
  HeedRecordList *items = heed_recommendation_get_items (heed_record_list_get (recommendations, 0));
  HeedJudgement *judgement
    = heed_recommendation_get_judgement (heed_record_list_get (recommendations, 0));
  g_autofree char *text = heed_json_test_write (plan);
  g_autofree char *again = NULL;
  g_autoptr (HeedPlan) copy = read_ok (text);

  g_assert_true (g_uuid_string_is_valid (heed_update_get_id (update)));
  g_assert_true (g_uuid_string_is_valid (heed_evidence_get_id (evidence)));
  g_assert_cmpstr (heed_evidence_get_name (evidence), ==, "rota.pdf");
  g_assert_cmpuint (heed_record_list_get_n (heed_action_get_verifications (action)), ==, 1);
  g_assert_cmpstr (heed_verification_get_by (verification), ==, "Auditor");
  g_assert_true (heed_verification_get_adequate (verification));
  g_assert_cmpuint (heed_verification_get_day (verification), ==, heed_day_new (2019, 6, 1));
  g_assert_cmpuint (heed_record_list_get_n (heed_action_get_verifications (heed_record_list_get (items, 1))), ==, 0);
  g_assert_cmpstr (heed_judgement_get_word (judgement), ==, "good");
  g_assert_true (heed_judgement_is_empty (
    heed_recommendation_get_judgement (heed_record_list_get (recommendations, 1))));

  g_assert_nonnull (strstr (text, "\"version\": 2"));
  g_assert_null (strstr (text, "\"verification\""));
  g_assert_nonnull (strstr (text, "\"room\": 12"));
  again = heed_json_test_write (copy);
  g_assert_cmpstr (again, ==, text);
}

static void
test_numbers (void)
{
  static const double numbers[] = { 83, 83.3, 0.1, -0.5, 1e-7, 1e21, 123456789.125, 0, 100 };
  static const char *const written[] = { "83", "83.3", "0.1", "-0.5", "1e-07", "1e+21",
                                         "123456789.125", "0", "100" };

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (JsonNode) node = json_node_init_double (json_node_alloc (), numbers[i]);
      g_autofree char *text = heed_json_text_print (node);

      g_strchomp (text);
      g_assert_cmpstr (text, ==, written[i]);
      g_assert_cmpfloat (g_ascii_strtod (text, NULL), ==, numbers[i]);
    }
}

static void
test_sniff (void)
{
  static const struct
  {
    const char *text;
    gboolean is_json;
  } rows[] = {
    { "{\"format\": 1}", TRUE },
    { " \n\t{ \n \"a\":", TRUE },
    { "\xef\xbb\xbf{\"a\"", TRUE },
    { "{}", TRUE },
    { "", FALSE },
    { " ", FALSE },
    { "{", FALSE },
    { "{ see note }", FALSE },
    { "[1]", FALSE },
    { "Action plan", FALSE },
    { "\xef\xbb\xbf", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (rows[i].text, strlen (rows[i].text));

      g_assert_cmpint (heed_json_format.sniff (bytes), ==, rows[i].is_json);
    }
  g_assert_true (heed_format_find ("json") == &heed_json_format);
  g_assert_true (heed_format_for_path ("/a.b/Plan.JSON") == &heed_json_format);
}

/* The schema of the project describes what is written, all of it. */
static void
test_schema (void)
{
  const char *source = g_getenv ("HEED_TEST_SOURCE");
  g_autofree char *folder = g_dir_make_tmp ("heed-json-XXXXXX", NULL);
  g_autofree char *script = g_build_filename (source, "tests", "format", "check-json-schema.py",
                                              NULL);
  g_autofree char *schema = g_build_filename (source, "data", "heed-plan.schema.json", NULL);
  g_autofree char *output = NULL;
  g_autoptr (GPtrArray) argv = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GRand) rand = heed_json_test_rand ();
  g_autoptr (GError) error = NULL;
  int status;

  if (!g_file_test ("/usr/bin/python3", G_FILE_TEST_IS_EXECUTABLE))
    {
      g_test_skip ("/usr/bin/python3 is not there");
      return;
    }

  g_ptr_array_add (argv, g_strdup ("/usr/bin/python3"));
  g_ptr_array_add (argv, g_strdup (script));
  g_ptr_array_add (argv, g_strdup (schema));
  for (guint i = 0; i < 12; i++)
    {
      g_autoptr (HeedPlan) plan = heed_random_plan_new (rand, i, i);
      g_autofree char *text = heed_json_test_write (plan);
      g_autofree char *name = g_strdup_printf ("plan-%u.json", i);
      char *path = g_build_filename (folder, name, NULL);

      g_file_set_contents (path, text, -1, &error);
      g_assert_no_error (error);
      g_ptr_array_add (argv, path);
    }
  g_ptr_array_add (argv, NULL);

  g_spawn_sync (NULL, (char **) argv->pdata, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL,
                &status, &error);
  g_assert_no_error (error);
  for (guint i = 3; i + 1 < argv->len; i++)
    g_unlink (g_ptr_array_index (argv, i));
  g_rmdir (folder);

  if (WIFEXITED (status) && WEXITSTATUS (status) == 77)
    {
      g_test_skip ("python3-jsonschema is not there");
      return;
    }
  if (status != 0)
    g_test_message ("%s", output);
  g_assert_cmpint (status, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json/round-trip", test_round_trip);
  g_test_add_func ("/json/empty-plan", test_empty_plan);
  g_test_add_func ("/json/example-plan", test_example_plan);
  g_test_add_func ("/json/version-1", test_version_1);
  g_test_add_func ("/json/unknown-members", test_unknown_members);
  g_test_add_func ("/json/absent-members", test_absent_members);
  g_test_add_func ("/json/smallest", test_smallest);
  g_test_add_func ("/json/target-computed-anew", test_target_computed_anew);
  g_test_add_func ("/json/progress-given", test_progress_given);
  g_test_add_func ("/json/numbers", test_numbers);
  g_test_add_func ("/json/sniff", test_sniff);
  g_test_add_func ("/json/schema", test_schema);

  return g_test_run ();
}
