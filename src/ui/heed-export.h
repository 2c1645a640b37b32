/* heed-export.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-plan.h"
#include "heed-window.h"

G_BEGIN_DECLS

char *heed_export_suggest_name (HeedPlan   *plan,
                                const char *ending);
void  heed_export_choose_pdf   (HeedWindow *window,
                                HeedPlan   *plan);
void  heed_export_write        (HeedWindow *window,
                                HeedPlan   *plan,
                                GFile      *file);

G_END_DECLS
