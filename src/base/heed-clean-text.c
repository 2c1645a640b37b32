/* heed-clean-text.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-clean-text.h"

/* What becomes of the bytes that begin at @c, @length of them: */
typedef enum
{
  KEEP,
  DROP,
  SPACE,
  LINE_END,
} Fate;

static Fate
judge_control (const guchar *c)
{
  if (*c == '\t' || *c == '\n')
    return KEEP;
  /* The system may end lines with both. */
  if (*c == '\r')
    return c[1] == '\n' ? DROP : LINE_END;
  /* Office programs part lines with them. */
  return *c == '\v' || *c == '\f' ? SPACE : DROP;
}

/* In UTF-8, of which a part may be broken: a byte is read only where the one before it
 * is no end. */
static Fate
judge (const guchar *c,
       gsize        *length)
{
  *length = 1;
  if (*c < 0x20 || *c == 0x7f)
    return *c == 0x7f ? DROP : judge_control (c);

  /* U+0080 to U+009F: controls, of which U+0085 ends a line. */
  if (*c == 0xc2 && c[1] >= 0x80 && c[1] <= 0x9f)
    {
      *length = 2;
      return c[1] == 0x85 ? SPACE : DROP;
    }
  /* U+D800 to U+DFFF: half a pair. */
  if (*c == 0xed && c[1] >= 0xa0 && c[1] <= 0xbf && (c[2] & 0xc0) == 0x80)
    {
      *length = 3;
      return DROP;
    }
  /* U+FDD0 to U+FDEF, U+FFFE and U+FFFF. */
  if (*c == 0xef && ((c[1] == 0xb7 && c[2] >= 0x90 && c[2] <= 0xaf) ||
                     (c[1] == 0xbf && c[2] >= 0xbe && c[2] <= 0xbf)))
    {
      *length = 3;
      return DROP;
    }
  /* The last two of each further plane. */
  if (*c >= 0xf0 && *c <= 0xf4 && (c[1] & 0xcf) == 0x8f && c[2] == 0xbf && c[3] >= 0xbe &&
      c[3] <= 0xbf)
    {
      *length = 4;
      return DROP;
    }

  return KEEP;
}

/**
 * heed_clean_text:
 * @text: any text
 * @n_dropped: (inout) (optional): goes up by the number of characters that were dropped
 *
 * Drops what is no character of a text in any format: controls, non-characters (Unicode
 * 15, 23.7) and half pairs, which XML 1.0 (2.2) forbids or advises against. Controls
 * that part lines become a space, and a line ends with "\n" alone; these are not counted.
 *
 * Returns: (transfer full) (nullable): the text without them; %NULL where it needs no
 *   change
 */
char *
heed_clean_text (const char *text,
                 guint      *n_dropped)
{
  const guchar *c = (const guchar *) text;
  GString *clean = NULL;
  gsize length;

  for (; *c != '\0'; c += length)
    {
      Fate fate = judge (c, &length);

      if (fate != KEEP && clean == NULL)
        clean = g_string_new_len (text, (const char *) c - text);
      if (fate == SPACE || fate == LINE_END)
        g_string_append_c (clean, fate == SPACE ? ' ' : '\n');
      else if (fate == KEEP && clean != NULL)
        g_string_append_len (clean, (const char *) c, (gssize) length);
      else if (fate == DROP && *c != '\r' && n_dropped != NULL)
        (*n_dropped)++;
    }

  return clean != NULL ? g_string_free (clean, FALSE) : NULL;
}
