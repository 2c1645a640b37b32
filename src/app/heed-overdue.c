/* heed-overdue.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-overdue.h"

#include "heed-overdue-count.h"
#include "heed-plan-summary-private.h"
#include "heed-session-private.h"

/**
 * HeedOverdue:
 *
 * How many actions are overdue.
 */
struct _HeedOverdue
{
  GObject parent_instance;

  HeedSession *session;
  HeedDay day;
  guint total;
  guint count_id;
};

G_DEFINE_FINAL_TYPE (HeedOverdue, heed_overdue, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_TOTAL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
take_counts (HeedOverdue *self,
             GHashTable  *counts)
{
  GListModel *plans = heed_session_get_plans (self->session);
  guint total = 0;

  for (guint i = 0; i < g_list_model_get_n_items (plans); i++)
    {
      g_autoptr (HeedPlanSummary) summary = g_list_model_get_item (plans, i);
      gpointer number = GUINT_TO_POINTER (heed_plan_summary_get_number (summary));
      guint overdue = GPOINTER_TO_UINT (g_hash_table_lookup (counts, number));

      heed_plan_summary_set_overdue (summary, overdue);
      total += overdue;
    }
  if (self->total == total)
    return;

  self->total = total;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TOTAL]);
}

static gboolean
count_cb (gpointer user_data)
{
  HeedOverdue *self = user_data;
  g_autoptr (GHashTable) counts
    = heed_overdue_count (heed_session_get_register (self->session), self->day, NULL);

  self->count_id = 0;
  if (counts != NULL)
    take_counts (self, counts);
  return G_SOURCE_REMOVE;
}

/* Many steps may be saved in one go. */
static void
count_later (HeedOverdue *self)
{
  if (self->count_id == 0)
    self->count_id = g_idle_add (count_cb, self);
}

static void
heed_overdue_finalize (GObject *object)
{
  HeedOverdue *self = HEED_OVERDUE (object);

  g_clear_handle_id (&self->count_id, g_source_remove);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (heed_overdue_parent_class)->finalize (object);
}

static void
heed_overdue_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_TOTAL:
      g_value_set_uint (value, HEED_OVERDUE (object)->total);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_overdue_class_init (HeedOverdueClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = heed_overdue_finalize;
  object_class->get_property = heed_overdue_get_property;

  /**
   * HeedOverdue:total:
   *
   * How many actions of all plans are overdue.
   */
  properties[PROP_TOTAL] =
    g_param_spec_uint ("total", NULL, NULL,
                       0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
heed_overdue_init (HeedOverdue *self)
{
}

/**
 * heed_overdue_new:
 * @session: the open register
 *
 * Counts nothing before heed_overdue_set_day() says for which day.
 *
 * Returns: (transfer full): the counts of its plans
 */
HeedOverdue *
heed_overdue_new (HeedSession *session)
{
  HeedOverdue *self;

  g_return_val_if_fail (HEED_IS_SESSION (session), NULL);

  self = g_object_new (HEED_TYPE_OVERDUE, NULL);
  self->session = g_object_ref (session);
  return self;
}

/**
 * heed_overdue_get_total:
 * @self: a #HeedOverdue
 *
 * Returns: how many actions of all plans are overdue
 */
guint
heed_overdue_get_total (HeedOverdue *self)
{
  g_return_val_if_fail (HEED_IS_OVERDUE (self), 0);

  return self->total;
}

/**
 * heed_overdue_set_day:
 * @self: a #HeedOverdue
 * @day: the day for which is counted
 *
 * The counts follow in a moment, and whenever the register changes.
 */
void
heed_overdue_set_day (HeedOverdue *self,
                      HeedDay      day)
{
  g_return_if_fail (HEED_IS_OVERDUE (self));
  g_return_if_fail (day != HEED_DAY_NONE);

  if (self->day == day)
    return;
  if (self->day == HEED_DAY_NONE)
    g_signal_connect_object (self->session, "changed", G_CALLBACK (count_later), self,
                             G_CONNECT_SWAPPED);

  self->day = day;
  count_later (self);
}
