/* heed-export.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-export.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-error-dialog.h"
#include "heed-files.h"
#include "heed-promise.h"
#include "heed-publishing.h"
#include "heed-written-folders.h"

/* What is done sooner than this shows no progress: it would only flash. */
#define PROGRESS_MS 300

/* How long a toast certainly has come, in microseconds, and how many frames later whatever moved
 * with it has come to rest: on a machine that is stuck no frame is drawn meanwhile. */
#define SETTLED_US G_USEC_PER_SEC
#define SETTLED_FRAMES 3

/* Names of files have at most 255 bytes, and people shorten none that they are not
 * asked for: so much of it may be the name of an organisation or of a plan. */
#define MAX_NAME_BYTES 160

/* A file that is being written, or a folder into which a plan is published. */
typedef struct
{
  GApplication *application; /* held as long as it is written, or NULL */
  AdwToastOverlay *toasts;
  GFile *file;
  char *name;
  guint n_files; /* 0 for a single file */
  HeedPlanEditor *editor; /* of the plan that is published, or NULL */
  GCancellable *cancellable;
  AdwToast *progress;
  GtkLabel *progress_label; /* unowned */
  guint progress_id;
  gint64 progress_since;
  guint n_settled; /* frames that were drawn since it certainly has come */
} Export;

static void
export_free (Export *self)
{
  g_clear_handle_id (&self->progress_id, g_source_remove);
  g_clear_object (&self->progress);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->file);
  g_clear_object (&self->toasts);
  g_clear_object (&self->editor);
  g_free (self->name);
  g_free (self);
}

/* Somebody may close the window meanwhile: it is written all the same. */
static gboolean
has_window (Export *self)
{
  return gtk_widget_get_realized (GTK_WIDGET (self->toasts));
}

static GtkWidget *
create_progress (Export *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *spinner = gtk_spinner_new ();
  g_autofree char *text = NULL;

  if (self->n_files == 0)
    /* Translators: %s is the name of a file */
    text = g_strdup_printf (_("Exporting %s…"), self->name);
  else
    text = g_strdup (_("Publishing…"));
  self->progress_label = GTK_LABEL (gtk_label_new (text));
  gtk_spinner_start (GTK_SPINNER (spinner));
  gtk_label_set_ellipsize (self->progress_label, PANGO_ELLIPSIZE_MIDDLE);
  gtk_box_append (GTK_BOX (box), spinner);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->progress_label));
  return box;
}

static gboolean
show_progress_cb (gpointer user_data)
{
  Export *self = user_data;

  self->progress_id = 0;
  if (!has_window (self))
    return G_SOURCE_REMOVE;

  self->progress = g_object_ref (adw_toast_new (""));
  adw_toast_set_custom_title (self->progress, create_progress (self));
  adw_toast_set_button_label (self->progress, _("_Cancel"));
  adw_toast_set_timeout (self->progress, 0);
  adw_toast_set_priority (self->progress, ADW_TOAST_PRIORITY_HIGH);
  g_signal_connect_object (self->progress, "button-clicked", G_CALLBACK (g_cancellable_cancel),
                           self->cancellable, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, g_object_ref (self->progress));
  self->progress_since = g_get_monotonic_time ();
  return G_SOURCE_REMOVE;
}

static gboolean
dismiss_progress_cb (GtkWidget     *widget,
                     GdkFrameClock *clock,
                     gpointer       user_data)
{
  Export *self = user_data;

  if (gdk_frame_clock_get_frame_time (clock) < self->progress_since + SETTLED_US ||
      ++self->n_settled < SETTLED_FRAMES)
    return G_SOURCE_CONTINUE;

  adw_toast_dismiss (self->progress);
  return G_SOURCE_REMOVE;
}

/* To dismiss a toast that is just coming crashes on libadwaita 1.2: it goes once
 * frames have been drawn for long enough. */
static void
end_progress (Export *self)
{
  g_autoptr (AdwToastOverlay) toasts = g_steal_pointer (&self->toasts);

  self->progress_label = NULL;
  adw_toast_set_button_label (self->progress, NULL);
  gtk_widget_add_tick_callback (GTK_WIDGET (toasts), dismiss_progress_cb, self,
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

static Export *
begin (AdwToastOverlay *toasts,
       GFile           *file,
       guint            n_files)
{
  Export *self = g_new0 (Export, 1);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (toasts)));
  g_autofree char *base = g_file_get_basename (file);

  self->toasts = g_object_ref (toasts);
  self->file = g_object_ref (file);
  self->name = g_filename_display_name (base);
  self->n_files = n_files;
  g_set_object (&self->application, G_APPLICATION (gtk_window_get_application (window)));
  if (self->application != NULL)
    g_application_hold (self->application);
  self->cancellable = g_cancellable_new ();
  self->progress_id = g_timeout_add (PROGRESS_MS, show_progress_cb, self);
  return self;
}

static void
show_done (Export *self)
{
  g_autofree char *title = NULL;
  g_autofree char *escaped = NULL;
  AdwToast *toast;

  if (self->n_files == 0)
    /* Translators: %s is the name of a file */
    title = g_strdup_printf (_("Exported %s"), self->name);
  else
    title = g_strdup_printf (ngettext ("Published %u file", "Published %u files", self->n_files),
                             self->n_files);
  escaped = g_markup_escape_text (title, -1);
  toast = adw_toast_new (escaped);
  adw_toast_set_button_label (toast, self->n_files == 0 ? _("_Open") : _("_Show Folder"));
  g_object_set_data (G_OBJECT (toast), "window", gtk_widget_get_root (GTK_WIDGET (self->toasts)));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (open_cb),
                         g_object_ref (self->file), unref_closure_data, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* Takes @self and @error. */
static void
end (Export     *self,
     const char *heading,
     GError     *error)
{
  gboolean is_open = has_window (self);

  g_clear_handle_id (&self->progress_id, g_source_remove);
  if (error != NULL)
    heed_error_dialog_present (is_open ? GTK_WIDGET (self->toasts) : NULL, heading, error);
  else if (is_open)
    show_done (self);
  g_clear_error (&error);

  if (self->application != NULL)
    g_application_release (self->application);
  g_clear_object (&self->application);
  if (self->progress != NULL && is_open)
    end_progress (self);
  else
    export_free (self);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  GError *error = NULL;

  heed_files_write_report_finish (result, &error);
  end (user_data, _("File Not Exported"), error);
}

/* A plan that is out is no draft any more, and what it says is promised: one step, to be
 * undone as any other. */
static void
mark_published (Export *self)
{
  HeedPlan *plan = heed_plan_editor_get_plan (self->editor);

  heed_plan_editor_begin (self->editor, _("Publish"));
  if (heed_plan_get_state (plan) < HEED_PLAN_STATE_PUBLISHED)
    heed_plan_set_state (plan, HEED_PLAN_STATE_PUBLISHED);
  heed_promise_set_baselines (plan);
  heed_plan_editor_end (self->editor);
}

static void
published_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  GError *error = NULL;

  if (heed_publishing_write_finish (result, &error))
    mark_published (user_data);
  end (user_data, _("Plan Not Published"), error);
}

static void
publishing_cb (guint    n_written,
               guint    n_files,
               gpointer user_data)
{
  Export *self = user_data;
  g_autofree char *text = NULL;

  if (self->progress_label == NULL || n_written == n_files)
    return;

  /* Translators: which file is being written, and how many there are */
  text = g_strdup_printf (_("Publishing file %u of %u…"), n_written + 1, n_files);
  gtk_label_set_label (self->progress_label, text);
}

/* A file that a sandbox was handed is that one, and no other may stand in its place. */
static gboolean
is_handed_over (GFile *file)
{
  g_autofree char *documents = g_build_filename (g_get_user_runtime_dir (), "doc", NULL);
  g_autoptr (GFile) handed = g_file_new_for_path (documents);
  g_autoptr (GFile) mounted = g_file_new_for_path ("/run/flatpak/doc");

  return g_file_has_prefix (file, handed) || g_file_has_prefix (file, mounted);
}

/* A name without an ending that says a format gets that of the chosen one, unless
 * there is such a file already, which nobody was asked about. */
static GFile *
ensure_ending (GFile            *file,
               const HeedFormat *format)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_strconcat (base, ".", format->endings[0], NULL);
  g_autoptr (GFile) named = folder != NULL ? g_file_get_child (folder, name) : NULL;

  if (heed_format_for_path (base) != NULL || named == NULL || is_handed_over (file) ||
      g_file_query_exists (named, NULL))
    return g_object_ref (file);

  return g_steal_pointer (&named);
}

/* Cuts off the last words where there are too many. */
static char *
shorten (const char *words)
{
  g_autofree char *head = NULL;
  char *space;

  if (strlen (words) <= MAX_NAME_BYTES)
    return g_strdup (words);

  head = g_strndup (words, (gsize) (g_utf8_find_prev_char (words, words + MAX_NAME_BYTES) - words));
  space = strrchr (head, ' ');
  if (space != NULL && space > head + MAX_NAME_BYTES / 2)
    *space = '\0';
  return g_steal_pointer (&head);
}

static char *
name_organisation (HeedPlan *plan)
{
  HeedOrganisation *organisation = heed_plan_get_organisation (plan);

  return shorten (organisation != NULL ? heed_organisation_get_name (organisation) : "");
}

static char *
name_plan (HeedPlan *plan)
{
  g_autofree char *name = name_organisation (plan);
  HeedDay day = heed_plan_get_reference (plan);
  g_autofree char *iso = NULL;

  if (name[0] == '\0')
    return shorten (heed_plan_get_title (plan));
  if (day == HEED_DAY_NONE)
    return g_strdup_printf (_("%s action plan"), name);

  /* The whole day: an organisation may answer two reports in a year, and one plan must
   * not be published over the other. */
  iso = heed_day_to_iso (day);
  /* Translators: name of a file: the organisation, then a day such as 2027-04-30 */
  return g_strdup_printf (_("%s action plan %s"), name, iso);
}

static char *
name_progress (HeedPlan *plan,
               HeedDay   day)
{
  g_autofree char *organisation = name_organisation (plan);
  g_autofree char *title = shorten (heed_plan_get_title (plan));
  g_autofree char *words = heed_day_to_words (day);

  /* Translators: name of a file: the organisation or plan, then a day */
  return g_strdup_printf (_("%s progress %s"), organisation[0] != '\0' ? organisation : title, words);
}

/* What it is called itself, such as whose actions it has, and the day. */
static char *
name_report (HeedReport *report)
{
  g_autofree char *title = heed_report_get_title (report);
  g_autofree char *name = shorten (title);
  g_autofree char *words = heed_day_to_words (report->day);

  return g_strdup_printf ("%s %s", name, words);
}

static char *
name_overdue (HeedDay day)
{
  g_autofree char *words = heed_day_to_words (day);

  /* Translators: name of a file; %s is a day */
  return g_strdup_printf (_("Overdue actions %s"), words);
}

/**
 * heed_export_suggest_name:
 * @report: what goes out
 * @ending: (nullable): how the name ends, without the dot, or %NULL for no ending
 *
 * Returns: (transfer full): a name for a file of @report: of a plan its organisation
 *   and the day on which it was submitted, else that of the report; of anything else
 *   the day that it is for
 */
char *
heed_export_suggest_name (HeedReport *report,
                          const char *ending)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (report != NULL, NULL);

  if (report->kind == HEED_REPORT_KIND_PLAN)
    name = name_plan (report->plan);
  else if (report->kind == HEED_REPORT_KIND_PROGRESS && report->plan != NULL)
    name = name_progress (report->plan, report->day);
  else if (report->kind != HEED_REPORT_KIND_OVERDUE)
    name = name_report (report);
  else
    name = name_overdue (report->day);

  g_strdelimit (name, "/\\:*?\"<>|\n\t", '-');
  g_strstrip (name);
  return g_strconcat (name[0] != '\0' ? name : _("Action plan"), ending != NULL ? "." : NULL,
                      ending, NULL);
}

/**
 * heed_export_write:
 * @toasts: where it is said how it goes
 * @report: what to write
 * @format: the format that was chosen, unless the name of @file says another
 * @file: the file to write
 *
 * Writes the report and says so when it is done, with a way to open the file. If it
 * takes a while it shows that, and can be cancelled; a failure is shown.
 */
void
heed_export_write (AdwToastOverlay  *toasts,
                   HeedReport       *report,
                   const HeedFormat *format,
                   GFile            *file)
{
  g_autoptr (GFile) named = NULL;
  g_autoptr (GFile) parent = NULL;
  g_autofree char *base = NULL;
  const HeedFormat *said;
  Export *self;

  g_return_if_fail (ADW_IS_TOAST_OVERLAY (toasts));
  g_return_if_fail (report != NULL);
  g_return_if_fail (format != NULL);
  g_return_if_fail (G_IS_FILE (file));

  named = ensure_ending (file, format);
  base = g_file_get_basename (named);
  said = heed_format_for_path (base);
  if (said != NULL && heed_format_can_write (said))
    format = said;
  parent = g_file_get_parent (named);
  heed_written_folders_remember (parent);
  self = begin (toasts, named, 0);
  heed_files_write_report_async (report, named, format->id, self->cancellable, written_cb, self);
}

/**
 * heed_export_publish:
 * @toasts: where it is said how it goes
 * @editor: the editor of the plan
 * @report: that plan as it is published
 * @folder: the folder to publish it into
 *
 * Writes the plan in every format for the public and says so when it is done, with a
 * way to see the folder. A draft is a published plan then. If it takes a while it shows
 * that, and can be cancelled; a failure is shown.
 */
void
heed_export_publish (AdwToastOverlay *toasts,
                     HeedPlanEditor  *editor,
                     HeedReport      *report,
                     GFile           *folder)
{
  g_autofree char *name = NULL;
  g_auto (GStrv) names = NULL;
  Export *self;

  g_return_if_fail (ADW_IS_TOAST_OVERLAY (toasts));
  g_return_if_fail (HEED_IS_PLAN_EDITOR (editor));
  g_return_if_fail (report != NULL && report->kind == HEED_REPORT_KIND_PLAN);
  g_return_if_fail (G_IS_FILE (folder));

  name = heed_export_suggest_name (report, NULL);
  names = heed_publishing_list_names (name);
  heed_written_folders_remember (folder);
  self = begin (toasts, folder, g_strv_length (names));
  self->editor = g_object_ref (editor);
  heed_publishing_write_async (report, folder, name, publishing_cb, self, self->cancellable,
                               published_cb, self);
}
