/* heed-ics-date.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-ics-date.h"

#include "heed-target-days.h"

/**
 * heed_ics_date_free:
 * @self: (transfer full): a date
 */
void
heed_ics_date_free (HeedIcsDate *self)
{
  g_free (self->name);
  g_free (self->rule);
  g_free (self);
}

static gboolean
is_month_end (HeedDay day)
{
  int year, month;

  heed_day_get (day, &year, &month, NULL);
  return day == heed_day_month_end (year, month);
}

/* A rule by months leaves out those that have no such day (RFC 5545, 3.3.10): what is
 * due at the end of a month is due at the end of each, and what is due on the 29th or
 * 30th, on the last day before that where there is none. */
static void
append_day_of_month (GString *rule,
                     HeedDay  day)
{
  int day_of_month;

  heed_day_get (day, NULL, NULL, &day_of_month);
  if (is_month_end (day))
    g_string_append (rule, ";BYMONTHDAY=-1");
  else if (day_of_month == 29)
    g_string_append (rule, ";BYMONTHDAY=28,29;BYSETPOS=-1");
  else if (day_of_month == 30)
    g_string_append (rule, ";BYMONTHDAY=28,29,30;BYSETPOS=-1");
}

static void
append_months (GString *rule,
               guint    interval,
               HeedDay  day)
{
  g_string_append (rule, "FREQ=MONTHLY");
  if (interval > 1)
    g_string_append_printf (rule, ";INTERVAL=%u", interval);
  append_day_of_month (rule, day);
}

static void
append_years (GString *rule,
              HeedDay  day)
{
  int month;

  heed_day_get (day, NULL, &month, NULL);
  g_string_append (rule, "FREQ=YEARLY");
  if (month == 2 && is_month_end (day))
    g_string_append (rule, ";BYMONTH=2;BYMONTHDAY=-1");
}

/* The rule of what repeats from @day on, until @until if that is known. */
static char *
make_rule (HeedRepeat repeat,
           HeedDay    day,
           HeedDay    until)
{
  g_autoptr (GString) rule = g_string_new (NULL);

  switch (repeat)
    {
    case HEED_REPEAT_DAILY:
      g_string_append (rule, "FREQ=DAILY");
      break;
    case HEED_REPEAT_WEEKLY:
      g_string_append (rule, "FREQ=WEEKLY");
      break;
    case HEED_REPEAT_FORTNIGHTLY:
      g_string_append (rule, "FREQ=WEEKLY;INTERVAL=2");
      break;
    case HEED_REPEAT_FOUR_WEEKLY:
      g_string_append (rule, "FREQ=WEEKLY;INTERVAL=4");
      break;
    case HEED_REPEAT_SIX_WEEKLY:
      g_string_append (rule, "FREQ=WEEKLY;INTERVAL=6");
      break;
    case HEED_REPEAT_MONTHLY:
      append_months (rule, 1, day);
      break;
    case HEED_REPEAT_BI_MONTHLY:
      append_months (rule, 2, day);
      break;
    case HEED_REPEAT_QUARTERLY:
      append_months (rule, 3, day);
      break;
    case HEED_REPEAT_SIX_MONTHLY:
      append_months (rule, 6, day);
      break;
    case HEED_REPEAT_ANNUALLY:
      append_years (rule, day);
      break;
    case HEED_REPEAT_NONE:
    default:
      return NULL;
    }

  if (until != HEED_DAY_NONE)
    {
      int year, month, day_of_month;

      heed_day_get (MAX (until, day), &year, &month, &day_of_month);
      g_string_append_printf (rule, ";UNTIL=%04d%02d%02d", year, month, day_of_month);
    }
  return g_strdup (rule->str);
}

static HeedIcsDate *
add_date (GPtrArray *dates,
          char      *name,
          HeedDay    start,
          HeedDay    end)
{
  HeedIcsDate *date = g_new0 (HeedIcsDate, 1);

  date->name = name;
  date->start = start;
  date->end = end;
  g_ptr_array_add (dates, date);
  return date;
}

/* The day after which nothing repeats any more. */
static HeedDay
find_until (HeedActionEntry *entry,
            HeedTarget      *target)
{
  HeedDay due = heed_target_get_start (target) != HEED_DAY_NONE ? heed_target_get_due (target)
                                                                : HEED_DAY_NONE;
  HeedDay done = heed_action_entry_get_progress (entry) == HEED_PROGRESS_COMPLETED
                   ? heed_action_entry_get_completed_on (entry) : HEED_DAY_NONE;

  if (due != HEED_DAY_NONE && done != HEED_DAY_NONE)
    return MIN (due, done);
  return due != HEED_DAY_NONE ? due : done;
}

static void
add_target (GPtrArray       *dates,
            HeedActionEntry *entry,
            HeedTarget      *target,
            guint            position)
{
  HeedDay start = heed_target_get_start (target);
  HeedDay due = heed_target_get_due (target);
  HeedDay first = start != HEED_DAY_NONE ? start : due;
  gboolean repeats = heed_target_get_repeats (target) != HEED_REPEAT_NONE;
  gsize n_checkpoints;
  const HeedDay *checkpoints = heed_target_get_checkpoints (target, &n_checkpoints);

  if (first != HEED_DAY_NONE)
    {
      gboolean is_range = !repeats && start != HEED_DAY_NONE && due != HEED_DAY_NONE && start <= due;
      HeedIcsDate *date = add_date (dates, g_strdup_printf ("%u", position), first,
                                    is_range ? due : first);

      date->is_start = !repeats && due == HEED_DAY_NONE;
      date->is_tentative = heed_target_get_tentative (target);
      date->rule = make_rule (heed_target_get_repeats (target), first, find_until (entry, target));
    }
  for (gsize i = 0; i < n_checkpoints; i++)
    {
      HeedIcsDate *date = add_date (dates, g_strdup_printf ("%u-%u", position, (guint) i + 1),
                                    checkpoints[i], checkpoints[i]);

      date->is_checkpoint = TRUE;
      date->is_tentative = heed_target_get_tentative (target);
    }
}

/**
 * heed_ics_date_list:
 * @entry: an action
 *
 * Where its target holds several, each of them counts.
 *
 * Returns: (transfer full) (element-type HeedIcsDate): its dates; none where no day is
 *   known
 */
GPtrArray *
heed_ics_date_list (HeedActionEntry *entry)
{
  GPtrArray *dates = g_ptr_array_new_with_free_func ((GDestroyNotify) heed_ics_date_free);
  HeedTarget *whole = heed_action_entry_get_target (entry);
  g_autoptr (GPtrArray) targets = NULL;

  if (whole == NULL)
    return dates;

  targets = heed_target_days_split (whole, heed_action_entry_get_reference (entry));
  for (guint i = 0; i < targets->len; i++)
    add_target (dates, entry, g_ptr_array_index (targets, i), i + 1);
  return dates;
}
