/* heed-reports.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-reports.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-action-query.h"
#include "heed-error.h"
#include "heed-plan-rows.h"
#include "heed-plan-version.h"
#include "heed-session-private.h"

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

  g_return_val_if_fail (kind != HEED_REPORT_KIND_OVERDUE, NULL);
  g_return_val_if_fail (HEED_IS_PLAN (plan), NULL);

  copy = heed_plan_rows_copy (plan);
  return kind == HEED_REPORT_KIND_PROGRESS ? heed_report_new_progress (copy, day)
                                           : heed_report_new_plan (copy);
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
  report = copying->kind == HEED_REPORT_KIND_PROGRESS
             ? heed_report_new_progress (copy, copying->day)
             : heed_report_new_plan (copy);
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
  g_return_if_fail (kind != HEED_REPORT_KIND_OVERDUE);
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
  g_return_if_fail (kind != HEED_REPORT_KIND_OVERDUE);

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

/* The names of an organisation may differ in what the register sorts by, but they are
 * told together; what was found in order stays so. */
static int
compare_entries (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  HeedActionEntry *left = *(HeedActionEntry *const *) a;
  HeedActionEntry *right = *(HeedActionEntry *const *) b;
  const char *left_name = heed_action_entry_get_organisation (left);
  const char *right_name = heed_action_entry_get_organisation (right);
  GHashTable *folded = user_data;
  int order = strcmp (g_hash_table_lookup (folded, left_name), g_hash_table_lookup (folded, right_name));
  HeedDay left_due = heed_action_entry_get_due (left);
  HeedDay right_due = heed_action_entry_get_due (right);

  if (order == 0)
    order = strcmp (left_name, right_name);
  if (order != 0)
    return order;
  return left_due < right_due ? -1 : left_due > right_due;
}

static void
sort_entries (GPtrArray *entries)
{
  g_autoptr (GHashTable) folded = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (guint i = 0; i < entries->len; i++)
    {
      const char *name = heed_action_entry_get_organisation (g_ptr_array_index (entries, i));

      if (!g_hash_table_contains (folded, name))
        g_hash_table_insert (folded, (gpointer) name, g_utf8_casefold (name, -1));
    }
  g_ptr_array_sort_with_data (entries, compare_entries, folded);
}

/* Entries of one plan share its version. */
static gboolean
load_versions (HeedRegister  *reg,
               GPtrArray     *entries,
               GError       **error)
{
  g_autoptr (GHashTable) first_of_plan = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      HeedActionEntry *entry = g_ptr_array_index (entries, i);
      guint plan = heed_action_entry_get_plan (entry);
      HeedActionEntry *first = g_hash_table_lookup (first_of_plan, GUINT_TO_POINTER (plan));
      g_autoptr (GDateTime) changed = NULL;
      guint version;

      if (first != NULL)
        {
          heed_action_entry_set_plan_version (entry, heed_action_entry_get_plan_version (first));
          heed_action_entry_set_changed (entry, heed_action_entry_get_changed (first));
          continue;
        }
      if (!heed_plan_version_load (reg, plan, &version, &changed, error))
        return FALSE;
      heed_action_entry_set_plan_version (entry, version);
      heed_action_entry_set_changed (entry, changed);
      g_hash_table_insert (first_of_plan, GUINT_TO_POINTER (plan), entry);
    }
  return TRUE;
}

static HeedReport *
load_overdue (HeedRegister  *reg,
              guint          number,
              const char    *scope,
              HeedDay        day,
              GError       **error)
{
  HeedActionQuery query = {
    .day = day,
    .plan = number,
    .overdue = TRUE,
    .group = HEED_ACTION_GROUP_ORGANISATION,
    .sort = HEED_ACTION_SORT_DUE,
  };
  g_autoptr (GPtrArray) entries = heed_action_query_run (reg, &query, error);

  if (entries == NULL)
    return NULL;

  sort_entries (entries);
  if (!load_versions (reg, entries, error))
    return NULL;
  return heed_report_new_overdue (entries, scope, day);
}

/* The title of the only plan to look at. */
static gboolean
find_scope (HeedSession  *session,
            guint         number,
            char        **scope,
            GError      **error)
{
  GListModel *plans = heed_session_get_plans (session);

  *scope = NULL;
  if (number == 0)
    return TRUE;

  for (guint i = 0; i < g_list_model_get_n_items (plans); i++)
    {
      g_autoptr (HeedPlanSummary) plan = g_list_model_get_item (plans, i);

      if (heed_plan_summary_get_number (plan) != number)
        continue;
      *scope = g_strdup (heed_plan_summary_get_title (plan));
      return TRUE;
    }

  g_set_error (error, HEED_ERROR, HEED_ERROR_NOT_FOUND,
               _("There is no plan %u in “%s”. See which plans there are, and name one of them."),
               number, heed_session_get_path (session));
  return FALSE;
}

/**
 * heed_reports_load_overdue:
 * @session: the open register
 * @number: the short number of the only plan to look at; 0 for all
 * @day: the day that the report is for
 * @error: return location for an error
 *
 * Reads what is overdue out of the register, without loading plans. Blocks. What was
 * typed last is in it after heed_plan_editor_flush().
 *
 * Returns: (transfer full) (nullable): the report, or %NULL with @error set
 */
HeedReport *
heed_reports_load_overdue (HeedSession  *session,
                           guint         number,
                           HeedDay       day,
                           GError      **error)
{
  g_autofree char *scope = NULL;

  g_return_val_if_fail (HEED_IS_SESSION (session), NULL);
  g_return_val_if_fail (day != HEED_DAY_NONE, NULL);

  if (!find_scope (session, number, &scope, error))
    return NULL;
  return load_overdue (heed_session_get_register (session), number, scope, day, error);
}

typedef struct
{
  char *path;
  guint number;
  char *scope;
  HeedDay day;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  g_free (self->path);
  g_free (self->scope);
  g_free (self);
}

/* A connection to the register belongs to one thread: this one gets its own. */
static void
load_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Job *job = task_data;
  g_autoptr (HeedRegister) reg = NULL;
  HeedReport *report = NULL;
  GError *error = NULL;

  reg = heed_register_open (job->path, &error);
  if (reg != NULL)
    report = load_overdue (reg, job->number, job->scope, job->day, &error);
  /* Closed before anybody hears of it, since the program may end then. */
  g_clear_object (&reg);
  if (report != NULL)
    g_task_return_pointer (task, report, (GDestroyNotify) heed_report_unref);
  else
    g_task_return_error (task, error);
}

static void
loaded_cb (GObject      *source_object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  HeedReport *report = g_task_propagate_pointer (G_TASK (result), &error);

  if (report != NULL)
    g_task_return_pointer (task, report, (GDestroyNotify) heed_report_unref);
  else
    g_task_return_error (task, error);
}

/**
 * heed_reports_load_overdue_async:
 * @session: the open register
 * @number: the short number of the only plan to look at; 0 for all
 * @day: the day that the report is for
 * @cancellable: (nullable): to stop it
 * @callback: called when it is read
 * @user_data: for @callback
 *
 * As heed_reports_load_overdue(), in a thread.
 */
void
heed_reports_load_overdue_async (HeedSession         *session,
                                 guint                number,
                                 HeedDay              day,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_autoptr (GTask) work = NULL;
  GError *error = NULL;
  GTask *task;
  Job *job;

  g_return_if_fail (HEED_IS_SESSION (session));
  g_return_if_fail (day != HEED_DAY_NONE);

  task = g_task_new (session, cancellable, callback, user_data);
  g_task_set_source_tag (task, heed_reports_load_overdue_async);
  job = g_new0 (Job, 1);
  job->path = g_strdup (heed_session_get_path (session));
  job->number = number;
  job->day = day;
  if (!find_scope (session, number, &job->scope, &error))
    {
      job_free (job);
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }

  /* The thread lets go of its task when it likes, and so must not hold the session. */
  work = g_task_new (NULL, cancellable, loaded_cb, task);
  g_task_set_source_tag (work, heed_reports_load_overdue_async);
  g_task_set_task_data (work, job, job_free);
  g_task_run_in_thread (work, load_in_thread);
}

/**
 * heed_reports_load_overdue_finish:
 * @session: the open register
 * @result: the result
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the report, or %NULL with @error set
 */
HeedReport *
heed_reports_load_overdue_finish (HeedSession   *session,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, session), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
