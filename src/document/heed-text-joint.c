/* heed-text-joint.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-text-joint.h"

#include <string.h>

/* Words after which a sentence goes on. */
static const char *const binding_words[] = {
  "a",    "about", "an",    "and",   "are",  "as",   "at",    "be",   "between", "but",   "by",
  "each", "for",   "from",  "has",   "have", "if",   "in",    "into", "is",      "its",   "more",
  "of",   "on",    "or",    "our",   "over", "per",  "such",  "than", "that",    "the",   "their",
  "these", "this", "those", "through", "to", "under", "until", "was", "were",    "where", "whether",
  "which", "who",  "will",  "with",  "within",
};

/* Full stops of these end no sentence. */
static const char *const abbreviations[] = {
  "approx", "dept", "dr", "e.g", "eg", "etc", "i.e", "ie", "incl", "mr", "mrs", "ms", "n.b",
  "no", "nos", "para", "prof", "rev", "sgt", "st", "vs",
};

/**
 * heed_text_collapse_spaces:
 * @text: words
 *
 * Returns: (transfer full): @text with single spaces, and none at its ends
 */
char *
heed_text_collapse_spaces (const char *text)
{
  /* Each cell of a table passes here some ten times. */
  char *tidy = g_malloc (strlen (text) + 1);
  char *end = tidy;

  while (*text != '\0')
    {
      const char *next = g_utf8_next_char (text);
      gboolean space = next == text + 1 ? g_ascii_isspace (*text) : g_unichar_isspace (g_utf8_get_char (text));

      if (!space)
        while (text < next)
          *end++ = *text++;
      else if (end > tidy && end[-1] != ' ')
        *end++ = ' ';
      text = next;
    }
  if (end > tidy && end[-1] == ' ')
    end--;
  *end++ = '\0';

  return g_realloc (tidy, (gsize) (end - tidy));
}

/**
 * heed_text_regex:
 * @pattern: a regular expression, written here and not in a file
 * @flags: what it minds
 *
 * A table of many thousand rows is matched with the same few patterns: each is compiled
 * once.
 *
 * Returns: (transfer none): @pattern, compiled; it stays
 */
GRegex *
heed_text_regex (const char        *pattern,
                 GRegexCompileFlags flags)
{
  static GMutex mutex;
  static GHashTable *compiled[2];
  GHashTable *table;
  GRegex *regex;

  g_assert ((flags & ~(GRegexCompileFlags) G_REGEX_CASELESS) == 0);

  g_mutex_lock (&mutex);
  if (compiled[0] == NULL)
    for (guint i = 0; i < G_N_ELEMENTS (compiled); i++)
      compiled[i] = g_hash_table_new (g_str_hash, g_str_equal);
  table = compiled[(flags & G_REGEX_CASELESS) != 0];
  regex = g_hash_table_lookup (table, pattern);
  if (regex == NULL)
    {
      regex = g_regex_new (pattern, flags | G_REGEX_OPTIMIZE, 0, NULL);
      g_hash_table_insert (table, (gpointer) pattern, regex);
    }
  g_mutex_unlock (&mutex);

  return regex;
}

/**
 * heed_text_matches:
 * @text: words
 * @pattern: a regular expression, written here and not in a file
 *
 * Returns: whether @pattern is found in @text, capitals or not
 */
gboolean
heed_text_matches (const char *text,
                   const char *pattern)
{
  return g_regex_match (heed_text_regex (pattern, G_REGEX_CASELESS), text, 0, NULL);
}

/**
 * heed_text_matches_case:
 * @text: words
 * @pattern: a regular expression, written here and not in a file
 *
 * Returns: whether @pattern is found in @text as it stands, capitals and all
 */
gboolean
heed_text_matches_case (const char *text,
                        const char *pattern)
{
  return g_regex_match (heed_text_regex (pattern, 0), text, 0, NULL);
}

static gboolean
is_one_of (const char        *word,
           const char *const *words,
           gsize              n_words)
{
  for (gsize i = 0; i < n_words; i++)
    if (g_ascii_strcasecmp (word, words[i]) == 0)
      return TRUE;

  return FALSE;
}

/* The letter that @text ends with, marks of quotation left aside. */
static gunichar
last_letter (const char *text)
{
  const char *end = text + strlen (text);

  while (end > text)
    {
      gunichar letter;

      end = g_utf8_prev_char (end);
      letter = g_utf8_get_char (end);
      if (!g_unichar_isspace (letter) && letter != '"' && letter != '\'' && letter != 0x2019
          && letter != 0x201d && letter != '*')
        return letter;
    }

  return 0;
}

/* What stands near the joint is all that tells; a text may be very long. */
static const char *
end_of (const char *text)
{
  gsize length = strlen (text);

  return length <= HEED_TEXT_JOINT_LENGTH ? text : g_utf8_find_prev_char (text, text + length - HEED_TEXT_JOINT_LENGTH);
}

static char *
beginning_of (const char *text)
{
  const char *end = text + MIN (strlen (text), HEED_TEXT_JOINT_LENGTH);
  g_autofree char *near = NULL;

  if (*end != '\0')
    end = g_utf8_find_prev_char (text, end);
  near = g_strndup (text, (gsize) (end - text));
  return heed_text_collapse_spaces (near);
}

/* Whether a bracket is still open at the end of @text. */
static gboolean
is_bracketed (const char *text)
{
  const char *open = strrchr (text, '(');
  const char *close = strrchr (text, ')');

  return open != NULL && (close == NULL || close < open) && strpbrk (open, ".!?") == NULL;
}

/**
 * heed_text_is_lead_in:
 * @text: a paragraph on one line
 *
 * Returns: whether it says that a list follows
 */
gboolean
heed_text_is_lead_in (const char *text)
{
  return g_str_has_suffix (text, ":") || heed_text_matches (text, ":\\W*$")
         || heed_text_matches (text, "^(key|main|our)?\\s*actions?\\W*$");
}

/**
 * heed_text_get_joint:
 * @before: a text
 * @after: a text that follows it
 *
 * Tells from the end of one and the beginning of the other, without knowing what
 * they say.
 *
 * Returns: how @after follows @before
 */
HeedJoint
heed_text_get_joint (const char *before,
                     const char *after)
{
  g_autofree char *head = heed_text_collapse_spaces (end_of (before));
  g_autofree char *tail = beginning_of (after);
  const char *space = strrchr (head, ' ');
  gunichar first = g_utf8_get_char (tail);
  gunichar last = last_letter (head);

  if (head[0] == '\0' || tail[0] == '\0')
    return HEED_JOINT_APART;
  if (heed_text_matches (tail, "^\\(?([a-h]|[ivx]+)[.)]\\s"))
    return HEED_JOINT_APART;
  if (g_unichar_islower (first) || strchr (",;.)%", (int) MIN (first, 0x7f)) != NULL)
    return HEED_JOINT_GOES_ON;
  if (last < 0x80 && strchr (",-/&(", (int) last) != NULL)
    return HEED_JOINT_GOES_ON;
  if (last == 0x2013 || last == 0x2014)
    return HEED_JOINT_GOES_ON;
  if (is_one_of (space != NULL ? space + 1 : head, binding_words, G_N_ELEMENTS (binding_words)))
    return HEED_JOINT_GOES_ON;
  if (is_bracketed (head))
    return HEED_JOINT_GOES_ON;
  if (last < 0x80 && strchr (".!?:", (int) last) != NULL)
    return HEED_JOINT_APART;

  return HEED_JOINT_OPEN;
}

/**
 * heed_text_find_sentences:
 * @text: words
 *
 * Returns: (transfer full) (element-type gsize): where its sentences begin, as
 *   byte offsets; the first begins at its first word
 */
GArray *
heed_text_find_sentences (const char *text)
{
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  gsize offset = 0;

  while (g_ascii_isspace (text[offset]))
    offset++;
  if (text[offset] == '\0')
    return starts;
  g_array_append_val (starts, offset);

  for (const char *c = text + offset; *c != '\0'; c = g_utf8_next_char (c))
    {
      const char *next = c + 1;
      const char *word = c;
      gunichar letter;
      g_autofree char *last_word = NULL;

      if (*c != '.' && *c != '!' && *c != '?')
        continue;
      while (*next == ')' || *next == '"' || *next == '\'' || *next == '.')
        next++;
      if (!g_ascii_isspace (*next))
        continue;
      while (g_ascii_isspace (*next))
        next++;
      letter = g_utf8_get_char (next);
      if (letter == 0 || g_unichar_islower (letter) || strchr (",;.)", (int) MIN (letter, 0x7f)) != NULL)
        continue;

      while (word > text && !g_ascii_isspace (word[-1]) && word[-1] != '(')
        word--;
      last_word = g_strndup (word, (gsize) (c - word));
      if (*c == '.' && is_one_of (last_word, abbreviations, G_N_ELEMENTS (abbreviations)))
        continue;

      offset = (gsize) (next - text);
      g_array_append_val (starts, offset);
      c = next - 1;
    }

  return starts;
}
