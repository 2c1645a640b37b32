/* heed-finding-list.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "heed-finding.h"
#include "heed-plan.h"

G_BEGIN_DECLS

#define HEED_TYPE_FINDING_LIST (heed_finding_list_get_type ())

G_DECLARE_FINAL_TYPE (HeedFindingList, heed_finding_list, HEED, FINDING_LIST, GObject)

/* What the checks find in a plan, worst first, then in the order of the plan: a
 * GListModel of HeedFinding that follows the plan. A plan has one list, which all share
 * who show findings, so that it is checked once after an edit. A finding that is still
 * there stays the same object. */

HeedFindingList *heed_finding_list_new     (HeedPlan        *plan);
void             heed_finding_list_refresh (HeedFindingList *self);
guint            heed_finding_list_count   (HeedFindingList *self,
                                            HeedSeverity     severity);

G_END_DECLS
