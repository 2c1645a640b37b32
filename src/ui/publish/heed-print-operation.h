/* heed-print-operation.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "heed-report.h"

G_BEGIN_DECLS

#define HEED_TYPE_PRINT_OPERATION (heed_print_operation_get_type ())

G_DECLARE_FINAL_TYPE (HeedPrintOperation, heed_print_operation, HEED, PRINT_OPERATION, GtkPrintOperation)

HeedPrintOperation *heed_print_operation_new     (HeedReport         *report);
void                heed_print_operation_present (HeedPrintOperation *self,
                                                  GtkWindow          *parent);

G_END_DECLS
