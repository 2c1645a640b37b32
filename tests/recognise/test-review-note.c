/* test-review-note.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-review-note.h"

static void
test_match (void)
{
  for (guint i = 0; i < 200; i++)
    {
      guint n_actions = (guint) g_test_rand_int_range (0, 30);
      guint n_words = (guint) g_test_rand_int_range (0, 30);
      HeedReviewNote kind = g_test_rand_bit () ? HEED_REVIEW_NOTE_OWNERS : HEED_REVIEW_NOTE_TARGETS;
      g_autofree char *line = heed_review_note_write_match (kind, n_actions, n_words);
      g_autofree char *longer = g_strconcat (line, " now", NULL);
      guint n_read;

      g_assert_cmpint (heed_review_note_read (line, &n_read, NULL), ==, kind);
      g_assert_cmpuint (n_read, ==, n_words);
      g_assert_cmpint (heed_review_note_read (longer, &n_read, NULL), ==, HEED_REVIEW_NOTE_OTHER);
      g_assert_cmpuint (n_read, ==, 0);
    }
}

static void
test_number (void)
{
  static const char *const numbers[] = { "1", "12", "5.01", "3a", "R 4" };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *line = heed_review_note_write (HEED_REVIEW_NOTE_NUMBER, numbers[i]);
      g_autofree char *number = NULL;

      g_assert_cmpint (heed_review_note_read (line, NULL, &number), ==, HEED_REVIEW_NOTE_NUMBER);
      g_assert_cmpstr (number, ==, numbers[i]);
    }
}

/* Only the beginning of a long action is quoted, whatever letters it has. */
static void
test_quoted (void)
{
  static const char *const texts[] = {
    "Oil the gate; The warden paints it", "Ölt das Tor – und streicht es; Alle sehen zu, bis es trocken ist, und gehen heim",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (int note = HEED_REVIEW_NOTE_SEVERAL; note <= HEED_REVIEW_NOTE_CUT_OFF; note++)
      {
        g_autofree char *line = heed_review_note_write (note, texts[i]);
        g_autofree char *quoted = NULL;

        g_assert_cmpint (heed_review_note_read (line, NULL, &quoted), ==, note);
        g_assert_true (g_str_has_prefix (texts[i], quoted));
        g_assert_cmpint (g_utf8_strlen (quoted, -1), ==, MIN (g_utf8_strlen (texts[i], -1), 60));
      }
}

static void
test_other (void)
{
  static const char *const lines[] = {
    "", "7", "9 actions", "9 actions, 8 people: match them", "match them",
    "No number could be read; by its neighbours it is : check it",
    "99999999999999999999 actions, 99999999999999999999 owners: match them",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *number = NULL;

      g_assert_cmpint (heed_review_note_read (lines[i], NULL, &number), ==, HEED_REVIEW_NOTE_OTHER);
      g_assert_null (number);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/review-note/match", test_match);
  g_test_add_func ("/review-note/number", test_number);
  g_test_add_func ("/review-note/quoted", test_quoted);
  g_test_add_func ("/review-note/other", test_other);
  return g_test_run ();
}
