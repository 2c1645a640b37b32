/* heed-pack-report.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-pack-report.h"

#include <glib/gi18n-lib.h>

#include "heed-error.h"
#include "heed-field.h"
#include "heed-files.h"
#include "heed-markup.h"
#include "heed-place.h"
#include "heed-plan-archive.h"
#include "heed-plan-store.h"
#include "heed-session-private.h"

/**
 * HeedPackReport:
 *
 * What somebody reports of one action in the pack of an owner that comes back, before it is taken
 * over. All but whether it is taken does not change.
 */
struct _HeedPackReport
{
  GObject parent_instance;

  GPtrArray *rows; /* which holds @row */
  HeedPackRow *row;
  guint plan;
  char *title;
  char *place;
  char *text;
  HeedProgress before;
  HeedProgress after;
  char *wrong;
  gboolean taken;
};

static const HeedField fields[] = {
  HEED_FIELD (HeedPackReport, COUNT, plan, .read_only = TRUE),
  HEED_FIELD (HeedPackReport, TEXT, title, .read_only = TRUE),
  HEED_FIELD (HeedPackReport, TEXT, place, .read_only = TRUE),
  HEED_FIELD (HeedPackReport, TEXT, text, .read_only = TRUE),
  HEED_FIELD (HeedPackReport, ENUM, before, .get_type = heed_progress_get_type, .read_only = TRUE),
  HEED_FIELD (HeedPackReport, ENUM, after, .get_type = heed_progress_get_type, .read_only = TRUE),
  HEED_FIELD (HeedPackReport, TEXT, wrong, .read_only = TRUE),
  HEED_FIELD (HeedPackReport, BOOLEAN, taken),
};

G_DEFINE_FINAL_TYPE (HeedPackReport, heed_pack_report, G_TYPE_OBJECT)

static void
heed_pack_report_finalize (GObject *object)
{
  HeedPackReport *self = HEED_PACK_REPORT (object);

  heed_fields_clear (self, fields, G_N_ELEMENTS (fields));
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (heed_pack_report_parent_class)->finalize (object);
}

static void
heed_pack_report_class_init (HeedPackReportClass *klass)
{
  heed_fields_install (G_OBJECT_CLASS (klass), fields, G_N_ELEMENTS (fields));
  G_OBJECT_CLASS (klass)->finalize = heed_pack_report_finalize;
}

static void
heed_pack_report_init (HeedPackReport *self)
{
  heed_fields_init (self, fields, G_N_ELEMENTS (fields));
}

/**
 * HeedPackReport:plan:
 *
 * The short number of the plan of the action; 0 where no plan, or more than one, has it.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedPackReport, heed_pack_report, plan, guint, 0)

/**
 * HeedPackReport:title:
 *
 * The title of that plan.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedPackReport, heed_pack_report, title, const char *, "")

/**
 * HeedPackReport:place:
 *
 * Where the action is in its plan, in words.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedPackReport, heed_pack_report, place, const char *, "")

/**
 * HeedPackReport:text:
 *
 * The words of the action.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedPackReport, heed_pack_report, text, const char *, "")

/**
 * HeedPackReport:before:
 *
 * How far the action is.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedPackReport, heed_pack_report, before, HeedProgress, 0)

/**
 * HeedPackReport:after:
 *
 * How far it is by the file.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedPackReport, heed_pack_report, after, HeedProgress, 0)

/**
 * HeedPackReport:wrong:
 *
 * Why it cannot be reported; "" where it can.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedPackReport, heed_pack_report, wrong, const char *, "")

/**
 * HeedPackReport:taken:
 *
 * Whether it is to be reported.
 */
HEED_DEFINE_BOOLEAN_FIELD (HeedPackReport, heed_pack_report, taken)

/**
 * heed_pack_report_get_row:
 * @self: a #HeedPackReport
 *
 * Returns: (transfer none): what was filled in
 */
HeedPackRow *
heed_pack_report_get_row (HeedPackReport *self)
{
  g_return_val_if_fail (HEED_IS_PACK_REPORT (self), NULL);

  return self->row;
}

/* ---- out of a file ---- */

/* Opens each plan once. */
static HeedPlan *
open_plan (HeedRegister  *reg,
           GHashTable    *stores,
           guint          number,
           GError       **error)
{
  HeedPlanStore *store = g_hash_table_lookup (stores, GUINT_TO_POINTER (number));

  if (store == NULL)
    {
      store = heed_plan_store_open (reg, number, error);
      if (store == NULL)
        return NULL;
      g_hash_table_insert (stores, GUINT_TO_POINTER (number), store);
    }
  return heed_plan_store_get_plan (store);
}

static gboolean
find_action (HeedPackReport  *self,
             HeedRegister    *reg,
             GHashTable      *stores,
             HeedAction     **action,
             GError         **error)
{
  g_autoptr (GArray) numbers = heed_plan_archive_find_item (reg, self->row->item, error);
  HeedPlan *plan;
  HeedItem *item;

  *action = NULL;
  if (numbers == NULL)
    return FALSE;
  if (numbers->len != 1)
    return TRUE;

  plan = open_plan (reg, stores, g_array_index (numbers, guint, 0), error);
  if (plan == NULL)
    return FALSE;
  item = heed_plan_find_item_by_id (plan, self->row->item);
  if (item == NULL || !HEED_IS_ACTION (item))
    return TRUE;

  self->plan = g_array_index (numbers, guint, 0);
  g_free (self->title);
  self->title = g_strdup (heed_plan_get_title (plan));
  *action = HEED_ACTION (item);
  return TRUE;
}

/* Whether it says anything new, or anything that cannot be. */
static gboolean
look_at (HeedPackReport *self,
         HeedAction     *action)
{
  g_autoptr (GError) wrong = NULL;
  gboolean changes = TRUE;

  if (action == NULL)
    {
      g_free (self->wrong);
      self->wrong = g_strdup (_("The action is in no plan any more, or in several."));
      return TRUE;
    }
  g_free (self->place);
  self->place = heed_place_of_item (HEED_ITEM (action));
  g_free (self->text);
  self->text = heed_markup_to_text (heed_item_get_text (HEED_ITEM (action)));
  self->before = heed_action_get_progress (action);
  if (!heed_pack_return_judge (action, self->row, &self->after, &changes, &wrong))
    {
      g_free (self->wrong);
      self->wrong = g_strdup (wrong->message);
      return TRUE;
    }
  self->taken = changes;
  return changes;
}

static gboolean
add_row (GListStore    *reports,
         GPtrArray     *rows,
         HeedPackRow   *row,
         HeedRegister  *reg,
         GHashTable    *stores,
         GError       **error)
{
  g_autoptr (HeedPackReport) self = g_object_new (HEED_TYPE_PACK_REPORT, NULL);
  HeedAction *action;

  self->rows = g_ptr_array_ref (rows);
  self->row = row;
  if (!find_action (self, reg, stores, &action, error))
    return FALSE;
  if (look_at (self, action))
    g_list_store_append (reports, self);
  return TRUE;
}

static GPtrArray *
read_rows (GFile         *file,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (HeedSource) source = NULL;
  g_autoptr (HeedDocument) document = heed_files_read_document (file, NULL, &source, cancellable, error);
  GPtrArray *rows;

  if (document == NULL)
    return NULL;
  rows = heed_recognise_pack (document);
  if (rows == NULL)
    g_set_error (error, HEED_ERROR, HEED_ERROR_MALFORMED,
                 /* Translators: the name of a file. */
                 _("“%s” is no owner pack, or its columns Progress and Update are gone. Take the file that went out."),
                 heed_source_get_name (source));
  return rows;
}

static GListModel *
read_reports (HeedRegister  *reg,
              GFile         *file,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr (GPtrArray) rows = read_rows (file, cancellable, error);
  g_autoptr (GListStore) reports = g_list_store_new (HEED_TYPE_PACK_REPORT);
  g_autoptr (GHashTable) stores = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      HeedPackRow *row = g_ptr_array_index (rows, i);

      if ((row->progress[0] != '\0' || row->update[0] != '\0') && !add_row (reports, rows, row, reg, stores, error))
        return NULL;
    }
  return rows != NULL ? G_LIST_MODEL (g_steal_pointer (&reports)) : NULL;
}

/* A connection to the register belongs to one thread: this one gets its own. */
typedef struct
{
  char *path;
  GFile *file;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  g_free (self->path);
  g_object_unref (self->file);
  g_free (self);
}

static void
read_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;
  HeedRegister *reg = heed_register_open (job->path, &error);
  GListModel *reports = reg != NULL ? read_reports (reg, job->file, cancellable, &error) : NULL;

  /* Closed before anybody hears of it, since the program may end then. */
  g_clear_object (&reg);
  if (reports != NULL)
    g_task_return_pointer (task, reports, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * heed_pack_reports_read_async:
 * @session: the open register
 * @file: the pack of an owner that comes back
 * @cancellable: (nullable): to stop it
 * @callback: called when it is read
 * @user_data: for @callback
 *
 * Reads what the file reports, in a thread. What was left empty, and what the plan says already, is
 * left out; what is new is taken, as long as nobody says otherwise, and what cannot be says why.
 */
void
heed_pack_reports_read_async (HeedSession         *session,
                              GFile               *file,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (HEED_IS_SESSION (session));
  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (session, cancellable, callback, user_data);
  job = g_new0 (Job, 1);
  job->path = g_strdup (heed_session_get_path (session));
  job->file = g_object_ref (file);
  g_task_set_source_tag (task, heed_pack_reports_read_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * heed_pack_reports_read_finish:
 * @session: the open register
 * @result: the result
 * @error: return location for an error, which names the file
 *
 * Returns: (transfer full) (nullable) (element-type HeedPackReport): a list in the order of the
 *   file; %NULL with @error set
 */
GListModel *
heed_pack_reports_read_finish (HeedSession   *session,
                               GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, session), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
