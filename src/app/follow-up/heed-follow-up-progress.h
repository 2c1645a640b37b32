/* heed-follow-up-progress.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-action.h"
#include "heed-follow-up.h"
#include "heed-plan-editor.h"

G_BEGIN_DECLS

gboolean    heed_follow_up_check_open   (HeedAction     *action,
                                         GError        **error);
gboolean    heed_follow_up_set_progress (HeedPlanEditor *editor,
                                         HeedAction     *action,
                                         HeedProgress    progress,
                                         GError        **error);
HeedUpdate *heed_follow_up_complete     (HeedPlanEditor *editor,
                                         HeedAction     *action,
                                         HeedDay         completed_on,
                                         const char     *what,
                                         const char     *author,
                                         HeedDay         today,
                                         gboolean       *late,
                                         GError        **error);
HeedUpdate *heed_follow_up_withdraw     (HeedPlanEditor *editor,
                                         HeedAction     *action,
                                         const char     *why,
                                         const char     *author,
                                         HeedDay         today,
                                         GError        **error);
gboolean    heed_follow_up_reopen       (HeedPlanEditor *editor,
                                         HeedAction     *action,
                                         const char     *why,
                                         const char     *author,
                                         HeedDay         today,
                                         GError        **error);
HeedUpdate *heed_follow_up_add_update   (HeedPlanEditor *editor,
                                         HeedAction     *action,
                                         HeedDay         day,
                                         const char     *text,
                                         const char     *author,
                                         HeedDay         today,
                                         GError        **error);

G_END_DECLS
