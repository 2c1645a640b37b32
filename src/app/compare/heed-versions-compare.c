/* heed-versions-compare.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-versions-compare.h"

#include <glib/gi18n-lib.h>

#include "heed-plan-rows.h"
#include "heed-versions.h"

/* What is compared in a thread: versions never change, and the plan as it is now is taken along
 * as rows, since it is edited on. */
typedef struct
{
  HeedVersion *before;
  HeedVersion *after; /* NULL for now */
  GHashTable *now;
} Order;

static void
order_free (Order *self)
{
  g_clear_object (&self->before);
  g_clear_object (&self->after);
  g_clear_pointer (&self->now, g_hash_table_unref);
  g_free (self);
}

static HeedPlan *
read_after (Order         *self,
            GCancellable  *cancellable,
            GError       **error)
{
  HeedPlan *plan;

  if (self->after != NULL)
    return heed_versions_read (self->after, cancellable, error);
  plan = heed_plan_new ();
  heed_plan_rows_apply (self->now, NULL, plan);
  return plan;
}

static void
compare_in_thread (GTask        *task,
                   gpointer      source_object,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  Order *self = task_data;
  GError *error = NULL;
  g_autoptr (HeedPlan) before = heed_versions_read (self->before, cancellable, &error);
  g_autoptr (HeedPlan) after = before != NULL ? read_after (self, cancellable, &error) : NULL;

  if (after == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_task_return_pointer (task,
                         heed_comparison_new (before, heed_version_get_name (self->before), after,
                                              /* Translators: the plan as it is now, beside its versions. */
                                              self->after != NULL ? heed_version_get_name (self->after) : _("Now"),
                                              HEED_FIELD_SCOPE_ALL),
                         g_object_unref);
}

/**
 * heed_versions_compare_async:
 * @before: a version of a plan
 * @after: (nullable): another; %NULL for the plan as it is now
 * @now: the plan
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Compares two versions, or one with the plan as it is now, in a thread. Fails with
 * %HEED_ERROR_CORRUPT where a version is not what was frozen.
 */
void
heed_versions_compare_async (HeedVersion         *before,
                             HeedVersion         *after,
                             HeedPlan            *now,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Order *order = g_new0 (Order, 1);

  g_set_object (&order->before, before);
  g_set_object (&order->after, after);
  if (after == NULL)
    order->now = heed_plan_rows_make_all (now);
  g_task_set_source_tag (task, heed_versions_compare_async);
  g_task_set_task_data (task, order, (GDestroyNotify) order_free);
  g_task_run_in_thread (task, compare_in_thread);
}

/**
 * heed_versions_compare_finish:
 * @result: the result
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the comparison; %NULL with @error set
 */
HeedComparison *
heed_versions_compare_finish (GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
verify_in_thread (GTask        *task,
                  gpointer      source_object,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  GPtrArray *versions = task_data;
  GHashTable *damaged = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < versions->len; i++)
    {
      g_autofree char *text = heed_version_dup_text (g_ptr_array_index (versions, i), NULL);

      if (text == NULL)
        g_hash_table_add (damaged, g_strdup (heed_version_get_id (g_ptr_array_index (versions, i))));
    }
  g_task_return_pointer (task, damaged, (GDestroyNotify) g_hash_table_unref);
}

/**
 * heed_versions_verify_async:
 * @plan: a plan
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Looks at the checksum of each version, in a thread.
 */
void
heed_versions_verify_async (HeedPlan            *plan,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  HeedRecordList *versions = heed_plan_get_versions (plan);
  GPtrArray *array = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < heed_record_list_get_n (versions); i++)
    g_ptr_array_add (array, g_object_ref (heed_record_list_get (versions, i)));
  g_task_set_source_tag (task, heed_versions_verify_async);
  g_task_set_task_data (task, array, (GDestroyNotify) g_ptr_array_unref);
  g_task_run_in_thread (task, verify_in_thread);
}

/**
 * heed_versions_verify_finish:
 * @result: the result
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type utf8 utf8): a set of the ids of the versions
 *   that are not what was frozen; %NULL with @error set where it was stopped
 */
GHashTable *
heed_versions_verify_finish (GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
