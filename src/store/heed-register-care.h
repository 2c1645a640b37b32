/* heed-register-care.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Looking after a register, which need not be open, and need not be whole. */

gboolean heed_register_verify  (const char  *path,
                                GError     **error);
gboolean heed_register_restore (const char  *path,
                                const char  *from,
                                char       **kept,
                                GError     **error);

G_END_DECLS
