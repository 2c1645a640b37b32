/* heed-text-view.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HEED_TYPE_TEXT_VIEW (heed_text_view_get_type ())

G_DECLARE_FINAL_TYPE (HeedTextView, heed_text_view, HEED, TEXT_VIEW, GtkTextView)

const char *heed_text_view_get_markup (HeedTextView *self);
void        heed_text_view_set_markup (HeedTextView *self,
                                       const char   *markup);
gboolean    heed_text_view_get_cut    (HeedTextView *self);
void        heed_text_view_show_all   (HeedTextView *self);
void        heed_text_view_break      (HeedTextView *self);
char       *heed_text_view_get_split  (HeedTextView *self,
                                       char        **rest);

G_END_DECLS
