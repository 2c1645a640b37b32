/* heed-follow-up-target.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-action.h"
#include "heed-follow-up.h"
#include "heed-measure.h"
#include "heed-plan-editor.h"

G_BEGIN_DECLS

gboolean     heed_follow_up_wants_reason   (HeedAction     *action,
                                            const char     *words);
gboolean     heed_follow_up_set_target     (HeedPlanEditor *editor,
                                            HeedAction     *action,
                                            const char     *words,
                                            const char     *reason,
                                            const char     *author,
                                            HeedDay         today,
                                            GError        **error);
HeedReading *heed_follow_up_add_reading    (HeedPlanEditor *editor,
                                            HeedMeasure    *measure,
                                            HeedDay         day,
                                            double          value,
                                            HeedDay         today,
                                            GError        **error);
void         heed_follow_up_remove_reading (HeedPlanEditor *editor,
                                            HeedMeasure    *measure,
                                            HeedReading    *reading);

G_END_DECLS
