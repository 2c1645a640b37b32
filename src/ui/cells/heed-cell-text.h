/* heed-cell-text.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-cell-editor.h"

G_BEGIN_DECLS

/* A text view in a cell, as high as its words. */

GtkTextView *heed_cell_text_new (HeedCellEditor *cell,
                                 const char     *title);
void         heed_cell_text_fit (HeedCellEditor *cell,
                                 GtkTextView    *view);
char        *heed_cell_text_get (GtkTextView    *view);
void         heed_cell_text_set (GtkTextView    *view,
                                 const char     *words,
                                 gboolean        selected);

G_END_DECLS
