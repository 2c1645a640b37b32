/* heed-export-notices.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-plan.h"

G_BEGIN_DECLS

#define HEED_TYPE_EXPORT_NOTICES (heed_export_notices_get_type ())

G_DECLARE_FINAL_TYPE (HeedExportNotices, heed_export_notices, HEED, EXPORT_NOTICES, AdwBin)

GtkWidget *heed_export_notices_new    (void);
void       heed_export_notices_update (HeedExportNotices *self,
                                       HeedPlan          *plan,
                                       HeedDay            today,
                                       gboolean           internal,
                                       gboolean           in_public);
guint      heed_export_notices_get_n  (HeedExportNotices *self);

G_END_DECLS
