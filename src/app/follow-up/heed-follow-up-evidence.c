/* heed-follow-up-evidence.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-follow-up-evidence.h"

#include <glib/gi18n-lib.h>

#include "heed-evidence-file.h"
#include "heed-follow-up-private.h"
#include "heed-link.h"
#include "heed-plan-editor-private.h"
#include "heed-recommendation.h"

/* The action whose update it is; NULL where the update is no longer in the plan. */
static HeedAction *
find_action (HeedPlan   *plan,
             HeedUpdate *update)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecordList *items = heed_recommendation_get_items (heed_record_list_get (recommendations, i));

      for (guint j = 0; j < heed_record_list_get_n (items); j++)
        {
          gpointer item = heed_record_list_get (items, j);

          if (HEED_IS_ACTION (item) &&
              heed_record_list_find (heed_action_get_updates (item), update, NULL))
            return item;
        }
    }
  return NULL;
}

static void
add (HeedPlanEditor *editor,
     HeedAction     *action,
     HeedUpdate     *update,
     HeedEvidence   *evidence)
{
  g_autofree char *name = heed_follow_up_name_item (HEED_ITEM (action));
  g_autofree char *label = g_strdup_printf (_("Evidence for %s"), name);

  heed_plan_editor_begin (editor, label);
  heed_record_list_append (heed_update_get_evidence (update), evidence);
  heed_plan_editor_end (editor);
}

/* A page of the web with a name of a host: nothing else is worth to be kept. */
static gboolean
is_page (const char *link)
{
  g_autoptr (GUri) uri = g_uri_parse (link, G_URI_FLAGS_NONE, NULL);
  const char *scheme = uri != NULL ? g_uri_get_scheme (uri) : "";
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;

  return (g_str_equal (scheme, "https") || g_str_equal (scheme, "http")) && host != NULL && host[0] != '\0' &&
         heed_link_get_kind (link) == HEED_LINK_ADDRESS;
}

/**
 * heed_follow_up_add_link:
 * @editor: a #HeedPlanEditor
 * @update: an update of an action of its plan
 * @link: the address of a page of the web
 * @error: return location for an error
 *
 * Returns: (transfer none) (nullable): the evidence; %NULL with @error set
 */
HeedEvidence *
heed_follow_up_add_link (HeedPlanEditor  *editor,
                         HeedUpdate      *update,
                         const char      *link,
                         GError         **error)
{
  g_autofree char *stripped = heed_follow_up_strip (link);
  g_autoptr (HeedEvidence) evidence = NULL;
  HeedAction *action;

  g_return_val_if_fail (HEED_IS_PLAN_EDITOR (editor), NULL);
  g_return_val_if_fail (HEED_IS_UPDATE (update), NULL);

  action = find_action (heed_plan_editor_get_plan (editor), update);
  g_return_val_if_fail (action != NULL, NULL);

  if (stripped == NULL || !is_page (stripped))
    {
      heed_follow_up_refuse (error,
                             /* Translators: what somebody typed. */
                             _("“%s” is no link to a page. Enter one that begins with https:// or http://."),
                             stripped != NULL ? stripped : "");
      return NULL;
    }

  evidence = heed_evidence_new (NULL, 0, NULL, stripped);
  add (editor, action, update, evidence);
  return evidence;
}

/* Puts what was kept into the plan, where the update is still there. */
static HeedEvidence *
add_kept (HeedPlanEditor *editor,
          HeedUpdate     *update,
          HeedEvidence   *evidence,
          GError        **error)
{
  HeedAction *action = find_action (heed_plan_editor_get_plan (editor), update);

  if (action != NULL)
    add (editor, action, update, evidence);
  else
    /* Translators: the name of a file. */
    heed_follow_up_refuse (error, _("Failed to add “%s”: its update was taken back. Add it to another one."),
                           heed_evidence_get_name (evidence));
  heed_evidence_file_done (evidence);
  return action != NULL ? evidence : NULL;
}

static const char *
get_path (HeedPlanEditor *editor)
{
  return heed_register_get_path (heed_plan_editor_get_register (editor));
}

/**
 * heed_follow_up_add_file:
 * @editor: a #HeedPlanEditor
 * @update: an update of an action of its plan
 * @file: a file
 * @limit: how large it may be, in bytes: %HEED_EVIDENCE_LIMIT, or what the person set
 * @error: return location for an error
 *
 * As heed_follow_up_add_file_async(), and waits.
 *
 * Returns: (transfer none) (nullable): the evidence; %NULL with @error set
 */
HeedEvidence *
heed_follow_up_add_file (HeedPlanEditor *editor,
                         HeedUpdate     *update,
                         GFile          *file,
                         guint64         limit,
                         GError        **error)
{
  g_autoptr (HeedEvidence) evidence = NULL;

  g_return_val_if_fail (HEED_IS_PLAN_EDITOR (editor), NULL);
  g_return_val_if_fail (HEED_IS_UPDATE (update), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  evidence = heed_evidence_file_keep (get_path (editor), heed_plan_editor_get_number (editor), file, limit, NULL,
                                      error);
  return evidence != NULL ? add_kept (editor, update, evidence, error) : NULL;
}

/* What a thread works on. */
typedef struct
{
  char *path;
  guint plan;
  guint64 limit;
  GFile *file;
  HeedUpdate *update;
  HeedEvidence *evidence;
} Job;

static Job *
job_new (HeedPlanEditor *editor)
{
  Job *self = g_new0 (Job, 1);

  self->path = g_strdup (get_path (editor));
  self->plan = heed_plan_editor_get_number (editor);
  return self;
}

static void
job_free (gpointer data)
{
  Job *self = data;

  g_free (self->path);
  g_clear_object (&self->file);
  g_clear_object (&self->update);
  g_clear_object (&self->evidence);
  g_free (self);
}

static void
add_file_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  HeedEvidence *evidence = heed_evidence_file_keep (job->path, job->plan, job->file, job->limit, cancellable, &error);

  if (evidence != NULL)
    g_task_return_pointer (task, evidence, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * heed_follow_up_add_file_async:
 * @editor: a #HeedPlanEditor
 * @update: an update of an action of its plan
 * @file: a file
 * @limit: how large it may be, in bytes: %HEED_EVIDENCE_LIMIT, or what the person set
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads a file into the register, in a thread. It is evidence from
 * heed_follow_up_add_file_finish() on; until then nothing of it is to be seen, and where it
 * fails, is stopped or killed, nothing of it stays.
 */
void
heed_follow_up_add_file_async (HeedPlanEditor      *editor,
                               HeedUpdate          *update,
                               GFile               *file,
                               guint64              limit,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (editor, cancellable, callback, user_data);
  Job *job;

  g_return_if_fail (HEED_IS_PLAN_EDITOR (editor));
  g_return_if_fail (HEED_IS_UPDATE (update));
  g_return_if_fail (G_IS_FILE (file));

  job = job_new (editor);
  job->limit = limit;
  job->file = g_object_ref (file);
  job->update = g_object_ref (update);
  g_task_set_source_tag (task, heed_follow_up_add_file_async);
  g_task_set_task_data (task, job, job_free);
  /* What was kept is to be given back, whether it is stopped or not. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, add_file_thread);
}

/**
 * heed_follow_up_add_file_finish:
 * @editor: a #HeedPlanEditor
 * @result: what the callback got
 * @error: return location for an error: %HEED_ERROR_LIMIT, %HEED_ERROR_REFUSED,
 *   %HEED_ERROR_NOT_FOUND, one of the register, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer none) (nullable): the evidence; %NULL with @error set
 */
HeedEvidence *
heed_follow_up_add_file_finish (HeedPlanEditor *editor,
                                GAsyncResult   *result,
                                GError        **error)
{
  g_autoptr (HeedEvidence) evidence = NULL;
  Job *job;

  g_return_val_if_fail (HEED_IS_PLAN_EDITOR (editor), NULL);
  g_return_val_if_fail (g_task_is_valid (result, editor), NULL);

  job = g_task_get_task_data (G_TASK (result));
  evidence = g_task_propagate_pointer (G_TASK (result), error);
  return evidence != NULL ? add_kept (editor, job->update, evidence, error) : NULL;
}

/**
 * heed_follow_up_load_file:
 * @editor: a #HeedPlanEditor
 * @evidence: evidence of its plan, a file
 * @error: return location for an error: %HEED_ERROR_CORRUPT where it is damaged,
 *   %HEED_ERROR_NOT_FOUND where its content was erased or never was in the register
 *
 * Returns: (transfer full) (nullable): the content, which is what its checksum says; %NULL
 *   with @error set
 */
GBytes *
heed_follow_up_load_file (HeedPlanEditor *editor,
                          HeedEvidence   *evidence,
                          GError        **error)
{
  g_return_val_if_fail (HEED_IS_PLAN_EDITOR (editor), NULL);
  g_return_val_if_fail (HEED_IS_EVIDENCE (evidence), NULL);

  return heed_evidence_file_load (get_path (editor), heed_plan_editor_get_number (editor), evidence, error);
}

static void
load_file_thread (GTask        *task,
                  gpointer      source,
                  gpointer      data,
                  GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  GBytes *content = heed_evidence_file_load (job->path, job->plan, job->evidence, &error);

  if (content != NULL)
    g_task_return_pointer (task, content, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

/* What the thread reads of the record, since the record itself may change meanwhile. */
static HeedEvidence *
copy_evidence (HeedEvidence *evidence)
{
  HeedEvidence *copy = g_object_new (HEED_TYPE_EVIDENCE, NULL);

  heed_fields_assign (copy, evidence);
  return copy;
}

/**
 * heed_follow_up_load_file_async:
 * @editor: a #HeedPlanEditor
 * @evidence: evidence of its plan, a file
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * As heed_follow_up_load_file(), in a thread.
 */
void
heed_follow_up_load_file_async (HeedPlanEditor      *editor,
                                HeedEvidence        *evidence,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (editor, cancellable, callback, user_data);
  Job *job;

  g_return_if_fail (HEED_IS_PLAN_EDITOR (editor));
  g_return_if_fail (HEED_IS_EVIDENCE (evidence));

  job = job_new (editor);
  job->evidence = copy_evidence (evidence);
  g_task_set_source_tag (task, heed_follow_up_load_file_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, load_file_thread);
}

/**
 * heed_follow_up_load_file_finish:
 * @editor: a #HeedPlanEditor
 * @result: what the callback got
 * @error: return location for an error, as of heed_follow_up_load_file()
 *
 * Returns: (transfer full) (nullable): the content; %NULL with @error set
 */
GBytes *
heed_follow_up_load_file_finish (HeedPlanEditor *editor,
                                 GAsyncResult   *result,
                                 GError        **error)
{
  g_return_val_if_fail (HEED_IS_PLAN_EDITOR (editor), NULL);
  g_return_val_if_fail (g_task_is_valid (result, editor), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
erase_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;

  if (heed_evidence_file_erase (job->path, job->plan, heed_evidence_get_id (job->evidence), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static gboolean
check_erasable (HeedEvidence *evidence,
                GError      **error)
{
  g_autofree char *day = heed_day_to_words (heed_evidence_get_erased_on (evidence));

  if (heed_evidence_get_link (evidence)[0] != '\0')
    return heed_follow_up_refuse (error, _("“%s” is a link, of which nothing is kept. Undo takes it back."),
                                  heed_evidence_get_link (evidence));
  if (heed_evidence_is_erased (evidence))
    /* Translators: the name of a file, who erased it, and a day. */
    return heed_follow_up_refuse (error, _("“%s” was erased by %s on %s."), heed_evidence_get_name (evidence),
                                  heed_evidence_get_erased_by (evidence), day);
  return TRUE;
}

/**
 * heed_follow_up_erase_async:
 * @editor: a #HeedPlanEditor
 * @evidence: evidence of its plan, a file
 * @author: (nullable): who erases it
 * @today: the day on which they do
 * @cancellable: (nullable): ignored from the moment at which the register says that it is
 *   erased
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Erases the content of a file for good, in a thread: no undo brings it back. Its name, size
 * and checksum stay, and who erased it.
 */
void
heed_follow_up_erase_async (HeedPlanEditor      *editor,
                            HeedEvidence        *evidence,
                            const char          *author,
                            HeedDay              today,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (editor, cancellable, callback, user_data);
  g_autofree char *by = heed_follow_up_find_author (author);
  g_autofree char *label = NULL;
  GError *error = NULL;
  Job *job;

  g_return_if_fail (HEED_IS_PLAN_EDITOR (editor));
  g_return_if_fail (HEED_IS_EVIDENCE (evidence));

  g_task_set_source_tag (task, heed_follow_up_erase_async);
  if (!check_erasable (evidence, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  /* Translators: the name of a file. */
  label = g_strdup_printf (_("Erasure of “%s”"), heed_evidence_get_name (evidence));
  heed_plan_editor_begin (editor, label);
  heed_evidence_set_erased_by (evidence, by);
  heed_evidence_set_erased_on (evidence, today);
  heed_plan_editor_end (editor);
  if (!heed_plan_editor_flush (editor, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  job = job_new (editor);
  job->evidence = copy_evidence (evidence);
  g_task_set_task_data (task, job, job_free);
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, erase_thread);
}

/**
 * heed_follow_up_erase_finish:
 * @editor: a #HeedPlanEditor
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: whether the content is gone
 */
gboolean
heed_follow_up_erase_finish (HeedPlanEditor *editor,
                             GAsyncResult   *result,
                             GError        **error)
{
  g_return_val_if_fail (HEED_IS_PLAN_EDITOR (editor), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, editor), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
