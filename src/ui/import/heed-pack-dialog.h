/* heed-pack-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-session.h"

G_BEGIN_DECLS

#define HEED_TYPE_PACK_DIALOG (heed_pack_dialog_get_type ())

G_DECLARE_FINAL_TYPE (HeedPackDialog, heed_pack_dialog, HEED, PACK_DIALOG, AdwWindow)

HeedPackDialog *heed_pack_dialog_new (GtkWindow   *parent,
                                      HeedSession *session,
                                      GFile       *file);

G_END_DECLS
