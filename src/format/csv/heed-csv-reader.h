/* heed-csv-reader.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "heed-document.h"

G_BEGIN_DECLS

gboolean      heed_csv_looks_like (const char    *text);
HeedDocument *heed_csv_read       (const char    *text,
                                   GCancellable  *cancellable,
                                   GError       **error);

G_END_DECLS
