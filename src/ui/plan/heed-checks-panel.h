/* heed-checks-panel.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-plan.h"

G_BEGIN_DECLS

#define HEED_TYPE_CHECKS_PANEL (heed_checks_panel_get_type ())

G_DECLARE_FINAL_TYPE (HeedChecksPanel, heed_checks_panel, HEED, CHECKS_PANEL, AdwBin)

GtkWidget *heed_checks_panel_new      (void);
void       heed_checks_panel_set_plan (HeedChecksPanel *self,
                                       HeedPlan        *plan);

G_END_DECLS
