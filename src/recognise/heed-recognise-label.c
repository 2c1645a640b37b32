/* heed-recognise-label.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-label.h"

#include <string.h>

/* A label is followed by a step, which begins with a capital, a bracket or a mark
 * of quotation; a number in a sentence is not. */
static gboolean
begins_step (const char *text)
{
  gunichar letter;

  while (g_ascii_isspace (*text))
    text++;
  letter = g_utf8_get_char (text);

  return letter == 0 || g_unichar_isupper (letter) || letter == '(' || letter == '"'
         || letter == '\'' || letter == 0x2018 || letter == 0x201c || letter == '[';
}

static HeedLabelKind
read_number (const char *text,
             const char *number,
             gsize      *length)
{
  const char *c = text;
  gboolean bracket = *c == '(';
  gboolean related;
  guint n_parts = 0;
  guint n_padded = 0;
  gsize n_number = number != NULL ? strlen (number) : 0;

  if (bracket)
    c++;
  /* A recommendation may be numbered 1a, and its steps 1a.1. */
  if (n_number > 0 && g_ascii_isalpha (number[n_number - 1]) && g_str_has_prefix (c, number)
      && c[n_number] == '.' && g_ascii_isdigit (c[n_number + 1]))
    {
      c += n_number + 1;
      n_parts = 1;
    }
  while (g_ascii_isdigit (*c))
    {
      const char *part = c;

      while (g_ascii_isdigit (*c))
        c++;
      if (c - part > 3)
        return HEED_LABEL_NONE;
      if (*part == '0')
        n_padded++;
      n_parts++;
      if (*c != '.' || !g_ascii_isdigit (c[1]))
        break;
      c++;
    }
  related = n_number > 0 && strncmp (text + bracket, number, n_number) == 0
            && text[bracket + n_number] == '.';

  /* 1a), (1a) below recommendation 1 */
  if (n_parts == 1 && n_number > 0 && (gsize) (c - text - bracket) == n_number
      && strncmp (text + bracket, number, n_number) == 0 && g_ascii_islower (*c)
      && (c[1] == ')' || (!bracket && (c[1] == '.' || c[1] == ':'))))
    {
      c++;
      n_parts++;
      related = TRUE;
    }
  /* 1.1a */
  if (n_parts > 1 && g_ascii_islower (*c) && !g_ascii_isalnum (c[1]))
    c++;
  if (n_parts == 0 || n_parts > 5)
    return HEED_LABEL_NONE;
  if (n_parts == 1 && *c != '.' && *c != ')')
    return HEED_LABEL_NONE;
  if (bracket && *c != ')')
    return HEED_LABEL_NONE;
  while (*c == '.' || *c == ')' || *c == ':')
    c++;
  if (*c != '\0' && !g_ascii_isspace (*c))
    {
      /* "1.1.To do": the space was lost. */
      if (n_parts < 2 || !g_ascii_isupper (*c) || !related)
        return HEED_LABEL_NONE;
    }
  if (!related && (n_padded > 0 || !begins_step (c)))
    return HEED_LABEL_NONE;

  *length = (gsize) (c - text);
  return n_parts > 1 ? HEED_LABEL_DOTTED : HEED_LABEL_NUMBER;
}

/* The length of the word before a number that is a label, as in "Action 2:". */
static gsize
span_word (const char *text)
{
  static const char *const words[] = { "action ", "step " };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      if (g_ascii_strncasecmp (text, words[i], length) == 0 && g_ascii_isdigit (text[length]))
        return length;
    }

  return 0;
}

/**
 * heed_label_read:
 * @text: the words of a paragraph, without space before them
 * @number: (nullable): the number of the recommendation
 * @length: (out): how many bytes the label takes
 *
 * Returns: the kind of the label that @text begins with
 */
HeedLabelKind
heed_label_read (const char *text,
                 const char *number,
                 gsize      *length)
{
  const char *c = text;
  gboolean bracket = *c == '(';
  gsize n_roman;
  gsize n_word;

  if (g_ascii_isdigit (text[bracket]))
    return read_number (text, number, length);

  n_word = span_word (text);
  if (n_word > 0)
    {
      c = text + n_word + strspn (text + n_word, "0123456789");
      if (strchr (":.)", *c) == NULL || *c == '\0' || !g_ascii_isspace (c[1]))
        return HEED_LABEL_NONE;
      *length = (gsize) (c + 1 - text);
      return HEED_LABEL_NUMBER;
    }
  if (bracket)
    c++;
  if (!g_ascii_isalpha (*c))
    return HEED_LABEL_NONE;

  n_roman = strspn (c, "ivx");
  if (n_roman > 1 && n_roman < 6 && (c[n_roman] == ')' || (c[n_roman] == '.' && !bracket))
      && g_ascii_isspace (c[n_roman + 1]))
    {
      *length = (gsize) (c + n_roman + 1 - text);
      return HEED_LABEL_ROMAN;
    }
  if ((c[1] == ')' || (c[1] == '.' && !bracket && (g_ascii_islower (*c) || begins_step (c + 2))))
      && g_ascii_isspace (c[2]))
    {
      *length = (gsize) (c + 2 - text);
      return bracket && *c == 'i' ? HEED_LABEL_ROMAN : HEED_LABEL_LETTER;
    }

  return HEED_LABEL_NONE;
}

/**
 * heed_label_to_key:
 * @label: a label as written, such as "1.1.1."
 *
 * Returns: (transfer full): the label without the marks around it, such as "1.1.1"
 */
char *
heed_label_to_key (const char *label)
{
  const char *start = label;
  gsize length;

  while (*start != '\0' && !g_ascii_isalnum (*start))
    start++;
  start += span_word (start);
  length = strlen (start);
  while (length > 0 && !g_ascii_isalnum (start[length - 1]))
    length--;

  return g_strndup (start, length);
}

/**
 * heed_label_is_inside:
 * @key: a label without the marks around it
 * @outer: another
 *
 * Returns: whether @key numbers a part of @outer, as 1.1.2 does of 1.1
 */
gboolean
heed_label_is_inside (const char *key,
                      const char *outer)
{
  gsize length = strlen (outer);

  return strncmp (key, outer, length) == 0 && (key[length] == '.' || g_ascii_isalpha (key[length]));
}

static int
roman_value (const char *key)
{
  static const char *const romans[] = { "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x" };

  for (guint i = 0; i < G_N_ELEMENTS (romans); i++)
    if (g_str_equal (key, romans[i]))
      return (int) i + 1;

  return 0;
}

/* The label that comes after @key: 1.2 after 1.1, b after a, ii after i. */
static gboolean
follows (const char *key,
         const char *before)
{
  const char *last = strrchr (key, '.');
  const char *last_before = strrchr (before, '.');
  gsize stem = last != NULL ? (gsize) (last - key) : 0;

  if (heed_label_is_inside (key, before) && g_str_equal (key + strlen (before), ".1"))
    return TRUE;
  if (roman_value (key) > 1 && roman_value (before) == roman_value (key) - 1)
    return TRUE;
  if (g_ascii_isalpha (*key) && g_ascii_isalpha (*before))
    return key[1] == '\0' && before[1] == '\0' && *key == *before + 1;
  if (!g_ascii_isdigit (*key) || !g_ascii_isdigit (*before))
    return FALSE;

  /* Back out of a deeper level: 1.2 after 1.1.3. */
  while (last_before != NULL && (gsize) (last_before - before) > stem)
    {
      const char *c = last_before;

      while (c > before && c[-1] != '.')
        c--;
      last_before = c > before ? c - 1 : NULL;
    }
  last = last != NULL ? last + 1 : key;
  last_before = last_before != NULL ? last_before + 1 : before;
  return strncmp (key, before, stem) == 0
         && g_ascii_strtoll (last, NULL, 10) == g_ascii_strtoll (last_before, NULL, 10) + 1;
}

/**
 * heed_label_follows:
 * @label: a label
 * @before: another
 *
 * Returns: whether @label is the one that comes after @before, as b) does after a)
 */
gboolean
heed_label_follows (const char *label,
                    const char *before)
{
  g_autofree char *key = heed_label_to_key (label);
  g_autofree char *key_before = heed_label_to_key (before);

  return follows (key, key_before);
}

/**
 * heed_label_is_first:
 * @label: a label
 *
 * Returns: whether a list begins with it, as with a), i) and 1.
 */
gboolean
heed_label_is_first (const char *label)
{
  g_autofree char *key = heed_label_to_key (label);

  return g_ascii_strcasecmp (key, "a") == 0 || g_ascii_strcasecmp (key, "i") == 0 || g_str_equal (key, "1");
}

/**
 * heed_label_find_inline:
 * @text: the words of a paragraph
 * @number: (nullable): the number of the recommendation
 *
 * Finds steps that run on in one paragraph: labels inside it that go on counting
 * from the one before, or that count from a).
 *
 * Returns: (transfer full) (element-type gsize): where such labels begin, in bytes
 */
GArray *
heed_label_find_inline (const char *text,
                        const char *number)
{
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autofree char *key = NULL;
  gboolean opened = FALSE;
  guint n_followed = 0;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gsize length = 0;
      gsize offset = (gsize) (c - text);
      HeedLabelKind kind;
      g_autofree char *label = NULL;
      g_autofree char *next = NULL;
      gboolean at_start = offset == strspn (text, " ");

      if (g_ascii_isspace (*c) || (!at_start && !g_ascii_isspace (c[-1])))
        continue;
      kind = heed_label_read (c, number, &length);
      if (kind == HEED_LABEL_NONE)
        continue;
      label = g_strndup (c, length);
      next = heed_label_to_key (label);

      if (at_start)
        {
          key = g_steal_pointer (&next);
          opened = TRUE;
        }
      else if (key != NULL && follows (next, key)
               && (kind != HEED_LABEL_DOTTED || strchr (".:;)", c[-2]) != NULL))
        {
          g_array_append_val (starts, offset);
          n_followed++;
          g_free (key);
          key = g_steal_pointer (&next);
        }
      /* A new step that begins in the middle of a torn cell. */
      else if (key == NULL && kind == HEED_LABEL_DOTTED && number != NULL
               && heed_label_is_inside (next, number) && strchr (".:;)", c[-2]) != NULL)
        {
          g_array_append_val (starts, offset);
          key = g_steal_pointer (&next);
          opened = TRUE;
        }
      else if (key == NULL && ((kind == HEED_LABEL_LETTER && g_ascii_strcasecmp (next, "a") == 0)
                               || (kind == HEED_LABEL_ROMAN && roman_value (next) == 1)))
        {
          g_array_append_val (starts, offset);
          key = g_steal_pointer (&next);
        }
    }

  /* A single a) inside a sentence begins no list. */
  if (!opened && n_followed == 0)
    g_array_set_size (starts, 0);
  return g_steal_pointer (&starts);
}
