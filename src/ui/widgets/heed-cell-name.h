/* heed-cell-name.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

char *heed_cell_name_shorten (const char *words);
void  heed_cell_name_set     (GtkWidget  *content,
                              const char *words,
                              const char *row);

G_END_DECLS
