/* heed-returned-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-session.h"

G_BEGIN_DECLS

#define HEED_TYPE_RETURNED_DIALOG (heed_returned_dialog_get_type ())

G_DECLARE_FINAL_TYPE (HeedReturnedDialog, heed_returned_dialog, HEED, RETURNED_DIALOG, AdwWindow)

/* Signal "updated": the plan says what the file says. */

HeedReturnedDialog *heed_returned_dialog_new (GtkWindow   *parent,
                                              HeedSession *session,
                                              GFile       *file,
                                              HeedImport  *import);

G_END_DECLS
