/* heed-daily-backup.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void  heed_daily_backup_start       (GtkWindow  *window,
                                     const char *path);
char *heed_daily_backup_find_folder (const char *path);

G_END_DECLS
