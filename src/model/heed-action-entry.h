/* heed-action-entry.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-item.h"
#include "heed-update.h"
#include "heed-verification.h"

G_BEGIN_DECLS

#define HEED_TYPE_ACTION_ENTRY (heed_action_entry_get_type ())

G_DECLARE_FINAL_TYPE (HeedActionEntry, heed_action_entry, HEED, ACTION_ENTRY, GObject)

/* One action as lists, reports and calendars tell it, taken out of its plan. What each
 * property means stands where it is defined. */

HeedActionEntry   *heed_action_entry_new                   (void);
HeedActionEntry   *heed_action_entry_new_for_item          (HeedItem          *item);
void               heed_action_entry_assign                (HeedActionEntry   *self,
                                                            HeedActionEntry   *other);
const char        *heed_action_entry_get_target_words      (HeedActionEntry   *self);
HeedDay            heed_action_entry_get_due               (HeedActionEntry   *self);
HeedCompliance     heed_action_entry_get_compliance        (HeedActionEntry   *self,
                                                            HeedDay            day);
guint              heed_action_entry_get_days_overdue      (HeedActionEntry   *self,
                                                            HeedDay            day);
guint              heed_action_entry_get_plan              (HeedActionEntry   *self);
void               heed_action_entry_set_plan              (HeedActionEntry   *self,
                                                            guint              plan);
const char        *heed_action_entry_get_plan_id           (HeedActionEntry   *self);
void               heed_action_entry_set_plan_id           (HeedActionEntry   *self,
                                                            const char        *plan_id);
const char        *heed_action_entry_get_plan_title        (HeedActionEntry   *self);
void               heed_action_entry_set_plan_title        (HeedActionEntry   *self,
                                                            const char        *plan_title);
guint              heed_action_entry_get_plan_version      (HeedActionEntry   *self);
void               heed_action_entry_set_plan_version      (HeedActionEntry   *self,
                                                            guint              plan_version);
GDateTime         *heed_action_entry_get_changed           (HeedActionEntry   *self);
void               heed_action_entry_set_changed           (HeedActionEntry   *self,
                                                            GDateTime         *changed);
const char        *heed_action_entry_get_organisation      (HeedActionEntry   *self);
void               heed_action_entry_set_organisation      (HeedActionEntry   *self,
                                                            const char        *organisation);
const char        *heed_action_entry_get_recommendation_id (HeedActionEntry   *self);
void               heed_action_entry_set_recommendation_id (HeedActionEntry   *self,
                                                            const char        *recommendation_id);
const char        *heed_action_entry_get_number            (HeedActionEntry   *self);
void               heed_action_entry_set_number            (HeedActionEntry   *self,
                                                            const char        *number);
const char        *heed_action_entry_get_recommendation    (HeedActionEntry   *self);
void               heed_action_entry_set_recommendation    (HeedActionEntry   *self,
                                                            const char        *recommendation);
const char        *heed_action_entry_get_item_id           (HeedActionEntry   *self);
void               heed_action_entry_set_item_id           (HeedActionEntry   *self,
                                                            const char        *item_id);
const char        *heed_action_entry_get_label             (HeedActionEntry   *self);
void               heed_action_entry_set_label             (HeedActionEntry   *self,
                                                            const char        *label);
const char        *heed_action_entry_get_text              (HeedActionEntry   *self);
void               heed_action_entry_set_text              (HeedActionEntry   *self,
                                                            const char        *text);
const char *const *heed_action_entry_get_owners            (HeedActionEntry   *self);
void               heed_action_entry_set_owners            (HeedActionEntry   *self,
                                                            const char *const *owners);
HeedTarget        *heed_action_entry_get_target            (HeedActionEntry   *self);
void               heed_action_entry_set_target            (HeedActionEntry   *self,
                                                            HeedTarget        *target);
HeedDay            heed_action_entry_get_reference         (HeedActionEntry   *self);
void               heed_action_entry_set_reference         (HeedActionEntry   *self,
                                                            HeedDay            reference);
gboolean           heed_action_entry_get_is_action         (HeedActionEntry   *self);
void               heed_action_entry_set_is_action         (HeedActionEntry   *self,
                                                            gboolean           is_action);
HeedProgress       heed_action_entry_get_progress          (HeedActionEntry   *self);
void               heed_action_entry_set_progress          (HeedActionEntry   *self,
                                                            HeedProgress       progress);
HeedDay            heed_action_entry_get_completed_on      (HeedActionEntry   *self);
void               heed_action_entry_set_completed_on      (HeedActionEntry   *self,
                                                            HeedDay            completed_on);
HeedTarget        *heed_action_entry_get_baseline          (HeedActionEntry   *self);
void               heed_action_entry_set_baseline          (HeedActionEntry   *self,
                                                            HeedTarget        *baseline);
HeedUpdate        *heed_action_entry_get_latest            (HeedActionEntry   *self);
void               heed_action_entry_set_latest            (HeedActionEntry   *self,
                                                            HeedUpdate        *latest);
HeedVerification  *heed_action_entry_get_verification      (HeedActionEntry   *self);
void               heed_action_entry_set_verification      (HeedActionEntry   *self,
                                                            HeedVerification  *verification);
HeedDay            heed_action_entry_get_day               (HeedActionEntry   *self);
void               heed_action_entry_set_day               (HeedActionEntry   *self,
                                                            HeedDay            day);
const char        *heed_action_entry_get_heading           (HeedActionEntry   *self);
void               heed_action_entry_set_heading           (HeedActionEntry   *self,
                                                            const char        *heading);

G_END_DECLS
