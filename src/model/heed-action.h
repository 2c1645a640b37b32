/* heed-action.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-item.h"
#include "heed-model-enums.h"
#include "heed-revision.h"
#include "heed-update.h"
#include "heed-verification.h"

G_BEGIN_DECLS

#define HEED_TYPE_ACTION (heed_action_get_type ())

G_DECLARE_FINAL_TYPE (HeedAction, heed_action, HEED, ACTION, HeedItem)

HeedAction     *heed_action_new                (void);
const char     *heed_action_get_label          (HeedAction   *self);
void            heed_action_set_label          (HeedAction   *self,
                                                const char   *label);
HeedProgress    heed_action_get_progress       (HeedAction   *self);
void            heed_action_set_progress       (HeedAction   *self,
                                                HeedProgress  progress);
HeedDay         heed_action_get_completed_on   (HeedAction   *self);
void            heed_action_set_completed_on   (HeedAction   *self,
                                                HeedDay       completed_on);
const char     *heed_action_get_baseline_words (HeedAction   *self);
void            heed_action_set_baseline_words (HeedAction   *self,
                                                const char   *baseline_words);
HeedTarget     *heed_action_get_baseline       (HeedAction   *self);
HeedRecordList *heed_action_get_revisions      (HeedAction   *self);
HeedRecordList *heed_action_get_updates        (HeedAction   *self);
HeedRecordList *heed_action_get_verifications  (HeedAction   *self);
gboolean        heed_action_is_counted         (HeedAction   *self);
HeedCompliance  heed_action_get_compliance     (HeedAction   *self,
                                                HeedDay       day);

G_END_DECLS
