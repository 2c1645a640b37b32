/* heed-history-group.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-plan-editor.h"

G_BEGIN_DECLS

#define HEED_TYPE_HISTORY_GROUP (heed_history_group_get_type ())

G_DECLARE_FINAL_TYPE (HeedHistoryGroup, heed_history_group, HEED, HISTORY_GROUP, AdwPreferencesGroup)

void heed_history_group_set_record (HeedHistoryGroup *self,
                                    HeedPlanEditor   *editor,
                                    const char       *record);

G_END_DECLS
