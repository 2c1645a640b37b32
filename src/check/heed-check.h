/* heed-check.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-finding.h"
#include "heed-plan.h"

G_BEGIN_DECLS

/**
 * HeedCheck:
 * @id: the word for it in output, such as "missing-owner"
 * @severity: how bad what it finds is
 * @run: adds what it finds in a plan to an array of #HeedFinding
 *
 * One rule about a good plan.
 */
typedef struct
{
  const char *id;
  HeedSeverity severity;
  void (*run) (HeedPlan  *plan,
               GPtrArray *findings);
} HeedCheck;

GPtrArray *heed_check_plan (HeedPlan *plan);

G_END_DECLS
