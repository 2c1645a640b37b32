/* heed-measure-chart.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "heed-measure.h"

G_BEGIN_DECLS

#define HEED_TYPE_MEASURE_CHART (heed_measure_chart_get_type ())

G_DECLARE_FINAL_TYPE (HeedMeasureChart, heed_measure_chart, HEED, MEASURE_CHART, GtkWidget)

void heed_measure_chart_set_measure (HeedMeasureChart *self,
                                     HeedMeasure      *measure);

G_END_DECLS
