/* heed-plan-store.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-plan-store.h"

#include "heed-journal.h"
#include "heed-plan-changes.h"
#include "heed-plan-derived.h"
#include "heed-plan-rows.h"
#include "heed-plan-version.h"
#include "heed-row-table.h"
#include "heed-shared-record.h"

/**
 * HeedPlanStore:
 *
 * One plan of a register, loaded whole. It notes where the plan changes, finds out
 * which rows are no longer what the register holds, and writes just those, with
 * their history. Steps that cannot be written yet wait here, each by itself, so that
 * they can be undone one after the other all the same.
 */
struct _HeedPlanStore
{
  GObject parent_instance;

  HeedRegister *reg;
  guint number;
  HeedPlan *plan;
  gint64 version;
  HeedDay reference;  /* for which the lists across plans were derived, with the next one */
  HeedDay report;
  GHashTable *groups; /* what the register holds */
  GHashTable *touched; /* the recommendations in which something may have changed */
  gboolean plan_touched;
  gboolean applying;
  HeedStep undo;
  HeedStep redo;

  GPtrArray *waiting;    /* HeedWaitingStep: those that are not in the register, oldest first */
  GPtrArray *taken_back; /* HeedWaitingStep: those of them that were undone, the last one last */
  guint n_undone;        /* steps of the register that were undone after those */
  GPtrArray *places;     /* (nullable): in which something is not as before the last undo or redo */
};

G_DEFINE_FINAL_TYPE (HeedPlanStore, heed_plan_store, G_TYPE_OBJECT)

static HeedWaitingStep *
last_step (GPtrArray *steps)
{
  return steps->len > 0 ? g_ptr_array_index (steps, steps->len - 1) : NULL;
}

/* All rows as they are when all that waits is written. */
static GHashTable *
get_latest_groups (HeedPlanStore *self)
{
  HeedWaitingStep *step = last_step (self->waiting);

  return step != NULL ? step->groups : self->groups;
}

static void
changed_cb (HeedPlanStore      *self,
            HeedRecommendation *recommendation)
{
  if (self->applying)
    return;
  if (recommendation == NULL)
    self->plan_touched = TRUE;
  else if (!g_hash_table_contains (self->touched, recommendation))
    g_hash_table_add (self->touched, g_object_ref (recommendation));
}

static void
heed_plan_store_finalize (GObject *object)
{
  HeedPlanStore *self = HEED_PLAN_STORE (object);

  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  g_clear_object (&self->plan);
  g_clear_object (&self->reg);
  g_clear_pointer (&self->groups, g_hash_table_unref);
  g_clear_pointer (&self->touched, g_hash_table_unref);
  heed_step_clear (&self->undo);
  heed_step_clear (&self->redo);
  g_ptr_array_unref (self->waiting);
  g_ptr_array_unref (self->taken_back);
  g_clear_pointer (&self->places, g_ptr_array_unref);

  G_OBJECT_CLASS (heed_plan_store_parent_class)->finalize (object);
}

static void
heed_plan_store_class_init (HeedPlanStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heed_plan_store_finalize;
}

static void
heed_plan_store_init (HeedPlanStore *self)
{
  self->touched = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->waiting = g_ptr_array_new_with_free_func ((GDestroyNotify) heed_waiting_step_free);
  self->taken_back = g_ptr_array_new_with_free_func ((GDestroyNotify) heed_waiting_step_free);
}

static HeedDatabase *
get_database (HeedPlanStore *self)
{
  return heed_register_get_database (self->reg);
}

static gboolean
read_version (HeedPlanStore  *self,
              GError        **error)
{
  return heed_plan_version_read (self->reg, self->number, &self->version, error);
}

static gboolean
read_steps (HeedPlanStore  *self,
            GError        **error)
{
  return heed_journal_find_step (get_database (self), self->number, HEED_STEP_DONE, &self->undo, error) &&
         heed_journal_find_step (get_database (self), self->number, HEED_STEP_UNDONE, &self->redo, error);
}

static gboolean
load (HeedPlanStore  *self,
      GError        **error)
{
  if (!read_version (self, error) || !read_steps (self, error))
    return FALSE;

  self->groups = heed_row_table_load (get_database (self), self->number, error);
  return self->groups != NULL;
}

/* Dates without a year count from these days. */
static void
set_days (HeedPlanStore *self,
          HeedPlan      *plan)
{
  self->reference = heed_plan_get_reference (plan);
  self->report = heed_inspection_get_report_published (heed_plan_get_inspection (plan));
}

/**
 * heed_plan_store_open:
 * @reg: a register
 * @number: the short number of a plan
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the plan, or %NULL with @error set
 */
HeedPlanStore *
heed_plan_store_open (HeedRegister  *reg,
                      guint          number,
                      GError       **error)
{
  g_autoptr (HeedPlanStore) self = NULL;

  g_return_val_if_fail (HEED_IS_REGISTER (reg), NULL);

  self = g_object_new (HEED_TYPE_PLAN_STORE, NULL);
  self->reg = g_object_ref (reg);
  self->number = number;
  if (!heed_database_begin_read (get_database (self), error))
    return NULL;
  if (!load (self, error))
    {
      heed_database_rollback (get_database (self));
      return NULL;
    }
  if (!heed_database_commit (get_database (self), error))
    return NULL;

  self->plan = heed_plan_new ();
  heed_plan_rows_apply (self->groups, NULL, self->plan);
  set_days (self, self->plan);
  g_signal_connect_swapped (self->plan, "changed", G_CALLBACK (changed_cb), self);
  return g_steal_pointer (&self);
}

/**
 * heed_plan_store_get_plan:
 * @self: a #HeedPlanStore
 *
 * Returns: (transfer none): the plan
 */
HeedPlan *
heed_plan_store_get_plan (HeedPlanStore *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_STORE (self), NULL);

  return self->plan;
}

/**
 * heed_plan_store_get_number:
 * @self: a #HeedPlanStore
 *
 * Returns: its short number
 */
guint
heed_plan_store_get_number (HeedPlanStore *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_STORE (self), 0);

  return self->number;
}

/**
 * heed_plan_store_get_version:
 * @self: a #HeedPlanStore
 *
 * Returns: which version of the plan in the register is known here
 */
gint64
heed_plan_store_get_version (HeedPlanStore *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_STORE (self), 0);

  return self->version;
}

/* What of that which was touched is not what @known says. */
static HeedEdit *
compare_touched (HeedPlanStore *self,
                 GHashTable    *known)
{
  g_autoptr (HeedEdit) edit = NULL;

  if (!self->plan_touched && g_hash_table_size (self->touched) == 0)
    return NULL;

  edit = g_new0 (HeedEdit, 1);
  edit->groups = heed_plan_changes_make_groups (self->plan, known, self->touched,
                                                self->plan_touched);
  edit->changes = heed_plan_changes_compare (known, edit->groups);
  return edit->changes->len > 0 ? g_steal_pointer (&edit) : NULL;
}

/**
 * heed_plan_store_collect:
 * @self: a #HeedPlanStore
 *
 * Looks at what was touched since the last write, and since the last step that waits to
 * be written.
 *
 * Returns: (transfer full) (nullable): what is to be written; %NULL for nothing
 */
HeedEdit *
heed_plan_store_collect (HeedPlanStore *self)
{
  HeedEdit *edit;

  g_return_val_if_fail (HEED_IS_PLAN_STORE (self), NULL);

  /* Where the register cannot be read now, the write that follows says so. */
  if (self->plan_touched)
    heed_shared_record_match_edit (get_database (self), self->number, self->plan, get_latest_groups (self), NULL);
  edit = compare_touched (self, get_latest_groups (self));
  if (edit == NULL)
    {
      self->plan_touched = FALSE;
      g_hash_table_remove_all (self->touched);
    }
  return edit;
}

/**
 * heed_plan_store_collect_unsaved:
 * @self: a #HeedPlanStore
 *
 * Returns: (transfer full) (nullable): everything that is not in the register, also the
 *   steps that wait; %NULL for nothing
 */
HeedEdit *
heed_plan_store_collect_unsaved (HeedPlanStore *self)
{
  g_autoptr (HeedEdit) edit = g_new0 (HeedEdit, 1);
  GHashTableIter iter;
  gpointer group;

  g_return_val_if_fail (HEED_IS_PLAN_STORE (self), NULL);

  edit->groups = heed_plan_rows_make_all (self->plan);
  g_hash_table_iter_init (&iter, self->groups);
  while (g_hash_table_iter_next (&iter, &group, NULL))
    if (!g_hash_table_contains (edit->groups, group))
      g_hash_table_insert (edit->groups, g_strdup (group), heed_row_list_new ());
  edit->changes = heed_plan_changes_compare (self->groups, edit->groups);
  return edit->changes->len > 0 ? g_steal_pointer (&edit) : NULL;
}

/**
 * heed_plan_store_apply:
 * @self: a #HeedPlanStore, of which everything is written
 * @edit: what another store of the same plan could not write
 *
 * Makes the same changes in the plan. They are not written by that.
 */
void
heed_plan_store_apply (HeedPlanStore *self,
                       HeedEdit      *edit)
{
  g_autoptr (GHashTable) groups = NULL;
  g_autoptr (GHashTable) touched = NULL;

  g_return_if_fail (HEED_IS_PLAN_STORE (self));

  groups = heed_plan_changes_merge (self->groups, edit->groups);
  touched = heed_plan_changes_list_groups (edit->changes);
  heed_plan_rows_apply (groups, touched, self->plan);
}

static gboolean
refresh_derived (HeedPlanStore  *self,
                 HeedPlan       *plan,
                 GHashTable     *groups,
                 GHashTable     *touched,
                 GPtrArray      *changes,
                 GError        **error)
{
  g_autoptr (GHashTable) moved = heed_plan_changes_list_moves (changes);

  if (g_hash_table_contains (touched, "") &&
      !heed_shared_record_write (get_database (self), self->number, plan, changes, error))
    return FALSE;

  return heed_plan_derived_refresh (get_database (self), self->number, plan, groups, touched,
                                    moved,
                                    heed_plan_get_reference (plan) != self->reference ||
                                      heed_inspection_get_report_published (heed_plan_get_inspection (plan)) != self->report,
                                    NULL,
                                    error);
}

/* The plan as @groups have it: what is derived of rows is derived of just those rows, also
 * while somebody types on. */
static HeedPlan *
make_plan (HeedPlanStore *self,
           GHashTable    *groups)
{
  g_autoptr (HeedEdit) newer = compare_touched (self, groups);
  HeedPlan *plan;

  if (newer == NULL)
    return g_object_ref (self->plan);

  plan = heed_plan_new ();
  heed_plan_rows_apply (groups, NULL, plan);
  return plan;
}

static gboolean
write_step (HeedPlanStore  *self,
            HeedWaitingStep    *step,
            gint64         *id,
            GError        **error)
{
  HeedDatabase *database = get_database (self);
  GPtrArray *changes = step->edit->changes;
  HeedRecordRow *erased = heed_edit_find_erased (step->edit);

  *id = heed_journal_add_step (database, self->number, erased != NULL ? "erase" : "edit", step->label, 0, error);
  if (*id == 0 || (erased != NULL && !heed_journal_erase (database, self->number, erased, error)))
    return FALSE;
  for (guint i = 0; i < changes->len; i++)
    {
      HeedChange *change = g_ptr_array_index (changes, i);

      if (!heed_row_table_write (database, self->number, change, error) ||
          !heed_journal_add_change (database, *id, i, change, error))
        return FALSE;
    }

  return TRUE;
}

/* Within a transaction. */
static gboolean
write_steps (HeedPlanStore  *self,
             GPtrArray      *steps,
             HeedPlan       *plan,
             gint64         *id,
             GError        **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new ();
  g_autoptr (GHashTable) touched = NULL;

  if (!heed_plan_version_claim (self->reg, self->number, self->version, error) ||
      !heed_journal_drop_undone (get_database (self), self->number, error))
    return FALSE;

  for (guint i = 0; i < steps->len; i++)
    {
      HeedWaitingStep *step = g_ptr_array_index (steps, i);

      if (!write_step (self, step, id, error))
        return FALSE;
      g_ptr_array_extend (changes, step->edit->changes, NULL, NULL);
    }

  touched = heed_plan_changes_list_groups (changes);
  return refresh_derived (self, plan, last_step (steps)->groups, touched, changes, error);
}

/* Everything that is known here is as the register holds it now. */
static void
take_groups (HeedPlanStore *self,
             HeedPlan      *plan,
             GHashTable    *groups)
{
  g_hash_table_unref (self->groups);
  self->groups = groups;
  set_days (self, plan);
  self->version++;
}

static gboolean
commit_steps (HeedPlanStore  *self,
              GPtrArray      *steps,
              GError        **error)
{
  HeedWaitingStep *last = last_step (steps);
  g_autoptr (HeedPlan) plan = make_plan (self, last->groups);
  gint64 id = 0;

  if (!heed_database_begin (get_database (self), error))
    return FALSE;
  if (!write_steps (self, steps, plan, &id, error))
    {
      heed_database_rollback (get_database (self));
      return FALSE;
    }
  if (!heed_database_commit (get_database (self), error))
    return FALSE;

  take_groups (self, plan, g_hash_table_ref (last->groups));
  heed_step_clear (&self->redo);
  /* What was erased stays so: undo goes on with what was done before. */
  if (heed_edit_find_erased (last->edit) != NULL)
    return heed_journal_find_step (get_database (self), self->number, HEED_STEP_DONE, &self->undo, error);

  heed_step_clear (&self->undo);
  self->undo.id = id;
  self->undo.label = g_strdup (last->label);
  return TRUE;
}

/**
 * heed_plan_store_write:
 * @self: a #HeedPlanStore, of which no step waits
 * @edit: what is to be written
 * @label: what it does, for the history: "Change of target in 1.1"
 * @error: return location for an error
 *
 * Writes it, in one transaction, as one step that can be undone.
 *
 * Returns: whether it is written; if not, the register is as it was
 */
gboolean
heed_plan_store_write (HeedPlanStore  *self,
                       HeedEdit       *edit,
                       const char     *label,
                       GError        **error)
{
  g_autoptr (GPtrArray) steps = NULL;
  HeedWaitingStep *step;
  gboolean written;

  g_return_val_if_fail (HEED_IS_PLAN_STORE (self), FALSE);
  g_return_val_if_fail (self->waiting->len == 0, FALSE);

  steps = g_ptr_array_new_with_free_func ((GDestroyNotify) heed_waiting_step_free);
  step = heed_waiting_step_new (self->groups, edit, label);
  g_ptr_array_add (steps, step);
  written = commit_steps (self, steps, error);
  step->edit = NULL;
  return written;
}

/**
 * heed_plan_store_add_step:
 * @self: a #HeedPlanStore
 * @edit: (transfer full): what heed_plan_store_collect() found
 * @label: what it does, for the history
 *
 * Makes it a step that waits to be written.
 */
void
heed_plan_store_add_step (HeedPlanStore *self,
                          HeedEdit      *edit,
                          const char    *label)
{
  g_return_if_fail (HEED_IS_PLAN_STORE (self));

  g_ptr_array_add (self->waiting, heed_waiting_step_new (get_latest_groups (self), edit, label));
  g_ptr_array_set_size (self->taken_back, 0);
  self->n_undone = 0;
}

/**
 * heed_plan_store_write_steps:
 * @self: a #HeedPlanStore
 * @error: return location for an error
 *
 * Writes all steps that wait, in one transaction.
 *
 * Returns: whether none waits any more; if not, all do, and the register is as it was
 */
gboolean
heed_plan_store_write_steps (HeedPlanStore  *self,
                             GError        **error)
{
  g_return_val_if_fail (HEED_IS_PLAN_STORE (self), FALSE);

  if (self->waiting->len == 0)
    return TRUE;
  if (!commit_steps (self, self->waiting, error))
    return FALSE;

  g_ptr_array_set_size (self->waiting, 0);
  return TRUE;
}

/**
 * heed_plan_store_get_n_waiting:
 * @self: a #HeedPlanStore
 *
 * Returns: how many steps wait to be written
 */
guint
heed_plan_store_get_n_waiting (HeedPlanStore *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_STORE (self), 0);

  return self->waiting->len;
}

/**
 * heed_plan_store_get_undo_label:
 * @self: a #HeedPlanStore
 *
 * Returns: (transfer none) (nullable): what undo would take back; %NULL for nothing
 */
const char *
heed_plan_store_get_undo_label (HeedPlanStore *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_STORE (self), NULL);

  return self->waiting->len > 0 ? last_step (self->waiting)->label : self->undo.label;
}

/**
 * heed_plan_store_get_redo_label:
 * @self: a #HeedPlanStore
 *
 * Returns: (transfer none) (nullable): what redo would do again; %NULL for nothing
 */
const char *
heed_plan_store_get_redo_label (HeedPlanStore *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_STORE (self), NULL);

  if (self->taken_back->len > 0 && self->n_undone == 0)
    return last_step (self->taken_back)->label;

  /* A new step ends what can be done again. */
  return self->waiting->len == 0 ? self->redo.label : NULL;
}

static gboolean
write_changes (HeedPlanStore  *self,
               GPtrArray      *changes,
               gboolean        backwards,
               GError        **error)
{
  for (guint i = 0; i < changes->len; i++)
    {
      HeedChange *change = g_ptr_array_index (changes, backwards ? changes->len - 1 - i : i);
      HeedChange swapped = { change->after, change->before };

      if (!heed_row_table_write (get_database (self), self->number,
                                 backwards ? &swapped : change, error))
        return FALSE;
    }

  return TRUE;
}

static void
apply_groups (HeedPlanStore *self,
              GHashTable    *groups,
              GHashTable    *touched)
{
  self->applying = TRUE;
  heed_plan_rows_apply (groups, touched, self->plan);
  self->applying = FALSE;
}

/* The rows of the whole plan as they are in the middle of the transaction, with no
 * rows for a group that is gone. */
static GHashTable *
load_groups (HeedPlanStore  *self,
             GError        **error)
{
  GHashTable *groups = heed_row_table_load (get_database (self), self->number, error);
  GHashTableIter iter;
  gpointer group;

  if (groups == NULL)
    return NULL;

  g_hash_table_iter_init (&iter, self->groups);
  while (g_hash_table_iter_next (&iter, &group, NULL))
    if (!g_hash_table_contains (groups, group))
      g_hash_table_insert (groups, g_strdup (group), heed_row_list_new ());
  return groups;
}

/**
 * heed_plan_store_revert:
 * @self: a #HeedPlanStore
 *
 * Takes back what was changed since the last step, whether that is written or waits.
 */
void
heed_plan_store_revert (HeedPlanStore *self)
{
  g_return_if_fail (HEED_IS_PLAN_STORE (self));

  apply_groups (self, get_latest_groups (self), NULL);
  self->plan_touched = FALSE;
  g_hash_table_remove_all (self->touched);
}

static void
take_places (HeedPlanStore *self,
             GPtrArray     *changes,
             gboolean       backwards)
{
  g_clear_pointer (&self->places, g_ptr_array_unref);
  self->places = heed_plan_changes_list_places (changes, backwards);
}

static gboolean
go_to_step (HeedPlanStore  *self,
            HeedStep       *step,
            gboolean        backwards,
            GError        **error)
{
  HeedDatabase *database = get_database (self);
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (GHashTable) loaded = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GHashTable) touched = NULL;
  g_autoptr (GHashTable) groups = NULL;

  steps = heed_journal_load_changes (database, step->id, error);
  if (steps == NULL ||
      !heed_plan_version_claim (self->reg, self->number, self->version, error) ||
      heed_journal_add_step (database, self->number, backwards ? "undo" : "redo", step->label,
                             step->id, error) == 0 ||
      !heed_journal_set_state (database, step->id, backwards ? HEED_STEP_UNDONE : HEED_STEP_DONE, error) ||
      !write_changes (self, steps, backwards, error))
    return FALSE;

  loaded = load_groups (self, error);
  if (loaded == NULL)
    return FALSE;
  changes = heed_plan_changes_compare (self->groups, loaded);
  touched = heed_plan_changes_list_groups (changes);
  groups = heed_plan_changes_merge (self->groups, loaded);

  apply_groups (self, groups, touched);
  if (!refresh_derived (self, self->plan, groups, touched, changes, error) ||
      !heed_database_commit (database, error))
    {
      apply_groups (self, self->groups, touched);
      return FALSE;
    }

  take_groups (self, self->plan, g_steal_pointer (&groups));
  take_places (self, changes, FALSE);
  return TRUE;
}

static gboolean
move (HeedPlanStore  *self,
      HeedStep       *step,
      gboolean        backwards,
      GError        **error)
{
  if (step->id == 0)
    return TRUE;
  if (!heed_database_begin (get_database (self), error))
    return FALSE;
  if (!go_to_step (self, step, backwards, error))
    {
      heed_database_rollback (get_database (self));
      return FALSE;
    }

  return read_steps (self, error);
}

/* Steps that wait are undone and done again without the register. */
static void
move_waiting (HeedPlanStore *self,
              GPtrArray     *from,
              GPtrArray     *to)
{
  HeedWaitingStep *step = g_ptr_array_steal_index (from, from->len - 1);
  g_autoptr (GHashTable) touched = heed_plan_changes_list_groups (step->edit->changes);

  g_ptr_array_add (to, step);
  take_places (self, step->edit->changes, to == self->taken_back);
  apply_groups (self, get_latest_groups (self), touched);
}

/**
 * heed_plan_store_undo:
 * @self: a #HeedPlanStore, of which everything is written or waits
 * @error: return location for an error
 *
 * Takes the last step back that is not yet taken back: one that waits only in the plan,
 * the others in the register as well. The records of the plan stay the same objects.
 *
 * Returns: whether that succeeded, or there is nothing to undo
 */
gboolean
heed_plan_store_undo (HeedPlanStore  *self,
                      GError        **error)
{
  g_return_val_if_fail (HEED_IS_PLAN_STORE (self), FALSE);

  if (self->waiting->len > 0)
    {
      move_waiting (self, self->waiting, self->taken_back);
      return TRUE;
    }
  if (!move (self, &self->undo, TRUE, error))
    return FALSE;

  if (self->taken_back->len > 0)
    self->n_undone++;
  return TRUE;
}

/**
 * heed_plan_store_redo:
 * @self: a #HeedPlanStore, of which everything is written or waits
 * @error: return location for an error
 *
 * Does again what was taken back last. A step that never was in the register waits to be
 * written then.
 *
 * Returns: whether that succeeded, or there is nothing to redo
 */
gboolean
heed_plan_store_redo (HeedPlanStore  *self,
                      GError        **error)
{
  g_return_val_if_fail (HEED_IS_PLAN_STORE (self), FALSE);

  if (self->taken_back->len > 0 && self->n_undone == 0)
    {
      move_waiting (self, self->taken_back, self->waiting);
      return TRUE;
    }
  if (self->waiting->len > 0)
    return TRUE;
  if (!move (self, &self->redo, FALSE, error))
    return FALSE;

  if (self->n_undone > 0)
    self->n_undone--;
  return TRUE;
}

/* What somebody else wrote becomes what is known here. */
static gboolean
take_register (HeedPlanStore  *self,
               gboolean       *refreshed,
               GError        **error)
{
  gint64 known = self->version;
  g_autoptr (GHashTable) loaded = NULL;
  g_autoptr (GHashTable) groups = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GHashTable) touched = NULL;
  gint64 version;

  if (!read_version (self, error))
    return FALSE;
  /* Until it is read, it is not known. */
  version = self->version;
  self->version = known;
  if (version == known)
    return TRUE;

  loaded = load_groups (self, error);
  if (loaded == NULL || !read_steps (self, error))
    return FALSE;

  changes = heed_plan_changes_compare (self->groups, loaded);
  touched = heed_plan_changes_list_groups (changes);
  groups = heed_plan_changes_merge (self->groups, loaded);
  apply_groups (self, groups, touched);
  g_hash_table_unref (self->groups);
  self->groups = g_steal_pointer (&groups);
  set_days (self, self->plan);
  self->version = version;
  g_ptr_array_set_size (self->taken_back, 0);
  self->n_undone = 0;
  *refreshed = TRUE;
  return TRUE;
}

/**
 * heed_plan_store_refresh:
 * @self: a #HeedPlanStore
 * @refreshed: (out): whether the plan was changed elsewhere meanwhile and says now what
 *   the register says
 * @error: return location for an error
 *
 * Where something is not yet written, nothing is done: the next write tells of the
 * conflict.
 *
 * Returns: whether the register could be read
 */
gboolean
heed_plan_store_refresh (HeedPlanStore  *self,
                         gboolean       *refreshed,
                         GError        **error)
{
  g_autoptr (HeedEdit) edit = NULL;

  g_return_val_if_fail (HEED_IS_PLAN_STORE (self), FALSE);

  *refreshed = FALSE;
  edit = heed_plan_store_collect (self);
  if (edit != NULL || self->waiting->len > 0)
    return TRUE;

  if (!heed_database_begin_read (get_database (self), error))
    return FALSE;
  if (!take_register (self, refreshed, error))
    {
      heed_database_rollback (get_database (self));
      return FALSE;
    }

  return heed_database_commit (get_database (self), error);
}

/**
 * heed_plan_store_get_places:
 * @self: a #HeedPlanStore
 *
 * Returns: (transfer none) (nullable) (element-type utf8): the ids of the recommendations and
 *   items in which something is not as it was before the last undo or redo
 */
GPtrArray *
heed_plan_store_get_places (HeedPlanStore *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_STORE (self), NULL);

  return self->places;
}
