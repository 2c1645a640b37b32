/* heed-unsaved.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-plan-store.h"

G_BEGIN_DECLS

/* What of an edit the register did not take, in the plan as it is meanwhile. */

guint heed_unsaved_put_back (HeedEdit *edit,
                             HeedPlan *plan);

G_END_DECLS
