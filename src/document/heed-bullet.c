/* heed-bullet.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-bullet.h"

#include <string.h>

/* Marks that stand for nothing else, wherever they are met. */
static gboolean
is_plain_bullet (gunichar letter)
{
  switch (letter)
    {
    case 0x2022: /* • */
    case 0x2023: /* ‣ */
    case 0x2043: /* ⁃ */
    case 0x204c:
    case 0x204d:
    case 0x2219: /* ∙ */
    case 0x25a0: /* ■ */
    case 0x25a1:
    case 0x25aa: /* ▪ */
    case 0x25ab:
    case 0x25b6: /* ▶ */
    case 0x25b8:
    case 0x25ba: /* ► */
    case 0x25c6: /* ◆ */
    case 0x25c7:
    case 0x25cb: /* ○ */
    case 0x25cf: /* ● */
    case 0x25e6: /* ◦ */
    case 0x2611:
    case 0x2666: /* ♦ */
    case 0x2713: /* ✓ */
    case 0x2714: /* ✔ */
    case 0x2756: /* ❖ */
    case 0x2794: /* ➔ */
    case 0x27a2: /* ➢ */
    case 0x27a3:
    case 0x27a4: /* ➤ */
    case 0x2b1b:
    case 0x2b25:
    case 0xff65:
      return TRUE;
    default:
      /* Symbol and Wingdings map their marks into the private use area. */
      return letter >= 0xf000 && letter <= 0xf0ff;
    }
}

/* Marks that are also characters of words: only at the start of a line, and only
 * before a space. */
static gboolean
is_line_bullet (gunichar letter)
{
  switch (letter)
    {
    case '*':
    case '-':
    case 'o':
    case 0xa7: /* § */
    case 0xb7: /* · */
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013: /* – */
    case 0x2014: /* — */
    case 0x2212:
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * heed_bullet_at:
 * @text: words
 * @at_start: whether @text begins a line
 * @in_list: whether the words before it are an item of a list
 * @length: (out): how many bytes the mark takes
 *
 * Returns: the mark of a list item that stands at @text, or 0
 */
gunichar
heed_bullet_at (const char *text,
                gboolean    at_start,
                gboolean    in_list,
                gsize      *length)
{
  gunichar letter = g_utf8_get_char (text);
  const char *after;
  gunichar next;

  if (letter == 0)
    return 0;

  after = g_utf8_next_char (text);
  next = g_utf8_get_char (after);
  *length = (gsize) (after - text);

  if (is_plain_bullet (letter))
    return letter;
  if (!g_unichar_isspace (next))
    return 0;
  if (at_start && is_line_bullet (letter))
    return letter;

  /* An "o" alone is no English word, but a lost mark of Word's second level. */
  if (in_list && letter == 'o')
    {
      while (g_unichar_isspace (g_utf8_get_char (after)))
        after = g_utf8_next_char (after);
      if (g_unichar_isupper (g_utf8_get_char (after)))
        return letter;
    }

  return 0;
}

/**
 * heed_bullet_rank:
 * @bullet: the mark of a list item
 *
 * Returns: 0 for a mark of the outer lists, 1 for one that is used inside them
 */
guint
heed_bullet_rank (gunichar bullet)
{
  switch (bullet)
    {
    case 0:
    case '*':
    case 0xb7:
    case 0x2022:
    case 0x2219:
    case 0x25a0:
    case 0x25aa:
    case 0x25c6:
    case 0x25cf:
    case 0xf06e:
    case 0xf0a7:
    case 0xf0b7:
      return 0;
    default:
      return 1;
    }
}

/**
 * heed_bullet_is_mark:
 * @marker: (nullable): what stands before an item of a list
 *
 * Returns: whether it is a bullet, and nothing else
 */
gboolean
heed_bullet_is_mark (const char *marker)
{
  gsize length;

  return marker != NULL && g_utf8_strlen (marker, -1) == 1 && !g_ascii_isalnum (*marker) &&
         heed_bullet_at (marker, TRUE, TRUE, &length) != 0;
}

/**
 * heed_bullet_is_number:
 * @marker: (nullable): what stands before an item of a list
 *
 * Returns: whether it is a number with a dot or a bracket, as programs count them;
 *   "5.2" and "5" are labels
 */
gboolean
heed_bullet_is_number (const char *marker)
{
  gsize n_digits = marker != NULL ? strspn (marker, "0123456789") : 0;

  return n_digits > 0 && (g_str_equal (marker + n_digits, ".") || g_str_equal (marker + n_digits, ")"));
}
