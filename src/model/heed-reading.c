/* heed-reading.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-reading.h"

#include "heed-field.h"

/**
 * HeedReading:
 *
 * One dated value of a measure.
 */

struct _HeedReading
{
  GObject parent_instance;

  char *id;
  HeedDay day;
  double value;
};

static const HeedField fields[] = {
  HEED_FIELD (HeedReading, ID, id),
  HEED_FIELD (HeedReading, DAY, day, .key = "date", .column = "day"),
  HEED_FIELD (HeedReading, NUMBER, value),
};

HEED_DEFINE_RECORD_TYPE (HeedReading, heed_reading, G_TYPE_OBJECT)

/**
 * heed_reading_new:
 * @day: the day
 * @value: the value, in the unit of the measure
 *
 * Returns: (transfer full): a new #HeedReading, with a new id
 */
HeedReading *
heed_reading_new (HeedDay day,
                  double  value)
{
  HeedReading *self = g_object_new (HEED_TYPE_READING, NULL);

  heed_reading_set_day (self, day);
  heed_reading_set_value (self, value);
  return self;
}

/**
 * HeedReading:id:
 *
 * The id (a UUID), which stays the same for ever.
 */
HEED_DEFINE_TEXT_FIELD (HeedReading, heed_reading, id)

/**
 * HeedReading:day:
 *
 * The day.
 */
HEED_DEFINE_DAY_FIELD (HeedReading, heed_reading, day)

/**
 * HeedReading:value:
 *
 * The value, in the unit of the measure.
 */
HEED_DEFINE_NUMBER_FIELD (HeedReading, heed_reading, value, 0)
