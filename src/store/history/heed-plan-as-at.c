/* heed-plan-as-at.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-plan-as-at.h"

#include "heed-action.h"
#include "heed-judgement.h"
#include "heed-measure.h"
#include "heed-past-rows.h"
#include "heed-recommendation.h"
#include "heed-row-table.h"

/* The plan as it is now, walked back step by step along the journal, in memory: nothing is
 * written. Where the plan came into the register later than the day, the journal says nothing
 * of it; then the plan as it came is taken, without what it dates later itself. */

/* The first moment after @day, as the journal writes moments. One with a fraction of a second
 * has no letter where this one ends. */
static char *
end_of (HeedDay day)
{
  int year, month, day_of_month;
  g_autoptr (GDateTime) local = NULL;
  g_autoptr (GDateTime) utc = NULL;

  heed_day_get (day + 1, &year, &month, &day_of_month);
  local = g_date_time_new_local (year, month, day_of_month, 0, 0, 0);
  utc = g_date_time_to_utc (local);
  return g_date_time_format (utc, "%Y-%m-%dT%H:%M:%S");
}

static HeedDay
day_of (const char *made_at)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (made_at, NULL);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;

  if (local == NULL)
    return HEED_DAY_NONE;
  return heed_day_new (g_date_time_get_year (local), g_date_time_get_month (local), g_date_time_get_day_of_month (local));
}

/* What the plan's history begins with: the day, and the step. */
static gboolean
find_begin (HeedDatabase  *database,
            guint          number,
            HeedDay       *day,
            gint64        *step,
            GError       **error)
{
  g_autoptr (HeedStatement) statement
    = heed_database_prepare (database, "SELECT id, made_at FROM step WHERE plan = $plan ORDER BY id LIMIT 1", error);
  GError *failure = NULL;

  *day = HEED_DAY_NONE;
  *step = 0;
  if (statement == NULL)
    return FALSE;
  heed_statement_bind_integer (statement, "plan", number);
  if (heed_statement_next (statement, &failure))
    {
      *step = heed_statement_get_integer (statement, 0);
      *day = day_of (heed_statement_get_text (statement, 1));
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

/* The steps after the last one that was made by the end of @day; where there is none, after
 * the one that brought the plan. What they changed is in their number, or for one that was
 * undone or done again in that which they name. */
static gboolean
walk_back (HeedDatabase  *database,
           guint          number,
           HeedDay        day,
           gint64         begin,
           HeedPastRows  *rows,
           GError       **error)
{
  static const char sql[]
    = "SELECT kind, COALESCE(step, id) FROM step WHERE plan = $plan AND id > $begin AND id > "
      "COALESCE((SELECT MAX(known.id) FROM step AS known WHERE known.plan = $plan AND known.made_at < $end), 0) "
      "AND kind IN ('edit', 'erase', 'undo', 'redo') ORDER BY id DESC";
  g_autoptr (HeedStatement) statement = heed_database_prepare (database, sql, error);
  g_autofree char *end = end_of (day);
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;
  heed_statement_bind_integer (statement, "plan", number);
  heed_statement_bind_integer (statement, "begin", begin);
  heed_statement_bind_text (statement, "end", end);
  while (heed_statement_next (statement, &failure))
    if (!heed_past_rows_take_back (rows, database, heed_statement_get_integer (statement, 1),
                                   heed_statement_get_text (statement, 0), error))
      return FALSE;
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

/* ---- what a plan dates itself ---- */

typedef HeedDay (*DayOf) (gpointer record);

static void
remove_later (HeedRecordList *list,
              DayOf           day_of_record,
              HeedDay         day)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < heed_record_list_get_n (list); i++)
    {
      gpointer record = heed_record_list_get (list, i);
      HeedDay made = day_of_record (record);

      if (made == HEED_DAY_NONE || made <= day)
        g_ptr_array_add (kept, g_object_ref (record));
    }
  if (kept->len < heed_record_list_get_n (list))
    heed_record_list_set (list, kept);
}

/* The words of the target before those revisions that came later. */
static void
move_back (HeedAction *action,
           HeedDay     day)
{
  HeedRecordList *revisions = heed_action_get_revisions (action);

  for (guint i = heed_record_list_get_n (revisions); i > 0; i--)
    {
      HeedRevision *revision = heed_record_list_get (revisions, i - 1);

      if (heed_revision_get_day (revision) == HEED_DAY_NONE || heed_revision_get_day (revision) <= day)
        break;
      if (g_str_equal (heed_item_get_target_words (HEED_ITEM (action)), heed_revision_get_to (revision)))
        heed_item_set_target_words (HEED_ITEM (action), heed_revision_get_from (revision));
    }
  remove_later (revisions, (DayOf) heed_revision_get_day, day);
}

static void
forget_action (HeedAction *action,
               HeedDay     day)
{
  if (heed_action_get_progress (action) == HEED_PROGRESS_COMPLETED &&
      heed_action_get_completed_on (action) != HEED_DAY_NONE && heed_action_get_completed_on (action) > day)
    {
      heed_action_set_progress (action, HEED_PROGRESS_IN_PROGRESS);
      heed_action_set_completed_on (action, HEED_DAY_NONE);
    }
  move_back (action, day);
  remove_later (heed_action_get_updates (action), (DayOf) heed_update_get_day, day);
  remove_later (heed_action_get_verifications (action), (DayOf) heed_verification_get_day, day);
}

static void
forget_later (HeedPlan *plan,
              HeedDay   day)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecommendation *recommendation = heed_record_list_get (recommendations, i);
      HeedRecordList *items = heed_recommendation_get_items (recommendation);
      HeedJudgement *judgement = heed_recommendation_get_judgement (recommendation);

      if (heed_judgement_get_day (judgement) != HEED_DAY_NONE && heed_judgement_get_day (judgement) > day)
        {
          heed_judgement_set_day (judgement, HEED_DAY_NONE);
          heed_judgement_set_word (judgement, "");
          heed_judgement_set_text (judgement, "");
          heed_judgement_set_by (judgement, "");
        }
      for (guint j = 0; j < heed_record_list_get_n (items); j++)
        {
          gpointer item = heed_record_list_get (items, j);

          if (HEED_IS_ACTION (item))
            forget_action (item, day);
          else if (HEED_IS_MEASURE (item))
            remove_later (heed_measure_get_readings (item), (DayOf) heed_reading_get_day, day);
        }
    }
}

/**
 * heed_plan_as_at_load:
 * @reg: a register
 * @number: the number of a plan
 * @day: a day that is not ahead
 * @kept_since: (out): the day on which the plan came into the register, where that is later
 *   than @day; %HEED_DAY_NONE where the history says what was known on @day
 * @error: return location for an error
 *
 * Reads a plan as it was at the end of @day: what was recorded later is not in it. Of a day
 * before the plan came into the register that says the plan itself: it is as it came, without
 * the updates, completions, verifications, revisions, readings and judgements that it dates
 * later. What is not written down (edits that wait to be saved) is not in it.
 *
 * Returns: (transfer full) (nullable): the plan, or %NULL with @error set
 */
HeedPlan *
heed_plan_as_at_load (HeedRegister  *reg,
                     guint          number,
                     HeedDay        day,
                     HeedDay       *kept_since,
                     GError       **error)
{
  HeedDatabase *database;
  g_autoptr (GHashTable) now = NULL;
  g_autoptr (HeedPastRows) rows = NULL;
  g_autoptr (HeedPlan) plan = NULL;
  HeedDay begin_day;
  gint64 begin;
  gboolean done;

  g_return_val_if_fail (HEED_IS_REGISTER (reg), NULL);
  g_return_val_if_fail (day != HEED_DAY_NONE, NULL);

  database = heed_register_get_database (reg);
  if (!heed_database_begin_read (database, error))
    return NULL;
  now = heed_row_table_load (database, number, error);
  rows = now != NULL ? heed_past_rows_new (now, FALSE) : NULL;
  done = rows != NULL && find_begin (database, number, &begin_day, &begin, error) &&
         walk_back (database, number, day, begin, rows, error);
  if (!done)
    {
      heed_database_rollback (database);
      return NULL;
    }
  if (!heed_database_commit (database, error))
    return NULL;

  plan = heed_past_rows_make_plan (rows);
  *kept_since = begin_day != HEED_DAY_NONE && begin_day > day ? begin_day : HEED_DAY_NONE;
  if (*kept_since != HEED_DAY_NONE)
    forget_later (plan, day);
  return g_steal_pointer (&plan);
}

/**
 * heed_plan_as_at_find_begin:
 * @plan: a plan
 * @kept_since: the day since which the register has it, or %HEED_DAY_NONE for earlier than
 *   is asked
 *
 * Returns: the first day on which anything is known of the plan: the report that it answers
 *   came out, it was submitted or published, or it came into the register; %HEED_DAY_NONE
 *   where that cannot be said
 */
HeedDay
heed_plan_as_at_find_begin (HeedPlan *plan,
                           HeedDay   kept_since)
{
  HeedInspection *inspection;
  HeedDay days[4];
  HeedDay begin = HEED_DAY_NONE;

  g_return_val_if_fail (HEED_IS_PLAN (plan), HEED_DAY_NONE);

  inspection = heed_plan_get_inspection (plan);
  days[0] = kept_since;
  days[1] = heed_plan_get_submitted (plan);
  days[2] = heed_plan_get_published (plan);
  days[3] = inspection != NULL ? heed_inspection_get_report_published (inspection) : HEED_DAY_NONE;
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    if (days[i] != HEED_DAY_NONE && (begin == HEED_DAY_NONE || days[i] < begin))
      begin = days[i];
  return begin;
}

/**
 * heed_plan_as_at_is_past:
 * @reg: a register
 * @number: the number of a plan; 0 for any
 * @day: a day
 * @is_past: (out): whether something was recorded after @day, so that what is known now is
 *   not what was known then
 * @error: return location for an error
 *
 * Returns: whether the register could be read
 */
gboolean
heed_plan_as_at_is_past (HeedRegister  *reg,
                         guint          number,
                         HeedDay        day,
                         gboolean      *is_past,
                         GError       **error)
{
  g_autoptr (HeedStatement) statement = NULL;
  g_autofree char *end = end_of (day);
  GError *failure = NULL;

  g_return_val_if_fail (HEED_IS_REGISTER (reg), FALSE);

  *is_past = FALSE;
  statement = heed_database_prepare (heed_register_get_database (reg),
                                     number != 0 ? "SELECT id FROM step WHERE plan = $plan AND made_at >= $end LIMIT 1"
                                                 : "SELECT id FROM step WHERE made_at >= $end ORDER BY id DESC LIMIT 1",
                                     error);
  if (statement == NULL)
    return FALSE;
  if (number != 0)
    heed_statement_bind_integer (statement, "plan", number);
  heed_statement_bind_text (statement, "end", end);
  *is_past = heed_statement_next (statement, &failure);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}
