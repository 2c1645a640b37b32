/* heed-returned-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "heed-returned-change.h"

G_BEGIN_DECLS

#define HEED_TYPE_RETURNED_ROW (heed_returned_row_get_type ())

G_DECLARE_FINAL_TYPE (HeedReturnedRow, heed_returned_row, HEED, RETURNED_ROW, GtkWidget)

GtkWidget          *heed_returned_row_new        (void);
void                heed_returned_row_set_change (HeedReturnedRow    *self,
                                                  HeedReturnedChange *change);
HeedReturnedChange *heed_returned_row_get_change (HeedReturnedRow    *self);

G_END_DECLS
