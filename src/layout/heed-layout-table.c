/* heed-layout-table.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-layout-table.h"

#define PADDING_X_PTS 5.0
#define PADDING_Y_PTS 4.5

/* Between the mark of a repeated cell and what it repeats. */
#define MARK_SPACE_PTS 2.0

/* What is left for words however narrow a column is. */
#define MIN_WIDTH_PTS 8.0

/* A row taller than a page begins where it stands if this share of a page is left;
 * else the gap is smaller than the trouble of reading three parts. */
#define WORTH_BEGINNING 0.35

/* A row that has room begins where it stands, although a cell that spans it and rows below has
 * not, if so much of a page is left for that one: it is repeated on the next. */
#define WORTH_SPAN 0.15

/* A repeated cell that would take more of a page than this is only marked. */
#define MAX_COPY 0.4

/* What is printed on a cell that is repeated: in the language of the plan, like
 * everything on the page. */
#define CONTINUED "(continued)"

typedef struct
{
  HeedCell *cell;
  guint row;
  guint column;
  guint row_span;
  guint column_span;
  gboolean is_key;
  double x_pts;
  double width_pts;
  HeedFlow *flow;
  HeedFlowPlace place;      /* up to here it is on pages */
  double page_top_pts;      /* its upper edge on this page */
  double page_height_pts;   /* what it needs at least on this page */
  gboolean has_begun;       /* whether a part of it stands on a page */
} Cell;

struct _HeedLayoutTable
{
  HeedTable *table;
  HeedPageCursor *cursor;
  guint n_rows;
  guint n_header_rows;
  double *edges_pts;        /* the left edge of each column, and the right of the last */
  GPtrArray *cells;         /* element-type Cell, by row */
  guint *first_cell;        /* the first cell of each row, and the number of cells */
  double header_height_pts;
  GPtrArray *open;          /* element-type Cell: those that go on below this row */
  GPtrArray *last_boxes;    /* element-type HeedFragment: the boxes that end last */
  double body_top_pts;      /* where the rows begin on this page */
};

static void
cell_free (gpointer data)
{
  Cell *cell = data;

  g_clear_pointer (&cell->flow, heed_flow_free);
  g_free (cell);
}

static gboolean
cell_is_done (Cell *cell)
{
  return heed_flow_is_end (cell->flow, cell->place);
}

static double
cell_height (Cell *cell)
{
  return heed_flow_get_height (cell->flow, cell->place) + 2 * PADDING_Y_PTS;
}

static double
capacity (HeedLayoutTable *self)
{
  return self->cursor->bottom_pts - self->cursor->top_pts - self->header_height_pts;
}

/* ---- the grid ---- */

static void
find_edges (HeedLayoutTable *self)
{
  guint n = self->table->n_columns;
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += self->table->widths[i];

  self->edges_pts = g_new0 (double, n + 1);
  self->edges_pts[0] = self->cursor->left_pts;
  for (guint i = 0; i < n; i++)
    self->edges_pts[i + 1] = self->edges_pts[i] + self->cursor->width_pts *
                             (sum > 0 ? self->table->widths[i] / sum : 1.0 / n);
}

static void
add_cell (HeedLayoutTable *self,
          HeedCell        *model,
          guint            row,
          guint            column)
{
  Cell *cell = g_new0 (Cell, 1);
  gboolean is_header = row < self->n_header_rows;
  guint last_row = is_header ? self->n_header_rows : self->n_rows;

  cell->cell = model;
  cell->row = row;
  cell->column = column;
  cell->row_span = CLAMP (model->row_span, 1, last_row - row);
  cell->column_span = CLAMP (model->column_span, 1, self->table->n_columns - column);
  cell->is_key = !is_header &&
                 (column + cell->column_span <= self->table->n_key_columns || cell->row_span > 1);
  cell->x_pts = self->edges_pts[column];
  cell->width_pts = self->edges_pts[column + cell->column_span] - cell->x_pts;
  cell->flow = heed_flow_new (model->blocks,
                              model->is_header ? HEED_SETTING_HEADER_CELL : HEED_SETTING_CELL,
                              MAX (cell->width_pts - 2 * PADDING_X_PTS, MIN_WIDTH_PTS),
                              self->cursor->measurer);
  g_ptr_array_add (self->cells, cell);
}

static void
find_cells (HeedLayoutTable *self)
{
  /* For each column, how many rows from here a cell of an earlier row covers it. */
  g_autofree guint *covered = g_new0 (guint, self->table->n_columns);

  for (guint r = 0; r < self->n_rows; r++)
    {
      HeedTableRow *row = g_ptr_array_index (self->table->rows, r);
      guint column = 0;

      self->first_cell[r] = self->cells->len;
      for (guint i = 0; i < row->cells->len; i++)
        {
          Cell *cell;

          while (column < self->table->n_columns && covered[column] > 0)
            column++;
          if (column >= self->table->n_columns)
            break;
          add_cell (self, g_ptr_array_index (row->cells, i), r, column);
          cell = g_ptr_array_index (self->cells, self->cells->len - 1);
          for (guint j = 0; j < cell->column_span; j++)
            covered[column++] = cell->row_span;
        }
      for (guint i = 0; i < self->table->n_columns; i++)
        if (covered[i] > 0)
          covered[i]--;
    }
  self->first_cell[self->n_rows] = self->cells->len;
}

/* ---- placing ---- */

static HeedFragment *
add_box (HeedLayoutTable *self,
         Cell            *cell,
         double           top_pts,
         double           bottom_pts,
         gboolean         ends)
{
  HeedFragment *box = g_new0 (HeedFragment, 1);

  box->kind = HEED_FRAGMENT_CELL;
  box->cell = cell->cell;
  box->is_header = cell->row < self->n_header_rows;
  box->is_key = cell->is_key;
  box->begins = !cell->has_begun;
  box->ends = ends;
  box->x_pts = cell->x_pts;
  box->y_pts = top_pts;
  box->width_pts = cell->width_pts;
  box->height_pts = bottom_pts - top_pts;
  g_ptr_array_add (self->cursor->page, box);
  return box;
}

static void
init_text_model (HeedLayoutTable *self,
                 Cell            *cell,
                 double           top_pts,
                 gboolean         is_copy,
                 HeedFragment    *model)
{
  memset (model, 0, sizeof *model);
  model->cell = cell->cell;
  model->is_header = cell->row < self->n_header_rows;
  model->is_key = cell->is_key;
  model->is_copy = is_copy;
  model->x_pts = cell->x_pts + PADDING_X_PTS;
  model->y_pts = top_pts + PADDING_Y_PTS;
}

/* Places as much of @cell as there is room for below @top_pts, and says in
 * page_height_pts what it takes. */
static void
place_cell (HeedLayoutTable *self,
            Cell            *cell,
            double           top_pts,
            gboolean         force)
{
  double room = self->cursor->bottom_pts - top_pts - 2 * PADDING_Y_PTS + HEED_LAYOUT_EPSILON_PTS;
  double height;
  HeedFlowPlace to = heed_flow_fit (cell->flow, cell->place, room, force, &height);
  HeedFragment model;

  init_text_model (self, cell, top_pts, FALSE, &model);
  heed_flow_place (cell->flow, cell->place, to, &model, self->cursor->page);
  cell->place = to;
  cell->page_top_pts = top_pts;
  cell->page_height_pts = height + 2 * PADDING_Y_PTS;
  if (!cell_is_done (cell))
    cell->page_height_pts = MAX (cell->page_height_pts, self->cursor->bottom_pts - top_pts);
}

/* Repeats a cell that stands on an earlier page, marked as continued. */
static void
place_copy (HeedLayoutTable *self,
            Cell            *cell,
            double           top_pts)
{
  static const HeedFlowPlace start = { 0, 0 };
  g_autoptr (GPtrArray) marks = heed_block_list_new ();
  g_autoptr (HeedFlow) mark = NULL;
  HeedFlowPlace end = { 0, 0 };
  HeedFragment model;
  double height;

  cell->page_top_pts = top_pts;
  cell->page_height_pts = 2 * PADDING_Y_PTS;
  if (heed_flow_is_end (cell->flow, start))
    return;

  init_text_model (self, cell, top_pts, TRUE, &model);
  g_ptr_array_add (marks, heed_block_new_paragraph (CONTINUED));
  mark = heed_flow_new (marks, HEED_SETTING_CONTINUED,
                        MAX (cell->width_pts - 2 * PADDING_X_PTS, MIN_WIDTH_PTS),
                        self->cursor->measurer);
  /* A column too narrow for the mark shows only what is repeated. */
  if (heed_flow_count_lines (mark) == 1)
    {
      end.text = 1;
      heed_flow_place (mark, start, end, &model, self->cursor->page);
      height = heed_flow_get_height (mark, start) + MARK_SPACE_PTS;
      model.y_pts += height;
      cell->page_height_pts += height;
    }

  height = heed_flow_get_height (cell->flow, start);
  if (height > MAX_COPY * capacity (self))
    return;
  end = heed_flow_fit (cell->flow, start, G_MAXDOUBLE, FALSE, &height);
  heed_flow_place (cell->flow, start, end, &model, self->cursor->page);
  cell->page_height_pts += height;
}

static void
place_header (HeedLayoutTable *self,
              gboolean         is_copy)
{
  double y = self->cursor->y_pts;

  for (guint i = 0; i < self->first_cell[self->n_header_rows]; i++)
    {
      Cell *cell = g_ptr_array_index (self->cells, i);
      HeedFragment *box;
      HeedFragment model;
      HeedFlowPlace start = { 0, 0 };
      double height;
      HeedFlowPlace end = heed_flow_fit (cell->flow, start, G_MAXDOUBLE, FALSE, &height);
      double top = y + cell->page_top_pts;

      box = add_box (self, cell, top, top + cell->page_height_pts, TRUE);
      box->is_copy = is_copy;
      init_text_model (self, cell, top, is_copy, &model);
      heed_flow_place (cell->flow, start, end, &model, self->cursor->page);
    }
  self->cursor->y_pts += self->header_height_pts;
  self->body_top_pts = self->cursor->y_pts;
}

/* Finds out how high the header rows are, and where each of their cells stands. */
static void
measure_header (HeedLayoutTable *self)
{
  g_autofree double *tops = g_new0 (double, self->n_header_rows + 1);
  guint n = self->first_cell[self->n_header_rows];

  for (guint r = 0; r < self->n_header_rows; r++)
    {
      tops[r + 1] = tops[r] + 2 * PADDING_Y_PTS;
      for (guint i = 0; i < n; i++)
        {
          Cell *cell = g_ptr_array_index (self->cells, i);

          if (cell->row + cell->row_span == r + 1)
            tops[r + 1] = MAX (tops[r + 1], tops[cell->row] + cell_height (cell));
        }
    }
  for (guint i = 0; i < n; i++)
    {
      Cell *cell = g_ptr_array_index (self->cells, i);

      cell->page_top_pts = tops[cell->row];
      cell->page_height_pts = tops[cell->row + cell->row_span] - tops[cell->row];
    }
  self->header_height_pts = tops[self->n_header_rows];
}

/* Ends the part of the table on this page, and begins the next one: the last row is
 * stretched to what the cells that go on need. */
static void
break_page (HeedLayoutTable *self)
{
  double bottom = self->cursor->y_pts;

  for (guint i = 0; i < self->open->len; i++)
    {
      Cell *cell = g_ptr_array_index (self->open, i);

      bottom = MAX (bottom, cell->page_top_pts + cell->page_height_pts);
    }
  for (guint i = 0; i < self->last_boxes->len; i++)
    {
      HeedFragment *box = g_ptr_array_index (self->last_boxes, i);

      box->height_pts = bottom - box->y_pts;
    }
  for (guint i = 0; i < self->open->len; i++)
    {
      Cell *cell = g_ptr_array_index (self->open, i);

      add_box (self, cell, cell->page_top_pts, bottom, FALSE);
      cell->has_begun = TRUE;
    }

  g_ptr_array_set_size (self->last_boxes, 0);
  heed_page_cursor_break (self->cursor);
  place_header (self, TRUE);
  for (guint i = 0; i < self->open->len; i++)
    {
      Cell *cell = g_ptr_array_index (self->open, i);

      if (cell_is_done (cell))
        place_copy (self, cell, self->cursor->y_pts);
      else
        place_cell (self, cell, self->cursor->y_pts, TRUE);
    }
}

/* The height that row @row needs on this page if it is to end here, and in @key_pts
 * that of the cells that begin in it and go on below. */
static double
row_height (HeedLayoutTable *self,
            guint            row,
            double          *key_pts)
{
  double height = 2 * PADDING_Y_PTS;

  *key_pts = 0;
  for (guint i = self->first_cell[row]; i < self->first_cell[row + 1]; i++)
    {
      Cell *cell = g_ptr_array_index (self->cells, i);

      if (cell->row_span > 1)
        *key_pts = MAX (*key_pts, cell_height (cell));
      else
        height = MAX (height, cell_height (cell));
    }
  for (guint i = 0; i < self->open->len; i++)
    {
      Cell *cell = g_ptr_array_index (self->open, i);

      if (cell->row + cell->row_span == row + 1)
        height = MAX (height, cell->page_top_pts + cell->page_height_pts - self->cursor->y_pts);
    }
  return height;
}

/* Whether a cell that ends with @row has lines that found no room on this page. */
static gboolean
has_rest (HeedLayoutTable *self,
          guint            row)
{
  for (guint i = 0; i < self->open->len; i++)
    {
      Cell *cell = g_ptr_array_index (self->open, i);

      if (cell->row + cell->row_span == row + 1 && !cell_is_done (cell))
        return TRUE;
    }
  return FALSE;
}

static void
begin_cells (HeedLayoutTable *self,
             guint            row)
{
  for (guint i = self->first_cell[row]; i < self->first_cell[row + 1]; i++)
    {
      Cell *cell = g_ptr_array_index (self->cells, i);

      if (cell->row_span > 1 && !g_ptr_array_find (self->open, cell, NULL))
        {
          place_cell (self, cell, self->cursor->y_pts, TRUE);
          g_ptr_array_add (self->open, cell);
        }
    }
}

/* Repeats the key cells of a row that goes on from the page before, and returns
 * the height that they need. */
static double
place_row_copies (HeedLayoutTable *self,
                  guint            row)
{
  double height = 0;

  for (guint i = self->first_cell[row]; i < self->first_cell[row + 1]; i++)
    {
      Cell *cell = g_ptr_array_index (self->cells, i);

      if (cell->row_span > 1 || !cell->is_key || !cell_is_done (cell))
        continue;
      place_copy (self, cell, self->cursor->y_pts);
      height = MAX (height, cell->page_height_pts);
    }
  return height;
}

/* Places the cells of one row, as far as there is room, down to @bottom_pts. */
static void
place_row_cells (HeedLayoutTable *self,
                 guint            row,
                 double           bottom_pts)
{
  gboolean fresh = self->cursor->y_pts <= self->body_top_pts + HEED_LAYOUT_EPSILON_PTS;

  for (guint i = self->first_cell[row]; i < self->first_cell[row + 1]; i++)
    {
      Cell *cell = g_ptr_array_index (self->cells, i);

      if (cell->row_span > 1)
        continue;
      place_cell (self, cell, self->cursor->y_pts, fresh);
      g_ptr_array_add (self->last_boxes,
                       add_box (self, cell, self->cursor->y_pts, bottom_pts, TRUE));
      cell->has_begun = TRUE;
    }
}

static void
end_cells (HeedLayoutTable *self,
           guint            row)
{
  for (guint i = 0; i < self->open->len; i++)
    {
      Cell *cell = g_ptr_array_index (self->open, i);

      if (cell->row + cell->row_span != row + 1)
        continue;
      g_ptr_array_add (self->last_boxes,
                       add_box (self, cell, cell->page_top_pts, self->cursor->y_pts, TRUE));
      g_ptr_array_remove_index (self->open, i--);
    }
}

static gboolean
row_is_done (HeedLayoutTable *self,
             guint            row)
{
  for (guint i = self->first_cell[row]; i < self->first_cell[row + 1]; i++)
    {
      Cell *cell = g_ptr_array_index (self->cells, i);

      if (cell->row_span == 1 && !cell_is_done (cell))
        return FALSE;
    }
  return !has_rest (self, row);
}

/* Whether row @row, which is higher than what is left of the page, is to be split
 * here rather than to begin on the next page. */
static gboolean
is_split_here (HeedLayoutTable *self,
               double           height_pts,
               double           key_pts)
{
  double room = self->cursor->bottom_pts - self->cursor->y_pts;

  if (self->cursor->y_pts <= self->body_top_pts + HEED_LAYOUT_EPSILON_PTS)
    return TRUE;
  if (self->table->splits_keys && height_pts <= room && key_pts > room && room >= WORTH_SPAN * capacity (self))
    return TRUE;
  if (height_pts <= capacity (self) && key_pts <= capacity (self))
    return FALSE;
  if (room < WORTH_BEGINNING * capacity (self))
    return FALSE;
  return key_pts <= room || key_pts > capacity (self);
}

/* Whether row @row is one cell over all columns, which heads the rows below it. */
static gboolean
is_heading (HeedLayoutTable *self,
            guint            row)
{
  guint first = self->first_cell[row];
  Cell *cell = self->first_cell[row + 1] == first + 1 ? g_ptr_array_index (self->cells, first) : NULL;

  return cell != NULL && row + 1 < self->n_rows && cell->column_span == self->table->n_columns &&
         cell->row_span == 1;
}

/* The height that must be left on a page for row @row to begin on it: the row, or the part
 * of it that is worth it, and after headings what they head. What exceeds @enough_pts is not
 * looked at. */
static double
start_height (HeedLayoutTable *self,
              guint            row,
              double           enough_pts)
{
  double sum = 0;

  for (gboolean goes_on = row < self->n_rows; goes_on; row++)
    {
      double key_pts;
      double height = row_height (self, row, &key_pts);

      if (self->table->splits_keys)
        key_pts = MIN (key_pts, WORTH_SPAN * capacity (self));
      height = MAX (height, key_pts);
      sum += height > capacity (self) ? WORTH_BEGINNING * capacity (self) : height;
      goes_on = is_heading (self, row) && sum <= enough_pts;
    }
  return sum;
}

static void
place_row (HeedLayoutTable *self,
           guint            row)
{
  gboolean is_rest = FALSE;
  double copies_pts = 0;

  /* A heading never stands alone at the foot of a page. */
  if (is_heading (self, row) && self->cursor->y_pts > self->body_top_pts + HEED_LAYOUT_EPSILON_PTS &&
      !heed_page_cursor_has_room (self->cursor, start_height (self, row, capacity (self))))
    break_page (self);

  while (TRUE)
    {
      double key_pts;
      double height = MAX (row_height (self, row, &key_pts), copies_pts);
      gboolean rest = has_rest (self, row);

      if (!is_rest && (rest || !heed_page_cursor_has_room (self->cursor, MAX (height, key_pts))) &&
          !is_split_here (self, height, key_pts))
        {
          break_page (self);
          continue;
        }

      g_ptr_array_set_size (self->last_boxes, 0);
      begin_cells (self, row);
      if (!rest && heed_page_cursor_has_room (self->cursor, height))
        {
          place_row_cells (self, row, self->cursor->y_pts + height);
          self->cursor->y_pts += height;
          end_cells (self, row);
          return;
        }

      place_row_cells (self, row, self->cursor->bottom_pts);
      self->cursor->y_pts = self->cursor->bottom_pts;
      if (row_is_done (self, row))
        {
          end_cells (self, row);
          return;
        }
      for (guint i = 0; i < self->last_boxes->len; i++)
        ((HeedFragment *) g_ptr_array_index (self->last_boxes, i))->ends = FALSE;
      break_page (self);
      is_rest = TRUE;
      copies_pts = place_row_copies (self, row);
    }
}

/**
 * heed_layout_table_new:
 * @table: (transfer none): a table, which must outlive this
 * @cursor: (transfer none): where layout stands; it must outlive this
 *
 * Returns: (transfer full): @table with all its cells measured
 */
HeedLayoutTable *
heed_layout_table_new (HeedTable      *table,
                       HeedPageCursor *cursor)
{
  HeedLayoutTable *self = g_new0 (HeedLayoutTable, 1);

  self->table = table;
  self->cursor = cursor;
  self->n_rows = table->rows->len;
  self->n_header_rows = MIN (table->n_header_rows, self->n_rows);
  self->cells = g_ptr_array_new_with_free_func (cell_free);
  self->first_cell = g_new0 (guint, self->n_rows + 1);
  self->open = g_ptr_array_new ();
  self->last_boxes = g_ptr_array_new ();
  find_edges (self);
  find_cells (self);
  measure_header (self);
  return self;
}

/**
 * heed_layout_table_free:
 * @self: (transfer full): a table
 */
void
heed_layout_table_free (HeedLayoutTable *self)
{
  g_free (self->edges_pts);
  g_free (self->first_cell);
  g_ptr_array_unref (self->cells);
  g_ptr_array_unref (self->open);
  g_ptr_array_unref (self->last_boxes);
  g_free (self);
}

/**
 * heed_layout_table_get_start_height:
 * @self: a table
 *
 * Returns: the height, in points, that must be left on a page for the table to begin
 *   on it: its header and its first row, or the part of that row that is worth it
 */
double
heed_layout_table_get_start_height (HeedLayoutTable *self)
{
  return self->header_height_pts + start_height (self, self->n_header_rows, capacity (self));
}

/**
 * heed_layout_table_place:
 * @self: a table
 * @may_break: whether it may begin on the next page
 *
 * Places the table, from where its cursor stands.
 */
void
heed_layout_table_place (HeedLayoutTable *self,
                         gboolean         may_break)
{
  if (may_break && !heed_page_cursor_is_fresh (self->cursor) &&
      !heed_page_cursor_has_room (self->cursor, heed_layout_table_get_start_height (self)))
    heed_page_cursor_break (self->cursor);

  place_header (self, FALSE);
  for (guint row = self->n_header_rows; row < self->n_rows; row++)
    place_row (self, row);
}
