/* heed-register-verify-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-database.h"
#include "heed-register-verify.h"

G_BEGIN_DECLS

gboolean heed_register_examine (HeedDatabase  *database,
                                int            version,
                                GPtrArray     *rebuildable,
                                GError       **error);

G_END_DECLS
