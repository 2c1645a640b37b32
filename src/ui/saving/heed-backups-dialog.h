/* heed-backups-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HEED_TYPE_BACKUPS_DIALOG (heed_backups_dialog_get_type ())

G_DECLARE_FINAL_TYPE (HeedBackupsDialog, heed_backups_dialog, HEED, BACKUPS_DIALOG, AdwWindow)

/* The backups of a register, which need not open. Signal "restore" (path of a backup):
 * somebody wants it to take the place of the register, and knows what would be lost. */

HeedBackupsDialog *heed_backups_dialog_new (GtkWindow  *parent,
                                            const char *path,
                                            gboolean    register_opens);

G_END_DECLS
