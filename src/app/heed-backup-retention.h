/* heed-backup-retention.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-day.h"

G_BEGIN_DECLS

/**
 * HeedBackupTime:
 * @day: the day on which a backup was made
 * @second: in which second of that day
 * @kept: whether it is kept, as heed_backup_retention_select() says
 *
 * When a backup was made that may be deleted one day.
 */
typedef struct
{
  HeedDay day;
  guint second;
  gboolean kept;
} HeedBackupTime;

void heed_backup_retention_select (HeedBackupTime *times,
                                   guint           n,
                                   HeedDay         today);

G_END_DECLS
