/* heed-plan.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include "heed-day.h"
#include "heed-inspection.h"
#include "heed-model-enums.h"
#include "heed-model-types.h"
#include "heed-organisation.h"
#include "heed-plan-walk.h"
#include "heed-record-list.h"
#include "heed-version.h"
#include "heed-wording.h"

G_BEGIN_DECLS

#define HEED_TYPE_PLAN (heed_plan_get_type ())

G_DECLARE_FINAL_TYPE (HeedPlan, heed_plan, HEED, PLAN, GObject)

HeedPlan           *heed_plan_new                       (void);
const char         *heed_plan_get_id                    (HeedPlan          *self);
void                heed_plan_set_id                    (HeedPlan          *self,
                                                         const char        *id);
const char         *heed_plan_get_title                 (HeedPlan          *self);
void                heed_plan_set_title                 (HeedPlan          *self,
                                                         const char        *title);
HeedOrganisation   *heed_plan_get_organisation          (HeedPlan          *self);
void                heed_plan_set_organisation          (HeedPlan          *self,
                                                         HeedOrganisation  *organisation);
HeedInspection     *heed_plan_get_inspection            (HeedPlan          *self);
void                heed_plan_set_inspection            (HeedPlan          *self,
                                                         HeedInspection    *inspection);
HeedDay             heed_plan_get_submitted             (HeedPlan          *self);
void                heed_plan_set_submitted             (HeedPlan          *self,
                                                         HeedDay            submitted);
HeedDay             heed_plan_get_published             (HeedPlan          *self);
void                heed_plan_set_published             (HeedPlan          *self,
                                                         HeedDay            published);
HeedDay             heed_plan_get_not_before            (HeedPlan          *self);
void                heed_plan_set_not_before            (HeedPlan          *self,
                                                         HeedDay            not_before);
HeedPlanState       heed_plan_get_state                 (HeedPlan          *self);
void                heed_plan_set_state                 (HeedPlan          *self,
                                                         HeedPlanState      state);
const char         *heed_plan_get_edition               (HeedPlan          *self);
void                heed_plan_set_edition               (HeedPlan          *self,
                                                         const char        *edition);
const char *const  *heed_plan_get_front                 (HeedPlan          *self);
void                heed_plan_set_front                 (HeedPlan          *self,
                                                         const char *const *front);
HeedWording        *heed_plan_get_wording               (HeedPlan          *self);
const char *const  *heed_plan_get_unplaced              (HeedPlan          *self);
void                heed_plan_set_unplaced              (HeedPlan          *self,
                                                         const char *const *unplaced);
const char *const  *heed_plan_get_review                (HeedPlan          *self);
void                heed_plan_set_review                (HeedPlan          *self,
                                                         const char *const *review);
const char         *heed_plan_get_extra                 (HeedPlan          *self);
void                heed_plan_set_extra                 (HeedPlan          *self,
                                                         const char        *extra);
const char         *heed_plan_get_stamp                 (HeedPlan          *self);
void                heed_plan_set_stamp                 (HeedPlan          *self,
                                                         const char        *stamp);
HeedDay             heed_plan_get_reference             (HeedPlan          *self);
HeedRecordList     *heed_plan_get_recommendations       (HeedPlan          *self);
HeedRecordList     *heed_plan_get_versions              (HeedPlan          *self);

G_END_DECLS
