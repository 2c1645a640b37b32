/* heed-html-style.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *heed_html_style_new (gboolean landscape,
                           guint    n_columns);

G_END_DECLS
