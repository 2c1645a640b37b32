/* heed-drawn-pages.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* What a cell of a table says that goes on with the cell above it. */
#define HEED_DRAWN_SPANNED "^"

typedef enum {
  HEED_DRAWN_RULES_ALL,
  HEED_DRAWN_RULES_HORIZONTAL,
  HEED_DRAWN_RULES_OUTER, /* above, below and between the titles and the rest */
  HEED_DRAWN_RULES_CELLS, /* below each row, with each cell of every second one filled for itself */
  HEED_DRAWN_RULES_FILLS, /* the titles on colour, every second row too */
  HEED_DRAWN_RULES_NONE,
} HeedDrawnRules;

/**
 * HeedDrawnTable:
 * @rules: what parts its cells
 * @n_columns: how many columns it has
 * @shares: (array): the width of each, of the width of the page
 * @rows: (element-type GStrv): its rows, the titles first
 * @centred: whether words stand in the middle of their cells
 * @justified: whether lines fill the cells
 * @tears: whether a row may go on on the next page
 * @repeats: whether the titles stand on each page
 *
 * A table to be drawn.
 */
typedef struct
{
  HeedDrawnRules rules;
  guint n_columns;
  const double *shares;
  GPtrArray *rows;
  gboolean centred;
  gboolean justified;
  gboolean tears;
  gboolean repeats;
} HeedDrawnTable;

typedef struct _HeedDrawnPages HeedDrawnPages;

HeedDrawnPages *heed_drawn_pages_new           (double                width,
                                                double                height,
                                                gboolean              sideways);
void            heed_drawn_pages_set_running   (HeedDrawnPages       *self,
                                                const char           *head,
                                                const char           *foot);
void            heed_drawn_pages_add_paragraph (HeedDrawnPages       *self,
                                                const char           *markup,
                                                double                size,
                                                double                indent);
void            heed_drawn_pages_add_item      (HeedDrawnPages       *self,
                                                const char           *mark,
                                                const char           *markup,
                                                double                size,
                                                double                indent);
void            heed_drawn_pages_add_table     (HeedDrawnPages       *self,
                                                const HeedDrawnTable *table);
cairo_t        *heed_drawn_pages_get_cairo     (HeedDrawnPages       *self);
GBytes         *heed_drawn_pages_finish        (HeedDrawnPages       *self);

G_END_DECLS
