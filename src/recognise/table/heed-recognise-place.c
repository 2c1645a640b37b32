/* heed-recognise-place.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-place.h"

#include <string.h>

#include "heed-block-joint.h"

typedef int Scores[HEED_MAX_CELLS][HEED_MAX_CELLS];

static char *
cell_words (HeedTableRow *row,
            guint         position)
{
  HeedCell *cell = g_ptr_array_index (row->cells, position);

  return heed_block_list_to_line (cell->blocks);
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
    switch (heed_text_get_joint (before, text))
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

/* Of all ways to give @n_few things a place each among @n_many, in their order, the
 * one whose scores sum up highest; of several such that with the first places.
 * @together is for a thing next to the one before it, and for the last place. */
static void
align (Scores  scores,
       guint   n_few,
       guint   n_many,
       int     together,
       guint  *places)
{
  static const int never = G_MININT / 2;
  int best[HEED_MAX_CELLS][HEED_MAX_CELLS];
  guint before[HEED_MAX_CELLS][HEED_MAX_CELLS] = { { 0 } };
  guint last = n_few - 1;

  for (guint i = 0; i < n_few; i++)
    for (guint j = 0; j < n_many; j++)
      {
        best[i][j] = i == 0 ? scores[0][j] : never;
        for (guint k = 0; i > 0 && k < j; k++)
          {
            int score = best[i - 1][k] + scores[i][j] + (k + 1 == j ? together : 0);

            if (best[i - 1][k] > never && score > best[i][j])
              {
                best[i][j] = score;
                before[i][j] = k;
              }
          }
      }

  if (n_many > 0 && best[last][n_many - 1] > never)
    best[last][n_many - 1] += together;
  places[last] = 0;
  for (guint j = 0; j < n_many; j++)
    if (best[last][j] > best[last][places[last]])
      places[last] = j;
  for (guint i = last; i > 0; i--)
    places[i - 1] = before[i][places[i]];
}

/* A row that has fewer cells than columns. What a tear takes away are mostly columns
 * at an end. */
static void
place_few (HeedTableRow *source,
           HeedColumns  *columns,
           HeedRow      *last,
           HeedRow      *above,
           const char   *recommendation,
           HeedRow      *row)
{
  guint n = source->cells->len;
  gboolean alike = last != NULL && g_strv_length (last->cells) == n && last->filled == row->filled;
  Scores scores;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = cell_words (source, i);

      for (guint j = 0; j < columns->n; j++)
        scores[i][j] = 2 * weigh (text, columns->slots[j], above, recommendation);
      /* Rows that were torn alike hold the same columns. */
      if (alike && last->places[i] < columns->n)
        scores[i][last->places[i]] += 3;
    }
  align (scores, n, columns->n, 1, row->places);
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

/* A row that has more cells than columns and words in the last of them: what fits
 * no column stays without a place. */
static void
place_many (HeedTableRow *source,
            HeedColumns  *columns,
            HeedRow      *above,
            const char   *recommendation,
            HeedRow      *row)
{
  guint n = source->cells->len;
  guint cells[HEED_MAX_CELLS];
  Scores scores;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = cell_words (source, i);

      row->places[i] = HEED_MAX_CELLS;
      for (guint j = 0; j < columns->n; j++)
        scores[j][i] = weigh (text, columns->slots[j], above, recommendation);
    }
  align (scores, columns->n, n, 0, cells);
  for (guint j = 0; j < columns->n; j++)
    row->places[cells[j]] = j;
}

/**
 * heed_place_cells:
 * @source: a row of the action table
 * @columns: the columns of the table
 * @places: where its cells stand by the spans of the table
 * @last: (nullable): the row before it
 * @above: (nullable): the last row that has an answer
 * @recommendation: the text of the recommendation so far
 * @row: takes the places, with the cells that have words marked
 *
 * Finds the column of each cell: by its place, where the table has all of its
 * columns in that row, and by what it holds where cells were lost.
 */
void
heed_place_cells (HeedTableRow *source,
                  HeedColumns  *columns,
                  HeedPlaces   *places,
                  HeedRow      *last,
                  HeedRow      *above,
                  const char   *recommendation,
                  HeedRow      *row)
{
  guint n = source->cells->len;
  HeedCell *only = n == 1 ? g_ptr_array_index (source->cells, 0) : NULL;

  for (guint i = 0; i < MIN (n, HEED_MAX_CELLS); i++)
    row->places[i] = i < columns->n ? i : HEED_MAX_CELLS;
  if (n == 0 || n > HEED_MAX_CELLS || columns->n > HEED_MAX_CELLS)
    return;

  if (places->spanned && places->width == columns->n
      && (only == NULL || only->column_span < columns->n))
    memcpy (row->places, places->at, sizeof row->places);
  else if (n < columns->n)
    place_few (source, columns, last, above, recommendation, row);
  else if (n > columns->n && runs_over (source, columns))
    place_many (source, columns, above, recommendation, row);
}
