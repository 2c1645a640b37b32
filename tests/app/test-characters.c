/* test-characters.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-files.h"

#include "heed-action.h"
#include "heed-app-test.h"
#include "heed-clean-text.h"
#include "heed-format.h"
#include "heed-recommendation.h"

#include <string.h>

/* What is no character of a text: controls, and non-characters. */
static const gunichar not_text[] = { 1,      7,      8,      0x0e,   0x1b,   0x1f,    0x7f,
                                     0x80,   0x9f,   0xfdd0, 0xfdef, 0xfffe, 0xffff,  0x1fffe,
                                     0x1ffff, 0x8ffff, 0x10fffe, 0x10ffff };

static void
append (GString  *string,
        gunichar  c)
{
  char buffer[6];

  g_string_append_len (string, buffer, g_unichar_to_utf8 (c, buffer));
}

/* A text file with many of these is none. */
#define N_ASCII 7

/* Words with such characters, from number @first on, before them and in them.
 *
 * Returns: (transfer full): them; @n goes up by how many they are */
static char *
make_words (const char *words,
            guint       first,
            guint      *n)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (const char *c = words; *c != '\0'; c++)
    {
      if (g_test_rand_int_range (0, 4) == 0 || c == words)
        {
          append (text, not_text[g_test_rand_int_range ((int) first, G_N_ELEMENTS (not_text))]);
          (*n)++;
        }
      g_string_append_c (text, *c);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static HeedAction *
get_action (HeedPlan *plan)
{
  HeedRecommendation *recommendation = heed_record_list_get (heed_plan_get_recommendations (plan), 0);
  HeedRecordList *items = heed_recommendation_get_items (recommendation);

  g_assert_cmpuint (heed_record_list_get_n (items), ==, 1);
  return heed_record_list_get (items, 0);
}

static const char *
get_text (HeedPlan *plan)
{
  return heed_recommendation_get_text (
    heed_record_list_get (heed_plan_get_recommendations (plan), 0));
}

static void
assert_plan (HeedPlan   *plan,
             const char *format)
{
  HeedAction *action;

  g_test_message ("%s", format);
  g_assert_cmpuint (heed_record_list_get_n (heed_plan_get_recommendations (plan)), ==, 1);
  action = get_action (plan);
  g_assert_cmpstr (get_text (plan), ==, "Count every lantern.");
  g_assert_cmpstr (heed_item_get_text (HEED_ITEM (action)), ==, "Buy the lanterns.");
  g_assert_cmpstr (heed_item_get_target_words (HEED_ITEM (action)), ==, "June 2026");
  g_assert_cmpstr (heed_item_get_owners (HEED_ITEM (action))[0], ==, "Head of Lamps");
}

/* A plan as somebody types it, or pastes it from anywhere, is in every format what it is
 * in the register. */
static void
test_typed (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedPlan) plan = heed_plan_new ();
  g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();
  g_autoptr (HeedAction) action = heed_action_new ();
  const HeedFormat *const *formats = heed_format_get_all ();
  guint n = 0, n_read = 0;
  g_autofree char *title = make_words ("Lanterns of the house", 0, &n);
  g_autofree char *text = make_words ("Count every lantern.", 0, &n);
  g_autofree char *step = make_words ("Buy the lanterns.", 0, &n);
  g_autofree char *target = make_words ("June 2026", 0, &n);
  g_autofree char *owner = make_words ("Head of Lamps", 0, &n);
  const char *owners[] = { owner, NULL };

  heed_plan_set_title (plan, title);
  heed_recommendation_set_number (recommendation, "1\001");
  heed_recommendation_set_text (recommendation, text);
  heed_action_set_label (action, "1.1\xef\xbf\xbe");
  heed_item_set_depth (HEED_ITEM (action), 1);
  heed_item_set_text (HEED_ITEM (action), step);
  heed_item_set_target_words (HEED_ITEM (action), target);
  heed_item_set_owners (HEED_ITEM (action), owners);
  heed_record_list_append (heed_recommendation_get_items (recommendation), action);
  heed_record_list_append (heed_plan_get_recommendations (plan), recommendation);
  assert_plan (plan, "typed");
  g_assert_cmpstr (heed_plan_get_title (plan), ==, "Lanterns of the house");

  for (guint i = 0; formats[i] != NULL; i++)
    {
      g_autofree char *name = g_strconcat ("plan.", formats[i]->endings[0], NULL);
      g_autoptr (GFile) file = g_file_new_build_filename (test->folder, name, NULL);
      g_autoptr (HeedPlan) again = NULL;
      g_autoptr (GError) error = NULL;

      if (!heed_format_can_write (formats[i]))
        continue;
      g_assert_true (heed_files_write_plan (plan, file, NULL, &error));
      g_assert_no_error (error);
      if (!heed_format_can_read (formats[i]))
        continue;
      again = heed_files_read_plan (file, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
      assert_plan (again, formats[i]->id);
      n_read++;
    }
  g_assert_cmpuint (n_read, >=, 5);
}

/* What a file of anybody's holds: the words come in without them, and one note says how
 * many there were, and where. */
static void
test_read (void)
{
  static const char *const names[] = { "plan.csv", "plan.json" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (HeedAppTest) test = heed_app_test_new ();
      guint n = 0;
      g_autofree char *text = make_words ("Count every lantern.", N_ASCII, &n);
      g_autofree char *step = make_words ("Buy the lanterns.", N_ASCII, &n);
      g_autofree char *target = make_words ("June 2026", N_ASCII, &n);
      g_autofree char *owner = make_words ("Head of Lamps", N_ASCII, &n);
      g_autoptr (GFile) file = NULL;
      g_autoptr (HeedPlan) plan = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *content = NULL;
      g_autofree char *count = g_strdup_printf (" %u character", n + 1);
      const char *const *review;
      guint n_notes = 0;

      /* A control stands in JSON as an escape only. */
      if (g_str_has_suffix (names[i], ".json"))
        {
          g_autofree char *fine = heed_clean_text (text, NULL);

          g_free (text);
          text = g_strconcat ("\\u0001\\ufffe", fine, NULL);
          g_free (step);
          step = g_strdup ("Buy \\u0084the lanterns.\xef\xbf\xbf");
          g_free (target);
          target = g_strdup ("June\\u001b 2026");
          g_free (owner);
          owner = g_strdup ("\xef\xb7\x90Head of Lamps\\ud83f\\udffe");
          g_free (count);
          count = g_strdup (" 7 characters");
          content = g_strdup_printf (
            "{\"format\": \"heed-plan\", \"version\": 1, \"plan\": {\"recommendations\": ["
            "{\"number\": \"1\", \"text\": \"%s\", \"items\": [{\"kind\": \"action\", \"depth\": 1, "
            "\"text\": \"%s\", \"owners\": [\"%s\"], \"target\": {\"text\": \"%s\"}}]}]}}",
            text, step, owner, target);
        }
      else
        {
          content = g_strdup_printf (
            "1. Rec no,2. Recommendation,3. Agreed/Partly agreed/Not agreed,"
            "4. Response action taken/planned,5. Responsible owner,6. Target date\n"
            "1,%s,Agreed,1.1 %s\001,%s,%s\n", text, step, owner, target);
        }

      file = heed_app_test_write (test, names[i], content);
      plan = heed_files_read_plan (file, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
      assert_plan (plan, names[i]);
      review = heed_plan_get_review (plan);
      for (guint j = 0; review[j] != NULL; j++)
        {
          g_test_message ("%s", review[j]);
          if (strstr (review[j], count) != NULL && strstr (review[j], "“Count every lantern.”") != NULL)
            n_notes++;
        }
      g_assert_cmpuint (n_notes, ==, 1);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/characters/typed", test_typed);
  g_test_add_func ("/characters/read", test_read);

  return g_test_run ();
}
