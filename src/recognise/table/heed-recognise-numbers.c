/* heed-recognise-numbers.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-numbers.h"

#include <string.h>

#include "heed-block-joint.h"
#include "heed-review-note.h"

/* The number that comes @step places after @number: its last part counts. */
static char *
neighbour (const char *number,
           int         step)
{
  const char *last = number + strlen (number);
  gint64 value;
  int width;

  while (last > number && g_ascii_isdigit (last[-1]))
    last--;
  if (*last == '\0')
    return NULL;
  value = g_ascii_strtoll (last, NULL, 10) + step;
  if (value < 1)
    return NULL;
  width = *last == '0' ? (int) strlen (last) : 1;

  return g_strdup_printf ("%.*s%0*" G_GINT64_FORMAT, (int) (last - number), number, width, value);
}

/* "1.15 Repeated": the number is read, the words stay. */
static char *
read_repeated (const char *text)
{
  GRegex *regex = heed_text_regex ("^(\\W*\\d[\\d.]*)\\W+repeat(?:ed)?\\W*$", G_REGEX_CASELESS);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *number = NULL;

  if (!g_regex_match (regex, text, 0, &match))
    return NULL;
  number = g_match_info_fetch (match, 1);
  return heed_cell_read_number (number, NULL);
}

/* "a", where the bracket of "a)" was lost, and all the rest of a recommendation stands
 * beside it. */
static char *
read_letter (HeedRow *row)
{
  const char *text = row->words[HEED_SLOT_NUMBER];

  return g_ascii_islower (text[0]) && text[1] == '\0' && heed_recognise_row_has (row, HEED_SLOT_RECOMMENDATION)
             && heed_cell_read_verdict (row->words[HEED_SLOT_RESPONSE]) != HEED_RESPONSE_KIND_NONE
           ? g_strdup (text)
           : NULL;
}

/* Whether @number, which stands in the column of the numbers, is that of a step of
 * @entry: "1.2" below "1", with nothing recommended beside it. */
static gboolean
is_step_number (HeedEntry  *entry,
                HeedRow    *row,
                const char *number)
{
  gsize length;

  if (entry == NULL || entry->number == NULL || number == NULL
      || heed_recognise_row_has (row, HEED_SLOT_RECOMMENDATION) || heed_recognise_row_has (row, HEED_SLOT_LABEL)
      || !heed_recognise_row_has (row, HEED_SLOT_ANSWER))
    return FALSE;
  length = strlen (entry->number);

  return strncmp (number, entry->number, length) == 0 && number[length] == '.';
}

static void
move_to_label (HeedRow *row)
{
  GPtrArray *blocks = row->slots[HEED_SLOT_LABEL];

  row->slots[HEED_SLOT_LABEL] = row->slots[HEED_SLOT_NUMBER];
  row->slots[HEED_SLOT_NUMBER] = blocks;
  heed_recognise_row_set_words (row, HEED_SLOT_LABEL);
  heed_recognise_row_set_words (row, HEED_SLOT_NUMBER);
}

/* The number of a recommendation whose step has the number @text: "1" of "1.2". */
static char *
read_stem (const char *text)
{
  GRegex *regex = heed_text_regex ("^\\s*(\\d{1,3})\\.\\d{1,3}\\s*$", 0);
  g_autoptr (GMatchInfo) match = NULL;

  return g_regex_match (regex, text, 0, &match) ? g_match_info_fetch (match, 1) : NULL;
}

/**
 * heed_numbers_settle_steps:
 * @rows: (element-type HeedRow): the rows of an action table
 *
 * A table may say each recommendation again beside each of its steps and count the steps:
 * 1.1 and 1.2 beside one text, 2.1 beside another. Its numbers become labels.
 */
void
heed_numbers_settle_steps (GPtrArray *rows)
{
  g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_again = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      HeedRow *row = g_ptr_array_index (rows, i);
      g_autofree char *stem = read_stem (row->words[HEED_SLOT_NUMBER]);
      const char *text = stem != NULL ? g_hash_table_lookup (texts, stem) : NULL;

      if (row->is_heading)
        continue;
      if (stem == NULL || heed_recognise_row_has (row, HEED_SLOT_LABEL)
          || !heed_recognise_row_has (row, HEED_SLOT_RECOMMENDATION)
          || (text != NULL && !g_str_equal (text, row->words[HEED_SLOT_RECOMMENDATION])))
        return;
      n_again += text != NULL;
      g_hash_table_insert (texts, g_steal_pointer (&stem), row->words[HEED_SLOT_RECOMMENDATION]);
    }

  for (guint i = 0; n_again > 0 && i < rows->len; i++)
    {
      HeedRow *row = g_ptr_array_index (rows, i);
      g_autofree char *stem = read_stem (row->words[HEED_SLOT_NUMBER]);

      if (stem == NULL)
        continue;
      move_to_label (row);
      g_ptr_array_add (row->slots[HEED_SLOT_NUMBER], heed_block_new_paragraph (stem));
      heed_recognise_row_set_words (row, HEED_SLOT_NUMBER);
    }
}

/* Takes the number that the recommendation of @row begins with, for a table that has
 * no column for it. */
static char *
take_number (HeedRow *row)
{
  GPtrArray *blocks = row->slots[HEED_SLOT_RECOMMENDATION];
  HeedBlock *first = blocks->len > 0 ? g_ptr_array_index (blocks, 0) : NULL;
  GRegex *regex = heed_text_regex (
    "^\\s*(?:rec(?:ommendation)?\\.?\\s*)?(\\d{1,2}(?:\\.\\d{1,2})?)[.):]?\\s+(?=\\p{L})",
    G_REGEX_CASELESS);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *text = NULL;
  int end;

  if (first == NULL || first->kind != HEED_BLOCK_PARAGRAPH
      || (heed_cell_read_verdict (row->words[HEED_SLOT_RESPONSE]) == HEED_RESPONSE_KIND_NONE
          && (row->has == 0 || (row->has & 1u << HEED_SLOT_RESPONSE) != 0)))
    return NULL;
  text = heed_block_to_text (first);
  if (!g_regex_match (regex, text, 0, &match))
    return NULL;

  g_match_info_fetch_pos (match, 0, NULL, &end);
  g_ptr_array_insert (blocks, 1, heed_block_split (first, (gsize) end));
  g_ptr_array_remove_index (blocks, 0);
  g_free (row->words[HEED_SLOT_RECOMMENDATION]);
  row->words[HEED_SLOT_RECOMMENDATION] = heed_block_list_to_line (blocks);
  return g_match_info_fetch (match, 1);
}

/**
 * heed_numbers_take_label:
 * @entry: (nullable): the recommendation so far
 * @row: a row; what stands in its column of the numbers becomes a label where it is one
 * @number: (nullable): the number that stands there
 *
 * Returns: whether @number is the label of a step of @entry
 */
gboolean
heed_numbers_take_label (HeedEntry  *entry,
                         HeedRow    *row,
                         const char *number)
{
  if (!is_step_number (entry, row, number))
    return FALSE;

  move_to_label (row);
  return TRUE;
}

/* "KC1" above or beside "5.52", of a column of its own: the reference and the paragraph of the
 * report. What is no paragraph stays with the number. */
static void
split_paragraph (HeedRow  *row,
                 char    **paragraph)
{
  g_autoptr (GRegex) regex = g_regex_new ("^(.*[A-Z/-].*\\S)\\s+((?:S\\s?)?\\d{1,3}\\.\\d{1,3}|S\\d{1,3})$", 0, 0, NULL);
  g_autofree char *words = g_strdup (row->words[HEED_SLOT_NUMBER]);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *first = NULL;
  g_autofree char *reference = NULL;

  if (!g_regex_match (regex, words, 0, &match))
    return;
  first = g_match_info_fetch (match, 1);
  reference = heed_cell_read_reference (first);
  if (reference == NULL)
    return;
  g_free (*paragraph);
  *paragraph = g_match_info_fetch (match, 2);
  g_free (row->words[HEED_SLOT_NUMBER]);
  row->words[HEED_SLOT_NUMBER] = g_steal_pointer (&first);
}

/**
 * heed_numbers_read:
 * @row: a row without a plain number; the number may be taken off its recommendation
 * @unnumbered: whether the table has no column of numbers
 * @paragraph: (inout) (nullable): the paragraph of the report, where it stands beside
 *   a reference
 *
 * Returns: (transfer full) (nullable): the number of its recommendation, in another form:
 *   a letter, "1.15 Repeated", the beginning of the text, or a reference such as "KC1"
 */
char *
heed_numbers_read (HeedRow   *row,
                   gboolean   unnumbered,
                   char     **paragraph)
{
  char *number = read_letter (row);

  if (number == NULL)
    number = unnumbered ? take_number (row) : read_repeated (row->words[HEED_SLOT_NUMBER]);
  if (number != NULL || (row->has & 1u << HEED_SLOT_NUMBER) == 0 || !heed_recognise_row_has (row, HEED_SLOT_RECOMMENDATION))
    return number;
  split_paragraph (row, paragraph);
  return heed_cell_read_reference (row->words[HEED_SLOT_NUMBER]);
}

/**
 * heed_numbers_infer:
 * @entries: (element-type HeedEntry): recommendations, in order
 *
 * Gives those without a number the one that their neighbours say, and names them in their
 * review.
 */
void
heed_numbers_infer (GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    {
      HeedEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *number = NULL;

      if (entry->number != NULL)
        continue;
      if (i > 0)
        {
          HeedEntry *before = g_ptr_array_index (entries, i - 1);

          number = neighbour (before->number, 1);
        }
      for (guint j = i + 1; number == NULL && j < entries->len; j++)
        {
          HeedEntry *after = g_ptr_array_index (entries, j);

          if (after->number != NULL)
            {
              number = neighbour (after->number, -(int) (j - i));
              break;
            }
        }
      entry->number = number != NULL ? g_steal_pointer (&number) : g_strdup_printf ("%u", i + 1);
      entry->inferred = TRUE;
      g_ptr_array_insert (entry->review, 0,
                          heed_review_note_write (HEED_REVIEW_NOTE_NUMBER, entry->number));
    }
}
