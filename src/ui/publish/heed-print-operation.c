/* heed-print-operation.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-print-operation.h"

#include <glib/gi18n-lib.h>

#include "heed-config.h"
#include "heed-error-dialog.h"
#include "heed-page-set.h"

/**
 * HeedPrintOperation:
 *
 * Prints a plan or a report: the same pages as those of its PDF and its preview, on the paper
 * that is chosen in the dialogue. What is chosen is remembered.
 */

struct _HeedPrintOperation
{
  GtkPrintOperation parent_instance;

  HeedReport *report;
  HeedPageSet *pages;
  GCancellable *cancellable;
  GtkWindow *window; /* unowned, set while the dialogue is shown */
};

G_DEFINE_FINAL_TYPE (HeedPrintOperation, heed_print_operation, GTK_TYPE_PRINT_OPERATION)

typedef struct
{
  HeedReport *report;
  HeedPageGeometry geometry;
} PagesInput;

static void
pages_input_free (PagesInput *input)
{
  heed_report_unref (input->report);
  g_free (input);
}

static void
make_pages_thread (GTask        *task,
                   gpointer      source_object,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  PagesInput *input = task_data;
  g_autoptr (HeedDocument) document = heed_report_compose (input->report, HEED_SHAPE_PAGES);

  g_task_return_pointer (task, heed_page_set_new (document, &input->geometry),
                         (GDestroyNotify) heed_page_set_unref);
}

static void
pages_made_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  HeedPrintOperation *self = HEED_PRINT_OPERATION (source);
  HeedPageSet *pages = g_task_propagate_pointer (G_TASK (result), NULL);

  if (pages == NULL)
    return;

  g_clear_pointer (&self->pages, heed_page_set_unref);
  self->pages = pages;
}

/* The printer may need wider margins than the plan has, never narrower ones. */
static void
init_geometry (HeedPageGeometry *geometry,
               GtkPageSetup     *setup)
{
  gboolean landscape;

  geometry->width_pts = gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS);
  geometry->height_pts = gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS);
  landscape = geometry->width_pts > geometry->height_pts;

  heed_page_geometry_init_a4 (geometry, landscape);
  geometry->width_pts = gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS);
  geometry->height_pts = gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS);
  geometry->margin_top_pts = MAX (geometry->margin_top_pts,
                                  gtk_page_setup_get_top_margin (setup, GTK_UNIT_POINTS));
  geometry->margin_right_pts = MAX (geometry->margin_right_pts,
                                    gtk_page_setup_get_right_margin (setup, GTK_UNIT_POINTS));
  geometry->margin_bottom_pts = MAX (geometry->margin_bottom_pts,
                                     gtk_page_setup_get_bottom_margin (setup, GTK_UNIT_POINTS));
  geometry->margin_left_pts = MAX (geometry->margin_left_pts,
                                   gtk_page_setup_get_left_margin (setup, GTK_UNIT_POINTS));
}

/* ---- what is remembered ---- */

static char *
get_path (void)
{
  return g_build_filename (g_get_user_data_dir (), HEED_DATA_FOLDER, "print.ini", NULL);
}

/* Paper and printer of the last time. What cannot be read is chosen anew, as on
 * the first time. */
static void
load_choice (HeedPrintOperation *self)
{
  g_autofree char *path = get_path ();
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new_from_file (path, NULL);
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new_from_file (path, NULL);

  if (setup == NULL)
    {
      g_autoptr (GtkPaperSize) a4 = gtk_paper_size_new (GTK_PAPER_NAME_A4);

      setup = gtk_page_setup_new ();
      gtk_page_setup_set_paper_size_and_default_margins (setup, a4);
      /* Plans and reports are wide tables. */
      gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
    }
  if (settings != NULL)
    {
      /* Which pages were printed says nothing about the next plan. */
      gtk_print_settings_unset (settings, GTK_PRINT_SETTINGS_PRINT_PAGES);
      gtk_print_settings_unset (settings, GTK_PRINT_SETTINGS_PAGE_RANGES);
      gtk_print_settings_unset (settings, GTK_PRINT_SETTINGS_OUTPUT_URI);
      gtk_print_operation_set_print_settings (GTK_PRINT_OPERATION (self), settings);
    }
  gtk_print_operation_set_default_page_setup (GTK_PRINT_OPERATION (self), setup);
}

static gboolean
save_choice (HeedPrintOperation  *self,
             GError             **error)
{
  GtkPrintSettings *settings =
    gtk_print_operation_get_print_settings (GTK_PRINT_OPERATION (self));
  GtkPageSetup *setup = gtk_print_operation_get_default_page_setup (GTK_PRINT_OPERATION (self));
  g_autoptr (GKeyFile) key_file = g_key_file_new ();
  g_autofree char *path = get_path ();
  g_autofree char *folder = g_path_get_dirname (path);

  if (settings != NULL)
    gtk_print_settings_to_key_file (settings, key_file, NULL);
  if (setup != NULL)
    gtk_page_setup_to_key_file (setup, key_file, NULL);

  g_mkdir_with_parents (folder, 0700);
  return g_key_file_save_to_file (key_file, path, error);
}

/* ---- the operation ---- */

static void
heed_print_operation_begin_print (GtkPrintOperation *operation,
                                  GtkPrintContext   *context)
{
  HeedPrintOperation *self = HEED_PRINT_OPERATION (operation);
  PagesInput *input = g_new0 (PagesInput, 1);
  g_autoptr (GTask) task = NULL;

  input->report = heed_report_ref (self->report);
  init_geometry (&input->geometry, gtk_print_context_get_page_setup (context));
  g_clear_pointer (&self->pages, heed_page_set_unref);

  task = g_task_new (self, self->cancellable, pages_made_cb, NULL);
  g_task_set_source_tag (task, heed_print_operation_begin_print);
  g_task_set_task_data (task, input, (GDestroyNotify) pages_input_free);
  g_task_run_in_thread (task, make_pages_thread);
}

static gboolean
heed_print_operation_paginate (GtkPrintOperation *operation,
                               GtkPrintContext   *context)
{
  HeedPrintOperation *self = HEED_PRINT_OPERATION (operation);

  if (self->pages == NULL)
    return FALSE;

  gtk_print_operation_set_n_pages (operation, (int) heed_page_set_get_n_pages (self->pages));
  return TRUE;
}

static void
heed_print_operation_draw_page (GtkPrintOperation *operation,
                                GtkPrintContext   *context,
                                int                page)
{
  HeedPrintOperation *self = HEED_PRINT_OPERATION (operation);
  const HeedPageGeometry *geometry = heed_page_set_get_geometry (self->pages);
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double scale = gtk_print_context_get_width (context) / geometry->width_pts;

  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  heed_page_set_draw (self->pages, cr, (guint) page);
  cairo_restore (cr);
}

static void
heed_print_operation_done (GtkPrintOperation       *operation,
                           GtkPrintOperationResult  result)
{
  HeedPrintOperation *self = HEED_PRINT_OPERATION (operation);
  GtkWidget *parent = self->window != NULL ? GTK_WIDGET (self->window) : NULL;
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      /* What fails without a dialogue is told to the caller, which waits for it. */
      gtk_print_operation_get_error (operation, &error);
      if (parent != NULL)
        heed_error_dialog_present (parent, _("Not Printed"), error);
    }
  else if (result == GTK_PRINT_OPERATION_RESULT_APPLY && !save_choice (self, &error))
    {
      heed_error_dialog_present (parent, _("Printer Settings Not Kept"), error);
    }
}

static void
heed_print_operation_finalize (GObject *object)
{
  HeedPrintOperation *self = HEED_PRINT_OPERATION (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->pages, heed_page_set_unref);
  g_clear_pointer (&self->report, heed_report_unref);
  g_clear_weak_pointer (&self->window);

  G_OBJECT_CLASS (heed_print_operation_parent_class)->finalize (object);
}

static void
heed_print_operation_class_init (HeedPrintOperationClass *klass)
{
  GtkPrintOperationClass *operation_class = GTK_PRINT_OPERATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = heed_print_operation_finalize;

  operation_class->begin_print = heed_print_operation_begin_print;
  operation_class->paginate = heed_print_operation_paginate;
  operation_class->draw_page = heed_print_operation_draw_page;
  operation_class->done = heed_print_operation_done;
}

static void
heed_print_operation_init (HeedPrintOperation *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * heed_print_operation_new:
 * @report: what to print
 *
 * Returns: (transfer full): the operation, on the paper that was used last
 */
HeedPrintOperation *
heed_print_operation_new (HeedReport *report)
{
  HeedPrintOperation *self;
  g_autofree char *title = NULL;

  g_return_val_if_fail (report != NULL, NULL);

  title = heed_report_get_title (report);

  self = g_object_new (HEED_TYPE_PRINT_OPERATION,
                       "embed-page-setup", TRUE,
                       "job-name", title,
                       "unit", GTK_UNIT_POINTS,
                       "use-full-page", TRUE,
                       NULL);
  self->report = heed_report_ref (report);
  load_choice (self);
  return self;
}

/**
 * heed_print_operation_present:
 * @self: a #HeedPrintOperation
 * @parent: the window that the dialogue stands before
 *
 * Shows the print dialogue and prints. A failure is shown, and what was chosen is
 * remembered.
 */
void
heed_print_operation_present (HeedPrintOperation *self,
                              GtkWindow          *parent)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (HEED_IS_PRINT_OPERATION (self));
  g_return_if_fail (GTK_IS_WINDOW (parent));

  g_set_weak_pointer (&self->window, parent);
  gtk_print_operation_set_allow_async (GTK_PRINT_OPERATION (self), TRUE);
  if (gtk_print_operation_run (GTK_PRINT_OPERATION (self),
                               GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               parent, &error) == GTK_PRINT_OPERATION_RESULT_ERROR)
    heed_error_dialog_present (GTK_WIDGET (parent), _("Not Printed"), error);
}
