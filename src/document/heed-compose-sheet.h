/* heed-compose-sheet.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-document.h"
#include "heed-plan.h"

G_BEGIN_DECLS

/* The styles of cells that hold no words. */
#define HEED_SHEET_STYLE_DAY "day"
#define HEED_SHEET_STYLE_NUMBER "number"

HeedDocument *heed_compose_sheet (HeedPlan *plan);

G_END_DECLS
