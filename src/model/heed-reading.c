/* heed-reading.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-reading.h"

G_DEFINE_BOXED_TYPE (HeedReading, heed_reading, heed_reading_ref, heed_reading_unref)

/**
 * heed_reading_new:
 * @day: the day
 * @value: the value, in the unit of the measure
 *
 * Returns: (transfer full): a new #HeedReading, which is never changed afterwards
 */
HeedReading *
heed_reading_new (HeedDay day,
                  double  value)
{
  HeedReading *self = g_atomic_rc_box_new0 (HeedReading);

  self->day = day;
  self->value = value;
  return self;
}

/**
 * heed_reading_ref:
 * @self: a #HeedReading
 *
 * Returns: (transfer full): @self, with one more reference
 */
HeedReading *
heed_reading_ref (HeedReading *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * heed_reading_unref:
 * @self: (transfer full): a #HeedReading
 */
void
heed_reading_unref (HeedReading *self)
{
  g_atomic_rc_box_release (self);
}
