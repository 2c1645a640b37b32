/* heed-derived-check.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-database.h"
#include "heed-plan.h"

G_BEGIN_DECLS

gboolean heed_derived_check_begin  (HeedDatabase  *database,
                                    GError       **error);
gboolean heed_derived_check_plan   (HeedDatabase  *database,
                                    guint          number,
                                    HeedPlan      *plan,
                                    GHashTable    *groups,
                                    GPtrArray     *rebuildable,
                                    GError       **error);
gboolean heed_derived_check_end    (HeedDatabase  *database,
                                    GPtrArray     *rebuildable,
                                    GError       **error);
gboolean heed_derived_check_search (HeedDatabase  *database,
                                    GPtrArray     *rebuildable,
                                    GError       **error);

G_END_DECLS
