/* heed-versions-panel.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-versions-panel.h"

#include <glib/gi18n-lib.h>

#include "heed-choice-row.h"
#include "heed-compared-row.h"
#include "heed-comparison-document.h"
#include "heed-error-dialog.h"
#include "heed-error.h"
#include "heed-item.h"
#include "heed-version-restore.h"
#include "heed-version-row.h"
#include "heed-versions-compare.h"
#include "heed-wrap-layout.h"

/* How long the plan is left alone after an edit before it is compared anew. */
#define SETTLE_MS 300

/**
 * HeedVersionsPanel:
 *
 * The versions of a plan, and what changed between one of them and another, or now. What was
 * can be brought back.
 */
struct _HeedVersionsPanel
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkListBox *list;
  GtkDropDown *other;
  GtkCheckButton *all;
  GtkSpinner *spinner;
  GtkLabel *summary;
  GtkStack *detail;
  GtkListView *records;
  AdwStatusPage *damaged;

  HeedPlanEditor *editor;
  GPtrArray *versions; /* those that the list shows, the newest first */
  HeedComparison *comparison;
  GtkFilter *filter;
  GCancellable *verifying;
  GCancellable *comparing;
  guint settle_id;
};

G_DEFINE_FINAL_TYPE (HeedVersionsPanel, heed_versions_panel, ADW_TYPE_BIN)

enum {
  CLOSE,
  RESTORED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static HeedPlan *
get_plan (HeedVersionsPanel *self)
{
  return heed_plan_editor_get_plan (self->editor);
}

static HeedVersion *
get_chosen (HeedVersionsPanel *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row != NULL ? heed_version_row_get_version (HEED_VERSION_ROW (row)) : NULL;
}

/* What the chosen version is compared with; NULL for now, which stands first. */
static HeedVersion *
get_other (HeedVersionsPanel *self)
{
  guint selected = gtk_drop_down_get_selected (self->other);

  if (self->versions == NULL || selected == 0 || selected > self->versions->len)
    return NULL;
  return g_ptr_array_index (self->versions, selected - 1);
}

/* ---- the comparison ---- */

static gboolean
is_shown (gpointer item,
          gpointer user_data)
{
  HeedVersionsPanel *self = user_data;

  return gtk_check_button_get_active (self->all) ||
         heed_compared_record_get_state (item) != HEED_COMPARED_SAME;
}

static void
update_actions (HeedVersionsPanel *self)
{
  gboolean is_with_now = self->comparison != NULL && get_other (self) == NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "versions.save", self->comparison != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "versions.restore",
                                 is_with_now && !heed_comparison_is_same (self->comparison));
}

static void
show_comparison (HeedVersionsPanel *self,
                 HeedComparison    *comparison)
{
  g_autofree char *summary = heed_comparison_dup_summary (comparison);
  g_autofree char *line = NULL;
  GtkFilterListModel *shown;

  g_set_object (&self->comparison, comparison);
  /* Translators: the names of two versions, or of one and "Now", and how much changed. */
  line = g_strdup_printf (_("%s → %s: %s"), heed_comparison_get_name_before (comparison),
                          heed_comparison_get_name_after (comparison), summary);
  gtk_label_set_label (self->summary, line);
  shown = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (comparison)), g_object_ref (self->filter));
  gtk_list_view_set_model (self->records, GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (shown))));
  gtk_stack_set_visible_child_name (self->detail,
                                    heed_comparison_is_same (comparison) && !gtk_check_button_get_active (self->all)
                                      ? "same" : "records");
  update_actions (self);
}

static void
show_damaged (HeedVersionsPanel *self,
              const GError      *error)
{
  g_clear_object (&self->comparison);
  gtk_list_view_set_model (self->records, NULL);
  gtk_label_set_label (self->summary, "");
  adw_status_page_set_description (self->damaged, error->message);
  gtk_stack_set_visible_child_name (self->detail, "damaged");
  update_actions (self);
}

static void
compared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (HeedVersionsPanel) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedComparison) comparison = heed_versions_compare_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  gtk_spinner_stop (self->spinner);
  if (comparison != NULL)
    show_comparison (self, comparison);
  else
    show_damaged (self, error);
}

static void
stop_comparing (HeedVersionsPanel *self)
{
  g_clear_handle_id (&self->settle_id, g_source_remove);
  if (self->comparing != NULL)
    g_cancellable_cancel (self->comparing);
  g_clear_object (&self->comparing);
}

static void
compare (HeedVersionsPanel *self)
{
  HeedVersion *chosen = get_chosen (self);

  stop_comparing (self);
  if (self->editor == NULL || chosen == NULL)
    return;
  self->comparing = g_cancellable_new ();
  gtk_spinner_start (self->spinner);
  heed_versions_compare_async (chosen, get_other (self), get_plan (self), self->comparing, compared_cb,
                               g_object_ref (self));
}

static void
chosen_cb (HeedVersionsPanel *self)
{
  compare (self);
}

static void
filter_cb (HeedVersionsPanel *self)
{
  gtk_filter_changed (self->filter, gtk_check_button_get_active (self->all) ? GTK_FILTER_CHANGE_LESS_STRICT
                                                                            : GTK_FILTER_CHANGE_MORE_STRICT);
  if (self->comparison != NULL)
    gtk_stack_set_visible_child_name (self->detail,
                                      heed_comparison_is_same (self->comparison) &&
                                          !gtk_check_button_get_active (self->all)
                                        ? "same" : "records");
}

/* ---- the list of versions ---- */

static void
verified_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (HeedVersionsPanel) self = user_data;
  g_autoptr (GHashTable) damaged = heed_versions_verify_finish (result, NULL);
  GtkListBoxRow *row;

  for (int i = 0; damaged != NULL && (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      HeedVersion *version = heed_version_row_get_version (HEED_VERSION_ROW (row));

      heed_version_row_set_damaged (HEED_VERSION_ROW (row),
                                    g_hash_table_contains (damaged, heed_version_get_id (version)));
    }
}

static void
stop_verifying (HeedVersionsPanel *self)
{
  if (self->verifying != NULL)
    g_cancellable_cancel (self->verifying);
  g_clear_object (&self->verifying);
}

static gboolean
lists_all (HeedVersionsPanel *self)
{
  HeedRecordList *versions = heed_plan_get_versions (get_plan (self));
  guint n = heed_record_list_get_n (versions);

  if (self->versions == NULL || self->versions->len != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (g_ptr_array_index (self->versions, i) != heed_record_list_get (versions, n - 1 - i))
      return FALSE;
  return TRUE;
}

static void
list_versions (HeedVersionsPanel *self)
{
  HeedRecordList *versions = heed_plan_get_versions (get_plan (self));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkListBoxRow *row;

  stop_verifying (self);
  g_clear_pointer (&self->versions, g_ptr_array_unref);
  self->versions = g_ptr_array_new_with_free_func (g_object_unref);
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  gtk_string_list_append (names, _("Now"));
  for (guint i = heed_record_list_get_n (versions); i > 0; i--)
    {
      HeedVersion *version = heed_record_list_get (versions, i - 1);

      g_ptr_array_add (self->versions, g_object_ref (version));
      gtk_string_list_append (names, heed_version_get_name (version));
      gtk_list_box_append (self->list, heed_version_row_new (version));
    }
  gtk_drop_down_set_model (self->other, G_LIST_MODEL (names));
  gtk_stack_set_visible_child_name (self->stack, self->versions->len > 0 ? "versions" : "none");
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  self->verifying = g_cancellable_new ();
  heed_versions_verify_async (get_plan (self), self->verifying, verified_cb, g_object_ref (self));
}

static gboolean
settle_cb (gpointer user_data)
{
  HeedVersionsPanel *self = user_data;

  self->settle_id = 0;
  if (!lists_all (self))
    list_versions (self);
  else if (get_other (self) == NULL)
    compare (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (HeedVersionsPanel *self)
{
  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->settle_id = g_timeout_add (SETTLE_MS, settle_cb, self);
}

/* ---- what it does ---- */

static void
close_panel (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  g_signal_emit (widget, signals[CLOSE], 0);
}

static void
restore_plan (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  HeedVersionsPanel *self = HEED_VERSIONS_PANEL (widget);

  if (heed_version_restore_plan (self->editor, heed_comparison_get_before (self->comparison),
                                 heed_comparison_get_name_before (self->comparison)))
    g_signal_emit (self, signals[RESTORED], 0);
  else
    heed_error_dialog_present_message (widget, _("Version Not Restored"),
                                       _("It is a version of another plan. Import it as a plan of its own."));
}

static void
restore_cb (HeedVersionsPanel *self,
            HeedComparedRow   *row)
{
  HeedComparedRecord *record = heed_compared_row_get_record (row);
  g_autoptr (GError) error = NULL;

  if (heed_version_restore_record (self->editor, heed_compared_record_get_before (record),
                                   heed_comparison_get_name_before (self->comparison), &error))
    g_signal_emit (self, signals[RESTORED], 0);
  else
    heed_error_dialog_present (GTK_WIDGET (self), _("Entry Not Restored"), error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (HeedVersionsPanel) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!heed_comparison_write_finish (result, &error))
    heed_error_dialog_present (GTK_WIDGET (self), _("Comparison Not Saved"), error);
}

static void
file_chosen_cb (HeedVersionsPanel *self,
                int                response,
                GtkNativeDialog   *chooser)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_object_unref (chooser);
  if (file != NULL && self->comparison != NULL)
    heed_comparison_write_async (self->comparison, file, NULL, written_cb, g_object_ref (self));
}

static void
save_comparison (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  HeedVersionsPanel *self = HEED_VERSIONS_PANEL (widget);
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (_("Save the Comparison"), GTK_WINDOW (gtk_widget_get_root (widget)),
                                 GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), NULL);

  /* Translators: the name of a file; its ending stays. */
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), _("Comparison.docx"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (file_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* ---- the widget ---- */

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          HeedVersionsPanel        *self)
{
  GtkWidget *row = heed_compared_row_new ();

  g_signal_connect_object (row, "restore", G_CALLBACK (restore_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         HeedVersionsPanel        *self)
{
  heed_compared_row_set_record (HEED_COMPARED_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item),
                                get_other (self) == NULL);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           HeedVersionsPanel        *self)
{
  heed_compared_row_set_record (HEED_COMPARED_ROW (gtk_list_item_get_child (item)), NULL, FALSE);
}

static void
heed_versions_panel_dispose (GObject *object)
{
  HeedVersionsPanel *self = HEED_VERSIONS_PANEL (object);

  heed_versions_panel_set_editor (self, NULL);
  g_clear_object (&self->filter);

  G_OBJECT_CLASS (heed_versions_panel_parent_class)->dispose (object);
}

static void
heed_versions_panel_class_init (HeedVersionsPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heed_versions_panel_dispose;

  /**
   * HeedVersionsPanel::close:
   *
   * The person is done with it.
   */
  signals[CLOSE] = g_signal_new ("close", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * HeedVersionsPanel::restored:
   *
   * Something was brought back, as the last step of undo.
   */
  signals[RESTORED] = g_signal_new ("restored", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "versions.close", NULL, close_panel);
  gtk_widget_class_install_action (widget_class, "versions.restore", NULL, restore_plan);
  gtk_widget_class_install_action (widget_class, "versions.save", NULL, save_comparison);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "versions.close", NULL);

  g_type_ensure (HEED_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/heedapp/Heed/heed-versions-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedVersionsPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, HeedVersionsPanel, list);
  gtk_widget_class_bind_template_child (widget_class, HeedVersionsPanel, other);
  gtk_widget_class_bind_template_child (widget_class, HeedVersionsPanel, all);
  gtk_widget_class_bind_template_child (widget_class, HeedVersionsPanel, spinner);
  gtk_widget_class_bind_template_child (widget_class, HeedVersionsPanel, summary);
  gtk_widget_class_bind_template_child (widget_class, HeedVersionsPanel, detail);
  gtk_widget_class_bind_template_child (widget_class, HeedVersionsPanel, records);
  gtk_widget_class_bind_template_child (widget_class, HeedVersionsPanel, damaged);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
}

static void
heed_versions_panel_init (HeedVersionsPanel *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  heed_choice_row_open_at_chosen (GTK_WIDGET (self->other));
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);
  gtk_list_view_set_factory (self->records, factory);
  update_actions (self);
}

/**
 * heed_versions_panel_new:
 *
 * Returns: (transfer floating): an empty panel
 */
GtkWidget *
heed_versions_panel_new (void)
{
  return g_object_new (HEED_TYPE_VERSIONS_PANEL, NULL);
}

/**
 * heed_versions_panel_set_editor:
 * @self: a #HeedVersionsPanel
 * @editor: (nullable): the editor of the plan whose versions it shows
 */
void
heed_versions_panel_set_editor (HeedVersionsPanel *self,
                                HeedPlanEditor    *editor)
{
  g_return_if_fail (HEED_IS_VERSIONS_PANEL (self));

  stop_comparing (self);
  stop_verifying (self);
  if (self->editor != NULL)
    g_signal_handlers_disconnect_by_func (get_plan (self), changed_cb, self);
  g_clear_object (&self->comparison);
  g_clear_pointer (&self->versions, g_ptr_array_unref);
  if (!g_set_object (&self->editor, editor) || editor == NULL)
    return;

  g_signal_connect_swapped (get_plan (self), "changed", G_CALLBACK (changed_cb), self);
  list_versions (self);
}
