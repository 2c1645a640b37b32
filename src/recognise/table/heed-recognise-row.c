/* heed-recognise-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-row.h"

#include <string.h>

#include "heed-markup.h"
#include "heed-recognise-lines.h"
#include "heed-recognise-place.h"
#include "heed-block-joint.h"
#include "heed-compose-table.h"

static char *
cell_words (HeedTableRow *row,
            guint         position)
{
  HeedCell *cell = g_ptr_array_index (row->cells, position);

  return heed_block_list_to_line (cell->blocks);
}

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

static gpointer
copy_block (gconstpointer block,
            gpointer      user_data)
{
  return heed_block_copy ((HeedBlock *) block);
}

static void
more_free (gpointer data)
{
  HeedMore *self = data;

  g_free (self->title);
  g_ptr_array_unref (self->blocks);
  g_free (self->words);
  g_free (self);
}

static HeedRow *
row_alloc (guint n_cells)
{
  HeedRow *self = g_new0 (HeedRow, 1);

  for (guint i = 0; i < HEED_N_SLOTS; i++)
    self->slots[i] = heed_block_list_new ();
  self->more = g_ptr_array_new_with_free_func (more_free);
  self->cells = g_new0 (char *, n_cells + 1);
  return self;
}

static void
row_fill_words (HeedRow *self)
{
  for (guint i = 0; i < HEED_N_SLOTS; i++)
    heed_recognise_row_set_words (self, (HeedSlot) i);
  for (guint i = 0; i < self->more->len; i++)
    {
      HeedMore *more = g_ptr_array_index (self->more, i);

      more->words = heed_block_list_to_line (more->blocks);
    }
}

static gboolean
is_punctuation (const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_isalnum (g_utf8_get_char (c)))
      return FALSE;

  return text[0] != '\0';
}

/* A cell may hold a table of its own: its rows are lines of words. */
static void
add_table (GPtrArray *blocks,
           HeedTable *table)
{
  for (guint i = 0; i < table->rows->len; i++)
    {
      HeedTableRow *row = g_ptr_array_index (table->rows, i);
      g_autoptr (GString) line = g_string_new (NULL);

      for (guint j = 0; j < row->cells->len; j++)
        {
          g_autofree char *text = cell_words (row, j);

          g_string_append_printf (line, "%s%s", line->len > 0 && text[0] != '\0' ? " " : "", text);
        }
      if (line->len > 0)
        g_ptr_array_add (blocks, heed_block_new_paragraph (line->str));
    }
}

static void
add_blocks (GPtrArray *blocks,
            HeedCell  *cell)
{
  for (guint i = 0; i < cell->blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (cell->blocks, i);

      if (g_strcmp0 (block->style, HEED_CELL_STYLE_LINES) == 0)
        {
          g_autofree char *lines = heed_block_to_text (block);

          heed_recognise_add_lines (blocks, lines);
        }
      else if (block->kind == HEED_BLOCK_TABLE)
        {
          add_table (blocks, block->table);
        }
      else
        {
          g_ptr_array_add (blocks, heed_block_copy (block));
        }
    }
}

/* The cell of @column that has a title and no place among the columns of a plan. */
static HeedMore *
add_more (HeedRow     *self,
          HeedColumns *columns,
          guint        column)
{
  HeedMore *more = g_new0 (HeedMore, 1);

  more->slot = columns->slots[column];
  more->title = g_strdup (columns->titles[column]);
  more->blocks = heed_block_list_new ();
  g_ptr_array_add (self->more, more);
  return more;
}

/* Whether a cell of @slot says how far steps are, beside them. */
static gboolean
is_follow_up (HeedSlot slot)
{
  return slot == HEED_SLOT_PROGRESS || slot == HEED_SLOT_COMPLETED;
}

static void
add_cell (HeedRow     *self,
          HeedColumns *columns,
          guint        column,
          HeedCell    *cell)
{
  g_autofree char *text = heed_block_list_to_line (cell->blocks);
  HeedSlot slot = column < columns->n ? columns->slots[column] : HEED_SLOT_OTHER;
  gboolean titled = column < columns->n && columns->titles[column] != NULL && columns->titles[column][0] != '\0';

  if (heed_cell_is_rule (text))
    return;
  if (is_follow_up (slot) || slot == HEED_SLOT_MEASURE || slot == HEED_SLOT_PRIORITY || (slot == HEED_SLOT_OTHER && titled))
    {
      if (text[0] != '\0')
        add_blocks (add_more (self, columns, column)->blocks, cell);
      return;
    }

  /* Stray marks, and a stray number where there should be words, must not end up
   * inside a sentence. */
  if (is_punctuation (text)
      || (slot == HEED_SLOT_ANSWER && heed_text_matches (text, "^\\W*\\d+\\W*$")))
    slot = HEED_SLOT_OTHER;
  add_blocks (self->slots[slot], cell);
}

/* Whether what a cell above @self says in the column of @slot is said of @self too: one
 * owner, date or state of several steps, one response of several recommendations. */
static gboolean
holds_from_above (HeedRow  *self,
                  HeedSlot  slot)
{
  if (slot == HEED_SLOT_RESPONSE)
    return self->slots[HEED_SLOT_NUMBER]->len > 0 || self->slots[HEED_SLOT_RECOMMENDATION]->len > 0;
  return self->slots[HEED_SLOT_ANSWER]->len > 0
         && (slot == HEED_SLOT_OWNER || slot == HEED_SLOT_TARGET || slot == HEED_SLOT_REVISED || is_follow_up (slot));
}

static void
add_from_above (HeedRow     *self,
                HeedColumns *columns,
                HeedPlaces  *places)
{
  for (guint column = 0; column < columns->n; column++)
    self->is_merged |= places->above[column] != NULL && columns->slots[column] == HEED_SLOT_ANSWER;
  for (guint column = 0; column < columns->n; column++)
    if (places->above[column] != NULL && (column == 0 || places->above[column] != places->above[column - 1])
        && holds_from_above (self, columns->slots[column]))
      add_cell (self, columns, column, places->above[column]);
}

/* The words of a column that has no place after all are kept with its title. */
static void
keep_revised (HeedRow     *self,
              HeedColumns *columns)
{
  guint column = 0;

  while (column < columns->n && columns->slots[column] != HEED_SLOT_REVISED)
    column++;
  if (column == columns->n)
    return;
  g_ptr_array_extend (add_more (self, columns, column)->blocks, self->slots[HEED_SLOT_REVISED], copy_block, NULL);
  ((HeedMore *) g_ptr_array_index (self->more, self->more->len - 1))->slot = HEED_SLOT_OTHER;
}

static void
drop_blank (GPtrArray *blocks)
{
  for (guint i = blocks->len; i > 0; i--)
    if (heed_block_is_blank (g_ptr_array_index (blocks, i - 1)))
      g_ptr_array_remove_index (blocks, i - 1);
}

/* A date in a column for those that moved, and the one that it moved from beside it, are one
 * target, as the printed table has it: "March 2020", a line "revised from May 2019" below. */
static void
join_revised (HeedRow     *self,
              HeedColumns *columns)
{
  GPtrArray *targets = self->slots[HEED_SLOT_TARGET];
  GPtrArray *revised = self->slots[HEED_SLOT_REVISED];
  g_autoptr (GPtrArray) joined = heed_block_list_new ();

  drop_blank (revised);
  if (revised->len == 0)
    return;
  drop_blank (targets);
  if (targets->len > 0 && targets->len != revised->len)
    {
      keep_revised (self, columns);
      g_ptr_array_set_size (revised, 0);
      return;
    }

  for (guint i = 0; i < revised->len; i++)
    {
      g_autofree char *now = heed_block_to_line (g_ptr_array_index (revised, i));
      g_autofree char *before = targets->len > 0 ? heed_block_to_line (g_ptr_array_index (targets, i)) : g_strdup (now);

      g_ptr_array_add (joined, heed_block_copy (g_ptr_array_index (revised, i)));
      if (!g_str_equal (now, before))
        {
          g_autofree char *words = g_strconcat (HEED_COMPOSE_REVISED, before, NULL);

          g_ptr_array_add (joined, heed_block_new_paragraph (words));
        }
    }
  g_ptr_array_set_size (revised, 0);
  g_ptr_array_unref (targets);
  self->slots[HEED_SLOT_TARGET] = g_steal_pointer (&joined);
}

/**
 * heed_recognise_row_new:
 * @source: a row of the action table
 * @columns: the columns of the table
 * @places: where its cells stand by the spans of the table
 * @last: (nullable): the row before it
 * @above: (nullable): the last row that has an answer
 * @recommendation: the text of the recommendation so far
 *
 * Returns: (transfer full): @source with its cells placed
 */
HeedRow *
heed_recognise_row_new (HeedTableRow *source,
                        HeedColumns  *columns,
                        HeedPlaces   *places,
                        HeedRow      *last,
                        HeedRow      *above,
                        const char   *recommendation)
{
  guint n = source->cells->len;
  HeedRow *self = row_alloc (n);

  self->line = source->line;
  for (guint i = 0; i < columns->n; i++)
    self->has |= 1u << columns->slots[i];
  for (guint i = 0; i < n; i++)
    {
      HeedCell *cell = g_ptr_array_index (source->cells, i);

      self->cells[i] = heed_markup_from_blocks (cell->blocks);
      if (i < HEED_MAX_CELLS && cell->blocks->len > 0)
        self->filled |= 1u << i;
    }
  heed_place_cells (source, columns, places, last, above, recommendation, self);

  for (guint i = 0; i < n; i++)
    add_cell (self, columns, i < HEED_MAX_CELLS ? self->places[i] : HEED_MAX_CELLS,
              g_ptr_array_index (source->cells, i));
  if (places->spanned && places->width == columns->n)
    add_from_above (self, columns, places);

  join_revised (self, columns);
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

  g_ptr_array_add (blocks, heed_block_copy (block));
  self->line = block->line;
  self->cells[0] = heed_markup_from_blocks (blocks);
  g_ptr_array_add (self->slots[HEED_SLOT_ANSWER], heed_block_copy (block));
  row_fill_words (self);
  return self;
}

/**
 * heed_recognise_row_new_remarks:
 * @row: a row that has words about the response
 *
 * Returns: (transfer full): a row that has what stands before the actions: the
 *   recommendation, the response and these words, which @row does not have any more
 */
HeedRow *
heed_recognise_row_new_remarks (HeedRow *row)
{
  static const HeedSlot slots[] = { HEED_SLOT_NUMBER, HEED_SLOT_RECOMMENDATION, HEED_SLOT_RESPONSE };
  HeedRow *self = row_alloc (0);

  self->line = row->line;
  self->has = row->has;
  g_strfreev (self->cells);
  self->cells = g_steal_pointer (&row->cells);
  row->cells = g_new0 (char *, 1);
  for (guint i = 0; i < G_N_ELEMENTS (slots); i++)
    {
      GPtrArray *blocks = self->slots[slots[i]];

      self->slots[slots[i]] = row->slots[slots[i]];
      row->slots[slots[i]] = blocks;
    }
  g_ptr_array_unref (self->slots[HEED_SLOT_ANSWER]);
  self->slots[HEED_SLOT_ANSWER] = row->slots[HEED_SLOT_REMARKS];
  row->slots[HEED_SLOT_REMARKS] = heed_block_list_new ();
  row_fill_words (self);
  for (guint i = 0; i < HEED_N_SLOTS; i++)
    heed_recognise_row_set_words (row, (HeedSlot) i);
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
  g_ptr_array_unref (self->more);
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
 * heed_recognise_row_set_words:
 * @self: a row
 * @slot: a column
 *
 * Sets the words of that column to what it holds.
 */
void
heed_recognise_row_set_words (HeedRow  *self,
                              HeedSlot  slot)
{
  g_free (self->words[slot]);
  self->words[slot] = heed_block_list_to_line (self->slots[slot]);
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
