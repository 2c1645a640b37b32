/* heed-compose-sheet.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-document.h"
#include "heed-plan.h"

G_BEGIN_DECLS

HeedDocument *heed_compose_sheet          (HeedPlan *plan);
HeedDocument *heed_compose_progress_sheet (HeedPlan *plan,
                                           HeedDay   day);

G_END_DECLS
