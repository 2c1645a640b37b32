/* heed-html-reader.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "heed-document.h"

G_BEGIN_DECLS

HeedDocument *heed_html_read (const char    *html,
                              GCancellable  *cancellable,
                              GError       **error);

G_END_DECLS
