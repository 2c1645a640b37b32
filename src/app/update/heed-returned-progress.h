/* heed-returned-progress.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-action.h"
#include "heed-plan-editor.h"

G_BEGIN_DECLS

gboolean heed_returned_progress_apply (HeedPlanEditor  *editor,
                                       HeedAction      *action,
                                       HeedAction      *sent,
                                       HeedAction      *file,
                                       const char      *author,
                                       HeedDay          today,
                                       GError         **error);

G_END_DECLS
