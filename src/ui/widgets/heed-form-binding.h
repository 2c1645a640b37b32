/* heed-form-binding.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void heed_form_bind      (GBindingGroup *group,
                          const char    *source_property,
                          gpointer       row,
                          const char    *row_property);
void heed_form_bind_enum (GBindingGroup *group,
                          const char    *source_property,
                          AdwComboRow   *row);
void heed_form_let_grow  (GtkTextView   *view);

G_END_DECLS
