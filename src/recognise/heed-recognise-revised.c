/* heed-recognise-revised.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-revised.h"

#include "heed-action.h"
#include "heed-compose-table.h"
#include "heed-target-moved.h"
#include "heed-text-joint.h"

/* A target that moved is printed as it is now, with what was promised below it. */

/**
 * heed_revised_split:
 * @words: the words of a target cell: "March 2020", a line "revised from May 2019" below
 * @baseline: (out) (optional) (transfer full) (nullable): what was promised, as written;
 *   %NULL where @words do not say it
 *
 * Returns: (transfer full): the target as it is now
 */
char *
heed_revised_split (const char  *words,
                    char       **baseline)
{
  GRegex *regex = heed_text_regex ("(?s)^(.*\\S)\\s+" HEED_COMPOSE_REVISED "(\\S.*)$", 0);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *target = NULL;

  if (baseline != NULL)
    *baseline = NULL;
  if (!g_regex_match (regex, words, 0, &match))
    return g_strdup (words);

  if (baseline != NULL)
    *baseline = g_match_info_fetch (match, 2);
  target = g_match_info_fetch (match, 1);
  if (g_str_equal (target, HEED_COMPOSE_NO_DATE) || g_str_equal (target, HEED_COMPOSE_DATE_ABOVE))
    return g_strdup ("");
  return g_steal_pointer (&target);
}

/**
 * heed_revised_join:
 * @lines: (element-type utf8): the lines of a target cell
 *
 * Puts what was promised into one with the target above it.
 */
void
heed_revised_join (GPtrArray *lines)
{
  for (guint i = 1; i < lines->len; i++)
    if (g_str_has_prefix (g_ptr_array_index (lines, i), HEED_COMPOSE_REVISED))
      {
        char *joined = g_strconcat (g_ptr_array_index (lines, i - 1), "\n", g_ptr_array_index (lines, i), NULL);

        g_free (g_ptr_array_index (lines, i - 1));
        g_ptr_array_index (lines, i - 1) = joined;
        g_ptr_array_remove_index (lines, i--);
      }
}

/**
 * heed_revised_set_target:
 * @item: an item
 * @words: (nullable): the words of its target, with what was promised below them where it
 *   moved
 *
 * Sets the target, and of an action the baseline, with a revision of which nobody says
 * when, by whom and why. Words that say in one line that the date moved stay whole.
 */
void
heed_revised_set_target (HeedItem   *item,
                         const char *words)
{
  g_autofree char *target = NULL;
  g_autofree char *baseline = NULL;
  g_autofree char *now = NULL;
  g_autoptr (HeedRevision) revision = NULL;

  if (words == NULL || !HEED_IS_ACTION (item))
    {
      heed_item_set_target_words (item, words);
      return;
    }

  target = heed_revised_split (words, &baseline);
  heed_item_set_target_words (item, target);
  if (baseline == NULL && !heed_target_find_moved (target, &now, &baseline))
    return;

  revision = heed_revision_new (HEED_DAY_NONE, NULL, baseline, now != NULL ? now : target, NULL);
  heed_action_set_baseline_words (HEED_ACTION (item), baseline);
  heed_record_list_append (heed_action_get_revisions (HEED_ACTION (item)), revision);
}

/**
 * heed_revised_forget:
 * @action: an action whose revisions are going to be read
 *
 * Takes away the revision that heed_revised_set_target() made: these say more.
 */
void
heed_revised_forget (HeedAction *action)
{
  heed_record_list_clear (heed_action_get_revisions (action));
}
