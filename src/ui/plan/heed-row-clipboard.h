/* heed-row-clipboard.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Rows of a plan on the clipboard: as what they are within Heed, as a table for others. */

void       heed_row_clipboard_copy         (GtkWidget            *widget,
                                            GPtrArray            *rows);
void       heed_row_clipboard_paste_async  (GtkWidget            *widget,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
GPtrArray *heed_row_clipboard_paste_finish (GtkWidget            *widget,
                                            GAsyncResult         *result,
                                            GError              **error);

G_END_DECLS
