/* heed-recognise-status.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-action.h"
#include "heed-block.h"

G_BEGIN_DECLS

gboolean heed_status_read              (HeedAction *action,
                                        const char *words);
gboolean heed_status_read_completed_on (HeedAction *action,
                                        const char *words);
void     heed_status_add_update        (HeedAction *action,
                                        const char *line,
                                        const char *text,
                                        const char *evidence);
gboolean heed_status_read_verification (HeedAction *action,
                                        const char *line,
                                        const char *text);
gboolean heed_status_read_change       (HeedAction *action,
                                        const char *words);
gboolean heed_status_read_revision     (HeedAction *action,
                                        const char *words);
void     heed_status_read_cells        (HeedAction *action,
                                        GPtrArray  *blocks,
                                        GPtrArray  *unplaced);

G_END_DECLS
