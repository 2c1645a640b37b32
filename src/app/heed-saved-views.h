/* heed-saved-views.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-action-filter.h"
#include "heed-saved-view.h"
#include "heed-session.h"

G_BEGIN_DECLS

#define HEED_TYPE_SAVED_VIEWS (heed_saved_views_get_type ())

G_DECLARE_FINAL_TYPE (HeedSavedViews, heed_saved_views, HEED, SAVED_VIEWS, GObject)

/* What kind of value holds the views in the settings. */
#define HEED_SAVED_VIEWS_TYPE "a(sa{sv})"

HeedSavedViews *heed_saved_views_new     (HeedSession      *session);
void            heed_saved_views_load    (HeedSavedViews   *self,
                                          GVariant         *views);
GVariant       *heed_saved_views_save    (HeedSavedViews   *self);
void            heed_saved_views_set_day (HeedSavedViews   *self,
                                          HeedDay           day);
HeedSavedView  *heed_saved_views_add     (HeedSavedViews   *self,
                                          const char       *name,
                                          HeedActionFilter *filter);
void            heed_saved_views_insert  (HeedSavedViews   *self,
                                          guint             position,
                                          HeedSavedView    *view);
gboolean        heed_saved_views_remove  (HeedSavedViews   *self,
                                          HeedSavedView    *view,
                                          guint            *position);

G_END_DECLS
