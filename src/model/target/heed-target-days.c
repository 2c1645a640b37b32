/* heed-target-days.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-target-days.h"

/**
 * heed_target_days_split:
 * @target: what stands in a cell
 * @reference: the day after which its words are understood
 *
 * Returns: (transfer full) (element-type HeedTarget): @target where it means something as a whole,
 *   else each of the targets in it that does
 */
GPtrArray *
heed_target_days_split (HeedTarget *target,
                        HeedDay     reference)
{
  GPtrArray *targets = g_ptr_array_new_with_free_func ((GDestroyNotify) heed_target_unref);
  g_auto (GStrv) lines = NULL;

  if (heed_target_is_recognised (target))
    {
      g_ptr_array_add (targets, heed_target_ref (target));
      return targets;
    }

  lines = g_strsplit (heed_target_get_words (target), "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) parts = heed_target_split (lines[i]);

      for (guint j = 0; j < parts->len; j++)
        {
          g_autoptr (HeedTarget) part = heed_target_new (g_ptr_array_index (parts, j), reference);

          if (heed_target_is_recognised (part))
            g_ptr_array_add (targets, g_steal_pointer (&part));
        }
    }
  return targets;
}

static void
add_day (GArray            *days,
         HeedDay            day,
         HeedTargetDayKind  kind)
{
  HeedTargetDay one = { day, kind };

  g_array_append_val (days, one);
}

/* Every how many days, or else months. */
static void
get_interval (HeedRepeat  repeats,
              guint      *n_days,
              guint      *n_months)
{
  static const struct
  {
    guint n_days, n_months;
  } intervals[] = {
    [HEED_REPEAT_NONE] = { 0, 0 },        [HEED_REPEAT_DAILY] = { 1, 0 },
    [HEED_REPEAT_WEEKLY] = { 7, 0 },      [HEED_REPEAT_FORTNIGHTLY] = { 14, 0 },
    [HEED_REPEAT_FOUR_WEEKLY] = { 28, 0 }, [HEED_REPEAT_SIX_WEEKLY] = { 42, 0 },
    [HEED_REPEAT_MONTHLY] = { 0, 1 },     [HEED_REPEAT_BI_MONTHLY] = { 0, 2 },
    [HEED_REPEAT_QUARTERLY] = { 0, 3 },   [HEED_REPEAT_SIX_MONTHLY] = { 0, 6 },
    [HEED_REPEAT_ANNUALLY] = { 0, 12 },
  };

  *n_days = intervals[repeats].n_days;
  *n_months = intervals[repeats].n_months;
}

/* The same day so many months later. What is due at the end of a month is due at the end of each,
 * as in a calendar that we write. */
static HeedDay
add_months (HeedDay day,
            guint   n_months)
{
  int year, month, day_of_month;
  gboolean at_end;
  HeedDay end;

  heed_day_get (day, &year, &month, &day_of_month);
  at_end = day == heed_day_month_end (year, month);
  month += (int) n_months;
  year += (month - 1) / 12;
  month = (month - 1) % 12 + 1;
  end = heed_day_month_end (year, month);
  if (end == HEED_DAY_NONE || at_end)
    return end;
  return MIN (end, heed_day_new (year, month, 1) + (HeedDay) day_of_month - 1);
}

static guint
count_months (HeedDay from,
              HeedDay to)
{
  int from_year, from_month, to_year, to_month;

  heed_day_get (from, &from_year, &from_month, NULL);
  heed_day_get (to, &to_year, &to_month, NULL);
  return (guint) MAX (0, (to_year - from_year) * 12 + to_month - from_month);
}

static void
list_repetitions (HeedRepeat  repeats,
                  HeedDay     first,
                  HeedDay     from,
                  HeedDay     to,
                  GArray     *days)
{
  guint n_days, n_months, n = 0;

  get_interval (repeats, &n_days, &n_months);
  if (from > first)
    n = n_days > 0 ? (from - first + n_days - 1) / n_days : count_months (first, from) / n_months;
  for (;; n++)
    {
      HeedDay day = n_days > 0 ? first + n * n_days : add_months (first, n * n_months);

      if (day == HEED_DAY_NONE || day > to)
        return;
      if (day >= from)
        add_day (days, day, HEED_TARGET_DAY_REPETITION);
    }
}

/**
 * heed_target_days_list:
 * @target: a target
 * @from: a day
 * @to: a day that is no earlier
 * @days: (element-type HeedTargetDay): gets the days of @target from @from to @to, in no order
 *
 * What repeats does so from its start, or else from the day that it is due, and until the day that
 * it is due, where it has a start.
 */
void
heed_target_days_list (HeedTarget *target,
                       HeedDay     from,
                       HeedDay     to,
                       GArray     *days)
{
  HeedDay start = heed_target_get_start (target);
  HeedDay due = heed_target_get_due (target);
  HeedRepeat repeats = heed_target_get_repeats (target);
  gsize n_checkpoints;
  const HeedDay *checkpoints = heed_target_get_checkpoints (target, &n_checkpoints);

  if (due != HEED_DAY_NONE && due >= from && due <= to)
    add_day (days, due, HEED_TARGET_DAY_DUE);
  if (repeats != HEED_REPEAT_NONE && start != HEED_DAY_NONE)
    list_repetitions (repeats, start, from, due != HEED_DAY_NONE ? MIN (to, due - 1) : to, days);
  else if (repeats != HEED_REPEAT_NONE && due != HEED_DAY_NONE)
    list_repetitions (repeats, due, MAX (from, due + 1), to, days);
  else if (due == HEED_DAY_NONE && start != HEED_DAY_NONE && start >= from && start <= to)
    add_day (days, start, HEED_TARGET_DAY_START);
  for (gsize i = 0; i < n_checkpoints; i++)
    if (checkpoints[i] >= from && checkpoints[i] <= to)
      add_day (days, checkpoints[i], HEED_TARGET_DAY_CHECKPOINT);
}

/**
 * heed_target_days_any:
 * @target: a target
 *
 * Returns: whether heed_target_days_list() ever finds another day than the one that it is due
 */
gboolean
heed_target_days_any (HeedTarget *target)
{
  HeedDay start = heed_target_get_start (target);
  HeedDay due = heed_target_get_due (target);
  gsize n_checkpoints;

  heed_target_get_checkpoints (target, &n_checkpoints);
  return n_checkpoints > 0 || (start != HEED_DAY_NONE && due == HEED_DAY_NONE) ||
         (heed_target_get_repeats (target) != HEED_REPEAT_NONE && (start != HEED_DAY_NONE || due != HEED_DAY_NONE));
}
