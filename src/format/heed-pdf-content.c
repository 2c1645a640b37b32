/* heed-pdf-content.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-pdf-content.h"

#include <string.h>

/* The content of a PDF page is a row of operands and operators (ISO 32000-1, 7.8.2);
 * cairo writes pieces of marked content between BDC and EMC. */

typedef struct
{
  const char *content;
  gsize length;
  gsize position;
} Scanner;

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

static gboolean
is_delimiter (char c)
{
  return strchr ("()<>[]{}/%", c) != NULL && c != '\0';
}

static void
skip_string (Scanner *self)
{
  guint depth = 0;

  while (self->position < self->length)
    {
      char c = self->content[self->position++];

      if (c == '\\')
        self->position++;
      else if (c == '(')
        depth++;
      else if (c == ')' && --depth == 0)
        return;
    }
}

static void
skip_to (Scanner    *self,
         const char *ends)
{
  while (self->position < self->length && strchr (ends, self->content[self->position]) == NULL)
    self->position++;
}

/* The next token, from @start up to the position of the scanner: %FALSE at the end. */
static gboolean
next_token (Scanner *self,
            gsize   *start)
{
  char c;

  while (self->position < self->length && is_space (self->content[self->position]))
    self->position++;
  if (self->position >= self->length)
    return FALSE;

  *start = self->position;
  c = self->content[self->position];
  switch (c)
    {
    case '(':
      skip_string (self);
      break;
    case '%':
      skip_to (self, "\r\n");
      break;
    case '<':
      self->position++;
      if (self->position < self->length && self->content[self->position] != '<')
        skip_to (self, ">");
      self->position++;
      break;
    default:
      self->position++;
      if (is_delimiter (c) && c != '/')
        break;
      while (self->position < self->length && !is_space (self->content[self->position]) &&
             !is_delimiter (self->content[self->position]))
        self->position++;
      break;
    }
  self->position = MIN (self->position, self->length);
  return TRUE;
}

static gboolean
is_operator (const char *token,
             gsize       length)
{
  return g_ascii_isalpha (token[0]) || token[0] == '\'' || token[0] == '"' ||
         (length > 0 && token[length - 1] == '*');
}

static gboolean
is_one_of (const char        *token,
           gsize              length,
           const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (strlen (words[i]) == length && memcmp (words[i], token, length) == 0)
      return TRUE;

  return FALSE;
}

static void
add_artifact (GString    *marked,
              const char *content,
              gsize       length,
              gboolean    paints)
{
  if (paints)
    g_string_append (marked, "\n/Artifact BMC\n");
  g_string_append_len (marked, content, (gssize) length);
  if (paints)
    g_string_append (marked, "\nEMC\n");
}

/**
 * heed_pdf_content_mark:
 * @content: the content of a page as cairo wrote it
 * @length: its length in bytes
 * @marked_length: (out): the length of what is returned
 * @n_pieces: (out): how many pieces of marked content it has
 *
 * Numbers the pieces of marked content from 0, and marks all else that is painted as
 * artifacts: rules, repeated cells, the foot of the page.
 *
 * Returns: (transfer full): the new content
 */
char *
heed_pdf_content_mark (const char *content,
                       gsize       length,
                       gsize      *marked_length,
                       guint      *n_pieces)
{
  static const char *const painters[] = { "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh",
                                          "Do", "Tj", "TJ", "'", "\"", NULL };
  static const char *const begin[] = { "BDC", "BMC", NULL };
  static const char *const end[] = { "EMC", NULL };
  Scanner scanner = { content, length, 0 };
  GString *marked = g_string_sized_new (length + length / 8);
  gsize segment = 0;
  gsize operands = 0;
  gsize start;
  guint n_spans = 0;
  gboolean paints = FALSE;

  *n_pieces = 0;
  while (next_token (&scanner, &start))
    {
      const char *token = content + start;
      gsize token_length = scanner.position - start;

      if (!is_operator (token, token_length))
        continue;
      if (is_one_of (token, token_length, painters))
        {
          paints = TRUE;
        }
      else if (is_one_of (token, token_length, begin))
        {
          gboolean is_piece = g_strstr_len (content + operands, (gssize) (start - operands),
                                            "/MCID") != NULL;

          /* Inside a piece, or inside what becomes an artifact, a Span says which
           * characters a glyph stands for: it stays as it is. */
          if (!is_piece)
            {
              n_spans++;
            }
          else
            {
              add_artifact (marked, content + segment, operands - segment, paints);
              g_string_append_printf (marked, "\n/P <</MCID %u>> BDC", (*n_pieces)++);
              segment = scanner.position;
            }
        }
      else if (is_one_of (token, token_length, end))
        {
          if (n_spans > 0)
            {
              n_spans--;
            }
          else
            {
              g_string_append_len (marked, content + segment,
                                   (gssize) (scanner.position - segment));
              segment = scanner.position;
              paints = FALSE;
            }
        }
      operands = scanner.position;
    }
  add_artifact (marked, content + segment, length - segment, paints);

  *marked_length = marked->len;
  return g_string_free (marked, FALSE);
}
