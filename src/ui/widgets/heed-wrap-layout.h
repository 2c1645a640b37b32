/* heed-wrap-layout.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HEED_TYPE_WRAP_LAYOUT (heed_wrap_layout_get_type ())

G_DECLARE_FINAL_TYPE (HeedWrapLayout, heed_wrap_layout, HEED, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *heed_wrap_layout_new (void);

G_END_DECLS
