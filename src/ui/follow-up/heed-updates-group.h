/* heed-updates-group.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-action.h"
#include "heed-plan-editor.h"

G_BEGIN_DECLS

#define HEED_TYPE_UPDATES_GROUP (heed_updates_group_get_type ())

G_DECLARE_FINAL_TYPE (HeedUpdatesGroup, heed_updates_group, HEED, UPDATES_GROUP, AdwPreferencesGroup)

void heed_updates_group_set_action (HeedUpdatesGroup *self,
                                    HeedPlanEditor   *editor,
                                    HeedAction       *action);
void heed_updates_group_set_day    (HeedUpdatesGroup *self,
                                    HeedDay           day);

G_END_DECLS
