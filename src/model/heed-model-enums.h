/* heed-model-enums.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "heed-model-enum-types.h"

G_BEGIN_DECLS

/* The nicks of these values are the words of the JSON contract and of the
 * register: rename none. */

/**
 * HeedOrganisationKind:
 * @HEED_ORGANISATION_KIND_CRC: a community rehabilitation company
 * @HEED_ORGANISATION_KIND_NPS_DIVISION: a division of the National Probation Service
 * @HEED_ORGANISATION_KIND_PROBATION_REGION: a probation region
 * @HEED_ORGANISATION_KIND_PRISON: a prison
 * @HEED_ORGANISATION_KIND_YOUTH_OFFENDING_TEAM: a youth offending team, or youth justice service
 * @HEED_ORGANISATION_KIND_NATIONAL: a national body
 * @HEED_ORGANISATION_KIND_OTHER: any other
 */
typedef enum {
  HEED_ORGANISATION_KIND_CRC,
  HEED_ORGANISATION_KIND_NPS_DIVISION,
  HEED_ORGANISATION_KIND_PROBATION_REGION,
  HEED_ORGANISATION_KIND_PRISON,
  HEED_ORGANISATION_KIND_YOUTH_OFFENDING_TEAM,
  HEED_ORGANISATION_KIND_NATIONAL,
  HEED_ORGANISATION_KIND_OTHER,
} HeedOrganisationKind;

/**
 * HeedPlanState:
 * @HEED_PLAN_STATE_DRAFT: being written
 * @HEED_PLAN_STATE_SUBMITTED: given to the inspectorate
 * @HEED_PLAN_STATE_PUBLISHED: published
 * @HEED_PLAN_STATE_CLOSED: no longer followed
 */
typedef enum {
  HEED_PLAN_STATE_DRAFT,
  HEED_PLAN_STATE_SUBMITTED,
  HEED_PLAN_STATE_PUBLISHED,
  HEED_PLAN_STATE_CLOSED,
} HeedPlanState;

/**
 * HeedResponseKind:
 * @HEED_RESPONSE_KIND_NONE: not answered yet
 * @HEED_RESPONSE_KIND_AGREED: agreed
 * @HEED_RESPONSE_KIND_PARTLY_AGREED: partly agreed
 * @HEED_RESPONSE_KIND_NOT_AGREED: not agreed
 */
typedef enum {
  HEED_RESPONSE_KIND_NONE,
  HEED_RESPONSE_KIND_AGREED,
  HEED_RESPONSE_KIND_PARTLY_AGREED,
  HEED_RESPONSE_KIND_NOT_AGREED,
} HeedResponseKind;

/**
 * HeedReasons:
 * @HEED_REASONS_NONE: none given
 * @HEED_REASONS_COMMISSIONING: commissioning
 * @HEED_REASONS_POLICY: policy
 * @HEED_REASONS_OPERATIONAL: operational
 * @HEED_REASONS_AFFORDABILITY: affordability
 *
 * Why a recommendation is not wholly agreed.
 */
typedef enum {
  HEED_REASONS_NONE = 0,
  HEED_REASONS_COMMISSIONING = 1 << 0,
  HEED_REASONS_POLICY = 1 << 1,
  HEED_REASONS_OPERATIONAL = 1 << 2,
  HEED_REASONS_AFFORDABILITY = 1 << 3,
} HeedReasons;

/**
 * HeedTextRole:
 * @HEED_TEXT_ROLE_PLAIN: plain words
 * @HEED_TEXT_ROLE_LEAD_IN: leads in the steps that follow
 * @HEED_TEXT_ROLE_EVALUATION: says how the steps are evaluated
 * @HEED_TEXT_ROLE_GOVERNANCE: says who watches over them
 * @HEED_TEXT_ROLE_NOTE: a note
 */
typedef enum {
  HEED_TEXT_ROLE_PLAIN,
  HEED_TEXT_ROLE_LEAD_IN,
  HEED_TEXT_ROLE_EVALUATION,
  HEED_TEXT_ROLE_GOVERNANCE,
  HEED_TEXT_ROLE_NOTE,
} HeedTextRole;

/**
 * HeedProgress:
 * @HEED_PROGRESS_NOT_STARTED: not started
 * @HEED_PROGRESS_IN_PROGRESS: in progress
 * @HEED_PROGRESS_COMPLETED: completed
 * @HEED_PROGRESS_WITHDRAWN: withdrawn
 */
typedef enum {
  HEED_PROGRESS_NOT_STARTED,
  HEED_PROGRESS_IN_PROGRESS,
  HEED_PROGRESS_COMPLETED,
  HEED_PROGRESS_WITHDRAWN,
} HeedProgress;

/**
 * HeedCompliance:
 * @HEED_COMPLIANCE_OVERDUE: due before the day, and not completed
 * @HEED_COMPLIANCE_DUE_SOON: due within 30 days
 * @HEED_COMPLIANCE_ON_TRACK: due later, or not begun before its start
 * @HEED_COMPLIANCE_ONGOING: without an end
 * @HEED_COMPLIANCE_COMPLETED_ON_TIME: completed on or before the day it was due
 * @HEED_COMPLIANCE_COMPLETED_LATE: completed after that
 * @HEED_COMPLIANCE_COMPLETED: completed, and not known when, or not due on a day
 * @HEED_COMPLIANCE_WITHDRAWN: no longer promised
 * @HEED_COMPLIANCE_NO_DATE: no date can be read
 *
 * How an action stands on a given day; computed, never stored.
 */
typedef enum {
  HEED_COMPLIANCE_OVERDUE,
  HEED_COMPLIANCE_DUE_SOON,
  HEED_COMPLIANCE_ON_TRACK,
  HEED_COMPLIANCE_ONGOING,
  HEED_COMPLIANCE_COMPLETED_ON_TIME,
  HEED_COMPLIANCE_COMPLETED_LATE,
  HEED_COMPLIANCE_COMPLETED,
  HEED_COMPLIANCE_WITHDRAWN,
  HEED_COMPLIANCE_NO_DATE,
} HeedCompliance;

/**
 * HeedRepeat:
 * @HEED_REPEAT_NONE: does not repeat
 * @HEED_REPEAT_DAILY: every day
 * @HEED_REPEAT_WEEKLY: every week
 * @HEED_REPEAT_FORTNIGHTLY: every two weeks
 * @HEED_REPEAT_FOUR_WEEKLY: every four weeks
 * @HEED_REPEAT_SIX_WEEKLY: every six weeks
 * @HEED_REPEAT_MONTHLY: every month
 * @HEED_REPEAT_BI_MONTHLY: every two months
 * @HEED_REPEAT_QUARTERLY: every three months
 * @HEED_REPEAT_SIX_MONTHLY: every six months
 * @HEED_REPEAT_ANNUALLY: every year
 *
 * How often a target repeats.
 */
typedef enum {
  HEED_REPEAT_NONE,
  HEED_REPEAT_DAILY,
  HEED_REPEAT_WEEKLY,
  HEED_REPEAT_FORTNIGHTLY,
  HEED_REPEAT_FOUR_WEEKLY,
  HEED_REPEAT_SIX_WEEKLY,
  HEED_REPEAT_MONTHLY,
  HEED_REPEAT_BI_MONTHLY,
  HEED_REPEAT_QUARTERLY,
  HEED_REPEAT_SIX_MONTHLY,
  HEED_REPEAT_ANNUALLY,
} HeedRepeat;

/**
 * HeedDirection:
 * @HEED_DIRECTION_NONE: not said
 * @HEED_DIRECTION_UP: at least the goal
 * @HEED_DIRECTION_DOWN: at most the goal
 *
 * On which side of its goal a measure is to be.
 */
typedef enum {
  HEED_DIRECTION_NONE,
  HEED_DIRECTION_UP,
  HEED_DIRECTION_DOWN,
} HeedDirection;

const char *heed_enum_to_nick   (GType       type,
                                 int         value);
gboolean    heed_enum_from_nick (GType       type,
                                 const char *nick,
                                 int        *value);

G_END_DECLS
