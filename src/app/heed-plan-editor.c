/* heed-plan-editor.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-plan-editor-private.h"

#include <glib/gi18n-lib.h>

#include "heed-author.h"
#include "heed-edit-consequences.h"
#include "heed-edit-label.h"
#include "heed-error.h"
#include "heed-owner-list.h"
#include "heed-plan-archive.h"
#include "heed-plan-store.h"

/**
 * HeedPlanEditor:
 *
 * One plan that is being edited.
 */
struct _HeedPlanEditor
{
  GObject parent_instance;

  HeedRegister *reg;
  HeedPlanStore *store;
  HeedSource *source;

  gboolean restores; /* the step brings all rows back */
  HeedEdit *typed;   /* what somebody is typing */
  char *typing;      /* which text that is */
  guint settle_id;   /* at the end of this turn of the main loop */
  guint typed_id;    /* when the typing is written */
  HeedSaveState *save_state;

  char *label;
  guint depth;
  gboolean moving;

  char *author; /* who changes it */
  HeedDay day;  /* on which day */

  char *undo_label;
  char *redo_label;
};

G_DEFINE_FINAL_TYPE (HeedPlanEditor, heed_plan_editor, G_TYPE_OBJECT)

/* What is typed in one text within this time is one step. The time runs from the first
 * key and no later key puts it off: who types on and on loses no more than this when the
 * program is killed. */
#define TYPED_MS 800

/* How long the main thread waits for another program that writes, unasked and asked. */
#define WAIT_MS 30
#define LONG_WAIT_MS 2000

enum {
  PROP_0,
  PROP_PLAN,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_SAVE_STATE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum {
  SAVED,
  SETTLING,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
take_label (HeedPlanEditor  *self,
            char           **field,
            const char      *label,
            guint            label_id,
            guint            can_id)
{
  gboolean could = *field != NULL;

  if (g_strcmp0 (*field, label) == 0)
    return;

  g_free (*field);
  *field = g_strdup (label);
  g_object_notify_by_pspec (G_OBJECT (self), properties[label_id]);
  if (could != (label != NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[can_id]);
}

static void
update_labels (HeedPlanEditor *self)
{
  const char *undo = heed_plan_store_get_undo_label (self->store);
  const char *redo = heed_plan_store_get_redo_label (self->store);
  g_autofree char *typed = NULL;

  /* What is typed and not yet written can be undone as well. */
  if (self->typed != NULL)
    typed = heed_edit_label_make (self->typed, heed_plan_store_get_plan (self->store));

  take_label (self, &self->undo_label, typed != NULL ? typed : undo, PROP_UNDO_LABEL, PROP_CAN_UNDO);
  take_label (self, &self->redo_label, typed != NULL ? NULL : redo, PROP_REDO_LABEL, PROP_CAN_REDO);
}

static void
forget_typing (HeedPlanEditor *self)
{
  g_clear_pointer (&self->typed, heed_edit_free);
  g_clear_pointer (&self->typing, g_free);
}

/* What follows from an edit is a part of it, as one step of undo. */
static gboolean
follow (HeedPlanEditor *self,
        HeedEdit       *edit)
{
  gboolean followed;

  self->moving = TRUE;
  followed = heed_edit_consequences_apply (edit, heed_plan_store_get_plan (self->store),
                                           self->author, self->day, self->restores);
  self->moving = FALSE;
  return followed;
}

static void
add_step (HeedPlanEditor *self,
          HeedEdit       *edit,
          const char     *label)
{
  g_autofree char *made = NULL;

  if (label == NULL)
    {
      made = heed_edit_label_make (edit, heed_plan_store_get_plan (self->store));
      label = made;
    }
  if (follow (self, edit))
    {
      heed_edit_free (edit);
      edit = heed_plan_store_collect (self->store);
    }
  if (edit != NULL)
    heed_plan_store_add_step (self->store, edit, label);
}

/* Makes steps of what was changed, which wait to be written then; of what is being typed
 * only if @everything. */
static void
collect_steps (HeedPlanEditor *self,
               gboolean        everything)
{
  g_autoptr (HeedEdit) edit = heed_plan_store_collect (self->store);
  g_autofree char *typing = edit != NULL ? heed_edit_label_get_typing (edit) : NULL;

  g_clear_handle_id (&self->settle_id, g_source_remove);

  /* Something else came to what was typed: that is a step of its own. */
  if (self->typed != NULL && edit != NULL && g_strcmp0 (typing, self->typing) != 0)
    {
      add_step (self, g_steal_pointer (&self->typed), NULL);
      g_clear_pointer (&edit, heed_edit_free);
      g_clear_pointer (&typing, g_free);
      edit = heed_plan_store_collect (self->store);
      typing = edit != NULL ? heed_edit_label_get_typing (edit) : NULL;
    }

  forget_typing (self);
  if (edit != NULL && typing != NULL && !everything)
    {
      self->typed = g_steal_pointer (&edit);
      self->typing = g_steal_pointer (&typing);
    }
  else if (edit != NULL)
    add_step (self, g_steal_pointer (&edit), self->label);

  if (self->typed == NULL)
    g_clear_handle_id (&self->typed_id, g_source_remove);
}

/* Writes the steps that wait. Where that fails, the state says so, and tries again. */
static gboolean
write_steps (HeedPlanEditor  *self,
             guint            wait_ms,
             gboolean         asked,
             GError         **error)
{
  HeedDatabase *database = heed_register_get_database (self->reg);
  gboolean waiting = heed_plan_store_get_n_waiting (self->store) > 0;
  GError *failure = NULL;

  if (waiting)
    {
      heed_database_set_timeout (database, wait_ms);
      if (heed_register_check_place (self->reg, &failure))
        heed_plan_store_write_steps (self->store, &failure);
      heed_database_set_timeout (database, LONG_WAIT_MS);
    }
  update_labels (self);
  if (failure != NULL)
    {
      heed_save_state_fail (self->save_state, failure, asked);
      g_propagate_error (error, failure);
      return FALSE;
    }

  heed_save_state_succeed (self->save_state);
  if (waiting)
    g_signal_emit (self, signals[SAVED], 0);
  return TRUE;
}

/* Nobody asked for this write, so nobody hears of its failure but by the state. In the
 * middle of a step nothing is written: its end does that. While nothing can be saved, a
 * letter more is no reason to try. */
static void
settle_unasked (HeedPlanEditor *self,
                gboolean        everything)
{
  guint n_waiting;

  if (self->depth > 0)
    return;

  n_waiting = heed_plan_store_get_n_waiting (self->store);
  collect_steps (self, everything);
  if (everything || heed_plan_store_get_n_waiting (self->store) > n_waiting ||
      !heed_save_state_get_failing (self->save_state))
    write_steps (self, WAIT_MS, FALSE, NULL);
  else
    update_labels (self);
}

static gboolean
typed_cb (gpointer user_data)
{
  HeedPlanEditor *self = user_data;

  self->typed_id = 0;
  settle_unasked (self, TRUE);
  return G_SOURCE_REMOVE;
}

static gboolean
settle_cb (gpointer user_data)
{
  HeedPlanEditor *self = user_data;

  self->settle_id = 0;
  settle_unasked (self, FALSE);
  /* What is put off is not written: whoever waits for it waits on. */
  if (self->typed != NULL && self->typed_id == 0)
    self->typed_id = g_timeout_add (TYPED_MS, typed_cb, self);
  return G_SOURCE_REMOVE;
}

/* Before whatever else comes: a window that is never idle, such as one with a file chooser
 * over a folder in which much happens, saves all the same. */
static void
settle_later (HeedPlanEditor *self)
{
  if (self->settle_id == 0)
    self->settle_id = g_idle_add_full (G_PRIORITY_DEFAULT, settle_cb, self, NULL);
}

/* In the middle of a step its end tries. */
static void
retry_cb (HeedPlanEditor *self)
{
  settle_unasked (self, TRUE);
}

static void
changed_cb (HeedPlanEditor *self)
{
  if (!self->moving && self->depth == 0)
    settle_later (self);
}

static void
heed_plan_editor_dispose (GObject *object)
{
  HeedPlanEditor *self = HEED_PLAN_EDITOR (object);

  /* Whoever closes an editor flushes it first, and hears of a failure then. */
  if (self->store != NULL)
    heed_plan_editor_flush (self, NULL);

  forget_typing (self);
  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_handle_id (&self->typed_id, g_source_remove);
  if (self->save_state != NULL)
    g_signal_handlers_disconnect_by_data (self->save_state, self);
  g_clear_object (&self->save_state);
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_data (heed_plan_store_get_plan (self->store), self);
  g_clear_object (&self->store);
  g_clear_object (&self->source);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (heed_plan_editor_parent_class)->dispose (object);
}

static void
heed_plan_editor_finalize (GObject *object)
{
  HeedPlanEditor *self = HEED_PLAN_EDITOR (object);

  g_free (self->label);
  g_free (self->author);
  g_free (self->undo_label);
  g_free (self->redo_label);

  G_OBJECT_CLASS (heed_plan_editor_parent_class)->finalize (object);
}

static void
heed_plan_editor_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  HeedPlanEditor *self = HEED_PLAN_EDITOR (object);

  switch (prop_id)
    {
    case PROP_PLAN:
      g_value_set_object (value, heed_plan_editor_get_plan (self));
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, heed_plan_editor_get_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, heed_plan_editor_get_can_redo (self));
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, heed_plan_editor_get_undo_label (self));
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, heed_plan_editor_get_redo_label (self));
      break;
    case PROP_SAVE_STATE:
      g_value_set_object (value, self->save_state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_plan_editor_class_init (HeedPlanEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = heed_plan_editor_dispose;
  object_class->finalize = heed_plan_editor_finalize;
  object_class->get_property = heed_plan_editor_get_property;

  /**
   * HeedPlanEditor:plan:
   *
   * The plan.
   */
  properties[PROP_PLAN] =
    g_param_spec_object ("plan", NULL, NULL,
                         HEED_TYPE_PLAN,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * HeedPlanEditor:can-undo:
   *
   * Whether there is a step to undo.
   */
  properties[PROP_CAN_UNDO] =
    g_param_spec_boolean ("can-undo", NULL, NULL,
                          FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * HeedPlanEditor:can-redo:
   *
   * Whether there is a step to redo.
   */
  properties[PROP_CAN_REDO] =
    g_param_spec_boolean ("can-redo", NULL, NULL,
                          FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * HeedPlanEditor:undo-label:
   *
   * What undo would take back, "" for nothing.
   */
  properties[PROP_UNDO_LABEL] =
    g_param_spec_string ("undo-label", NULL, NULL,
                         "",
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * HeedPlanEditor:redo-label:
   *
   * What redo would do again, "" for nothing.
   */
  properties[PROP_REDO_LABEL] =
    g_param_spec_string ("redo-label", NULL, NULL,
                         "",
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * HeedPlanEditor:save-state:
   *
   * Whether something could not be saved.
   */
  properties[PROP_SAVE_STATE] =
    g_param_spec_object ("save-state", NULL, NULL,
                         HEED_TYPE_SAVE_STATE,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * HeedPlanEditor::saved:
   * @self: the editor
   *
   * A step was written, undone or redone.
   */
  signals[SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);

  /**
   * HeedPlanEditor::settling:
   * @self: the editor
   *
   * A step is about to begin or to be undone, or everything to be written: whoever holds
   * words that are not in the plan yet puts them there now.
   */
  signals[SETTLING] = g_signal_new ("settling", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
}

static void
heed_plan_editor_init (HeedPlanEditor *self)
{
  self->save_state = heed_save_state_new ();
  g_signal_connect_swapped (self->save_state, "retry", G_CALLBACK (retry_cb), self);
  self->author = g_strdup (heed_author_get ());
}

/**
 * heed_plan_editor_new:
 * @reg: a register
 * @number: the short number of a plan
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): an editor of the plan, or %NULL with @error
 *   set
 */
HeedPlanEditor *
heed_plan_editor_new (HeedRegister  *reg,
                      guint          number,
                      GError       **error)
{
  g_autoptr (HeedPlanStore) store = heed_plan_store_open (reg, number, error);
  g_autoptr (HeedPlanEditor) self = NULL;
  GError *failure = NULL;

  if (store == NULL)
    return NULL;

  self = g_object_new (HEED_TYPE_PLAN_EDITOR, NULL);
  self->source = heed_plan_archive_load_source (reg, number, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }

  self->reg = g_object_ref (reg);
  self->store = g_steal_pointer (&store);
  g_signal_connect_swapped (heed_plan_store_get_plan (self->store), "changed",
                            G_CALLBACK (changed_cb), self);
  update_labels (self);
  return g_steal_pointer (&self);
}

/* (transfer none): the register that the plan is in */
HeedRegister *
heed_plan_editor_get_register (HeedPlanEditor *self)
{
  return self->reg;
}

/**
 * heed_plan_editor_get_store:
 * @self: a #HeedPlanEditor
 *
 * Returns: (transfer none): the plan with its history
 */
HeedPlanStore *
heed_plan_editor_get_store (HeedPlanEditor *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_EDITOR (self), NULL);

  return self->store;
}

/**
 * heed_plan_editor_get_plan:
 * @self: a #HeedPlanEditor
 *
 * Returns: (transfer none): the plan, to be changed by its setters
 */
HeedPlan *
heed_plan_editor_get_plan (HeedPlanEditor *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_EDITOR (self), NULL);

  return heed_plan_store_get_plan (self->store);
}

/**
 * heed_plan_editor_get_number:
 * @self: a #HeedPlanEditor
 *
 * Returns: the short number of the plan
 */
guint
heed_plan_editor_get_number (HeedPlanEditor *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_EDITOR (self), 0);

  return heed_plan_store_get_number (self->store);
}

/**
 * heed_plan_editor_get_source:
 * @self: a #HeedPlanEditor
 *
 * Returns: (transfer none) (nullable): the file that the plan was imported from
 */
HeedSource *
heed_plan_editor_get_source (HeedPlanEditor *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_EDITOR (self), NULL);

  return self->source;
}

/**
 * heed_plan_editor_list_owners:
 * @self: a #HeedPlanEditor
 *
 * Returns: (transfer full): the owners that the plan and its register know; where the
 *   register cannot be read just now, which its state tells, those of the plan
 */
HeedOwnerNames *
heed_plan_editor_list_owners (HeedPlanEditor *self)
{
  static const char *const none[] = { NULL };
  g_auto (GStrv) registered = NULL;

  g_return_val_if_fail (HEED_IS_PLAN_EDITOR (self), NULL);

  registered = heed_owner_list_load (heed_register_get_database (self->reg), NULL);
  return heed_owner_names_new (heed_plan_store_get_plan (self->store),
                               registered != NULL ? (const char *const *) registered : none);
}

/**
 * heed_plan_editor_set_day:
 * @self: a #HeedPlanEditor
 * @day: today, on which a target that is changed moved
 */
void
heed_plan_editor_set_day (HeedPlanEditor *self,
                          HeedDay         day)
{
  g_return_if_fail (HEED_IS_PLAN_EDITOR (self));

  self->day = day;
}

/**
 * heed_plan_editor_begin:
 * @self: a #HeedPlanEditor
 * @label: (nullable): what is going to be done, translated; %NULL to tell by what
 *   changes
 *
 * Begins one step of undo that takes more than one turn of the main loop, or that has a label
 * of its own. Nothing is written before heed_plan_editor_end(). The outermost counts.
 */
void
heed_plan_editor_begin (HeedPlanEditor *self,
                        const char     *label)
{
  g_return_if_fail (HEED_IS_PLAN_EDITOR (self));

  if (self->depth == 0)
    {
      /* What was changed before is no part of it. */
      g_signal_emit (self, signals[SETTLING], 0);
      settle_unasked (self, TRUE);
      self->label = g_strdup (label);
    }
  self->depth++;
}

/**
 * heed_plan_editor_end:
 * @self: a #HeedPlanEditor
 *
 * Ends the step: it is written at once.
 */
void
heed_plan_editor_end (HeedPlanEditor *self)
{
  g_return_if_fail (HEED_IS_PLAN_EDITOR (self));
  g_return_if_fail (self->depth > 0);

  self->depth--;
  if (self->depth > 0)
    return;

  settle_unasked (self, TRUE);
  self->restores = FALSE;
  g_clear_pointer (&self->label, g_free);
}

/**
 * heed_plan_editor_begin_restore:
 * @self: a #HeedPlanEditor
 * @label: what is going to be done, translated
 *
 * As heed_plan_editor_begin(), of a step that makes all rows what they were: headings and
 * addressees are among them, and do not follow.
 */
void
heed_plan_editor_begin_restore (HeedPlanEditor *self,
                                const char     *label)
{
  heed_plan_editor_begin (self, label);
  self->restores = TRUE;
}

/**
 * heed_plan_editor_cancel:
 * @self: a #HeedPlanEditor
 *
 * Ends the outermost step without it: the plan is as it was at heed_plan_editor_begin().
 */
void
heed_plan_editor_cancel (HeedPlanEditor *self)
{
  g_return_if_fail (HEED_IS_PLAN_EDITOR (self));
  g_return_if_fail (self->depth > 0);

  heed_plan_store_revert (self->store);
  self->depth = 0;
  self->restores = FALSE;
  g_clear_pointer (&self->label, g_free);
  settle_unasked (self, TRUE);
}

/**
 * heed_plan_editor_flush:
 * @self: a #HeedPlanEditor
 * @error: return location for an error
 *
 * Writes what is not yet written, also what is being typed. Where that fails, the
 * #HeedPlanEditor:save-state says so as well.
 *
 * Returns: whether everything is in the register
 */
gboolean
heed_plan_editor_flush (HeedPlanEditor  *self,
                        GError         **error)
{
  g_return_val_if_fail (HEED_IS_PLAN_EDITOR (self), FALSE);

  g_signal_emit (self, signals[SETTLING], 0);
  collect_steps (self, TRUE);
  return write_steps (self,
                      heed_save_state_get_failing (self->save_state) ? WAIT_MS : LONG_WAIT_MS,
                      TRUE, error);
}

/**
 * heed_plan_editor_get_save_state:
 * @self: a #HeedPlanEditor
 *
 * Returns: (transfer none): whether something could not be saved
 */
HeedSaveState *
heed_plan_editor_get_save_state (HeedPlanEditor *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_EDITOR (self), NULL);

  return self->save_state;
}

/**
 * heed_plan_editor_get_n_unsaved:
 * @self: a #HeedPlanEditor
 *
 * Returns: how many steps are not in the register, without what is being typed just now
 */
guint
heed_plan_editor_get_n_unsaved (HeedPlanEditor *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_EDITOR (self), 0);

  return heed_plan_store_get_n_waiting (self->store);
}

/**
 * heed_plan_editor_get_can_undo:
 * @self: a #HeedPlanEditor
 *
 * Returns: whether there is a step to undo
 */
gboolean
heed_plan_editor_get_can_undo (HeedPlanEditor *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_EDITOR (self), FALSE);

  return self->undo_label != NULL;
}

/**
 * heed_plan_editor_get_can_redo:
 * @self: a #HeedPlanEditor
 *
 * Returns: whether there is a step to redo
 */
gboolean
heed_plan_editor_get_can_redo (HeedPlanEditor *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_EDITOR (self), FALSE);

  return self->redo_label != NULL;
}

/**
 * heed_plan_editor_get_undo_label:
 * @self: a #HeedPlanEditor
 *
 * Returns: (transfer none): what undo would take back, "" for nothing
 */
const char *
heed_plan_editor_get_undo_label (HeedPlanEditor *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_EDITOR (self), "");

  return self->undo_label != NULL ? self->undo_label : "";
}

/**
 * heed_plan_editor_get_redo_label:
 * @self: a #HeedPlanEditor
 *
 * Returns: (transfer none): what redo would do again, "" for nothing
 */
const char *
heed_plan_editor_get_redo_label (HeedPlanEditor *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_EDITOR (self), "");

  return self->redo_label != NULL ? self->redo_label : "";
}

/* While something cannot be saved, it is undone and done again all the same, step by step:
 * it only waits to be written. */
static gboolean
move (HeedPlanEditor  *self,
      gboolean       (*store_move) (HeedPlanStore *, GError **),
      GError         **error)
{
  gboolean moved;

  g_signal_emit (self, signals[SETTLING], 0);
  collect_steps (self, TRUE);
  if (!heed_save_state_get_failing (self->save_state))
    write_steps (self, LONG_WAIT_MS, FALSE, NULL);

  self->moving = TRUE;
  moved = store_move (self->store, error);
  self->moving = FALSE;
  if (!moved)
    return FALSE;

  write_steps (self, WAIT_MS, FALSE, NULL);
  g_signal_emit (self, signals[SAVED], 0);
  return TRUE;
}

/**
 * heed_plan_editor_undo:
 * @self: a #HeedPlanEditor
 * @error: return location for an error
 *
 * Takes the last step back, in the register and in the plan, whose records stay the
 * same objects. A step that could not be saved yet is taken back in the plan.
 *
 * Returns: whether that succeeded, or there is nothing to undo
 */
gboolean
heed_plan_editor_undo (HeedPlanEditor  *self,
                       GError         **error)
{
  g_return_val_if_fail (HEED_IS_PLAN_EDITOR (self), FALSE);

  return move (self, heed_plan_store_undo, error);
}

/**
 * heed_plan_editor_redo:
 * @self: a #HeedPlanEditor
 * @error: return location for an error
 *
 * Does again what was taken back last.
 *
 * Returns: whether that succeeded, or there is nothing to redo
 */
gboolean
heed_plan_editor_redo (HeedPlanEditor  *self,
                       GError         **error)
{
  g_return_val_if_fail (HEED_IS_PLAN_EDITOR (self), FALSE);

  return move (self, heed_plan_store_redo, error);
}

/**
 * heed_plan_editor_get_places:
 * @self: a #HeedPlanEditor
 *
 * Returns: (transfer none) (nullable) (element-type utf8): see heed_plan_store_get_places()
 */
GPtrArray *
heed_plan_editor_get_places (HeedPlanEditor *self)
{
  return heed_plan_store_get_places (self->store);
}

/**
 * heed_plan_editor_refresh:
 * @self: a #HeedPlanEditor
 * @error: return location for an error
 *
 * Shows what another program wrote, unless something is not yet written here.
 *
 * Returns: whether the register could be read
 */
gboolean
heed_plan_editor_refresh (HeedPlanEditor  *self,
                          GError         **error)
{
  gboolean refreshed = FALSE;
  gboolean read;

  g_return_val_if_fail (HEED_IS_PLAN_EDITOR (self), FALSE);

  self->moving = TRUE;
  read = heed_plan_store_refresh (self->store, &refreshed, error);
  self->moving = FALSE;
  if (refreshed)
    update_labels (self);
  return read;
}

/**
 * heed_plan_editor_collect:
 * @self: a #HeedPlanEditor
 *
 * Makes a step of what was changed, with what follows from it, without writing it.
 *
 * Returns: (transfer full) (nullable): what is not in the register, all steps together; %NULL
 *   for nothing
 */
HeedEdit *
heed_plan_editor_collect (HeedPlanEditor *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_EDITOR (self), NULL);

  g_signal_emit (self, signals[SETTLING], 0);
  collect_steps (self, TRUE);
  return heed_plan_store_collect_unsaved (self->store);
}
