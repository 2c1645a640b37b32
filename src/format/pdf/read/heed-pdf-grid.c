/* heed-pdf-grid.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-pdf-grid.h"

#include <math.h>

/* How far rules that meet, or that are meant to be in line, may stand apart, in
 * points. */
#define TOLERANCE 3.5

/* How much of the border between two boxes must be drawn for them to be two cells. */
#define PARTED 0.5

/* How much of the width of an open grid must be drawn for a rule to part its rows. */
#define RULED 0.03

/**
 * heed_pdf_grid_new:
 *
 * Returns: (transfer full): a grid without edges
 */
HeedPdfGrid *
heed_pdf_grid_new (void)
{
  HeedPdfGrid *self = g_new0 (HeedPdfGrid, 1);

  self->xs = g_array_new (FALSE, FALSE, sizeof (double));
  self->ys = g_array_new (FALSE, FALSE, sizeof (double));
  return self;
}

/**
 * heed_pdf_grid_free:
 * @self: (transfer full): a grid
 */
void
heed_pdf_grid_free (HeedPdfGrid *self)
{
  g_array_unref (self->xs);
  g_array_unref (self->ys);
  g_free (self->owners);
  g_free (self);
}

static inline double
edge_at (GArray *edges,
         guint   position)
{
  return g_array_index (edges, double, position);
}

/**
 * heed_pdf_grid_columns:
 * @self: a grid with edges
 *
 * Returns: how many columns it has
 */
guint
heed_pdf_grid_columns (HeedPdfGrid *self)
{
  return self->xs->len - 1;
}

/**
 * heed_pdf_grid_rows:
 * @self: a grid with edges
 *
 * Returns: how many rows it has
 */
guint
heed_pdf_grid_rows (HeedPdfGrid *self)
{
  return self->ys->len - 1;
}

/**
 * heed_pdf_grid_box:
 * @self: a grid with edges
 *
 * Returns: where it stands
 */
HeedPdfBox
heed_pdf_grid_box (HeedPdfGrid *self)
{
  return (HeedPdfBox){ edge_at (self->xs, 0), edge_at (self->ys, 0),
                       edge_at (self->xs, self->xs->len - 1), edge_at (self->ys, self->ys->len - 1) };
}

/**
 * heed_pdf_grid_holds:
 * @self: a grid with edges
 * @box: a place
 *
 * Returns: whether the middle of @box is in it
 */
gboolean
heed_pdf_grid_holds (HeedPdfGrid *self,
                     HeedPdfBox   box)
{
  HeedPdfBox own = heed_pdf_grid_box (self);
  double x = (box.x1 + box.x2) / 2;
  double y = (box.y1 + box.y2) / 2;

  return x >= own.x1 && x <= own.x2 && y >= own.y1 && y <= own.y2;
}

static guint
find_band (GArray *edges,
           double  place)
{
  guint band = 0;

  while (band + 2 < edges->len && edge_at (edges, band + 1) <= place)
    band++;
  return band;
}

/**
 * heed_pdf_grid_place:
 * @self: a grid with edges
 * @box: a place in it
 *
 * Returns: the box in which the cell begins that @box belongs to, row by row
 */
guint
heed_pdf_grid_place (HeedPdfGrid *self,
                     HeedPdfBox   box)
{
  guint column = find_band (self->xs, (box.x1 + box.x2) / 2);
  guint row = find_band (self->ys, (box.y1 + box.y2) / 2);
  guint place = row * heed_pdf_grid_columns (self) + column;

  return self->owners != NULL ? self->owners[place] : place;
}

/**
 * heed_pdf_grid_add_edge:
 * @edges: (element-type double): edges, in order
 * @edge: another one
 *
 * Adds @edge in its place, unless one stands there.
 */
void
heed_pdf_grid_add_edge (GArray *edges,
                        double  edge)
{
  guint position = 0;

  while (position < edges->len && edge_at (edges, position) < edge)
    position++;
  if ((position < edges->len && edge_at (edges, position) - edge <= TOLERANCE)
      || (position > 0 && edge - edge_at (edges, position - 1) <= TOLERANCE))
    return;
  g_array_insert_val (edges, position, edge);
}

/* ---- boxes to cells ---- */

static guint
find_root (guint *parents,
           guint  place)
{
  while (parents[place] != place)
    {
      parents[place] = parents[parents[place]];
      place = parents[place];
    }
  return place;
}

static void
unite (guint *parents,
       guint  one,
       guint  other)
{
  one = find_root (parents, one);
  other = find_root (parents, other);
  parents[MAX (one, other)] = MIN (one, other);
}

/**
 * heed_pdf_grid_part:
 * @self: a grid with edges
 * @rules: the rules of its page
 *
 * Finds which boxes are one cell since no rule stands between them. The columns of an
 * open grid are taken to be parted, and so are its rows where no rule stands at all.
 */
void
heed_pdf_grid_part (HeedPdfGrid  *self,
                    HeedPdfRules *rules)
{
  guint n_columns = heed_pdf_grid_columns (self);
  guint n_rows = heed_pdf_grid_rows (self);

  self->owners = g_renew (guint, self->owners, (gsize) n_columns * n_rows);
  for (guint i = 0; i < n_columns * n_rows; i++)
    self->owners[i] = i;

  for (guint row = 0; row < n_rows; row++)
    for (guint column = 0; column < n_columns; column++)
      {
        gboolean ruled = !self->is_open
                         || heed_pdf_rules_covered (rules->horizontal, edge_at (self->ys, row + 1),
                                                    edge_at (self->xs, 0), edge_at (self->xs, n_columns)) > RULED;
        guint place = row * n_columns + column;
        double x1 = edge_at (self->xs, column);
        double x2 = edge_at (self->xs, column + 1);
        double y1 = edge_at (self->ys, row);
        double y2 = edge_at (self->ys, row + 1);

        if (!self->is_open && column + 1 < n_columns
            && heed_pdf_rules_covered (rules->vertical, x2, y1, y2) < PARTED)
          unite (self->owners, place, place + 1);
        if (row + 1 < n_rows && ruled && heed_pdf_rules_covered (rules->horizontal, y2, x1, x2) < PARTED)
          unite (self->owners, place, place + n_columns);
      }
  for (guint i = 0; i < n_columns * n_rows; i++)
    self->owners[i] = find_root (self->owners, i);
}

/* ---- rules to grids ---- */

static gboolean
meet (const HeedPdfRule *horizontal,
      const HeedPdfRule *vertical)
{
  return vertical->at >= horizontal->from - TOLERANCE && vertical->at <= horizontal->to + TOLERANCE
         && horizontal->at >= vertical->from - TOLERANCE && horizontal->at <= vertical->to + TOLERANCE;
}

static void
add_rule (HeedPdfGrid       *self,
          const HeedPdfRule *rule,
          gboolean           horizontal)
{
  heed_pdf_grid_add_edge (horizontal ? self->ys : self->xs, rule->at);
}

/* Rules that meet, also over others, make one grid each. */
static GPtrArray *
find_connected (HeedPdfRules *rules)
{
  guint n = rules->horizontal->len;
  guint n_all = n + rules->vertical->len;
  g_autofree guint *parents = g_new (guint, n_all);
  g_autofree HeedPdfGrid **grids = g_new0 (HeedPdfGrid *, n_all);
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) heed_pdf_grid_free);

  for (guint i = 0; i < n_all; i++)
    parents[i] = i;
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < rules->vertical->len; j++)
      if (meet (&g_array_index (rules->horizontal, HeedPdfRule, i),
                &g_array_index (rules->vertical, HeedPdfRule, j)))
        unite (parents, i, n + j);

  for (guint i = 0; i < n_all; i++)
    {
      guint root = find_root (parents, i);
      gboolean horizontal = i < n;
      HeedPdfRule *rule = horizontal ? &g_array_index (rules->horizontal, HeedPdfRule, i)
                                     : &g_array_index (rules->vertical, HeedPdfRule, i - n);

      if (grids[root] == NULL)
        {
          grids[root] = heed_pdf_grid_new ();
          g_ptr_array_add (found, grids[root]);
        }
      add_rule (grids[root], rule, horizontal);
    }

  /* Where a side is open the ends of the rules are the edge. */
  for (guint i = 0; i < n_all; i++)
    {
      HeedPdfGrid *grid = grids[find_root (parents, i)];
      gboolean horizontal = i < n;
      HeedPdfRule *rule = horizontal ? &g_array_index (rules->horizontal, HeedPdfRule, i)
                                     : &g_array_index (rules->vertical, HeedPdfRule, i - n);
      GArray *edges = horizontal ? grid->xs : grid->ys;

      if (edges->len == 0 || rule->from < edge_at (edges, 0) - TOLERANCE)
        g_array_insert_val (edges, 0, rule->from);
      if (rule->to > edge_at (edges, edges->len - 1) + TOLERANCE)
        g_array_append_val (edges, rule->to);
    }
  return found;
}

/* Whether @self parts nothing: a frame, or a single line. */
static gboolean
is_bare (HeedPdfGrid *self)
{
  return self->xs->len < 3;
}

/**
 * heed_pdf_grid_is_alike:
 * @self: a grid with edges
 * @other: another
 *
 * Returns: whether both begin and end alike from left to right
 */
gboolean
heed_pdf_grid_is_alike (HeedPdfGrid *self,
                        HeedPdfGrid *other)
{
  HeedPdfBox box = heed_pdf_grid_box (self);
  HeedPdfBox below = heed_pdf_grid_box (other);

  return fabs (box.x1 - below.x1) <= TOLERANCE + 1 && fabs (box.x2 - below.x2) <= TOLERANCE + 1;
}

/* Whether @other is a line below some of the columns of @self. */
static gboolean
is_part_of (HeedPdfGrid *other,
            HeedPdfGrid *self)
{
  HeedPdfBox box = heed_pdf_grid_box (self);
  HeedPdfBox below = heed_pdf_grid_box (other);

  return other->ys->len == 1 && below.x1 >= box.x1 - TOLERANCE && below.x2 <= box.x2 + TOLERANCE;
}

static void
take_edges (HeedPdfGrid *self,
            HeedPdfGrid *other)
{
  /* Where a line ends says less than where one stands. */
  for (guint i = 0; i < other->xs->len && other->ys->len > 1; i++)
    heed_pdf_grid_add_edge (self->xs, edge_at (other->xs, i));
  for (guint i = 0; i < other->ys->len; i++)
    heed_pdf_grid_add_edge (self->ys, edge_at (other->ys, i));
}

static int
compare_grids (gconstpointer a,
               gconstpointer b)
{
  HeedPdfGrid *one = *(HeedPdfGrid *const *) a;
  HeedPdfGrid *other = *(HeedPdfGrid *const *) b;
  double difference = edge_at (one->ys, 0) - edge_at (other->ys, 0);

  return difference < 0 ? -1 : difference > 0;
}

/* Rules of one table that has no vertical ones do not meet, nor do its coloured rows:
 * those of one width that follow each other belong together. */
static void
gather_open (GPtrArray *grids)
{
  for (guint i = 0; i < grids->len; i++)
    {
      HeedPdfGrid *grid = g_ptr_array_index (grids, i);

      if (!is_bare (grid) && grid->ys->len > 2)
        continue;
      grid->is_open = TRUE;
      for (guint j = i + 1; j < grids->len;)
        {
          HeedPdfGrid *other = g_ptr_array_index (grids, j);
          gboolean open = is_bare (other) || other->ys->len <= 2;

          if (!open && heed_pdf_grid_is_alike (grid, other))
            break;
          if (!heed_pdf_grid_is_alike (grid, other) && !is_part_of (other, grid))
            {
              j++;
              continue;
            }
          take_edges (grid, other);
          g_ptr_array_remove_index (grids, j);
        }
    }
}

static gboolean
lies_in (HeedPdfGrid *inner,
         HeedPdfGrid *outer)
{
  HeedPdfBox one = heed_pdf_grid_box (inner);
  HeedPdfBox other = heed_pdf_grid_box (outer);

  return one.x1 >= other.x1 - TOLERANCE && one.x2 <= other.x2 + TOLERANCE
         && one.y1 >= other.y1 - TOLERANCE && one.y2 <= other.y2 + TOLERANCE;
}

/* What is drawn inside a cell is part of what the cell holds; a frame around tables
 * is none. */
static void
drop_inner (GPtrArray *grids)
{
  for (guint i = 0; i < grids->len;)
    {
      HeedPdfGrid *grid = g_ptr_array_index (grids, i);
      gboolean drop = FALSE;

      for (guint j = 0; !drop && j < grids->len; j++)
        {
          HeedPdfGrid *other = g_ptr_array_index (grids, j);

          if (i == j)
            continue;
          if (!other->is_open && lies_in (grid, other))
            drop = grid->is_open || !lies_in (other, grid) || i > j;
          else if (grid->is_open && is_bare (grid) && !other->is_open && lies_in (other, grid))
            drop = TRUE;
        }
      if (drop)
        g_ptr_array_remove_index (grids, i);
      else
        i++;
    }
}

/**
 * heed_pdf_grid_find:
 * @rules: the rules of a page
 *
 * Returns: (transfer full) (element-type HeedPdfGrid): the grids that they make,
 *   downwards; open ones may be no tables
 */
GPtrArray *
heed_pdf_grid_find (HeedPdfRules *rules)
{
  GPtrArray *grids = find_connected (rules);

  for (guint i = 0; i < grids->len;)
    {
      HeedPdfGrid *grid = g_ptr_array_index (grids, i);

      if (grid->xs->len < 2 || grid->ys->len < 1)
        g_ptr_array_remove_index (grids, i);
      else
        i++;
    }
  g_ptr_array_sort (grids, compare_grids);
  gather_open (grids);
  for (guint i = 0; i < grids->len;)
    {
      HeedPdfGrid *grid = g_ptr_array_index (grids, i);

      if (grid->ys->len < 2)
        g_ptr_array_remove_index (grids, i);
      else
        i++;
    }
  drop_inner (grids);
  for (guint i = 0; i < grids->len; i++)
    {
      HeedPdfGrid *grid = g_ptr_array_index (grids, i);

      if (!grid->is_open)
        heed_pdf_grid_part (grid, rules);
    }
  return grids;
}
