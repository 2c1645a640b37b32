/* heed-backup-file.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-backup-name.h"
#include "heed-register.h"

G_BEGIN_DECLS

/**
 * HeedBackupInfo:
 * @marked: whether Heed made the file as a backup, which its mark says
 * @kind: of a marked one: why it was made, "daily", "manual" or "upgrade"; else ""
 * @made_at: of a marked one: when, in ISO 8601, by the clock on the wall; else ""
 * @reg: of a marked one: the path of the register that it is a copy of; else ""
 * @plans: how many plans are in it, but the deleted ones
 * @actions: how many actions they have
 *
 * What a backup says about itself.
 */
typedef struct
{
  gboolean marked;
  char *kind;
  char *made_at;
  char *reg;
  guint plans;
  guint actions;
} HeedBackupInfo;

void            heed_backup_info_free          (HeedBackupInfo  *self);
char           *heed_backup_file_write         (HeedRegister    *reg,
                                                const char      *folder,
                                                HeedBackupKind   kind,
                                                GDateTime       *now,
                                                GError         **error);
HeedBackupInfo *heed_backup_file_inspect       (const char      *path,
                                                GError         **error);
gboolean        heed_backup_file_count_missing (const char      *path,
                                                const char      *backup,
                                                guint           *n_steps,
                                                GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedBackupInfo, heed_backup_info_free)

G_END_DECLS
