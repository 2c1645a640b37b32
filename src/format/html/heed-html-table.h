/* heed-html-table.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <libxml/tree.h>

#include "heed-table.h"

G_BEGIN_DECLS

/**
 * HeedHtmlRows:
 * @n: how many rows the tables have that were read so far
 * @too_many: whether those were more than are read
 * @too_wide: whether a table has more columns than are read
 *
 * What the tables of a page take.
 */
typedef struct
{
  guint n;
  gboolean too_many;
  gboolean too_wide;
} HeedHtmlRows;

typedef void (*HeedHtmlReadCell) (xmlNode  *element,
                                  HeedCell *cell,
                                  gpointer  data);

gboolean   heed_html_table_is_frame     (xmlNode              *element);
xmlNode   *heed_html_table_find_caption (xmlNode              *element);
HeedTable *heed_html_table_read         (xmlNode              *element,
                                         HeedHtmlRows         *rows,
                                         HeedHtmlReadCell      read_cell,
                                         gpointer              data);
gboolean   heed_html_rows_set_error     (HeedHtmlRows         *self,
                                         GError              **error);

G_END_DECLS
