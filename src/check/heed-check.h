/* heed-check.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-finding.h"
#include "heed-plan.h"

G_BEGIN_DECLS

typedef struct _HeedCheck HeedCheck;

/**
 * HeedCheck:
 * @id: the word for it in output, such as "missing-owner"
 * @severity: how bad what it finds is
 * @run: adds what it finds in a plan to an array of #HeedFinding, in the order of
 *   the plan
 *
 * One rule about a good plan.
 */
struct _HeedCheck
{
  const char *id;
  HeedSeverity severity;
  void (*run) (const HeedCheck *check,
               HeedPlan        *plan,
               GPtrArray       *findings);
};

GPtrArray *heed_check_plan (HeedPlan *plan);

G_END_DECLS
