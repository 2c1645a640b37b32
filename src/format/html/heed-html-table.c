/* heed-html-table.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-html-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-error.h"
#include "heed-limits.h"
#include "heed-html-element.h"
#include "heed-html-names.h"

#define MAX_COLUMNS 1024

/* What browsers take at most. */
#define MAX_ROW_SPAN 65534
#define MAX_COLUMN_SPAN 1000

/* A table of fewer columns that holds a table is there to place things. */
#define MIN_COLUMNS 3

typedef struct
{
  HeedTable *table;
  HeedHtmlRows *rows;
  HeedHtmlReadCell read_cell;
  gpointer data;
  GArray *covered; /* for each column how many rows more a cell from above covers */
  GArray *widths; /* for each column its width in hundredths, 0 where it is not known */
  gboolean in_body; /* whether a row was read that is no header row */
} Reader;

static gboolean
is_element (xmlNode    *node,
            const char *name)
{
  return node->type == XML_ELEMENT_NODE && heed_html_element_is (node, name);
}

static gboolean
holds_table (xmlNode *parent)
{
  for (xmlNode *node = parent->children; node != NULL; node = node->next)
    if (is_element (node, "table")
        || (node->type == XML_ELEMENT_NODE && holds_table (node)))
      return TRUE;

  return FALSE;
}

static guint
widest_row (xmlNode *parent)
{
  guint n_cells = 0;
  guint widest = 0;

  for (xmlNode *node = parent->children; node != NULL; node = node->next)
    {
      if (is_element (node, "td") || is_element (node, "th"))
        n_cells++;
      else if (node->type == XML_ELEMENT_NODE)
        widest = MAX (widest, widest_row (node));
    }

  return MAX (widest, n_cells);
}

/**
 * heed_html_table_is_frame:
 * @element: a table
 *
 * Returns: whether it is there to place other tables on the page
 */
gboolean
heed_html_table_is_frame (xmlNode *element)
{
  return holds_table (element) && widest_row (element) < MIN_COLUMNS;
}

/**
 * heed_html_table_find_caption:
 * @element: a table
 *
 * Returns: (transfer none) (nullable): its caption
 */
xmlNode *
heed_html_table_find_caption (xmlNode *element)
{
  for (xmlNode *node = element->children; node != NULL; node = node->next)
    if (is_element (node, "caption"))
      return node;

  return NULL;
}

/* ---- rows ---- */

static guint *
covered_at (Reader *self,
            guint   column)
{
  if (column >= self->covered->len)
    g_array_set_size (self->covered, column + 1);
  return &g_array_index (self->covered, guint, column);
}

static void
read_row (Reader   *self,
          xmlNode  *element,
          gboolean  in_head)
{
  HeedTableRow *row;
  guint column = 0;
  gboolean all_headers = TRUE;

  if (self->rows->too_wide || self->rows->n >= HEED_LIMIT_ROWS)
    {
      self->rows->too_many |= self->rows->n >= HEED_LIMIT_ROWS;
      return;
    }
  self->rows->n++;

  row = heed_table_add_row (self->table);
  row->line = (guint) MAX (xmlGetLineNo (element), 0);
  for (xmlNode *node = element->children; node != NULL; node = node->next)
    {
      gboolean is_header = is_element (node, "th");
      HeedCell *cell;
      guint row_span;

      if (!is_header && !is_element (node, "td"))
        continue;
      while (column < self->covered->len && *covered_at (self, column) > 0)
        column++;

      cell = heed_table_row_add (row);
      cell->is_header = is_header;
      all_headers &= is_header;
      row_span = heed_html_element_get_uint (node, "rowspan", 1, MAX_ROW_SPAN);
      /* None means all rows that there are. */
      cell->row_span = row_span == 0 ? MAX_ROW_SPAN : row_span;
      cell->column_span = MAX (1, heed_html_element_get_uint (node, "colspan", 1, MAX_COLUMN_SPAN));
      if (column + cell->column_span > MAX_COLUMNS)
        {
          self->rows->too_wide = TRUE;
          return;
        }
      for (guint i = 0; i < cell->column_span; i++)
        *covered_at (self, column++) = cell->row_span;
      self->read_cell (node, cell, self->data);
    }

  for (guint i = 0; i < self->covered->len; i++)
    if (*covered_at (self, i) > 0)
      (*covered_at (self, i))--;
  if (!self->in_body && row->cells->len > 0 && (in_head || all_headers))
    self->table->n_header_rows = self->table->rows->len;
  else
    self->in_body = TRUE;
}

static void
read_width (Reader  *self,
            xmlNode *column)
{
  g_autofree char *style = heed_html_element_get (column, "style");
  g_autofree char *width = heed_html_element_get (column, "width");
  const char *words = style != NULL ? strstr (style, "width:") : NULL;
  guint n = MAX (1, heed_html_element_get_uint (column, "span", 1, MAX_COLUMNS));
  double value = 0;

  if (words != NULL)
    value = g_ascii_strtod (words + strlen ("width:"), NULL);
  else if (width != NULL)
    value = g_ascii_strtod (width, NULL);
  if (!(value > 0 && value < 100000))
    value = 0;
  for (guint i = 0; i < n && self->widths->len < MAX_COLUMNS; i++)
    g_array_append_val (self->widths, value);
}

static void
read_rows (Reader   *self,
           xmlNode  *parent,
           gboolean  in_head)
{
  for (xmlNode *node = parent->children; node != NULL; node = node->next)
    {
      if (is_element (node, "tr"))
        {
          if (heed_html_element_get_kind (node) != HEED_HTML_SKIPPED)
            read_row (self, node, in_head);
        }
      else if (is_element (node, "col"))
        {
          read_width (self, node);
        }
      else if (is_element (node, "thead") || is_element (node, "tbody") || is_element (node, "tfoot")
               || is_element (node, "colgroup"))
        {
          read_rows (self, node, is_element (node, "thead"));
        }
    }
}

/* No cell reaches beyond the last row. */
static void
trim_spans (HeedTable *table)
{
  for (guint i = 0; i < table->rows->len; i++)
    {
      HeedTableRow *row = g_ptr_array_index (table->rows, i);

      for (guint j = 0; j < row->cells->len; j++)
        {
          HeedCell *cell = g_ptr_array_index (row->cells, j);

          cell->row_span = MIN (cell->row_span, table->rows->len - i);
        }
    }
}

static void
take_widths (Reader *self)
{
  double sum = 0;

  for (guint i = 0; i < self->widths->len; i++)
    {
      if (g_array_index (self->widths, double, i) <= 0)
        return;
      sum += g_array_index (self->widths, double, i);
    }
  if (self->widths->len != self->table->n_columns)
    return;
  for (guint i = 0; i < self->table->n_columns; i++)
    self->table->widths[i] = g_array_index (self->widths, double, i) / sum;
}

/**
 * heed_html_table_read:
 * @element: a table
 * @rows: what the tables of the page take; counts on
 * @read_cell: reads what a cell holds
 * @data: for @read_cell
 *
 * Returns: (transfer full): the table, cut short where @rows are more than are read
 */
HeedTable *
heed_html_table_read (xmlNode          *element,
                      HeedHtmlRows     *rows,
                      HeedHtmlReadCell  read_cell,
                      gpointer          data)
{
  Reader reader = { heed_table_new (0), rows, read_cell, data };
  xmlNode *caption = heed_html_table_find_caption (element);

  reader.covered = g_array_new (FALSE, TRUE, sizeof (guint));
  reader.widths = g_array_new (FALSE, TRUE, sizeof (double));
  read_rows (&reader, element, FALSE);

  reader.table->n_columns = reader.covered->len;
  reader.table->widths = g_renew (double, reader.table->widths, reader.covered->len + 1);
  memset (reader.table->widths, 0, sizeof (double) * (reader.covered->len + 1));
  trim_spans (reader.table);
  take_widths (&reader);
  if (caption != NULL && heed_html_element_has_class (caption, HEED_HTML_CAPTION))
    {
      xmlChar *words = xmlNodeGetContent (caption);

      reader.table->caption = g_strdup ((const char *) words);
      xmlFree (words);
    }

  g_array_unref (reader.covered);
  g_array_unref (reader.widths);
  return reader.table;
}

/**
 * heed_html_rows_set_error:
 * @self: what the tables of a page took
 * @error: return location for an error
 *
 * Returns: whether that was more than is read; then @error is set
 */
gboolean
heed_html_rows_set_error (HeedHtmlRows  *self,
                          GError       **error)
{
  if (self->too_many)
    g_set_error (error, HEED_ERROR, HEED_ERROR_LIMIT,
                 _("The tables of the page have more than %d rows: split the file"), HEED_LIMIT_ROWS);
  else if (self->too_wide)
    g_set_error (error, HEED_ERROR, HEED_ERROR_LIMIT,
                 _("A table of the page has more than %d columns: choose the file that holds the plan"),
                 MAX_COLUMNS);
  return self->too_many || self->too_wide;
}
