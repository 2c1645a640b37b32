/* test-json-malformed.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-error.h"
#include "heed-json.h"
#include "heed-json-test.h"
#include "heed-json-text.h"
#include "heed-limits.h"
#include "heed-random-plan.h"

#include <locale.h>
#include <string.h>

static void
assert_error (const char *text,
              gsize       length,
              HeedError   code,
              const char *place)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedPlan) plan = heed_json_format.read_plan (bytes, NULL, &error);

  g_assert_null (plan);
  g_test_message ("%s", error->message);
  g_assert_error (error, HEED_ERROR, (int) code);
  if (strstr (error->message, place) == NULL)
    g_error ("“%s” does not name %s", error->message, place);
  /* It is shown as one line. */
  g_assert_null (strchr (error->message, '\n'));
}

/* A plan whose member "plan" is @members. */
static char *
plan_with (const char *members)
{
  return g_strconcat ("{\"format\": \"heed-plan\", \"version\": 1, \"plan\": {", members, "}}",
                      NULL);
}

static char *
item_with (const char *members)
{
  g_autofree char *recommendations =
    g_strconcat ("\"recommendations\": [{}, {\"items\": [{}, {", members, "}]}]", NULL);

  return plan_with (recommendations);
}

static void
test_not_a_plan (void)
{
  static const struct
  {
    const char *text;
    HeedError code;
    const char *place;
  } rows[] = {
    { "", HEED_ERROR_EMPTY, "empty" },
    { "\xef\xbb\xbf", HEED_ERROR_EMPTY, "empty" },
    { "   ", HEED_ERROR_EMPTY, "empty" },
    { "{}", HEED_ERROR_MALFORMED, "format" },
    { "[]", HEED_ERROR_MALFORMED, "outermost" },
    { "null", HEED_ERROR_MALFORMED, "outermost" },
    { "{\"format\": \"other\"}", HEED_ERROR_MALFORMED, "format" },
    { "{\"format\": 1}", HEED_ERROR_MALFORMED, "format" },
    { "{\"format\": \"heed-plan\", \"version\": 3}", HEED_ERROR_NEWER, "version 3" },
    { "{\"format\": \"heed-plan\", \"version\": 9000000000}", HEED_ERROR_NEWER, "9000000000" },
    { "{\"format\": \"heed-plan\", \"version\": 0}", HEED_ERROR_MALFORMED, "version" },
    { "{\"format\": \"heed-plan\", \"version\": 1.5}", HEED_ERROR_MALFORMED, "version" },
    { "{\"format\": \"heed-plan\", \"version\": \"1\"}", HEED_ERROR_MALFORMED, "version" },
    { "{\"format\": \"heed-plan\", \"version\": 1\n,,}", HEED_ERROR_MALFORMED, "Line 2" },
    { "{\"format\": \"heed-plan\"\n", HEED_ERROR_MALFORMED, "Line" },
    { "{\"format\": \"heed-plan", HEED_ERROR_MALFORMED, "Line 1" },
    { "{\"format\":\n\"heed-plan\", // remark\n\"version\": 1}", HEED_ERROR_MALFORMED, "Line 2" },
    { "{\"format\": \"heed-plan\", \"plan\": {\"title\": \"\\u0000\"}}", HEED_ERROR_MALFORMED,
      "Line 1" },
    { "{\"format\": \"heed-plan\", \"plan\": {\"title\": \"\\ud800x\"}}", HEED_ERROR_MALFORMED,
      "Line 1" },
    { "{\"format\": \"heed-plan\", \"plan\": {\"title\": \"\\udc00\"}}", HEED_ERROR_MALFORMED,
      "Line 1" },
    { "{\"format\": \"heed-plan\", \"plan\": {\"title\": \"\\351\"}}", HEED_ERROR_MALFORMED,
      "Line 1" },
    { "{\"format\": \"heed-plan\",\n\n\"plan\": {\"title\": \"\xff\"}}", HEED_ERROR_MALFORMED,
      "Line 3" },
  };
  static const char nul[] = "{\"format\": \"heed-plan\"\0}";

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_error (rows[i].text, strlen (rows[i].text), rows[i].code, rows[i].place);
  assert_error (nul, sizeof nul - 1, HEED_ERROR_MALFORMED, "Line 1");
}

static void
test_bad_members (void)
{
  static const struct
  {
    const char *members;
    const char *place;
  } plans[] = {
    { "\"submitted\": \"12/04/2019\"", "plan.submitted" },
    { "\"submitted\": \"2019-02-30\"", "plan.submitted" },
    { "\"submitted\": \"\"", "plan.submitted" },
    { "\"state\": \"lost\"", "plan.state" },
    { "\"state\": null", "plan.state" },
    { "\"title\": null", "plan.title" },
    { "\"front\": [\"a\", 1]", "plan.front[1]" },
    { "\"column_titles\": [\"1\", \"2\", \"3\", \"4\", \"5\"]", "plan.column_titles" },
    { "\"column_titles\": []", "plan.column_titles" },
    { "\"definitions\": [{\"term\": 1}]", "plan.definitions[0].term" },
    { "\"recommendations\": [{}, []]", "plan.recommendations[1]" },
    { "\"recommendations\": [{\"id\": \"1\"}]", "plan.recommendations[0].id" },
    { "\"recommendations\": [{\"response\": \"none\"}]", "plan.recommendations[0].response" },
    { "\"recommendations\": [{\"repeats\": \"1\"}]", "plan.recommendations[0].repeats" },
    { "\"recommendations\": [{\"reasons\": [\"policy\", \"none\"]}]",
      "plan.recommendations[0].reasons[1]" },
    { "\"recommendations\": [{\"judgement\": 5}]", "plan.recommendations[0].judgement" },
    { "\"recommendations\": [{\"judgement\": {\"date\": \"x\"}}]", "plan.recommendations[0].judgement.date" },
    { "\"recommendations\": [{\"unplaced\": {\"text\": [null]}}]",
      "plan.recommendations[0].unplaced.text[0]" },
  };
  static const struct
  {
    const char *members;
    const char *place;
  } items[] = {
    { "\"kind\": \"step\"", ".kind" },
    { "\"kind\": \"\"", ".kind" },
    { "\"kind\": null", ".kind" },
    { "\"depth\": 0", ".depth" },
    { "\"depth\": 1.5", ".depth" },
    { "\"depth\": -1", ".depth" },
    { "\"target\": \"May 2019\"", ".target" },
    { "\"target\": {\"text\": 5}", ".target.text" },
    { "\"role\": \"lead in\"", ".role" },
    { "\"kind\": \"action\", \"progress\": \"done\"", ".progress" },
    { "\"kind\": \"action\", \"completed_on\": \"soon\"", ".completed_on" },
    { "\"kind\": \"action\", \"baseline\": []", ".baseline" },
    { "\"kind\": \"action\", \"verification\": {\"adequate\": \"yes\"}", ".verification.adequate" },
    { "\"kind\": \"action\", \"verifications\": [{}, {\"adequate\": \"yes\"}]",
      ".verifications[1].adequate" },
    { "\"kind\": \"action\", \"revisions\": [{\"date\": \"x\"}]", ".revisions[0].date" },
    { "\"kind\": \"action\", \"updates\": [{}, {\"evidence\": [{\"size\": -1}]}]",
      ".updates[1].evidence[0].size" },
    { "\"kind\": \"action\", \"updates\": [{\"evidence\": [{\"sha256\": \"abc\"}]}]",
      ".updates[0].evidence[0].sha256" },
    { "\"kind\": \"measure\", \"goal\": \"88%\"", ".goal" },
    { "\"kind\": \"measure\", \"goal\": 1e999", ".goal" },
    { "\"kind\": \"measure\", \"readings\": [{\"value\": true}]", ".readings[0].value" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      g_autofree char *text = plan_with (plans[i].members);

      assert_error (text, strlen (text), HEED_ERROR_MALFORMED, plans[i].place);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autofree char *text = item_with (items[i].members);
      g_autofree char *place = g_strconcat ("plan.recommendations[1].items[1]", items[i].place,
                                            " is ", NULL);

      assert_error (text, strlen (text), HEED_ERROR_MALFORMED, place);
    }
}

static void
test_same_id_twice (void)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *upper = g_ascii_strup (id, -1);
  g_autofree char *members =
    g_strdup_printf ("\"recommendations\": [{\"id\": \"%s\"}, {\"items\": [{\"id\": \"%s\"}]}]",
                     id, upper);
  g_autofree char *text = plan_with (members);

  assert_error (text, strlen (text), HEED_ERROR_MALFORMED,
                "plan.recommendations[1].items[0].id");
}

/* A member that stands twice in one object, however it is written, is no word lost in
 * silence; the same name in another object is another member. */
static void
test_same_key_twice (void)
{
  static const struct
  {
    const char *members;
    const char *place;
  } rows[] = {
    { "\"title\": \"One\",\n\"title\": \"Two\"", "Line 2" },
    { "\"title\": \"One\", \"title\": \"One\"", "“plan.title”" },
    { "\"title\": \"One\", \"t\\u0069tle\": \"Two\"", "“plan.title”" },
    { "\"x\\ud83d\\ude00\": 1, \"x😀\": 2", "“plan.x😀”" },
    { "\"a\\/b\\n\": 1, \"a/b\\u000a\": {}", "“plan.a/b ”" },
    { "\"x\": {\"y\": [1, \"x\"], \"z\": 1}, \"front\": [], \"x\": 1", "“plan.x”" },
    { "\"recommendations\": [{}, {\"text\": \"One\", \"items\": [], \"text\": \"Two\"}]",
      "“plan.recommendations[1].text”" },
    { "\"own\": [[1, {\"\": 1, \"\": 2}]]", "“plan.own[0][1].”" },
  };
  static const char fine[] = "\"own\": [{\"x\": \"x\", \"y\": [\"x\", \"x\"]}, {\"x\": {\"x\": 1}}], "
                             "\"Own\": \"own\", \"x\": 2";
  g_autofree char *text = plan_with (fine);
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedPlan) plan = heed_json_test_read (text, &error);

  g_assert_no_error (error);
  g_assert_nonnull (plan);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *twice = plan_with (rows[i].members);

      assert_error (twice, strlen (twice), HEED_ERROR_MALFORMED, rows[i].place);
    }
}

/* Any member of any object of a plan, written once more. */
static void
test_any_key_twice (void)
{
  g_autoptr (GRand) rand = heed_json_test_rand ();
  g_autoptr (HeedPlan) plan = heed_random_plan_new (rand, 2, 4);
  g_autofree char *text = heed_json_test_write (plan);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strchug (lines[i]);
      const char *colon = strstr (line, "\": ");
      g_autofree char *key = NULL;
      g_autofree char *place = g_strdup_printf ("Line %u ", i + 1);
      g_autofree char *twice = NULL;
      char *kept = NULL;

      if (line[0] != '"' || colon == NULL)
        continue;

      /* Before the member itself, on its own line, so that it is the second one. */
      key = g_strndup (line, (gsize) (colon + 1 - line));
      kept = g_steal_pointer (&lines[i]);
      lines[i] = g_strdup_printf ("%s: null, %s", key, kept);
      twice = g_strjoinv ("\n", lines);
      assert_error (twice, strlen (twice), HEED_ERROR_MALFORMED, place);
      g_free (lines[i]);
      lines[i] = kept;
      n++;
    }
  g_assert_cmpuint (n, >, 50);
}

typedef struct
{
  JsonNode *root;
  guint count;
} Wrong;

/* A value of a type that cannot stand where @value stands, or may be null there. */
static JsonNode *
wrong_for (JsonNode *value)
{
  JsonNode *wrong = json_node_alloc ();

  if (JSON_NODE_HOLDS_NULL (value))
    return json_node_init_boolean (wrong, TRUE);
  if (JSON_NODE_HOLDS_VALUE (value) && json_node_get_value_type (value) == G_TYPE_STRING)
    return json_node_init_int (wrong, 12);
  return json_node_init_string (wrong, "wrong");
}

static void
make_wrong (const char *place,
            JsonObject *object,
            gpointer    user_data)
{
  Wrong *wrong = user_data;
  g_autoptr (GList) names = json_object_get_members (object);
  gboolean is_target = g_str_has_suffix (place, "target") || g_str_has_suffix (place, "baseline");

  for (GList *l = names; l != NULL; l = l->next)
    {
      g_autofree char *name = g_strdup (l->data); /* the list holds those of the object */
      g_autoptr (JsonNode) value = json_node_copy (json_object_get_member (object, name));
      g_autofree char *text = NULL;
      g_autofree char *expected = g_strconcat (place, place[0] != '\0' ? "." : "",
                                               name, " is ", NULL);

      if (is_target && !g_str_equal (name, "text"))
        continue;

      json_object_set_member (object, name, wrong_for (value));
      text = heed_json_text_print (wrong->root);
      assert_error (text, strlen (text), HEED_ERROR_MALFORMED, expected);
      json_object_set_member (object, name, g_steal_pointer (&value));
      wrong->count++;
    }
}

/* Every member of a plan, of a wrong type one after the other. */
static void
test_wrong_types (void)
{
  g_autoptr (GRand) rand = heed_json_test_rand ();
  g_autoptr (HeedPlan) plan = heed_random_plan_new (rand, 2, 5);
  g_autofree char *text = heed_json_test_write (plan);
  g_autoptr (JsonNode) root = json_from_string (text, NULL);
  Wrong wrong = { root, 0 };

  heed_json_test_visit (root, "", make_wrong, &wrong);
  g_assert_cmpuint (wrong.count, >, 100);
}

/* @depth arrays in each other, as an unknown member of a plan. */
static char *
nested (guint depth)
{
  g_autofree char *open = g_strnfill (depth, '[');
  g_autofree char *close = g_strnfill (depth, ']');

  return g_strconcat ("{\"format\": \"heed-plan\", \"x\": ", open, close, "}", NULL);
}

static void
test_depth (void)
{
  static const guint too_deep[] = { HEED_JSON_MAX_DEPTH, 1000, 1000000 };
  g_autofree char *deepest = nested (HEED_JSON_MAX_DEPTH - 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedPlan) plan = heed_json_test_read (deepest, &error);
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;
  g_autoptr (HeedPlan) second = NULL;

  g_assert_no_error (error);
  text = heed_json_test_write (plan);
  second = heed_json_test_read (text, &error);
  g_assert_no_error (error);
  again = heed_json_test_write (second);
  g_assert_cmpstr (text, ==, again);

  for (gsize i = 0; i < G_N_ELEMENTS (too_deep); i++)
    {
      g_autofree char *deep = nested (too_deep[i]);

      assert_error (deep, strlen (deep), HEED_ERROR_LIMIT, "256");
    }
}

static void
test_size (void)
{
  gsize size = HEED_JSON_MAX_SIZE + 1;
  g_autofree char *large = g_strnfill (size, ' ');

  memcpy (large, "{\"\":", 4);
  assert_error (large, size, HEED_ERROR_LIMIT, "larger");
}

/* Of short values and empty objects, which take a hundred times their room. */
static void
test_count (void)
{
  static const struct
  {
    const char *value;
    guint n;
    const char *place;
  } rows[] = {
    { "1,", HEED_LIMIT_VALUES, G_STRINGIFY (HEED_LIMIT_VALUES) },
    { "{},", HEED_LIMIT_RECORDS, G_STRINGIFY (HEED_LIMIT_RECORDS) },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) members = g_string_new ("\"x\": [");
      g_autofree char *text = NULL;

      for (guint j = 0; j < rows[i].n; j++)
        g_string_append (members, rows[i].value);
      g_string_append (members, "0]");
      text = plan_with (members->str);
      assert_error (text, strlen (text), HEED_ERROR_LIMIT, rows[i].place);
    }
}

static void
mutate (GRand  *rand,
        GArray *bytes)
{
  static const char *const pieces[] = {
    "{", "}", "[", "]", "\"", ",", ":", "null", "true", "1e999", "-", "\\u", "\\ud83d", "\xff",
    "0x7f", "//", "/*", "'", "9223372036854775808", "\n", "=", "var x", "\\", "\xef\xbb\xbf",
  };
  const char *piece = pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))];
  guint at = (guint) g_rand_int_range (rand, 0, (int) bytes->len);
  guint n = (guint) g_rand_int_range (rand, 1, 40);

  n = MIN (n, bytes->len - at);
  switch (g_rand_int_range (rand, 0, 5))
    {
    case 0:
      g_array_set_size (bytes, at);
      break;
    case 1:
      g_array_remove_range (bytes, at, n);
      break;
    case 2:
      {
        g_autofree char *copy = g_memdup2 (bytes->data + at, n);

        g_array_insert_vals (bytes, at, copy, n);
        break;
      }
    case 3:
      bytes->data[at] = (char) g_rand_int_range (rand, 0, 256);
      break;
    default:
      g_array_insert_vals (bytes, at, piece, (guint) strlen (piece));
    }
}

/* Whatever was broken: an error of this format, or a plan that is written and read
 * as the same. */
static void
test_mutations (void)
{
  g_autoptr (GRand) rand = heed_json_test_rand ();
  guint rounds = g_test_slow () ? 100000 : 4000;
  g_autofree char *text = NULL;
  guint n_read = 0;

  for (guint i = 0; i < rounds; i++)
    {
      g_autoptr (GArray) array = g_array_new (FALSE, FALSE, 1);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (HeedPlan) plan = NULL;
      g_autoptr (GError) error = NULL;
      int n = g_rand_int_range (rand, 1, 4);

      if (i % 100 == 0)
        {
          g_autoptr (HeedPlan) fresh = heed_random_plan_new (rand, 2, 4);

          g_free (text);
          text = heed_json_test_write (fresh);
        }

      g_array_append_vals (array, text, (guint) strlen (text));
      for (int j = 0; j < n && array->len > 0; j++)
        mutate (rand, array);
      bytes = g_bytes_new (array->data, array->len);

      plan = heed_json_format.read_plan (bytes, NULL, &error);
      if (plan == NULL)
        {
          g_assert_true (error->domain == HEED_ERROR);
        }
      else
        {
          g_autofree char *written = heed_json_test_write (plan);
          g_autoptr (HeedPlan) again = heed_json_test_read (written, &error);
          g_autofree char *rewritten = NULL;

          g_assert_no_error (error);
          rewritten = heed_json_test_write (again);
          g_assert_cmpstr (written, ==, rewritten);
          n_read++;
        }
    }
  g_test_message ("%u of %u were still plans", n_read, rounds);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-malformed/not-a-plan", test_not_a_plan);
  g_test_add_func ("/json-malformed/bad-members", test_bad_members);
  g_test_add_func ("/json-malformed/same-id-twice", test_same_id_twice);
  g_test_add_func ("/json-malformed/same-key-twice", test_same_key_twice);
  g_test_add_func ("/json-malformed/any-key-twice", test_any_key_twice);
  g_test_add_func ("/json-malformed/wrong-types", test_wrong_types);
  g_test_add_func ("/json-malformed/depth", test_depth);
  g_test_add_func ("/json-malformed/size", test_size);
  g_test_add_func ("/json-malformed/count", test_count);
  g_test_add_func ("/json-malformed/mutations", test_mutations);

  return g_test_run ();
}
