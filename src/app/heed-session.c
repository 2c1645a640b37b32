/* heed-session.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-session-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

#include "heed-config.h"
#include "heed-error.h"
#include "heed-plan-archive.h"
#include "heed-plan-editor-private.h"
#include "heed-plan-summary-private.h"
#include "heed-unsaved.h"

/**
 * HeedSession:
 *
 * The open register: what the window and the command line both work on.
 */
struct _HeedSession
{
  GObject parent_instance;

  HeedRegister *reg;
  GListStore *plans;
  GHashTable *editors; /* number → HeedPlanEditor, unowned */
  guint watch_id;

  HeedRegister *second; /* a connection for the thread that makes the file whole */
  guint checkpoint_id;

  GError *lost; /* why the register is no longer the file that was opened */
};

G_DEFINE_FINAL_TYPE (HeedSession, heed_session, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_LOST,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* How often to look whether another program changed the register. */
#define WATCH_S 2

/* How long nothing is written before the file is made to hold everything by itself. */
#define CHECKPOINT_MS 1500

/* A file that comes back, as of a disk that was away for a moment, is the register again. */
static void
check_place (HeedSession *self)
{
  g_autoptr (GError) error = NULL;

  heed_register_check_place (self->reg, &error);
  if ((error != NULL) == (self->lost != NULL))
    return;

  g_clear_error (&self->lost);
  self->lost = g_steal_pointer (&error);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOST]);
}

/* What cannot be read now is told by the next use of it. */
static gboolean
watch_cb (gpointer user_data)
{
  HeedSession *self = user_data;
  g_autoptr (GPtrArray) editors = NULL;

  check_place (self);
  if (self->lost != NULL || !heed_register_is_changed (self->reg))
    return G_SOURCE_CONTINUE;

  editors = heed_session_list_editors (self);
  for (guint i = 0; i < editors->len; i++)
    heed_plan_editor_refresh (g_ptr_array_index (editors, i), NULL);

  heed_session_refresh (self, NULL);
  return G_SOURCE_CONTINUE;
}

static void checkpoint_later (HeedSession *self);

static void
checkpoint_in_thread (GTask        *task,
                      gpointer      source,
                      gpointer      data,
                      GCancellable *cancellable)
{
  GError *error = NULL;

  if (heed_register_checkpoint (data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* While others use the register, it is tried again. Nothing is lost meanwhile: the log has
 * it; and any other failure comes back with the next write, which says so. */
static void
checkpoint_done_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  GWeakRef *weak = user_data;
  g_autoptr (HeedSession) self = g_weak_ref_get (weak);
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  if (self != NULL && g_error_matches (error, HEED_ERROR, HEED_ERROR_BUSY))
    checkpoint_later (self);
  g_weak_ref_clear (weak);
  g_free (weak);
}

/* So that nobody waits for the disk. What lies in the place of the register by now is not
 * opened: that is another file. */
static gboolean
open_second (HeedSession *self)
{
  if (self->second != NULL)
    return TRUE;
  if (!heed_register_check_place (self->reg, NULL))
    return FALSE;

  self->second = heed_register_open (heed_session_get_path (self), NULL);
  if (!heed_register_check_place (self->reg, NULL))
    g_clear_object (&self->second);
  return self->second != NULL;
}

static gboolean
checkpoint_cb (gpointer user_data)
{
  HeedSession *self = user_data;
  g_autoptr (GTask) task = NULL;
  GWeakRef *weak;

  self->checkpoint_id = 0;
  if (!open_second (self))
    return G_SOURCE_REMOVE;

  weak = g_new0 (GWeakRef, 1);
  g_weak_ref_init (weak, self);
  task = g_task_new (NULL, NULL, checkpoint_done_cb, weak);
  g_task_set_task_data (task, g_object_ref (self->second), g_object_unref);
  g_task_run_in_thread (task, checkpoint_in_thread);
  return G_SOURCE_REMOVE;
}

/* Office backups copy the file, and not the log beside it. */
static void
checkpoint_later (HeedSession *self)
{
  g_clear_handle_id (&self->checkpoint_id, g_source_remove);
  self->checkpoint_id = g_timeout_add (CHECKPOINT_MS, checkpoint_cb, self);
}

/* The list was written by the very step that was saved: that it cannot be read is
 * told by the next use of it. */
static void
saved_cb (HeedSession *self)
{
  checkpoint_later (self);
  heed_session_refresh (self, NULL);
}

static void
editor_gone_cb (gpointer  user_data,
                GObject  *where_the_editor_was)
{
  HeedSession *self = user_data;
  GHashTableIter iter;
  gpointer editor;

  g_hash_table_iter_init (&iter, self->editors);
  while (g_hash_table_iter_next (&iter, NULL, &editor))
    if (editor == where_the_editor_was)
      g_hash_table_iter_remove (&iter);
}

static void
heed_session_finalize (GObject *object)
{
  HeedSession *self = HEED_SESSION (object);
  GHashTableIter iter;
  gpointer editor;

  g_clear_handle_id (&self->watch_id, g_source_remove);
  g_clear_handle_id (&self->checkpoint_id, g_source_remove);
  g_hash_table_iter_init (&iter, self->editors);
  while (g_hash_table_iter_next (&iter, NULL, &editor))
    {
      g_signal_handlers_disconnect_by_data (editor, self);
      g_object_weak_unref (editor, editor_gone_cb, self);
    }
  g_hash_table_unref (self->editors);
  g_clear_object (&self->plans);
  g_clear_object (&self->second);
  g_clear_object (&self->reg);
  g_clear_error (&self->lost);

  G_OBJECT_CLASS (heed_session_parent_class)->finalize (object);
}

static void
heed_session_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  HeedSession *self = HEED_SESSION (object);

  switch (prop_id)
    {
    case PROP_LOST:
      g_value_set_boxed (value, self->lost);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_session_class_init (HeedSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = heed_session_finalize;
  object_class->get_property = heed_session_get_property;

  /**
   * HeedSession:lost:
   *
   * Why the register is no longer the file that was opened, or %NULL as long as it is.
   */
  properties[PROP_LOST] =
    g_param_spec_boxed ("lost", NULL, NULL,
                        G_TYPE_ERROR,
                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * HeedSession::changed:
   * @self: the session
   *
   * The register changed: a step was saved, or a plan came or went, here or in another
   * program.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
heed_session_init (HeedSession *self)
{
  self->plans = g_list_store_new (HEED_TYPE_PLAN_SUMMARY);
  self->editors = g_hash_table_new (NULL, NULL);
}

/**
 * heed_session_get_default_path:
 *
 * Returns: (transfer full): the register that is used unless another is named: that
 *   of the environment variable HEED_REGISTER, else heed.db in the user's data folder
 */
char *
heed_session_get_default_path (void)
{
  const char *path = g_getenv ("HEED_REGISTER");

  if (path != NULL && path[0] != '\0')
    return g_strdup (path);

  return g_build_filename (g_get_user_data_dir (), HEED_DATA_FOLDER, "heed.db", NULL);
}

/**
 * heed_session_make_folder:
 * @path: the path that a register is to have
 * @error: return location for an error
 *
 * Makes the folder of @path where it is the one that is used unless another is named.
 * A folder that somebody named and that is not there is a slip of the pen, and left to
 * fail later.
 *
 * Returns: whether that went well, or there was nothing to do
 */
gboolean
heed_session_make_folder (const char  *path,
                          GError     **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *own = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  folder = g_path_get_dirname (path);
  own = g_build_filename (g_get_user_data_dir (), HEED_DATA_FOLDER, NULL);
  if (!g_str_equal (folder, own) || g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;

  g_set_error (error, HEED_ERROR, HEED_ERROR_IO,
               /* Translators: the second %s is what the system says. */
               _("Failed to make the folder “%s”: %s. Check the permissions of the folder above it."),
               folder, g_strerror (errno));
  return FALSE;
}

/**
 * heed_session_open:
 * @path: the path of a register; it is made where it is not there
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the open register, or %NULL with @error set as
 *   heed_register_open() says, and nothing changed
 */
HeedSession *
heed_session_open (const char  *path,
                   GError     **error)
{
  g_autoptr (HeedSession) self = NULL;
  g_autoptr (HeedRegister) reg = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  if (!heed_session_make_folder (path, error))
    return NULL;
  reg = heed_register_open (path, error);
  if (reg == NULL)
    return NULL;

  self = g_object_new (HEED_TYPE_SESSION, NULL);
  self->reg = g_steal_pointer (&reg);
  if (!heed_session_refresh (self, error))
    return NULL;

  self->watch_id = g_timeout_add_seconds (WATCH_S, watch_cb, self);
  return g_steal_pointer (&self);
}

/**
 * heed_session_get_path:
 * @self: a #HeedSession
 *
 * Returns: (transfer none): the path of the register
 */
const char *
heed_session_get_path (HeedSession *self)
{
  g_return_val_if_fail (HEED_IS_SESSION (self), NULL);

  return heed_register_get_path (self->reg);
}

/**
 * heed_session_get_lost:
 * @self: a #HeedSession
 *
 * Returns: (transfer none) (nullable): why the register is no longer the file that was
 *   opened; %NULL as long as it is
 */
const GError *
heed_session_get_lost (HeedSession *self)
{
  g_return_val_if_fail (HEED_IS_SESSION (self), NULL);

  return self->lost;
}

/**
 * heed_session_is_safe:
 * @self: a #HeedSession
 * @error: return location for an error
 *
 * Writes what is not yet written, and looks whether the register is still the file that was
 * opened.
 *
 * Returns: whether all that was done is in the file that the next one opens
 */
gboolean
heed_session_is_safe (HeedSession  *self,
                      GError      **error)
{
  g_return_val_if_fail (HEED_IS_SESSION (self), FALSE);

  if (!heed_session_flush (self, error))
    return FALSE;
  check_place (self);
  if (self->lost != NULL)
    g_propagate_error (error, g_error_copy (self->lost));
  return self->lost == NULL;
}

/**
 * heed_session_get_created:
 * @self: a #HeedSession
 *
 * Returns: whether the register was made when it was opened, which is when the window
 *   shows the example plan
 */
gboolean
heed_session_get_created (HeedSession *self)
{
  g_return_val_if_fail (HEED_IS_SESSION (self), FALSE);

  return heed_register_get_created (self->reg);
}

/**
 * heed_session_get_notice:
 * @self: a #HeedSession
 *
 * Returns: (transfer none) (nullable): what people have to know of what was found when the
 *   register was opened, in whole sentences
 */
const char *
heed_session_get_notice (HeedSession *self)
{
  g_return_val_if_fail (HEED_IS_SESSION (self), NULL);

  return heed_register_get_notice (self->reg);
}

/**
 * heed_session_get_plans:
 * @self: a #HeedSession
 *
 * Returns: (transfer none): the plans, each a #HeedPlanSummary, by organisation, then
 *   title; kept up to date, also when another program changes the register
 */
GListModel *
heed_session_get_plans (HeedSession *self)
{
  g_return_val_if_fail (HEED_IS_SESSION (self), NULL);

  return G_LIST_MODEL (self->plans);
}

/**
 * heed_session_get_register:
 * @self: a #HeedSession
 *
 * Returns: (transfer none): the register, for this folder only
 */
HeedRegister *
heed_session_get_register (HeedSession *self)
{
  return self->reg;
}

/**
 * heed_session_list_editors:
 * @self: a #HeedSession
 *
 * Returns: (transfer full) (element-type HeedPlanEditor): the editors of plans that somebody
 *   holds, held here as well: one may be let go while another tells what changed
 */
GPtrArray *
heed_session_list_editors (HeedSession *self)
{
  GPtrArray *editors = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer editor;

  g_hash_table_iter_init (&iter, self->editors);
  while (g_hash_table_iter_next (&iter, NULL, &editor))
    g_ptr_array_add (editors, g_object_ref (editor));
  return editors;
}

/**
 * heed_session_flush:
 * @self: a #HeedSession
 * @error: return location for an error
 *
 * Writes what is not yet written of any plan.
 *
 * Returns: whether everything is in the register
 */
gboolean
heed_session_flush (HeedSession  *self,
                    GError      **error)
{
  g_autoptr (GPtrArray) editors = NULL;
  GError *failure = NULL;

  g_return_val_if_fail (HEED_IS_SESSION (self), FALSE);

  editors = heed_session_list_editors (self);
  for (guint i = 0; i < editors->len; i++)
    heed_plan_editor_flush (g_ptr_array_index (editors, i), failure == NULL ? &failure : NULL);
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, failure);
  return FALSE;
}

/* Puts @summaries into the list; what is the same at both ends did not change. */
static void
take_summaries (HeedSession *self,
                GPtrArray   *summaries)
{
  GListModel *model = G_LIST_MODEL (self->plans);
  guint n_before = g_list_model_get_n_items (model);
  guint start = 0;
  guint end = 0;

  while (start < n_before && start < summaries->len)
    {
      g_autoptr (GObject) before = g_list_model_get_item (model, start);

      if ((gpointer) before != g_ptr_array_index (summaries, start))
        break;
      start++;
    }
  while (end < n_before - start && end < summaries->len - start)
    {
      g_autoptr (GObject) before = g_list_model_get_item (model, n_before - 1 - end);

      if ((gpointer) before != g_ptr_array_index (summaries, summaries->len - 1 - end))
        break;
      end++;
    }

  if (n_before - start - end > 0 || summaries->len - start - end > 0)
    g_list_store_splice (self->plans, start, n_before - start - end,
                         summaries->pdata + start, summaries->len - start - end);
}

/**
 * heed_session_refresh:
 * @self: a #HeedSession
 * @error: return location for an error
 *
 * Makes the list of plans say what the register says. A plan keeps its object.
 *
 * Returns: whether it could be read
 */
gboolean
heed_session_refresh (HeedSession  *self,
                      GError      **error)
{
  GListModel *model = G_LIST_MODEL (self->plans);
  g_autoptr (GPtrArray) entries = heed_register_list_plans (self->reg, error);
  g_autoptr (GPtrArray) summaries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) known = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);

  if (entries == NULL)
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      HeedPlanSummary *summary = g_list_model_get_item (model, i);

      g_hash_table_insert (known, GUINT_TO_POINTER (heed_plan_summary_get_number (summary)), summary);
    }
  for (guint i = 0; i < entries->len; i++)
    {
      HeedPlanEntry *entry = g_ptr_array_index (entries, i);
      HeedPlanSummary *summary = g_hash_table_lookup (known, GUINT_TO_POINTER (entry->number));

      summary = summary != NULL ? g_object_ref (summary)
                                : g_object_new (HEED_TYPE_PLAN_SUMMARY, NULL);
      heed_plan_summary_update (summary, entry);
      g_ptr_array_add (summaries, summary);
    }

  take_summaries (self, summaries);
  g_signal_emit (self, signals[CHANGED], 0);
  return TRUE;
}

static void
hold_editor (HeedSession    *self,
             guint           number,
             HeedPlanEditor *editor)
{
  g_hash_table_insert (self->editors, GUINT_TO_POINTER (number), editor);
  g_object_weak_ref (G_OBJECT (editor), editor_gone_cb, self);
  g_signal_connect_object (editor, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
}

/**
 * heed_session_edit_plan:
 * @self: a #HeedSession
 * @number: the short number of a plan
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the editor of the plan, the same one for as
 *   long as somebody holds it; %NULL with @error set
 */
HeedPlanEditor *
heed_session_edit_plan (HeedSession  *self,
                        guint         number,
                        GError      **error)
{
  HeedPlanEditor *editor;

  g_return_val_if_fail (HEED_IS_SESSION (self), NULL);

  editor = g_hash_table_lookup (self->editors, GUINT_TO_POINTER (number));
  if (editor != NULL)
    return g_object_ref (editor);

  editor = heed_plan_editor_new (self->reg, number, error);
  if (editor == NULL)
    return NULL;

  hold_editor (self, number, editor);
  return editor;
}

/**
 * heed_session_create_plan:
 * @self: a #HeedSession
 * @plan: a new plan; it is not the one that is edited from now on
 * @error: return location for an error
 *
 * Returns: the short number of the plan; 0 with @error set
 */
guint
heed_session_create_plan (HeedSession  *self,
                          HeedPlan     *plan,
                          GError      **error)
{
  guint number;

  g_return_val_if_fail (HEED_IS_SESSION (self), 0);
  g_return_val_if_fail (HEED_IS_PLAN (plan), 0);

  checkpoint_later (self);
  number = heed_plan_archive_add (self->reg, plan, NULL, NULL, _("New plan"), NULL, error);
  if (number == 0 || !heed_session_refresh (self, error))
    return 0;

  return number;
}

/* What was done to the plan before is a step of its own. */
static gboolean
flush_plan (HeedSession  *self,
            guint         number,
            GError      **error)
{
  HeedPlanEditor *editor = g_hash_table_lookup (self->editors, GUINT_TO_POINTER (number));

  return editor == NULL || heed_plan_editor_flush (editor, error);
}

/* Whoever asks for the plan from now on gets it as the register holds it. */
static void
forget_editor (HeedSession *self,
               guint        number)
{
  HeedPlanEditor *editor = g_hash_table_lookup (self->editors, GUINT_TO_POINTER (number));

  if (editor == NULL)
    return;

  g_signal_handlers_disconnect_by_data (editor, self);
  g_object_weak_unref (G_OBJECT (editor), editor_gone_cb, self);
  g_hash_table_remove (self->editors, GUINT_TO_POINTER (number));
}

/**
 * heed_session_reopen_plan:
 * @self: a #HeedSession
 * @number: the short number of a plan whose editor could not write because the plan was
 *   changed elsewhere meanwhile
 * @n_kept: (out): how many words wait for a place now, since somebody else changed what
 *   they were typed into
 * @error: return location for an error
 *
 * Opens the plan as the register holds it, and makes there again what its editor could
 * not write, as one step that can be undone. The old editor is to be let go.
 *
 * Returns: (transfer full) (nullable): another editor of the plan; %NULL with @error set,
 *   and the old one stays what it is
 */
HeedPlanEditor *
heed_session_reopen_plan (HeedSession  *self,
                          guint         number,
                          guint        *n_kept,
                          GError      **error)
{
  HeedPlanEditor *before;
  g_autoptr (HeedPlanEditor) editor = NULL;
  g_autoptr (HeedEdit) edit = NULL;

  g_return_val_if_fail (HEED_IS_SESSION (self), NULL);

  *n_kept = 0;
  before = g_hash_table_lookup (self->editors, GUINT_TO_POINTER (number));
  if (before != NULL)
    edit = heed_plan_editor_collect (before);
  editor = heed_plan_editor_new (self->reg, number, error);
  if (editor == NULL)
    return NULL;

  if (edit != NULL)
    {
      heed_plan_editor_begin (editor, _("Changes kept"));
      *n_kept = heed_unsaved_put_back (edit, heed_plan_editor_get_plan (editor));
      heed_plan_editor_end (editor);
    }
  if (!heed_plan_editor_flush (editor, error))
    return NULL;

  forget_editor (self, number);
  hold_editor (self, number, editor);
  heed_session_refresh (self, NULL);
  return g_steal_pointer (&editor);
}

/**
 * heed_session_delete_plan:
 * @self: a #HeedSession
 * @number: the short number of a plan
 * @error: return location for an error
 *
 * Takes the plan out of the list. It can be restored. An editor of it can no longer
 * write.
 *
 * Returns: whether it is deleted
 */
gboolean
heed_session_delete_plan (HeedSession  *self,
                          guint         number,
                          GError      **error)
{
  g_return_val_if_fail (HEED_IS_SESSION (self), FALSE);

  if (!flush_plan (self, number, error) ||
      !heed_plan_archive_delete (self->reg, number, _("Deletion of the plan"), error))
    return FALSE;

  forget_editor (self, number);
  checkpoint_later (self);
  return heed_session_refresh (self, error);
}

/**
 * heed_session_restore_plan:
 * @self: a #HeedSession
 * @number: the short number of a deleted plan
 * @error: return location for an error
 *
 * Returns: whether it is as it was before it was deleted
 */
gboolean
heed_session_restore_plan (HeedSession  *self,
                           guint         number,
                           GError      **error)
{
  g_return_val_if_fail (HEED_IS_SESSION (self), FALSE);

  checkpoint_later (self);
  return heed_plan_archive_restore (self->reg, number, _("Restoration of the plan"), error) &&
         heed_session_refresh (self, error);
}

/**
 * heed_session_find_deleted:
 * @self: a #HeedSession
 * @number: (out): the short number of the plan that was deleted last and can be restored;
 *   0 for none
 * @error: return location for an error
 *
 * Returns: whether it could be looked for
 */
gboolean
heed_session_find_deleted (HeedSession  *self,
                           guint        *number,
                           GError      **error)
{
  g_return_val_if_fail (HEED_IS_SESSION (self), FALSE);

  return heed_plan_archive_find_deleted (self->reg, number, error);
}
