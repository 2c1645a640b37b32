/* heed-verification-group.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-action.h"
#include "heed-plan-editor.h"

G_BEGIN_DECLS

#define HEED_TYPE_VERIFICATION_GROUP (heed_verification_group_get_type ())

G_DECLARE_FINAL_TYPE (HeedVerificationGroup, heed_verification_group, HEED, VERIFICATION_GROUP, AdwPreferencesGroup)

void heed_verification_group_set_action (HeedVerificationGroup *self,
                                         HeedPlanEditor        *editor,
                                         HeedAction            *action);
void heed_verification_group_set_day    (HeedVerificationGroup *self,
                                         HeedDay                day);

G_END_DECLS
