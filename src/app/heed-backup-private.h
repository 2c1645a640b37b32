/* heed-backup-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-backup.h"

G_BEGIN_DECLS

HeedBackup           *heed_backup_new           (const char     *path,
                                                 HeedBackupName *name);
const HeedBackupName *heed_backup_get_parts     (HeedBackup     *self);
gboolean              heed_backup_is_marked_for (HeedBackup     *self,
                                                 const char     *path);

G_END_DECLS
