/* heed-edit-consequences.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-plan-store.h"

G_BEGIN_DECLS

gboolean heed_edit_consequences_apply (HeedEdit   *edit,
                                       HeedPlan   *plan,
                                       const char *author,
                                       HeedDay     day,
                                       gboolean    restores);

G_END_DECLS
