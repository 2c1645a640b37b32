/* heed-measure.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <math.h>

#include "heed-item.h"
#include "heed-model-enums.h"
#include "heed-reading.h"

G_BEGIN_DECLS

#define HEED_TYPE_MEASURE (heed_measure_get_type ())

G_DECLARE_FINAL_TYPE (HeedMeasure, heed_measure, HEED, MEASURE, HeedItem)

/* The baseline or the goal of a measure that has none: not a number, so compare
 * with isnan(). */
#define HEED_MEASURE_NONE ((double) NAN)

HeedMeasure    *heed_measure_new           (void);
const char     *heed_measure_get_unit      (HeedMeasure  *self);
void            heed_measure_set_unit      (HeedMeasure  *self,
                                            const char   *unit);
double          heed_measure_get_baseline  (HeedMeasure  *self);
void            heed_measure_set_baseline  (HeedMeasure  *self,
                                            double        baseline);
double          heed_measure_get_goal      (HeedMeasure  *self);
void            heed_measure_set_goal      (HeedMeasure  *self,
                                            double        goal);
HeedDirection   heed_measure_get_direction (HeedMeasure  *self);
void            heed_measure_set_direction (HeedMeasure  *self,
                                            HeedDirection direction);
HeedRecordList *heed_measure_get_readings  (HeedMeasure  *self);

G_END_DECLS
