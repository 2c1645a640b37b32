/* heed-export.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-export.h"

#include <glib/gi18n-lib.h>

#include "heed-error-dialog.h"
#include "heed-files.h"
#include "heed-format.h"

/* What is done sooner than this shows no progress: it would only flash. */
#define PROGRESS_MS 300

/* How long a toast certainly has come, in microseconds. */
#define SETTLED_US G_USEC_PER_SEC

typedef struct
{
  HeedWindow *window;
  GFile *file;
  char *name;
  GCancellable *cancellable;
  AdwToast *progress;
  guint progress_id;
  gint64 progress_since;
} Export;

static Export *
export_new (HeedWindow *window,
            GFile      *file)
{
  Export *self = g_new0 (Export, 1);
  g_autofree char *base = g_file_get_basename (file);

  self->window = g_object_ref (window);
  self->file = g_object_ref (file);
  self->name = g_filename_display_name (base);
  self->cancellable = g_cancellable_new ();
  return self;
}

static void
export_free (Export *self)
{
  g_clear_handle_id (&self->progress_id, g_source_remove);
  g_clear_object (&self->progress);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->file);
  g_clear_object (&self->window);
  g_free (self->name);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static GtkWidget *
create_progress (const char *name)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *spinner = gtk_spinner_new ();
  /* Translators: %s is the name of a file */
  g_autofree char *text = g_strdup_printf (_("Exporting %s…"), name);
  GtkWidget *label = gtk_label_new (text);

  gtk_spinner_start (GTK_SPINNER (spinner));
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_box_append (GTK_BOX (box), spinner);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static gboolean
show_progress_cb (gpointer user_data)
{
  Export *self = user_data;

  self->progress_id = 0;
  self->progress = g_object_ref (adw_toast_new (""));
  adw_toast_set_custom_title (self->progress, create_progress (self->name));
  adw_toast_set_button_label (self->progress, _("_Cancel"));
  adw_toast_set_timeout (self->progress, 0);
  adw_toast_set_priority (self->progress, ADW_TOAST_PRIORITY_HIGH);
  g_signal_connect_object (self->progress, "button-clicked", G_CALLBACK (g_cancellable_cancel),
                           self->cancellable, G_CONNECT_SWAPPED);
  heed_window_add_toast (self->window, g_object_ref (self->progress));
  self->progress_since = g_get_monotonic_time ();
  return G_SOURCE_REMOVE;
}

static gboolean
dismiss_progress_cb (GtkWidget     *widget,
                     GdkFrameClock *clock,
                     gpointer       user_data)
{
  Export *self = user_data;

  if (gdk_frame_clock_get_frame_time (clock) < self->progress_since + SETTLED_US)
    return G_SOURCE_CONTINUE;

  adw_toast_dismiss (self->progress);
  return G_SOURCE_REMOVE;
}

/* To dismiss a toast that is just coming crashes on libadwaita 1.2: it goes once
 * frames have been drawn for long enough. */
static void
end_progress (Export *self)
{
  g_autoptr (HeedWindow) window = g_steal_pointer (&self->window);

  adw_toast_set_button_label (self->progress, NULL);
  gtk_widget_add_tick_callback (GTK_WIDGET (window), dismiss_progress_cb, self,
                                (GDestroyNotify) export_free);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!gtk_show_uri_full_finish (GTK_WINDOW (source), result, &error))
    heed_error_dialog_present (GTK_WIDGET (source), _("File Not Opened"), error);
}

static void
open_cb (AdwToast *toast,
         GFile    *file)
{
  GtkWindow *window = g_object_get_data (G_OBJECT (toast), "window");
  g_autofree char *uri = g_file_get_uri (file);

  gtk_show_uri_full (window, uri, GDK_CURRENT_TIME, NULL, opened_cb, NULL);
}

static void
unref_closure_data (gpointer  data,
                    GClosure *closure)
{
  g_object_unref (data);
}

static void
show_done (Export *self)
{
  /* Translators: %s is the name of a file */
  g_autofree char *title = g_strdup_printf (_("Exported %s"), self->name);
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  AdwToast *toast = adw_toast_new (escaped);

  adw_toast_set_button_label (toast, _("_Open"));
  g_object_set_data (G_OBJECT (toast), "window", self->window);
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (open_cb),
                         g_object_ref (self->file), unref_closure_data, 0);
  heed_window_add_toast (self->window, toast);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Export) self = user_data;
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->progress_id, g_source_remove);
  if (heed_files_write_plan_finish (result, &error))
    show_done (self);
  else
    heed_error_dialog_present (GTK_WIDGET (self->window), _("Plan Not Exported"),
                               error);

  if (self->progress != NULL)
    end_progress (g_steal_pointer (&self));
}

/* A name without an ending that says the format is the name of a PDF. */
static GFile *
ensure_ending (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = NULL;

  if (heed_format_for_path (base) != NULL || folder == NULL)
    return g_object_ref (file);

  name = g_strconcat (base, ".pdf", NULL);
  return g_file_get_child (folder, name);
}

static void
chosen_cb (GtkNativeDialog *chooser,
           int              response,
           gpointer         user_data)
{
  HeedPlan *plan = g_object_get_data (G_OBJECT (chooser), "plan");

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) chosen = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
      g_autoptr (GFile) file = ensure_ending (chosen);

      heed_export_write (user_data, plan, file);
    }
  g_object_unref (chooser);
}

/**
 * heed_export_suggest_name:
 * @plan: a plan
 * @ending: how the name ends, without the dot
 *
 * Returns: (transfer full): a name for a file of @plan: its organisation and the
 *   year in which it was submitted, else that of the report
 */
char *
heed_export_suggest_name (HeedPlan   *plan,
                          const char *ending)
{
  HeedOrganisation *organisation;
  HeedDay day;
  g_autofree char *name = NULL;
  int year = 0;

  g_return_val_if_fail (HEED_IS_PLAN (plan), NULL);
  g_return_val_if_fail (ending != NULL, NULL);

  organisation = heed_plan_get_organisation (plan);
  day = heed_plan_get_reference (plan);
  if (day != HEED_DAY_NONE)
    heed_day_get (day, &year, NULL, NULL);

  if (organisation == NULL || heed_organisation_get_name (organisation)[0] == '\0')
    name = g_strdup (heed_plan_get_title (plan));
  else if (year != 0)
    /* Translators: name of a file: the organisation, then the year */
    name = g_strdup_printf (_("%s action plan %d"), heed_organisation_get_name (organisation),
                            year);
  else
    name = g_strdup_printf (_("%s action plan"), heed_organisation_get_name (organisation));

  g_strdelimit (name, "/\\:*?\"<>|\n\t", '-');
  g_strstrip (name);
  return g_strdup_printf ("%s.%s", name[0] != '\0' ? name : _("Action plan"), ending);
}

/**
 * heed_export_choose_pdf:
 * @window: the window that shows @plan
 * @plan: the plan to export
 *
 * Asks for a file and writes the plan there as a PDF.
 */
void
heed_export_choose_pdf (HeedWindow *window,
                        HeedPlan   *plan)
{
  GtkFileChooserNative *chooser;
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autofree char *name = NULL;

  g_return_if_fail (HEED_IS_WINDOW (window));
  g_return_if_fail (HEED_IS_PLAN (plan));

  chooser = gtk_file_chooser_native_new (_("Export to PDF"), GTK_WINDOW (window),
                                         GTK_FILE_CHOOSER_ACTION_SAVE, _("_Export"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_filter_set_name (filter, _("PDF documents"));
  gtk_file_filter_add_suffix (filter, "pdf");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  name = heed_export_suggest_name (plan, "pdf");
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_object_set_data_full (G_OBJECT (chooser), "plan", g_object_ref (plan), g_object_unref);
  g_signal_connect (chooser, "response", G_CALLBACK (chosen_cb), window);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/**
 * heed_export_write:
 * @window: the window that shows @plan
 * @plan: the plan to export
 * @file: the file to write, whose ending says in which format
 *
 * Writes the plan and says so when it is done, with a way to open the file. If it
 * takes a while it shows that, and can be cancelled; a failure is shown.
 */
void
heed_export_write (HeedWindow *window,
                   HeedPlan   *plan,
                   GFile      *file)
{
  Export *self;

  g_return_if_fail (HEED_IS_WINDOW (window));
  g_return_if_fail (HEED_IS_PLAN (plan));
  g_return_if_fail (G_IS_FILE (file));

  self = export_new (window, file);
  self->progress_id = g_timeout_add (PROGRESS_MS, show_progress_cb, self);
  heed_files_write_plan_async (plan, file, self->cancellable, written_cb, self);
}
