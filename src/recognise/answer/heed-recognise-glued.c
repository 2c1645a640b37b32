/* heed-recognise-glued.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-glued.h"

#include <string.h>

#include "heed-target.h"
#include "heed-text-joint.h"

/* Lines of a cell that a page shows below each other without a gap come as one
 * paragraph: several owners, or dates, in a row. */

/* Words that a role ends with, and words that one begins with. */
#define ENDS "^\\W*(managers?|leads?|leaders?|officers?|directors?|partners?|coordinators?|co-ordinators?|supervisors?|" \
             "governors?|executives?|advisers?|advisors?|psychologists?|chaplains?|commissioners?|secretar(y|ies)|" \
             "inspectors?|sergeants?|administrators?|analysts?)(\\W*\\([^)]*\\))?\\W?$"
#define BEGINS "^\\W*(heads?|directors?|deputy|chief|governors?)$"
#define BINDS "^(of|and|the|for|with|in|to|at|by|&|a|an|/|-|–)$|[/,&(–-]$"

static gboolean
has_role (const char *const *words,
          guint              n)
{
  for (guint i = 0; i < n; i++)
    if (heed_text_matches (words[i], ENDS) || heed_text_matches (words[i], BEGINS))
      return TRUE;

  return FALSE;
}

static gboolean
begins_with_capital (const char *word)
{
  return g_unichar_isupper (g_utf8_get_char (word));
}

/* Whether a role begins at @position: "Head …", "Deputy …", but "Director of …" alone. Nothing
 * begins with the last word: "Deputy Cluster Heads" are one. */
static gboolean
begins_role (const char *const *words,
             guint              n,
             guint              position)
{
  return position + 1 < n && heed_text_matches (words[position], BEGINS)
         && (!heed_text_matches (words[position], ENDS)
             || heed_text_matches (words[position + 1], "^(of|for)$"));
}

/* "HR" or "NPS" before a role is a part of it. */
static gboolean
is_abbreviation (const char *word)
{
  return heed_text_matches_case (word, "^\\W*\\p{Lu}[\\p{Lu}&]+$");
}

/* Whether an owner surely ends before the word at @position of @words; the last one
 * began at @first. */
static gboolean
is_boundary (const char *const *words,
             guint              n,
             guint              first,
             guint              position)
{
  const char *before = words[position - 1];

  if (!begins_with_capital (words[position]) || heed_text_matches (before, BINDS)
      || !has_role (words + first, position - first) || !has_role (words + position, n - position))
    return FALSE;
  if (heed_text_matches (before, ENDS) || (is_abbreviation (words[position]) && position + 1 < n && begins_role (words, n, position + 1)))
    return TRUE;
  return begins_role (words, n, position) && !heed_text_matches (before, BEGINS);
}

/* Whether an owner may end before the word at @position: "Head of Stores Quay Manager"
 * is two. */
static gboolean
is_possible (const char *const *words,
             guint              n,
             guint              first,
             guint              position)
{
  return position >= first + 3 && g_str_equal (words[position - 2], "of") && begins_with_capital (words[position])
         && !heed_text_matches (words[position - 1], BINDS) && strchr (words[position - 1], '/') == NULL && has_role (words + first, position - first)
         && has_role (words + position, n - position);
}

static void
add_words (GPtrArray         *parts,
           const char *const *words,
           guint              first,
           guint              end)
{
  g_autoptr (GString) part = g_string_new (NULL);

  for (guint i = first; i < end; i++)
    g_string_append_printf (part, "%s%s", i > first ? " " : "", words[i]);
  g_ptr_array_add (parts, g_strdup (part->str));
}

/* Whether the word at @position stands in brackets: "(with Head of Safety)" is of the owner
 * before it. */
static gboolean
is_bracketed (const char *const *words,
              guint              first,
              guint              position)
{
  int depth = words[position][0] == '(';

  for (guint i = first; i < position; i++)
    for (const char *c = words[i]; *c != '\0'; c++)
      depth += (*c == '(') - (*c == ')');
  return depth > 0;
}

static void
split_owners (GPtrArray  *parts,
              const char *text,
              gboolean    possible)
{
  g_autofree char *tidy = heed_text_collapse_spaces (text);
  g_auto (GStrv) split = g_strsplit (tidy, " ", -1);
  const char *const *words = (const char *const *) split;
  guint n = g_strv_length (split);
  guint first = 0;

  for (guint i = 1; i < n; i++)
    if (!is_bracketed (words, first, i)
        && (is_boundary (words, n, first, i) || (possible && is_possible (words, n, first, i))))
      {
        add_words (parts, words, first, i);
        first = i;
      }
  if (n > 0)
    add_words (parts, words, first, n);
}

/* "February 2019 Completed March 2019": a state beside a date that nothing binds to it
 * is a target of its own. */
static void
split_targets (GPtrArray  *parts,
               const char *text)
{
  GRegex *regex = heed_text_regex (
    "(?<=\\d{4})\\s+(?=(?:completed|ongoing)\\b)|"
    "(?<=completed)\\s+(?=(?:\\p{L}{3,9}\\s+)?\\d)|(?<=ongoing)\\s+(?=(?:\\p{L}{3,9}\\s+)?\\d)",
    G_REGEX_CASELESS);
  g_auto (GStrv) split = g_regex_split (regex, text, 0);

  for (guint i = 0; split[i] != NULL; i++)
    if (heed_target_looks_like (split[i]))
      {
        g_autoptr (GPtrArray) targets = heed_target_split (split[i]);

        for (guint j = 0; j < targets->len; j++)
          g_ptr_array_add (parts, g_strdup (g_ptr_array_index (targets, j)));
      }
}

/**
 * heed_glued_are_several:
 * @words: (element-type utf8): what cells hold
 * @what: what that is
 *
 * Returns: whether one of them is, or may be, several in a row
 */
gboolean
heed_glued_are_several (GPtrArray      *words,
                        HeedAssignment  what)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < words->len; i++)
    if (what == HEED_ASSIGN_OWNERS)
      split_owners (parts, g_ptr_array_index (words, i), TRUE);
    else
      split_targets (parts, g_ptr_array_index (words, i));
  return parts->len > words->len;
}

/**
 * heed_glued_split:
 * @words: (element-type utf8): what cells hold
 * @what: what that is
 * @n_wanted: how many there should be
 *
 * Returns: (transfer full) (nullable) (element-type utf8): @words taken apart, where that
 *   gives as many as are wanted; %NULL where it does not
 */
GPtrArray *
heed_glued_split (GPtrArray      *words,
                  HeedAssignment  what,
                  guint           n_wanted)
{
  for (guint possible = 0; possible < (what == HEED_ASSIGN_OWNERS ? 2 : 1); possible++)
    {
      g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

      for (guint i = 0; i < words->len; i++)
        if (what == HEED_ASSIGN_OWNERS)
          split_owners (parts, g_ptr_array_index (words, i), possible > 0);
        else
          split_targets (parts, g_ptr_array_index (words, i));
      if (parts->len == n_wanted)
        return g_steal_pointer (&parts);
    }

  return NULL;
}
