/* heed-rows-table.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Rows of a plan as a table that other programs understand, and back. */

char      *heed_rows_to_html   (GPtrArray     *rows);
char      *heed_rows_to_tabs   (GPtrArray     *rows);
GPtrArray *heed_rows_from_html (const char    *html,
                                GCancellable  *cancellable,
                                GError       **error);
GPtrArray *heed_rows_from_tabs (const char    *text,
                                GCancellable  *cancellable,
                                GError       **error);

G_END_DECLS
