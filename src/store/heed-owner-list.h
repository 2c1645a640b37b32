/* heed-owner-list.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-database.h"

G_BEGIN_DECLS

GStrv heed_owner_list_load           (HeedDatabase  *database,
                                      GError       **error);
GStrv heed_owner_list_load_spellings (HeedDatabase  *database,
                                      const char    *name,
                                      GError       **error);

G_END_DECLS
