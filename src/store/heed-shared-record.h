/* heed-shared-record.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-database.h"
#include "heed-plan.h"

G_BEGIN_DECLS

gboolean  heed_shared_record_match_plan (HeedDatabase  *database,
                                         HeedPlan      *plan,
                                         gboolean      *changed,
                                         GError       **error);
gboolean  heed_shared_record_match_edit (HeedDatabase  *database,
                                         guint          number,
                                         HeedPlan      *plan,
                                         GHashTable    *known,
                                         GError       **error);
gboolean  heed_shared_record_write      (HeedDatabase  *database,
                                         guint          number,
                                         HeedPlan      *plan,
                                         GPtrArray     *changes,
                                         GError       **error);

G_END_DECLS
