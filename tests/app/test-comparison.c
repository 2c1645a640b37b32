/* test-comparison.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-comparison.h"

#include <string.h>

#include "heed-action.h"
#include "heed-app-test.h"
#include "heed-measure.h"
#include "heed-plan-rows.h"
#include "heed-random-plan.h"
#include "heed-sequence-diff.h"
#include "heed-text-item.h"
#include "heed-word-diff.h"

#define N_ROUNDS 200

/* ---- sequences ---- */

static GArray *
random_sequence (guint length,
                 guint kinds)
{
  GArray *sequence = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < length; i++)
    {
      guint value = (guint) g_test_rand_int_range (0, (gint32) kinds);

      g_array_append_val (sequence, value);
    }
  return sequence;
}

/* How much of both sequences can stay at most, in the plainest way to find out. */
static guint
longest (GArray *before,
         GArray *after)
{
  gsize width = after->len + 1;
  g_autofree guint *lengths = g_new0 (guint, (before->len + 1) * width);

  for (guint i = 1; i <= before->len; i++)
    for (guint j = 1; j <= after->len; j++)
      lengths[i * width + j] = g_array_index (before, guint, i - 1) == g_array_index (after, guint, j - 1)
                                 ? lengths[(i - 1) * width + j - 1] + 1
                                 : MAX (lengths[(i - 1) * width + j], lengths[i * width + j - 1]);
  return lengths[before->len * width + after->len];
}

static void
assert_pairs (GArray *pairs,
              GArray *before,
              GArray *after)
{
  for (guint i = 0; i < pairs->len; i++)
    {
      const HeedSequencePair *pair = &g_array_index (pairs, HeedSequencePair, i);

      g_assert_cmpuint (g_array_index (before, guint, pair->before), ==, g_array_index (after, guint, pair->after));
      if (i > 0)
        {
          g_assert_cmpuint (pair[-1].before, <, pair->before);
          g_assert_cmpuint (pair[-1].after, <, pair->after);
        }
    }
}

static void
test_sequences (void)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      guint kinds = (guint) g_test_rand_int_range (1, 12);
      g_autoptr (GArray) before = random_sequence ((guint) g_test_rand_int_range (0, 40), kinds);
      g_autoptr (GArray) after = random_sequence ((guint) g_test_rand_int_range (0, 40), kinds);
      g_autoptr (GArray) pairs = heed_sequence_diff (before, after);

      assert_pairs (pairs, before, after);
      g_assert_cmpuint (pairs->len, ==, longest (before, after));
    }
}

/* What has hardly anything in common is still compared at both ends, and not for ever. */
static void
test_long_sequences (void)
{
  g_autoptr (GArray) before = random_sequence (20000, 100000);
  g_autoptr (GArray) after = random_sequence (20000, 100000);
  g_autoptr (GArray) pairs = NULL;
  guint first = 7;

  g_array_prepend_val (before, first);
  g_array_prepend_val (after, first);
  g_array_append_val (before, first);
  g_array_append_val (after, first);
  pairs = heed_sequence_diff (before, after);
  assert_pairs (pairs, before, after);
  g_assert_cmpuint (pairs->len, >=, 2);
}

/* ---- words ---- */

static char *
random_text (void)
{
  static const char *const words[] = { "lamp", "garden,", "ladder\n", "5.01", "don’t", "(new)", "ŵyth", "—", "  ", "15%", "灯" };
  GString *text = g_string_new (NULL);
  int n = g_test_rand_int_range (0, 30);

  for (int i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 && g_test_rand_bit () ? " " : "",
                            words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
  return g_string_free (text, FALSE);
}

static char *
join (GPtrArray     *pieces,
      HeedWordsKind  without)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < pieces->len; i++)
    {
      const HeedWords *words = g_ptr_array_index (pieces, i);

      g_assert_cmpstr (words->text, !=, "");
      if (words->kind != without)
        g_string_append (text, words->text);
    }
  return g_string_free (text, FALSE);
}

static void
test_words (void)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autofree char *before = random_text ();
      g_autofree char *after = random_text ();
      g_autoptr (GPtrArray) pieces = heed_word_diff (before, after);
      g_autoptr (GPtrArray) none = heed_word_diff (before, before);
      g_autofree char *first = join (pieces, HEED_WORDS_ADDED);
      g_autofree char *second = join (pieces, HEED_WORDS_DELETED);

      g_assert_cmpstr (first, ==, before);
      g_assert_true (heed_word_diff_are_same (second, after));
      g_assert_cmpuint (none->len, ==, *before != '\0' ? 1 : 0);
    }
}

static char *
show (const char *before,
      const char *after)
{
  g_autoptr (GPtrArray) pieces = heed_word_diff (before, after);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < pieces->len; i++)
    {
      const HeedWords *words = g_ptr_array_index (pieces, i);

      g_string_append_printf (text, "%s%s%s", words->kind == HEED_WORDS_DELETED ? "[" : words->kind == HEED_WORDS_ADDED ? "{" : "",
                              words->text, words->kind == HEED_WORDS_DELETED ? "]" : words->kind == HEED_WORDS_ADDED ? "}" : "");
    }
  return g_string_free (text, FALSE);
}

static void
test_words_read_well (void)
{
  static const char *const cases[][3] = {
    { "By May 2019", "By June 2019", "By [May]{June} 2019" },
    { "the old green lamp", "the two new lamps", "the [old green lamp]{two new lamps}" },
    { "See 5.01 first", "See 5.02 first", "See [5.01]{5.02} first" },
    { "one two", "one two three", "one two{ three}" },
    { "one two three", "one three", "one [two ]three" },
    { "", "new", "{new}" },
    { "same  words", "same words", "same  words" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = show (cases[i][0], cases[i][1]);

      g_assert_cmpstr (shown, ==, cases[i][2]);
    }
}

static void
test_same_words (void)
{
  g_assert_true (heed_word_diff_are_same ("a b", " a\n b "));
  g_assert_true (heed_word_diff_are_same ("", " "));
  g_assert_false (heed_word_diff_are_same ("a b", "ab"));
  g_assert_false (heed_word_diff_are_same ("ab", "a b"));
  g_assert_false (heed_word_diff_are_same ("a", "a b"));
  g_assert_false (heed_word_diff_are_same ("a", ""));
}

static double
likeness (const char *text,
          const char *other)
{
  g_autoptr (GArray) words = heed_word_diff_list_words (text);
  g_autoptr (GArray) others = heed_word_diff_list_words (other);

  return heed_word_diff_likeness (words, others);
}

static void
test_likeness (void)
{
  g_assert_cmpfloat (likeness ("One two.", "one, TWO"), ==, 1.0);
  g_assert_cmpfloat (likeness ("one two", "three four"), ==, 0.0);
  g_assert_cmpfloat (likeness ("one two", "two three"), ==, 0.5);
  g_assert_cmpfloat (likeness ("", ""), ==, 1.0);
}

/* ---- plans ---- */

static HeedComparison *
compare (HeedPlan *before,
         HeedPlan *after)
{
  return heed_comparison_new (before, "before", after, "after", HEED_FIELD_SCOPE_ALL);
}

static void
test_itself (void)
{
  for (guint round = 0; round < 30; round++)
    {
      g_autoptr (HeedPlan) plan = heed_app_test_plan (round % 6, round % 9);
      g_autoptr (HeedPlan) copy = heed_plan_rows_copy (plan);
      g_autoptr (HeedComparison) comparison = compare (plan, copy);

      g_assert_true (heed_comparison_is_same (comparison));
    }
}

/* Counts are turned round where the plans are, and each record stands in it once. */
static void
test_turned_round (void)
{
  for (guint round = 0; round < 20; round++)
    {
      g_autoptr (HeedPlan) before = heed_app_test_plan (4, 5);
      g_autoptr (HeedPlan) after = heed_app_test_plan (5, 4);
      g_autoptr (HeedComparison) there = compare (before, after);
      g_autoptr (HeedComparison) back = compare (after, before);
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
      guint n = 0;

      for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (there)); i++)
        {
          g_autoptr (HeedComparedRecord) record = g_list_model_get_item (G_LIST_MODEL (there), i);
          gpointer sides[] = { heed_compared_record_get_before (record), heed_compared_record_get_after (record) };

          for (guint j = 0; j < 2; j++)
            if (HEED_IS_ITEM (sides[j]) || HEED_IS_RECOMMENDATION (sides[j]))
              {
                g_assert_true (g_hash_table_add (seen, sides[j]));
                n++;
              }
        }
      g_assert_cmpuint (n, ==, 4 * 6 + 5 * 5);
      g_assert_cmpuint (heed_comparison_count (there, HEED_COMPARED_ADDED), ==,
                        heed_comparison_count (back, HEED_COMPARED_DELETED));
    }
}

/* Whichever property of a record is set, the comparison tells of it. Those for which that is
 * not so stand here, each with why. */
static const char *const unseen[] = {
  "HeedPlan:id", "HeedPlan:extra", "HeedOrganisation:id", "HeedOrganisation:extra", /* for programs */
  "HeedInspection:id", "HeedInspection:extra", "HeedRecommendation:id", "HeedRecommendation:extra",
  "HeedAction:id", "HeedAction:extra", "HeedTextItem:id", "HeedTextItem:extra", "HeedMeasure:id",
  "HeedMeasure:extra", "HeedRecommendation:repeats",
  "HeedPlan:review", "HeedRecommendation:review", /* about the reading of a file */
  "HeedRecommendation:addressee", /* printed where it is stated */
};

static gboolean
is_unseen (GObject    *object,
           GParamSpec *pspec)
{
  g_autofree char *name = g_strdup_printf ("%s:%s", G_OBJECT_TYPE_NAME (object), pspec->name);

  for (guint i = 0; i < G_N_ELEMENTS (unseen); i++)
    if (g_str_equal (unseen[i], name))
      return TRUE;
  return FALSE;
}

static gboolean
set_other (GObject    *object,
           GParamSpec *pspec)
{
  static const char *const others[] = { "C1", "C2", "C3", "C4", "C5", "Other", NULL };
  GType type = pspec->value_type;

  if ((pspec->flags & G_PARAM_WRITABLE) == 0 || g_type_is_a (type, G_TYPE_OBJECT))
    return FALSE;
  if (type == G_TYPE_STRING)
    g_object_set (object, pspec->name, "Other words than before", NULL);
  else if (type == G_TYPE_STRV)
    g_object_set (object, pspec->name, others, NULL);
  else if (type == G_TYPE_DOUBLE)
    g_object_set (object, pspec->name, 12.5, NULL);
  else if (type == G_TYPE_BOOLEAN)
    {
      gboolean is_set;

      g_object_get (object, pspec->name, &is_set, NULL);
      g_object_set (object, pspec->name, !is_set, NULL);
    }
  else if (g_type_is_a (type, G_TYPE_ENUM) || g_type_is_a (type, G_TYPE_FLAGS))
    g_object_set (object, pspec->name, 1, NULL);
  else if (type == G_TYPE_UINT)
    g_object_set (object, pspec->name, strstr (pspec->name, "depth") != NULL ? 2u : (guint) heed_day_new (2031, 5, 6), NULL);
  else
    return FALSE;
  return TRUE;
}

static HeedPlan *
make_plan (void)
{
  HeedPlan *plan = heed_plan_new ();
  g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();
  g_autoptr (HeedAction) action = heed_action_new ();
  g_autoptr (HeedMeasure) measure = heed_measure_new ();
  g_autoptr (HeedTextItem) text = heed_text_item_new ();

  heed_record_list_append (heed_plan_get_recommendations (plan), recommendation);
  heed_recommendation_set_addressee_stated (recommendation, FALSE);
  heed_recommendation_set_addressee (recommendation, "The CRC");
  heed_action_set_progress (action, HEED_PROGRESS_COMPLETED);
  heed_record_list_append (heed_recommendation_get_items (recommendation), action);
  heed_record_list_append (heed_recommendation_get_items (recommendation), measure);
  heed_record_list_append (heed_recommendation_get_items (recommendation), text);
  return plan;
}

/* The objects of a plan whose properties are set. */
static void
list_objects (HeedPlan  *plan,
              GPtrArray *objects)
{
  HeedRecommendation *recommendation = heed_record_list_get (heed_plan_get_recommendations (plan), 0);

  g_ptr_array_add (objects, plan);
  g_ptr_array_add (objects, heed_plan_get_organisation (plan));
  g_ptr_array_add (objects, heed_plan_get_inspection (plan));
  g_ptr_array_add (objects, heed_plan_get_wording (plan));
  g_ptr_array_add (objects, recommendation);
  g_ptr_array_add (objects, heed_recommendation_get_response (recommendation));
  g_ptr_array_add (objects, heed_recommendation_get_judgement (recommendation));
  g_ptr_array_add (objects, heed_recommendation_get_unplaced (recommendation));
  for (guint i = 0; i < 3; i++)
    g_ptr_array_add (objects, heed_record_list_get (heed_recommendation_get_items (recommendation), i));
}

static void
test_properties (void)
{
  g_autoptr (HeedPlan) plan = make_plan ();
  g_autoptr (GPtrArray) objects = g_ptr_array_new ();
  guint n_set = 0;

  list_objects (plan, objects);
  for (guint i = 0; i < objects->len; i++)
    {
      g_autofree GParamSpec **pspecs = NULL;
      guint n;

      pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (g_ptr_array_index (objects, i)), &n);
      for (guint j = 0; j < n; j++)
        {
          g_autoptr (HeedPlan) edited = heed_plan_rows_copy (plan);
          g_autoptr (GPtrArray) copies = g_ptr_array_new ();
          g_autoptr (HeedComparison) comparison = NULL;
          GObject *object;

          list_objects (edited, copies);
          object = g_ptr_array_index (copies, i);
          if (is_unseen (object, pspecs[j]) || !set_other (object, pspecs[j]))
            continue;
          n_set++;
          comparison = compare (plan, edited);
          g_test_message ("%s:%s", G_OBJECT_TYPE_NAME (object), pspecs[j]->name);
          g_assert_false (heed_comparison_is_same (comparison));
        }
    }
  g_assert_cmpuint (n_set, >, 45);
}

/* What a printed plan does not hold is not looked for in one. */
static void
test_scopes (void)
{
  g_autoptr (HeedPlan) plan = make_plan ();
  g_autoptr (HeedPlan) edited = heed_plan_rows_copy (plan);
  HeedRecommendation *recommendation = heed_record_list_get (heed_plan_get_recommendations (edited), 0);
  g_autoptr (HeedComparison) all = NULL;
  g_autoptr (HeedComparison) published = NULL;
  g_autoptr (HeedComparison) table = NULL;

  heed_action_set_progress (heed_record_list_get (heed_recommendation_get_items (recommendation), 0),
                            HEED_PROGRESS_IN_PROGRESS);
  all = compare (plan, edited);
  published = heed_comparison_new (plan, "", edited, "", HEED_FIELD_SCOPE_PUBLISHED);
  g_assert_cmpuint (heed_comparison_count (all, HEED_COMPARED_CHANGED), ==, 1);
  g_assert_true (heed_comparison_is_same (published));

  heed_wording_set_introduction (heed_plan_get_wording (edited), "Another beginning");
  table = heed_comparison_new (plan, "", edited, "", HEED_FIELD_SCOPE_TABLE);
  g_assert_true (heed_comparison_is_same (table));
}

/* Words that are set in another way are told, and as no more than that. */
static void
test_format_only (void)
{
  g_autoptr (HeedPlan) plan = make_plan ();
  g_autoptr (HeedPlan) edited = NULL;
  g_autoptr (HeedComparison) comparison = NULL;
  HeedRecommendation *recommendation = heed_record_list_get (heed_plan_get_recommendations (plan), 0);

  heed_recommendation_set_text (recommendation, "Two **plain** words");
  edited = heed_plan_rows_copy (plan);
  heed_recommendation_set_text (heed_record_list_get (heed_plan_get_recommendations (edited), 0), "Two plain __words__");
  comparison = compare (plan, edited);
  g_assert_cmpuint (heed_comparison_count (comparison, HEED_COMPARED_CHANGED), ==, 1);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (comparison)); i++)
    {
      g_autoptr (HeedComparedRecord) record = g_list_model_get_item (G_LIST_MODEL (comparison), i);
      GPtrArray *fields = heed_compared_record_get_fields (record);

      for (guint j = 0; j < fields->len; j++)
        {
          const HeedComparedField *field = g_ptr_array_index (fields, j);

          g_assert_cmpint (field->is_changed, ==, field->is_format_only);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comparison/sequences", test_sequences);
  g_test_add_func ("/comparison/long-sequences", test_long_sequences);
  g_test_add_func ("/comparison/words", test_words);
  g_test_add_func ("/comparison/words-read-well", test_words_read_well);
  g_test_add_func ("/comparison/same-words", test_same_words);
  g_test_add_func ("/comparison/likeness", test_likeness);
  g_test_add_func ("/comparison/itself", test_itself);
  g_test_add_func ("/comparison/turned-round", test_turned_round);
  g_test_add_func ("/comparison/properties", test_properties);
  g_test_add_func ("/comparison/scopes", test_scopes);
  g_test_add_func ("/comparison/format-only", test_format_only);
  return g_test_run ();
}
