/* heed-charset.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean  heed_charset_is_text (const guint8 *data,
                                gsize         length);
char     *heed_charset_decode  (const guint8 *data,
                                gsize         length);

G_END_DECLS
