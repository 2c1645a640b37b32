/* heed-json-look.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean heed_json_look               (const char  *data,
                                       gsize        size,
                                       GError     **error);
gboolean heed_json_look_set_malformed (guint        line,
                                       const char  *what,
                                       GError     **error);

G_END_DECLS
