/* heed-import-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-session.h"

G_BEGIN_DECLS

#define HEED_TYPE_IMPORT_DIALOG (heed_import_dialog_get_type ())

G_DECLARE_FINAL_TYPE (HeedImportDialog, heed_import_dialog, HEED, IMPORT_DIALOG, AdwWindow)

HeedImportDialog *heed_import_dialog_new (GtkWindow   *parent,
                                          HeedSession *session,
                                          GListModel  *files,
                                          gboolean     look_first);

G_END_DECLS
