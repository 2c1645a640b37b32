/* test-office-plans.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "heed-action.h"
#include "heed-compose.h"
#include "heed-format.h"
#include "heed-markup.h"
#include "heed-measure.h"
#include "heed-recognise-measure.h"
#include "heed-recognise.h"
#include "heed-recommendation.h"
#include "heed-text-item.h"

/* A plan that goes out as a file and comes in again is the same plan. */

static const char *const ids[] = { "docx", "odt", "html", "pdf" };

static HeedPlan *
read_plan (const char  *path,
           GError     **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (HeedDocument) document = NULL;
  const HeedFormat *format;
  char *contents;
  gsize length;

  if (!g_file_get_contents (path, &contents, &length, error))
    return NULL;
  bytes = g_bytes_new_take (contents, length);
  format = heed_format_for_bytes (bytes);
  g_assert_nonnull (format);
  if (format->read_plan != NULL)
    return format->read_plan (bytes, NULL, error);
  document = format->read (bytes, NULL, error);
  return document != NULL ? heed_recognise (document, NULL, NULL, error) : NULL;
}

static HeedPlan *
out_and_in (HeedPlan   *plan,
            const char *id)
{
  g_autoptr (HeedDocument) document = heed_compose_plan (plan);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (HeedDocument) read = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  HeedPlan *again;

  g_assert_true (heed_format_find (id)->write (document, stream, NULL, &error));
  g_output_stream_close (stream, NULL, NULL);
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  g_assert_cmpstr (heed_format_for_bytes (bytes)->id, ==, id);
  read = heed_format_find (id)->read (bytes, NULL, &error);
  g_assert_no_error (error);
  again = heed_recognise (read, NULL, NULL, &error);
  g_assert_no_error (error);
  return again;
}

/* References are links to ids, which are new in a plan that was read. */
static char *
bare (const char *markup)
{
  g_autoptr (GRegex) regex = g_regex_new ("\\(heed:item/[^)]*\\)", 0, 0, NULL);

  return g_regex_replace_literal (regex, markup, -1, 0, "(item)", 0, NULL);
}

static void
add_line (GString    *dump,
          const char *name,
          const char *text)
{
  g_autofree char *words = bare (text != NULL ? text : "");

  g_string_append_printf (dump, "%s: %s\n", name, words);
}

static void
add_lines (GString           *dump,
           const char        *name,
           const char *const *lines)
{
  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    add_line (dump, name, lines[i]);
}

/* The figures of a measure as far as its words tell them: others are in no document. */
static void
add_figures (GString     *dump,
             HeedMeasure *measure)
{
  g_autoptr (HeedMeasure) told = heed_measure_new ();

  heed_item_set_text (HEED_ITEM (told), heed_item_get_text (HEED_ITEM (measure)));
  heed_measure_read_words (told);
  if (heed_measure_get_goal (told) == heed_measure_get_goal (measure))
    g_string_append_printf (dump, "from %g to %g %s\n", heed_measure_get_baseline (measure),
                            heed_measure_get_goal (measure), heed_measure_get_unit (measure));
}

static void
add_item (GString  *dump,
          HeedItem *item)
{
  g_string_append_printf (dump, "%s depth %u", G_OBJECT_TYPE_NAME (item),
                          heed_item_get_depth (item));
  if (HEED_IS_TEXT_ITEM (item))
    g_string_append_printf (dump, " role %d", heed_text_item_get_role (HEED_TEXT_ITEM (item)));
  g_string_append_c (dump, '\n');
  if (HEED_IS_MEASURE (item))
    add_figures (dump, HEED_MEASURE (item));
  if (HEED_IS_ACTION (item))
    add_line (dump, "label", heed_action_get_label (HEED_ACTION (item)));
  add_line (dump, "text", heed_item_get_text (item));
  add_lines (dump, "owner", heed_item_get_owners (item));
  add_line (dump, "target", heed_item_get_target_words (item));
}

static char *
dump_plan (HeedPlan *plan)
{
  g_autoptr (GString) dump = g_string_new (NULL);
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
  HeedWording *wording = heed_plan_get_wording (plan);

  add_line (dump, "title", heed_plan_get_title (plan));
  add_lines (dump, "front", heed_plan_get_front (plan));
  add_line (dump, "introduction", heed_wording_get_introduction (wording));
  add_line (dump, "note", heed_wording_get_running_note (wording));
  g_string_append_printf (dump, "%u definitions, submitted %d, published %d\n",
                          heed_record_list_get_n (heed_wording_get_definitions (wording)),
                          (int) heed_plan_get_submitted (plan),
                          (int) heed_plan_get_published (plan));
  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecommendation *recommendation = heed_record_list_get (recommendations, i);
      HeedRecordList *items = heed_recommendation_get_items (recommendation);
      HeedResponse *response = heed_recommendation_get_response (recommendation);
      HeedUnplaced *unplaced = heed_recommendation_get_unplaced (recommendation);

      add_line (dump, "number", heed_recommendation_get_number (recommendation));
      add_line (dump, "addressee", heed_recommendation_get_addressee (recommendation));
      add_line (dump, "recommendation", heed_recommendation_get_text (recommendation));
      g_string_append_printf (dump, "kind %d reasons %d\n", heed_response_get_kind (response),
                              heed_response_get_reasons (response));
      add_line (dump, "response", heed_response_get_words (response));
      add_line (dump, "part agreed", heed_response_get_part_agreed (response));
      add_line (dump, "explanation", heed_response_get_explanation (response));
      for (guint j = 0; j < heed_record_list_get_n (items); j++)
        add_item (dump, heed_record_list_get (items, j));
      add_lines (dump, "unplaced", heed_unplaced_get_text (unplaced));
      add_lines (dump, "unplaced owner", heed_unplaced_get_owners (unplaced));
      add_lines (dump, "unplaced target", heed_unplaced_get_targets (unplaced));
    }

  return g_strdup (dump->str);
}

static void
assert_same (HeedPlan *plan)
{
  g_autofree char *expected = dump_plan (plan);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (HeedPlan) again = out_and_in (plan, ids[i]);
      g_autofree char *found = dump_plan (again);

      g_assert_cmpstr (found, ==, expected);
    }
}

static void
test_example (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("HEED_TEST_SOURCE"), "data",
                                            "example-plan.json", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedPlan) plan = read_plan (path, &error);

  g_assert_no_error (error);
  assert_same (plan);
}

static void
test_published (void)
{
  const char *folder = g_getenv ("HEED_TEST_PLANS");
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *name;

  if (dir == NULL)
    {
      g_test_skip ("the published plans are not there");
      return;
    }
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (HeedPlan) plan = g_str_has_suffix (name, ".txt") ? read_plan (path, &error) : NULL;

      g_assert_no_error (error);
      if (plan != NULL)
        assert_same (plan);
    }
}

/* ---- generated plans ---- */

static char *
random_sentence (GRand *rand)
{
  static const char *const words[] = {
    "review", "the", "“whole”", "caseload", "by", "a & b", "5 < 6", "naïve", "every", "office",
    "**now**", "*soon*", "日本語", "(see 1.1)", "its", "£40", "tab", "co-operate",
  };
  GString *text = g_string_new ("Words");
  int n = g_rand_int_range (rand, 1, 14);

  for (int i = 0; i < n; i++)
    g_string_append_printf (text, " %s", words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
  g_string_append_c (text, '.');
  return g_string_free (text, FALSE);
}

static char *
random_markup (GRand *rand)
{
  GString *text = g_string_new (NULL);
  g_autofree char *first = random_sentence (rand);
  int n_points = g_rand_int_range (rand, 0, 4);
  gboolean numbered = g_rand_boolean (rand);

  g_string_append (text, first);
  for (int i = 0; i < n_points; i++)
    {
      g_autofree char *point = random_sentence (rand);
      g_autofree char *inner = random_sentence (rand);

      if (numbered)
        g_string_append_printf (text, "%s%d. %s", i == 0 ? "\n\n" : "\n", i + 1, point);
      else
        g_string_append_printf (text, "%s- %s", i == 0 ? "\n\n" : "\n", point);
      if (g_rand_int_range (rand, 0, 3) == 0)
        g_string_append_printf (text, "\n%s- %s", numbered ? "   " : "  ", inner);
    }
  if (g_rand_int_range (rand, 0, 3) == 0)
    {
      g_autofree char *last = random_sentence (rand);

      g_string_append_printf (text, "\n\n%s", last);
    }
  {
    g_autoptr (GPtrArray) blocks = heed_markup_to_blocks (text->str);

    g_string_free (text, TRUE);
    return heed_markup_from_blocks (blocks);
  }
}

static void
add_random_item (HeedRecommendation *recommendation,
                 GRand              *rand)
{
  static const char *const labels[] = { "", "1.1", "a)", "•", "1.1.2.", "(iv)", "o" };
  static const char *const targets[] = { "", "May 2019", "Completed and ongoing", "10.5.19" };
  g_autoptr (HeedItem) item = NULL;
  g_autofree char *text = random_markup (rand);
  g_autofree char *owner = random_sentence (rand);
  const char *owners[] = { owner, "Head of Operations", NULL };

  int kind = g_rand_int_range (rand, 0, 6);

  if (kind < 3)
    {
      item = HEED_ITEM (heed_action_new ());
      heed_action_set_label (HEED_ACTION (item),
                             labels[g_rand_int_range (rand, 0, G_N_ELEMENTS (labels))]);
    }
  else if (kind == 3)
    {
      g_autofree char *measure = g_strdup_printf ("from %d%% to at least %d%%. %s",
                                                  g_rand_int_range (rand, 1, 50),
                                                  g_rand_int_range (rand, 50, 100), text);

      item = HEED_ITEM (heed_measure_new ());
      g_free (text);
      text = g_steal_pointer (&measure);
    }
  else
    {
      item = HEED_ITEM (heed_text_item_new ());
      heed_text_item_set_role (HEED_TEXT_ITEM (item),
                               g_rand_int_range (rand, 0, HEED_TEXT_ROLE_NOTE + 1));
    }
  heed_item_set_depth (item, (guint) g_rand_int_range (rand, 1, 5));
  /* Some have no words yet, and perhaps nothing at all. */
  if (g_rand_int_range (rand, 0, 6) > 0)
    heed_item_set_text (item, text);
  if (HEED_IS_MEASURE (item))
    heed_measure_read_words (HEED_MEASURE (item));
  if (g_rand_boolean (rand))
    heed_item_set_owners (item, owners);
  heed_item_set_target_words (item, targets[g_rand_int_range (rand, 0, G_N_ELEMENTS (targets))]);
  heed_record_list_append (heed_recommendation_get_items (recommendation), item);
}

static void
test_random (void)
{
  for (guint round = 0; round < 40; round++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
      g_autoptr (HeedPlan) plan = heed_plan_new ();
      int n = g_rand_int_range (rand, 1, 6);

      heed_plan_set_title (plan, "Action plan for a region");
      for (int i = 0; i < n; i++)
        {
          g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();
          g_autofree char *number = g_strdup_printf ("%d", i + 1);
          g_autofree char *text = random_markup (rand);
          int n_items = g_rand_int_range (rand, 0, 6);

          heed_recommendation_set_number (recommendation, number);
          heed_recommendation_set_text (recommendation, text);
          heed_response_set_words (heed_recommendation_get_response (recommendation), "Agreed");
          heed_response_set_kind (heed_recommendation_get_response (recommendation),
                                  HEED_RESPONSE_KIND_AGREED);
          for (int j = 0; j < n_items; j++)
            add_random_item (recommendation, rand);
          heed_record_list_append (heed_plan_get_recommendations (plan), recommendation);
        }
      assert_same (plan);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/office/plans/example", test_example);
  g_test_add_func ("/office/plans/published", test_published);
  g_test_add_func ("/office/plans/random", test_random);

  return g_test_run ();
}
