/* test-recognise-plans.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "heed-action.h"
#include "heed-definition.h"
#include "heed-format.h"
#include "heed-markup.h"
#include "heed-measure.h"
#include "heed-recognise.h"
#include "heed-recommendation.h"
#include "heed-text-item.h"

/* The published plans that these tests read are no part of the project: each test
 * says so where they are not there. What is compared is taken from the files with
 * the few lines below and not with the reader, so that both cannot err alike. */

typedef struct
{
  char *text;
  HeedSource *source;
  HeedPlan *plan;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  name)
{
  g_autofree char *path = g_build_filename (g_getenv ("HEED_TEST_PLANS"), name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (HeedDocument) document = NULL;
  gsize length;

  if (!g_file_get_contents (path, &fixture->text, &length, NULL))
    return;
  bytes = g_bytes_new (fixture->text, length);
  g_assert_cmpstr (heed_format_for_bytes (bytes)->id, ==, "text");
  document = heed_format_find ("text")->read (bytes, NULL, &error);
  g_assert_no_error (error);
  fixture->source = heed_source_new ();
  fixture->plan = heed_recognise (document, fixture->source, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  name)
{
  g_free (fixture->text);
  g_clear_object (&fixture->source);
  g_clear_object (&fixture->plan);
}

static gboolean
is_missing (Fixture *fixture)
{
  if (fixture->plan != NULL)
    return FALSE;
  g_test_skip ("the published plans are not there");
  return TRUE;
}

/* ---- words ---- */

static GPtrArray *
split (const char *text)
{
  g_auto (GStrv) words = g_regex_split_simple ("[^\\p{L}\\p{N}]+", text, 0, 0);
  GPtrArray *split = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0')
      g_ptr_array_add (split, g_utf8_casefold (words[i], -1));
  return split;
}

static char *
bare (const char *cell)
{
  g_autoptr (GRegex) tag = g_regex_new ("</?(p|ul|li|b|i)( [^>]*)?>", 0, 0, NULL);
  g_autoptr (GRegex) sup = g_regex_new ("</?sup>", 0, 0, NULL);
  g_autofree char *joined = g_regex_replace_literal (sup, cell, -1, 0, "", 0, NULL);

  return g_regex_replace_literal (tag, joined, -1, 0, " ", 0, NULL);
}

static void
add (GString    *string,
     const char *markup)
{
  g_autofree char *text = heed_markup_to_text (markup);

  g_string_append (string, text);
  g_string_append_c (string, '\n');
}

static void
add_strv (GString           *string,
          const char *const *strv)
{
  for (guint i = 0; strv != NULL && strv[i] != NULL; i++)
    g_string_append_printf (string, "%s\n", strv[i]);
}

static char *
words_of (HeedRecommendation *recommendation)
{
  g_autoptr (GString) string = g_string_new (NULL);
  HeedRecordList *items = heed_recommendation_get_items (recommendation);
  HeedResponse *response = heed_recommendation_get_response (recommendation);
  HeedUnplaced *unplaced = heed_recommendation_get_unplaced (recommendation);

  add (string, heed_recommendation_get_addressee (recommendation));
  add (string, heed_recommendation_get_text (recommendation));
  add (string, heed_response_get_words (response));
  add (string, heed_response_get_explanation (response));
  for (guint i = 0; i < heed_record_list_get_n (items); i++)
    {
      HeedItem *item = heed_record_list_get (items, i);

      if (HEED_IS_ACTION (item))
        g_string_append_printf (string, "%s\n", heed_action_get_label (HEED_ACTION (item)));
      add (string, heed_item_get_text (item));
      add_strv (string, heed_item_get_owners (item));
      g_string_append_printf (string, "%s\n", heed_item_get_target_words (item));
    }
  add_strv (string, heed_unplaced_get_owners (unplaced));
  add_strv (string, heed_unplaced_get_targets (unplaced));
  add_strv (string, heed_unplaced_get_text (unplaced));
  return g_strdup (string->str);
}

static gboolean
holds (GPtrArray *others,
       GPtrArray *words)
{
  guint found = 0;

  for (guint i = 0; i < others->len && found < words->len; i++)
    if (g_str_equal (g_ptr_array_index (words, found), g_ptr_array_index (others, i)))
      found++;
  return found == words->len;
}

static GHashTable *
count (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
count_words (GHashTable *counts,
             GPtrArray  *words)
{
  for (guint i = 0; i < words->len; i++)
    {
      const char *word = g_ptr_array_index (words, i);

      g_hash_table_insert (counts, g_strdup (word),
                           GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, word)) + 1));
    }
}

/* Each cell of each table but the number cells: its words stand in one part of the
 * plan, in order; and all cells together have no word more often than the plan. */
static void
test_words (Fixture       *fixture,
            gconstpointer  name)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GHashTable) in_plan = count ();
  g_autoptr (GHashTable) in_file = count ();
  g_auto (GStrv) lines = NULL;
  HeedRecordList *recommendations;
  HeedRecordList *definitions;
  HeedWording *wording;
  GHashTableIter iter;
  gpointer key, value;
  guint n_cells = 0;

  if (is_missing (fixture))
    return;

  recommendations = heed_plan_get_recommendations (fixture->plan);
  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      g_autofree char *text = words_of (heed_record_list_get (recommendations, i));

      g_ptr_array_add (places, split (text));
    }
  wording = heed_plan_get_wording (fixture->plan);
  definitions = heed_wording_get_definitions (wording);
  for (guint i = 0; i < heed_record_list_get_n (definitions); i++)
    {
      HeedDefinition *definition = heed_record_list_get (definitions, i);
      g_autoptr (GString) string = g_string_new (NULL);

      add (string, heed_definition_get_term (definition));
      add (string, heed_definition_get_definition (definition));
      add (string, heed_definition_get_comment (definition));
      g_ptr_array_add (places, split (string->str));
    }
  {
    g_autoptr (GString) string = g_string_new (NULL);

    add_strv (string, heed_wording_get_column_titles (wording));
    g_ptr_array_add (places, split (string->str));
    g_ptr_array_add (places, split (heed_plan_get_extra (fixture->plan)));
  }
  for (guint i = 0; i < places->len; i++)
    count_words (in_plan, g_ptr_array_index (places, i));

  lines = g_strsplit (fixture->text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);
      guint n = g_strv_length (cells);

      for (guint j = 0; n > 1 && j < n; j++)
        {
          g_autofree char *text = bare (cells[j]);
          g_autoptr (GPtrArray) words = split (text);
          gboolean found = FALSE;

          if (j == 0 && n == 6)
            continue;
          for (guint k = 0; !found && k < places->len; k++)
            found = holds (g_ptr_array_index (places, k), words);
          if (!found)
            g_test_message ("line %u, cell %u: %s", i + 1, j + 1, text);
          g_assert_true (found);
          count_words (in_file, words);
          n_cells++;
        }
    }
  g_assert_cmpuint (n_cells, >, 70);

  g_hash_table_iter_init (&iter, in_file);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (in_plan, key));

      if (n < GPOINTER_TO_UINT (value))
        g_test_message ("%s: %u times in the file, %u in the plan", (char *) key,
                        GPOINTER_TO_UINT (value), n);
      g_assert_cmpuint (n, >=, GPOINTER_TO_UINT (value));
    }
}

/* Lines outside tables: a word is in the plan, or its line gave a date. */
static void
test_front_words (Fixture       *fixture,
                  gconstpointer  name)
{
  g_autoptr (GString) string = g_string_new (NULL);
  g_autoptr (GPtrArray) plan = NULL;
  g_autoptr (GHashTable) in_plan = count ();
  g_auto (GStrv) lines = NULL;
  HeedWording *wording;

  if (is_missing (fixture))
    return;

  wording = heed_plan_get_wording (fixture->plan);
  add (string, heed_plan_get_title (fixture->plan));
  add_strv (string, heed_plan_get_front (fixture->plan));
  add (string, heed_wording_get_introduction (wording));
  add (string, heed_wording_get_running_note (wording));
  add_strv (string, heed_plan_get_unplaced (fixture->plan));
  add (string, heed_plan_get_extra (fixture->plan));
  plan = split (string->str);
  count_words (in_plan, plan);

  lines = g_strsplit (fixture->text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *text = bare (lines[i]);
      g_autoptr (GPtrArray) words = split (text);

      if (strchr (lines[i], '\t') != NULL
          || g_regex_match_simple ("(submitted|published)\\b.*\\d", lines[i], G_REGEX_CASELESS, 0))
        continue;
      for (guint j = 0; j < words->len; j++)
        {
          const char *word = g_ptr_array_index (words, j);

          if (!g_hash_table_contains (in_plan, word))
            g_test_message ("line %u: %s", i + 1, word);
          g_assert_true (g_hash_table_contains (in_plan, word));
        }
    }
}

/* Each row of the source is kept with the recommendation that it went to. */
static void
test_source (Fixture       *fixture,
             gconstpointer  name)
{
  if (is_missing (fixture))
    return;

  g_assert_cmpuint (heed_source_get_n_rows (fixture->source), >, 10);
  for (guint i = 0; i < heed_source_get_n_rows (fixture->source); i++)
    {
      HeedSourceRow *row = heed_source_get_row (fixture->source, i);
      HeedRecommendation *recommendation
        = heed_plan_find_recommendation_by_id (fixture->plan, row->recommendation);
      g_autofree char *text = NULL;
      g_autoptr (GPtrArray) words = NULL;

      g_assert_nonnull (recommendation);
      text = words_of (recommendation);
      words = split (text);
      for (guint j = 0; row->cells[j] != NULL; j++)
        {
          g_autofree char *cell = heed_markup_to_text (row->cells[j]);
          g_autoptr (GPtrArray) cell_words = split (cell);

          if (j > 0 || g_strv_length (row->cells) < 6)
            g_assert_true (holds (words, cell_words));
        }
    }
}

/* ---- what each of them says ---- */

static HeedRecommendation *
recommendation_at (Fixture *fixture,
                   guint    position)
{
  return heed_record_list_get (heed_plan_get_recommendations (fixture->plan), position);
}

static guint
count_kind (HeedRecommendation *recommendation,
            GType               type)
{
  HeedRecordList *items = heed_recommendation_get_items (recommendation);
  guint n = 0;

  for (guint i = 0; i < heed_record_list_get_n (items); i++)
    if (G_TYPE_CHECK_INSTANCE_TYPE (heed_record_list_get (items, i), type))
      n++;
  return n;
}

static void
assert_numbers (Fixture *fixture,
                guint    n)
{
  g_assert_cmpuint (heed_record_list_get_n (heed_plan_get_recommendations (fixture->plan)), ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      g_assert_cmpstr (heed_recommendation_get_number (recommendation_at (fixture, i)), ==, number);
      g_assert_cmpstr (heed_recommendation_get_text (recommendation_at (fixture, i)), !=, "");
    }
  g_assert_cmpuint (heed_record_list_get_n (heed_wording_get_definitions (heed_plan_get_wording (fixture->plan))),
                    ==, 3);
  g_assert_cmpstr (heed_inspection_get_inspectorate (heed_plan_get_inspection (fixture->plan)), ==,
                   "HM Inspectorate of Probation");
  g_assert_cmpint (heed_organisation_get_kind (heed_plan_get_organisation (fixture->plan)), ==,
                   HEED_ORGANISATION_KIND_CRC);
}

static void
test_cgm (Fixture       *fixture,
          gconstpointer  name)
{
  g_auto (GStrv) lines = NULL;
  guint n_labels = 0;

  if (is_missing (fixture))
    return;

  assert_numbers (fixture, 8);
  g_assert_cmpuint (heed_plan_get_submitted (fixture->plan), ==, heed_day_new (2019, 4, 12));
  g_assert_cmpuint (heed_inspection_get_report_published (heed_plan_get_inspection (fixture->plan)), ==,
                    heed_day_new (2019, 4, 3));
  g_assert_cmpuint (heed_plan_count_actions (fixture->plan), ==, 54);
  g_assert_cmpuint (heed_plan_count_review (fixture->plan), ==, 0);

  /* Each labelled row, as the file has it, with its owner and its date. */
  lines = g_strsplit (fixture->text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);
      g_autoptr (GRegex) regex = g_regex_new ("^(?:<p>)?(\\d\\.\\d+(?:\\.\\d)?\\.?)\\s", 0, 0, NULL);
      g_autoptr (GMatchInfo) match = NULL;
      g_autofree char *label = NULL;
      HeedItem *found = NULL;

      if (g_strv_length (cells) != 6 || !g_regex_match (regex, cells[3], 0, &match))
        continue;
      label = g_match_info_fetch (match, 1);
      n_labels++;
      for (guint j = 0; j < 8; j++)
        {
          HeedRecordList *items = heed_recommendation_get_items (recommendation_at (fixture, j));

          for (guint k = 0; k < heed_record_list_get_n (items); k++)
            {
              HeedItem *item = heed_record_list_get (items, k);

              if (HEED_IS_ACTION (item)
                  && g_str_equal (heed_action_get_label (HEED_ACTION (item)), label))
                found = item;
            }
        }
      g_assert_nonnull (found);
      g_assert_cmpstr (heed_item_get_target_words (found), ==, cells[5]);
      g_assert_cmpuint (g_strv_length ((char **) heed_item_get_owners (found)), ==, 1);
      g_assert_true (g_str_has_prefix (heed_item_get_owners (found)[0], cells[4]));
      g_assert_true (heed_target_is_recognised (heed_item_get_target (found)));
      if (!g_str_equal (label, "6.2.1"))
        g_assert_cmpstr (heed_item_get_owners (found)[0], ==, cells[4]);
      else
        g_assert_true (g_str_has_suffix (heed_item_get_owners (found)[0], " Managers/Strategic Managers"));
      g_assert_cmpuint (heed_item_get_depth (found), ==, g_regex_match_simple ("^\\d\\.\\d+\\.\\d", label, 0, 0) ? 2 : 1);
    }
  g_assert_cmpuint (n_labels, ==, 54);

  g_assert_cmpint (heed_response_get_kind (heed_recommendation_get_response (recommendation_at (fixture, 7))), ==,
                   HEED_RESPONSE_KIND_PARTLY_AGREED);
  g_assert_cmpint (heed_response_get_reasons (heed_recommendation_get_response (recommendation_at (fixture, 7))), ==,
                   HEED_REASONS_AFFORDABILITY);
  for (guint i = 0; i < 8; i++)
    g_assert_cmpint (heed_recommendation_get_addressee_stated (recommendation_at (fixture, i)), ==,
                     i == 0 || i == 7);
}

static void
test_swm (Fixture       *fixture,
          gconstpointer  name)
{
  static const guint n_actions[] = { 7, 9, 5, 9, 8, 13, 1 };
  static const guint n_owned[] = { 7, 9, 5, 9, 6, 0, 0 };

  if (is_missing (fixture))
    return;

  assert_numbers (fixture, 7);
  g_assert_cmpuint (heed_inspection_get_report_published (heed_plan_get_inspection (fixture->plan)), ==,
                    heed_day_new (2018, 12, 19));
  for (guint i = 0; i < 7; i++)
    {
      HeedRecommendation *recommendation = recommendation_at (fixture, i);
      HeedRecordList *items = heed_recommendation_get_items (recommendation);
      guint n_evaluations = 0;
      guint n = 0;

      g_assert_cmpuint (count_kind (recommendation, HEED_TYPE_ACTION), ==, n_actions[i]);
      for (guint j = 0; j < heed_record_list_get_n (items); j++)
        {
          HeedItem *item = heed_record_list_get (items, j);

          if (HEED_IS_TEXT_ITEM (item)
              && heed_text_item_get_role (HEED_TEXT_ITEM (item)) == HEED_TEXT_ROLE_EVALUATION)
            n_evaluations++;
          if (!HEED_IS_ACTION (item))
            continue;
          n += heed_item_get_owners (item)[0] != NULL;
          g_assert_cmpint (heed_item_get_target_words (item)[0] != '\0', ==, i < 6);
        }
      g_assert_cmpuint (n_evaluations, ==, 1);
      g_assert_cmpuint (n, ==, n_owned[i]);
      g_assert_cmpint (heed_unplaced_get_owners (heed_recommendation_get_unplaced (recommendation))[0] == NULL, ==,
                       n_owned[i] == n_actions[i]);
    }
  g_assert_cmpstr (heed_response_get_explanation (heed_recommendation_get_response (recommendation_at (fixture, 6))),
                   !=, "");
}

static void
test_dlnr (Fixture       *fixture,
           gconstpointer  name)
{
  static const guint n_actions[] = { 5, 5, 7, 1, 1, 11, 7, 1 };
  static const guint n_measures[] = { 0, 5, 7, 0, 3, 13, 4, 0 };

  if (is_missing (fixture))
    return;

  assert_numbers (fixture, 8);
  g_assert_cmpuint (heed_plan_get_submitted (fixture->plan), ==, heed_day_new (2020, 2, 28));
  g_assert_cmpuint (heed_inspection_get_report_published (heed_plan_get_inspection (fixture->plan)), ==,
                    heed_day_new (2020, 3, 3));
  for (guint i = 0; i < 8; i++)
    {
      HeedRecommendation *recommendation = recommendation_at (fixture, i);
      const char *const *review = heed_recommendation_get_review (recommendation);

      g_assert_cmpuint (count_kind (recommendation, HEED_TYPE_ACTION), ==, n_actions[i]);
      g_assert_cmpuint (count_kind (recommendation, HEED_TYPE_MEASURE), ==, n_measures[i]);
      g_assert_cmpint (heed_recommendation_get_repeated (recommendation), ==, i == 5 || i == 6);
      g_assert_true (heed_recommendation_get_addressee_stated (recommendation));
      if (i == 0 || i == 2)
        g_assert_nonnull (strstr (review[0], heed_recommendation_get_number (recommendation)));
    }
  g_assert_cmpstr (heed_recommendation_get_addressee (recommendation_at (fixture, 7)), ==,
                   "The Ministry of Justice should");
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *name;
    void (*test) (Fixture *, gconstpointer);
  } plans[] = {
    { "cgm-crc-2019.txt", test_cgm },
    { "swm-crc-2018.txt", test_swm },
    { "dlnr-crc-2020.txt", test_dlnr },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      g_autofree char *words = g_strdup_printf ("/recognise/%s/words", plans[i].name);
      g_autofree char *front = g_strdup_printf ("/recognise/%s/front", plans[i].name);
      g_autofree char *source = g_strdup_printf ("/recognise/%s/source", plans[i].name);
      g_autofree char *plan = g_strdup_printf ("/recognise/%s/plan", plans[i].name);

      g_test_add (words, Fixture, plans[i].name, set_up, test_words, tear_down);
      g_test_add (front, Fixture, plans[i].name, set_up, test_front_words, tear_down);
      g_test_add (source, Fixture, plans[i].name, set_up, test_source, tear_down);
      g_test_add (plan, Fixture, plans[i].name, set_up, plans[i].test, tear_down);
    }

  return g_test_run ();
}
