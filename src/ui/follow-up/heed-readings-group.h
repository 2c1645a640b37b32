/* heed-readings-group.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-measure.h"
#include "heed-plan-editor.h"

G_BEGIN_DECLS

#define HEED_TYPE_READINGS_GROUP (heed_readings_group_get_type ())

G_DECLARE_FINAL_TYPE (HeedReadingsGroup, heed_readings_group, HEED, READINGS_GROUP, AdwPreferencesGroup)

void heed_readings_group_set_measure (HeedReadingsGroup *self,
                                      HeedPlanEditor    *editor,
                                      HeedMeasure       *measure);
void heed_readings_group_set_day     (HeedReadingsGroup *self,
                                      HeedDay            day);

G_END_DECLS
