/* heed-recognise-entry.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-entry.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-priority-words.h"
#include "heed-recognise-label.h"
#include "heed-recognise-numbers.h"
#include "heed-review-note.h"
#include "heed-block-joint.h"

static HeedEntry *
entry_new (void)
{
  HeedEntry *self = g_new0 (HeedEntry, 1);

  self->headings = g_ptr_array_new_with_free_func (g_free);
  self->text = heed_block_list_new ();
  self->response = g_strdup ("");
  self->rows = g_ptr_array_new ();
  self->unplaced = g_ptr_array_new_with_free_func (g_free);
  self->unplaced_owners = g_ptr_array_new_with_free_func (g_free);
  self->unplaced_targets = g_ptr_array_new_with_free_func (g_free);
  self->review = g_ptr_array_new_with_free_func (g_free);
  return self;
}

static void
entry_free (gpointer data)
{
  HeedEntry *self = data;

  g_free (self->number);
  g_free (self->paragraph);
  g_ptr_array_unref (self->headings);
  g_ptr_array_unref (self->text);
  g_free (self->response);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->unplaced);
  g_ptr_array_unref (self->unplaced_owners);
  g_ptr_array_unref (self->unplaced_targets);
  g_ptr_array_unref (self->review);
  g_free (self);
}

/* ---- where a recommendation begins ---- */

static gboolean
is_addressed (const char *text)
{
  return heed_text_matches (text, "^[^.:]{2,80}\\bshould\\s*:");
}

static gboolean
begins (HeedEntry  *entry,
        HeedRow    *row,
        const char *number)
{
  g_autofree char *text = NULL;
  const char *more = row->words[HEED_SLOT_RECOMMENDATION];
  gboolean answered = heed_cell_read_verdict (row->words[HEED_SLOT_RESPONSE])
                      != HEED_RESPONSE_KIND_NONE;
  HeedJoint joint;

  if (entry == NULL)
    return TRUE;
  text = heed_block_list_to_line (entry->text);
  joint = heed_text_get_joint (text, more);

  if (number != NULL && g_strcmp0 (number, entry->number) != 0)
    return TRUE;
  if (more[0] == '\0' || text[0] == '\0' || g_str_equal (text, more)
      || joint == HEED_JOINT_GOES_ON)
    return FALSE;
  if (number != NULL || heed_recognise_row_has (row, HEED_SLOT_NUMBER))
    return answered || is_addressed (more);

  /* A table that has neither numbers nor responses: each recommendation is one. */
  if (row->has != 0 && (row->has & (1u << HEED_SLOT_NUMBER | 1u << HEED_SLOT_RESPONSE)) == 0
      && (joint == HEED_JOINT_APART || text[strlen (text) - 1] != ',')
      && (heed_recognise_row_has (row, HEED_SLOT_ANSWER) || heed_recognise_row_is_own (row)))
    return TRUE;

  return (answered && entry->response[0] != '\0')
         || (is_addressed (more) && heed_recognise_row_has (row, HEED_SLOT_ANSWER));
}

/* Where a page breaks inside the cell of the number, the paragraph of the report that
 * stands below the number comes with the next row, in mid-sentence of the recommendation. */
static gboolean
is_torn_paragraph (HeedEntry  *entry,
                   HeedRow    *row,
                   const char *number)
{
  g_autofree char *text = NULL;

  if (entry == NULL || entry->number == NULL || entry->paragraph != NULL || number == NULL ||
      !g_ascii_isalpha (number[0]) || !g_ascii_isdigit (entry->number[0]))
    return FALSE;

  text = heed_block_list_to_line (entry->text);
  return heed_text_get_joint (text, row->words[HEED_SLOT_RECOMMENDATION]) == HEED_JOINT_GOES_ON;
}

static guint
count_filled (HeedRow *row)
{
  guint n_filled = 0;

  for (guint slot = 0; slot < HEED_N_SLOTS; slot++)
    if (heed_recognise_row_has (row, (HeedSlot) slot))
      n_filled++;

  return n_filled + row->more->len;
}

/* Whether @row may stand below a heading: it has a number, or heads on. */
static gboolean
may_be_headed (HeedRow *row)
{
  return row != NULL && (heed_recognise_row_has (row, HEED_SLOT_NUMBER) || count_filled (row) == 1);
}

/* Words that name whom the rows below are for, that number a table, or that name a
 * body and stand at the left of the page. */
static gboolean
heads_alone (HeedRow    *row,
             const char *text,
             HeedRow    *next)
{
  return heed_cell_is_addressee (text)
         || heed_text_matches (text, "^\\W*(table|part|section|annex|appendix|chapter)\\s+(\\d+|[a-z])\\b")
         || (g_strv_length (row->cells) == 2 && heed_cell_looks_like_owner (text)
             && heed_recognise_row_has (next, HEED_SLOT_NUMBER)
             && heed_recognise_row_has (next, HEED_SLOT_RECOMMENDATION));
}

/* A row with nothing but words over the columns of the recommendation and its
 * response heads those that follow, as in "Safety" or "To the governor". Returns
 * these words, or NULL. */
static char *
read_heading (HeedEntry *entry,
              HeedRow   *row,
              HeedRow   *next)
{
  const char *number = row->words[HEED_SLOT_NUMBER];
  const char *response = row->words[HEED_SLOT_RESPONSE];
  g_autofree char *joined = g_strjoin (" ", number, row->words[HEED_SLOT_RECOMMENDATION], response, NULL);
  g_autofree char *text = heed_text_collapse_spaces (joined);
  g_autofree char *before = NULL;
  gboolean left = TRUE;

  if (!may_be_headed (next) || row->more->len > 0)
    return NULL;
  for (guint slot = HEED_SLOT_ANSWER; slot < HEED_N_SLOTS; slot++)
    if (heed_recognise_row_has (row, (HeedSlot) slot))
      {
        if (count_filled (row) != 1)
          return NULL;
        g_free (text);
        text = g_strdup (row->words[slot]);
        left = FALSE;
      }
  if (text[0] == '\0' || strlen (text) > 120 || g_str_has_suffix (text, ".")
      || heed_cell_score (number, HEED_SLOT_NUMBER) > 0
      || heed_cell_read_verdict (response) != HEED_RESPONSE_KIND_NONE
      || (!left && !heads_alone (row, text, next)))
    return NULL;
  if (entry == NULL)
    return g_steal_pointer (&text);

  if (left)
    {
      before = heed_block_list_to_line (entry->text);
    }
  else
    {
      HeedRow *last = g_ptr_array_index (entry->rows, entry->rows->len - 1);

      before = g_strdup (last->words[HEED_SLOT_ANSWER]);
    }
  return heed_text_get_joint (before, text) != HEED_JOINT_GOES_ON ? g_steal_pointer (&text) : NULL;
}

/* ---- cells that stand in the wrong column ---- */

/* "… keep good records Agreed": the response went into the cell before it. */
static void
split_response (HeedRow *row)
{
  GPtrArray *blocks = row->slots[HEED_SLOT_RECOMMENDATION];
  HeedBlock *last = blocks->len > 0 ? g_ptr_array_index (blocks, blocks->len - 1) : NULL;
  GRegex *regex = heed_text_regex (
    "\\s((Partly|Partially|Not)\\s+[Aa]greed|Agreed|(Partly|Partially|Not)\\s+[Aa]ccepted|"
    "Accepted( subject to resources)?|Rejected)\\s*$",
    0);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *text = NULL;
  int start;

  if (last == NULL || last->kind != HEED_BLOCK_PARAGRAPH || !heed_recognise_row_has (row, HEED_SLOT_NUMBER)
      || heed_recognise_row_has (row, HEED_SLOT_RESPONSE) || !heed_recognise_row_has (row, HEED_SLOT_ANSWER))
    return;
  text = heed_block_to_text (last);
  if (!g_regex_match (regex, text, 0, &match))
    return;

  g_match_info_fetch_pos (match, 1, &start, NULL);
  g_ptr_array_add (row->slots[HEED_SLOT_RESPONSE], heed_block_split (last, (gsize) start));
  heed_recognise_row_set_words (row, HEED_SLOT_RECOMMENDATION);
  heed_recognise_row_set_words (row, HEED_SLOT_RESPONSE);
}

/* Where no column has the response the answer begins with it: "Agreed." in a line of its own,
 * or "Agreed. The office will …". */
static void
take_stated_response (HeedRow *row)
{
  GPtrArray *blocks = row->slots[HEED_SLOT_ANSWER];
  HeedBlock *first = blocks->len > 0 ? g_ptr_array_index (blocks, 0) : NULL;
  g_autoptr (GRegex) regex = g_regex_new ("^\\W*(?:response\\W+)?((?:(?:fully|partly|partially|not)\\s+)?(?:agreed|accepted|rejected)"
                                          "(?:\\s+(?:in\\s+(?:part|full|principle)|subject\\s+to\\s+resources))?)\\s*"
                                          "(?:$|[.:;]\\s*(?:$|(?=\\s\\p{Lu}))|\\s[–—-]\\s+(?=\\p{Lu}))",
                                          G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *text = NULL;
  int end;

  if (first == NULL || first->kind != HEED_BLOCK_PARAGRAPH || heed_recognise_row_has (row, HEED_SLOT_RESPONSE)
      || !(heed_recognise_row_has (row, HEED_SLOT_NUMBER) || heed_recognise_row_has (row, HEED_SLOT_RECOMMENDATION)))
    return;
  text = heed_block_to_text (first);
  if (!g_regex_match (regex, text, 0, &match))
    return;

  g_match_info_fetch_pos (match, 0, NULL, &end);
  g_ptr_array_add (row->slots[HEED_SLOT_RESPONSE], heed_block_ref (first));
  if (text[end] != '\0')
    {
      HeedBlock *rest = heed_block_split (first, (gsize) end);

      g_ptr_array_remove_index (blocks, 0);
      g_ptr_array_insert (blocks, 0, rest);
    }
  else
    {
      g_ptr_array_remove_index (blocks, 0);
    }
  heed_recognise_row_set_words (row, HEED_SLOT_RESPONSE);
  heed_recognise_row_set_words (row, HEED_SLOT_ANSWER);
}

static void
settle_response (HeedRow *row)
{
  if (heed_cell_read_response (row->words[HEED_SLOT_RECOMMENDATION]) != HEED_RESPONSE_KIND_NONE
      && heed_recognise_row_has (row, HEED_SLOT_RESPONSE)
      && heed_cell_read_verdict (row->words[HEED_SLOT_RESPONSE]) == HEED_RESPONSE_KIND_NONE)
    {
      GPtrArray *blocks = row->slots[HEED_SLOT_RECOMMENDATION];

      row->slots[HEED_SLOT_RECOMMENDATION] = row->slots[HEED_SLOT_RESPONSE];
      row->slots[HEED_SLOT_RESPONSE] = blocks;
      heed_recognise_row_set_words (row, HEED_SLOT_RECOMMENDATION);
      heed_recognise_row_set_words (row, HEED_SLOT_RESPONSE);
    }
  split_response (row);
  take_stated_response (row);
}

/* ---- what a row adds ---- */

static void
add_unplaced (HeedEntry  *entry,
              const char *words)
{
  g_ptr_array_add (entry->unplaced, g_strdup (words));
  g_ptr_array_add (entry->review,
                   g_strdup_printf (_("“%s” found no place: see where it belongs"), words));
}

/* "Partly agreed (for" goes on with "operational reasons)", and "Accepted" with
 * "subject to resources"; no response goes on with other words. */
static gboolean
continues_response (const char *response,
                    const char *words)
{
  const char *open = strrchr (response, '(');

  return (open != NULL && strchr (open, ')') == NULL)
         || heed_text_matches (words, "^\\W*\\(|^\\W*(subject|to|in|part|principle|agreed|accepted|with|for|"
                                      "because|due|resourc\\w*|funding|reservations?|commissioning|policy|"
                                      "operational|affordability|reasons?|and|partially|partly)\\b");
}

static void
add_response (HeedEntry *entry,
              HeedRow   *row,
              gboolean   copied)
{
  const char *words = row->words[HEED_SLOT_RESPONSE];
  g_autofree char *joined = g_strjoin (" ", entry->response, words, NULL);
  HeedResponseKind before = heed_cell_read_verdict (entry->response);
  HeedResponseKind kind = heed_cell_read_verdict (words);
  HeedResponseKind both = heed_cell_read_verdict (joined);

  if (words[0] == '\0')
    return;
  if (entry->response[0] == '\0')
    {
      g_free (entry->response);
      entry->response = g_strdup (words);
    }
  else if (before == HEED_RESPONSE_KIND_NONE && kind != HEED_RESPONSE_KIND_NONE
           && both == HEED_RESPONSE_KIND_NONE)
    {
      add_unplaced (entry, entry->response);
      g_free (entry->response);
      entry->response = g_strdup (words);
    }
  else if (before == HEED_RESPONSE_KIND_NONE
           || (kind == HEED_RESPONSE_KIND_NONE && both != HEED_RESPONSE_KIND_NONE
               && continues_response (entry->response, words)))
    {
      g_free (entry->response);
      entry->response = g_steal_pointer (&joined);
    }
  else if (kind == HEED_RESPONSE_KIND_NONE)
    {
      add_unplaced (entry, words);
    }
  else if (!copied)
    {
      g_ptr_array_add (entry->unplaced, g_strdup (words));
      g_ptr_array_add (entry->review, heed_review_note_write (HEED_REVIEW_NOTE_RESPONSE, words));
    }
}

/* Whether what stands in the column of the numbers says more than the number of @entry
 * and the paragraph that it names: words over that column, or a number that was read badly. */
static gboolean
is_more_than_number (HeedEntry  *entry,
                     const char *text)
{
  g_autofree char *paragraph = NULL;
  g_autofree char *number = heed_cell_read_number (text, &paragraph);

  if (number == NULL)
    return heed_text_matches (text, "[\\p{L}\\p{N}]") && g_strcmp0 (text, entry->number) != 0;
  return paragraph != NULL && g_strcmp0 (paragraph, entry->paragraph) != 0;
}

static void
read_priority (HeedEntry *entry,
               HeedMore  *more)
{
  gboolean priority;

  if (heed_priority_words_read_answer (more->words, &priority))
    {
      g_free (more->words);
      more->words = g_strdup ("");
    }
  entry->priority |= priority;
}

/* What stands in a column that a plan does not have goes with its title. */
static void
add_more (HeedEntry *entry,
          HeedRow   *row)
{
  for (guint i = 0; i < row->more->len; i++)
    {
      HeedMore *more = g_ptr_array_index (row->more, i);

      if (more->slot == HEED_SLOT_PRIORITY)
        read_priority (entry, more);
      if ((more->slot != HEED_SLOT_OTHER && more->slot != HEED_SLOT_PRIORITY) || more->words[0] == '\0')
        continue;
      g_ptr_array_add (entry->unplaced, g_strdup_printf ("%s: %s", more->title, more->words));
      /* Translators: the title of a column. */
      g_ptr_array_add (entry->review,
                       g_strdup_printf (_("Plans have no column “%s”: see where its words belong"), more->title));
    }
}

static void
add_row (HeedEntry *entry,
         HeedRow   *row)
{
  const char *more = row->words[HEED_SLOT_RECOMMENDATION];
  g_autofree char *text = heed_block_list_to_line (entry->text);
  g_autofree char *number = heed_cell_read_number (row->words[HEED_SLOT_NUMBER], NULL);
  gboolean copied = more[0] != '\0' ? g_str_equal (text, more)
                                    : g_strcmp0 (number, entry->number) == 0
                                        && g_str_equal (row->words[HEED_SLOT_RESPONSE], entry->response);

  /* Where a page breaks inside a cell some programs print it again, and say so. */
  if (!copied && text[0] != '\0' && more[0] != '\0' && g_str_has_prefix (more, text))
    copied = heed_text_matches (more + strlen (text), "^\\W*(continued|cont\\W*d|cont)\\W*$");
  if (more[0] != '\0' && !copied)
    heed_block_list_stitch (entry->text, row->slots[HEED_SLOT_RECOMMENDATION],
                            heed_text_matches (more, "^\\W*(this recommendation|repeated)\\b")
                              ? HEED_JOINT_GOES_ON
                              : HEED_JOINT_OPEN);
  add_response (entry, row, copied);
  if (is_more_than_number (entry, row->words[HEED_SLOT_NUMBER]))
    add_unplaced (entry, row->words[HEED_SLOT_NUMBER]);
  if (heed_recognise_row_has (row, HEED_SLOT_OTHER))
    add_unplaced (entry, row->words[HEED_SLOT_OTHER]);
  add_more (entry, row);
  g_ptr_array_add (entry->rows, row);
}

/* ---- rows that were torn ---- */

/* Whether @row has the number and the response of the recommendation that begins in
 * the next row with its text, but what it answers goes on with the list, or the
 * sentence, with which @entry stops: then it is the end of @entry, beside the first
 * line of the next one. */
static gboolean
is_torn_off (HeedEntry  *entry,
             HeedRow    *row,
             HeedRow    *next,
             const char *number)
{
  HeedRow *last = g_ptr_array_index (entry->rows, entry->rows->len - 1);
  GPtrArray *blocks = row->slots[HEED_SLOT_ANSWER];
  g_autofree char *next_number = NULL;
  gsize length;

  if (next == NULL || number == NULL || g_strcmp0 (number, entry->number) == 0 || blocks->len == 0
      || !heed_recognise_row_has (row, HEED_SLOT_RESPONSE)
      || heed_recognise_row_has (row, HEED_SLOT_RECOMMENDATION)
      || !heed_recognise_row_has (next, HEED_SLOT_RECOMMENDATION)
      || !g_str_equal (row->words[HEED_SLOT_RESPONSE], next->words[HEED_SLOT_RESPONSE]))
    return FALSE;
  next_number = heed_cell_read_number (next->words[HEED_SLOT_NUMBER], NULL);
  if (g_strcmp0 (number, next_number) != 0)
    return FALSE;

  /* Nobody is named beside what @entry stops with. */
  if (!heed_recognise_row_is_own (last)
      && heed_label_read (row->words[HEED_SLOT_ANSWER], number, &length) == HEED_LABEL_NONE)
    return TRUE;

  return ((HeedBlock *) g_ptr_array_index (blocks, 0))->kind == HEED_BLOCK_LIST
         || heed_text_get_joint (last->words[HEED_SLOT_ANSWER], row->words[HEED_SLOT_ANSWER]) == HEED_JOINT_GOES_ON;
}

static void
clear_slot (HeedRow  *row,
            HeedSlot  slot)
{
  g_ptr_array_set_size (row->slots[slot], 0);
  g_free (row->words[slot]);
  row->words[slot] = g_strdup ("");
}

/* What else stands in such a row says what the next one says again: it is kept with
 * that one. */
static void
keep_torn_off (HeedEntry *entry,
               HeedRow   *row)
{
  static const HeedSlot slots[] = { HEED_SLOT_RESPONSE, HEED_SLOT_OWNER, HEED_SLOT_TARGET };
  GPtrArray *const lists[] = { entry->unplaced, entry->unplaced_owners, entry->unplaced_targets };

  for (guint i = 0; i < G_N_ELEMENTS (slots); i++)
    if (heed_recognise_row_has (row, slots[i]))
      {
        g_ptr_array_add (lists[i], g_strdup (row->words[slots[i]]));
        clear_slot (row, slots[i]);
      }
  g_ptr_array_add (entry->review, g_strdup (_("Its first row in the source holds the end of the recommendation before: "
                                              "see what the owner and the target date of that row are for")));
}

/* Whom a recommendation is for may stand at the end of the one before it. */
static void
move_addressees (GPtrArray *entries)
{
  for (guint i = 0; i + 1 < entries->len; i++)
    {
      HeedEntry *entry = g_ptr_array_index (entries, i);
      HeedEntry *next = g_ptr_array_index (entries, i + 1);
      g_autofree char *text = NULL;

      if (entry->text->len < 2)
        continue;
      text = heed_block_to_line (g_ptr_array_index (entry->text, entry->text->len - 1));
      if (!heed_text_matches (text, "\\bshould\\s*:$") || !heed_cell_is_addressee (text))
        continue;
      for (guint j = entry->rows->len; j > 0; j--)
        {
          HeedRow *row = g_ptr_array_index (entry->rows, j - 1);

          if (g_str_has_suffix (row->words[HEED_SLOT_RECOMMENDATION], text))
            {
              row->words[HEED_SLOT_RECOMMENDATION][strlen (row->words[HEED_SLOT_RECOMMENDATION]) - strlen (text)] = '\0';
              break;
            }
        }
      g_ptr_array_insert (next->headings, 0, g_steal_pointer (&text));
      g_ptr_array_remove_index (entry->text, entry->text->len - 1);
    }
}

/**
 * heed_entries_new:
 * @rows: (element-type HeedRow): the rows of an action table; they must live as
 *   long as what is returned
 * @left: (element-type utf8): gets the headings with nothing below them
 * @cancellable: (nullable): to stop it from another thread; then not all of them are
 *   there
 *
 * Returns: (transfer full) (element-type HeedEntry): its recommendations, in order
 */
GPtrArray *
heed_entries_new (GPtrArray    *rows,
                  GPtrArray    *left,
                  GCancellable *cancellable)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (entry_free);
  g_autoptr (GPtrArray) headings = g_ptr_array_new_with_free_func (g_free);
  HeedEntry *entry = NULL;
  HeedRow *torn = NULL;
  gboolean unnumbered = TRUE;

  heed_numbers_settle_steps (rows);
  for (guint i = 0; unnumbered && i < rows->len; i++)
    unnumbered = !heed_recognise_row_has (g_ptr_array_index (rows, i), HEED_SLOT_NUMBER);

  for (guint i = 0; i < rows->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      HeedRow *row = g_ptr_array_index (rows, i);
      HeedRow *next = i + 1 < rows->len ? g_ptr_array_index (rows, i + 1) : NULL;
      g_autofree char *heading = NULL;
      g_autofree char *paragraph = NULL;
      gboolean priority = !row->is_heading && heed_priority_words_take_mark (&row->words[HEED_SLOT_NUMBER]);
      g_autofree char *number = heed_cell_read_number (row->words[HEED_SLOT_NUMBER], &paragraph);

      if (row->is_heading)
        {
          g_ptr_array_add (headings, g_strdup (row->words[HEED_SLOT_ANSWER]));
          continue;
        }
      settle_response (row);
      if (heed_numbers_take_label (entry, row, number))
        g_clear_pointer (&number, g_free);
      if (is_torn_paragraph (entry, row, number))
        {
          entry->paragraph = g_steal_pointer (&number);
          g_free (row->words[HEED_SLOT_NUMBER]);
          row->words[HEED_SLOT_NUMBER] = g_strdup ("");
        }
      if (number == NULL)
        number = heed_numbers_read (row, unnumbered, &paragraph);
      heading = read_heading (entry, row, next);
      if (heading != NULL)
        {
          g_ptr_array_add (headings, g_steal_pointer (&heading));
          continue;
        }
      if (entry != NULL && is_torn_off (entry, row, next, number))
        {
          torn = row;
          g_ptr_array_add (entry->rows, row);
          continue;
        }

      if (number != NULL && heed_cell_is_addressee (row->words[HEED_SLOT_OTHER]))
        {
          g_ptr_array_add (headings, g_strdup (row->words[HEED_SLOT_OTHER]));
          g_free (row->words[HEED_SLOT_OTHER]);
          row->words[HEED_SLOT_OTHER] = g_strdup ("");
        }
      if (begins (entry, row, number))
        {
          entry = entry_new ();
          entry->number = g_steal_pointer (&number);
          entry->repeated = heed_text_matches (row->words[HEED_SLOT_NUMBER], "\\brepeat(ed)?\\W*$");
          entry->paragraph = g_steal_pointer (&paragraph);
          for (guint j = 0; j < headings->len; j++)
            g_ptr_array_add (entry->headings, g_strdup (g_ptr_array_index (headings, j)));
          g_ptr_array_set_size (headings, 0);
          g_ptr_array_add (entries, entry);
        }
      if (torn != NULL)
        keep_torn_off (entry, torn);
      torn = NULL;
      entry->priority |= priority;
      add_row (entry, row);
    }

  g_ptr_array_extend_and_steal (left, g_steal_pointer (&headings));
  move_addressees (entries);
  heed_numbers_infer (entries);
  for (guint i = 0; i < entries->len; i++)
    {
      entry = g_ptr_array_index (entries, i);
      if (entry->response[0] != '\0' && heed_cell_read_verdict (entry->response) == HEED_RESPONSE_KIND_NONE)
        g_ptr_array_add (entry->review,
                         g_strdup_printf (_("The response could not be read from “%s”: choose it"), entry->response));
    }
  return entries;
}
