/* heed-column-widths.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HEED_TYPE_COLUMN_WIDTHS (heed_column_widths_get_type ())

G_DECLARE_FINAL_TYPE (HeedColumnWidths, heed_column_widths, HEED, COLUMN_WIDTHS, GObject)

HeedColumnWidths *heed_column_widths_new        (GtkScrolledWindow   *scrolled,
                                                 GtkColumnViewColumn *filling,
                                                 int                  pixels,
                                                 int                  n_chars);
void              heed_column_widths_add        (HeedColumnWidths    *self,
                                                 const char          *name,
                                                 GtkColumnViewColumn *column,
                                                 int                  pixels,
                                                 int                  n_chars);
void              heed_column_widths_keep       (HeedColumnWidths    *self,
                                                 GtkColumnViewColumn *column);
gboolean          heed_column_widths_get_folded (HeedColumnWidths    *self);
void              heed_column_widths_load       (HeedColumnWidths    *self,
                                                 GVariant            *saved);
GVariant         *heed_column_widths_save       (HeedColumnWidths    *self);

G_END_DECLS
