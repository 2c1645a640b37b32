/* heed-recognise-progress.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-progress.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-edition.h"
#include "heed-markup.h"
#include "heed-recognise-assign.h"
#include "heed-recognise-label.h"
#include "heed-block-joint.h"
#include "heed-target.h"

/* The state of an action is named in as many words at most. */
#define MAX_STATE_WORDS 4

#define MONTH "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"

/* A day or a month with its year, wherever it stands. */
#define DATE                                                                      \
  "\\b(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}-" MONTH "-(?:20)?\\d{2})\\b|" \
  "\\b(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?" MONTH "\\.?,?\\s+(?:20)?\\d{2}|" \
  "\\d{1,2}[./-]\\d{1,2}[./-](?:20)?\\d{2}|" MONTH "\\.?,?\\s*'?(?:20)?\\d{2})\\b"

/* One that a note begins with. */
#define DATED "^\\W*(?:(?:updated?|position|progress)\\s+)?(?:(?:as\\s+)?(?:at|of|on|in)\\s+)?" DATE "\\s*([:;.,)–—-]|$)"

static HeedDay
day_of (const char *words)
{
  g_autoptr (HeedTarget) target = NULL;
  g_autofree char *spaced = NULL;
  HeedDay day = heed_day_new_from_iso (words);

  if (day != HEED_DAY_NONE)
    return day;
  /* "12-May-26" */
  spaced = strpbrk (words, "abcdefghijklmnopqrstuvwxyz") != NULL ? g_strdelimit (g_strdup (words), "-", ' ') : g_strdup (words);
  target = heed_target_new (spaced, HEED_DAY_NONE);
  return heed_target_get_due (target);
}

/**
 * heed_progress_find_day:
 * @text: words
 *
 * Returns: the first day that they name; the last of a month that they name
 *   without one; %HEED_DAY_NONE where they name neither
 */
HeedDay
heed_progress_find_day (const char *text)
{
  GRegex *regex = heed_text_regex (DATE, G_REGEX_CASELESS);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *found = NULL;

  if (!g_regex_match (regex, text, 0, &match))
    return HEED_DAY_NONE;
  found = g_match_info_fetch (match, 0);
  return day_of (found);
}

/* ---- which cell is for which action ---- */

static HeedNote *
give (HeedStep *step,
      HeedMore *more)
{
  HeedNote *note = g_new0 (HeedNote, 1);

  note->more = more;
  more->n_open++;
  note->blocks = heed_block_list_new ();
  g_ptr_array_add (step->notes, note);
  return note;
}

static void
give_all (HeedStep *step,
          HeedMore *more)
{
  HeedNote *note = give (step, more);

  for (guint i = 0; i < more->blocks->len; i++)
    g_ptr_array_add (note->blocks, heed_block_ref (g_ptr_array_index (more->blocks, i)));
}

/* The paragraphs of a cell, and the items of its lists. */
static void
flatten (GPtrArray *blocks,
         GPtrArray *paragraphs)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i);

      if (block->kind == HEED_BLOCK_LIST || block->kind == HEED_BLOCK_LIST_ITEM)
        flatten (block->children, paragraphs);
      else if (!heed_block_is_blank (block))
        g_ptr_array_add (paragraphs, block);
    }
}

/* The same, each line of a paragraph by itself: not everyone ends paragraphs in the
 * cells of a table. A line that goes on in small letters is none. */
static GPtrArray *
to_lines (GPtrArray *paragraphs)
{
  GPtrArray *lines = heed_block_list_new ();

  for (guint i = 0; i < paragraphs->len; i++)
    {
      HeedBlock *line = heed_block_copy (g_ptr_array_index (paragraphs, i));
      g_autofree char *text = heed_block_to_text (line);

      for (char *c = strchr (text, '\n'), *start = text; c != NULL; c = strchr (c + 1, '\n'))
        {
          HeedBlock *rest;
          g_autoptr (HeedBlock) line_end = NULL;

          if (g_unichar_islower (g_utf8_get_char (c + 1 + strspn (c + 1, " "))))
            continue;
          rest = heed_block_split (line, (gsize) (c + 1 - start));
          line_end = heed_block_split (line, (gsize) (c - start));
          g_ptr_array_add (lines, line);
          line = rest;
          start = c + 1;
        }
      g_ptr_array_add (lines, line);
    }
  for (guint i = lines->len; i > 0; i--)
    if (heed_block_is_blank (g_ptr_array_index (lines, i - 1)))
      g_ptr_array_remove_index (lines, i - 1);

  return lines;
}

static HeedStep *
find_labelled (GPtrArray  *actions,
               const char *text,
               const char *number)
{
  g_autofree char *label = NULL;
  g_autofree char *key = NULL;
  gsize length;

  if (heed_label_read (text, number, &length) == HEED_LABEL_NONE)
    return NULL;
  label = g_strndup (text, length);
  key = heed_label_to_key (label);
  for (guint i = 0; i < actions->len; i++)
    {
      HeedStep *step = g_ptr_array_index (actions, i);
      g_autofree char *other = heed_label_to_key (step->label != NULL ? step->label : "");

      if (g_str_equal (key, other))
        return step;
    }

  return NULL;
}

/* "1.1 Done. 1.2 Not started": each paragraph says itself to which action it
 * belongs, or goes on with the one before it. */
static gboolean
give_by_label (GPtrArray  *actions,
               HeedMore   *more,
               GPtrArray  *paragraphs,
               const char *number)
{
  HeedStep *step = NULL;

  for (guint i = 0; i < paragraphs->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (paragraphs, i);
      g_autofree char *text = heed_block_to_line (block);
      HeedStep *next = find_labelled (actions, text, number);
      HeedNote *note;

      if (step == NULL && next == NULL)
        return FALSE;
      if (next != NULL)
        {
          g_autoptr (HeedBlock) copy = heed_block_copy (block);
          gsize length;

          step = next;
          heed_label_read (text, number, &length);
          note = give (step, more);
          g_ptr_array_add (note->blocks, heed_block_split (copy, length));
          continue;
        }
      note = g_ptr_array_index (step->notes, step->notes->len - 1);
      g_ptr_array_add (note->blocks, heed_block_ref (block));
    }

  return step != NULL;
}

static gboolean
give_cell (HeedEntry *entry,
           GPtrArray *steps,
           int        row,
           HeedMore  *more)
{
  g_autoptr (GPtrArray) actions = heed_assign_choose_level (steps, row, HEED_CHOICE_ACTIONS);
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new ();
  g_autoptr (GPtrArray) lines = NULL;

  flatten (more->blocks, paragraphs);
  if (actions->len == 0)
    return FALSE;
  lines = to_lines (paragraphs);
  if (actions->len > 1 && give_by_label (actions, more, paragraphs, entry->number))
    return TRUE;
  for (guint choice = HEED_CHOICE_ACTIONS; choice <= HEED_CHOICE_INNER; choice++)
    {
      g_autoptr (GPtrArray) chosen = heed_assign_choose_level (steps, row, (HeedChoice) choice);

      if (chosen->len == 1 && choice < HEED_CHOICE_INNER)
        {
          give_all (g_ptr_array_index (chosen, 0), more);
          return TRUE;
        }
      if (chosen->len != paragraphs->len && chosen->len != lines->len)
        continue;
      for (guint i = 0; i < chosen->len; i++)
        g_ptr_array_add (give (g_ptr_array_index (chosen, i), more)->blocks,
                         heed_block_ref (g_ptr_array_index (chosen->len == paragraphs->len ? paragraphs : lines, i)));
      return TRUE;
    }

  return FALSE;
}

/**
 * heed_progress_assign:
 * @entry: a recommendation; takes what cannot be paired, and says so
 * @steps: (element-type HeedStep): its items, which take their notes
 *
 * Pairs the cells that say how far actions are with the actions of their row, or of
 * the nearest row above that has some. Where it is not clear which is meant nothing
 * is guessed.
 */
void
heed_progress_assign (HeedEntry *entry,
                      GPtrArray *steps)
{
  g_autofree gboolean *begins = g_new0 (gboolean, entry->rows->len + 1);
  int above = -1;

  for (guint i = 0; i < steps->len; i++)
    {
      HeedStep *step = g_ptr_array_index (steps, i);

      if (step->kind == HEED_STEP_ACTION)
        begins[step->row] = TRUE;
    }

  for (guint i = 0; i < entry->rows->len; i++)
    {
      HeedRow *row = g_ptr_array_index (entry->rows, i);

      if (begins[i])
        above = (int) i;
      for (guint j = 0; j < row->more->len; j++)
        {
          HeedMore *more = g_ptr_array_index (row->more, j);

          if (more->slot == HEED_SLOT_OTHER || more->slot == HEED_SLOT_MEASURE || more->slot == HEED_SLOT_PRIORITY ||
              more->words[0] == '\0'
              || (above >= 0 && give_cell (entry, steps, above, more)))
            continue;
          g_ptr_array_add (entry->unplaced, g_strdup_printf ("%s: %s", more->title, more->words));
          /* Translators: the title of a column. */
          g_ptr_array_add (entry->review, g_strdup_printf (_("“%s” stands beside several actions, or none: see "
                                                             "which its words are for"), more->title));
        }
    }
}

/* ---- what it says ---- */

/* What a note says before it goes on, as "Complete" in "Complete – March 2020".
 * Returns how long that is, or 0 where it is no state. */
static gsize
read_state (const char   *words,
            HeedProgress *progress,
            gboolean     *says_more)
{
  const char *c = words;
  gsize found = 0;

  for (guint i = 0; i < MAX_STATE_WORDS && *c != '\0'; i++)
    {
      g_autofree char *beginning = NULL;
      HeedProgress state;
      gboolean more;

      while (*c != '\0' && !g_unichar_isalpha (g_utf8_get_char (c)))
        c = g_utf8_next_char (c);
      while (g_unichar_isalpha (g_utf8_get_char (c)))
        c = g_utf8_next_char (c);
      beginning = g_strndup (words, (gsize) (c - words));
      if (!heed_edition_read_progress (beginning, &state, &more))
        continue;
      *progress = state;
      *says_more = more;
      found = (gsize) (c - words);
    }

  return found;
}

/* Whether the rest of a note, after its state, is set off from it, and no more than
 * a day. */
static gboolean
is_set_off (const char *rest)
{
  return heed_text_matches (rest, "^\\s*($|[:;.,(–—/-])");
}

static HeedDay
read_day (const char *rest)
{
  GRegex *regex = heed_text_regex (
    "^\\W*(?:(?:on|in|by|at|during)\\s+)?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\\s+)?(" DATE
    ")\\W*$",
    G_REGEX_CASELESS);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *found = NULL;

  if (!g_regex_match (regex, rest, 0, &match))
    return HEED_DAY_NONE;
  found = g_match_info_fetch (match, 1);
  return day_of (found);
}

static gboolean
is_month (const char *words)
{
  return heed_text_matches (words, "^\\W*(?:(?:on|in|by|at|during)\\s+)?" MONTH);
}

static void
set_state (HeedAction   *action,
           HeedProgress  progress,
           HeedDay       completed_on)
{
  heed_action_set_progress (action, progress);
  if (completed_on != HEED_DAY_NONE)
    heed_action_set_completed_on (action, completed_on);
}

/* Reads what a note says of the state. Returns whether it says nothing else.
 * @day is the day that it names, %HEED_DAY_NONE for none. */
static gboolean
read_note (HeedAction *action,
           HeedNote   *note,
           gboolean   *is_known,
           HeedDay    *day)
{
  g_autofree char *words = heed_block_list_to_line (note->blocks);
  HeedProgress progress = HEED_PROGRESS_NOT_STARTED;
  gboolean more = FALSE;
  gsize length = read_state (words, &progress, &more);
  gboolean whole = length > 0 && !heed_text_matches (words + length, "\\w");
  HeedDay stated = read_day (words + length);

  *day = stated;
  if (note->more->slot == HEED_SLOT_COMPLETED && length == 0 && stated != HEED_DAY_NONE)
    {
      set_state (action, HEED_PROGRESS_COMPLETED, stated);
      *is_known = TRUE;
      return !is_month (words);
    }
  if (length == 0 || (!is_set_off (words + length) && stated == HEED_DAY_NONE))
    return FALSE;
  if (whole || stated != HEED_DAY_NONE || !*is_known)
    set_state (action, progress, progress == HEED_PROGRESS_COMPLETED ? stated : HEED_DAY_NONE);
  *is_known |= whole || stated != HEED_DAY_NONE;

  return whole && !more;
}

static gboolean
is_dated (HeedBlock *block)
{
  g_autofree char *text = heed_block_to_line (block);

  return heed_text_matches (text, DATED);
}

static void
add_update (GPtrArray  *updates,
            const char *before,
            GPtrArray  *blocks,
            HeedDay     day,
            gboolean   *undated)
{
  g_autofree char *markup = heed_markup_from_blocks (blocks);
  g_autofree char *text = g_strconcat (before, markup, NULL);

  if (day == HEED_DAY_NONE)
    *undated = TRUE;
  g_ptr_array_add (updates, heed_update_new (day, "", text));
}

/* One update a paragraph that begins with a day; the others go with the one before
 * them. */
static void
add_updates (GPtrArray  *updates,
             const char *before,
             HeedNote   *note,
             HeedDay     day,
             gboolean   *undated)
{
  g_autoptr (GPtrArray) part = heed_block_list_new ();
  HeedDay part_day = day;

  for (guint i = 0; i < note->blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (note->blocks, i);

      if (is_dated (block))
        {
          g_autofree char *text = heed_block_to_line (block);

          if (part->len > 0)
            add_update (updates, before, part, part_day, undated);
          g_ptr_array_set_size (part, 0);
          part_day = heed_progress_find_day (text);
        }
      g_ptr_array_add (part, heed_block_ref (block));
    }
  if (part->len > 0)
    add_update (updates, before, part, part_day, undated);
}

static gint
compare_updates (gconstpointer a,
                 gconstpointer b)
{
  HeedDay first = heed_update_get_day (*(HeedUpdate *const *) a);
  HeedDay second = heed_update_get_day (*(HeedUpdate *const *) b);

  return first < second ? -1 : first > second;
}

/**
 * heed_progress_set:
 * @action: an action
 * @notes: (element-type HeedNote): what its source says of how far it is
 * @day: the day of which the whole source says it; %HEED_DAY_NONE for not known
 * @entry: its recommendation; takes what is not sure
 *
 * Words that are a state, and no more, set the progress of @action; others become
 * updates as well. An update has the day that it names itself, else the one in the
 * title of its column, else @day.
 */
void
heed_progress_set (HeedAction *action,
                   GPtrArray  *notes,
                   HeedDay     day,
                   HeedEntry  *entry)
{
  g_autoptr (GPtrArray) updates = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean is_known = FALSE;
  gboolean undated = FALSE;

  for (guint i = 0; i < notes->len; i++)
    {
      HeedNote *note = g_ptr_array_index (notes, i);
      HeedDay titled = heed_progress_find_day (note->more->title);
      HeedDay stated = HEED_DAY_NONE;
      HeedDay of = titled != HEED_DAY_NONE ? titled : day;
      g_autofree char *words = heed_block_list_to_line (note->blocks);
      HeedProgress progress;
      gboolean more;

      if (heed_text_matches (note->more->title, HEED_EVIDENCE_TITLE))
        continue;
      if (read_note (action, note, &is_known, &stated))
        {
          if (--note->more->n_open == 0)
            note->more->words[0] = '\0';
          continue;
        }
      if (heed_edition_read_progress (words, &progress, &more) || note->more->slot == HEED_SLOT_COMPLETED)
        {
          /* "Amber" says little without what it stands under. */
          g_autofree char *before = g_strconcat (note->more->title, ": ", NULL);

          add_update (updates, before, note->blocks, stated != HEED_DAY_NONE ? stated : of, &undated);
          continue;
        }
      add_updates (updates, "", note, stated != HEED_DAY_NONE ? stated : of, &undated);
    }

  /* What shows it comes after what is said, wherever its column stands. */
  for (guint i = 0; i < notes->len; i++)
    {
      HeedNote *note = g_ptr_array_index (notes, i);
      HeedDay titled = heed_progress_find_day (note->more->title);
      g_autofree char *before = g_strconcat (note->more->title, ": ", NULL);

      if (heed_text_matches (note->more->title, HEED_EVIDENCE_TITLE))
        add_updates (updates, before, note, titled != HEED_DAY_NONE ? titled : day, &undated);
    }

  if (!undated)
    g_ptr_array_sort (updates, compare_updates);
  if (updates->len > 0)
    heed_record_list_set (heed_action_get_updates (action), updates);
  if (undated)
    {
      const char *words = _("What is said of the progress names no day: its updates have none");

      /* Where one update has no day, most have none: once is enough. */
      if (!g_ptr_array_find_with_equal_func (entry->review, words, g_str_equal, NULL))
        g_ptr_array_add (entry->review, g_strdup (words));
    }
}
