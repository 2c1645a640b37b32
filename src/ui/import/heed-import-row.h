/* heed-import-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "heed-import-job.h"

G_BEGIN_DECLS

#define HEED_TYPE_IMPORT_ROW (heed_import_row_get_type ())

G_DECLARE_FINAL_TYPE (HeedImportRow, heed_import_row, HEED, IMPORT_ROW, GtkListBoxRow)

GtkWidget     *heed_import_row_new     (HeedImportJob *job);
HeedImportJob *heed_import_row_get_job (HeedImportRow *self);
void           heed_import_row_offer   (HeedImportRow *self);

G_END_DECLS
