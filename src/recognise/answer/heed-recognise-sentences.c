/* heed-recognise-sentences.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-sentences.h"

#include "heed-text-joint.h"

/* Who does something in a sentence stands before one of these. */
#define VERBS "will|shall|has|have|is|are|aims?|plans?|intends?|continues?"

/* A longer beginning is no subject, but half a sentence. */
#define SUBJECT "^\\W*((?:[\\w&'’/().,-]+\\s+){0,7}?[\\w&'’/().-]+)\\s+(?:" VERBS ")\\b"

/* With what the sentence at @text begins that says who does something, or NULL. A
 * pronoun is nobody. */
static char *
find_subject (const char *text)
{
  GRegex *regex = heed_text_regex (SUBJECT, 0);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *subject = NULL;

  if (!g_regex_match (regex, text, 0, &match))
    return NULL;
  subject = g_match_info_fetch (match, 1);
  if (heed_text_matches (subject, "^(this|these|it|they|that|there|we)$"))
    return NULL;
  return heed_text_collapse_spaces (subject);
}

/* Whether the sentence at @text begins with @subject, or with a longer name that begins
 * so. */
static gboolean
has_subject (const char *text,
             const char *subject)
{
  g_autofree char *quoted = g_regex_escape_string (subject, -1);
  g_autofree char *pattern = g_strconcat ("^\\W*", quoted, "(\\s+[\\w&'’-]+){0,2}\\s+(" VERBS ")\\b", NULL);

  return g_regex_match_simple (pattern, text, 0, 0);
}

/**
 * heed_sentences_find_steps:
 * @text: words
 * @n_steps: how many steps they are
 *
 * Published text has lost some of its bullets. The steps are its sentences, where there
 * are as many, or else those of them that begin with the subject of the first: "The
 * office will … This … The office will …".
 *
 * Returns: (transfer full) (nullable) (element-type gsize): where the steps begin, as byte
 *   offsets; %NULL where that does not give @n_steps of them
 */
GArray *
heed_sentences_find_steps (const char *text,
                           guint       n_steps)
{
  g_autoptr (GArray) starts = heed_text_find_sentences (text);
  g_autoptr (GArray) chosen = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autofree char *subject = NULL;

  if (n_steps < 2 || starts->len < n_steps)
    return NULL;
  if (starts->len == n_steps)
    return g_steal_pointer (&starts);

  subject = find_subject (text + g_array_index (starts, gsize, 0));
  if (subject == NULL)
    return NULL;
  for (guint i = 0; i < starts->len; i++)
    {
      gsize start = g_array_index (starts, gsize, i);

      if (i == 0 || has_subject (text + start, subject))
        g_array_append_val (chosen, start);
    }

  return chosen->len == n_steps ? g_steal_pointer (&chosen) : NULL;
}
