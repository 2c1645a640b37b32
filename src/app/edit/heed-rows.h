/* heed-rows.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-plan-commands.h"

G_BEGIN_DECLS

/* What is done to several rows of a plan at once. The rows are records of the plan, in its
 * order; an item takes what belongs to it along, and a recommendation all that it holds. */

gboolean   heed_rows_can_move  (GPtrArray *rows,
                                HeedMove   move);
void       heed_rows_move      (GPtrArray *rows,
                                HeedMove   move);
gpointer   heed_rows_delete    (GPtrArray *rows);
GPtrArray *heed_rows_copy      (GPtrArray *rows);
GPtrArray *heed_rows_copy_again (GPtrArray *copies);
GPtrArray *heed_rows_paste     (HeedPlan  *plan,
                                gpointer   after,
                                GPtrArray *copies);
GPtrArray *heed_rows_duplicate (HeedPlan  *plan,
                                GPtrArray *rows);
gboolean   heed_rows_can_fill  (GPtrArray *rows);
void       heed_rows_fill_owners  (GPtrArray *rows);
void       heed_rows_fill_targets (GPtrArray *rows);

G_END_DECLS
