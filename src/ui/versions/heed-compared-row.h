/* heed-compared-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "heed-compared-record.h"

G_BEGIN_DECLS

#define HEED_TYPE_COMPARED_ROW (heed_compared_row_get_type ())

G_DECLARE_FINAL_TYPE (HeedComparedRow, heed_compared_row, HEED, COMPARED_ROW, GtkWidget)

GtkWidget          *heed_compared_row_new        (void);
void                heed_compared_row_set_record (HeedComparedRow    *self,
                                                  HeedComparedRecord *record,
                                                  gboolean            with_restore);
HeedComparedRecord *heed_compared_row_get_record (HeedComparedRow    *self);

G_END_DECLS
