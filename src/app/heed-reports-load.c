/* heed-reports-load.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-reports-load.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-action-filter-private.h"
#include "heed-error.h"
#include "heed-name.h"
#include "heed-owner-list.h"
#include "heed-plan-as-at.h"
#include "heed-plan-stamp.h"
#include "heed-plan-version.h"
#include "heed-session-private.h"

/* What was known on the day of a report. Where nothing was recorded since then, that is what
 * the register holds, and the lists over all plans have it; else the plans are loaded as they
 * were. */

/* Everything that is asked for, for another thread. */
typedef struct
{
  char *path;
  HeedReportKind kind;
  HeedDay day;
  guint number;
  char *owner;
  HeedActionFilter *filter; /* (nullable): the job's own */
  GHashTable *chosen;       /* (nullable) (element-type utf8): keys of actions */
  GArray *numbers; /* element-type guint: the plans, by organisation */
  char *scope;     /* NULL for all */
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  g_free (self->path);
  g_free (self->owner);
  g_clear_object (&self->filter);
  g_clear_pointer (&self->chosen, g_hash_table_unref);
  g_array_unref (self->numbers);
  g_free (self->scope);
  g_free (self);
}

/* Which plans are to be looked at. */
static gboolean
find_plans (HeedSession  *session,
            Job          *job,
            GError      **error)
{
  GListModel *plans = heed_session_get_plans (session);

  for (guint i = 0; i < g_list_model_get_n_items (plans); i++)
    {
      g_autoptr (HeedPlanSummary) plan = g_list_model_get_item (plans, i);
      guint number = heed_plan_summary_get_number (plan);

      if (job->number != 0 && number != job->number)
        continue;
      g_array_append_val (job->numbers, number);
      if (job->number != 0)
        job->scope = g_strdup (heed_plan_summary_get_title (plan));
    }
  if (job->number == 0 || job->numbers->len > 0)
    return TRUE;

  g_set_error (error, HEED_ERROR, HEED_ERROR_NOT_FOUND,
               _("There is no plan %u in “%s”. See which plans there are, and name one of them."),
               job->number, heed_session_get_path (session));
  return FALSE;
}

/* The id of an action is its own within its plan. */
static char *
make_key (HeedActionEntry *entry)
{
  return g_strdup_printf ("%u %s", heed_action_entry_get_plan (entry), heed_action_entry_get_item_id (entry));
}

static GHashTable *
collect_keys (GPtrArray *entries)
{
  GHashTable *keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < entries->len; i++)
    g_hash_table_add (keys, make_key (g_ptr_array_index (entries, i)));
  return keys;
}

static Job *
job_new (HeedSession            *session,
         const HeedReportQuery  *query,
         GError                **error)
{
  Job *self = g_new0 (Job, 1);

  self->path = g_strdup (heed_session_get_path (session));
  self->kind = query->kind;
  self->day = query->day;
  self->number = query->number;
  self->owner = g_strdup (query->owner != NULL ? query->owner : "");
  self->filter = query->filter != NULL ? heed_action_filter_copy (query->filter) : NULL;
  self->chosen = query->chosen != NULL ? collect_keys (query->chosen) : NULL;
  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  if (find_plans (session, self, error))
    return self;
  job_free (self);
  return NULL;
}

/* ---- what is overdue, and whose it is, in order ---- */

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
sort_overdue (GPtrArray *entries)
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

/* ---- plans as they were ---- */

static void
refuse_begin (Job      *job,
              HeedDay   begin,
              GError  **error)
{
  g_autofree char *day = heed_day_to_words (job->day);
  g_autofree char *first = begin != HEED_DAY_NONE ? heed_day_to_words (begin) : NULL;

  if (job->numbers->len == 0)
    g_set_error_literal (error, HEED_ERROR, HEED_ERROR_NOT_FOUND,
                         _("There are no plans to report on. Import a plan, or write one."));
  else if (job->scope != NULL)
    g_set_error (error, HEED_ERROR, HEED_ERROR_REFUSED,
                 /* Translators: the title of a plan, and two days. */
                 _("“%s” had not begun on %s. Choose %s or a later day."), job->scope, day, first);
  else
    g_set_error (error, HEED_ERROR, HEED_ERROR_REFUSED,
                 /* Translators: two days. */
                 _("No plan had begun on %s. Choose %s or a later day."), day, first);
}

/* Those that had begun on the day; %NULL with @error set where none had. */
static GPtrArray *
load_plans (HeedRegister  *reg,
            Job           *job,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (GPtrArray) plans = heed_report_plans_new ();
  HeedDay first = HEED_DAY_NONE;

  for (guint i = 0; i < job->numbers->len; i++)
    {
      guint number = g_array_index (job->numbers, guint, i);
      HeedDay kept_since = HEED_DAY_NONE;
      g_autoptr (HeedPlan) plan = NULL;
      HeedDay begin;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      plan = heed_plan_as_at_load (reg, number, job->day, &kept_since, error);
      if (plan == NULL)
        return NULL;
      begin = heed_plan_as_at_find_begin (plan, kept_since);
      if (begin != HEED_DAY_NONE && begin > job->day)
        {
          first = first == HEED_DAY_NONE ? begin : MIN (first, begin);
          continue;
        }

      /* A file on progress may come back. */
      if (job->kind == HEED_REPORT_KIND_PROGRESS)
        {
          g_autofree char *stamp = heed_plan_stamp_new (plan, TRUE);

          heed_plan_set_stamp (plan, stamp);
        }
      g_ptr_array_add (plans, heed_report_plan_new (plan, number, kept_since));
    }
  if (plans->len > 0)
    return g_steal_pointer (&plans);

  refuse_begin (job, first, error);
  return NULL;
}

static gboolean
is_wanted (Job             *job,
           HeedActionEntry *entry,
           GHashTable      *spellings)
{
  const char *const *owners = heed_action_entry_get_owners (entry);

  if (!heed_action_entry_get_is_action (entry))
    return FALSE;
  if (job->kind == HEED_REPORT_KIND_OVERDUE)
    return heed_action_entry_get_compliance (entry, job->day) == HEED_COMPLIANCE_OVERDUE;
  for (guint i = 0; owners[i] != NULL; i++)
    {
      g_autofree char *folded = heed_name_fold (owners[i]);

      if (g_hash_table_contains (spellings, folded))
        return TRUE;
    }
  return FALSE;
}

/* As heed_action_query_run(), of what was known on a day that has passed. */
static GPtrArray *
find_past_entries (HeedRegister  *reg,
                   Job           *job,
                   GCancellable  *cancellable,
                   GError       **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) plans = load_plans (reg, job, cancellable, error);
  g_autoptr (HeedReport) all = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GHashTable) spellings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) names = NULL;

  if (plans == NULL)
    return NULL;
  names = heed_owner_list_load_spellings (heed_register_get_database (reg), job->owner, error);
  if (names == NULL)
    return NULL;
  for (guint i = 0; names[i] != NULL; i++)
    g_hash_table_add (spellings, g_strdup (names[i]));

  all = heed_report_new_plans (HEED_REPORT_KIND_PROGRESS, plans, job->day);
  entries = heed_report_list_entries (all);
  for (guint i = 0; i < entries->len; i++)
    if (is_wanted (job, g_ptr_array_index (entries, i), spellings))
      g_ptr_array_add (found, g_object_ref (g_ptr_array_index (entries, i)));
  return g_steal_pointer (&found);
}

static GPtrArray *
find_entries (HeedRegister  *reg,
              Job           *job,
              GCancellable  *cancellable,
              GError       **error)
{
  gboolean is_overdue = job->kind == HEED_REPORT_KIND_OVERDUE;
  HeedActionQuery query = {
    .day = job->day,
    .plan = job->number,
    .overdue = is_overdue,
    .owner = is_overdue ? NULL : job->owner,
    .whole_owner = !is_overdue,
    .group = is_overdue ? HEED_ACTION_GROUP_ORGANISATION : HEED_ACTION_GROUP_NONE,
    .sort = is_overdue ? HEED_ACTION_SORT_DUE : HEED_ACTION_SORT_PLACE,
  };
  gboolean is_past;

  if (!heed_plan_as_at_is_past (reg, job->number, job->day, &is_past, error))
    return NULL;
  return is_past ? find_past_entries (reg, job, cancellable, error) : heed_action_query_run (reg, &query, error);
}

static HeedReport *
load_entries (HeedRegister  *reg,
              Job           *job,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr (GPtrArray) entries = find_entries (reg, job, cancellable, error);

  if (entries == NULL || !load_versions (reg, entries, error))
    return NULL;
  if (job->kind == HEED_REPORT_KIND_OVERDUE)
    {
      sort_overdue (entries);
      return heed_report_new_overdue (entries, job->scope, job->day);
    }
  if (entries->len > 0)
    return heed_report_new_owner (entries, job->owner, job->day);

  if (job->scope != NULL)
    g_set_error (error, HEED_ERROR, HEED_ERROR_REFUSED,
                 /* Translators: the name of an owner, and the title of a plan. */
                 _("“%s” answers for no action of “%s”, so there is nothing to send. Choose another owner or plan."),
                 job->owner, job->scope);
  else
    g_set_error (error, HEED_ERROR, HEED_ERROR_REFUSED,
                 /* Translators: the name of an owner. */
                 _("“%s” answers for no action, so there is nothing to send. Choose another owner."), job->owner);
  return NULL;
}

static GPtrArray *
keep_chosen (GPtrArray  *entries,
             GHashTable *chosen)
{
  GPtrArray *kept = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < entries->len; i++)
    {
      HeedActionEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *key = make_key (entry);

      if (g_hash_table_contains (chosen, key))
        g_ptr_array_add (kept, g_object_ref (entry));
    }
  return kept;
}

/* As they are listed now. */
static HeedReport *
load_actions (HeedRegister  *reg,
              Job           *job,
              GError       **error)
{
  HeedActionQuery query = heed_action_filter_to_query (job->filter);
  g_autoptr (GPtrArray) listed = heed_action_query_run (reg, &query, error);
  g_autoptr (GPtrArray) entries = NULL;

  if (listed == NULL)
    return NULL;
  entries = job->chosen != NULL ? keep_chosen (listed, job->chosen) : g_ptr_array_ref (listed);
  if (entries->len == 0)
    {
      g_set_error_literal (error, HEED_ERROR, HEED_ERROR_REFUSED,
                           _("No actions were found, so there is nothing to write. Ask for others."));
      return NULL;
    }
  return load_versions (reg, entries, error) ? heed_report_new_actions (entries, job->day) : NULL;
}

static HeedReport *
load (HeedRegister  *reg,
      Job           *job,
      GCancellable  *cancellable,
      GError       **error)
{
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (HeedReport) report = NULL;

  if (job->kind == HEED_REPORT_KIND_OVERDUE || job->kind == HEED_REPORT_KIND_OWNER)
    return load_entries (reg, job, cancellable, error);
  if (job->kind == HEED_REPORT_KIND_ACTIONS)
    return load_actions (reg, job, error);

  plans = load_plans (reg, job, cancellable, error);
  if (plans == NULL)
    return NULL;
  report = heed_report_new_plans (job->kind, plans, job->day);
  if (job->number != 0 && !heed_plan_version_load (reg, job->number, &report->version, &report->changed, error))
    return NULL;
  return g_steal_pointer (&report);
}

/**
 * heed_reports_check_day:
 * @day: the day that a report is to be for
 * @today: the day that it is
 * @error: return location for an error: %HEED_ERROR_REFUSED
 *
 * Returns: whether it is not ahead: of what lies ahead nothing is known yet
 */
gboolean
heed_reports_check_day (HeedDay   day,
                        HeedDay   today,
                        GError  **error)
{
  g_autofree char *words = NULL;

  if (day <= today)
    return TRUE;

  words = heed_day_to_words (day);
  g_set_error (error, HEED_ERROR, HEED_ERROR_REFUSED,
               /* Translators: a day. */
               _("%s lies ahead, and nobody knows yet how things stand then. Choose today or an earlier day."), words);
  return FALSE;
}

/**
 * heed_reports_load:
 * @session: the open register
 * @query: what is asked for
 * @error: return location for an error: %HEED_ERROR_NOT_FOUND for no such plan,
 *   %HEED_ERROR_REFUSED where there is nothing to tell of that day or that owner
 *
 * Reads what was known at the end of a day out of the register. Blocks. What was typed last is
 * in it after heed_plan_editor_flush().
 *
 * Returns: (transfer full) (nullable): the report, or %NULL with @error set
 */
HeedReport *
heed_reports_load (HeedSession            *session,
                   const HeedReportQuery  *query,
                   GError                **error)
{
  Job *job;
  HeedReport *report;

  g_return_val_if_fail (HEED_IS_SESSION (session), NULL);
  g_return_val_if_fail (query->kind != HEED_REPORT_KIND_PLAN, NULL);
  g_return_val_if_fail (query->day != HEED_DAY_NONE, NULL);
  g_return_val_if_fail ((query->kind == HEED_REPORT_KIND_ACTIONS) == (query->filter != NULL), NULL);

  job = job_new (session, query, error);
  if (job == NULL)
    return NULL;
  report = load (heed_session_get_register (session), job, NULL, error);
  job_free (job);
  return report;
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
    report = load (reg, job, cancellable, &error);
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
 * heed_reports_load_async:
 * @session: the open register
 * @query: what is asked for
 * @cancellable: (nullable): to stop it
 * @callback: called when it is read
 * @user_data: for @callback
 *
 * As heed_reports_load(), in a thread.
 */
void
heed_reports_load_async (HeedSession           *session,
                         const HeedReportQuery *query,
                         GCancellable          *cancellable,
                         GAsyncReadyCallback    callback,
                         gpointer               user_data)
{
  g_autoptr (GTask) work = NULL;
  GError *error = NULL;
  GTask *task;
  Job *job;

  g_return_if_fail (HEED_IS_SESSION (session));
  g_return_if_fail (query->kind != HEED_REPORT_KIND_PLAN);
  g_return_if_fail (query->day != HEED_DAY_NONE);
  g_return_if_fail ((query->kind == HEED_REPORT_KIND_ACTIONS) == (query->filter != NULL));

  task = g_task_new (session, cancellable, callback, user_data);
  g_task_set_source_tag (task, heed_reports_load_async);
  job = job_new (session, query, &error);
  if (job == NULL)
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }

  /* The thread lets go of its task when it likes, and so must not hold the session. */
  work = g_task_new (NULL, cancellable, loaded_cb, task);
  g_task_set_source_tag (work, heed_reports_load_async);
  g_task_set_task_data (work, job, job_free);
  g_task_run_in_thread (work, load_in_thread);
}

/**
 * heed_reports_load_finish:
 * @session: the open register
 * @result: the result
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the report, or %NULL with @error set
 */
HeedReport *
heed_reports_load_finish (HeedSession   *session,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, session), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
