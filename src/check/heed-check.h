/* heed-check.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-finding.h"
#include "heed-item.h"
#include "heed-plan.h"
#include "heed-recommendation.h"

G_BEGIN_DECLS

typedef struct _HeedCheck HeedCheck;

/**
 * HeedCheck:
 * @id: the word for it in output, such as "missing-owner"
 * @severity: how bad what it finds is
 * @title: what it finds, in short, to be passed through gettext: the head of its findings
 * @item: (nullable): looks at one item, and adds what it finds
 * @recommendation: (nullable): looks at one recommendation, likewise
 * @plan: (nullable): looks at the whole plan, likewise
 * @fix: (nullable): does what the remedy says, where no person is needed for it
 * @fix_label: (nullable): what that is, to be passed through gettext
 *
 * One rule about a good plan. It has one of @item, @recommendation and @plan.
 */
struct _HeedCheck
{
  const char *id;
  HeedSeverity severity;
  const char *title;
  void     (*item)           (const HeedCheck    *check,
                              HeedItem           *item,
                              GPtrArray          *findings);
  void     (*recommendation) (const HeedCheck    *check,
                              HeedRecommendation *recommendation,
                              GPtrArray          *findings);
  void     (*plan)           (const HeedCheck    *check,
                              HeedPlan           *plan,
                              GPtrArray          *findings);
  gboolean (*fix)            (HeedPlan           *plan,
                              HeedFinding        *finding);
  const char *fix_label;
};

GPtrArray       *heed_check_plan    (HeedPlan    *plan);
const HeedCheck *heed_check_find    (const char  *id);
gboolean         heed_check_can_fix (HeedFinding *finding);
gboolean         heed_check_fix     (HeedPlan    *plan,
                                     HeedFinding *finding);

G_END_DECLS
