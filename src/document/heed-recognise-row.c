/* heed-recognise-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-row.h"

#include <string.h>

#include "heed-markup.h"
#include "heed-recognise-lines.h"
#include "heed-recognise-text.h"

static char *
cell_words (HeedTableRow *row,
            guint         position)
{
  HeedCell *cell = g_ptr_array_index (row->cells, position);

  return heed_recognise_to_line (cell->blocks);
}

/* ---- columns ---- */

/* Two titles that mean one column: "Response" beside "Actions" is whether it is
 * agreed, and of "Recommendation to" and "Recommendation" the shorter is meant.
 * Returns what the second one, @text, is over. */
static HeedSlot
settle_twice (HeedColumns *columns,
              guint        column,
              HeedSlot     slot,
              GStrv        titles,
              gboolean    *seen,
              const char  *text)
{
  guint first = 0;
  gboolean is_response = slot == HEED_SLOT_ANSWER && !seen[HEED_SLOT_RESPONSE];

  while (first < column && columns->slots[first] != slot)
    first++;
  if (is_response && heed_recognise_matches (text, "^\\W*(\\d\\W+)?response\\W*$"))
    return HEED_SLOT_RESPONSE;
  if (is_response && heed_recognise_matches (titles[slot], "^\\W*(\\d\\W+)?response\\W*$"))
    {
      columns->slots[first] = HEED_SLOT_RESPONSE;
      seen[HEED_SLOT_RESPONSE] = TRUE;
      g_free (titles[HEED_SLOT_RESPONSE]);
      titles[HEED_SLOT_RESPONSE] = g_steal_pointer (&titles[slot]);
      return slot;
    }
  if (slot == HEED_SLOT_RECOMMENDATION && strlen (text) < strlen (titles[slot]))
    {
      columns->slots[first] = HEED_SLOT_OTHER;
      return slot;
    }

  return HEED_SLOT_OTHER;
}

/* Whether a row that may be one of titles has a number or a date, or a response
 * among few titles: then it is none. */
static gboolean
holds_values (HeedTableRow *row,
              guint         n_titles)
{
  for (guint i = 0; i < row->cells->len; i++)
    {
      g_autofree char *text = cell_words (row, i);

      if (heed_cell_score (text, HEED_SLOT_NUMBER) >= 8 || heed_cell_score (text, HEED_SLOT_TARGET) >= 7
          || (n_titles < 4 && heed_cell_score (text, HEED_SLOT_RESPONSE) >= 8))
        return TRUE;
    }

  return FALSE;
}

/**
 * heed_columns_read_header:
 * @self: (out caller-allocates): what the columns hold
 * @row: a row of a table
 * @titles: (out) (transfer full) (nullable): the six titles as written, "" for a
 *   column that has none
 *
 * Returns: whether @row is a row of column titles
 */
gboolean
heed_columns_read_header (HeedColumns  *self,
                          HeedTableRow *row,
                          GStrv        *titles)
{
  HeedColumns columns = { 0 };
  gboolean seen[HEED_N_SLOTS] = { FALSE };
  g_auto (GStrv) words = g_new0 (char *, HEED_N_SLOTS);
  guint n_seen = 0;

  if (row->cells->len < 3)
    return FALSE;
  for (guint i = 0; i < HEED_SLOT_OTHER; i++)
    words[i] = g_strdup ("");

  columns.n = MIN (row->cells->len, G_N_ELEMENTS (columns.slots));
  for (guint i = 0; i < columns.n; i++)
    {
      g_autofree char *text = cell_words (row, i);
      HeedSlot slot = heed_cell_read_title (text);

      if (slot != HEED_SLOT_OTHER && seen[slot])
        slot = settle_twice (&columns, i, slot, words, seen, text);
      columns.slots[i] = slot;
      if (slot == HEED_SLOT_OTHER)
        continue;
      seen[slot] = TRUE;
      n_seen++;
      g_free (words[slot]);
      words[slot] = g_steal_pointer (&text);
    }

  if (n_seen < 3 || holds_values (row, n_seen) || !(seen[HEED_SLOT_ANSWER] || seen[HEED_SLOT_RECOMMENDATION]))
    return FALSE;

  /* A title that was lost: the columns stand in their usual order. */
  for (guint i = 0; i < columns.n; i++)
    {
      g_autofree char *text = cell_words (row, i);
      HeedSlot slot = i > 0 ? columns.slots[i - 1] + 1 : HEED_SLOT_NUMBER;

      if (columns.slots[i] == HEED_SLOT_OTHER && text[0] == '\0' && slot < HEED_SLOT_OTHER
          && !seen[slot])
        {
          columns.slots[i] = slot;
          seen[slot] = TRUE;
        }
    }

  *self = columns;
  if (titles != NULL)
    *titles = g_steal_pointer (&words);
  return TRUE;
}

/**
 * heed_columns_guess:
 * @self: (out caller-allocates): what the columns hold
 * @table: a table that has no row of titles
 *
 * Takes for each column, from left to right, what most of its cells look like.
 */
void
heed_columns_guess (HeedColumns *self,
                    HeedTable   *table)
{
  guint n = MIN (table->n_columns, HEED_MAX_CELLS);
  int scores[HEED_MAX_CELLS][HEED_N_SLOTS] = { { 0 } };
  int best = G_MININT;
  guint n_rows = MIN (table->rows->len, 400);

  self->n = 6;
  for (guint i = 0; i < 6; i++)
    self->slots[i] = (HeedSlot) i;
  if (n == 6 || n < 3)
    return;

  for (guint i = 0; i < n_rows; i++)
    {
      HeedTableRow *row = g_ptr_array_index (table->rows, i);

      if (row->cells->len != table->n_columns)
        continue;
      for (guint j = 0; j < n; j++)
        {
          g_autofree char *text = cell_words (row, j);

          if (text[0] != '\0')
            for (guint slot = 0; slot < HEED_N_SLOTS; slot++)
              scores[j][slot] += heed_cell_score (text, (HeedSlot) slot);
        }
    }

  /* Every way to leave columns out, in their order. */
  for (guint mask = 0; mask < 1u << HEED_SLOT_OTHER; mask++)
    {
      HeedColumns columns = { 0 };
      int score = 0;

      columns.n = n;
      for (guint slot = 0, column = 0; slot < HEED_SLOT_OTHER; slot++)
        if ((mask & 1u << slot) != 0 && column < n)
          columns.slots[column++] = (HeedSlot) slot;
      if ((guint) __builtin_popcount (mask) != MIN (n, HEED_SLOT_OTHER))
        continue;
      for (guint column = HEED_SLOT_OTHER; column < n; column++)
        columns.slots[column] = HEED_SLOT_OTHER;
      for (guint column = 0; column < n; column++)
        score += scores[column][columns.slots[column]];
      if (score > best)
        {
          best = score;
          *self = columns;
        }
    }
}

/* ---- rows ---- */

/**
 * heed_recognise_row_is_rule:
 * @row: a row
 *
 * Returns: whether its cells hold lines drawn with characters, and no words
 */
gboolean
heed_recognise_row_is_rule (HeedTableRow *row)
{
  gboolean rule = FALSE;

  for (guint i = 0; i < row->cells->len; i++)
    {
      g_autofree char *text = cell_words (row, i);

      if (heed_cell_is_rule (text))
        rule = TRUE;
      else if (text[0] != '\0')
        return FALSE;
    }

  return rule;
}

/**
 * heed_recognise_row_is_blank:
 * @row: a row
 *
 * Returns: whether there is nothing in it
 */
gboolean
heed_recognise_row_is_blank (HeedTableRow *row)
{
  for (guint i = 0; i < row->cells->len; i++)
    {
      g_autofree char *text = cell_words (row, i);

      if (text[0] != '\0')
        return FALSE;
    }

  return TRUE;
}

/* How well a cell fits a column, by what it holds and by what stands above it. */
static int
weigh (const char *text,
       HeedSlot    slot,
       HeedRow    *above,
       const char *recommendation)
{
  int score = heed_cell_score (text, slot);
  const char *before = NULL;

  if (text[0] == '\0')
    return score;
  if (slot == HEED_SLOT_RECOMMENDATION)
    before = recommendation;
  else if (above != NULL && slot == HEED_SLOT_ANSWER)
    before = above->words[slot];

  if (before != NULL)
    switch (heed_recognise_joint (before, text))
      {
      case HEED_JOINT_GOES_ON:
        return score + (slot == HEED_SLOT_RECOMMENDATION && before[0] != '\0'
                            && strchr (".!?", before[strlen (before) - 1]) != NULL
                          ? -3
                          : 4);
      case HEED_JOINT_APART:
        return score - (slot == HEED_SLOT_RECOMMENDATION ? 2 : 0);
      case HEED_JOINT_OPEN:
      default:
        return score;
      }

  return score;
}

/* Which cell goes to which column, for a row that has fewer cells than columns:
 * of all ways that keep the order of the cells, the one that fits best. */
static void
place_few (HeedTableRow *source,
           HeedColumns  *columns,
           HeedRow      *last_row,
           HeedRow      *above,
           const char   *recommendation,
           HeedRow      *row)
{
  guint n = source->cells->len;
  gboolean alike = last_row != NULL && g_strv_length (last_row->cells) == n
                   && last_row->filled == row->filled;
  guint n_columns = MIN (columns->n, HEED_MAX_CELLS);
  int scores[HEED_MAX_CELLS][HEED_MAX_CELLS];
  int best = G_MININT;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = cell_words (source, i);

      for (guint j = 0; j < n_columns; j++)
        scores[i][j] = 2 * weigh (text, columns->slots[j], above, recommendation);
      /* Rows that were torn alike hold the same columns. */
      if (alike && last_row->places[i] < n_columns)
        scores[i][last_row->places[i]] += 3;
    }

  for (guint mask = 0; mask < 1u << n_columns; mask++)
    {
      int score = 0;
      guint cell = 0;
      guint last = 0;

      if ((guint) __builtin_popcount (mask) != n)
        continue;
      for (guint j = 0; j < n_columns; j++)
        if ((mask & 1u << j) != 0)
          {
            /* What a tear takes away are mostly columns at an end. */
            if (cell > 0 && j == last + 1)
              score++;
            score += scores[cell++][j];
            last = j;
          }
      if (last == n_columns - 1)
        score++;
      if (score > best)
        {
          best = score;
          cell = 0;
          for (guint j = 0; j < n_columns; j++)
            if ((mask & 1u << j) != 0)
              row->places[cell++] = j;
        }
    }
}

/* Whether a row has words to the right of the last column. */
static gboolean
runs_over (HeedTableRow *source,
           HeedColumns  *columns)
{
  for (guint i = columns->n; i < source->cells->len; i++)
    {
      g_autofree char *text = cell_words (source, i);

      if (text[0] != '\0' && !heed_cell_is_rule (text))
        return TRUE;
    }

  return FALSE;
}

/* Which cells go to the columns, for a row that has more cells than columns and
 * words in the last of them: of all ways that keep the order, the one that fits
 * best. The others stay without a place. */
static void
place_many (HeedTableRow *source,
            HeedColumns  *columns,
            HeedRow      *above,
            const char   *recommendation,
            HeedRow      *row)
{
  guint n = source->cells->len;
  int scores[HEED_MAX_CELLS][HEED_MAX_CELLS];
  int best = G_MININT;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = cell_words (source, i);

      for (guint j = 0; j < columns->n; j++)
        scores[i][j] = weigh (text, columns->slots[j], above, recommendation);
    }

  for (guint mask = 0; mask < 1u << n; mask++)
    {
      int score = 0;
      guint column = 0;

      if ((guint) __builtin_popcount (mask) != columns->n)
        continue;
      for (guint i = 0; i < n; i++)
        if ((mask & 1u << i) != 0)
          score += scores[i][column++];
      if (score <= best)
        continue;
      best = score;
      column = 0;
      for (guint i = 0; i < n; i++)
        row->places[i] = (mask & 1u << i) != 0 ? column++ : HEED_MAX_CELLS;
    }
}

static HeedRow *
row_alloc (guint n_cells)
{
  HeedRow *self = g_new0 (HeedRow, 1);

  for (guint i = 0; i < HEED_N_SLOTS; i++)
    self->slots[i] = heed_block_list_new ();
  self->cells = g_new0 (char *, n_cells + 1);
  return self;
}

static void
row_fill_words (HeedRow *self)
{
  for (guint i = 0; i < HEED_N_SLOTS; i++)
    self->words[i] = heed_recognise_to_line (self->slots[i]);
}

static gboolean
is_punctuation (const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_isalnum (g_utf8_get_char (c)))
      return FALSE;

  return text[0] != '\0';
}

/**
 * heed_recognise_row_new:
 * @source: a row of the action table
 * @columns: what the columns of the table hold
 * @last: (nullable): the row before it
 * @above: (nullable): the last row that has an answer
 * @recommendation: the text of the recommendation so far
 *
 * Returns: (transfer full): @source with its cells placed
 */
HeedRow *
heed_recognise_row_new (HeedTableRow *source,
                        HeedColumns  *columns,
                        HeedRow      *last,
                        HeedRow      *above,
                        const char   *recommendation)
{
  guint n = source->cells->len;
  HeedRow *self = row_alloc (n);
  gboolean few = n < columns->n && n <= HEED_MAX_CELLS;
  gboolean many = n > columns->n && n <= HEED_MAX_CELLS && runs_over (source, columns);

  self->line = source->line;
  for (guint i = 0; i < n; i++)
    {
      HeedCell *cell = g_ptr_array_index (source->cells, i);

      self->cells[i] = heed_markup_from_blocks (cell->blocks);
      if (i >= HEED_MAX_CELLS)
        continue;
      self->places[i] = i;
      if (cell->blocks->len > 0)
        self->filled |= 1u << i;
    }
  if (few)
    place_few (source, columns, last, above, recommendation, self);
  else if (many)
    place_many (source, columns, above, recommendation, self);

  for (guint i = 0; i < n; i++)
    {
      HeedCell *cell = g_ptr_array_index (source->cells, i);
      g_autofree char *text = cell_words (source, i);
      HeedSlot slot = HEED_SLOT_OTHER;

      if (few || many)
        slot = self->places[i] < columns->n ? columns->slots[self->places[i]] : HEED_SLOT_OTHER;
      else if (i < columns->n)
        slot = columns->slots[i];
      if (heed_cell_is_rule (text))
        continue;

      /* Stray marks, and a stray number where there should be words, must not end
       * up inside a sentence. */
      if (is_punctuation (text)
          || (slot == HEED_SLOT_ANSWER && heed_recognise_matches (text, "^\\W*\\d+\\W*$")))
        slot = HEED_SLOT_OTHER;

      for (guint j = 0; j < cell->blocks->len; j++)
        {
          HeedBlock *block = g_ptr_array_index (cell->blocks, j);

          if (g_strcmp0 (block->style, HEED_CELL_STYLE_LINES) == 0)
            {
              g_autofree char *lines = heed_block_to_text (block);

              heed_recognise_add_lines (self->slots[slot], lines);
            }
          else if (block->kind != HEED_BLOCK_TABLE)
            {
              g_ptr_array_add (self->slots[slot], heed_recognise_copy_block (block));
            }
        }
    }

  row_fill_words (self);
  return self;
}

/**
 * heed_recognise_row_new_words:
 * @block: words that stand between the rows of the action table
 *
 * Returns: (transfer full): a row whose only cell they are
 */
HeedRow *
heed_recognise_row_new_words (HeedBlock *block)
{
  HeedRow *self = row_alloc (1);
  g_autoptr (GPtrArray) blocks = heed_block_list_new ();

  g_ptr_array_add (blocks, heed_recognise_copy_block (block));
  self->line = block->line;
  self->cells[0] = heed_markup_from_blocks (blocks);
  g_ptr_array_add (self->slots[HEED_SLOT_ANSWER], heed_recognise_copy_block (block));
  row_fill_words (self);
  return self;
}

/**
 * heed_recognise_row_free:
 * @self: (transfer full): a row
 */
void
heed_recognise_row_free (HeedRow *self)
{
  for (guint i = 0; i < HEED_N_SLOTS; i++)
    {
      g_ptr_array_unref (self->slots[i]);
      g_free (self->words[i]);
    }
  g_strfreev (self->cells);
  g_free (self);
}

/**
 * heed_recognise_row_has:
 * @self: a row
 * @slot: a column
 *
 * Returns: whether the row has words in that column
 */
gboolean
heed_recognise_row_has (HeedRow  *self,
                        HeedSlot  slot)
{
  return self->words[slot][0] != '\0';
}

/**
 * heed_recognise_row_is_own:
 * @self: a row
 *
 * Returns: whether the row names an owner or a date
 */
gboolean
heed_recognise_row_is_own (HeedRow *self)
{
  return heed_recognise_row_has (self, HEED_SLOT_OWNER) || heed_recognise_row_has (self, HEED_SLOT_TARGET);
}
