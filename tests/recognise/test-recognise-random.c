/* test-recognise-random.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "heed-action.h"
#include "heed-format.h"
#include "heed-markup.h"
#include "heed-recognise.h"
#include "heed-recommendation.h"

/* Plans made by chance are written as text tables, torn and with cells missing as
 * published ones are, and read again. What is written says what must be read. */

#define N_PLANS 400

static const char *const verbs[] = { "Review", "Train", "Publish", "Introduce", "Monitor", "Brief" };
static const char *const nouns[] = { "the register", "all staff", "case records", "a checklist", "home visits",
                                     "risk plans" };
static const char *const tails[] = { "in each unit", "with partners", "every month", "by audit", "across the region",
                                     "for new cases" };
static const char *const owners[] = { "Head of Operations", "Performance Manager", "Cluster Lead", "Chief Executive",
                                      "Director of Quality", "HR Business Partner" };
static const char *const months[] = { "March 2019", "April 2019", "Ongoing", "Completed", "May 19", "01/07/2019",
                                      "Monthly from June 2019" };

typedef enum {
  STYLE_LABELLED, /* 1.1 in a row of its own each */
  STYLE_ROWS, /* a row of its own each, no labels */
  STYLE_BULLETS, /* one cell, owners and targets as paragraphs */
  STYLE_ITEMS, /* the same with <li> */
  STYLE_LETTERED, /* a dated lead-in with lettered steps */
  N_STYLES,
} Style;

typedef struct
{
  char *text;
  char *label;
  const char *owner; /* NULL for none */
  const char *target;
} Step;

typedef struct
{
  Style style;
  char *text;
  GPtrArray *steps;
} Recommendation;

static void
step_free (gpointer data)
{
  Step *step = data;

  g_free (step->text);
  g_free (step->label);
  g_free (step);
}

static void
recommendation_free (gpointer data)
{
  Recommendation *recommendation = data;

  g_free (recommendation->text);
  g_ptr_array_unref (recommendation->steps);
  g_free (recommendation);
}

#define PICK(rand, array) array[g_rand_int_range (rand, 0, G_N_ELEMENTS (array))]

static char *
random_words (GRand *rand,
              guint  number)
{
  return g_strdup_printf ("%s %s %s word%u", PICK (rand, verbs), PICK (rand, nouns), PICK (rand, tails), number);
}

static Recommendation *
random_recommendation (GRand *rand,
                       guint  number,
                       guint *n_words)
{
  Recommendation *recommendation = g_new0 (Recommendation, 1);
  guint n = (guint) g_rand_int_range (rand, 2, 7);

  recommendation->style = (Style) g_rand_int_range (rand, 0, N_STYLES);
  recommendation->text = random_words (rand, (*n_words)++);
  recommendation->steps = g_ptr_array_new_with_free_func (step_free);
  for (guint i = 0; i < n; i++)
    {
      Step *step = g_new0 (Step, 1);

      step->text = random_words (rand, (*n_words)++);
      step->owner = PICK (rand, owners);
      step->target = PICK (rand, months);
      if (recommendation->style == STYLE_LABELLED)
        step->label = g_strdup_printf (g_rand_boolean (rand) ? "%u.%u" : "%u.%u.", number, i + 1);
      else if (recommendation->style == STYLE_BULLETS || recommendation->style == STYLE_ITEMS)
        step->label = g_strdup ("•");
      else if (recommendation->style == STYLE_LETTERED && i > 0)
        step->label = g_strdup_printf ("%c)", 'a' + (int) i - 1);
      if (recommendation->style == STYLE_LETTERED && i > 0)
        step->owner = step->target = NULL;
      g_ptr_array_add (recommendation->steps, step);
    }

  return recommendation;
}

/* Tears a row at a word of one cell, as a page end does. */
static void
append_row (GString           *text,
            GRand             *rand,
            const char *const *cells,
            gboolean           tear)
{
  const char *answer = cells[3];
  const char *space = answer + strlen (answer) / 2;

  while (*space != '\0' && *space != ' ')
    space++;
  /* Only where the next word goes on in small letters can one see that it does. */
  if (tear && *space == ' ' && g_ascii_islower (space[1]) && strchr (answer, '<') == NULL)
    {
      g_string_append_printf (text, "%s\t%s\t%s\t%.*s\t%s\t%s\n", cells[0], cells[1], cells[2],
                              (int) (space - answer), answer, cells[4], cells[5]);
      if (g_rand_boolean (rand))
        g_string_append (text, "\n\f\nPage 3 of 8\n\n");
      else
        g_string_append (text, "\n--\t--\t--\t---\t--\t--\n\n");
      switch (g_rand_int_range (rand, 0, 3))
        {
        case 0:
          g_string_append_printf (text, "\t\t\t%s\t\t\n", space + 1);
          break;
        case 1:
          g_string_append_printf (text, "%s\t\t\n", space + 1);
          break;
        default:
          g_string_append_printf (text, "\t%s\t\t\n", space + 1);
          break;
        }
      return;
    }

  g_string_append_printf (text, "%s\t%s\t%s\t%s\t%s\t%s\n", cells[0], cells[1], cells[2], cells[3], cells[4],
                          cells[5]);
}

static void
append_recommendation (GString        *text,
                       GRand          *rand,
                       Recommendation *recommendation,
                       guint           number)
{
  g_autofree char *first = g_strdup_printf ("%u", number);
  g_autoptr (GString) answer = g_string_new (NULL);
  g_autoptr (GString) owner_cell = g_string_new (NULL);
  g_autoptr (GString) target_cell = g_string_new (NULL);
  gboolean one_cell = recommendation->style == STYLE_BULLETS || recommendation->style == STYLE_ITEMS;

  for (guint i = 0; i < recommendation->steps->len; i++)
    {
      Step *step = g_ptr_array_index (recommendation->steps, i);
      gboolean tear = g_rand_int_range (rand, 0, 3) == 0;

      if (one_cell)
        {
          g_string_append_printf (answer, recommendation->style == STYLE_BULLETS ? "• %s. " : "<li>%s.", step->text);
          g_string_append_printf (owner_cell, "<p>%s</p> ", step->owner);
          g_string_append_printf (target_cell, "<p>%s</p> ", step->target);
        }
      else
        {
          g_autofree char *words = g_strdup_printf ("%s%s%s%s", step->label != NULL ? step->label : "",
                                                    step->label != NULL ? " " : "", step->text,
                                                    recommendation->style == STYLE_LETTERED && i == 0 ? ":" : ".");
          const char *cells[] = { i == 0 ? first : "", i == 0 ? recommendation->text : "", i == 0 ? "Agreed" : "",
                                  words, step->owner != NULL ? step->owner : "",
                                  step->target != NULL ? step->target : "" };

          append_row (text, rand, cells, tear);
        }
    }

  if (one_cell)
    {
      g_autofree char *words = g_strdup_printf ("<p>Key actions are:</p> <ul>%s</ul>", answer->str);
      const char *cells[] = { first, recommendation->text, "Agreed", words, owner_cell->str, target_cell->str };

      append_row (text, rand, cells, FALSE);
    }
}

static HeedPlan *
read_plan (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedDocument) document = heed_format_find ("text")->read (bytes, NULL, &error);
  HeedPlan *plan;

  g_assert_no_error (error);
  plan = heed_recognise (document, NULL, NULL, &error);
  g_assert_no_error (error);
  return plan;
}

static void
assert_recommendation (HeedRecommendation *read,
                       Recommendation     *written,
                       guint               number)
{
  HeedRecordList *items = heed_recommendation_get_items (read);
  g_autofree char *first = g_strdup_printf ("%u", number);
  guint n = 0;

  g_assert_cmpstr (heed_recommendation_get_number (read), ==, first);
  g_assert_cmpstr (heed_recommendation_get_text (read), ==, written->text);
  g_assert_cmpint (heed_response_get_kind (heed_recommendation_get_response (read)), ==, HEED_RESPONSE_KIND_AGREED);
  g_assert_cmpuint (g_strv_length ((char **) heed_recommendation_get_review (read)), ==, 0);

  for (guint i = 0; i < heed_record_list_get_n (items); i++)
    {
      HeedItem *item = heed_record_list_get (items, i);
      Step *step;
      g_autofree char *words = NULL;

      if (!HEED_IS_ACTION (item))
        continue;
      g_assert_cmpuint (n, <, written->steps->len);
      step = g_ptr_array_index (written->steps, n++);
      words = g_strconcat (step->text, written->style == STYLE_LETTERED && n == 1 ? ":" : ".", NULL);
      g_assert_cmpstr (heed_item_get_text (item), ==, words);
      g_assert_cmpstr (heed_action_get_label (HEED_ACTION (item)), ==, step->label != NULL ? step->label : "");
      g_assert_cmpuint (heed_item_get_depth (item), ==, written->style == STYLE_LETTERED && n > 1 ? 2 : 1);
      g_assert_cmpstr (heed_item_get_target_words (item), ==, step->target != NULL ? step->target : "");
      g_assert_cmpstr (heed_item_get_owners (item)[0], ==, step->owner);
    }
  g_assert_cmpuint (n, ==, written->steps->len);
}

static void
test_random (void)
{
  guint32 seed = (guint32) g_test_rand_int ();

  for (guint round = 0; round < N_PLANS; round++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed + round);
      g_autoptr (GPtrArray) written = g_ptr_array_new_with_free_func (recommendation_free);
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (HeedPlan) plan = NULL;
      HeedRecordList *read;
      guint n = (guint) g_rand_int_range (rand, 1, 9);
      guint n_words = 1;

      if (g_rand_int_range (rand, 0, 4) > 0)
        g_string_append (text, "Rec no\tRecommendation\tAgreed/Partly agreed/Not agreed\tAction taken\tOwner\tTarget date\n");
      for (guint i = 0; i < n; i++)
        {
          Recommendation *recommendation = random_recommendation (rand, i + 1, &n_words);

          g_ptr_array_add (written, recommendation);
          append_recommendation (text, rand, recommendation, i + 1);
        }

      plan = read_plan (text->str);
      read = heed_plan_get_recommendations (plan);
      g_test_message ("seed %u", seed + round);
      g_assert_cmpuint (heed_record_list_get_n (read), ==, n);
      for (guint i = 0; i < n; i++)
        assert_recommendation (heed_record_list_get (read, i), g_ptr_array_index (written, i), i + 1);
    }
}

/* Where the counts differ nothing is guessed: the words wait, and are named. */
static void
test_counts_differ (void)
{
  g_autoptr (HeedPlan) plan = read_plan (
    "Rec no\tRecommendation\tAgreed/Partly agreed/Not agreed\tAction taken\tOwner\tTarget date\n"
    "1\tDo it\tAgreed\t• One. • Two. • Three.\t<p>Head of One</p><p>Head of Two</p>\t<p>May 2019</p><p>June 2019</p><p>July 2019</p>\n");
  HeedRecommendation *recommendation = heed_record_list_get (heed_plan_get_recommendations (plan), 0);
  HeedUnplaced *unplaced = heed_recommendation_get_unplaced (recommendation);

  g_assert_cmpuint (heed_record_list_get_n (heed_recommendation_get_items (recommendation)), ==, 3);
  g_assert_cmpstr (heed_unplaced_get_owners (unplaced)[0], ==, "Head of One");
  g_assert_cmpstr (heed_unplaced_get_owners (unplaced)[1], ==, "Head of Two");
  g_assert_null (heed_unplaced_get_targets (unplaced)[0]);
  g_assert_cmpstr (heed_recommendation_get_review (recommendation)[0], ==, "3 actions, 2 owners: match them");
  for (guint i = 0; i < 3; i++)
    {
      HeedItem *item = heed_record_list_get (heed_recommendation_get_items (recommendation), i);

      g_assert_null (heed_item_get_owners (item)[0]);
      g_assert_cmpstr (heed_item_get_target_words (item), !=, "");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/recognise/random", test_random);
  g_test_add_func ("/recognise/counts-differ", test_counts_differ);

  return g_test_run ();
}
