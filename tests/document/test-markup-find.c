/* test-markup-find.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-markup-find.h"

#include "heed-markup.h"
#include "heed-text-find.h"

static void
test_alike (void)
{
  static const struct
  {
    const char *text;
    const char *words;
    guint n;
  } cases[] = {
    { "The Lamp and the lamp", "LAMP", 2 },
    { "Café, CAFÉ, cafe, cafe\314\201", "cafe", 4 },
    { "the guide\302\240of\nthe  pier", "guide of the pier", 1 },
    { "a “good” house’s yard–wall", "\"good\" house's yard-wall", 1 },
    { "aaaa", "aa", 2 },
    { "nothing here", "", 0 },
    { "", "lamp", 0 },
    { "lam", "lamp", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (heed_text_count (cases[i].text, cases[i].words), ==, cases[i].n);
}

static void
test_marks (void)
{
  static const struct
  {
    const char *markup;
    const char *words;
    const char *with;
    const char *replaced;
  } cases[] = {
    { "Paint the **lamp** now.", "lamp", "pier", "Paint the **pier** now." },
    { "Paint the **lamp** now.", "the lamp now", "it", "Paint it." },
    { "- one lamp\n- two lamps", "lamp", "pier", "- one pier\n- two piers" },
    { "See [the lamp](https://e.example/lamp).", "lamp", "pier", "See [the pier](https://e.example/lamp)." },
    { "a lamp", "lamp", "*", "a \\*" },
    { "only *lamps*", "lamps", "", "only" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *replaced = heed_markup_replace (cases[i].markup, cases[i].words, cases[i].with);
      g_autofree char *shown = heed_markup_to_text (replaced);
      g_autofree char *wanted = heed_markup_to_text (cases[i].replaced);

      g_assert_cmpstr (g_strchomp (shown), ==, g_strchomp (wanted));
      if (g_strcmp0 (cases[i].with, "*") != 0 && cases[i].with[0] != '\0')
        g_assert_cmpstr (replaced, ==, cases[i].replaced);
    }
}

static char *
random_markup (void)
{
  static const char *const pieces[] = {
    "lamp", " ", "**the lamp**", "*old* ", "\n\n", "\n- ", "pier ", "[lamp](https://e.example/)", "Lämp", "la*m*p", "`lamp`",
  };
  GString *markup = g_string_new (NULL);

  for (guint n = (guint) g_test_rand_int_range (1, 14); n > 0; n--)
    g_string_append (markup, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  return g_string_free (markup, FALSE);
}

/* What was replaced is found no more, all else is as it was. */
static void
test_random (void)
{
  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *markup = random_markup ();
      g_autofree char *replaced = heed_markup_replace (markup, "lamp", "qq");
      g_autofree char *back = heed_markup_replace (replaced, "qq", "lamp");
      g_autofree char *shown = heed_markup_to_text (markup);
      g_autofree char *again = heed_markup_to_text (back);
      guint n = heed_markup_count (markup, "lamp");

      g_assert_cmpuint (heed_markup_count (replaced, "lamp"), ==, 0);
      g_assert_cmpuint (heed_markup_count (replaced, "qq"), ==, n);
      if (n == 0)
        {
          g_assert_cmpstr (replaced, ==, markup);
          continue;
        }
      g_assert_cmpuint (heed_text_count (again, "lamp"), ==, heed_text_count (shown, "lamp"));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/markup-find/alike", test_alike);
  g_test_add_func ("/markup-find/marks", test_marks);
  g_test_add_func ("/markup-find/random", test_random);
  return g_test_run ();
}
