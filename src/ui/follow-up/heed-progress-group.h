/* heed-progress-group.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-action.h"
#include "heed-plan-editor.h"

G_BEGIN_DECLS

#define HEED_TYPE_PROGRESS_GROUP (heed_progress_group_get_type ())

G_DECLARE_FINAL_TYPE (HeedProgressGroup, heed_progress_group, HEED, PROGRESS_GROUP, AdwPreferencesGroup)

void heed_progress_group_set_action (HeedProgressGroup *self,
                                     HeedPlanEditor    *editor,
                                     HeedAction        *action);
void heed_progress_group_set_day    (HeedProgressGroup *self,
                                     HeedDay            day);
void heed_progress_group_report     (HeedProgressGroup *self,
                                     HeedProgress       progress);

G_END_DECLS
