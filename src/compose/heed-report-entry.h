/* heed-report-entry.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-action.h"

G_BEGIN_DECLS

/**
 * HeedReportEntry:
 * @plan: the short number of its plan; 0 for not known
 * @plan_id: the id of its plan
 * @plan_title: the title of its plan
 * @organisation: whose plan it is
 * @number: the number of the recommendation
 * @recommendation: the words of the recommendation, as CommonMark; "" for not known
 * @item_id: its id
 * @label: its label; "" for none
 * @text: its words, as CommonMark
 * @owners: the owners in force
 * @target: (nullable): the target in force; %NULL for none
 * @reference: the day from which months without a year are counted, or %HEED_DAY_NONE
 * @is_action: whether it is an action, rather than a text or a measure with a date
 * @progress: how far it is, as reported
 * @completed_on: the day on which it was completed, or %HEED_DAY_NONE
 * @baseline: (nullable): the target as published
 * @latest: (nullable): the progress note that came last
 * @verification: (nullable): what somebody else found about the completion
 * @version: a number that is larger whenever something in its plan changed
 * @changed: (nullable): when that was; %NULL for not known
 *
 * One action as reports tell it, taken out of its plan.
 */
typedef struct
{
  guint plan;
  char *plan_id;
  char *plan_title;
  char *organisation;
  char *number;
  char *recommendation;
  char *item_id;
  char *label;
  char *text;
  GStrv owners;
  HeedTarget *target;
  HeedDay reference;
  gboolean is_action;
  HeedProgress progress;
  HeedDay completed_on;
  HeedTarget *baseline;
  HeedUpdate *latest;
  HeedVerification *verification;
  guint version;
  GDateTime *changed;
} HeedReportEntry;

HeedReportEntry *heed_report_entry_new              (void);
HeedReportEntry *heed_report_entry_new_for_item     (HeedItem        *item);
void             heed_report_entry_free             (HeedReportEntry *self);
HeedDay          heed_report_entry_get_due          (HeedReportEntry *self);
HeedCompliance   heed_report_entry_get_compliance   (HeedReportEntry *self,
                                                     HeedDay          day);
char            *heed_report_entry_describe_target  (HeedReportEntry *self,
                                                     const char      *joint);
guint            heed_report_entry_get_days_overdue (HeedReportEntry *self,
                                                     HeedDay          day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedReportEntry, heed_report_entry_free)

G_END_DECLS
