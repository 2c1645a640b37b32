/* heed-import-columns.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-plan.h"
#include "heed-source.h"

G_BEGIN_DECLS

#define HEED_TYPE_IMPORT_COLUMNS (heed_import_columns_get_type ())

G_DECLARE_FINAL_TYPE (HeedImportColumns, heed_import_columns, HEED, IMPORT_COLUMNS, AdwWindow)

HeedImportColumns *heed_import_columns_new (GtkWindow *parent,
                                            GFile     *file);

G_END_DECLS
