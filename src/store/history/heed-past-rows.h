/* heed-past-rows.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-plan.h"
#include "heed-record-row.h"

G_BEGIN_DECLS

/**
 * HeedPastRows:
 *
 * The rows of a plan, walked back through its history in memory: nothing is written.
 */
typedef struct _HeedPastRows HeedPastRows;

HeedPastRows *heed_past_rows_new       (GHashTable    *groups,
                                        gboolean       summed);
void          heed_past_rows_free      (HeedPastRows  *self);
gboolean      heed_past_rows_take_back (HeedPastRows  *self,
                                        HeedDatabase  *database,
                                        gint64         step,
                                        const char    *kind,
                                        GError       **error);
guint64       heed_past_rows_get_sum   (HeedPastRows  *self);
HeedPlan     *heed_past_rows_make_plan (HeedPastRows  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedPastRows, heed_past_rows_free)

G_END_DECLS
