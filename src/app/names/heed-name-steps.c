/* heed-name-steps.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-name-steps.h"

#include <glib/gi18n-lib.h>

#include "heed-session-private.h"

/**
 * heed_name_steps_find:
 * @session: the open register
 * @kind: an owner or an organisation
 * @id: the id of one, or of one that was merged into it
 * @name: (out) (transfer full): what lists show
 * @error: return location for an error
 *
 * Returns: whether the register has it
 */
gboolean
heed_name_steps_find (HeedSession     *session,
                      HeedSharedKind   kind,
                      const char      *id,
                      HeedSharedName **name,
                      GError         **error)
{
  g_return_val_if_fail (HEED_IS_SESSION (session), FALSE);

  return heed_shared_name_find (heed_session_get_register (session), kind, id, name, error);
}

/**
 * heed_name_steps_list:
 * @session: the open register
 * @kind: owners or organisations
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type HeedSharedName): those that lists show, by
 *   name; %NULL with @error set
 */
GPtrArray *
heed_name_steps_list (HeedSession     *session,
                      HeedSharedKind   kind,
                      GError         **error)
{
  g_return_val_if_fail (HEED_IS_SESSION (session), NULL);

  return heed_shared_name_list (heed_session_get_register (session), kind, error);
}

/**
 * heed_name_steps_list_spellings:
 * @session: the open register
 * @kind: owners or organisations
 * @id: the id of one
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type HeedSharedName): those that were merged into
 *   it and can be taken apart again; %NULL with @error set
 */
GPtrArray *
heed_name_steps_list_spellings (HeedSession     *session,
                                HeedSharedKind   kind,
                                const char      *id,
                                GError         **error)
{
  g_return_val_if_fail (HEED_IS_SESSION (session), NULL);

  return heed_shared_name_list_spellings (heed_session_get_register (session), kind, id, error);
}

typedef enum {
  JOB_RENAME,
  JOB_MERGE,
  JOB_SPLIT,
  JOB_UNDO,
} JobKind;

/* A connection to the register belongs to one thread: each job has its own. */
typedef struct
{
  JobKind kind;
  HeedSharedKind of;
  char *path;
  GStrv ids; /* what is merged */
  char *id;  /* what it is done to, or merged into */
  char *name;
  char *label;
  gint64 step;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  g_free (self->path);
  g_strfreev (self->ids);
  g_free (self->id);
  g_free (self->name);
  g_free (self->label);
  g_free (self);
}

static Job *
job_new (HeedSession    *session,
         JobKind         kind,
         HeedSharedKind  of,
         const char     *id)
{
  Job *self = g_new0 (Job, 1);

  self->kind = kind;
  self->of = of;
  self->path = g_strdup (heed_session_get_path (session));
  self->id = g_strdup (id);
  return self;
}

static gint64
run_step (HeedRegister  *reg,
          Job           *job,
          GError       **error)
{
  switch (job->kind)
    {
    case JOB_RENAME:
      return heed_shared_edit_rename (reg, job->of, job->id, job->name, job->label, error);
    case JOB_MERGE:
      return heed_shared_edit_merge (reg, job->of, (const char *const *) job->ids, job->id, job->label, error);
    case JOB_SPLIT:
      return heed_shared_edit_split (reg, job->of, job->id, job->label, error);
    case JOB_UNDO:
      return heed_shared_edit_undo (reg, job->step, error);
    default:
      g_return_val_if_reached (0);
    }
}

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  HeedRegister *reg = heed_register_open (job->path, &error);

  if (reg != NULL)
    job->step = run_step (reg, job, &error);
  /* Before anybody hears of it: the last connection to be closed puts the log into the file. */
  g_clear_object (&reg);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_int (task, job->step);
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  gssize step = g_task_propagate_int (G_TASK (result), &error);

  if (error != NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  /* That the list of plans cannot be read is told by the next use of it. */
  heed_session_refresh (g_task_get_source_object (task), NULL);
  g_task_return_int (task, step);
}

/* The thread lets go of its task when it likes, and so must not hold the session. */
static void
start (HeedSession         *session,
       Job                 *job,
       GAsyncReadyCallback  callback,
       gpointer             user_data)
{
  GTask *task = g_task_new (session, NULL, callback, user_data);
  g_autoptr (GTask) work = g_task_new (NULL, NULL, done_cb, task);

  g_task_set_source_tag (task, start);
  g_task_set_source_tag (work, start);
  g_task_set_task_data (work, job, job_free);
  g_task_run_in_thread (work, run_in_thread);
}

static gint64
run_now (HeedSession  *session,
         Job          *job,
         GError      **error)
{
  gint64 step = run_step (heed_session_get_register (session), job, error);

  job_free (job);
  return step;
}

static Job *
make_renaming (HeedSession          *session,
               HeedSharedKind        kind,
               const HeedSharedName *named,
               const char           *name)
{
  Job *job = job_new (session, JOB_RENAME, kind, named->id);

  job->name = g_strstrip (g_strdup (name));
  /* Translators: the old and the new name of an owner or an organisation. */
  job->label = g_strdup_printf (_("Rename “%s” to “%s”"), named->name, job->name);
  return job;
}

static char *
make_merge_label (HeedSharedKind  kind,
                  guint           n,
                  const char     *into)
{
  if (kind == HEED_SHARED_OWNER)
    /* Translators: how many owners are merged, and the name of the one into which they are. */
    return g_strdup_printf (ngettext ("Merge %u owner into “%s”", "Merge %u owners into “%s”", n), n, into);
  /* Translators: how many organisations are merged, and the name of the one into which they are. */
  return g_strdup_printf (ngettext ("Merge %u organisation into “%s”", "Merge %u organisations into “%s”", n), n, into);
}

static Job *
make_merging (HeedSession          *session,
              HeedSharedKind        kind,
              GPtrArray            *named,
              const HeedSharedName *into)
{
  Job *job = job_new (session, JOB_MERGE, kind, into->id);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  guint n = 0;

  for (guint i = 0; i < named->len; i++)
    {
      const HeedSharedName *other = g_ptr_array_index (named, i);

      if (named->len > 1 && g_str_equal (other->id, into->id))
        continue;
      g_strv_builder_add (ids, other->id);
      n++;
    }
  job->ids = g_strv_builder_end (ids);
  job->label = make_merge_label (kind, n, into->name);
  return job;
}

static Job *
make_splitting (HeedSession          *session,
                HeedSharedKind        kind,
                const HeedSharedName *spelling)
{
  Job *job = job_new (session, JOB_SPLIT, kind, spelling->id);

  /* Translators: %s is an owner or an organisation that was merged into another. */
  job->label = g_strdup_printf (_("Take “%s” apart"), spelling->name);
  return job;
}

/**
 * heed_name_steps_rename:
 * @session: the open register
 * @kind: what is renamed
 * @named: which one
 * @name: how lists are to call it
 * @error: return location for an error
 *
 * A name that another has is refused.
 *
 * Returns: the step of the register, for heed_name_steps_undo_async(); 0 with @error set
 */
gint64
heed_name_steps_rename (HeedSession           *session,
                        HeedSharedKind         kind,
                        const HeedSharedName  *named,
                        const char            *name,
                        GError               **error)
{
  g_return_val_if_fail (HEED_IS_SESSION (session), 0);

  return run_now (session, make_renaming (session, kind, named, name), error);
}

/**
 * heed_name_steps_rename_async:
 * @session: the open register
 * @kind: what is renamed
 * @named: which one
 * @name: how lists are to call it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * As heed_name_steps_rename(), in a thread.
 */
void
heed_name_steps_rename_async (HeedSession          *session,
                              HeedSharedKind        kind,
                              const HeedSharedName *named,
                              const char           *name,
                              GAsyncReadyCallback   callback,
                              gpointer              user_data)
{
  g_return_if_fail (HEED_IS_SESSION (session));

  start (session, make_renaming (session, kind, named, name), callback, user_data);
}

/**
 * heed_name_steps_merge:
 * @session: the open register
 * @kind: what is merged
 * @named: (element-type HeedSharedName): some that are the same as @into, which may be among them
 * @into: the one whose name stays
 * @error: return location for an error
 *
 * That there is nothing but @into itself is refused.
 *
 * Returns: the step of the register, for heed_name_steps_undo_async(); 0 with @error set
 */
gint64
heed_name_steps_merge (HeedSession           *session,
                       HeedSharedKind         kind,
                       GPtrArray             *named,
                       const HeedSharedName  *into,
                       GError               **error)
{
  g_return_val_if_fail (HEED_IS_SESSION (session), 0);

  return run_now (session, make_merging (session, kind, named, into), error);
}

/**
 * heed_name_steps_merge_async:
 * @session: the open register
 * @kind: what is merged
 * @named: (element-type HeedSharedName): some that are the same as @into, which may be among them
 * @into: the one whose name stays
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * As heed_name_steps_merge(), in a thread.
 */
void
heed_name_steps_merge_async (HeedSession          *session,
                             HeedSharedKind        kind,
                             GPtrArray            *named,
                             const HeedSharedName *into,
                             GAsyncReadyCallback   callback,
                             gpointer              user_data)
{
  g_return_if_fail (HEED_IS_SESSION (session));

  start (session, make_merging (session, kind, named, into), callback, user_data);
}

/**
 * heed_name_steps_split:
 * @session: the open register
 * @kind: what is taken apart
 * @spelling: one that was merged into another, however long ago
 * @error: return location for an error
 *
 * Lists show it under its own name again.
 *
 * Returns: the step of the register, for heed_name_steps_undo_async(); 0 with @error set
 */
gint64
heed_name_steps_split (HeedSession           *session,
                       HeedSharedKind         kind,
                       const HeedSharedName  *spelling,
                       GError               **error)
{
  g_return_val_if_fail (HEED_IS_SESSION (session), 0);

  return run_now (session, make_splitting (session, kind, spelling), error);
}

/**
 * heed_name_steps_split_async:
 * @session: the open register
 * @kind: what is taken apart
 * @spelling: one that was merged into another
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * As heed_name_steps_split(), in a thread.
 */
void
heed_name_steps_split_async (HeedSession          *session,
                             HeedSharedKind        kind,
                             const HeedSharedName *spelling,
                             GAsyncReadyCallback   callback,
                             gpointer              user_data)
{
  g_return_if_fail (HEED_IS_SESSION (session));

  start (session, make_splitting (session, kind, spelling), callback, user_data);
}

/**
 * heed_name_steps_undo_async:
 * @session: the open register
 * @step: what heed_name_steps_finish() said of a step
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Takes the step back, as long as nothing else was done to the same records since.
 */
void
heed_name_steps_undo_async (HeedSession         *session,
                            gint64               step,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  Job *job;

  g_return_if_fail (HEED_IS_SESSION (session));

  job = job_new (session, JOB_UNDO, HEED_SHARED_OWNER, NULL);
  job->step = step;
  start (session, job, callback, user_data);
}

/**
 * heed_name_steps_finish:
 * @session: the open register
 * @result: the result
 * @error: return location for an error
 *
 * Returns: the step of the register that was made, for heed_name_steps_undo_async(); 0 with
 *   @error set
 */
gint64
heed_name_steps_finish (HeedSession   *session,
                        GAsyncResult  *result,
                        GError       **error)
{
  gssize step;

  g_return_val_if_fail (g_task_is_valid (result, session), 0);

  step = g_task_propagate_int (G_TASK (result), error);
  return step > 0 ? step : 0;
}
