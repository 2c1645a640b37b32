/* heed-saved-view.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define HEED_TYPE_SAVED_VIEW (heed_saved_view_get_type ())

G_DECLARE_FINAL_TYPE (HeedSavedView, heed_saved_view, HEED, SAVED_VIEW, GObject)

HeedSavedView *heed_saved_view_new       (const char    *name,
                                          GVariant      *parts);
const char    *heed_saved_view_get_name  (HeedSavedView *self);
void           heed_saved_view_set_name  (HeedSavedView *self,
                                          const char    *name);
GVariant      *heed_saved_view_get_parts (HeedSavedView *self);
guint          heed_saved_view_get_count (HeedSavedView *self);
void           heed_saved_view_set_count (HeedSavedView *self,
                                          guint          count);

G_END_DECLS
