/* heed-compose-cells.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-document.h"

G_BEGIN_DECLS

/* The cells of reports, and the lines between their tables. */

/**
 * HeedReportColumn:
 * @title: what stands at its head
 * @share: how much of the width is its own
 * @style: (nullable): what its cells hold, such as a day
 *
 * A column of a report that is a sheet.
 */
typedef struct
{
  const char *title;
  double share;
  const char *style;
} HeedReportColumn;

void  heed_compose_add_line       (HeedDocument      *document,
                                   const char        *text,
                                   const char        *style);
void  heed_compose_add_words      (HeedCell          *cell,
                                   const char        *text,
                                   HeedRunStyle       style,
                                   const char        *link);
void  heed_compose_add_header_row (HeedTable         *table,
                                   const char *const *words);
void  heed_compose_add_blocks     (HeedCell          *cell,
                                   GPtrArray         *blocks);
void  heed_compose_add_labelled   (HeedCell          *cell,
                                   const char        *label,
                                   GPtrArray         *blocks);
char *heed_compose_count          (guint              n,
                                   const char        *thing);

HeedTable *heed_compose_begin_sheet (const HeedReportColumn *columns,
                                     guint                   n_columns);
void       heed_compose_add_row     (HeedTable              *table,
                                     const HeedReportColumn *columns,
                                     const char *const      *words);
char      *heed_compose_to_text     (const char             *markup);

G_END_DECLS
