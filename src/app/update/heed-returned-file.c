/* heed-returned-file.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-returned-file.h"

#include <glib/gi18n-lib.h>

#include "heed-array-list.h"
#include "heed-comparison.h"
#include "heed-files.h"
#include "heed-history.h"
#include "heed-plan-past.h"
#include "heed-plan-rows.h"
#include "heed-plan-stamp.h"
#include "heed-plan-store.h"
#include "heed-returned-diff.h"
#include "heed-session-private.h"
#include "heed-versions.h"

/**
 * HeedReturnedFile:
 *
 * What a file changes that went out of the register and was edited: a list of
 * #HeedReturnedChange in the order of the plan. Only which of them are taken changes.
 */
struct _HeedReturnedFile
{
  GObject parent_instance;

  guint number;
  char *name;
  HeedPlan *base;
  HeedPlan *now;
  HeedPlan *sent;
  HeedPlan *file;
  gboolean is_base_known;
  gboolean has_ids;
  char *changed_at;
  GPtrArray *changes;
  GHashTable *ids; /* of the file to those of the plan */
};

HEED_DEFINE_ARRAY_LIST (HeedReturnedFile, heed_returned_file, changes, HEED_TYPE_RETURNED_CHANGE)

static void
heed_returned_file_finalize (GObject *object)
{
  HeedReturnedFile *self = HEED_RETURNED_FILE (object);

  g_ptr_array_unref (self->changes);
  g_hash_table_unref (self->ids);
  g_clear_object (&self->base);
  g_clear_object (&self->now);
  g_clear_object (&self->sent);
  g_clear_object (&self->file);
  g_free (self->name);
  g_free (self->changed_at);

  G_OBJECT_CLASS (heed_returned_file_parent_class)->finalize (object);
}

static void
heed_returned_file_class_init (HeedReturnedFileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heed_returned_file_finalize;
}

static void
heed_returned_file_init (HeedReturnedFile *self)
{
  self->changes = g_ptr_array_new_with_free_func (g_object_unref);
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

typedef struct
{
  char *path; /* of the register */
  GFile *file;
  char *format;
  HeedPlan *plan;
  guint number;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_free (order->path);
  g_object_unref (order->file);
  g_free (order->format);
  g_object_unref (order->plan);
  g_free (order);
}

/* A version that was exported is in no step of the history. */
static HeedPlan *
find_version (HeedPlan     *now,
              const char   *stamp,
              GCancellable *cancellable)
{
  HeedRecordList *versions = heed_plan_get_versions (now);
  guint64 wanted;
  gboolean with_progress;

  if (!heed_plan_stamp_parse (stamp, &wanted, &with_progress))
    return NULL;
  for (guint i = heed_record_list_get_n (versions); i > 0; i--)
    {
      g_autoptr (HeedPlan) plan = heed_versions_read (heed_record_list_get (versions, i - 1), cancellable, NULL);
      g_autofree char *own = plan != NULL ? heed_plan_stamp_new (plan, with_progress) : NULL;

      if (g_strcmp0 (own, stamp) == 0)
        return g_steal_pointer (&plan);
    }
  return NULL;
}

/* Where nothing was changed since the plan came, it can be no other that went out. */
static gboolean
is_as_it_came (HeedRegister  *reg,
               guint          number,
               gboolean      *is_so,
               GError       **error)
{
  g_autoptr (GPtrArray) rows = heed_history_load (reg, number, NULL, G_MAXINT64, 2, error);

  if (rows == NULL)
    return FALSE;
  *is_so = rows->len == 1;
  return TRUE;
}

static gboolean
find_base (HeedReturnedFile  *self,
           HeedRegister      *reg,
           GCancellable      *cancellable,
           GError           **error)
{
  const char *stamp = heed_plan_get_stamp (self->file);
  GError *failure = NULL;

  self->base = heed_plan_past_find (reg, self->number, self->now, stamp, &self->changed_at, cancellable, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  if (self->base == NULL)
    self->base = find_version (self->now, stamp, cancellable);
  self->is_base_known = self->base != NULL;
  if (self->base != NULL)
    return TRUE;
  self->base = g_object_ref (self->now);
  return is_as_it_came (reg, self->number, &self->is_base_known, error);
}

static guint
count_differences (HeedPlan *sent,
                   HeedPlan *file)
{
  g_autoptr (HeedComparison) comparison = heed_comparison_new (sent, "", file, "", HEED_FIELD_SCOPE_ALL);

  return g_list_model_get_n_items (G_LIST_MODEL (comparison)) -
         heed_comparison_count (comparison, HEED_COMPARED_SAME);
}

static HeedPlan *
read_back (HeedReturnedFile  *self,
           gboolean           with_progress,
           const HeedFormat  *format,
           GCancellable      *cancellable,
           GError           **error)
{
  g_autoptr (HeedReport) report = with_progress ? heed_report_new_progress (self->base, heed_day_today ())
                                                : heed_report_new_plan (self->base);

  return heed_files_read_back (report, format, cancellable, error);
}

/* A file holds a part of a plan only, in words of its own: what went out is what comes back of
 * the plan where nobody edits it. Files of before do not say whether they tell of progress. */
static gboolean
find_sent (HeedReturnedFile  *self,
           const HeedFormat  *format,
           GCancellable      *cancellable,
           GError           **error)
{
  g_autoptr (HeedPlan) other = NULL;
  gboolean with_progress = FALSE;
  gboolean is_told;
  guint64 sum;

  if (format == NULL || format->read_plan != NULL || !heed_format_can_write (format))
    {
      self->sent = g_object_ref (self->base);
      return TRUE;
    }
  is_told = heed_plan_stamp_parse (heed_plan_get_stamp (self->file), &sum, &with_progress);
  self->sent = read_back (self, with_progress, format, cancellable, error);
  if (self->sent == NULL || is_told)
    return self->sent != NULL;

  other = read_back (self, TRUE, format, cancellable, error);
  if (other == NULL)
    return FALSE;
  if (count_differences (other, self->file) < count_differences (self->sent, self->file))
    g_set_object (&self->sent, other);
  return TRUE;
}

/* What cannot be known to be of the file alone is not taken unasked. */
static void
make_changes (HeedReturnedFile *self)
{
  HeedReturnedPlans plans = { self->base, self->now, self->sent, self->file };

  heed_returned_diff (&plans, self->changes, self->ids);
  for (guint i = 0; !self->is_base_known && i < self->changes->len; i++)
    heed_returned_change_set_taken (g_ptr_array_index (self->changes, i), FALSE);
}

static gboolean
carries_ids (HeedReturnedFile  *self,
             HeedRegister      *reg,
             GError           **error)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  if (!heed_plan_past_find_number (reg, self->file, numbers, error))
    return FALSE;
  self->has_ids = numbers->len > 0;
  return TRUE;
}

static gboolean
make (HeedReturnedFile  *self,
      Order             *order,
      GCancellable      *cancellable,
      GError           **error)
{
  g_autoptr (HeedRegister) reg = heed_register_open (order->path, error);
  g_autoptr (HeedPlanStore) store = reg != NULL ? heed_plan_store_open (reg, order->number, error) : NULL;

  if (store == NULL)
    return FALSE;
  self->now = heed_plan_rows_copy (heed_plan_store_get_plan (store));
  if (!carries_ids (self, reg, error) || !find_base (self, reg, cancellable, error) ||
      !find_sent (self, heed_files_find_format (order->file, order->format), cancellable, error) ||
      g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  make_changes (self);
  return TRUE;
}

/* The session is not held by the thread: see heed_session_import_async(). */
static void
make_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Order *order = task_data;
  g_autoptr (HeedReturnedFile) self = g_object_new (HEED_TYPE_RETURNED_FILE, NULL);
  GError *error = NULL;

  self->number = order->number;
  self->name = g_file_get_basename (order->file);
  self->file = g_object_ref (order->plan);
  if (make (self, order, cancellable, &error))
    g_task_return_pointer (task, g_steal_pointer (&self), g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
made_cb (GObject      *source_object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  HeedReturnedFile *self = g_task_propagate_pointer (G_TASK (result), &error);

  if (self != NULL)
    g_task_return_pointer (task, self, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * heed_returned_file_new_async:
 * @session: the open register
 * @file: a file
 * @format: (nullable): the word for its format; %NULL to tell by its content
 * @plan: what was read of it, which nobody changes any more
 * @number: the short number of the plan that it is an update of
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Finds out, in a thread, what the file changes in the plan.
 */
void
heed_returned_file_new_async (HeedSession         *session,
                              GFile               *file,
                              const char          *format,
                              HeedPlan            *plan,
                              guint                number,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr (HeedPlanEditor) editor = NULL;
  g_autoptr (GTask) work = NULL;
  GError *error = NULL;
  Order *order;

  g_return_if_fail (HEED_IS_SESSION (session));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (HEED_IS_PLAN (plan));

  editor = heed_session_edit_plan (session, number, &error);
  if (editor == NULL || !heed_plan_editor_flush (editor, &error))
    {
      g_task_report_error (session, callback, user_data, heed_returned_file_new_async, error);
      return;
    }

  order = g_new0 (Order, 1);
  order->path = g_strdup (heed_session_get_path (session));
  order->file = g_object_ref (file);
  order->format = g_strdup (format);
  order->plan = g_object_ref (plan);
  order->number = number;
  work = g_task_new (NULL, cancellable, made_cb, g_task_new (session, cancellable, callback, user_data));
  g_task_set_source_tag (work, heed_returned_file_new_async);
  g_task_set_task_data (work, order, order_free);
  g_task_run_in_thread (work, make_in_thread);
}

/**
 * heed_returned_file_new_finish:
 * @session: the open register
 * @result: the result
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what the file changes, or %NULL with @error set
 */
HeedReturnedFile *
heed_returned_file_new_finish (HeedSession   *session,
                               GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, session), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * heed_returned_file_get_number:
 * @self: a file that came back
 *
 * Returns: the short number of the plan that it is an update of
 */
guint
heed_returned_file_get_number (HeedReturnedFile *self)
{
  g_return_val_if_fail (HEED_IS_RETURNED_FILE (self), 0);

  return self->number;
}

/**
 * heed_returned_file_get_name:
 * @self: a file that came back
 *
 * Returns: the name of the file, without its folder
 */
const char *
heed_returned_file_get_name (HeedReturnedFile *self)
{
  g_return_val_if_fail (HEED_IS_RETURNED_FILE (self), NULL);

  return self->name;
}

/**
 * heed_returned_file_get_title:
 * @self: a file that came back
 *
 * Returns: the title of the plan that it is an update of
 */
const char *
heed_returned_file_get_title (HeedReturnedFile *self)
{
  g_return_val_if_fail (HEED_IS_RETURNED_FILE (self), NULL);

  return heed_plan_get_title (self->now);
}

/**
 * heed_returned_file_is_base_known:
 * @self: a file that came back
 *
 * Returns: whether it is known which state of the plan went out; where it is not, nobody knows
 *   what was changed on both sides, and no change is taken unasked
 */
gboolean
heed_returned_file_is_base_known (HeedReturnedFile *self)
{
  g_return_val_if_fail (HEED_IS_RETURNED_FILE (self), FALSE);

  return self->is_base_known;
}

/**
 * heed_returned_file_get_changed_on:
 * @self: a file that came back
 *
 * Returns: the day on which the plan was changed first after it went out; %HEED_DAY_NONE where it
 *   was not, or where that is not known
 */
HeedDay
heed_returned_file_get_changed_on (HeedReturnedFile *self)
{
  g_autoptr (GDateTime) time = NULL;
  g_autoptr (GDateTime) local = NULL;

  g_return_val_if_fail (HEED_IS_RETURNED_FILE (self), HEED_DAY_NONE);

  time = self->changed_at != NULL ? g_date_time_new_from_iso8601 (self->changed_at, NULL) : NULL;
  local = time != NULL ? g_date_time_to_local (time) : NULL;
  if (local == NULL)
    return HEED_DAY_NONE;
  return heed_day_new (g_date_time_get_year (local), g_date_time_get_month (local),
                       g_date_time_get_day_of_month (local));
}

/**
 * heed_returned_file_has_ids:
 * @self: a file that came back
 *
 * Returns: whether it carries the ids of the plan; where it does not, its records were told by
 *   their numbers and words
 */
gboolean
heed_returned_file_has_ids (HeedReturnedFile *self)
{
  g_return_val_if_fail (HEED_IS_RETURNED_FILE (self), FALSE);

  return self->has_ids;
}

/**
 * heed_returned_file_get_plan:
 * @self: a file that came back
 *
 * Returns: (transfer none): what was read of it
 */
HeedPlan *
heed_returned_file_get_plan (HeedReturnedFile *self)
{
  g_return_val_if_fail (HEED_IS_RETURNED_FILE (self), NULL);

  return self->file;
}

/**
 * heed_returned_file_get_base:
 * @self: a file that came back
 *
 * Returns: (transfer none): the plan as it was when the file went out; as it is where that is not
 *   known
 */
HeedPlan *
heed_returned_file_get_base (HeedReturnedFile *self)
{
  g_return_val_if_fail (HEED_IS_RETURNED_FILE (self), NULL);

  return self->base;
}

/**
 * heed_returned_file_find_id:
 * @self: a file that came back
 * @id: the id of a recommendation or an item in it
 *
 * Returns: (transfer none) (nullable): its id in the plan; %NULL where it is not there
 */
const char *
heed_returned_file_find_id (HeedReturnedFile *self,
                            const char       *id)
{
  g_return_val_if_fail (HEED_IS_RETURNED_FILE (self), NULL);

  return g_hash_table_lookup (self->ids, id);
}

/**
 * heed_returned_file_count:
 * @self: a file that came back
 * @conflicts: whether only what was changed on both sides is counted
 *
 * Returns: how many changes there are
 */
guint
heed_returned_file_count (HeedReturnedFile *self,
                          gboolean          conflicts)
{
  guint count = 0;

  g_return_val_if_fail (HEED_IS_RETURNED_FILE (self), 0);

  for (guint i = 0; i < self->changes->len; i++)
    count += !conflicts || heed_returned_change_get_here (g_ptr_array_index (self->changes, i)) != NULL;
  return count;
}

/**
 * heed_returned_file_count_taken:
 * @self: a file that came back
 * @kind: a kind of change
 *
 * Returns: how many of them are taken
 */
guint
heed_returned_file_count_taken (HeedReturnedFile *self,
                                HeedReturnedKind  kind)
{
  guint count = 0;

  g_return_val_if_fail (HEED_IS_RETURNED_FILE (self), 0);

  for (guint i = 0; i < self->changes->len; i++)
    {
      HeedReturnedChange *change = g_ptr_array_index (self->changes, i);

      count += heed_returned_change_get_kind (change) == kind && heed_returned_change_get_taken (change);
    }
  return count;
}

/**
 * heed_returned_file_dup_notice:
 * @self: a file that came back
 *
 * Returns: (transfer full): what is to be known of the changes, in translated sentences; "" for
 *   nothing
 */
char *
heed_returned_file_dup_notice (HeedReturnedFile *self)
{
  HeedDay day = heed_returned_file_get_changed_on (self);
  g_autofree char *words = day != HEED_DAY_NONE ? heed_day_to_words (day) : NULL;
  g_autoptr (GString) notice = g_string_new (NULL);

  if (!self->has_ids)
    g_string_append (notice, _("The file does not say which action is which: they were matched by number and words."));
  if (!self->is_base_known)
    g_string_append_printf (notice, "%s%s", notice->len > 0 ? " " : "",
                            _("It is not known which state of the plan the file was made of: a change may be one that was made here since. Choose which to take."));
  else if (words != NULL)
    /* Translators: a day. */
    g_string_append_printf (notice, _("The plan was changed here too since the file was made, first on %s."), words);
  return g_strdup (notice->str);
}
