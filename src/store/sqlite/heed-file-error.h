/* heed-file-error.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "heed-error.h"

G_BEGIN_DECLS

/* What the system says of a file, as an error that people can read. */

HeedError heed_file_error_code (int          system_error);
gboolean  heed_file_error_set  (GError     **error,
                                const char  *failed,
                                const char  *path);

G_END_DECLS
