/* heed-measure.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-measure.h"

#include "heed-field.h"

/**
 * HeedMeasure:
 *
 * How success is seen: words and, where they are given, the value it starts
 * from, the value it is to reach, and dated readings.
 */

struct _HeedMeasure
{
  HeedItem parent_instance;

  double baseline;
  double goal;
  HeedDirection direction;
  char *unit;
  HeedRecordList *readings;
};

static const HeedField fields[] = {
  HEED_FIELD (HeedMeasure, NUMBER, baseline, .column = "baseline_value"),
  HEED_FIELD (HeedMeasure, NUMBER, goal),
  HEED_FIELD (HeedMeasure, ENUM, direction, .get_type = heed_direction_get_type, .added = TRUE),
  HEED_FIELD (HeedMeasure, OPTIONAL, unit),
  HEED_FIELD (HeedMeasure, RECORDS, readings, .get_type = heed_reading_get_type),
};

HEED_DEFINE_RECORD_TYPE (HeedMeasure, heed_measure, HEED_TYPE_ITEM)

/**
 * heed_measure_new:
 *
 * An empty one, with a new id.
 *
 * Returns: (transfer full): it
 */
HeedMeasure *
heed_measure_new (void)
{
  return g_object_new (HEED_TYPE_MEASURE, NULL);
}

/**
 * HeedMeasure:unit:
 *
 * The unit of baseline, goal and readings, such as "%"; "" for none.
 */
HEED_DEFINE_TEXT_FIELD (HeedMeasure, heed_measure, unit)

/**
 * HeedMeasure:baseline:
 *
 * The value that it starts from; %HEED_MEASURE_NONE for none.
 */
HEED_DEFINE_NUMBER_FIELD (HeedMeasure, heed_measure, baseline, HEED_MEASURE_NONE)

/**
 * HeedMeasure:goal:
 *
 * The value that it is to reach; %HEED_MEASURE_NONE for none.
 */
HEED_DEFINE_NUMBER_FIELD (HeedMeasure, heed_measure, goal, HEED_MEASURE_NONE)

/**
 * HeedMeasure:direction:
 *
 * Whether it is to be at least or at most its goal.
 */
HEED_DEFINE_ENUM_FIELD (HeedMeasure, heed_measure, direction, HeedDirection)

/**
 * HeedMeasure:readings:
 *
 * The dated values (#HeedReading), oldest first.
 */
HEED_DEFINE_OBJECT_FIELD (HeedMeasure, heed_measure, readings, HeedRecordList)
