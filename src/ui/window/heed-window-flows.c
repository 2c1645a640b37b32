/* heed-window-flows.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-window-flows.h"
#include "heed-window-private.h"

#include <glib/gi18n-lib.h>

#include "heed-check.h"
#include "heed-checks-panel.h"
#include "heed-error-dialog.h"
#include "heed-export-dialog.h"
#include "heed-format.h"
#include "heed-import-dialog.h"
#include "heed-preview.h"
#include "heed-print-operation.h"
#include "heed-reports.h"
#include "heed-review-panel.h"
#include "heed-versions-panel.h"

/* The actions of the window by which plans come in, are looked through and go
 * out. */

static void
set_state (HeedWindow *self,
           const char *action_name,
           gboolean    state)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), action_name);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (state));
}

static void
change_state (HeedWindow *self,
              const char *action_name)
{
  g_action_group_change_action_state (G_ACTION_GROUP (self), action_name,
                                      g_variant_new_boolean (TRUE));
}

/* What stands in place of the table, or under it, may be taken away by whatever
 * else happens in the window; the button that brought it follows. */
static void
parent_cb (GtkWidget  *widget,
           GParamSpec *pspec,
           HeedWindow *self)
{
  if (gtk_widget_get_parent (widget) != NULL || gtk_widget_in_destruction (GTK_WIDGET (self)))
    return;

  if (HEED_IS_PREVIEW (widget))
    set_state (self, "preview", FALSE);
  else if (HEED_IS_REVIEW_PANEL (widget))
    set_state (self, "review", FALSE);
  else if (HEED_IS_VERSIONS_PANEL (widget))
    set_state (self, "versions", FALSE);
  else
    set_state (self, "checks", FALSE);
}

static GtkWidget *
follow (HeedWindow *self,
        GtkWidget  *widget)
{
  g_signal_connect_object (widget, "notify::parent", G_CALLBACK (parent_cb), self, 0);
  return widget;
}

static HeedPlan *
get_plan (HeedWindow *self)
{
  HeedPlanEditor *editor = heed_window_get_editor (self);

  return editor != NULL ? heed_plan_editor_get_plan (editor) : NULL;
}

/* ---- import ---- */

static void
show_plan_cb (HeedWindow *self,
              guint       number,
              gboolean    review)
{
  if (heed_window_show_plan (self, number) && review)
    change_state (self, "review");
}

/* The choice of the file chooser to see what comes of a file before it is written. */
#define LOOK_FIRST "look-first"

static GtkFileFilter *
create_filter (const HeedFormat *format)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, format != NULL ? _(format->name) : _("All files"));
  if (format == NULL)
    gtk_file_filter_add_pattern (filter, "*");
  for (guint i = 0; format != NULL && format->endings[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, format->endings[i]);
  return filter;
}

static void
add_filters (GtkFileChooser *chooser)
{
  const HeedFormat *const *formats = heed_format_get_all ();
  g_autoptr (GtkFileFilter) plans = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) any = create_filter (NULL);

  gtk_file_filter_set_name (plans, _("Action plans"));
  for (guint i = 0; formats[i] != NULL; i++)
    for (guint j = 0; heed_format_can_read (formats[i]) && formats[i]->endings[j] != NULL; j++)
      gtk_file_filter_add_suffix (plans, formats[i]->endings[j]);
  gtk_file_chooser_add_filter (chooser, plans);

  for (guint i = 0; formats[i] != NULL; i++)
    if (heed_format_can_read (formats[i]))
      {
        g_autoptr (GtkFileFilter) filter = create_filter (formats[i]);

        gtk_file_chooser_add_filter (chooser, filter);
      }
  gtk_file_chooser_add_filter (chooser, any);
}

static void
files_chosen_cb (GtkNativeDialog *chooser,
                 int              response,
                 HeedWindow      *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (chooser));

      heed_window_flows_import (self, files,
                                g_strcmp0 (gtk_file_chooser_get_choice (GTK_FILE_CHOOSER (chooser), LOOK_FIRST),
                                           "true") == 0);
    }
  g_object_unref (chooser);
}

static void
import_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  HeedWindow *self = user_data;
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (_("Import Plans"), GTK_WINDOW (self),
                                 GTK_FILE_CHOOSER_ACTION_OPEN, _("_Import"), NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), TRUE);
  add_filters (GTK_FILE_CHOOSER (chooser));
  gtk_file_chooser_add_choice (GTK_FILE_CHOOSER (chooser), LOOK_FIRST, _("Look at the columns first"), NULL, NULL);
  gtk_file_chooser_set_choice (GTK_FILE_CHOOSER (chooser), LOOK_FIRST, "false");
  g_signal_connect_object (chooser, "response", G_CALLBACK (files_chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         HeedWindow    *self)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  GSList *dropped = gdk_file_list_get_files (g_value_get_boxed (value));

  for (GSList *link = dropped; link != NULL; link = link->next)
    g_list_store_append (files, link->data);
  g_slist_free (dropped);

  heed_window_flows_import (self, G_LIST_MODEL (files), FALSE);
  return g_list_model_get_n_items (G_LIST_MODEL (files)) > 0;
}

static void
drop_state_cb (GtkDropTarget *target,
               GParamSpec    *pspec,
               HeedWindow    *self)
{
  if (gtk_drop_target_get_current_drop (target) != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "drop-files");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "drop-files");
}

static void
add_drop_target (HeedWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  g_signal_connect (target, "notify::current-drop", G_CALLBACK (drop_state_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* What is still being typed belongs on the page too. */
static gboolean
flush (HeedWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (heed_plan_editor_flush (heed_window_get_editor (self), &error))
    return TRUE;

  heed_error_dialog_present (GTK_WIDGET (self), _("Plan Not Saved"), error);
  return FALSE;
}

/* ---- preview, places to review, checks ---- */

static void
show_record_cb (HeedWindow *self,
                const char *recommendation)
{
  heed_window_set_preview (self, NULL);
  heed_window_show_record (self, recommendation, NULL);
}

static void
show_place_cb (HeedWindow *self,
               const char *recommendation,
               const char *item)
{
  heed_window_show_record (self, recommendation, item);
}

static void
close_preview_cb (HeedWindow *self)
{
  heed_window_set_preview (self, NULL);
}

static void
close_panel_cb (HeedWindow *self)
{
  heed_window_set_panel (self, NULL);
}

static void
change_preview_cb (GSimpleAction *action,
                   GVariant      *state,
                   gpointer       user_data)
{
  HeedWindow *self = user_data;
  GtkWidget *preview;

  if (!g_variant_get_boolean (state))
    {
      heed_window_set_preview (self, NULL);
      return;
    }

  preview = follow (self, heed_preview_new ());
  heed_preview_set_plan (HEED_PREVIEW (preview), get_plan (self));
  heed_window_set_preview (self, preview);
  set_state (self, "preview", TRUE);
  gtk_widget_grab_focus (preview);
}

static void
change_review_cb (GSimpleAction *action,
                  GVariant      *state,
                  gpointer       user_data)
{
  HeedWindow *self = user_data;
  HeedPlanEditor *editor = heed_window_get_editor (self);
  GtkWidget *panel;

  if (!g_variant_get_boolean (state))
    {
      heed_window_set_preview (self, NULL);
      return;
    }

  panel = follow (self, heed_review_panel_new ());
  g_signal_connect_object (panel, "show-record", G_CALLBACK (show_record_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (panel, "close", G_CALLBACK (close_preview_cb), self,
                           G_CONNECT_SWAPPED);
  heed_review_panel_set_plan (HEED_REVIEW_PANEL (panel), heed_plan_editor_get_plan (editor),
                              heed_plan_editor_get_source (editor), editor);
  heed_window_set_preview (self, panel);
  set_state (self, "review", TRUE);
  gtk_widget_grab_focus (panel);
}

static void
restored_cb (HeedWindow *self)
{
  AdwToast *toast = adw_toast_new (_("Restored"));

  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_overlay_add_toast (heed_window_get_toasts (self), toast);
}

static void
change_versions_cb (GSimpleAction *action,
                    GVariant      *state,
                    gpointer       user_data)
{
  HeedWindow *self = user_data;
  GtkWidget *panel;

  if (!g_variant_get_boolean (state))
    {
      heed_window_set_preview (self, NULL);
      return;
    }
  if (!flush (self))
    return;

  panel = follow (self, heed_versions_panel_new ());
  g_signal_connect_object (panel, "close", G_CALLBACK (close_preview_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (panel, "restored", G_CALLBACK (restored_cb), self, G_CONNECT_SWAPPED);
  heed_versions_panel_set_editor (HEED_VERSIONS_PANEL (panel), heed_window_get_editor (self));
  heed_window_set_preview (self, panel);
  set_state (self, "versions", TRUE);
  gtk_widget_grab_focus (panel);
}

/* One step of undo, called as the button is. */
static void
fix_cb (HeedWindow  *self,
        HeedFinding *finding)
{
  HeedPlanEditor *editor = heed_window_get_editor (self);
  const HeedCheck *check = heed_check_find (heed_finding_get_check (finding));

  heed_plan_editor_begin (editor, _(check->fix_label));
  heed_check_fix (heed_plan_editor_get_plan (editor), finding);
  heed_plan_editor_end (editor);
}

static void
change_checks_cb (GSimpleAction *action,
                  GVariant      *state,
                  gpointer       user_data)
{
  HeedWindow *self = user_data;
  GtkWidget *panel;

  if (!g_variant_get_boolean (state))
    {
      heed_window_set_panel (self, NULL);
      return;
    }

  panel = follow (self, heed_checks_panel_new ());
  g_signal_connect_object (panel, "show-record", G_CALLBACK (show_place_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (panel, "close", G_CALLBACK (close_panel_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (panel, "fix", G_CALLBACK (fix_cb), self, G_CONNECT_SWAPPED);
  heed_checks_panel_set_plan (HEED_CHECKS_PANEL (panel), get_plan (self));
  heed_window_set_preview (self, NULL);
  heed_window_set_panel (self, panel);
  set_state (self, "checks", TRUE);
}

/* ---- out ---- */

static void
show_review_cb (HeedWindow *self)
{
  change_state (self, "review");
}

static void
show_checks_cb (HeedWindow *self)
{
  change_state (self, "checks");
}

static HeedExportDialog *
present_export (HeedWindow *self)
{
  HeedExportDialog *dialog;

  if (!flush (self))
    return NULL;

  dialog = heed_export_dialog_new (heed_window_get_toasts (self), heed_window_get_session (self),
                                   heed_window_get_editor (self), heed_day_today ());
  g_signal_connect_object (dialog, "show-review", G_CALLBACK (show_review_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "show-checks", G_CALLBACK (show_checks_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
  return dialog;
}

static void
export_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  if (_heed_window_shows_actions (user_data))
    _heed_window_export_listed (user_data);
  else
    present_export (user_data);
}

static void
publish_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  HeedExportDialog *dialog = present_export (user_data);

  if (dialog != NULL)
    heed_export_dialog_show_publish (dialog);
}

static void
print_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  HeedWindow *self = user_data;
  g_autoptr (HeedReport) report = NULL;
  g_autoptr (HeedPrintOperation) operation = NULL;

  if (_heed_window_shows_actions (self))
    {
      _heed_window_print_listed (self);
      return;
    }
  if (!flush (self))
    return;

  report = heed_reports_new (HEED_REPORT_KIND_PLAN, get_plan (self), HEED_DAY_NONE);
  operation = heed_print_operation_new (report);
  heed_print_operation_present (operation, GTK_WINDOW (self));
}

static void
enable (HeedWindow *self,
        const char *name,
        gboolean    is_enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), name)), is_enabled);
}

static void
editor_cb (HeedWindow *self)
{
  static const char *const of_plan[] = { "publish", "preview", "review", "checks", "versions" };
  static const char *const of_list[] = { "export", "print" };

  for (guint i = 0; i < G_N_ELEMENTS (of_plan); i++)
    enable (self, of_plan[i], heed_window_shows_plan (self));
  for (guint i = 0; i < G_N_ELEMENTS (of_list); i++)
    enable (self, of_list[i], heed_window_shows_plan (self) || _heed_window_shows_actions (self));
}

/**
 * heed_window_flows_init:
 * @self: a window
 *
 * Adds the actions and the drop target by which plans come in, are looked through
 * and go out.
 */
void
heed_window_flows_init (HeedWindow *self)
{
  static const GActionEntry actions[] = {
    { "import", import_cb },
    { "export", export_cb },
    { "publish", publish_cb },
    { "print", print_cb },
    { "preview", NULL, NULL, "false", change_preview_cb },
    { "review", NULL, NULL, "false", change_review_cb },
    { "checks", NULL, NULL, "false", change_checks_cb },
    { "versions", NULL, NULL, "false", change_versions_cb },
  };

  g_return_if_fail (HEED_IS_WINDOW (self));

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  g_signal_connect (self, "notify::editor", G_CALLBACK (editor_cb), NULL);
  editor_cb (self);
  add_drop_target (self);
}

/**
 * heed_window_flows_import:
 * @self: a window
 * @files: the files to import, each a #GFile
 * @look_first: whether each is looked at before anything of it is written
 *
 * Imports the files into the register of the window and shows what came of them.
 */
void
heed_window_flows_import (HeedWindow *self,
                          GListModel *files,
                          gboolean    look_first)
{
  HeedImportDialog *dialog;

  g_return_if_fail (HEED_IS_WINDOW (self));
  g_return_if_fail (G_IS_LIST_MODEL (files));

  if (g_list_model_get_n_items (files) == 0)
    return;

  dialog = heed_import_dialog_new (GTK_WINDOW (self), heed_window_get_session (self), files, look_first);
  g_signal_connect_object (dialog, "show-plan", G_CALLBACK (show_plan_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "taken-over", G_CALLBACK (_heed_window_changed_several), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}
