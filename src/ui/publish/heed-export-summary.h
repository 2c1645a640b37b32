/* heed-export-summary.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-format.h"
#include "heed-report.h"

G_BEGIN_DECLS

gboolean heed_export_summary_show (AdwStatusPage    *page,
                                   const HeedFormat *format,
                                   HeedReport       *report);

G_END_DECLS
