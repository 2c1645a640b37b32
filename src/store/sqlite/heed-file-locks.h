/* heed-file-locks.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Locks of files that belong to an open file and not to the whole process. */

void     heed_file_locks_install       (void);
gboolean heed_file_locks_work          (int fd);
gboolean heed_file_locks_try_exclusive (int fd);
gboolean heed_file_locks_try_maker     (int fd);
gboolean heed_file_locks_index_is_used (int fd);

G_END_DECLS
