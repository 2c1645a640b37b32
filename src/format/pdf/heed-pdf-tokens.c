/* heed-pdf-tokens.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-pdf-tokens.h"

#include <string.h>

/* The content of a PDF page is a row of operands and operators (ISO 32000-1, 7.8.2). */

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
skip_string (HeedPdfTokens *self)
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
skip_to (HeedPdfTokens *self,
         const char    *ends)
{
  while (self->position < self->length && strchr (ends, self->content[self->position]) == NULL)
    self->position++;
}

/* The bytes of an image that stands in the content itself (ISO 32000-1, 8.9.7) are no
 * tokens: it ends at an EI between spaces that is followed by something to be read. */
static void
skip_image (HeedPdfTokens *self)
{
  for (gsize i = self->position; i + 2 < self->length; i++)
    {
      gsize end = MIN (i + 13, self->length);
      gsize next = i + 3;

      if (!is_space (self->content[i]) || self->content[i + 1] != 'E' || self->content[i + 2] != 'I' ||
          (next < self->length && !is_space (self->content[next])))
        continue;
      while (next < end && (g_ascii_isprint (self->content[next]) || is_space (self->content[next])))
        next++;
      if (next < end)
        continue;
      self->position = i;
      return;
    }
  self->position = self->length;
}

/**
 * heed_pdf_tokens_init:
 * @self: (out caller-allocates): tokens
 * @content: the content of a page, which must outlive @self
 * @length: its length in bytes
 */
void
heed_pdf_tokens_init (HeedPdfTokens *self,
                      const char    *content,
                      gsize          length)
{
  *self = (HeedPdfTokens) { content, length };
}

/**
 * heed_pdf_tokens_next:
 * @self: tokens
 *
 * Goes to the next token. The brackets of dictionaries and arrays are tokens of their
 * own.
 *
 * Returns: whether there is one
 */
gboolean
heed_pdf_tokens_next (HeedPdfTokens *self)
{
  char c;

  if (self->in_image)
    skip_image (self);
  while (self->position < self->length && is_space (self->content[self->position]))
    self->position++;
  if (self->position >= self->length)
    return FALSE;

  self->start = self->position;
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
  self->in_image = heed_pdf_tokens_is (self, "ID");
  return TRUE;
}

/**
 * heed_pdf_tokens_is_operator:
 * @self: tokens
 *
 * Returns: whether the token is an operator
 */
gboolean
heed_pdf_tokens_is_operator (const HeedPdfTokens *self)
{
  static const char *const words[] = { "true", "false", "null", NULL };
  char first = self->content[self->start];

  return (g_ascii_isalpha (first) || first == '\'' || first == '"') &&
         !heed_pdf_tokens_is_one_of (self, words);
}

/**
 * heed_pdf_tokens_is:
 * @self: tokens
 * @word: a word
 *
 * Returns: whether the token is @word
 */
gboolean
heed_pdf_tokens_is (const HeedPdfTokens *self,
                    const char          *word)
{
  gsize length = self->position - self->start;

  return strlen (word) == length && memcmp (word, self->content + self->start, length) == 0;
}

/**
 * heed_pdf_tokens_is_one_of:
 * @self: tokens
 * @words: (array zero-terminated=1): words
 *
 * Returns: whether the token is one of @words
 */
gboolean
heed_pdf_tokens_is_one_of (const HeedPdfTokens *self,
                           const char *const   *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (heed_pdf_tokens_is (self, words[i]))
      return TRUE;

  return FALSE;
}
