/* heed-file-locks.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Locks of files that belong to an open file and not to the whole process. */

void heed_file_locks_install (void);

G_END_DECLS
