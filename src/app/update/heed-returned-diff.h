/* heed-returned-diff.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-plan.h"
#include "heed-returned-change.h"

G_BEGIN_DECLS

/**
 * HeedReturnedPlans:
 * @base: the plan as it was when the file went out; @now where that is not known
 * @now: the plan as it is
 * @sent: @base as far as such a file holds it, and as its reader sees it
 * @file: what was read of the file that came back
 *
 * What is compared. None of them changes meanwhile.
 */
typedef struct
{
  HeedPlan *base;
  HeedPlan *now;
  HeedPlan *sent;
  HeedPlan *file;
} HeedReturnedPlans;

void heed_returned_diff (const HeedReturnedPlans *plans,
                         GPtrArray               *changes,
                         GHashTable              *ids);

G_END_DECLS
