/* heed-bulk-step.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-bulk-step.h"

/**
 * HeedBulkStep:
 *
 * What was done to several actions at once: one step of undo in each of their plans, which can
 * be undone together for as long as none of them went on.
 */
struct _HeedBulkStep
{
  GObject parent_instance;

  HeedSession *session;
  GHashTable *editors; /* number of a plan → its editor */
  char *label;
  guint n;
};

G_DEFINE_FINAL_TYPE (HeedBulkStep, heed_bulk_step, G_TYPE_OBJECT)

static void
heed_bulk_step_finalize (GObject *object)
{
  HeedBulkStep *self = HEED_BULK_STEP (object);

  g_clear_object (&self->session);
  g_hash_table_unref (self->editors);
  g_free (self->label);

  G_OBJECT_CLASS (heed_bulk_step_parent_class)->finalize (object);
}

static void
heed_bulk_step_class_init (HeedBulkStepClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heed_bulk_step_finalize;
}

static void
heed_bulk_step_init (HeedBulkStep *self)
{
  self->editors = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
}

/**
 * heed_bulk_step_new:
 * @session: the open register
 * @label: what is done, as undo names it
 *
 * Returns: (transfer full): a step that has begun in no plan yet
 */
HeedBulkStep *
heed_bulk_step_new (HeedSession *session,
                    const char  *label)
{
  HeedBulkStep *self;

  g_return_val_if_fail (HEED_IS_SESSION (session), NULL);
  g_return_val_if_fail (label != NULL, NULL);

  self = g_object_new (HEED_TYPE_BULK_STEP, NULL);
  self->session = g_object_ref (session);
  self->label = g_strdup (label);
  return self;
}

/**
 * heed_bulk_step_edit:
 * @self: a step that has not ended
 * @plan: the short number of a plan
 * @error: return location for an error
 *
 * Begins the step in the plan, where that is not done yet.
 *
 * Returns: (transfer none) (nullable): its editor; %NULL with @error set
 */
HeedPlanEditor *
heed_bulk_step_edit (HeedBulkStep  *self,
                     guint          plan,
                     GError       **error)
{
  HeedPlanEditor *editor;

  g_return_val_if_fail (HEED_IS_BULK_STEP (self), NULL);

  editor = g_hash_table_lookup (self->editors, GUINT_TO_POINTER (plan));
  if (editor != NULL)
    return editor;
  editor = heed_session_edit_plan (self->session, plan, error);
  if (editor == NULL)
    return NULL;
  heed_plan_editor_begin (editor, self->label);
  g_hash_table_insert (self->editors, GUINT_TO_POINTER (plan), editor);
  return editor;
}

/**
 * heed_bulk_step_end:
 * @self: a step that has not ended
 * @n: to how many actions something was done
 */
void
heed_bulk_step_end (HeedBulkStep *self,
                    guint         n)
{
  GHashTableIter iter;
  gpointer editor;

  g_return_if_fail (HEED_IS_BULK_STEP (self));

  self->n = n;
  g_hash_table_iter_init (&iter, self->editors);
  while (g_hash_table_iter_next (&iter, NULL, &editor))
    heed_plan_editor_end (editor);
}

/**
 * heed_bulk_step_cancel:
 * @self: a step that has not ended
 *
 * Takes back what it did, in all plans.
 */
void
heed_bulk_step_cancel (HeedBulkStep *self)
{
  GHashTableIter iter;
  gpointer editor;

  g_return_if_fail (HEED_IS_BULK_STEP (self));

  g_hash_table_iter_init (&iter, self->editors);
  while (g_hash_table_iter_next (&iter, NULL, &editor))
    {
      heed_plan_editor_cancel (editor);
      g_hash_table_iter_remove (&iter);
    }
}

/**
 * heed_bulk_step_get_n:
 * @self: a #HeedBulkStep
 *
 * Returns: of how many actions
 */
guint
heed_bulk_step_get_n (HeedBulkStep *self)
{
  g_return_val_if_fail (HEED_IS_BULK_STEP (self), 0);

  return self->n;
}

/* A plan in which nothing changed has no step of it. */
static gboolean
is_last_step (HeedBulkStep   *self,
              HeedPlanEditor *editor)
{
  return heed_plan_editor_get_can_undo (editor) &&
         g_str_equal (heed_plan_editor_get_undo_label (editor), self->label);
}

/**
 * heed_bulk_step_undo:
 * @self: a #HeedBulkStep
 * @error: return location for an error
 *
 * Undoes it in each plan in which it is still the last step; where something else was done since,
 * that is undone first, in the plan.
 *
 * Returns: whether it is undone wherever it was the last step
 */
gboolean
heed_bulk_step_undo (HeedBulkStep  *self,
                     GError       **error)
{
  GHashTableIter iter;
  gpointer editor;

  g_return_val_if_fail (HEED_IS_BULK_STEP (self), FALSE);

  g_hash_table_iter_init (&iter, self->editors);
  while (g_hash_table_iter_next (&iter, NULL, &editor))
    if (is_last_step (self, editor) && !heed_plan_editor_undo (editor, error))
      return FALSE;
  return TRUE;
}
