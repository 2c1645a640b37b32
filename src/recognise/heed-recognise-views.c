/* heed-recognise-views.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-views.h"

#include <string.h>

#include "heed-recognise-cell.h"
#include "heed-block-joint.h"

/* How many different titles the first column of a table must have for it to be one
 * that lies on its side. */
#define MIN_TITLES 3

/* A longer table is none: nobody lays so many steps below each other. */
#define MAX_ON_SIDE 500

/* Tables that are read in another form than that in which they stand: a view has rows
 * and cells of its own order, but the cells are those of the table. */

static void
row_free (gpointer data)
{
  HeedTableRow *row = data;

  g_ptr_array_unref (row->cells);
  g_free (row);
}

/**
 * heed_view_free:
 * @self: (transfer full): a view of a table
 */
void
heed_view_free (HeedTable *self)
{
  g_ptr_array_unref (self->rows);
  g_free (self);
}

static HeedTable *
view_new (guint n_columns)
{
  HeedTable *self = g_new0 (HeedTable, 1);

  self->n_columns = n_columns;
  self->rows = g_ptr_array_new_with_free_func (row_free);
  return self;
}

static HeedTableRow *
add_row (HeedTable *view,
         guint      line)
{
  HeedTableRow *row = g_new0 (HeedTableRow, 1);

  row->cells = g_ptr_array_new ();
  row->line = line;
  g_ptr_array_add (view->rows, row);
  return row;
}

static char *
words_at (HeedTableRow *row,
          guint         position)
{
  HeedCell *cell;

  if (position >= row->cells->len)
    return g_strdup ("");
  cell = g_ptr_array_index (row->cells, position);
  return heed_block_list_to_line (cell->blocks);
}

static HeedSlot
slot_at (HeedTableRow *row,
         guint         position)
{
  g_autofree char *words = words_at (row, position);

  return heed_cell_read_title (words);
}

static gboolean
is_spanned (HeedTable *table)
{
  for (guint i = 0; i < table->rows->len; i++)
    {
      HeedTableRow *row = g_ptr_array_index (table->rows, i);

      for (guint j = 0; j < row->cells->len; j++)
        {
          HeedCell *cell = g_ptr_array_index (row->cells, j);

          if (cell->row_span > 1 || cell->column_span > 1)
            return TRUE;
        }
    }

  return FALSE;
}

/* ---- two tables side by side ---- */

/* How many columns the left one of two tables has that stand side by side with the
 * same titles; 0 where they do not. */
static guint
find_half (HeedTable *table)
{
  HeedTableRow *row = table->rows->len > 0 ? g_ptr_array_index (table->rows, 0) : NULL;
  guint n_titles = 0;
  guint half;

  if (row == NULL || row->cells->len < 6 || is_spanned (table))
    return 0;
  /* An empty column may stand between them. */
  half = (row->cells->len + 1) / 2;
  for (guint i = 0; i < row->cells->len / 2; i++)
    {
      g_autofree char *left = words_at (row, i);
      g_autofree char *right = words_at (row, half + i);

      if (left[0] == '\0' || !g_str_equal (left, right))
        return 0;
      n_titles += slot_at (row, i) != HEED_SLOT_OTHER;
    }
  if (row->cells->len % 2 == 1)
    {
      g_autofree char *middle = words_at (row, half - 1);

      if (middle[0] != '\0')
        return 0;
    }

  return n_titles >= MIN_TITLES ? half : 0;
}

static HeedTable *
cut (HeedTable *table,
     guint      first,
     guint      n)
{
  HeedTable *view = view_new (n);

  for (guint i = 0; i < table->rows->len; i++)
    {
      HeedTableRow *row = g_ptr_array_index (table->rows, i);
      HeedTableRow *part = add_row (view, row->line);

      for (guint j = first; j < MIN (first + n, row->cells->len); j++)
        g_ptr_array_add (part->cells, g_ptr_array_index (row->cells, j));
    }

  return view;
}

/* ---- a table that lies on its side ---- */

static gboolean
lies_on_side (HeedTable *table)
{
  gboolean seen[HEED_N_SLOTS] = { FALSE };
  guint n_titles = 0;
  guint n_seen = 0;

  if (table->rows->len < MIN_TITLES || table->rows->len > MAX_ON_SIDE || is_spanned (table))
    return FALSE;
  for (guint i = 0; i < table->rows->len; i++)
    {
      HeedTableRow *row = g_ptr_array_index (table->rows, i);
      HeedSlot slot;

      if (row->cells->len != 2)
        return FALSE;
      slot = slot_at (row, 0);
      if (slot == HEED_SLOT_OTHER)
        continue;
      n_titles++;
      n_seen += !seen[slot];
      seen[slot] = TRUE;
    }

  return n_seen >= MIN_TITLES && (seen[HEED_SLOT_ANSWER] || seen[HEED_SLOT_RECOMMENDATION])
         && n_titles * 3 >= table->rows->len * 2;
}

static guint
find_title (HeedTableRow *titles,
            HeedTableRow *row)
{
  g_autofree char *words = words_at (row, 0);

  for (guint i = 0; i < titles->cells->len; i++)
    {
      g_autofree char *title = words_at (titles, i);

      if (g_str_equal (title, words))
        return i;
    }

  return titles->cells->len;
}

/* Each title is a column; where one comes again, the next row begins. */
static HeedTable *
turn (HeedTable *table,
      HeedCell  *blank)
{
  HeedTable *view = view_new (0);
  HeedTableRow *titles = add_row (view, 0);
  HeedTableRow *row = NULL;

  for (guint i = 0; i < table->rows->len; i++)
    {
      HeedTableRow *source = g_ptr_array_index (table->rows, i);

      if (find_title (titles, source) == titles->cells->len)
        g_ptr_array_add (titles->cells, g_ptr_array_index (source->cells, 0));
    }
  view->n_columns = titles->cells->len;

  for (guint i = 0; i < table->rows->len; i++)
    {
      HeedTableRow *source = g_ptr_array_index (table->rows, i);
      guint column = find_title (titles, source);

      if (row == NULL || g_ptr_array_index (row->cells, column) != blank)
        {
          row = add_row (view, source->line);
          for (guint j = 0; j < titles->cells->len; j++)
            g_ptr_array_add (row->cells, blank);
        }
      g_ptr_array_index (row->cells, column) = g_ptr_array_index (source->cells, 1);
    }

  return view;
}

/**
 * heed_views_add:
 * @views: (element-type HeedTable): takes the tables
 * @table: a table; it must live as long as @views
 *
 * Where two plan tables stand side by side in @table, adds the left one and the right
 * one; where @table lies on its side, with its titles down the first column, adds it
 * turned. Adds nothing else.
 */
void
heed_views_add (GPtrArray *views,
                HeedTable *table)
{
  static HeedCell *blank;
  guint half = find_half (table);

  if (g_once_init_enter (&blank))
    g_once_init_leave (&blank, heed_cell_new ());
  if (half > 0)
    {
      HeedTableRow *row = g_ptr_array_index (table->rows, 0);

      g_ptr_array_add (views, cut (table, 0, half));
      g_ptr_array_add (views, cut (table, half, row->cells->len - half));
    }
  else if (lies_on_side (table))
    {
      g_ptr_array_add (views, turn (table, blank));
    }
}
