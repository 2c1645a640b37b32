/* heed-recognise-status.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-status.h"

#include <string.h>

#include "heed-edition.h"
#include "heed-link.h"
#include "heed-markup.h"
#include "heed-recognise-progress.h"
#include "heed-recognise-revised.h"
#include "heed-text-joint.h"

/* What the report on progress says of an action, read again. Its words are those of
 * heed-compose-progress.c. */

#define DAY "\\d{1,2} \\p{L}+ \\d{4}"
#define WHEN "(" DAY ")(?:, ([^:→]+?))?"
#define ISO_DAY "\\d{4}-\\d{2}-\\d{2}"

/* As people type it over that: "12/05/2026". */
#define TYPED_DAY "\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})"
#define ANY_DAY "(?:" DAY "|" ISO_DAY "|" TYPED_DAY ")"

/* A status is short. */
#define MAX_DATED 100

static HeedDay
day_of (const char *words)
{
  HeedDay day = heed_day_new_from_iso (words);

  return day != HEED_DAY_NONE ? day : heed_progress_find_day (words);
}

/* Takes @words apart. Returns their groups, or NULL where they do not match. */
static GStrv
match (const char *words,
       const char *pattern)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_DOTALL, 0, NULL);
  g_autoptr (GMatchInfo) found = NULL;

  if (!g_regex_match (regex, words, 0, &found))
    return NULL;
  return g_match_info_fetch_all (found);
}

static const char *
group (GStrv groups,
       guint position)
{
  return position < g_strv_length (groups) ? groups[position] : "";
}

/**
 * heed_status_read:
 * @action: an action
 * @words: how it stands, or how far it is, such as "In progress"
 *
 * What follows from the target date and the day of the report alone sets nothing.
 *
 * Returns: whether @words are of the report
 */
gboolean
heed_status_read (HeedAction *action,
                  const char *words)
{
  static const char *const computed[] = {
    "Overdue", "Due soon", "On track", "Ongoing", "No date", "Completed on time", "Completed late",
  };
  g_auto (GStrv) dated = strlen (words) <= MAX_DATED ? match (words, "^(.*?)[ ,:]*(" ANY_DAY ")$") : NULL;
  HeedProgress progress;
  gboolean more;

  /* "Completed 12/05/2026" */
  if (dated != NULL && heed_edition_read_progress (dated[1], &progress, &more) && !more &&
      progress == HEED_PROGRESS_COMPLETED)
    return heed_status_read_completed_on (action, dated[2]);
  if (heed_edition_read_progress (words, &progress, &more) && !more)
    {
      heed_action_set_progress (action, progress);
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (computed); i++)
    if (g_str_equal (words, computed[i]))
      {
        if (g_str_has_prefix (words, "Completed"))
          heed_action_set_progress (action, HEED_PROGRESS_COMPLETED);
        return TRUE;
      }

  return heed_text_matches_case (words, "^Overdue by \\d+ days?$");
}

/**
 * heed_status_read_completed_on:
 * @action: an action
 * @words: the day, perhaps after "Completed on"
 *
 * Returns: whether a day was read
 */
gboolean
heed_status_read_completed_on (HeedAction *action,
                               const char *words)
{
  g_auto (GStrv) groups = match (words, "^\\s*(?:Completed on )?(" ANY_DAY ")\\s*$");
  HeedDay day = groups != NULL ? day_of (groups[1]) : HEED_DAY_NONE;

  if (day == HEED_DAY_NONE)
    return FALSE;
  heed_action_set_progress (action, HEED_PROGRESS_COMPLETED);
  heed_action_set_completed_on (action, day);
  return TRUE;
}

/**
 * heed_status_add_update:
 * @action: an action
 * @line: when it was written and by whom: "14 May 2020, Programme manager"
 * @text: its words, as CommonMark
 * @evidence: the names of its files and its links
 */
void
heed_status_add_update (HeedAction *action,
                        const char *line,
                        const char *text,
                        const char *evidence)
{
  g_auto (GStrv) groups = match (line, "^\\s*(" ANY_DAY ")?(?:, )?(.*?)\\s*$");
  const char *label = "Evidence: ";
  g_auto (GStrv) names = g_strsplit (g_str_has_prefix (evidence, label) ? evidence + strlen (label) : evidence,
                                     "; ", -1);
  g_autoptr (HeedUpdate) update = heed_update_new (day_of (group (groups, 1)), group (groups, 2), text);

  for (guint i = 0; names[i] != NULL; i++)
    if (names[i][0] != '\0')
      {
        gboolean is_link = heed_link_get_kind (names[i]) == HEED_LINK_ADDRESS;

        heed_record_list_take (heed_update_get_evidence (update),
                               heed_evidence_new (is_link ? "" : names[i], 0, "", is_link ? names[i] : ""));
      }
  heed_record_list_append (heed_action_get_updates (action), update);
}

/**
 * heed_status_read_verification:
 * @action: an action
 * @line: what was found, when and by whom: "Verified as adequate: 14 May 2020, auditor"
 * @text: the words beside it
 *
 * Returns: whether @line is one of the report
 */
gboolean
heed_status_read_verification (HeedAction *action,
                               const char *line,
                               const char *text)
{
  g_auto (GStrv) groups = match (line, "^\\s*(Verified as adequate|Found inadequate)(?:: (" DAY ")?(?:, )?(.*?))?\\s*$");
  g_autoptr (HeedVerification) verification = NULL;

  if (groups == NULL)
    return FALSE;
  verification = heed_verification_new (day_of (group (groups, 2)), group (groups, 3),
                                        g_str_equal (groups[1], "Verified as adequate"), text);
  heed_record_list_append (heed_action_get_verifications (action), verification);
  return TRUE;
}

static const char *
target_words (const char *words)
{
  return g_str_equal (words, "no date") ? "" : words;
}

/**
 * heed_status_read_change:
 * @action: an action
 * @words: what became of its target: "March 2020 → May 2020", or "Unchanged"
 *
 * Returns: whether they are of the report
 */
gboolean
heed_status_read_change (HeedAction *action,
                         const char *words)
{
  g_auto (GStrv) groups = match (words, "^(.+) → (.+)$");

  if (groups == NULL)
    return g_str_equal (words, "Unchanged");
  heed_action_set_baseline_words (action, target_words (groups[1]));
  return TRUE;
}

/**
 * heed_status_read_revision:
 * @action: an action, with its target and the target as published
 * @words: a change of it: "14 May 2020: March 2020 → May 2020. Staff were away", or
 *   without what stands beside it already
 *
 * Returns: whether they are of the report
 */
gboolean
heed_status_read_revision (HeedAction *action,
                           const char *words)
{
  g_auto (GStrv) whole = match (words, "^(?:" WHEN ": )?(.+?) → (.+?)(?:\\. (.*))?$");
  g_auto (GStrv) part = whole == NULL ? match (words, "^(?:" WHEN "(?:: |$))?(.*)$") : NULL;
  g_autoptr (HeedRevision) revision = NULL;

  if (whole != NULL)
    revision = heed_revision_new (day_of (group (whole, 1)), group (whole, 2), target_words (group (whole, 3)),
                                  target_words (group (whole, 4)), group (whole, 5));
  else
    revision = heed_revision_new (day_of (group (part, 1)), group (part, 2), heed_action_get_baseline_words (action),
                                  heed_item_get_target_words (HEED_ITEM (action)), group (part, 3));
  heed_record_list_append (heed_action_get_revisions (action), revision);
  return TRUE;
}

static char *
markup_of (HeedBlock *block)
{
  g_autoptr (GPtrArray) blocks = heed_block_list_new ();

  g_ptr_array_add (blocks, heed_block_ref (block));
  return heed_markup_from_blocks (blocks);
}

static void
add_text (GString   *text,
          HeedBlock *block)
{
  g_autofree char *markup = markup_of (block);

  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n\n" : "", markup);
}

/**
 * heed_status_read_cells:
 * @action: an action
 * @blocks: (element-type HeedBlock): what stands beside it in the columns of the
 *   report, each block with its style
 * @unplaced: (element-type utf8): takes words that are not of the report
 */
void
heed_status_read_cells (HeedAction *action,
                        GPtrArray  *blocks,
                        GPtrArray  *unplaced)
{
  g_autoptr (GString) update = g_string_new (NULL);
  g_autoptr (GString) found = g_string_new (NULL);
  g_autofree char *line = NULL;
  g_autofree char *evidence = NULL;
  g_autofree char *verified = NULL;
  gboolean is_over = FALSE;

  for (guint i = 0; i < blocks->len; i++)
    if (g_strcmp0 (((HeedBlock *) g_ptr_array_index (blocks, i))->style, "revision") == 0)
      {
        heed_revised_forget (action);
        break;
      }
  for (guint i = 0; i < blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i);
      const char *style = block->style != NULL ? block->style : "";
      g_autofree char *text = heed_block_to_text (block);
      gboolean done = TRUE;

      g_strstrip (text);
      if (text[0] == '\0')
        continue;
      if (g_str_equal (style, "status"))
        {
          done = heed_status_read (action, text);
          is_over = heed_action_get_progress (action) == HEED_PROGRESS_COMPLETED ||
                    heed_action_get_progress (action) == HEED_PROGRESS_WITHDRAWN;
        }
      /* Somebody who typed over the status may have left what stands below it. */
      else if (g_str_equal (style, "progress") && !is_over)
        done = heed_status_read (action, text);
      else if (g_str_equal (style, "progress"))
        done = TRUE;
      else if (g_str_equal (style, "completed-on"))
        done = heed_status_read_completed_on (action, text);
      else if (g_str_equal (style, "update-by") && line == NULL)
        line = g_strdup (text);
      else if (g_str_equal (style, "update"))
        add_text (update, block);
      else if (g_str_equal (style, "evidence") && evidence == NULL)
        evidence = g_strdup (text);
      else if (g_str_equal (style, "verification") && verified == NULL)
        verified = g_strdup (text);
      else if (g_str_equal (style, "verification"))
        add_text (found, block);
      else if (g_str_equal (style, "change"))
        done = heed_status_read_change (action, text);
      else if (g_str_equal (style, "revision"))
        done = heed_status_read_revision (action, text);
      else
        done = FALSE;
      if (!done)
        g_ptr_array_add (unplaced, markup_of (block));
    }

  if (line != NULL || update->len > 0 || evidence != NULL)
    heed_status_add_update (action, line != NULL ? line : "", update->str, evidence != NULL ? evidence : "");
  if (verified != NULL && !heed_status_read_verification (action, verified, found->str))
    {
      g_ptr_array_add (unplaced, g_steal_pointer (&verified));
      if (found->len > 0)
        g_ptr_array_add (unplaced, g_strdup (found->str));
    }
}
