/* heed-text-editor.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HEED_TYPE_TEXT_EDITOR (heed_text_editor_get_type ())

G_DECLARE_FINAL_TYPE (HeedTextEditor, heed_text_editor, HEED, TEXT_EDITOR, AdwPreferencesRow)

const char  *heed_text_editor_get_markup (HeedTextEditor *self);
void         heed_text_editor_set_markup (HeedTextEditor *self,
                                          const char     *markup);
GtkTextView *heed_text_editor_get_view   (HeedTextEditor *self);

G_END_DECLS
