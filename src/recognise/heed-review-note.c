/* heed-review-note.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-review-note.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What recognise was not sure of is kept as a line of words, which people read in the
 * plan and in what is made of it. Some of these lines are answered by what the person then
 * does, of which the program knows: they are written and read here. */

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

/* What is quoted of an action, at most, in letters. */
#define QUOTED 60

/* A line with the number, the response or the beginning of the action in the place of %s;
 * NULL for notes that have none. */
static const char *
get_format (HeedReviewNote note)
{
  switch (note)
    {
    case HEED_REVIEW_NOTE_NUMBER:
      return _("No number could be read; by its neighbours it is %s: check it");
    case HEED_REVIEW_NOTE_RESPONSE:
      return _("The response stands there again, as “%s”: see whether a recommendation begins there");
    case HEED_REVIEW_NOTE_SEVERAL:
      return _("“%s”: this may be several actions in one: split it where they begin");
    case HEED_REVIEW_NOTE_CUT_OFF:
      return _("“%s”: this stops in mid-sentence: see where it goes on");
    case HEED_REVIEW_NOTE_OTHER:
    case HEED_REVIEW_NOTE_OWNERS:
    case HEED_REVIEW_NOTE_TARGETS:
    default:
      return NULL;
    }
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
find_words (const char *line,
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
 * heed_review_note_write:
 * @note: a note that quotes something
 * @words: the number that was inferred, the second response, or the action that it is about,
 *   of which the beginning is quoted
 *
 * Returns: (transfer full): a line that says so
 */
char *
heed_review_note_write (HeedReviewNote  note,
                        const char     *words)
{
  g_autoptr (GString) line = NULL;
  g_autofree char *quoted = NULL;

  g_return_val_if_fail (get_format (note) != NULL, NULL);
  g_return_val_if_fail (words != NULL, NULL);

  line = g_string_new (get_format (note));
  quoted = g_utf8_substring (words, 0, MIN (g_utf8_strlen (words, -1), QUOTED));
  g_string_replace (line, "%s", quoted, 1);
  return g_string_free (g_steal_pointer (&line), FALSE);
}

/**
 * heed_review_note_read:
 * @line: a line of the review of a recommendation
 * @n_words: (out) (optional): how many owners or targets it counted; 0 for other lines
 * @quoted: (out) (optional) (transfer full) (nullable): the number that was inferred, the
 *   second response, or the beginning of the action that it is about; %NULL for other lines
 *
 * Reads a line that was written in the language of the person.
 *
 * Returns: what the line says
 */
HeedReviewNote
heed_review_note_read (const char  *line,
                       guint       *n_words,
                       char       **quoted)
{
  guint64 numbers[2] = { 0, 0 };

  g_return_val_if_fail (line != NULL, HEED_REVIEW_NOTE_OTHER);

  if (n_words != NULL)
    *n_words = 0;
  if (quoted != NULL)
    *quoted = NULL;

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

  for (int note = HEED_REVIEW_NOTE_NUMBER; note <= HEED_REVIEW_NOTE_CUT_OFF; note++)
    {
      g_autofree char *found = find_words (line, get_format (note));

      if (found == NULL)
        continue;
      if (quoted != NULL)
        *quoted = g_steal_pointer (&found);
      return note;
    }
  return HEED_REVIEW_NOTE_OTHER;
}
