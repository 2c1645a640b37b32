/* heed-plan-commands.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-item.h"
#include "heed-plan.h"
#include "heed-recommendation.h"

G_BEGIN_DECLS

/* What the commands of the window do to a plan. A record is a #HeedRecommendation
 * or a #HeedItem of the plan. An item takes what stands below it and deeper along. */

/**
 * HeedMove:
 * @HEED_MOVE_UP: before its neighbour above
 * @HEED_MOVE_DOWN: behind its neighbour below
 * @HEED_MOVE_INDENT: one level deeper, under its neighbour above
 * @HEED_MOVE_OUTDENT: one level up
 *
 * Where a record can be moved.
 */
typedef enum {
  HEED_MOVE_UP,
  HEED_MOVE_DOWN,
  HEED_MOVE_INDENT,
  HEED_MOVE_OUTDENT,
} HeedMove;

guint               heed_plan_commands_find_end           (HeedRecordList *items,
                                                           guint           start);
HeedRecommendation *heed_plan_commands_add_recommendation (HeedPlan       *plan,
                                                           gpointer        after);
HeedItem           *heed_plan_commands_add_item           (GType           type,
                                                           gpointer        after);
gpointer            heed_plan_commands_delete             (gpointer        record);
gboolean            heed_plan_commands_can_move           (gpointer        record,
                                                           HeedMove        move);
void                heed_plan_commands_move               (gpointer        record,
                                                           HeedMove        move);

G_END_DECLS
