/* heed-import-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-import-dialog.h"

#include <glib/gi18n-lib.h>

#include "heed-bulk-step.h"
#include "heed-import-columns.h"
#include "heed-import-row.h"
#include "heed-pack-dialog.h"
#include "heed-returned-dialog.h"
#include "heed-work.h"

#define WIDTH 600
#define BARE_HEIGHT 96
#define ROW_HEIGHT 96
#define MIN_HEIGHT 280
#define MAX_HEIGHT 520

/* How often it is looked how far a file is. */
#define PROGRESS_MS 200

/**
 * HeedImportDialog:
 *
 * Imports files into a register, one after the other, and shows how far it is and
 * what came of each. What is not begun can be cancelled; what is done stays.
 */

struct _HeedImportDialog
{
  AdwWindow parent_instance;

  GtkWidget *cancel;
  GtkWidget *close;
  GtkProgressBar *progress;
  GtkListBox *list;

  HeedSession *session;
  GListStore *jobs;
  HeedWork *work;
  guint timer_id;
  guint look_id;
  gboolean shown; /* whether the person chose a plan to see */
};

G_DEFINE_FINAL_TYPE (HeedImportDialog, heed_import_dialog, ADW_TYPE_WINDOW)

enum {
  SHOW_PLAN,
  TAKEN_OVER,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
count (HeedImportDialog *self,
       HeedImportState   state)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->jobs)); i++)
    {
      g_autoptr (HeedImportJob) job = g_list_model_get_item (G_LIST_MODEL (self->jobs), i);

      if (heed_import_job_get_state (job) == state)
        n++;
    }

  return n;
}

/* How far all files are, with that which is being imported. */
static gboolean
show_fraction (gpointer user_data)
{
  HeedImportDialog *self = user_data;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->jobs));
  guint running = count (self, HEED_IMPORT_STATE_RUNNING);
  guint left = count (self, HEED_IMPORT_STATE_WAITING) + running;
  double begun = running > 0 ? heed_work_get_fraction (self->work) : 0;

  gtk_progress_bar_set_fraction (self->progress, n > 0 ? (n - left + begun) / n : 1);
  return G_SOURCE_CONTINUE;
}

static void
update (HeedImportDialog *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->jobs));
  guint left = count (self, HEED_IMPORT_STATE_WAITING) + count (self, HEED_IMPORT_STATE_RUNNING);
  guint done = count (self, HEED_IMPORT_STATE_DONE);
  guint returned = count (self, HEED_IMPORT_STATE_RETURNED) + count (self, HEED_IMPORT_STATE_PACK);
  g_autofree char *title = NULL;

  show_fraction (self);
  gtk_widget_set_opacity (GTK_WIDGET (self->progress), left > 0 ? 1 : 0);
  gtk_widget_set_visible (self->cancel, left > 0);
  gtk_widget_set_visible (self->close, left == 0);
  if (left > 0 && self->timer_id == 0 && self->session != NULL)
    self->timer_id = g_timeout_add (PROGRESS_MS, show_fraction, self);
  else if (left == 0)
    g_clear_handle_id (&self->timer_id, g_source_remove);

  if (left > 0)
    title = g_strdup_printf (ngettext ("Importing %u File", "Importing %u Files", n), n);
  else if (done > 0)
    title = g_strdup_printf (ngettext ("%u Plan Imported", "%u Plans Imported", done), done);
  else if (returned > 0)
    title = g_strdup_printf (ngettext ("%u File Comes Back", "%u Files Come Back", returned), returned);
  else
    title = g_strdup (_("Nothing Imported"));
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
start_next (HeedImportDialog *self)
{
  if (count (self, HEED_IMPORT_STATE_RUNNING) > 0)
    return;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->jobs)); i++)
    {
      g_autoptr (HeedImportJob) job = g_list_model_get_item (G_LIST_MODEL (self->jobs), i);

      if (heed_import_job_get_state (job) == HEED_IMPORT_STATE_WAITING)
        {
          heed_work_begin (self->work);
          heed_import_job_start (job, self->session, HEED_IMPORT_FIND_RETURNED, G_CANCELLABLE (self->work));
          return;
        }
    }
}

static void
job_changed_cb (HeedImportDialog *self,
                HeedImportJob    *job)
{
  if (heed_import_job_is_over (job))
    start_next (self);
  update (self);

  if (heed_import_job_is_over (job) && g_list_model_get_n_items (G_LIST_MODEL (self->jobs)) == 1)
    heed_import_row_offer (HEED_IMPORT_ROW (gtk_list_box_get_row_at_index (self->list, 0)));
}

static void
show_plan (HeedImportDialog *self,
           guint             number,
           gboolean          review)
{
  self->shown = TRUE;
  g_signal_emit (self, signals[SHOW_PLAN], 0, number, review);
  gtk_window_close (GTK_WINDOW (self));
}

static void
updated_cb (HeedImportDialog *self,
            guint             number)
{
  show_plan (self, number, FALSE);
}

static void
show_changes (HeedImportDialog *self,
              HeedImportJob    *job)
{
  HeedReturnedDialog *dialog = heed_returned_dialog_new (GTK_WINDOW (self), self->session, heed_import_job_get_file (job),
                                                         heed_import_job_get_import (job));

  g_signal_connect_object (dialog, "updated", G_CALLBACK (updated_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* What was reported is in several plans: none of them is shown. */
static void
taken_over_cb (HeedImportDialog *self,
               HeedBulkStep     *step)
{
  g_signal_emit (self, signals[TAKEN_OVER], 0, step);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->jobs)) == 1)
    gtk_window_close (GTK_WINDOW (self));
}

static void
show_pack (HeedImportDialog *self,
           HeedImportJob    *job)
{
  HeedPackDialog *dialog = heed_pack_dialog_new (GTK_WINDOW (self), self->session, heed_import_job_get_file (job));

  g_signal_connect_object (dialog, "taken-over", G_CALLBACK (taken_over_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
row_open_cb (HeedImportDialog *self,
             HeedImportRow    *row)
{
  HeedImportJob *job = heed_import_row_get_job (row);
  HeedImport *import = heed_import_job_get_import (job);

  if (heed_import_job_get_state (job) == HEED_IMPORT_STATE_RETURNED)
    show_changes (self, job);
  else if (heed_import_job_get_state (job) == HEED_IMPORT_STATE_PACK)
    show_pack (self, job);
  else
    show_plan (self, heed_import_get_number (import),
               !heed_import_get_already (import) && heed_import_get_review (import) > 0);
}

static void
row_again_cb (HeedImportDialog *self,
              HeedImportRow    *row)
{
  if (count (self, HEED_IMPORT_STATE_RUNNING) > 0)
    return;

  heed_work_begin (self->work);
  heed_import_job_start (heed_import_row_get_job (row), self->session, HEED_IMPORT_AGAIN,
                         G_CANCELLABLE (self->work));
}

/* What was looked at is imported as it was seen. */
static void
accepted_cb (HeedImportColumns *columns,
             HeedPlan          *plan,
             HeedSource        *source,
             HeedImportJob     *job)
{
  HeedImportDialog *self = HEED_IMPORT_DIALOG (gtk_window_get_transient_for (GTK_WINDOW (columns)));

  if (count (self, HEED_IMPORT_STATE_RUNNING) == 0)
    heed_work_begin (self->work);
  heed_import_job_start_plan (job, self->session, plan, source, G_CANCELLABLE (self->work));
}

static void
row_columns_cb (HeedImportDialog *self,
                HeedImportRow    *row)
{
  HeedImportJob *job = heed_import_row_get_job (row);
  HeedImportColumns *columns = heed_import_columns_new (GTK_WINDOW (self), heed_import_job_get_file (job));

  g_signal_connect_object (columns, "accepted", G_CALLBACK (accepted_cb), job, 0);
  gtk_window_present (GTK_WINDOW (columns));
}

/* Once the dialogue is there, since it stands before it. */
static gboolean
look_cb (gpointer user_data)
{
  HeedImportDialog *self = user_data;

  self->look_id = 0;
  row_columns_cb (self, HEED_IMPORT_ROW (gtk_list_box_get_row_at_index (self->list, 0)));
  return G_SOURCE_REMOVE;
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  GtkWidget *row = heed_import_row_new (item);

  g_signal_connect_object (row, "open", G_CALLBACK (row_open_cb), user_data, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "again", G_CALLBACK (row_again_cb), user_data, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "columns", G_CALLBACK (row_columns_cb), user_data, G_CONNECT_SWAPPED);
  return row;
}

static void
cancel (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  HeedImportDialog *self = HEED_IMPORT_DIALOG (widget);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->jobs)); i++)
    {
      g_autoptr (HeedImportJob) job = g_list_model_get_item (G_LIST_MODEL (self->jobs), i);

      heed_import_job_cancel (job);
    }
  g_cancellable_cancel (G_CANCELLABLE (self->work));
}

/* Who closes the dialogue sees what was imported too: in a narrow window the list of
 * plans, where it would be found, is hidden. */
static void
show_only_plan (HeedImportDialog *self)
{
  if (self->shown || count (self, HEED_IMPORT_STATE_DONE) != 1)
    return;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->jobs)); i++)
    {
      g_autoptr (HeedImportJob) job = g_list_model_get_item (G_LIST_MODEL (self->jobs), i);

      if (heed_import_job_get_state (job) == HEED_IMPORT_STATE_DONE)
        g_signal_emit (self, signals[SHOW_PLAN], 0, heed_import_get_number (heed_import_job_get_import (job)),
                       FALSE);
    }
}

static gboolean
close_request_cb (GtkWindow *window)
{
  cancel (GTK_WIDGET (window), NULL, NULL);
  show_only_plan (HEED_IMPORT_DIALOG (window));
  return GDK_EVENT_PROPAGATE;
}

static void
heed_import_dialog_dispose (GObject *object)
{
  HeedImportDialog *self = HEED_IMPORT_DIALOG (object);

  g_clear_handle_id (&self->timer_id, g_source_remove);
  g_clear_handle_id (&self->look_id, g_source_remove);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (heed_import_dialog_parent_class)->dispose (object);
}

/* A job that is cancelled with the dialogue still says so afterwards. */
static void
heed_import_dialog_finalize (GObject *object)
{
  HeedImportDialog *self = HEED_IMPORT_DIALOG (object);

  g_clear_object (&self->work);
  g_clear_object (&self->jobs);

  G_OBJECT_CLASS (heed_import_dialog_parent_class)->finalize (object);
}

static void
heed_import_dialog_class_init (HeedImportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = heed_import_dialog_dispose;
  object_class->finalize = heed_import_dialog_finalize;

  /**
   * HeedImportDialog::show-plan:
   * @self: the dialogue
   * @number: the number of a plan in the register
   * @review: whether to show its places that need a look
   *
   * The person wants to see a plan, or closes the dialogue when one was imported.
   */
  signals[SHOW_PLAN] = g_signal_new ("show-plan", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_BOOLEAN);

  /**
   * HeedImportDialog::taken-over:
   * @self: the dialogue
   * @step: what was done, which can be undone
   *
   * What owners reported stands in their plans.
   */
  signals[TAKEN_OVER] = g_signal_new ("taken-over", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                      0, NULL, NULL, NULL, G_TYPE_NONE, 1, HEED_TYPE_BULK_STEP);

  gtk_widget_class_install_action (widget_class, "dialog.cancel", NULL, cancel);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/heedapp/Heed/heed-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedImportDialog, cancel);
  gtk_widget_class_bind_template_child (widget_class, HeedImportDialog, close);
  gtk_widget_class_bind_template_child (widget_class, HeedImportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, HeedImportDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, close_request_cb);
}

static void
heed_import_dialog_init (HeedImportDialog *self)
{
  self->jobs = g_list_store_new (HEED_TYPE_IMPORT_JOB);
  self->work = heed_work_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * heed_import_dialog_new:
 * @parent: (nullable): the window that it stands before
 * @session: the register to import into
 * @files: the files, each a #GFile
 * @look_first: whether each is looked at before anything of it is written
 *
 * Makes the dialogue and begins with the first file.
 *
 * Returns: (transfer none): it, which belongs to itself until it is closed
 */
HeedImportDialog *
heed_import_dialog_new (GtkWindow   *parent,
                        HeedSession *session,
                        GListModel  *files,
                        gboolean     look_first)
{
  HeedImportDialog *self;

  g_return_val_if_fail (HEED_IS_SESSION (session), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (files), NULL);

  self = g_object_new (HEED_TYPE_IMPORT_DIALOG, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      g_autoptr (HeedImportJob) job = heed_import_job_new (file);

      if (look_first)
        heed_import_job_ask (job);
      g_list_store_append (self->jobs, job);
      /* The row that shows the job is to know first. */
      g_signal_connect_object (job, "changed", G_CALLBACK (job_changed_cb), self,
                               G_CONNECT_SWAPPED | G_CONNECT_AFTER);
    }

  /* A window does not grow with its rows when they say more in the end. */
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH,
                               CLAMP (BARE_HEIGHT + (int) g_list_model_get_n_items (files) * ROW_HEIGHT,
                                      MIN_HEIGHT, MAX_HEIGHT));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->jobs), create_row, self, NULL);
  update (self);
  start_next (self);
  if (look_first && g_list_model_get_n_items (files) == 1)
    self->look_id = g_idle_add (look_cb, self);
  return self;
}
