/* heed-register-care.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Looking after a register that may not even be open. */

gboolean heed_register_care_verify  (const char    *path,
                                     GError       **error);
gboolean heed_register_care_back_up (const char    *path,
                                     const char    *to,
                                     GError       **error);
gboolean heed_register_care_restore (const char    *path,
                                     const char    *from,
                                     GError       **error);

G_END_DECLS
