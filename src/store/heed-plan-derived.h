/* heed-plan-derived.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-database.h"
#include "heed-plan.h"

G_BEGIN_DECLS

/* What the register keeps beside the rows of a plan and derives from them:
 * checksums, counts, and its actions in the lists across plans. */

char     *heed_plan_derived_checksum (GPtrArray     *rows);
gboolean  heed_plan_derived_refresh  (HeedDatabase  *database,
                                      guint          number,
                                      HeedPlan      *plan,
                                      GHashTable    *groups,
                                      GHashTable    *touched,
                                      GHashTable    *moved,
                                      gboolean       all_actions,
                                      GCancellable  *cancellable,
                                      GError       **error);
gboolean  heed_plan_derived_name_plans (HeedDatabase  *database,
                                        const char    *organisation,
                                        GError       **error);
gboolean  heed_plan_derived_renew    (HeedDatabase  *database,
                                     guint          number,
                                     gboolean       checksums,
                                     GError       **error);

G_END_DECLS
