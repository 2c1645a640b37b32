/* heed-measure.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-measure.h"

#include "heed-property.h"

/**
 * HeedMeasure:
 *
 * How success is seen: words and, where they are given, the value it starts
 * from, the value it is to reach, and dated readings.
 */

struct _HeedMeasure
{
  HeedItem parent_instance;

  char *unit;
  double baseline;
  double goal;
  GPtrArray *readings; /* element-type HeedReading */
};

G_DEFINE_FINAL_TYPE (HeedMeasure, heed_measure, HEED_TYPE_ITEM)

enum {
  PROP_0,
  PROP_UNIT,
  PROP_BASELINE,
  PROP_GOAL,
  PROP_READINGS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
set_value (HeedMeasure *self,
           double      *field,
           double       value,
           GParamSpec  *pspec)
{
  if (isnan (value) ? isnan (*field) : *field == value)
    return;

  *field = value;
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
heed_measure_finalize (GObject *object)
{
  HeedMeasure *self = HEED_MEASURE (object);

  g_free (self->unit);
  g_ptr_array_unref (self->readings);

  G_OBJECT_CLASS (heed_measure_parent_class)->finalize (object);
}

static void
heed_measure_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  HeedMeasure *self = HEED_MEASURE (object);

  switch (prop_id)
    {
    case PROP_UNIT:
      g_value_set_string (value, heed_measure_get_unit (self));
      break;
    case PROP_BASELINE:
      g_value_set_double (value, self->baseline);
      break;
    case PROP_GOAL:
      g_value_set_double (value, self->goal);
      break;
    case PROP_READINGS:
      g_value_set_boxed (value, self->readings);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_measure_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  HeedMeasure *self = HEED_MEASURE (object);

  switch (prop_id)
    {
    case PROP_UNIT:
      heed_measure_set_unit (self, g_value_get_string (value));
      break;
    case PROP_BASELINE:
      heed_measure_set_baseline (self, g_value_get_double (value));
      break;
    case PROP_GOAL:
      heed_measure_set_goal (self, g_value_get_double (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_measure_class_init (HeedMeasureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = heed_measure_finalize;
  object_class->get_property = heed_measure_get_property;
  object_class->set_property = heed_measure_set_property;

  /**
   * HeedMeasure:unit:
   *
   * The unit of baseline, goal and readings, such as "%"; "" for none.
   */
  properties[PROP_UNIT] =
    g_param_spec_string ("unit", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedMeasure:baseline:
   *
   * The value that it starts from; %HEED_MEASURE_NONE for none.
   */
  properties[PROP_BASELINE] =
    heed_param_spec_number ("baseline",
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedMeasure:goal:
   *
   * The value that it is to reach; %HEED_MEASURE_NONE for none.
   */
  properties[PROP_GOAL] =
    heed_param_spec_number ("goal",
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedMeasure:readings:
   *
   * The dated values, oldest first.
   */
  properties[PROP_READINGS] =
    g_param_spec_boxed ("readings", NULL, NULL,
                        G_TYPE_PTR_ARRAY,
                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
heed_measure_init (HeedMeasure *self)
{
  self->unit = g_strdup ("");
  self->baseline = HEED_MEASURE_NONE;
  self->goal = HEED_MEASURE_NONE;
  self->readings = g_ptr_array_new_with_free_func ((GDestroyNotify) heed_reading_unref);
}

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
 * heed_measure_get_unit:
 * @self: a #HeedMeasure
 *
 * Returns: (transfer none): the unit of baseline, goal and readings, such as
 *   "%"; "" for none
 */
const char *
heed_measure_get_unit (HeedMeasure *self)
{
  g_return_val_if_fail (HEED_IS_MEASURE (self), "");

  return self->unit;
}

/**
 * heed_measure_set_unit:
 * @self: a #HeedMeasure
 * @unit: (nullable): the unit of baseline, goal and readings, such as "%"; ""
 *   for none
 */
void
heed_measure_set_unit (HeedMeasure *self,
                       const char  *unit)
{
  g_return_if_fail (HEED_IS_MEASURE (self));

  if (heed_take_string (&self->unit, unit))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNIT]);
}

/**
 * heed_measure_get_baseline:
 * @self: a #HeedMeasure
 *
 * Returns: the value that it starts from, in its unit, or %HEED_MEASURE_NONE
 */
double
heed_measure_get_baseline (HeedMeasure *self)
{
  g_return_val_if_fail (HEED_IS_MEASURE (self), HEED_MEASURE_NONE);

  return self->baseline;
}

/**
 * heed_measure_set_baseline:
 * @self: a #HeedMeasure
 * @baseline: the value that it starts from, in its unit, or %HEED_MEASURE_NONE
 */
void
heed_measure_set_baseline (HeedMeasure *self,
                           double       baseline)
{
  g_return_if_fail (HEED_IS_MEASURE (self));

  set_value (self, &self->baseline, baseline, properties[PROP_BASELINE]);
}

/**
 * heed_measure_get_goal:
 * @self: a #HeedMeasure
 *
 * Returns: the value that it is to reach, in its unit, or %HEED_MEASURE_NONE
 */
double
heed_measure_get_goal (HeedMeasure *self)
{
  g_return_val_if_fail (HEED_IS_MEASURE (self), HEED_MEASURE_NONE);

  return self->goal;
}

/**
 * heed_measure_set_goal:
 * @self: a #HeedMeasure
 * @goal: the value that it is to reach, in its unit, or %HEED_MEASURE_NONE
 */
void
heed_measure_set_goal (HeedMeasure *self,
                       double       goal)
{
  g_return_if_fail (HEED_IS_MEASURE (self));

  set_value (self, &self->goal, goal, properties[PROP_GOAL]);
}

/**
 * heed_measure_get_readings:
 * @self: a #HeedMeasure
 *
 * Returns: (transfer none) (element-type HeedReading): the dated values, oldest
 *   first
 */
GPtrArray *
heed_measure_get_readings (HeedMeasure *self)
{
  g_return_val_if_fail (HEED_IS_MEASURE (self), NULL);

  return self->readings;
}

/**
 * heed_measure_add_reading:
 * @self: a #HeedMeasure
 * @reading: (transfer none): a dated value
 */
void
heed_measure_add_reading (HeedMeasure *self,
                          HeedReading *reading)
{
  g_return_if_fail (HEED_IS_MEASURE (self));

  g_ptr_array_add (self->readings, heed_reading_ref (reading));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READINGS]);
}

/**
 * heed_measure_set_readings:
 * @self: a #HeedMeasure
 * @readings: (element-type HeedReading): the dated values, oldest first
 *
 * For undo, which takes back one that was added.
 */
void
heed_measure_set_readings (HeedMeasure *self,
                           GPtrArray   *readings)
{
  g_return_if_fail (HEED_IS_MEASURE (self));

  g_ptr_array_unref (self->readings);
  self->readings = g_ptr_array_ref (readings);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READINGS]);
}
