/* heed-register-repair.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean heed_register_repair (const char  *path,
                               GPtrArray  **rebuilt,
                               char       **kept,
                               GError     **error);

G_END_DECLS
