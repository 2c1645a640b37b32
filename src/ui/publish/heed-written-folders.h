/* heed-written-folders.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The folders that were exported and published into last: what a kill has left there is
 * cleared away at the next start, and not only at the next export into it. */

void heed_written_folders_remember (GFile *folder);
void heed_written_folders_clear    (void);

G_END_DECLS
