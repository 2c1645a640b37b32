/* heed-version-restore.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-plan-editor.h"

G_BEGIN_DECLS

gboolean heed_version_restores_field (const char      *name);
gboolean heed_version_restore_plan   (HeedPlanEditor  *editor,
                                      HeedPlan        *version,
                                      const char      *name);
gboolean heed_version_restore_record (HeedPlanEditor  *editor,
                                      gpointer         record,
                                      const char      *name,
                                      GError         **error);

G_END_DECLS
