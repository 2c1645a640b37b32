/* heed-bulk-change.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-bulk-change.h"

#include <glib/gi18n-lib.h>

#include "heed-action-entry.h"
#include "heed-follow-up-private.h"
#include "heed-follow-up-progress.h"
#include "heed-follow-up-target.h"

/**
 * HeedBulkStep:
 *
 * What was done to several actions at once: one step of undo in each of their plans, which can
 * be undone together for as long as none of them went on.
 */
struct _HeedBulkStep
{
  GObject parent_instance;

  GHashTable *editors; /* number of a plan → its editor */
  char *label;
  guint n;
};

G_DEFINE_FINAL_TYPE (HeedBulkStep, heed_bulk_step, G_TYPE_OBJECT)

static void
heed_bulk_step_finalize (GObject *object)
{
  HeedBulkStep *self = HEED_BULK_STEP (object);

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

static char *
make_label (HeedBulkKind kind,
            guint        n)
{
  switch (kind)
    {
    case HEED_BULK_PROGRESS:
      return g_strdup_printf (ngettext ("Progress of %u action", "Progress of %u actions", n), n);
    case HEED_BULK_TARGET:
      return g_strdup_printf (ngettext ("Target of %u action", "Target of %u actions", n), n);
    case HEED_BULK_OWNERS:
      return g_strdup_printf (ngettext ("Owners of %u action", "Owners of %u actions", n), n);
    case HEED_BULK_UPDATE:
    default:
      return g_strdup_printf (ngettext ("Update of %u action", "Updates of %u actions", n), n);
    }
}

/* All plans are there before anything is changed. */
static gboolean
open_plans (HeedBulkStep  *self,
            HeedSession   *session,
            GPtrArray     *entries,
            GError       **error)
{
  for (guint i = 0; i < entries->len; i++)
    {
      guint plan = heed_action_entry_get_plan (g_ptr_array_index (entries, i));
      HeedPlanEditor *editor;

      if (g_hash_table_contains (self->editors, GUINT_TO_POINTER (plan)))
        continue;
      editor = heed_session_edit_plan (session, plan, error);
      if (editor == NULL)
        return FALSE;
      g_hash_table_insert (self->editors, GUINT_TO_POINTER (plan), editor);
    }
  return TRUE;
}

static gboolean
set_progress (HeedPlanEditor        *editor,
              HeedAction            *action,
              const HeedBulkChange  *change,
              GError               **error)
{
  /* What is so already is not reported again. */
  if (heed_action_get_progress (action) == change->progress)
    return TRUE;
  if (change->progress == HEED_PROGRESS_COMPLETED)
    return heed_follow_up_complete (editor, action, change->completed_on, change->words, change->author,
                                    change->today, NULL, error) != NULL;
  if (change->progress == HEED_PROGRESS_WITHDRAWN)
    return heed_follow_up_withdraw (editor, action, change->words, change->author, change->today, error) != NULL;
  return heed_follow_up_set_progress (editor, action, change->progress, error);
}

static gboolean
apply (HeedPlanEditor        *editor,
       HeedAction            *action,
       const HeedBulkChange  *change,
       GError               **error)
{
  switch (change->kind)
    {
    case HEED_BULK_PROGRESS:
      return set_progress (editor, action, change, error);
    case HEED_BULK_TARGET:
      return heed_follow_up_set_target (editor, action, change->words != NULL ? change->words : "", change->reason,
                                        change->author, change->today, error);
    case HEED_BULK_OWNERS:
      heed_item_set_owners (HEED_ITEM (action), change->owners);
      return TRUE;
    case HEED_BULK_UPDATE:
    default:
      return heed_follow_up_add_update (editor, action, change->today, change->words, change->author, change->today,
                                        error) != NULL;
    }
}

/* The error says of which plan it is. */
static gboolean
apply_to_entry (HeedBulkStep          *self,
                HeedActionEntry       *entry,
                const HeedBulkChange  *change,
                GError               **error)
{
  guint plan = heed_action_entry_get_plan (entry);
  HeedPlanEditor *editor = g_hash_table_lookup (self->editors, GUINT_TO_POINTER (plan));
  HeedItem *item
    = heed_plan_find_item_by_id (heed_plan_editor_get_plan (editor), heed_action_entry_get_item_id (entry));

  if (!HEED_IS_ACTION (item))
    heed_follow_up_refuse (error, _("The action is no longer there. Select the actions again."));
  else if (apply (editor, HEED_ACTION (item), change, error))
    return TRUE;

  g_prefix_error (error, "%s: ", heed_action_entry_get_organisation (entry));
  return FALSE;
}

static gboolean
apply_to_all (HeedBulkStep          *self,
              GPtrArray             *entries,
              const HeedBulkChange  *change,
              GError               **error)
{
  for (guint i = 0; i < entries->len; i++)
    if (!apply_to_entry (self, g_ptr_array_index (entries, i), change, error))
      return FALSE;
  return TRUE;
}

/**
 * heed_bulk_change_apply:
 * @session: the open register
 * @entries: (element-type HeedActionEntry): actions, of one plan or of several
 * @change: what is changed
 * @error: return location for an error
 *
 * Changes all of them, or, where one of them cannot be changed so, none.
 *
 * Returns: (transfer full) (nullable): what was done; %NULL with @error set
 */
HeedBulkStep *
heed_bulk_change_apply (HeedSession           *session,
                        GPtrArray             *entries,
                        const HeedBulkChange  *change,
                        GError               **error)
{
  g_autoptr (HeedBulkStep) self = g_object_new (HEED_TYPE_BULK_STEP, NULL);
  GHashTableIter iter;
  gpointer editor;
  gboolean done;

  g_return_val_if_fail (HEED_IS_SESSION (session), NULL);
  g_return_val_if_fail (entries != NULL && entries->len > 0, NULL);

  if (!open_plans (self, session, entries, error))
    return NULL;

  self->n = entries->len;
  self->label = make_label (change->kind, entries->len);
  g_hash_table_iter_init (&iter, self->editors);
  while (g_hash_table_iter_next (&iter, NULL, &editor))
    heed_plan_editor_begin (editor, self->label);
  done = apply_to_all (self, entries, change, error);
  g_hash_table_iter_init (&iter, self->editors);
  while (g_hash_table_iter_next (&iter, NULL, &editor))
    if (done)
      heed_plan_editor_end (editor);
    else
      heed_plan_editor_cancel (editor);
  return done ? g_steal_pointer (&self) : NULL;
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
