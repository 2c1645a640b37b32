/* heed-action-filter.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-action-order.h"
#include "heed-day.h"

G_BEGIN_DECLS

#define HEED_TYPE_ACTION_FILTER (heed_action_filter_get_type ())

G_DECLARE_FINAL_TYPE (HeedActionFilter, heed_action_filter, HEED, ACTION_FILTER, GObject)

/* Which actions across plans are asked for. Each part that is set narrows it; a new
 * filter lets all pass. All parts are properties: "day", "overdue", "open", "due-from",
 * "due-before", "due-within", "owner", "whole-owner", "organisation", "search", "progress",
 * "compliance", "response", "addressee", "repeated", "priority", "moved", "quiet-days", "verification", and "group",
 * "sort", "descending" for the order. */

HeedActionFilter      *heed_action_filter_new              (HeedDay                 day);
HeedActionFilter      *heed_action_filter_copy             (HeedActionFilter       *self);
GVariant              *heed_action_filter_save             (HeedActionFilter       *self);
void                   heed_action_filter_load             (HeedActionFilter       *self,
                                                            GVariant               *parts);
HeedDay                heed_action_filter_get_day          (HeedActionFilter       *self);
void                   heed_action_filter_set_day          (HeedActionFilter       *self,
                                                            HeedDay                 day);
gboolean               heed_action_filter_get_overdue      (HeedActionFilter       *self);
void                   heed_action_filter_set_overdue      (HeedActionFilter       *self,
                                                            gboolean                overdue);
gboolean               heed_action_filter_get_open         (HeedActionFilter       *self);
void                   heed_action_filter_set_open         (HeedActionFilter       *self,
                                                            gboolean                open);
HeedDay                heed_action_filter_get_due_from     (HeedActionFilter       *self);
void                   heed_action_filter_set_due_from     (HeedActionFilter       *self,
                                                            HeedDay                 due_from);
HeedDay                heed_action_filter_get_due_before   (HeedActionFilter       *self);
void                   heed_action_filter_set_due_before   (HeedActionFilter       *self,
                                                            HeedDay                 due_before);
guint                  heed_action_filter_get_due_within   (HeedActionFilter       *self);
void                   heed_action_filter_set_due_within   (HeedActionFilter       *self,
                                                            guint                   due_within);
const char            *heed_action_filter_get_owner        (HeedActionFilter       *self);
void                   heed_action_filter_set_owner        (HeedActionFilter       *self,
                                                            const char             *owner);
gboolean               heed_action_filter_get_whole_owner  (HeedActionFilter       *self);
void                   heed_action_filter_set_whole_owner  (HeedActionFilter       *self,
                                                            gboolean                whole_owner);
const char            *heed_action_filter_get_organisation (HeedActionFilter       *self);
void                   heed_action_filter_set_organisation (HeedActionFilter       *self,
                                                            const char             *organisation);
const char            *heed_action_filter_get_search       (HeedActionFilter       *self);
void                   heed_action_filter_set_search       (HeedActionFilter       *self,
                                                            const char             *search);
const char            *heed_action_filter_get_progress     (HeedActionFilter       *self);
void                   heed_action_filter_set_progress     (HeedActionFilter       *self,
                                                            const char             *progress);
const char            *heed_action_filter_get_compliance   (HeedActionFilter       *self);
void                   heed_action_filter_set_compliance   (HeedActionFilter       *self,
                                                            const char             *compliance);
const char            *heed_action_filter_get_response     (HeedActionFilter       *self);
void                   heed_action_filter_set_response     (HeedActionFilter       *self,
                                                            const char             *response);
const char            *heed_action_filter_get_addressee    (HeedActionFilter       *self);
void                   heed_action_filter_set_addressee    (HeedActionFilter       *self,
                                                            const char             *addressee);
gboolean               heed_action_filter_get_repeated     (HeedActionFilter       *self);
void                   heed_action_filter_set_repeated     (HeedActionFilter       *self,
                                                            gboolean                repeated);
gboolean               heed_action_filter_get_priority     (HeedActionFilter       *self);
void                   heed_action_filter_set_priority     (HeedActionFilter       *self,
                                                            gboolean                priority);
guint                  heed_action_filter_get_moved        (HeedActionFilter       *self);
void                   heed_action_filter_set_moved        (HeedActionFilter       *self,
                                                            guint                   moved);
guint                  heed_action_filter_get_quiet_days   (HeedActionFilter       *self);
void                   heed_action_filter_set_quiet_days   (HeedActionFilter       *self,
                                                            guint                   quiet_days);
HeedActionVerification heed_action_filter_get_verification (HeedActionFilter       *self);
void                   heed_action_filter_set_verification (HeedActionFilter       *self,
                                                            HeedActionVerification  verification);
HeedActionGroup        heed_action_filter_get_group        (HeedActionFilter       *self);
void                   heed_action_filter_set_group        (HeedActionFilter       *self,
                                                            HeedActionGroup         group);
HeedActionSort         heed_action_filter_get_sort         (HeedActionFilter       *self);
void                   heed_action_filter_set_sort         (HeedActionFilter       *self,
                                                            HeedActionSort          sort);
gboolean               heed_action_filter_get_descending   (HeedActionFilter       *self);
void                   heed_action_filter_set_descending   (HeedActionFilter       *self,
                                                            gboolean                descending);

G_END_DECLS
