/* heed-backups.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-backup.h"
#include "heed-day.h"

G_BEGIN_DECLS

/* The backups of a register: what there is, making one, and letting go of old ones.
 * The register is named by its path, so that they can also be looked at where it does
 * not open; the folder is that of heed_backups_find_folder(). Whoever asks says what
 * time it is. */

char       *heed_backups_find_folder    (const char           *path,
                                         const char           *chosen);
GListModel *heed_backups_list           (const char           *path,
                                         const char           *folder,
                                         GError              **error);
void        heed_backups_list_async     (const char           *path,
                                         const char           *folder,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
GListModel *heed_backups_list_finish    (GAsyncResult         *result,
                                         GError              **error);
gboolean    heed_backups_is_due         (GListModel           *backups,
                                         HeedDay               today);
HeedBackup *heed_backups_make           (const char           *path,
                                         const char           *folder,
                                         HeedBackupKind        kind,
                                         GDateTime            *now,
                                         GError              **error);
void        heed_backups_make_async     (const char           *path,
                                         const char           *folder,
                                         HeedBackupKind        kind,
                                         GDateTime            *now,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
HeedBackup *heed_backups_make_finish    (GAsyncResult         *result,
                                         GError              **error);
gboolean    heed_backups_run            (const char           *path,
                                         const char           *folder,
                                         GDateTime            *now,
                                         HeedBackup          **made,
                                         GError              **error);
void        heed_backups_run_async      (const char           *path,
                                         const char           *folder,
                                         GDateTime            *now,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
gboolean    heed_backups_run_finish     (GAsyncResult         *result,
                                         HeedBackup          **made,
                                         GError              **error);
gboolean    heed_backups_count_lost     (const char           *path,
                                         HeedBackup           *backup,
                                         guint                *n_steps,
                                         GError              **error);

G_END_DECLS
