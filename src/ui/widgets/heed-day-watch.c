/* heed-day-watch.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-day-watch.h"

/**
 * HeedDayWatch:
 *
 * Notices that the day turns. A clock that is set and a computer that sleeps over midnight tell
 * nobody; so it looks now and then as well, and whenever somebody asks it to.
 */
struct _HeedDayWatch
{
  GObject parent_instance;

  HeedDayFunc today;
  HeedDay day;
  guint timeout_id;
};

G_DEFINE_FINAL_TYPE (HeedDayWatch, heed_day_watch, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_DAY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

#define MOST_SECONDS (10 * 60)

static guint
get_seconds (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  guint gone = (guint) (g_date_time_get_hour (now) * 3600 + g_date_time_get_minute (now) * 60 +
                        g_date_time_get_second (now));

  return CLAMP (24 * 3600 - gone + 1, 1, MOST_SECONDS);
}

static gboolean
look_cb (gpointer user_data)
{
  HeedDayWatch *self = user_data;

  self->timeout_id = g_timeout_add_seconds (get_seconds (), look_cb, self);
  heed_day_watch_check (self);
  return G_SOURCE_REMOVE;
}

static void
heed_day_watch_finalize (GObject *object)
{
  g_clear_handle_id (&HEED_DAY_WATCH (object)->timeout_id, g_source_remove);

  G_OBJECT_CLASS (heed_day_watch_parent_class)->finalize (object);
}

static void
heed_day_watch_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_DAY:
      g_value_set_uint (value, HEED_DAY_WATCH (object)->day);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_day_watch_class_init (HeedDayWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = heed_day_watch_finalize;
  object_class->get_property = heed_day_watch_get_property;

  /**
   * HeedDayWatch:day:
   *
   * The day that it is.
   */
  properties[PROP_DAY] = g_param_spec_uint ("day", NULL, NULL, 0, G_MAXUINT, 0,
                                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
heed_day_watch_init (HeedDayWatch *self)
{
}

/**
 * heed_day_watch_new:
 * @today: says which day it is: heed_day_today()
 *
 * Returns: (transfer full): a watch
 */
HeedDayWatch *
heed_day_watch_new (HeedDayFunc today)
{
  HeedDayWatch *self = g_object_new (HEED_TYPE_DAY_WATCH, NULL);

  self->today = today;
  self->day = today ();
  self->timeout_id = g_timeout_add_seconds (get_seconds (), look_cb, self);
  return self;
}

/**
 * heed_day_watch_get_day:
 * @self: a watch
 *
 * Returns: the day that it was when it was last looked
 */
HeedDay
heed_day_watch_get_day (HeedDayWatch *self)
{
  g_return_val_if_fail (HEED_IS_DAY_WATCH (self), HEED_DAY_NONE);

  return self->day;
}

/**
 * heed_day_watch_check:
 * @self: a watch
 *
 * Looks now.
 */
void
heed_day_watch_check (HeedDayWatch *self)
{
  HeedDay day;

  g_return_if_fail (HEED_IS_DAY_WATCH (self));

  day = self->today ();
  if (day == self->day)
    return;
  self->day = day;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
}
