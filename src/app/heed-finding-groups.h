/* heed-finding-groups.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-finding-list.h"

G_BEGIN_DECLS

#define HEED_TYPE_FINDING_GROUP (heed_finding_group_get_type ())

G_DECLARE_FINAL_TYPE (HeedFindingGroup, heed_finding_group, HEED, FINDING_GROUP, GObject)

const char  *heed_finding_group_get_title    (HeedFindingGroup *self);
HeedSeverity heed_finding_group_get_severity (HeedFindingGroup *self);
GListModel  *heed_finding_group_get_findings (HeedFindingGroup *self);

#define HEED_TYPE_FINDING_GROUPS (heed_finding_groups_get_type ())

G_DECLARE_FINAL_TYPE (HeedFindingGroups, heed_finding_groups, HEED, FINDING_GROUPS, GObject)

HeedFindingGroups *heed_finding_groups_new (HeedFindingList *findings);

G_END_DECLS
