/* heed-choice-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HEED_TYPE_CHOICE_ROW (heed_choice_row_get_type ())

G_DECLARE_FINAL_TYPE (HeedChoiceRow, heed_choice_row, HEED, CHOICE_ROW, AdwComboRow)

void heed_choice_row_open_at_chosen (GtkWidget *chooser);

G_END_DECLS
