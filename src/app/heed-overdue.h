/* heed-overdue.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-session.h"

G_BEGIN_DECLS

#define HEED_TYPE_OVERDUE (heed_overdue_get_type ())

G_DECLARE_FINAL_TYPE (HeedOverdue, heed_overdue, HEED, OVERDUE, GObject)

/* How many actions are overdue on a day, kept up to date: property "total", and "overdue"
 * of each HeedPlanSummary of the session. Where the register cannot be read, the counts
 * are as they were, and the lists that are read beside them say why. */

HeedOverdue *heed_overdue_new       (HeedSession *session);
guint        heed_overdue_get_total (HeedOverdue *self);
void         heed_overdue_set_day   (HeedOverdue *self,
                                     HeedDay      day);

G_END_DECLS
