/* heed-action-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "heed-day.h"
#include "heed-model-enums.h"
#include "heed-target.h"

G_BEGIN_DECLS

#define HEED_TYPE_ACTION_ROW (heed_action_row_get_type ())

G_DECLARE_FINAL_TYPE (HeedActionRow, heed_action_row, HEED, ACTION_ROW, GObject)

/* One action as lists across plans show it, with the owners and the target in
 * force. It does not change: a list that changed has other rows. */

guint              heed_action_row_get_plan              (HeedActionRow *self);
const char        *heed_action_row_get_organisation      (HeedActionRow *self);
const char        *heed_action_row_get_recommendation    (HeedActionRow *self);
const char        *heed_action_row_get_recommendation_id (HeedActionRow *self);
const char        *heed_action_row_get_item_id           (HeedActionRow *self);
const char        *heed_action_row_get_label             (HeedActionRow *self);
const char        *heed_action_row_get_text              (HeedActionRow *self);
const char *const *heed_action_row_get_owners            (HeedActionRow *self);
const char        *heed_action_row_get_target_words      (HeedActionRow *self);
HeedTarget        *heed_action_row_get_target            (HeedActionRow *self);
HeedProgress       heed_action_row_get_progress          (HeedActionRow *self);
HeedDay            heed_action_row_get_completed_on      (HeedActionRow *self);
HeedCompliance     heed_action_row_get_compliance        (HeedActionRow *self);

G_END_DECLS
