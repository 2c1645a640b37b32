/* heed-edit-label.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-plan-store.h"

G_BEGIN_DECLS

char *heed_edit_label_make       (HeedEdit *edit,
                                  HeedPlan *plan);
char *heed_edit_label_get_typing (HeedEdit *edit);

G_END_DECLS
