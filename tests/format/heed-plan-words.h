/* heed-plan-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-plan.h"

G_BEGIN_DECLS

char     *heed_plan_words      (HeedPlan   *plan);
HeedPlan *heed_plan_words_read (const char *folder,
                                const char *name);

G_END_DECLS
