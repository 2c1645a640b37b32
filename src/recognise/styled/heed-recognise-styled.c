/* heed-recognise-styled.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-styled.h"

#include <string.h>

#include "heed-anchor.h"
#include "heed-compose-progress.h"
#include "heed-edition.h"
#include "heed-markup.h"
#include "heed-measure.h"
#include "heed-priority-words.h"
#include "heed-recognise-cell.h"
#include "heed-recognise-measure.h"
#include "heed-recognise-revised.h"
#include "heed-recognise-status.h"
#include "heed-recognise-strv.h"
#include "heed-recognise-styled-answer.h"
#include "heed-recognise-styled-front.h"
#include "heed-recommendation.h"
#include "heed-text-joint.h"

#define N_COLUMNS 6

/* The report on progress has more, after these, as far as it has something to say there. */
#define N_ALL_COLUMNS (N_COLUMNS + HEED_N_PROGRESS_COLUMNS)

/* In a document that Heed wrote each block says what it is: nothing is guessed, also
 * not after somebody has edited the words elsewhere. A block that says nothing goes
 * with the one above it. */

static const char *
first_style (GPtrArray *blocks)
{
  HeedBlock *first = blocks->len > 0 ? g_ptr_array_index (blocks, 0) : NULL;

  return first != NULL ? first->style : NULL;
}

static HeedTable *
find_table (HeedDocument *document)
{
  for (guint i = 0; i < document->blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (document->blocks, i);
      HeedTableRow *row;

      if (block->kind != HEED_BLOCK_TABLE || block->table->rows->len < 2)
        continue;
      row = g_ptr_array_index (block->table->rows, 0);
      if (row->cells->len < N_COLUMNS || row->cells->len > N_ALL_COLUMNS)
        continue;
      /* A column may have no title. */
      for (guint j = 0; j < N_COLUMNS; j++)
        if (g_strcmp0 (first_style (((HeedCell *) g_ptr_array_index (row->cells, j))->blocks),
                       "column-title") == 0)
          return block->table;
    }

  return NULL;
}

static GPtrArray *
read_lines (GPtrArray *blocks,
            GPtrArray *unplaced)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i);
      char *text = heed_block_to_text (block);

      g_ptr_array_add (g_strcmp0 (block->style, "unplaced") == 0 ? unplaced : lines, g_strstrip (text));
    }
  return lines;
}

static char *
resolved_markup (HeedStyled *self,
                 GPtrArray  *blocks)
{
  g_autofree char *markup = heed_markup_from_blocks (blocks);
  g_autoptr (GString) text = g_string_new (markup);
  GHashTableIter iter;
  gpointer anchor;
  gpointer id;

  g_hash_table_iter_init (&iter, self->anchors);
  while (strstr (text->str, "](#") != NULL && g_hash_table_iter_next (&iter, &anchor, &id))
    {
      g_autofree char *from = g_strdup_printf ("](#%s)", (char *) anchor);
      g_autofree char *to = g_strdup_printf ("](heed:item/%s)", (char *) id);

      g_string_replace (text, from, to, 0);
    }
  return g_strdup (text->str);
}

static void
set_unplaced (HeedUnplaced  *unplaced,
              GPtrArray    **lines)
{
  g_auto (GStrv) text = heed_recognise_to_strv (lines[0]);
  g_auto (GStrv) owners = heed_recognise_to_strv (lines[1]);
  g_auto (GStrv) targets = heed_recognise_to_strv (lines[2]);

  heed_unplaced_set_text (unplaced, (const char *const *) text);
  heed_unplaced_set_owners (unplaced, (const char *const *) owners);
  heed_unplaced_set_targets (unplaced, (const char *const *) targets);
}

static void
finish_recommendation (HeedStyled *self)
{
  HeedResponse *response;
  g_autofree char *explanation = NULL;
  g_autofree char *part_agreed = NULL;

  if (self->recommendation == NULL)
    return;

  response = heed_recommendation_get_response (self->recommendation);
  explanation = resolved_markup (self, self->explanation);
  part_agreed = resolved_markup (self, self->part_agreed);
  heed_response_set_explanation (response, explanation);
  heed_response_set_part_agreed (response, part_agreed);
  if (heed_response_get_kind (response) > HEED_RESPONSE_KIND_AGREED)
    heed_response_set_reasons (response,
                               heed_edition_read_reasons (heed_response_get_words (response)) |
                                 heed_edition_read_reasons (explanation));
  for (guint i = 0; i < self->items->len; i++)
    {
      HeedStyledItem *item = g_ptr_array_index (self->items, i);
      g_autofree char *text = resolved_markup (self, item->words);

      heed_item_set_text (item->item, text);
      if (HEED_IS_MEASURE (item->item))
        heed_measure_read_words (HEED_MEASURE (item->item));
    }
  set_unplaced (heed_recommendation_get_unplaced (self->recommendation), self->unplaced);

  g_ptr_array_set_size (self->items, 0);
  g_ptr_array_set_size (self->explanation, 0);
  g_ptr_array_set_size (self->part_agreed, 0);
  for (guint i = 0; i < G_N_ELEMENTS (self->unplaced); i++)
    g_ptr_array_set_size (self->unplaced[i], 0);
}

static void
read_number (HeedStyled *self,
             GPtrArray  *blocks)
{
  g_autoptr (GString) number = g_string_new (NULL);
  g_autoptr (GString) paragraph = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i);
      g_autofree char *text = heed_block_to_text (block);
      g_autofree char *id = heed_styled_get_id (self, block, HEED_ANCHOR_RECOMMENDATION);

      if (id != NULL)
        heed_recommendation_set_id (self->recommendation, id);
      g_strstrip (text);
      if (g_strcmp0 (block->style, "priority") == 0)
        heed_recommendation_set_priority (self->recommendation, TRUE);
      else if (g_strcmp0 (block->style, "paragraph") == 0)
        g_string_append_printf (paragraph, "%s%s", paragraph->len > 0 ? " " : "", text);
      else
        g_string_append_printf (number, "%s%s", number->len > 0 ? " " : "", text);
    }
  heed_recommendation_set_number (self->recommendation, number->str);
  heed_recommendation_set_paragraph (self->recommendation, paragraph->len > 0 ? paragraph->str : NULL);
}

/* What a row below that begins no recommendation says goes with what was said above it. */
static char *
join_texts (const char *before,
            const char *text,
            const char *separator)
{
  if (before == NULL || before[0] == '\0' || text[0] == '\0')
    return g_strdup (text[0] != '\0' || before == NULL ? text : before);
  return g_strconcat (before, separator, text, NULL);
}

static void
read_recommendation (HeedStyled *self,
                     GPtrArray  *blocks)
{
  g_autoptr (GPtrArray) words = heed_block_list_new ();
  g_autofree char *here = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i);

      if (g_strcmp0 (block->style, "addressee") == 0 && !heed_recommendation_get_addressee_stated (self->recommendation))
        {
          g_free (self->addressee);
          self->addressee = heed_block_to_text (block);
          g_strstrip (self->addressee);
          if (g_str_has_suffix (self->addressee, ":"))
            self->addressee[strlen (self->addressee) - 1] = '\0';
          heed_recommendation_set_addressee_stated (self->recommendation, TRUE);
        }
      else
        {
          g_ptr_array_add (words, heed_block_ref (block));
        }
    }
  here = heed_markup_from_blocks (words);
  text = join_texts (heed_recommendation_get_text (self->recommendation), here, "\n\n");
  heed_recommendation_set_text (self->recommendation, text);
  heed_recommendation_set_repeated (self->recommendation,
                                    heed_text_matches (text, "\\brecommendation\\b[^.]*\\brepeated\\b|\\brepeated\\s+recommendation\\b"));
  if (heed_priority_words_mark (text))
    heed_recommendation_set_priority (self->recommendation, TRUE);
  if (self->addressee != NULL)
    heed_recommendation_set_addressee (self->recommendation, self->addressee);
}

static void
read_response (HeedStyled *self,
               GPtrArray  *blocks)
{
  HeedResponse *response = heed_recommendation_get_response (self->recommendation);
  g_autofree char *here = heed_block_list_to_text (blocks);
  g_autofree char *words = join_texts (heed_response_get_words (response), g_strstrip (here), "\n");

  heed_response_set_kind (response, heed_cell_read_response (words));
  heed_response_set_words (response, words);
}

static void
add_recommendation (HeedStyled *self)
{
  g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();

  finish_recommendation (self);
  heed_recommendation_set_heading (recommendation, self->heading->str);
  g_string_truncate (self->heading, 0);
  self->recommendation = recommendation;
  heed_record_list_append (heed_plan_get_recommendations (self->plan), recommendation);
}

static GPtrArray *
read_cell_lines (HeedCell  *cell,
                 GPtrArray *unplaced)
{
  if (cell == NULL)
    return g_ptr_array_new_with_free_func (g_free);
  return read_lines (cell->blocks, unplaced);
}

/* What somebody typed into an empty cell of the report has no style: its column says what it is. */
static HeedBlock *
style_typed (HeedBlock *block,
             guint      column)
{
  static const char *const styles[HEED_N_PROGRESS_COLUMNS] = { "status", "update", NULL };
  HeedBlock *typed;

  if (block->style != NULL || block->kind != HEED_BLOCK_PARAGRAPH || styles[column - N_COLUMNS] == NULL)
    return heed_block_ref (block);
  typed = heed_block_new (HEED_BLOCK_PARAGRAPH);
  heed_block_set_style (typed, styles[column - N_COLUMNS]);
  for (guint i = 0; i < block->runs->len; i++)
    {
      const HeedRun *run = g_ptr_array_index (block->runs, i);

      heed_block_add_run (typed, run->text, run->style, run->link);
    }
  return typed;
}

/* What the report on progress says of the action of the row. */
static void
read_standing (HeedStyled  *self,
               HeedCell   **cells)
{
  HeedStyledItem *item = self->items->len > 0 ? g_ptr_array_index (self->items, self->items->len - 1) : NULL;
  g_autoptr (GPtrArray) blocks = heed_block_list_new ();

  for (guint column = N_COLUMNS; column < N_ALL_COLUMNS; column++)
    for (guint i = 0; cells[column] != NULL && i < cells[column]->blocks->len; i++)
      g_ptr_array_add (blocks, style_typed (g_ptr_array_index (cells[column]->blocks, i), column));
  if (blocks->len == 0)
    return;

  if (item != NULL && item->row == self->row && HEED_IS_ACTION (item->item))
    {
      heed_status_read_cells (HEED_ACTION (item->item), blocks, self->unplaced[0]);
      return;
    }
  for (guint i = 0; i < blocks->len; i++)
    {
      g_autofree char *text = heed_block_to_text (g_ptr_array_index (blocks, i));

      if (g_strstrip (text)[0] != '\0')
        g_ptr_array_add (self->unplaced[0], g_steal_pointer (&text));
    }
}

static void
read_row (HeedStyled  *self,
          HeedCell   **cells)
{
  g_autoptr (GPtrArray) owners = NULL;
  g_autoptr (GPtrArray) targets = NULL;

  if (cells[0] != NULL || self->recommendation == NULL)
    add_recommendation (self);
  for (guint column = 0; column < N_COLUMNS; column++)
    {
      GPtrArray *blocks = cells[column] != NULL ? cells[column]->blocks : NULL;

      if (blocks == NULL || column > 3)
        continue;
      if (column == 0)
        read_number (self, blocks);
      else if (column == 1)
        read_recommendation (self, blocks);
      else if (column == 2)
        read_response (self, blocks);
      else
        for (guint i = 0; i < blocks->len; i++)
          heed_styled_add_answer (self, g_ptr_array_index (blocks, i));
    }
  owners = read_cell_lines (cells[4], self->unplaced[1]);
  targets = read_cell_lines (cells[5], self->unplaced[2]);
  heed_revised_join (targets);
  heed_styled_assign (self, owners, targets);
  read_standing (self, cells);
}

/* Where somebody, or a fault in the file, has given cells above a row too many rows, the
 * row has more cells than there are columns left for them. */
static void
keep_left_over (HeedStyled   *self,
                HeedTableRow *row,
                guint         first)
{
  for (guint i = first; i < row->cells->len; i++)
    {
      g_autofree char *markup = heed_markup_from_blocks (((HeedCell *) g_ptr_array_index (row->cells, i))->blocks);

      if (markup[0] != '\0')
        g_ptr_array_add (self->unplaced[0], g_steal_pointer (&markup));
    }
}

static void
remember_row (HeedStyled  *self,
              HeedCell   **cells)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  if (self->source == NULL)
    return;
  for (guint column = 0; column < N_COLUMNS; column++)
    {
      g_autofree char *markup = cells[column] != NULL
                                  ? heed_markup_from_blocks (cells[column]->blocks)
                                  : g_strdup ("");

      g_strv_builder_add (builder, markup);
    }
  words = g_strv_builder_end (builder);
  heed_source_add_row (self->source, heed_recommendation_get_id (self->recommendation),
                       (const char *const *) words);
}

/* A row that is one cell over all columns heads those below it. */
static gboolean
read_heading (HeedStyled   *self,
              HeedTableRow *row,
              guint         n_columns)
{
  HeedCell *cell = row->cells->len == 1 ? g_ptr_array_index (row->cells, 0) : NULL;
  g_autofree char *text = NULL;

  if (cell == NULL || (cell->column_span < n_columns && g_strcmp0 (first_style (cell->blocks), "heading") != 0))
    return FALSE;

  text = heed_block_list_to_text (cell->blocks);
  if (*g_strstrip (text) != '\0')
    g_string_append_printf (self->heading, "%s%s", self->heading->len > 0 ? "\n" : "", text);
  return TRUE;
}

static void
read_table (HeedStyled   *self,
            HeedTable    *table,
            GCancellable *cancellable)
{
  guint covered[N_ALL_COLUMNS] = { 0 };
  guint n = MIN (((HeedTableRow *) g_ptr_array_index (table->rows, 0))->cells->len, N_ALL_COLUMNS);

  for (guint i = MAX (table->n_header_rows, 1);
       i < table->rows->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      HeedTableRow *row = g_ptr_array_index (table->rows, i);
      HeedCell *cells[N_ALL_COLUMNS] = { NULL };
      guint next = 0;

      if (read_heading (self, row, n))
        {
          memset (covered, 0, sizeof covered);
          continue;
        }
      for (guint column = 0; column < n; column++)
        if (covered[column] > 0)
          {
            covered[column]--;
          }
        else if (next < row->cells->len)
          {
            cells[column] = g_ptr_array_index (row->cells, next++);
            covered[column] = cells[column]->row_span - 1;
            column += MIN (cells[column]->column_span, n - column) - 1;
          }

      self->row = i;
      read_row (self, cells);
      keep_left_over (self, row, next);
      remember_row (self, cells);
    }
  finish_recommendation (self);
  /* What the last rows head is nothing. */
  if (self->heading->len > 0)
    heed_plan_add_unplaced (self->plan, self->heading->str);
}

/**
 * heed_recognise_styled:
 * @document: a document
 * @source: (nullable): takes the words of each row of the table, with the id of the
 *   recommendation that it went to
 * @cancellable: (nullable): to stop it from another thread; then not all rows are read
 *
 * Makes a plan of a document whose blocks say what they are, as those that
 * heed_compose_plan() makes do.
 *
 * Returns: (transfer full) (nullable): the plan; %NULL where they do not
 */
HeedPlan *
heed_recognise_styled (HeedDocument *document,
                       HeedSource   *source,
                       GCancellable *cancellable)
{
  HeedTable *table = find_table (document);
  HeedStyled self = { NULL };

  if (table == NULL)
    return NULL;

  self.plan = heed_plan_new ();
  self.source = source;
  self.items = g_ptr_array_new_with_free_func ((GDestroyNotify) heed_styled_item_free);
  self.explanation = heed_block_list_new ();
  self.part_agreed = heed_block_list_new ();
  self.heading = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (self.unplaced); i++)
    self.unplaced[i] = g_ptr_array_new_with_free_func (g_free);
  self.anchors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self.ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  heed_styled_read_around (self.plan, document, table);
  read_table (&self, table, cancellable);

  g_ptr_array_unref (self.items);
  g_ptr_array_unref (self.explanation);
  g_ptr_array_unref (self.part_agreed);
  g_string_free (self.heading, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (self.unplaced); i++)
    g_ptr_array_unref (self.unplaced[i]);
  g_hash_table_unref (self.anchors);
  g_hash_table_unref (self.ids);
  g_free (self.addressee);
  return self.plan;
}
