/* heed-preferences.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HEED_TYPE_PREFERENCES (heed_preferences_get_type ())

G_DECLARE_FINAL_TYPE (HeedPreferences, heed_preferences, HEED, PREFERENCES, AdwPreferencesWindow)

GtkWidget *heed_preferences_new    (GSettings *settings);
void       heed_preferences_follow (GSettings *settings);

G_END_DECLS
