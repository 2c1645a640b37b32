/* heed-calendar-dates.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-calendar-dates.h"

#include "heed-target-days.h"

/* An action with a date that no index has. */
typedef struct
{
  char item[HEED_ACTION_KEY_ITEM];
  HeedProgress progress;
  HeedDay completed_on;
  gboolean is_whole; /* its one target has the date that the index has */
  GPtrArray *targets;
} DatedAction;

typedef struct
{
  gint64 version;
  GArray *actions; /* of DatedAction */
} DatedPlan;

struct _HeedCalendarDates
{
  GHashTable *plans; /* by number */
  GHashTable *plain; /* words, with the day they are understood by, that have no such date */
};

static void
dated_action_clear (gpointer data)
{
  g_ptr_array_unref (((DatedAction *) data)->targets);
}

static void
dated_plan_free (gpointer data)
{
  g_array_unref (((DatedPlan *) data)->actions);
  g_free (data);
}

/**
 * heed_calendar_dates_new:
 *
 * Returns: (transfer full): the dates of no plan
 */
HeedCalendarDates *
heed_calendar_dates_new (void)
{
  HeedCalendarDates *self = g_atomic_rc_box_new0 (HeedCalendarDates);

  self->plans = g_hash_table_new_full (NULL, NULL, NULL, dated_plan_free);
  self->plain = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/**
 * heed_calendar_dates_ref:
 * @self: dates
 *
 * Returns: (transfer full): @self
 */
HeedCalendarDates *
heed_calendar_dates_ref (HeedCalendarDates *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  HeedCalendarDates *self = data;

  g_hash_table_unref (self->plans);
  g_hash_table_unref (self->plain);
}

/**
 * heed_calendar_dates_unref:
 * @self: (transfer full): dates
 */
void
heed_calendar_dates_unref (HeedCalendarDates *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/* Whether a date is among the targets that heed_calendar_query_list_due() does not find. */
static gboolean
has_more (GPtrArray *targets,
          gboolean   is_whole)
{
  for (guint i = 0; i < targets->len; i++)
    if (!is_whole || heed_target_days_any (g_ptr_array_index (targets, i)))
      return TRUE;
  return FALSE;
}

typedef struct
{
  HeedCalendarDates *dates;
  DatedPlan *plan;
} Reading;

static void
target_cb (const char   *item,
           HeedProgress  progress,
           HeedDay       completed_on,
           const char   *words,
           HeedDay       reference,
           gpointer      data)
{
  Reading *reading = data;
  g_autofree char *key = g_strdup_printf ("%u %s", reference, words);
  g_autoptr (HeedTarget) target = NULL;
  g_autoptr (GPtrArray) targets = NULL;
  DatedAction action = { .progress = progress, .completed_on = completed_on };

  /* Few wordings stand in many actions. */
  if (progress == HEED_PROGRESS_WITHDRAWN || g_hash_table_contains (reading->dates->plain, key))
    return;

  target = heed_target_new (words, reference);
  targets = heed_target_days_split (target, reference);
  action.is_whole = heed_target_is_recognised (target);
  if (!has_more (targets, action.is_whole))
    {
      g_hash_table_add (reading->dates->plain, g_steal_pointer (&key));
      return;
    }
  g_strlcpy (action.item, item, sizeof action.item);
  action.targets = g_steal_pointer (&targets);
  g_array_append_val (reading->plan->actions, action);
}

static gboolean
read_plan (HeedCalendarDates       *self,
           HeedRegister            *reg,
           const HeedCalendarPlan  *plan,
           GError                 **error)
{
  DatedPlan *dated = g_new0 (DatedPlan, 1);
  Reading reading = { self, dated };

  dated->version = plan->version;
  dated->actions = g_array_new (FALSE, FALSE, sizeof (DatedAction));
  g_array_set_clear_func (dated->actions, dated_action_clear);
  if (!heed_calendar_query_each_target (reg, plan->number, target_cb, &reading, error))
    {
      dated_plan_free (dated);
      return FALSE;
    }
  g_hash_table_insert (self->plans, GUINT_TO_POINTER (plan->number), dated);
  return TRUE;
}

/**
 * heed_calendar_dates_update:
 * @self: dates
 * @reg: a register
 * @plans: (element-type HeedCalendarPlan): its plans
 * @error: return location for an error
 *
 * Reads the plans in which a step was made since they were read. What is kept of a plan that is no
 * longer there does no harm: nobody asks for it.
 *
 * Returns: whether they could be read
 */
gboolean
heed_calendar_dates_update (HeedCalendarDates  *self,
                            HeedRegister       *reg,
                            GArray             *plans,
                            GError            **error)
{
  for (guint i = 0; i < plans->len; i++)
    {
      const HeedCalendarPlan *plan = &g_array_index (plans, HeedCalendarPlan, i);
      const DatedPlan *known = g_hash_table_lookup (self->plans, GUINT_TO_POINTER (plan->number));

      if ((known == NULL || known->version != plan->version) && !read_plan (self, reg, plan, error))
        return FALSE;
    }
  return TRUE;
}

static HeedCalendarKind
get_kind (HeedTargetDayKind kind)
{
  switch (kind)
    {
    case HEED_TARGET_DAY_START:
      return HEED_CALENDAR_KIND_START;
    case HEED_TARGET_DAY_CHECKPOINT:
      return HEED_CALENDAR_KIND_CHECKPOINT;
    case HEED_TARGET_DAY_REPETITION:
      return HEED_CALENDAR_KIND_REPETITION;
    case HEED_TARGET_DAY_DUE:
    default:
      return HEED_CALENDAR_KIND_PART;
    }
}

static void
list_action (const DatedAction *action,
             guint              plan,
             HeedDay            from,
             HeedDay            to,
             GArray            *dates)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (HeedTargetDay));

  for (guint i = 0; i < action->targets->len; i++)
    heed_target_days_list (g_ptr_array_index (action->targets, i), from, to, days);
  for (guint i = 0; i < days->len; i++)
    {
      const HeedTargetDay *day = &g_array_index (days, HeedTargetDay, i);
      HeedCalendarDate date = { day->day, get_kind (day->kind), action->progress, plan, "" };

      if (day->kind == HEED_TARGET_DAY_DUE && action->is_whole)
        continue;
      g_strlcpy (date.item, action->item, sizeof date.item);
      g_array_append_val (dates, date);
    }
}

/**
 * heed_calendar_dates_list:
 * @self: dates
 * @plan: the short number of a plan
 * @from: the first day
 * @to: the last day
 * @dates: (element-type HeedCalendarDate): gets those of @plan
 *
 * What is completed has none after that day, and none where nobody knows the day.
 */
void
heed_calendar_dates_list (HeedCalendarDates *self,
                          guint              plan,
                          HeedDay            from,
                          HeedDay            to,
                          GArray            *dates)
{
  const DatedPlan *dated = g_hash_table_lookup (self->plans, GUINT_TO_POINTER (plan));

  for (guint i = 0; dated != NULL && i < dated->actions->len; i++)
    {
      const DatedAction *action = &g_array_index (dated->actions, DatedAction, i);
      HeedDay last = action->progress == HEED_PROGRESS_COMPLETED ? MIN (to, action->completed_on) : to;

      if (last >= from)
        list_action (action, plan, from, last, dates);
    }
}
