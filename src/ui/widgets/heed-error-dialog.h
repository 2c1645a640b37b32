/* heed-error-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void heed_error_dialog_present         (GtkWidget    *parent,
                                        const char   *heading,
                                        const GError *error);
void heed_error_dialog_present_message (GtkWidget    *parent,
                                        const char   *heading,
                                        const char   *text);

G_END_DECLS
