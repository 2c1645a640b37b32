/* heed-export.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-format.h"
#include "heed-report.h"
#include "heed-window.h"

G_BEGIN_DECLS

char *heed_export_suggest_name (HeedReport       *report,
                                const char       *ending);
void  heed_export_write        (HeedWindow       *window,
                                HeedReport       *report,
                                const HeedFormat *format,
                                GFile            *file);
void  heed_export_publish      (HeedWindow       *window,
                                HeedReport       *report,
                                GFile            *folder);

G_END_DECLS
