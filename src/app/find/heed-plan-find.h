/* heed-plan-find.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-plan-editor.h"

G_BEGIN_DECLS

/**
 * HeedFound:
 * @record: (transfer none): the plan, a recommendation or an item of it
 * @n: how often the words stand there
 *
 * Where words were found.
 */
typedef struct
{
  gpointer record;
  guint n;
} HeedFound;

GArray *heed_plan_find         (HeedPlan       *plan,
                                const char     *words);
guint   heed_plan_find_replace (HeedPlanEditor *editor,
                                gpointer        record,
                                const char     *words,
                                const char     *with);

G_END_DECLS
