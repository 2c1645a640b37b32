/* heed-backup-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-backup.h"

G_BEGIN_DECLS

#define HEED_TYPE_BACKUP_ROW (heed_backup_row_get_type ())

G_DECLARE_FINAL_TYPE (HeedBackupRow, heed_backup_row, HEED, BACKUP_ROW, AdwActionRow)

/* One backup of a list: when it was made, what is in it, and a button. Signal "restore". */

GtkWidget  *heed_backup_row_new        (HeedBackup    *backup);
HeedBackup *heed_backup_row_get_backup (HeedBackupRow *self);

char *heed_backup_row_format_time (HeedBackup *backup);

G_END_DECLS
