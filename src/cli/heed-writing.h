/* heed-writing.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-report.h"

G_BEGIN_DECLS

/* What the commands that read or write files have in common. */

gboolean  heed_writing_check      (const char  *path,
                                   GError     **error);
gboolean  heed_writing_check_from (const char  *format,
                                   GError     **error);
gboolean  heed_writing_write      (HeedReport  *report,
                                   const char  *path,
                                   GError     **error);

G_END_DECLS
