/* heed-html-page.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

xmlDoc *heed_html_page_parse (const char    *html,
                              GCancellable  *cancellable,
                              GError       **error);

G_END_DECLS
