/* heed-priority-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-priority-words.h"

#include "heed-text-joint.h"

#define PRIORITY "(?:high\\s+|top\\s+)?priority(?:\\s+(?:recommendation|concern|area))?"

/**
 * heed_priority_words_mark:
 * @text: the text of a recommendation
 *
 * Returns: whether it says itself that the recommendation is a priority: "Priority
 *   recommendation: …", "… (priority)", "This is a priority recommendation."
 */
gboolean
heed_priority_words_mark (const char *text)
{
  return heed_text_matches (text, "^\\W*" PRIORITY "\\W*[:–—]|[(\\[]\\s*" PRIORITY "\\s*[)\\]]|"
                                  "\\bis\\s+an?\\s+(?:high\\s+)?priority\\s+(?:recommendation|concern)\\b");
}

static gboolean
head_line (const char *line,
           gboolean    before)
{
  if (heed_text_matches (line, "^\\W*(?:high\\s+|top\\s+)?priorit(?:y|ies)\\W*$"))
    return TRUE;
  if (!heed_text_matches (line, "\\b(?:recommendations?|concerns?)\\b"))
    return before;
  return heed_text_matches (line, "\\bpriority\\s+(?:recommendations?|concerns?)\\b") &&
         !heed_text_matches (line, "\\b(?:non|not|other)\\W+priority\\b");
}

/**
 * heed_priority_words_head:
 * @heading: what stands over recommendations, a line each; "" for nothing
 * @before: what held before it
 *
 * "Priority concerns" holds for those below it until another heading names concerns or
 * recommendations; "Respect" names none. Where an inspectorate has priority and key
 * concerns, the key ones are the others.
 *
 * Returns: whether those below it are a priority
 */
gboolean
heed_priority_words_head (const char *heading,
                          gboolean    before)
{
  g_auto (GStrv) lines = NULL;

  if (*heading == '\0')
    return before;
  lines = g_strsplit (heading, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    before = head_line (lines[i], before);
  return before;
}

/**
 * heed_priority_words_read_answer:
 * @words: what stands in a column "Priority"
 * @priority: (out): whether that is one
 *
 * A tracker grades with such a column as often as it asks: "High" is a priority, and
 * "Medium" is none, but both say more than that.
 *
 * Returns: whether nothing is lost where @words are kept as @priority alone
 */
gboolean
heed_priority_words_read_answer (const char *words,
                                 gboolean   *priority)
{
  *priority = heed_text_matches (words, "^\\W*(?:yes|y|true|x|" PRIORITY "|high|urgent|critical)\\W*$|^\\s*[✓✔☑]\\s*$");

  return heed_text_matches (words, "^\\W*(?:yes|y|true|x|" PRIORITY "|no|n|false)?\\W*$|^\\s*[✓✔☑]\\s*$");
}

/**
 * heed_priority_words_take_mark:
 * @words: (inout): the words of a cell that holds a number; the mark is taken off them
 *
 * Returns: whether they end with a mark: "1.2 (priority)", "KC3 Priority concern"
 */
gboolean
heed_priority_words_take_mark (char **words)
{
  GRegex *regex = heed_text_regex ("^([\\s\\S]*\\d[\\w.)\\]]*)[\\s(\\[,;:–—-]+" PRIORITY "\\W*$", G_REGEX_CASELESS);
  g_autoptr (GMatchInfo) match = NULL;

  g_autofree char *number = NULL;

  if (!g_regex_match (regex, *words, 0, &match))
    return FALSE;
  number = g_match_info_fetch (match, 1);
  g_free (*words);
  *words = g_steal_pointer (&number);
  return TRUE;
}
