/* heed-column-filler.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HEED_TYPE_COLUMN_FILLER (heed_column_filler_get_type ())

G_DECLARE_FINAL_TYPE (HeedColumnFiller, heed_column_filler, HEED, COLUMN_FILLER, GObject)

/* Gives one column of a column view what is left beside the others. */

HeedColumnFiller *heed_column_filler_new         (GtkScrolledWindow   *scrolled,
                                                  GtkColumnViewColumn *column);
void              heed_column_filler_set_minimum (HeedColumnFiller    *self,
                                                  int                  minimum);

G_END_DECLS
