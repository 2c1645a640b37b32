/* heed-report.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-document.h"
#include "heed-plan.h"
#include "heed-action-entry.h"
#include "heed-report-plan.h"
#include "heed-shape.h"

G_BEGIN_DECLS

/**
 * HeedReportKind:
 * @HEED_REPORT_KIND_PLAN: the plan, as it is published
 * @HEED_REPORT_KIND_PROGRESS: plans, with how each action stands on a day
 * @HEED_REPORT_KIND_OVERDUE: what is overdue on a day, across plans
 * @HEED_REPORT_KIND_OWNER: what one owner answers for, across plans, for them to report on
 * @HEED_REPORT_KIND_REVIEW: plans, as they are looked at once a year
 * @HEED_REPORT_KIND_ACTIONS: actions across plans that somebody chose
 *
 * What a report tells.
 */
typedef enum {
  HEED_REPORT_KIND_PLAN,
  HEED_REPORT_KIND_PROGRESS,
  HEED_REPORT_KIND_OVERDUE,
  HEED_REPORT_KIND_OWNER,
  HEED_REPORT_KIND_REVIEW,
  HEED_REPORT_KIND_ACTIONS,
} HeedReportKind;

#define HEED_N_REPORT_KINDS (HEED_REPORT_KIND_ACTIONS + 1)

#define HEED_TYPE_REPORT (heed_report_get_type ())

/**
 * HeedReport:
 * @kind: what it tells
 * @day: the day that it is for; %HEED_DAY_NONE of a plan as published
 * @plan: (nullable): the only plan that it is on; %NULL of several
 * @plans: (nullable) (element-type HeedReportPlan): of progress and review, the plans that it
 *   is on
 * @entries: (nullable) (element-type HeedActionEntry): what is overdue, by
 *   organisation, and in each what has been so for longest first; of an owner, theirs, by
 *   plan and recommendation; those that were chosen, in their order; %NULL of plans
 * @scope: of what is overdue, the title of the only plan that was looked at; "" for
 *   all
 * @owner: the name of the owner; "" where it is of no owner
 * @version: a number that is larger whenever something in the plan changed; 0 for
 *   not known
 * @changed: (nullable): when that was; %NULL for not known
 *
 * What a report tells, taken at one moment: it does not change any more and holds
 * nothing of a plan that is edited meanwhile, so that it can be composed and written
 * in another thread. The register gives it, see heed_reports_new().
 */
typedef struct
{
  HeedReportKind kind;
  HeedDay day;
  HeedPlan *plan;
  GPtrArray *plans;
  GPtrArray *entries;
  char *scope;
  char *owner;
  guint version;
  GDateTime *changed;
} HeedReport;

GType         heed_report_get_type       (void) G_GNUC_CONST;
HeedReport   *heed_report_new_plan       (HeedPlan       *plan);
HeedReport   *heed_report_new_progress   (HeedPlan       *plan,
                                          HeedDay         day);
HeedReport   *heed_report_new_plans      (HeedReportKind  kind,
                                          GPtrArray      *plans,
                                          HeedDay         day);
HeedReport   *heed_report_new_owner      (GPtrArray      *entries,
                                          const char     *owner,
                                          HeedDay         day);
HeedReport   *heed_report_new_overdue    (GPtrArray      *entries,
                                          const char     *scope,
                                          HeedDay         day);
HeedReport   *heed_report_new_actions    (GPtrArray      *entries,
                                          HeedDay         day);
HeedReport   *heed_report_ref            (HeedReport     *self);
void          heed_report_unref          (HeedReport     *self);
char         *heed_report_get_title      (HeedReport     *self);
GPtrArray    *heed_report_list_entries   (HeedReport     *self);
HeedDocument *heed_report_compose        (HeedReport     *self,
                                          HeedShape       shape);

const char   *heed_report_kind_to_word   (HeedReportKind  kind);
gboolean      heed_report_kind_from_word (const char     *word,
                                          HeedReportKind *kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedReport, heed_report_unref)

G_END_DECLS
