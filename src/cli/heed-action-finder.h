/* heed-action-finder.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-action.h"
#include "heed-plan.h"

G_BEGIN_DECLS

HeedAction *heed_action_finder_find (HeedPlan    *plan,
                                     guint        number,
                                     const char  *words,
                                     GError     **error);

G_END_DECLS
