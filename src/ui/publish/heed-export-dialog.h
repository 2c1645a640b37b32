/* heed-export-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-format.h"
#include "heed-report.h"
#include "heed-session.h"

G_BEGIN_DECLS

#define HEED_TYPE_EXPORT_DIALOG (heed_export_dialog_get_type ())

G_DECLARE_FINAL_TYPE (HeedExportDialog, heed_export_dialog, HEED, EXPORT_DIALOG, AdwWindow)

HeedExportDialog *heed_export_dialog_new            (AdwToastOverlay  *toasts,
                                                     HeedSession      *session,
                                                     HeedPlanEditor   *editor,
                                                     HeedDay           today);
HeedExportDialog *heed_export_dialog_new_for_report (AdwToastOverlay  *toasts,
                                                     HeedReport       *report);
void              heed_export_dialog_show_publish   (HeedExportDialog *self);
const HeedFormat *heed_export_dialog_get_format     (HeedExportDialog *self);
void              heed_export_dialog_write          (HeedExportDialog *self,
                                                     GFile            *file);
void              heed_export_dialog_publish        (HeedExportDialog *self,
                                                     GFile            *folder);

G_END_DECLS
