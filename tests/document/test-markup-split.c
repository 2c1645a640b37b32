/* test-markup-split.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-markup-split.h"
#include "heed-markup.h"

#include <string.h>

#define N_ROUNDS 3000

static void
assert_split (const char *markup,
              const char *place,
              const char *before,
              const char *after)
{
  g_autofree char *text = heed_markup_to_text (markup);
  const char *found = strstr (text, place);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_assert_nonnull (found);
  g_assert_true (heed_markup_split (markup, (guint) g_utf8_pointer_to_offset (text, found), &first, &second));
  g_assert_cmpstr (first, ==, before);
  g_assert_cmpstr (second, ==, after);
}

static void
test_places (void)
{
  assert_split ("Oil the gate. Paint it.", "Paint", "Oil the gate.", "Paint it.");
  assert_split ("Oil the gate. Paint it.", " Paint", "Oil the gate.", "Paint it.");
  assert_split ("Oil **the big gate**", "gate", "Oil **the big**", "**gate**");
  assert_split ("See [the old plan](heed:item/1)", "plan", "See [the old](heed:item/1)", "[plan](heed:item/1)");
  assert_split ("Oil it\n\nPaint it", "Paint", "Oil it", "Paint it");

  /* A point that begins the second part is no point any more; the others stay points. */
  assert_split ("To do so:\n\n- oil\n- paint\n- lock", "paint", "To do so:\n\n- oil", "paint\n\n- lock");
  assert_split ("- oil\n- paint it green\n- lock", "green", "oil\n\n- paint it", "green\n\n- lock");
}

static void
test_nowhere (void)
{
  char *before = NULL;
  char *after = NULL;

  g_assert_false (heed_markup_split ("Oil the gate", 0, &before, &after));
  g_assert_false (heed_markup_split ("Oil the gate", 12, &before, &after));
  g_assert_false (heed_markup_split ("Oil the gate", 999, &before, &after));
  g_assert_false (heed_markup_split ("", 0, &before, &after));
  g_assert_null (before);
  g_assert_null (after);
}

static void
assert_steps (const char *markup,
              const char *expected)
{
  g_auto (GStrv) steps = heed_markup_split_steps (markup);
  g_autofree char *joined = g_strjoinv (" | ", steps);

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_steps (void)
{
  assert_steps ("Oil the gate", "Oil the gate");
  assert_steps ("Oil the gate. Paint it, e.g. green. Lock it!", "Oil the gate. | Paint it, e.g. green. | Lock it!");
  assert_steps ("oil the gate; The warden paints it; he locks it too", "oil the gate; | The warden paints it; he locks it too");
  assert_steps ("**Oil. Paint.**", "**Oil.** | **Paint.**");
  assert_steps ("Oil it. Twice.\n\nPaint it.", "Oil it. Twice. | Paint it.");
  assert_steps ("To do so:\n\n- oil\n- paint", "To do so: | oil | paint");
  assert_steps ("", "");
}

/* The number before a point is its form: it goes, or is counted anew. */
static char *
list_letters (const char *markup)
{
  g_autofree char *text = heed_markup_to_text (markup);
  g_autoptr (GString) letters = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_isalpha (g_utf8_get_char (c)))
      g_string_append_unichar (letters, g_utf8_get_char (c));
  return g_strdup (letters->str);
}

static char *
random_markup (void)
{
  static const char *const pieces[] = {
    "oil", "the **big** gate.", "*Paint it* ", "naïve – so", "[lock](heed:item/3)", "\n\n", "\n\n- a point\n- another",
    "\n- more\n  - below", "\n\n1. one\n2. two", ". ", "Überall! ", "\\*",
  };
  g_autoptr (GString) markup = g_string_new (NULL);
  int n = g_test_rand_int_range (1, 12);

  for (int i = 0; i < n; i++)
    g_string_append_printf (markup, "%s ", pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  return g_strdup (markup->str);
}

/* Wherever a text is split, no letter is lost or turned round. */
static void
test_nothing_lost (void)
{
  guint n_split = 0;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autofree char *markup = random_markup ();
      g_autofree char *text = heed_markup_to_text (markup);
      g_autofree char *letters = list_letters (markup);
      g_auto (GStrv) steps = heed_markup_split_steps (markup);
      g_autoptr (GString) all = g_string_new (NULL);
      char *before, *after;

      if (heed_markup_split (markup, (guint) g_test_rand_int_range (0, (int) g_utf8_strlen (text, -1) + 1), &before, &after))
        {
          g_autofree char *head = list_letters (before);
          g_autofree char *rest = list_letters (after);
          g_autofree char *both = g_strconcat (head, rest, NULL);

          g_assert_cmpstr (both, ==, letters);
          n_split++;
          g_free (before);
          g_free (after);
        }
      for (guint j = 0; steps[j] != NULL; j++)
        {
          g_autofree char *step = list_letters (steps[j]);

          g_string_append (all, step);
        }
      g_assert_cmpstr (all->str, ==, letters);
    }
  g_assert_cmpuint (n_split, >, N_ROUNDS / 4);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/markup-split/places", test_places);
  g_test_add_func ("/markup-split/nowhere", test_nowhere);
  g_test_add_func ("/markup-split/steps", test_steps);
  g_test_add_func ("/markup-split/nothing-lost", test_nothing_lost);
  return g_test_run ();
}
