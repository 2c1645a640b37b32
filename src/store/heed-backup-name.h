/* heed-backup-name.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "heed-day.h"

G_BEGIN_DECLS

/**
 * HeedBackupKind:
 * @HEED_BACKUP_DAILY: made by itself, once a day; the only kind that is ever deleted
 * @HEED_BACKUP_MANUAL: asked for by somebody
 * @HEED_BACKUP_UPGRADE: made before a newer version changed the form of the register
 *
 * Why a backup was made.
 */
typedef enum {
  HEED_BACKUP_DAILY,
  HEED_BACKUP_MANUAL,
  HEED_BACKUP_UPGRADE,
} HeedBackupKind;

#define HEED_TYPE_BACKUP_KIND (heed_backup_kind_get_type ())

GType heed_backup_kind_get_type (void);

/**
 * HeedBackupName:
 * @reg: the file name of the register
 * @kind: why it was made
 * @day: on which day
 * @second: in which second of that day, by the clock on the wall
 *
 * What the file name of a backup says.
 */
typedef struct
{
  char *reg;
  HeedBackupKind kind;
  HeedDay day;
  guint second;
} HeedBackupName;

const char     *heed_backup_kind_to_word           (HeedBackupKind   kind);
HeedBackupName *heed_backup_name_parse             (const char      *name);
void            heed_backup_name_free              (HeedBackupName  *self);
char           *heed_backup_name_find_folder       (const char      *path,
                                                    const char      *chosen);
char           *heed_backup_name_find_usual_folder (const char      *path);
gboolean        heed_backup_name_make_folder       (const char      *path,
                                                    const char      *folder,
                                                    GError         **error);
char           *heed_backup_name_make              (const char      *path,
                                                    const char      *folder,
                                                    HeedBackupKind   kind,
                                                    GDateTime       *now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedBackupName, heed_backup_name_free)

G_END_DECLS
