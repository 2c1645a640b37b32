/* heed-review-note.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-review-note.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What recognise was not sure of is kept as a line of words, which people read in the
 * plan and in what is made of it. Two of these lines are answered by a hand of the
 * program, not only of the person: they are written and read here. */

static char *
write_match (HeedReviewNote kind,
             guint          n_actions,
             guint          n_words)
{
  g_autofree char *actions =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u action", "%u actions", n_actions), n_actions);
  g_autofree char *words = kind == HEED_REVIEW_NOTE_OWNERS
    ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u owner", "%u owners", n_words), n_words)
    : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u target date", "%u target dates", n_words),
                       n_words);

  /* Translators: the first %s is such as "9 actions", the second such as "8 owners". */
  return g_strdup_printf (_("%s, %s: match them"), actions, words);
}

static const char *
get_number_format (void)
{
  return _("No number could be read; by its neighbours it is %s: check it");
}

/* Returns: how many numbers stand in @line, of which the first two are in @numbers */
static guint
find_numbers (const char *line,
              guint64     numbers[2])
{
  guint n = 0;

  while (*line != '\0')
    {
      guint64 number;
      char *end;

      if (!g_ascii_isdigit (*line))
        {
          line++;
          continue;
        }
      number = g_ascii_strtoull (line, &end, 10);
      if (n < 2)
        numbers[n] = number;
      n++;
      line = end;
    }

  return n;
}

/* Returns: (transfer full) (nullable): what stands in @line for the place in @format */
static char *
find_number (const char *line,
             const char *format)
{
  const char *place = strstr (format, "%s");
  gsize n_before, n_after, n = strlen (line);

  if (place == NULL)
    return NULL;

  n_before = (gsize) (place - format);
  n_after = strlen (place + 2);
  if (n <= n_before + n_after || strncmp (line, format, n_before) != 0 ||
      !g_str_has_suffix (line, place + 2))
    return NULL;

  return g_strndup (line + n_before, n - n_before - n_after);
}

/**
 * heed_review_note_write_match:
 * @kind: %HEED_REVIEW_NOTE_OWNERS or %HEED_REVIEW_NOTE_TARGETS
 * @n_actions: how many actions there are
 * @n_words: how many owners or targets there are for them
 *
 * Returns: (transfer full): a line that says so
 */
char *
heed_review_note_write_match (HeedReviewNote kind,
                              guint          n_actions,
                              guint          n_words)
{
  g_return_val_if_fail (kind == HEED_REVIEW_NOTE_OWNERS || kind == HEED_REVIEW_NOTE_TARGETS, NULL);

  return write_match (kind, n_actions, n_words);
}

/**
 * heed_review_note_write_number:
 * @number: the number that was inferred
 *
 * Returns: (transfer full): a line that says so
 */
char *
heed_review_note_write_number (const char *number)
{
  g_autoptr (GString) line = NULL;

  g_return_val_if_fail (number != NULL, NULL);

  line = g_string_new (get_number_format ());
  g_string_replace (line, "%s", number, 1);
  return g_string_free (g_steal_pointer (&line), FALSE);
}

/**
 * heed_review_note_read:
 * @line: a line of the review of a recommendation
 * @n_words: (out) (optional): how many owners or targets it counted; 0 for other lines
 * @number: (out) (optional) (transfer full) (nullable): the number that was inferred;
 *   %NULL for other lines
 *
 * Reads a line that was written in the language of the person.
 *
 * Returns: what the line says
 */
HeedReviewNote
heed_review_note_read (const char  *line,
                       guint       *n_words,
                       char       **number)
{
  g_autofree char *inferred = NULL;
  guint64 numbers[2] = { 0, 0 };

  g_return_val_if_fail (line != NULL, HEED_REVIEW_NOTE_OTHER);

  if (n_words != NULL)
    *n_words = 0;
  if (number != NULL)
    *number = NULL;

  if (find_numbers (line, numbers) == 2 && numbers[0] <= G_MAXUINT && numbers[1] <= G_MAXUINT)
    for (int kind = HEED_REVIEW_NOTE_OWNERS; kind <= HEED_REVIEW_NOTE_TARGETS; kind++)
      {
        g_autofree char *match = write_match (kind, (guint) numbers[0], (guint) numbers[1]);

        if (!g_str_equal (line, match))
          continue;
        if (n_words != NULL)
          *n_words = (guint) numbers[1];
        return kind;
      }

  inferred = find_number (line, get_number_format ());
  if (inferred == NULL)
    return HEED_REVIEW_NOTE_OTHER;

  if (number != NULL)
    *number = g_steal_pointer (&inferred);
  return HEED_REVIEW_NOTE_NUMBER;
}
