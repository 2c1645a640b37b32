/* heed-backup.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "heed-backup-name.h"

G_BEGIN_DECLS

#define HEED_TYPE_BACKUP (heed_backup_get_type ())

G_DECLARE_FINAL_TYPE (HeedBackup, heed_backup, HEED, BACKUP, GObject)

/* One backup of the register. It does not change. Properties for bindings: "path",
 * "name", "damage" (strings), "time" (GDateTime), "kind", "size" (uint64), "plans",
 * "actions" (uint counts). */

const char     *heed_backup_get_path    (HeedBackup *self);
const char     *heed_backup_get_name    (HeedBackup *self);
GDateTime      *heed_backup_get_time    (HeedBackup *self);
HeedBackupKind  heed_backup_get_kind    (HeedBackup *self);
guint64         heed_backup_get_size    (HeedBackup *self);
guint           heed_backup_get_plans   (HeedBackup *self);
guint           heed_backup_get_actions (HeedBackup *self);
const char     *heed_backup_get_damage  (HeedBackup *self);

G_END_DECLS
