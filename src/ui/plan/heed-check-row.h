/* heed-check-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "heed-finding.h"

G_BEGIN_DECLS

#define HEED_TYPE_CHECK_ROW (heed_check_row_get_type ())

G_DECLARE_FINAL_TYPE (HeedCheckRow, heed_check_row, HEED, CHECK_ROW, GtkListBoxRow)

const char  *heed_check_row_get_word      (HeedSeverity  severity);
void         heed_check_row_show_severity (GtkImage     *icon,
                                           HeedSeverity  severity);
GtkWidget   *heed_check_row_new         (HeedFinding  *finding);
HeedFinding *heed_check_row_get_finding (HeedCheckRow *self);

G_END_DECLS
