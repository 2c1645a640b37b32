/* heed-version-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "heed-version.h"

G_BEGIN_DECLS

#define HEED_TYPE_VERSION_ROW (heed_version_row_get_type ())

G_DECLARE_FINAL_TYPE (HeedVersionRow, heed_version_row, HEED, VERSION_ROW, GtkListBoxRow)

GtkWidget   *heed_version_row_new         (HeedVersion    *version);
HeedVersion *heed_version_row_get_version (HeedVersionRow *self);
void         heed_version_row_set_damaged (HeedVersionRow *self,
                                           gboolean        is_damaged);

G_END_DECLS
