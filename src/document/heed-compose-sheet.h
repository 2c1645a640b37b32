/* heed-compose-sheet.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-document.h"
#include "heed-plan.h"

G_BEGIN_DECLS

HeedDocument *heed_compose_sheet (HeedPlan *plan);

G_END_DECLS
