/* heed-ics-writer.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "heed-report.h"

G_BEGIN_DECLS

char *heed_ics_write (HeedReport    *report,
                      GCancellable  *cancellable,
                      GError       **error);

G_END_DECLS
