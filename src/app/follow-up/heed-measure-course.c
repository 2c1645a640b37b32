/* heed-measure-course.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-measure-course.h"

#include <glib/gi18n-lib.h>

/**
 * heed_measure_course_get_last:
 * @measure: a measure
 *
 * Returns: (transfer none) (nullable): the reading of the latest day
 */
HeedReading *
heed_measure_course_get_last (HeedMeasure *measure)
{
  HeedRecordList *readings;
  HeedReading *last = NULL;

  g_return_val_if_fail (HEED_IS_MEASURE (measure), NULL);

  /* A file may hold them in any order. */
  readings = heed_measure_get_readings (measure);
  for (guint i = 0; i < heed_record_list_get_n (readings); i++)
    {
      HeedReading *reading = heed_record_list_get (readings, i);

      if (last == NULL || heed_reading_get_day (reading) >= heed_reading_get_day (last))
        last = reading;
    }
  return last;
}

/**
 * heed_measure_course_has_reached:
 * @measure: a measure
 * @value: a value of it
 *
 * Where nobody says on which side of the goal it is to be, a goal below the baseline is reached from
 * above.
 *
 * Returns: whether there is a goal and @value has reached it
 */
gboolean
heed_measure_course_has_reached (HeedMeasure *measure,
                                 double       value)
{
  HeedDirection direction;
  double goal;

  g_return_val_if_fail (HEED_IS_MEASURE (measure), FALSE);

  goal = heed_measure_get_goal (measure);
  if (isnan (goal))
    return FALSE;

  direction = heed_measure_get_direction (measure);
  if (direction == HEED_DIRECTION_NONE && goal < heed_measure_get_baseline (measure))
    direction = HEED_DIRECTION_DOWN;
  return direction == HEED_DIRECTION_DOWN ? value <= goal : value >= goal;
}

/**
 * heed_measure_course_format:
 * @measure: a measure
 * @value: a value of it
 *
 * Returns: (transfer full): the value with its unit, such as "66%" or "54 cases"
 */
char *
heed_measure_course_format (HeedMeasure *measure,
                            double       value)
{
  const char *unit;

  g_return_val_if_fail (HEED_IS_MEASURE (measure), NULL);

  unit = heed_measure_get_unit (measure);
  return g_strdup_printf ("%.15g%s%s", value, unit[0] == '\0' || unit[0] == '%' ? "" : " ", unit);
}

/* "from 52% to 75%", as far as both are known; NULL where neither is. */
static char *
describe_way (HeedMeasure *measure)
{
  double baseline = heed_measure_get_baseline (measure);
  double goal = heed_measure_get_goal (measure);
  g_autofree char *from = heed_measure_course_format (measure, baseline);
  g_autofree char *to = heed_measure_course_format (measure, goal);

  if (!isnan (baseline) && !isnan (goal))
    /* Translators: two values, such as "52%" and "75%". */
    return g_strdup_printf (_("from %s, goal %s"), from, to);
  if (!isnan (goal))
    /* Translators: a value, such as "75%". */
    return g_strdup_printf (_("goal %s"), to);
  if (!isnan (baseline))
    /* Translators: a value, such as "52%". */
    return g_strdup_printf (_("from %s"), from);
  return NULL;
}

/**
 * heed_measure_course_describe:
 * @measure: a measure
 *
 * Returns: (transfer full): how it goes, such as "66% on 15 October 2026, from 52%, goal 75%"
 */
char *
heed_measure_course_describe (HeedMeasure *measure)
{
  HeedReading *last = heed_measure_course_get_last (measure);
  g_autofree char *way = describe_way (measure);
  g_autofree char *value = NULL;
  g_autofree char *day = NULL;
  GString *words;

  if (last == NULL)
    return g_strdup (way != NULL ? way : "");

  value = heed_measure_course_format (measure, heed_reading_get_value (last));
  day = heed_day_to_words (heed_reading_get_day (last));
  words = g_string_new (NULL);
  /* Translators: a value and a day, such as "66%" and "15 October 2026". */
  g_string_append_printf (words, _("%s on %s"), value, day);
  if (way != NULL)
    g_string_append_printf (words, ", %s", way);
  if (heed_measure_course_has_reached (measure, heed_reading_get_value (last)))
    g_string_append_printf (words, ": %s", _("reached"));
  return g_string_free (words, FALSE);
}
