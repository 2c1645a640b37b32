/* heed-export-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-export-dialog.h"

#include <glib/gi18n-lib.h>

#include "heed-choice-row.h"
#include "heed-day-row.h"
#include "heed-error.h"
#include "heed-error-dialog.h"
#include "heed-export-notices.h"
#include "heed-export-summary.h"
#include "heed-export.h"
#include "heed-message-dialog.h"
#include "heed-owners.h"
#include "heed-preview.h"
#include "heed-publishing.h"
#include "heed-reports-load.h"
#include "heed-reports.h"
#include "heed-settings.h"
#include "heed-words.h"

/* How much smaller than the window before which it stands it is at first. */
#define INSET_WIDTH 64
#define INSET_HEIGHT 48
#define MAX_WIDTH 1240
#define MAX_HEIGHT 900

/* How long the plan or the day must rest before they are shown anew. */
#define REST_MS 300

/**
 * HeedExportDialog:
 *
 * Everything that goes out: on one page a file in a format, on the other the whole
 * set for the public. Beside the choice stands what will be in the file. Of a report that is
 * made already only the format is chosen.
 */

struct _HeedExportDialog
{
  AdwWindow parent_instance;

  AdwHeaderBar *header;
  GtkStack *contents;
  HeedPreview *preview;
  AdwStatusPage *summary;
  GtkStack *stack;
  GtkWidget *export_button;
  GtkWidget *publish_button;
  AdwComboRow *report_row;
  AdwComboRow *owner_row;
  HeedDayRow *day_row;
  AdwComboRow *format_row;
  HeedExportNotices *export_notices;
  HeedDayRow *published_row;
  HeedExportNotices *publish_notices;
  AdwPreferencesGroup *files;

  AdwToastOverlay *toasts; /* weak */
  HeedSession *session;   /* these three are NULL of a report that is made already */
  HeedPlanEditor *editor;
  HeedPlan *plan;
  HeedDay today;
  GSettings *settings; /* NULL where the schema is not installed */
  HeedOwners *owners;
  gboolean has_owners; /* whether they are read */
  GPtrArray *formats;  /* element-type HeedFormat, unowned, as in format_row */
  GtkFileChooserNative *chooser;

  HeedReport *report;        /* NULL as long as none is made */
  GCancellable *cancellable; /* of the report that is being made, or NULL */
  guint rest_id;
  GFile *chosen; /* what waits for the report, or NULL */
};

enum { SHOW_REVIEW, SHOW_CHECKS, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HeedExportDialog, heed_export_dialog, ADW_TYPE_WINDOW)

/* ---- what is chosen ---- */

static gboolean
is_publishing (HeedExportDialog *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "publish") == 0;
}

/* Of a report that is made already there is nothing to choose. */
static HeedReportKind
get_chosen_kind (HeedExportDialog *self)
{
  return self->editor == NULL && self->report != NULL ? self->report->kind
                                                      : (HeedReportKind) adw_combo_row_get_selected (self->report_row);
}

static HeedReportKind
get_kind (HeedExportDialog *self)
{
  return is_publishing (self) ? HEED_REPORT_KIND_PLAN : get_chosen_kind (self);
}

/* The day of a report is today where none can be read. */
static HeedDay
get_day (HeedExportDialog *self)
{
  HeedDay day;

  if (get_kind (self) == HEED_REPORT_KIND_PLAN)
    return HEED_DAY_NONE;

  g_object_get (self->day_row, "day", &day, NULL);
  return day != HEED_DAY_NONE ? day : self->today;
}

static void
fill_formats (HeedExportDialog *self)
{
  const HeedFormat *const *written = heed_format_get_written ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; written[i] != NULL; i++)
    {
      g_ptr_array_add (self->formats, (gpointer) written[i]);
      gtk_string_list_append (names, heed_format_get_title (written[i]));
    }
  adw_combo_row_set_model (self->format_row, G_LIST_MODEL (names));
}

static void
select_format (HeedExportDialog *self,
               const char       *id)
{
  for (guint i = 0; i < self->formats->len; i++)
    if (g_str_equal (((const HeedFormat *) g_ptr_array_index (self->formats, i))->id, id))
      adw_combo_row_set_selected (self->format_row, i);
}

/* ---- what is shown of it ---- */

static void
show_contents (HeedExportDialog *self)
{
  gboolean has_pages = is_publishing (self) ||
                       !heed_export_summary_show (self->summary, heed_export_dialog_get_format (self), self->report);

  gtk_stack_set_visible_child_name (self->contents, has_pages ? "pages" : "summary");
}

static void
update_notices (HeedExportDialog *self)
{
  const HeedFormat *format = heed_export_dialog_get_format (self);
  HeedReportKind kind = get_chosen_kind (self);

  heed_export_notices_update (self->export_notices,
                              kind != HEED_REPORT_KIND_OVERDUE && kind != HEED_REPORT_KIND_OWNER ? self->plan : NULL,
                              self->today,
                              kind == HEED_REPORT_KIND_PLAN && g_str_equal (format->id, "json"),
                              FALSE);
  heed_export_notices_update (self->publish_notices, self->plan, self->today, FALSE, TRUE);
}

/* ---- what goes out ---- */

static void
go_out (HeedExportDialog *self)
{
  g_autoptr (GFile) chosen = g_steal_pointer (&self->chosen);

  if (self->toasts != NULL && is_publishing (self))
    heed_export_publish (self->toasts, self->editor, self->report, chosen);
  else if (self->toasts != NULL)
    heed_export_write (self->toasts, self->report, heed_export_dialog_get_format (self), chosen);
  gtk_window_close (GTK_WINDOW (self));
}

static void
take_report (HeedExportDialog *self,
             HeedReport       *report,
             GError           *error)
{
  /* Cancelled: a newer one is on its way. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->report, heed_report_unref);
  if (report == NULL)
    {
      g_clear_object (&self->chosen);
      heed_error_dialog_present (GTK_WIDGET (self), _("Report Not Made"), error);
      return;
    }

  self->report = heed_report_ref (report);
  heed_preview_set_report (self->preview, report);
  show_contents (self);
  if (self->chosen != NULL)
    go_out (self);
}

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (HeedExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedReport) report = heed_reports_new_finish (result, &error);

  take_report (self, report, error);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (HeedExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedReport) report =
    heed_reports_load_finish (HEED_SESSION (source), result, &error);

  take_report (self, report, error);
}

/* The name of the owner that is chosen; NULL for none. */
static const char *
get_owner (HeedExportDialog *self)
{
  HeedOwner *owner = adw_combo_row_get_selected_item (self->owner_row);

  return owner != NULL ? heed_owner_get_name (owner) : NULL;
}

/* What is told of a day is read from the register: what was typed last must be there. */
static void
load_report (HeedExportDialog *self)
{
  HeedReportKind kind = get_kind (self);
  gboolean is_of_plan = kind == HEED_REPORT_KIND_PROGRESS || kind == HEED_REPORT_KIND_REVIEW;
  HeedReportQuery query = {
    kind, is_of_plan ? heed_plan_editor_get_number (self->editor) : 0, get_day (self), get_owner (self),
  };
  g_autoptr (GError) error = NULL;

  if (kind == HEED_REPORT_KIND_OWNER && query.owner == NULL)
    {
      /* They are still being read: loading_cb() comes back to it. */
      g_clear_object (&self->cancellable);
      if (!self->has_owners)
        return;
      g_set_error_literal (&error, HEED_ERROR, HEED_ERROR_NOT_FOUND,
                           _("No action has an owner yet. Give the actions owners first."));
      take_report (self, NULL, error);
      return;
    }
  if (!heed_reports_check_day (query.day, self->today, &error) || !heed_plan_editor_flush (self->editor, &error))
    take_report (self, NULL, error);
  else
    heed_reports_load_async (self->session, &query, self->cancellable, loaded_cb, g_object_ref (self));
}

/* The old pages stay until the new ones are there. */
static void
make_report (HeedExportDialog *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->plan == NULL)
    return;

  self->cancellable = g_cancellable_new ();
  if (get_kind (self) == HEED_REPORT_KIND_PLAN)
    heed_reports_take_async (self->session, HEED_REPORT_KIND_PLAN, heed_plan_editor_get_number (self->editor),
                             HEED_DAY_NONE, self->cancellable, copied_cb, g_object_ref (self));
  else
    load_report (self);
}

static gboolean
rested_cb (gpointer user_data)
{
  HeedExportDialog *self = user_data;

  self->rest_id = 0;
  make_report (self);
  update_notices (self);
  return G_SOURCE_REMOVE;
}

/* Every letter that is typed may change it. */
static void
changed_cb (HeedExportDialog *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->rest_id = g_timeout_add (REST_MS, rested_cb, self);
}

static void
send_out (HeedExportDialog *self,
          GFile            *chosen)
{
  gboolean is_making = self->cancellable != NULL && self->rest_id == 0;

  g_set_object (&self->chosen, chosen);
  if (is_making)
    return;

  if (self->rest_id == 0 && self->report != NULL)
    go_out (self);
  else
    make_report (self);
}

static void
format_cb (HeedExportDialog *self)
{
  if (self->plan == NULL && self->report == NULL)
    return;

  show_contents (self);
  update_notices (self);
}

static void
report_cb (HeedExportDialog *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->day_row),
                          adw_combo_row_get_selected (self->report_row) != HEED_REPORT_KIND_PLAN);
  gtk_widget_set_visible (GTK_WIDGET (self->owner_row),
                          adw_combo_row_get_selected (self->report_row) == HEED_REPORT_KIND_OWNER);
  if (self->plan == NULL)
    return;

  make_report (self);
  update_notices (self);
}

static void
owner_cb (HeedExportDialog *self)
{
  if (get_kind (self) == HEED_REPORT_KIND_OWNER && self->has_owners)
    make_report (self);
}

static gboolean
has_actions (gpointer owner,
             gpointer user_data)
{
  return heed_owner_get_n_actions (owner) > 0;
}

static void
fill_owners (HeedExportDialog *self)
{
  GtkExpression *name = gtk_property_expression_new (HEED_TYPE_OWNER, NULL, "name");
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (has_actions, NULL, NULL));
  GtkFilterListModel *found = gtk_filter_list_model_new (g_object_ref (heed_owners_get_list (self->owners)), filter);
  g_autoptr (GtkSortListModel) sorted
    = gtk_sort_list_model_new (G_LIST_MODEL (found), GTK_SORTER (gtk_string_sorter_new (gtk_expression_ref (name))));

  adw_combo_row_set_expression (self->owner_row, name);
  adw_combo_row_set_model (self->owner_row, G_LIST_MODEL (sorted));
  gtk_expression_unref (name);
}

static void
loading_cb (HeedExportDialog *self)
{
  if (self->has_owners || heed_owners_get_loading (self->owners))
    return;

  fill_owners (self);
  self->has_owners = TRUE;
  owner_cb (self);
}

static void
page_cb (HeedExportDialog *self)
{
  GtkWidget *button = is_publishing (self) ? self->publish_button : self->export_button;

  gtk_widget_set_visible (self->export_button, !is_publishing (self));
  gtk_widget_set_visible (self->publish_button, is_publishing (self));
  gtk_window_set_default_widget (GTK_WINDOW (self), button);
  gtk_window_set_title (GTK_WINDOW (self), is_publishing (self) ? _("Publish") : _("Export"));
  format_cb (self);
  if (self->report == NULL || self->report->kind != get_kind (self) || self->cancellable != NULL)
    make_report (self);
}

/* ---- files ---- */

static void
fill_files (HeedExportDialog *self)
{
  const HeedFormat *const *formats = heed_format_get_published ();
  g_autoptr (HeedReport) report = heed_report_new_plan (self->plan);
  g_autofree char *name = heed_export_suggest_name (report, NULL);
  g_autofree char *title = NULL;
  guint n = 0;

  for (; formats[n] != NULL; n++)
    {
      GtkWidget *row = adw_action_row_new ();
      g_autofree char *ending = g_strconcat (".", formats[n]->endings[0], NULL);
      GtkWidget *label = gtk_label_new (ending);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), heed_format_get_title (formats[n]));
      gtk_widget_add_css_class (label, "dim-label");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
      adw_preferences_group_add (self->files, row);
    }

  title = g_strdup_printf (ngettext ("%u File", "%u Files", n), n);
  adw_preferences_group_set_title (self->files, title);
  adw_preferences_group_set_description (self->files, name);
}

static GtkFileChooserNative *
open_chooser (HeedExportDialog     *self,
              const char           *title,
              const char           *accept,
              GtkFileChooserAction  action,
              GCallback             chosen)
{
  if (self->chooser != NULL)
    gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (title, GTK_WINDOW (self), action, accept, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", chosen, self, 0);
  return self->chooser;
}

static void
file_chosen_cb (GtkNativeDialog  *chooser,
                int               response,
                HeedExportDialog *self)
{
  g_autoptr (GFile) file = NULL;

  if (response != GTK_RESPONSE_ACCEPT)
    return;

  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  heed_export_dialog_write (self, file);
}

static void
export_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  HeedExportDialog *self = HEED_EXPORT_DIALOG (widget);
  const HeedFormat *format = heed_export_dialog_get_format (self);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autofree char *name = NULL;
  GtkFileChooser *chooser =
    GTK_FILE_CHOOSER (open_chooser (self, _("Export to a File"), _("_Export"),
                                    GTK_FILE_CHOOSER_ACTION_SAVE, G_CALLBACK (file_chosen_cb)));

  gtk_file_filter_set_name (filter, heed_format_get_title (format));
  for (guint i = 0; format->endings[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, format->endings[i]);
  gtk_file_chooser_add_filter (chooser, filter);
  if (self->report != NULL)
    {
      name = heed_export_suggest_name (self->report, format->endings[0]);
      gtk_file_chooser_set_current_name (chooser, name);
    }
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
folder_chosen_cb (GtkNativeDialog  *chooser,
                  int               response,
                  HeedExportDialog *self)
{
  g_autoptr (GFile) folder = NULL;

  if (response != GTK_RESPONSE_ACCEPT)
    return;

  folder = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  heed_export_dialog_publish (self, folder);
}

static void
choose_folder (HeedExportDialog *self)
{
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (
    open_chooser (self, _("Publish into a Folder"), _("_Publish"),
                  GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, G_CALLBACK (folder_chosen_cb))));
}

static void
answered_cb (HeedExportDialog *self,
             const char       *response)
{
  if (g_str_equal (response, "publish"))
    choose_folder (self);
}

/* What cannot be taken back from its readers is asked for twice where its day has not come. */
static void
publish_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  HeedExportDialog *self = HEED_EXPORT_DIALOG (widget);
  g_autofree char *obstacle = heed_publishing_find_obstacle (self->plan, self->today);
  GtkWidget *dialog;

  if (obstacle == NULL)
    {
      choose_folder (self);
      return;
    }

  dialog = heed_message_dialog_new (GTK_WINDOW (self), _("Publish All the Same?"), obstacle);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "publish", _("_Publish"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "publish", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* ---- the places to mend ---- */

static void
show_in_window (HeedExportDialog *self,
                guint             signal)
{
  g_signal_emit (self, signals[signal], 0);
  gtk_window_close (GTK_WINDOW (self));
}

static void
show_review_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  show_in_window (HEED_EXPORT_DIALOG (widget), SHOW_REVIEW);
}

static void
show_checks_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  show_in_window (HEED_EXPORT_DIALOG (widget), SHOW_CHECKS);
}

/* ---- what is remembered ---- */

static void
load_settings (HeedExportDialog *self)
{
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));
  int width = 0, height = 0;

  self->settings = heed_settings_open ();
  if (self->settings != NULL)
    {
      g_autofree char *format = g_settings_get_string (self->settings, "export-format");
      g_autofree char *report = g_settings_get_string (self->settings, "export-report");
      HeedReportKind kind;

      width = g_settings_get_int (self->settings, "export-width");
      height = g_settings_get_int (self->settings, "export-height");
      select_format (self, format);
      if (heed_report_kind_from_word (report, &kind))
        adw_combo_row_set_selected (self->report_row, kind);
    }

  /* What was left on a large screen has to fit on a small one. */
  if (width == 0 || width > gtk_widget_get_width (parent))
    width = MIN (gtk_widget_get_width (parent) - INSET_WIDTH, MAX_WIDTH);
  if (height == 0 || height > gtk_widget_get_height (parent))
    height = MIN (gtk_widget_get_height (parent) - INSET_HEIGHT, MAX_HEIGHT);
  gtk_window_set_default_size (GTK_WINDOW (self), MAX (width, -1), MAX (height, -1));
}

static gboolean
close_request_cb (HeedExportDialog *self)
{
  int width, height;

  if (self->settings == NULL)
    return GDK_EVENT_PROPAGATE;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (self->settings, "export-width", MAX (width, 0));
  g_settings_set_int (self->settings, "export-height", MAX (height, 0));
  return GDK_EVENT_PROPAGATE;
}

static void
save_choice (HeedExportDialog *self)
{
  if (self->settings == NULL)
    return;

  g_settings_set_string (self->settings, "export-format", heed_export_dialog_get_format (self)->id);
  if (self->editor != NULL)
    g_settings_set_string (self->settings, "export-report", heed_report_kind_to_word (get_kind (self)));
}

/* A report that is being made keeps the closed dialogue alive, maybe longer than the window
 * before which it stood: GTK would look at that again at the end. */
static void
heed_export_dialog_unrealize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (heed_export_dialog_parent_class)->unrealize (widget);

  gtk_window_set_transient_for (GTK_WINDOW (widget), NULL);
}

static void
heed_export_dialog_dispose (GObject *object)
{
  HeedExportDialog *self = HEED_EXPORT_DIALOG (object);

  if (self->chooser != NULL)
    gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
  g_clear_object (&self->chooser);
  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->report, heed_report_unref);
  g_clear_object (&self->chosen);
  g_clear_object (&self->settings);
  g_clear_object (&self->plan);
  if (self->owners != NULL)
    g_signal_handlers_disconnect_by_data (self->owners, self);
  g_clear_object (&self->owners);
  g_clear_object (&self->session);
  g_clear_object (&self->editor);
  g_clear_weak_pointer (&self->toasts);
  g_clear_pointer (&self->formats, g_ptr_array_unref);

  G_OBJECT_CLASS (heed_export_dialog_parent_class)->dispose (object);
}

static void
heed_export_dialog_class_init (HeedExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heed_export_dialog_dispose;
  widget_class->unrealize = heed_export_dialog_unrealize;

  /**
   * HeedExportDialog::show-review:
   *
   * Emitted to show the places of the plan that need review.
   */
  signals[SHOW_REVIEW] = g_signal_new ("show-review", HEED_TYPE_EXPORT_DIALOG, G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * HeedExportDialog::show-checks:
   *
   * Emitted to show the checks of the plan.
   */
  signals[SHOW_CHECKS] = g_signal_new ("show-checks", HEED_TYPE_EXPORT_DIALOG, G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "dialog.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "dialog.publish", NULL, publish_cb);
  gtk_widget_class_install_action (widget_class, "notices.show-review", NULL, show_review_cb);
  gtk_widget_class_install_action (widget_class, "notices.show-checks", NULL, show_checks_cb);

  g_type_ensure (HEED_TYPE_CHOICE_ROW);
  g_type_ensure (HEED_TYPE_DAY_ROW);
  g_type_ensure (HEED_TYPE_EXPORT_NOTICES);
  g_type_ensure (HEED_TYPE_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/heedapp/Heed/heed-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedExportDialog, header);
  gtk_widget_class_bind_template_child (widget_class, HeedExportDialog, contents);
  gtk_widget_class_bind_template_child (widget_class, HeedExportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, HeedExportDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, HeedExportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, HeedExportDialog, export_button);
  gtk_widget_class_bind_template_child (widget_class, HeedExportDialog, publish_button);
  gtk_widget_class_bind_template_child (widget_class, HeedExportDialog, report_row);
  gtk_widget_class_bind_template_child (widget_class, HeedExportDialog, owner_row);
  gtk_widget_class_bind_template_child (widget_class, HeedExportDialog, day_row);
  gtk_widget_class_bind_template_child (widget_class, HeedExportDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, HeedExportDialog, export_notices);
  gtk_widget_class_bind_template_child (widget_class, HeedExportDialog, published_row);
  gtk_widget_class_bind_template_child (widget_class, HeedExportDialog, publish_notices);
  gtk_widget_class_bind_template_child (widget_class, HeedExportDialog, files);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_request_cb);
  gtk_widget_class_bind_template_callback (widget_class, format_cb);
  gtk_widget_class_bind_template_callback (widget_class, owner_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_cb);
  gtk_widget_class_bind_template_callback (widget_class, report_cb);
}

static void
heed_export_dialog_init (HeedExportDialog *self)
{
  self->formats = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static HeedExportDialog *
create (AdwToastOverlay *toasts)
{
  HeedExportDialog *self = g_object_new (HEED_TYPE_EXPORT_DIALOG,
                                         "transient-for", gtk_widget_get_root (GTK_WIDGET (toasts)), NULL);

  g_set_weak_pointer (&self->toasts, toasts);
  fill_formats (self);
  load_settings (self);
  return self;
}

/**
 * heed_export_dialog_new:
 * @toasts: where it is said how an export goes, in the window before which it stands
 * @session: the open register
 * @editor: the editor of a plan, of which nothing is unsaved
 * @today: the day on which it is opened
 *
 * Returns: (transfer none): the dialogue, which belongs to itself until it is closed
 */
HeedExportDialog *
heed_export_dialog_new (AdwToastOverlay *toasts,
                        HeedSession     *session,
                        HeedPlanEditor  *editor,
                        HeedDay          today)
{
  HeedExportDialog *self;

  g_return_val_if_fail (ADW_IS_TOAST_OVERLAY (toasts), NULL);
  g_return_val_if_fail (HEED_IS_SESSION (session), NULL);
  g_return_val_if_fail (HEED_IS_PLAN_EDITOR (editor), NULL);

  self = create (toasts);
  self->session = g_object_ref (session);
  self->editor = g_object_ref (editor);
  self->today = today;
  g_object_set (self->day_row, "day", today, NULL);
  self->plan = g_object_ref (heed_plan_editor_get_plan (editor));
  g_object_bind_property (self->plan, "published", self->published_row, "day",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_signal_connect_object (self->plan, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  self->owners = heed_owners_new (session);
  g_signal_connect_object (self->owners, "notify::loading", G_CALLBACK (loading_cb), self, G_CONNECT_SWAPPED);
  heed_owners_set_day (self->owners, today);
  fill_files (self);
  report_cb (self);
  page_cb (self);
  gtk_widget_grab_focus (self->export_button);
  return self;
}

/**
 * heed_export_dialog_new_for_report:
 * @toasts: where it is said how an export goes, in the window before which it stands
 * @report: what goes out
 *
 * Returns: (transfer none): the dialogue, which belongs to itself until it is closed
 */
HeedExportDialog *
heed_export_dialog_new_for_report (AdwToastOverlay *toasts,
                                   HeedReport      *report)
{
  HeedExportDialog *self;
  g_autofree char *title = NULL;

  g_return_val_if_fail (ADW_IS_TOAST_OVERLAY (toasts), NULL);
  g_return_val_if_fail (report != NULL, NULL);

  self = create (toasts);
  self->report = heed_report_ref (report);
  self->today = report->day;
  title = heed_report_get_title (report);
  gtk_widget_set_visible (GTK_WIDGET (self->report_row), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->owner_row), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->day_row), FALSE);
  adw_header_bar_set_title_widget (self->header, adw_window_title_new (_("Export"), title));
  heed_preview_set_report (self->preview, report);
  format_cb (self);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->export_button);
  gtk_widget_grab_focus (self->export_button);
  return self;
}

/**
 * heed_export_dialog_show_publish:
 * @self: a #HeedExportDialog
 *
 * Shows the page for publishing.
 */
void
heed_export_dialog_show_publish (HeedExportDialog *self)
{
  g_return_if_fail (HEED_IS_EXPORT_DIALOG (self));

  gtk_stack_set_visible_child_name (self->stack, "publish");
  gtk_widget_grab_focus (self->publish_button);
}

/**
 * heed_export_dialog_get_format:
 * @self: a #HeedExportDialog
 *
 * Returns: (transfer none) (nullable): the format that is chosen
 */
const HeedFormat *
heed_export_dialog_get_format (HeedExportDialog *self)
{
  guint selected;

  g_return_val_if_fail (HEED_IS_EXPORT_DIALOG (self), NULL);

  selected = adw_combo_row_get_selected (self->format_row);
  return selected < self->formats->len ? g_ptr_array_index (self->formats, selected) : NULL;
}

/**
 * heed_export_dialog_write:
 * @self: a #HeedExportDialog
 * @file: the file that was chosen
 *
 * Writes what the dialogue shows, and closes it.
 */
void
heed_export_dialog_write (HeedExportDialog *self,
                          GFile            *file)
{
  g_return_if_fail (HEED_IS_EXPORT_DIALOG (self));
  g_return_if_fail (G_IS_FILE (file));

  save_choice (self);
  send_out (self, file);
}

/**
 * heed_export_dialog_publish:
 * @self: a #HeedExportDialog
 * @folder: the folder that was chosen
 *
 * Writes the plan there in every format, and closes the dialogue.
 */
void
heed_export_dialog_publish (HeedExportDialog *self,
                            GFile            *folder)
{
  g_return_if_fail (HEED_IS_EXPORT_DIALOG (self));
  g_return_if_fail (G_IS_FILE (folder));

  send_out (self, folder);
}
