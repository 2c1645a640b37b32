/* heed-plan-store.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-plan-store.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-error.h"
#include "heed-journal.h"
#include "heed-plan-derived.h"
#include "heed-plan-rows.h"
#include "heed-row-table.h"

/**
 * HeedPlanStore:
 *
 * One plan of a register, loaded whole. It notes where the plan changes, finds out
 * which rows are no longer what the register holds, and writes just those, with
 * their history.
 */
struct _HeedPlanStore
{
  GObject parent_instance;

  HeedRegister *reg;
  guint number;
  HeedPlan *plan;
  gint64 version;
  HeedDay reference;  /* for which the lists across plans were derived */
  GHashTable *groups; /* what the register holds */
  GHashTable *touched; /* the recommendations in which something may have changed */
  gboolean plan_touched;
  gboolean applying;
  HeedStep undo;
  HeedStep redo;
};

G_DEFINE_FINAL_TYPE (HeedPlanStore, heed_plan_store, G_TYPE_OBJECT)

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
  g_autoptr (HeedStatement) statement = NULL;
  GError *failure = NULL;

  statement = heed_database_prepare (get_database (self),
                                     "SELECT version FROM plan WHERE number = $plan AND deleted = 0",
                                     error);
  if (statement == NULL)
    return FALSE;

  heed_statement_bind_integer (statement, "plan", self->number);
  if (heed_statement_next (statement, &failure))
    {
      self->version = heed_statement_get_integer (statement, 0);
      return TRUE;
    }
  if (failure != NULL)
    g_propagate_error (error, failure);
  else
    g_set_error (error, HEED_ERROR, HEED_ERROR_NOT_FOUND,
                 _("There is no plan %u in “%s”. See which plans there are, and name one of them."),
                 self->number, heed_register_get_path (self->reg));
  return FALSE;
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
  self->reference = heed_plan_get_reference (self->plan);
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
 * heed_edit_free:
 * @self: (transfer full): an edit
 */
void
heed_edit_free (HeedEdit *self)
{
  g_ptr_array_unref (self->changes);
  g_hash_table_unref (self->groups);
  g_free (self);
}

static char *
key_of (HeedRecordRow *row)
{
  return g_strdup_printf ("%d %s", (int) row->kind, row->id);
}

static int
compare_changes (gconstpointer a,
                 gconstpointer b)
{
  HeedRecordRow *left = heed_change_get_row (*(HeedChange *const *) a);
  HeedRecordRow *right = heed_change_get_row (*(HeedChange *const *) b);

  if (left->kind != right->kind)
    return left->kind < right->kind ? -1 : 1;
  return strcmp (left->id, right->id);
}

/* What is different between the groups that are known and those @after, which may
 * be only some of them. */
static GPtrArray *
compare_groups (GHashTable *known,
                GHashTable *after)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify) heed_change_free);
  g_autoptr (GHashTable) before_rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer group, value;

  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, &group, NULL))
    {
      GPtrArray *rows = g_hash_table_lookup (known, group);

      for (guint i = 0; rows != NULL && i < rows->len; i++)
        g_hash_table_insert (before_rows, key_of (g_ptr_array_index (rows, i)),
                             g_ptr_array_index (rows, i));
    }

  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, &group, &value))
    {
      GPtrArray *rows = value;

      for (guint i = 0; i < rows->len; i++)
        {
          HeedRecordRow *row = g_ptr_array_index (rows, i);
          g_autofree char *key = key_of (row);
          HeedRecordRow *before = g_hash_table_lookup (before_rows, key);

          if (before == NULL || !heed_record_row_equal (before, row))
            g_ptr_array_add (changes, heed_change_new (before, row));
          if (before != NULL)
            g_hash_table_remove (before_rows, key);
        }
    }

  g_hash_table_iter_init (&iter, before_rows);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    g_ptr_array_add (changes, heed_change_new (value, NULL));

  g_ptr_array_sort (changes, compare_changes);
  return changes;
}

static GPtrArray *
rows_of_recommendation (HeedRecommendation *recommendation,
                        guint               position)
{
  GPtrArray *rows = heed_row_list_new ();

  g_ptr_array_add (rows, heed_plan_rows_make_recommendation (recommendation, position));
  heed_plan_rows_add_items (recommendation, rows);
  return rows;
}

/* Of a recommendation in which nothing changed, only its place may be another. */
static GPtrArray *
rows_with_new_place (GPtrArray          *known,
                     HeedRecommendation *recommendation,
                     guint               position)
{
  GPtrArray *rows = heed_row_list_new ();

  g_ptr_array_add (rows, heed_plan_rows_make_recommendation (recommendation, position));
  for (guint i = 0; i < known->len; i++)
    {
      HeedRecordRow *row = g_ptr_array_index (known, i);

      if (row->kind != HEED_RECORD_RECOMMENDATION)
        g_ptr_array_add (rows, heed_record_row_ref (row));
    }

  return rows;
}

static GHashTable *
make_touched_groups (HeedPlanStore *self)
{
  GHashTable *groups = heed_row_groups_new ();
  HeedRecordList *recommendations = heed_plan_get_recommendations (self->plan);
  GHashTableIter iter;
  gpointer group;

  if (self->plan_touched)
    {
      GPtrArray *rows = heed_row_list_new ();

      heed_plan_rows_add_plan (self->plan, rows);
      g_hash_table_insert (groups, g_strdup (""), rows);
    }

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecommendation *recommendation = heed_record_list_get (recommendations, i);
      const char *id = heed_recommendation_get_id (recommendation);
      GPtrArray *known = g_hash_table_lookup (self->groups, id);

      if (known == NULL || g_hash_table_contains (self->touched, recommendation))
        g_hash_table_insert (groups, g_strdup (id), rows_of_recommendation (recommendation, i));
      else if (self->plan_touched)
        g_hash_table_insert (groups, g_strdup (id), rows_with_new_place (known, recommendation, i));
    }

  /* A recommendation that is gone. */
  if (self->plan_touched)
    {
      g_hash_table_iter_init (&iter, self->groups);
      while (g_hash_table_iter_next (&iter, &group, NULL))
        if (!g_hash_table_contains (groups, group))
          g_hash_table_insert (groups, g_strdup (group), heed_row_list_new ());
    }

  return groups;
}

/**
 * heed_plan_store_collect:
 * @self: a #HeedPlanStore
 *
 * Looks at what was touched since the last write.
 *
 * Returns: (transfer full) (nullable): what is to be written; %NULL for nothing
 */
HeedEdit *
heed_plan_store_collect (HeedPlanStore *self)
{
  g_autoptr (HeedEdit) edit = NULL;

  g_return_val_if_fail (HEED_IS_PLAN_STORE (self), NULL);

  if (!self->plan_touched && g_hash_table_size (self->touched) == 0)
    return NULL;

  edit = g_new0 (HeedEdit, 1);
  edit->groups = make_touched_groups (self);
  edit->changes = compare_groups (self->groups, edit->groups);
  if (edit->changes->len > 0)
    return g_steal_pointer (&edit);

  self->plan_touched = FALSE;
  g_hash_table_remove_all (self->touched);
  return NULL;
}

/* The groups in which something happened. */
static GHashTable *
groups_of_changes (GPtrArray *changes)
{
  GHashTable *groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      HeedChange *change = g_ptr_array_index (changes, i);

      if (change->before != NULL)
        g_hash_table_add (groups, g_strdup (change->before->group));
      if (change->after != NULL)
        g_hash_table_add (groups, g_strdup (change->after->group));
    }

  return groups;
}

static gboolean
is_move (HeedChange *change)
{
  guint position;

  if (change->before == NULL || change->after == NULL ||
      change->after->kind != HEED_RECORD_RECOMMENDATION ||
      !heed_record_find_column (heed_record_get (HEED_RECORD_RECOMMENDATION), "position", &position))
    return FALSE;

  for (guint i = 0; i < heed_record_get (HEED_RECORD_RECOMMENDATION)->n_columns; i++)
    if (i != position && heed_change_touches (change, i))
      return FALSE;
  return TRUE;
}

/* The groups in which nothing happened but that the recommendation got another place. */
static GHashTable *
groups_of_moves (GPtrArray *changes)
{
  GHashTable *groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      HeedChange *change = g_ptr_array_index (changes, i);

      if (is_move (change))
        g_hash_table_add (groups, g_strdup (change->after->group));
    }
  for (guint i = 0; i < changes->len; i++)
    {
      HeedChange *change = g_ptr_array_index (changes, i);

      if (is_move (change))
        continue;
      if (change->before != NULL)
        g_hash_table_remove (groups, change->before->group);
      if (change->after != NULL)
        g_hash_table_remove (groups, change->after->group);
    }

  return groups;
}

/* Makes sure that the register still holds what is known here. */
static gboolean
claim_version (HeedPlanStore  *self,
               GError        **error)
{
  g_autoptr (HeedStatement) statement = NULL;
  GError *failure = NULL;
  gboolean claimed;

  statement = heed_database_prepare (get_database (self),
                                     "UPDATE plan SET version = version + 1 "
                                     "WHERE number = $plan AND version = $version AND deleted = 0 "
                                     "RETURNING version",
                                     error);
  if (statement == NULL)
    return FALSE;

  heed_statement_bind_integer (statement, "plan", self->number);
  heed_statement_bind_integer (statement, "version", self->version);
  claimed = heed_statement_next (statement, &failure);
  if (claimed)
    claimed = heed_statement_run (statement, &failure);
  if (claimed)
    return TRUE;

  if (failure != NULL)
    g_propagate_error (error, failure);
  else
    g_set_error (error, HEED_ERROR, HEED_ERROR_CONFLICT,
                 _("Failed to save plan %u in “%s”: it was changed elsewhere meanwhile. Note what "
                   "you changed, open the plan again, and change it there."),
                 self->number, heed_register_get_path (self->reg));
  return FALSE;
}

static gboolean
refresh_derived (HeedPlanStore  *self,
                 GHashTable     *groups,
                 GHashTable     *touched,
                 GPtrArray      *changes,
                 GError        **error)
{
  g_autoptr (GHashTable) moved = groups_of_moves (changes);

  return heed_plan_derived_refresh (get_database (self), self->number, self->plan, groups, touched,
                                    moved, heed_plan_get_reference (self->plan) != self->reference,
                                    error);
}

static gboolean
write_edit (HeedPlanStore  *self,
            HeedEdit       *edit,
            GHashTable     *groups,
            const char     *label,
            gint64         *step,
            GError        **error)
{
  HeedDatabase *database = get_database (self);
  g_autoptr (GHashTable) touched = groups_of_changes (edit->changes);

  if (!claim_version (self, error) ||
      !heed_journal_drop_undone (database, self->number, error))
    return FALSE;

  *step = heed_journal_add_step (database, self->number, "edit", label, 0, error);
  if (*step == 0)
    return FALSE;
  for (guint i = 0; i < edit->changes->len; i++)
    {
      HeedChange *change = g_ptr_array_index (edit->changes, i);

      if (!heed_row_table_write (database, self->number, change, error) ||
          !heed_journal_add_change (database, *step, i, change, error))
        return FALSE;
    }

  return refresh_derived (self, groups, touched, edit->changes, error);
}

/* The known groups as they are after @edit. */
static GHashTable *
merge_groups (GHashTable *known,
              GHashTable *after)
{
  GHashTable *groups = heed_row_groups_new ();
  GHashTableIter iter;
  gpointer group, rows;

  g_hash_table_iter_init (&iter, known);
  while (g_hash_table_iter_next (&iter, &group, &rows))
    if (!g_hash_table_contains (after, group))
      g_hash_table_insert (groups, g_strdup (group), g_ptr_array_ref (rows));
  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, &group, &rows))
    if (((GPtrArray *) rows)->len > 0)
      g_hash_table_insert (groups, g_strdup (group), g_ptr_array_ref (rows));

  return groups;
}

/* Everything that is known here is as the register holds it now. */
static void
take_groups (HeedPlanStore *self,
             GHashTable    *groups)
{
  g_hash_table_unref (self->groups);
  self->groups = groups;
  self->reference = heed_plan_get_reference (self->plan);
  self->version++;
}

/**
 * heed_plan_store_write:
 * @self: a #HeedPlanStore
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
  g_autoptr (GHashTable) groups = NULL;
  gint64 step = 0;

  g_return_val_if_fail (HEED_IS_PLAN_STORE (self), FALSE);

  groups = merge_groups (self->groups, edit->groups);
  if (!heed_database_begin (get_database (self), error))
    return FALSE;
  if (!write_edit (self, edit, groups, label, &step, error))
    {
      heed_database_rollback (get_database (self));
      return FALSE;
    }
  if (!heed_database_commit (get_database (self), error))
    return FALSE;

  take_groups (self, g_steal_pointer (&groups));
  heed_step_clear (&self->redo);
  heed_step_clear (&self->undo);
  self->undo.id = step;
  self->undo.label = g_strdup (label);
  return TRUE;
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

  return self->undo.label;
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

  return self->redo.label;
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
      !claim_version (self, error) ||
      heed_journal_add_step (database, self->number, backwards ? "undo" : "redo", step->label,
                             step->id, error) == 0 ||
      !heed_journal_set_state (database, step->id, backwards ? HEED_STEP_UNDONE : HEED_STEP_DONE, error) ||
      !write_changes (self, steps, backwards, error))
    return FALSE;

  loaded = load_groups (self, error);
  if (loaded == NULL)
    return FALSE;
  changes = compare_groups (self->groups, loaded);
  touched = groups_of_changes (changes);
  groups = merge_groups (self->groups, loaded);

  apply_groups (self, groups, touched);
  if (!refresh_derived (self, groups, touched, changes, error) ||
      !heed_database_commit (database, error))
    {
      apply_groups (self, self->groups, touched);
      return FALSE;
    }

  take_groups (self, g_steal_pointer (&groups));
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

/**
 * heed_plan_store_undo:
 * @self: a #HeedPlanStore, of which everything is written
 * @error: return location for an error
 *
 * Takes the last step back that is not yet taken back, in the register and in the
 * plan, whose records stay the same objects.
 *
 * Returns: whether that succeeded, or there is nothing to undo
 */
gboolean
heed_plan_store_undo (HeedPlanStore  *self,
                      GError        **error)
{
  g_return_val_if_fail (HEED_IS_PLAN_STORE (self), FALSE);

  return move (self, &self->undo, TRUE, error);
}

/**
 * heed_plan_store_redo:
 * @self: a #HeedPlanStore, of which everything is written
 * @error: return location for an error
 *
 * Does again what was taken back last.
 *
 * Returns: whether that succeeded, or there is nothing to redo
 */
gboolean
heed_plan_store_redo (HeedPlanStore  *self,
                      GError        **error)
{
  g_return_val_if_fail (HEED_IS_PLAN_STORE (self), FALSE);

  return move (self, &self->redo, FALSE, error);
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

  changes = compare_groups (self->groups, loaded);
  touched = groups_of_changes (changes);
  groups = merge_groups (self->groups, loaded);
  apply_groups (self, groups, touched);
  g_hash_table_unref (self->groups);
  self->groups = g_steal_pointer (&groups);
  self->reference = heed_plan_get_reference (self->plan);
  self->version = version;
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
  if (edit != NULL)
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
