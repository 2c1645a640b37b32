/* heed-recognise-doubtful.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-doubtful.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-block-joint.h"
#include "heed-review-note.h"
#include "heed-target-moved.h"
#include "heed-target.h"

/* What was paired by count and order, and reads as if it had lost a line end all the same:
 * pages of a PDF mark neither paragraphs nor the items of a list. */

/* Two steps in one text: "…; The office will", or no sign at all before "The office will". */
#define SEVERAL "[\\w)][;]\\s+\\p{Lu}|[\\p{Ll})%]\\s(?:The|Our|All|Each)(?:\\s[\\p{L}-]+){1,3}\\swill\\b"

/* A text does not end with one of these. */
#define CUT_OFF "\\s(?:the|a|an|of|to|for|in|on|and|or|with|by|its|their|our|will|that|which|from)$"

/* Words that make one target with the date before or behind them. */
#define ONE_TARGET "^\\W*(?:tbc|tba|tbd|onwards?|(?:19|20)\\d\\d)\\b"
#define OPEN_END "(?:\\b(?:and|or|from|to|by|until|between|of|completed|complete|delivered|implemented|closed|achieved|was|due|revised)|[-–—/,&(:])$"

/**
 * heed_doubtful_is_glued:
 * @target: the words of a target
 *
 * Returns: whether they may be several targets that came in one line: "Immediate Completed
 *   Immediate"; a date and the one that it was moved from are one
 */
gboolean
heed_doubtful_is_glued (const char *target)
{
  if (heed_target_find_moved (target, NULL, NULL))
    return FALSE;

  for (const char *c = strchr (target, ' '); c != NULL; c = strchr (c + 1, ' '))
    {
      g_autofree char *left = g_strndup (target, (gsize) (c - target));
      const char *right = c + 1;
      gunichar first = g_utf8_get_char (right);

      if ((!g_unichar_isupper (first) && !g_unichar_isdigit (first)) || heed_text_matches (left, OPEN_END)
          || heed_text_matches (right, ONE_TARGET))
        continue;
      if (heed_target_looks_like (left) && heed_target_looks_like (right))
        return TRUE;
    }

  return FALSE;
}

static void
add_note (HeedEntry  *entry,
          const char *note,
          const char *words)
{
  g_autofree char *beginning = g_utf8_substring (words, 0, MIN (g_utf8_strlen (words, -1), 60));

  g_ptr_array_add (entry->review, g_strdup_printf ("“%s”: %s", beginning, note));
}

static void
review_step (HeedEntry *entry,
             HeedStep  *step)
{
  g_autofree char *text = heed_block_list_to_line (step->blocks);

  if (step->kind != HEED_STEP_ACTION)
    return;
  if (g_regex_match_simple (SEVERAL, text, 0, 0))
    g_ptr_array_add (entry->review, heed_review_note_write (HEED_REVIEW_NOTE_SEVERAL, text));
  else if (g_regex_match_simple (CUT_OFF, text, 0, 0))
    g_ptr_array_add (entry->review, heed_review_note_write (HEED_REVIEW_NOTE_CUT_OFF, text));
}

/**
 * heed_doubtful_review:
 * @entry: a recommendation; takes what is not sure
 * @steps: (element-type HeedStep): its items, with their owners and targets
 *
 * Names what was read without doubt and looks wrong all the same.
 */
void
heed_doubtful_review (HeedEntry *entry,
                      GPtrArray *steps)
{
  const char *glued = NULL;

  for (guint i = 0; i < steps->len; i++)
    {
      HeedStep *step = g_ptr_array_index (steps, i);

      review_step (entry, step);
      if (glued == NULL && step->target != NULL && heed_doubtful_is_glued (step->target))
        glued = step->target;
    }
  if (glued != NULL)
    add_note (entry, _("these may be several target dates: see which is for which action"), glued);

  for (guint i = 1; i < entry->text->len; i++)
    {
      g_autofree char *before = heed_block_to_line (g_ptr_array_index (entry->text, i - 1));
      g_autofree char *text = heed_block_to_line (g_ptr_array_index (entry->text, i));

      if (text[0] != '\0' && g_str_equal (before, text))
        add_note (entry, _("this stands there twice: see whether two recommendations came together"), text);
    }
}
