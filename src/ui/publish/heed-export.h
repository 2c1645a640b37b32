/* heed-export.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-format.h"
#include "heed-plan-editor.h"
#include "heed-report.h"

G_BEGIN_DECLS

char *heed_export_suggest_name (HeedReport       *report,
                                const char       *ending);
void  heed_export_write        (AdwToastOverlay  *toasts,
                                HeedReport       *report,
                                const HeedFormat *format,
                                GFile            *file);
void  heed_export_publish      (AdwToastOverlay  *toasts,
                                HeedPlanEditor   *editor,
                                HeedReport       *report,
                                GFile            *folder);

G_END_DECLS
