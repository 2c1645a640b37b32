/* heed-versions-panel.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-plan-editor.h"

G_BEGIN_DECLS

#define HEED_TYPE_VERSIONS_PANEL (heed_versions_panel_get_type ())

G_DECLARE_FINAL_TYPE (HeedVersionsPanel, heed_versions_panel, HEED, VERSIONS_PANEL, AdwBin)

GtkWidget *heed_versions_panel_new        (void);
void       heed_versions_panel_set_editor (HeedVersionsPanel *self,
                                           HeedPlanEditor    *editor);

G_END_DECLS
