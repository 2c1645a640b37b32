/* heed-reports.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-reports.h"

#include "heed-plan-rows.h"
#include "heed-plan-stamp.h"
#include "heed-plan-version.h"
#include "heed-session-private.h"

/* Of a copy that is to go out. The files of it say which state of the plan they are of. */
static HeedReport *
make_report (HeedReportKind  kind,
             HeedPlan       *copy,
             HeedDay         day)
{
  g_autofree char *stamp = heed_plan_stamp_new (copy, kind == HEED_REPORT_KIND_PROGRESS);

  heed_plan_set_stamp (copy, stamp);
  return kind == HEED_REPORT_KIND_PROGRESS ? heed_report_new_progress (copy, day) : heed_report_new_plan (copy);
}

/**
 * heed_reports_new:
 * @kind: %HEED_REPORT_KIND_PLAN or %HEED_REPORT_KIND_PROGRESS
 * @plan: a plan, of which a copy is taken
 * @day: the day that a report on progress is for
 *
 * For a plan that is in no register: see heed_reports_take().
 *
 * Returns: (transfer full): the report on @plan as it is now
 */
HeedReport *
heed_reports_new (HeedReportKind  kind,
                  HeedPlan       *plan,
                  HeedDay         day)
{
  g_autoptr (HeedPlan) copy = NULL;

  g_return_val_if_fail (kind == HEED_REPORT_KIND_PLAN || kind == HEED_REPORT_KIND_PROGRESS, NULL);
  g_return_val_if_fail (HEED_IS_PLAN (plan), NULL);

  copy = heed_plan_rows_copy (plan);
  return make_report (kind, copy, day);
}

/**
 * heed_reports_take:
 * @session: the open register
 * @kind: %HEED_REPORT_KIND_PLAN or %HEED_REPORT_KIND_PROGRESS
 * @number: the short number of a plan
 * @day: the day that a report on progress is for
 * @error: return location for an error
 *
 * Takes a copy of the plan as it is now, with what was typed last, and notes which
 * version it is, so that calendars know it from the one before.
 *
 * Returns: (transfer full) (nullable): the report, or %NULL with @error set
 */
HeedReport *
heed_reports_take (HeedSession     *session,
                   HeedReportKind   kind,
                   guint            number,
                   HeedDay          day,
                   GError         **error)
{
  g_autoptr (HeedPlanEditor) editor = NULL;
  g_autoptr (HeedReport) report = NULL;

  g_return_val_if_fail (HEED_IS_SESSION (session), NULL);

  editor = heed_session_edit_plan (session, number, error);
  if (editor == NULL || !heed_plan_editor_flush (editor, error))
    return NULL;

  report = heed_reports_new (kind, heed_plan_editor_get_plan (editor), day);
  if (!heed_plan_version_load (heed_session_get_register (session), number, &report->version,
                               &report->changed, error))
    return NULL;
  return g_steal_pointer (&report);
}

typedef struct
{
  HeedReportKind kind;
  HeedDay day;
  guint version;
  GDateTime *changed;
  GHashTable *groups; /* the plan as rows */
} Copying;

static void
copying_free (Copying *self)
{
  g_clear_pointer (&self->changed, g_date_time_unref);
  g_hash_table_unref (self->groups);
  g_free (self);
}

static void
copy_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Copying *copying = task_data;
  g_autoptr (HeedPlan) copy = heed_plan_new ();
  HeedReport *report;

  heed_plan_rows_apply (copying->groups, NULL, copy);
  report = make_report (copying->kind, copy, copying->day);
  report->version = copying->version;
  report->changed = g_steal_pointer (&copying->changed);
  g_task_return_pointer (task, report, (GDestroyNotify) heed_report_unref);
}

static Copying *
copying_new (HeedReportKind  kind,
             HeedPlan       *plan,
             HeedDay         day)
{
  Copying *self = g_new0 (Copying, 1);

  self->kind = kind;
  self->day = day;
  self->groups = heed_plan_rows_make_all (plan);
  return self;
}

/* Takes @copying. */
static void
run_copying (Copying             *copying,
             GCancellable        *cancellable,
             GAsyncReadyCallback  callback,
             gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, run_copying);
  g_task_set_task_data (task, copying, (GDestroyNotify) copying_free);
  g_task_run_in_thread (task, copy_in_thread);
}

/**
 * heed_reports_new_async:
 * @kind: %HEED_REPORT_KIND_PLAN or %HEED_REPORT_KIND_PROGRESS
 * @plan: a plan, of which a copy is taken
 * @day: the day that a report on progress is for
 * @cancellable: (nullable): to stop it
 * @callback: called when it is made
 * @user_data: for @callback
 *
 * As heed_reports_new(), with no more than reading the plan in this thread: a long one
 * takes its time to copy.
 */
void
heed_reports_new_async (HeedReportKind       kind,
                        HeedPlan            *plan,
                        HeedDay              day,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_return_if_fail (kind == HEED_REPORT_KIND_PLAN || kind == HEED_REPORT_KIND_PROGRESS);
  g_return_if_fail (HEED_IS_PLAN (plan));

  run_copying (copying_new (kind, plan, day), cancellable, callback, user_data);
}

/**
 * heed_reports_take_async:
 * @session: the open register
 * @kind: %HEED_REPORT_KIND_PLAN or %HEED_REPORT_KIND_PROGRESS
 * @number: the short number of a plan
 * @day: the day that a report on progress is for
 * @cancellable: (nullable): to stop it
 * @callback: called when it is made; ends with heed_reports_new_finish()
 * @user_data: for @callback
 *
 * As heed_reports_take(), with no more than reading the plan in this thread.
 */
void
heed_reports_take_async (HeedSession         *session,
                         HeedReportKind       kind,
                         guint                number,
                         HeedDay              day,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (HeedPlanEditor) editor = NULL;
  guint version = 0;
  g_autoptr (GDateTime) changed = NULL;
  GError *error = NULL;
  Copying *copying;

  g_return_if_fail (HEED_IS_SESSION (session));
  g_return_if_fail (kind == HEED_REPORT_KIND_PLAN || kind == HEED_REPORT_KIND_PROGRESS);

  editor = heed_session_edit_plan (session, number, &error);
  if (editor == NULL || !heed_plan_editor_flush (editor, &error) ||
      !heed_plan_version_load (heed_session_get_register (session), number, &version, &changed,
                               &error))
    {
      g_task_report_error (NULL, callback, user_data, heed_reports_take_async, error);
      return;
    }

  copying = copying_new (kind, heed_plan_editor_get_plan (editor), day);
  copying->version = version;
  copying->changed = g_steal_pointer (&changed);
  run_copying (copying, cancellable, callback, user_data);
}

/**
 * heed_reports_new_finish:
 * @result: the result
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the report on the plan as it was when it was
 *   asked for; %NULL where it was cancelled
 */
HeedReport *
heed_reports_new_finish (GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
