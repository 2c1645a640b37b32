/* heed-calendar.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-calendar.h"

#include <glib/gi18n-lib.h>

#include "heed-calendar-dates.h"
#include "heed-register-reader.h"
#include "heed-session-private.h"

/**
 * HeedCalendar:
 *
 * What happens in all plans from one day to another: what is due, checkpoints, repetitions, starts,
 * and the days of the plans themselves. It is read in a thread, and anew after each change of the
 * register; what a line says of its action is read when it is shown.
 */
struct _HeedCalendar
{
  GObject parent_instance;

  HeedSession *session;
  HeedRegisterReader *reader;
  HeedCalendarDates *dates; /* of the thread */
  HeedDay today;
  HeedDay from;
  HeedDay to;
  GArray *found; /* (nullable): of HeedCalendarDate, by day; from @found_from on */
  HeedDay found_from;
};

G_DEFINE_FINAL_TYPE (HeedCalendar, heed_calendar, G_TYPE_OBJECT)

enum {
  CHANGED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- in the thread ---- */

typedef struct
{
  HeedCalendarDates *dates;
  HeedDay from;
  HeedDay to;
} Question;

static void
question_free (gpointer data)
{
  Question *self = data;

  heed_calendar_dates_unref (self->dates);
  g_free (self);
}

static void
add_plan_date (GArray           *found,
               const Question   *question,
               HeedDay           day,
               HeedCalendarKind  kind,
               guint             plan)
{
  HeedCalendarDate date = { .day = day, .kind = kind, .plan = plan };

  if (day >= question->from && day <= question->to)
    g_array_append_val (found, date);
}

static void
add_plan (GArray                 *found,
          const Question         *question,
          const HeedCalendarPlan *plan)
{
  add_plan_date (found, question, plan->not_before, HEED_CALENDAR_KIND_NOT_BEFORE, plan->number);
  add_plan_date (found, question, plan->submitted, HEED_CALENDAR_KIND_SUBMITTED, plan->number);
  add_plan_date (found, question, plan->published, HEED_CALENDAR_KIND_PUBLISHED, plan->number);
  heed_calendar_dates_list (question->dates, plan->number, question->from, question->to, found);
}

static void
add_due (GArray *found,
         GArray *due)
{
  for (guint i = 0; i < due->len; i++)
    {
      const HeedCalendarAction *action = &g_array_index (due, HeedCalendarAction, i);
      HeedCalendarDate date = { action->day, HEED_CALENDAR_KIND_DUE, action->progress, action->plan, "" };

      if (action->progress == HEED_PROGRESS_WITHDRAWN)
        continue;
      g_strlcpy (date.item, action->item, sizeof date.item);
      g_array_append_val (found, date);
    }
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  HeedDay left = ((const HeedCalendarDate *) a)->day;
  HeedDay right = ((const HeedCalendarDate *) b)->day;

  return left < right ? -1 : left > right ? 1 : 0;
}

static gpointer
read_days (HeedRegister  *reg,
           gpointer       data,
           GError       **error)
{
  Question *question = data;
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (HeedCalendarDate));
  g_autoptr (GArray) plans = NULL;
  g_autoptr (GArray) due = NULL;

  if (!heed_database_begin_read (heed_register_get_database (reg), error))
    return NULL;
  plans = heed_calendar_query_list_plans (reg, error);
  if (plans != NULL && heed_calendar_dates_update (question->dates, reg, plans, error))
    due = heed_calendar_query_list_due (reg, question->from, question->to, error);
  /* Nothing was written. */
  heed_database_rollback (heed_register_get_database (reg));
  if (due == NULL)
    return NULL;

  for (guint i = 0; i < plans->len; i++)
    add_plan (found, question, &g_array_index (plans, HeedCalendarPlan, i));
  add_due (found, due);
  g_array_sort (found, compare_days); /* keeps the order within a day */
  return g_steal_pointer (&found);
}

/* ---- what was read ---- */

static void
read_cb (gpointer      owner,
         gpointer      data,
         gpointer      answer,
         const GError *error)
{
  HeedCalendar *self = owner;
  Question *question = data;

  if (answer == NULL)
    {
      g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }
  /* Whoever pages through the months sees those where they stop. */
  if (question->from != self->from || question->to != self->to)
    return;

  g_clear_pointer (&self->found, g_array_unref);
  self->found = g_array_ref (answer);
  self->found_from = question->from;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
load (HeedCalendar *self)
{
  Question *question;

  if (self->from == HEED_DAY_NONE)
    return;

  question = g_new0 (Question, 1);
  question->dates = heed_calendar_dates_ref (self->dates);
  question->from = self->from;
  question->to = self->to;
  heed_register_reader_ask (self->reader, question, question_free);
}

/* The first of @day, or of the first day after it. */
static guint
find_day (HeedCalendar *self,
          HeedDay       day)
{
  guint low = 0;
  guint high = self->found != NULL ? self->found->len : 0;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->found, HeedCalendarDate, middle).day < day)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static HeedCalendarKind
get_kind (HeedCalendar           *self,
          const HeedCalendarDate *date)
{
  if (date->kind != HEED_CALENDAR_KIND_DUE)
    return date->kind;
  if (date->progress == HEED_PROGRESS_COMPLETED)
    return HEED_CALENDAR_KIND_COMPLETED;
  return date->day < self->today ? HEED_CALENDAR_KIND_OVERDUE : HEED_CALENDAR_KIND_DUE;
}

static void
heed_calendar_dispose (GObject *object)
{
  HeedCalendar *self = HEED_CALENDAR (object);

  g_clear_object (&self->reader);
  g_clear_object (&self->session);
  g_clear_pointer (&self->dates, heed_calendar_dates_unref);
  g_clear_pointer (&self->found, g_array_unref);

  G_OBJECT_CLASS (heed_calendar_parent_class)->dispose (object);
}

static void
heed_calendar_class_init (HeedCalendarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = heed_calendar_dispose;

  /**
   * HeedCalendar::changed:
   * @self: the calendar
   *
   * The days were read.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * HeedCalendar::failed:
   * @self: the calendar
   * @error: why the register could not be read
   */
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
heed_calendar_init (HeedCalendar *self)
{
  self->dates = heed_calendar_dates_new ();
}

/**
 * heed_calendar_new:
 * @session: the open register
 *
 * Nothing is read before heed_calendar_set_range() says which days.
 *
 * Returns: (transfer full): the calendar of its plans
 */
HeedCalendar *
heed_calendar_new (HeedSession *session)
{
  HeedCalendar *self;

  g_return_val_if_fail (HEED_IS_SESSION (session), NULL);

  self = g_object_new (HEED_TYPE_CALENDAR, NULL);
  self->session = g_object_ref (session);
  self->reader = heed_register_reader_new (session, G_OBJECT (self), read_days, (GDestroyNotify) g_array_unref,
                                           read_cb);
  g_signal_connect_object (session, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * heed_calendar_set_today:
 * @self: the calendar
 * @today: the day before which what is due is overdue
 */
void
heed_calendar_set_today (HeedCalendar *self,
                         HeedDay       today)
{
  g_return_if_fail (HEED_IS_CALENDAR (self));

  if (self->today == today)
    return;
  self->today = today;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * heed_calendar_set_range:
 * @self: the calendar
 * @from: the first day
 * @to: the last day
 *
 * Reads these days. #HeedCalendar::changed tells when that is done.
 */
void
heed_calendar_set_range (HeedCalendar *self,
                         HeedDay       from,
                         HeedDay       to)
{
  g_return_if_fail (HEED_IS_CALENDAR (self));
  g_return_if_fail (from != HEED_DAY_NONE && from <= to);

  if (self->from == from && self->to == to)
    return;
  self->from = from;
  self->to = to;
  load (self);
}

/**
 * heed_calendar_get_loading:
 * @self: the calendar
 *
 * Returns: whether days are being read
 */
gboolean
heed_calendar_get_loading (HeedCalendar *self)
{
  g_return_val_if_fail (HEED_IS_CALENDAR (self), FALSE);

  return heed_register_reader_get_reading (self->reader);
}

/**
 * heed_calendar_count:
 * @self: the calendar
 * @day: a day
 * @counts: (out caller-allocates): how much there is on @day, as far as it was read
 */
void
heed_calendar_count (HeedCalendar       *self,
                     HeedDay             day,
                     HeedCalendarCounts *counts)
{
  g_return_if_fail (HEED_IS_CALENDAR (self));

  *counts = (HeedCalendarCounts) { 0 };
  for (guint i = find_day (self, day); self->found != NULL && i < self->found->len; i++)
    {
      const HeedCalendarDate *date = &g_array_index (self->found, HeedCalendarDate, i);

      if (date->day != day)
        break;
      switch (get_kind (self, date))
        {
        case HEED_CALENDAR_KIND_OVERDUE:
          counts->n_overdue++;
          break;
        case HEED_CALENDAR_KIND_DUE:
          counts->n_due++;
          break;
        case HEED_CALENDAR_KIND_COMPLETED:
          counts->n_completed++;
          break;
        case HEED_CALENDAR_KIND_NOT_BEFORE:
        case HEED_CALENDAR_KIND_SUBMITTED:
        case HEED_CALENDAR_KIND_PUBLISHED:
        case HEED_CALENDAR_KIND_PART:
        case HEED_CALENDAR_KIND_CHECKPOINT:
        case HEED_CALENDAR_KIND_REPETITION:
        case HEED_CALENDAR_KIND_START:
        default:
          counts->n_other++;
        }
    }
}

/* Returns: (transfer full): the plans of the register, by number */
static GHashTable *
index_plans (HeedCalendar *self)
{
  GListModel *list = heed_session_get_plans (self->session);
  GHashTable *plans = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      HeedPlanSummary *summary = g_list_model_get_item (list, i);

      g_hash_table_insert (plans, GUINT_TO_POINTER (heed_plan_summary_get_number (summary)), summary);
    }
  return plans;
}

/**
 * heed_calendar_list:
 * @self: the calendar
 * @day: a day
 *
 * Returns: (transfer full) (element-type HeedCalendarEntry): what happens on @day, as far as it was
 *   read: what needs somebody first, then in the order of the plans
 */
GPtrArray *
heed_calendar_list (HeedCalendar *self,
                    HeedDay       day)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) plans = NULL;

  g_return_val_if_fail (HEED_IS_CALENDAR (self), entries);

  plans = index_plans (self);
  for (HeedCalendarKind kind = 0; kind <= HEED_CALENDAR_KIND_COMPLETED; kind++)
    for (guint i = find_day (self, day); self->found != NULL && i < self->found->len; i++)
      {
        const HeedCalendarDate *date = &g_array_index (self->found, HeedCalendarDate, i);
        HeedCalendarEntry *entry;

        if (date->day != day)
          break;
        if (get_kind (self, date) != kind)
          continue;
        entry = heed_calendar_entry_new (kind, date->plan, date->item);
        heed_calendar_entry_set_summary (entry, g_hash_table_lookup (plans, GUINT_TO_POINTER (date->plan)));
        g_ptr_array_add (entries, entry);
      }
  return entries;
}

/**
 * heed_calendar_find_next:
 * @self: the calendar
 * @after: a day
 *
 * Returns: the first day after it on which anything happens, as far as it was read, or
 *   %HEED_DAY_NONE
 */
HeedDay
heed_calendar_find_next (HeedCalendar *self,
                         HeedDay       after)
{
  guint position;

  g_return_val_if_fail (HEED_IS_CALENDAR (self), HEED_DAY_NONE);

  position = find_day (self, after + 1);
  return self->found != NULL && position < self->found->len
           ? g_array_index (self->found, HeedCalendarDate, position).day
           : HEED_DAY_NONE;
}

/**
 * heed_calendar_load:
 * @self: the calendar
 * @entry: a line of a day
 * @error: return location for an error
 *
 * Reads the action of the line, if that was not done yet. One that is gone meanwhile stays unread.
 *
 * Returns: whether the register could be read
 */
gboolean
heed_calendar_load (HeedCalendar       *self,
                    HeedCalendarEntry  *entry,
                    GError            **error)
{
  HeedActionKey key = { .plan = heed_calendar_entry_get_plan (entry) };
  g_autoptr (GPtrArray) found = NULL;

  g_return_val_if_fail (HEED_IS_CALENDAR (self), FALSE);

  if (heed_calendar_entry_get_item (entry)[0] == '\0' || heed_calendar_entry_get_action (entry) != NULL)
    return TRUE;

  g_strlcpy (key.item, heed_calendar_entry_get_item (entry), sizeof key.item);
  found = heed_action_query_load (heed_session_get_register (self->session), &key, 1, error);
  if (found == NULL)
    return FALSE;
  if (g_ptr_array_index (found, 0) != NULL)
    heed_calendar_entry_set_action (entry, g_ptr_array_index (found, 0));
  return TRUE;
}

/**
 * heed_calendar_describe:
 * @day: a day
 * @counts: how much there is on it
 *
 * Returns: (transfer full): both in words, such as "Tuesday 14 May 2019, 3 due, 1 overdue"
 */
char *
heed_calendar_describe (HeedDay                   day,
                        const HeedCalendarCounts *counts)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (parts, heed_day_to_long_words (day));
  if (counts->n_due > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u due", "%u due", counts->n_due), counts->n_due));
  if (counts->n_overdue > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u overdue", "%u overdue", counts->n_overdue), counts->n_overdue));
  if (counts->n_completed > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u completed", "%u completed", counts->n_completed),
                                             counts->n_completed));
  /* Translators: dates of a day other than what is due on it, such as checkpoints. */
  if (counts->n_other > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u other date", "%u other dates", counts->n_other),
                                             counts->n_other));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (", ", (char **) parts->pdata);
}
