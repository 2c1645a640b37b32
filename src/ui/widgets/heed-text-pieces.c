/* heed-text-pieces.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-text-pieces.h"

/* In characters: what is laid out in a few milliseconds. A paragraph that is not much
 * longer than a piece stays whole. */
#define PIECE 2000
#define LONGEST (2 * PIECE)

/* How far behind that a space is looked for, at which it may be broken. */
#define SPACE_WITHIN 200

/* The end of a piece that stands for a space, and one that stands for nothing. */
#define AT_SPACE "piece-at-space"
#define WITHIN_WORD "piece-within-word"

/**
 * heed_text_pieces_prepare:
 * @buffer: a new text buffer
 *
 * Gives it the tags that the other functions need.
 */
void
heed_text_pieces_prepare (GtkTextBuffer *buffer)
{
  gtk_text_buffer_create_tag (buffer, AT_SPACE, NULL);
  gtk_text_buffer_create_tag (buffer, WITHIN_WORD, NULL);
}

/* The end of a piece: the first space behind @n characters, where one is near. */
static const char *
find_end (const char *text,
          int         n)
{
  const char *end = g_utf8_offset_to_pointer (text, n);

  for (guint i = 0; i < SPACE_WITHIN && end[i] != '\0'; i++)
    if (end[i] == ' ')
      return end + i;

  return end;
}

/* Inserts words without any tag but @tag, and moves @at behind them. */
static void
insert (GtkTextBuffer *buffer,
        GtkTextIter   *at,
        const char    *text,
        gssize         length,
        const char    *tag)
{
  int offset = gtk_text_iter_get_offset (at);
  GtkTextIter start;

  gtk_text_buffer_insert (buffer, at, text, (int) length);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, offset);
  gtk_text_buffer_remove_all_tags (buffer, &start, at);
  if (tag != NULL)
    gtk_text_buffer_apply_tag_by_name (buffer, tag, &start, at);
}

/**
 * heed_text_pieces_insert:
 * @buffer: a prepared text buffer
 * @at: where a paragraph ends
 * @text: words to add to it
 *
 * Adds the words, in pieces where the paragraph becomes too long to be laid out at once.
 * It is broken on the way: to break a line that stands in a buffer takes as long as it is.
 */
void
heed_text_pieces_insert (GtkTextBuffer *buffer,
                         GtkTextIter   *at,
                         const char    *text)
{
  glong n_left = g_utf8_strlen (text, -1);

  while (gtk_text_iter_get_line_offset (at) + n_left > LONGEST)
    {
      int n = (int) MIN (n_left, MAX (PIECE - gtk_text_iter_get_line_offset (at), 0));
      const char *end = find_end (text, n);
      gboolean spaced = *end == ' ';

      insert (buffer, at, text, end - text, NULL);
      n_left -= g_utf8_strlen (text, end - text) + spaced;
      insert (buffer, at, "\n", 1, spaced ? AT_SPACE : WITHIN_WORD);
      text = end + spaced;
    }
  insert (buffer, at, text, -1, NULL);
}

/**
 * heed_text_pieces_goes_on:
 * @buffer: a prepared text buffer
 * @end: the end of a line of it
 * @spaced: (out): whether a space stands there
 *
 * Returns: whether the paragraph goes on in the next line
 */
gboolean
heed_text_pieces_goes_on (GtkTextBuffer     *buffer,
                          const GtkTextIter *end,
                          gboolean          *spaced)
{
  GtkTextTagTable *tags = gtk_text_buffer_get_tag_table (buffer);

  if (gtk_text_iter_is_end (end))
    return FALSE;

  *spaced = gtk_text_iter_has_tag (end, gtk_text_tag_table_lookup (tags, AT_SPACE));
  return *spaced || gtk_text_iter_has_tag (end, gtk_text_tag_table_lookup (tags, WITHIN_WORD));
}
