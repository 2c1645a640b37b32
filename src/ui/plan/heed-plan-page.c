/* heed-plan-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-plan-page-private.h"

#include <glib/gi18n-lib.h>

#include "heed-finding-list.h"
#include "heed-words.h"
#include "heed-wrap-layout.h"

/**
 * HeedPlanPage:
 *
 * A plan: how it stands, its table, and the form of what is selected.
 */

/* A panel takes one part of so many of the height, until somebody moves the line above
 * it: what is read most stays largest. */
#define PANEL_PART 3

G_DEFINE_FINAL_TYPE (HeedPlanPage, heed_plan_page, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_RECORD,
  PROP_SEARCH_SHOWN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* "2 errors, 5 warnings", and nothing where all is well. */
static void
update_checks (HeedPlanPage *self)
{
  g_autofree char *words = heed_words_for_findings (self->findings, FALSE);

  gtk_widget_set_visible (GTK_WIDGET (self->checks_button), words[0] != '\0');
  adw_button_content_set_label (self->checks_content, words);
}

static void
follow_findings (HeedPlanPage *self)
{
  if (self->findings != NULL)
    g_signal_handlers_disconnect_by_func (self->findings, update_checks, self);
  g_clear_object (&self->findings);
  if (self->plan == NULL)
    {
      /* While it goes away, the table is gone. */
      if (self->table != NULL)
        heed_plan_table_set_findings (self->table, NULL);
      return;
    }

  self->findings = heed_finding_list_new (self->plan);
  heed_plan_table_set_findings (self->table, self->findings);
  g_signal_connect_swapped (self->findings, "items-changed", G_CALLBACK (update_checks), self);
  update_checks (self);
}

static void
update_strip (HeedPlanPage *self)
{
  g_autofree char *state = NULL;
  g_autofree char *review = NULL;
  guint n_review;

  g_clear_handle_id (&self->update_id, g_source_remove);
  if (self->plan == NULL)
    return;

  state = heed_words_for_plan (self->plan);
  gtk_label_set_label (self->state_label, state);

  n_review = heed_plan_count_review (self->plan);
  review = g_strdup_printf (ngettext ("%u place needs a look", "%u places need a look", n_review),
                            n_review);
  adw_button_content_set_label (self->review_content, review);
  gtk_widget_set_visible (GTK_WIDGET (self->review_button), n_review > 0);
}

static gboolean
update_idle_cb (gpointer user_data)
{
  HeedPlanPage *self = user_data;

  self->update_id = 0;
  update_strip (self);
  return G_SOURCE_REMOVE;
}

/* Every letter that is typed changes the plan: counting can wait for a pause. */
static void
plan_changed_cb (HeedPlanPage *self)
{
  if (self->update_id == 0)
    self->update_id = g_timeout_add (250, update_idle_cb, self);
}

static void
record_cb (HeedPlanPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  /* The focus would go on to the form of the next record, where the next key would
   * overwrite what nobody meant: what was typed into is gone, so it goes to the table. */
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->form)))
    gtk_widget_child_focus (GTK_WIDGET (self->table), GTK_DIR_TAB_FORWARD);

  heed_record_form_set_record (self->form, self->editor, heed_plan_table_get_record (self->table));
  heed_find_bar_set_record (self->find_bar, heed_plan_table_get_record (self->table));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

static void
place_panel (HeedPlanPage *self)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self->panel_paned));

  if (self->panel_placed || height == 0 || adw_bin_get_child (self->panel_bin) == NULL)
    return;

  self->panel_placed = TRUE;
  gtk_paned_set_position (self->panel_paned,
                          height - (self->panel_height > 0 ? self->panel_height
                                                           : height / PANEL_PART));
}

static void
find_changed_cb (HeedPlanPage *self)
{
  heed_plan_table_set_shown (self->table, heed_find_bar_get_words (self->find_bar),
                             heed_find_bar_get_filter (self->find_bar));
}

/* What belongs to the plan itself stands in its form. */
static void
find_select_cb (HeedPlanPage *self,
                gpointer      found)
{
  gpointer record = HEED_IS_PLAN (found) ? NULL : found;

  heed_plan_table_select (self->table, record);
  if (heed_plan_table_get_record (self->table) != record)
    {
      heed_plan_table_set_shown (self->table, heed_find_bar_get_words (self->find_bar), HEED_PLAN_FILTER_ALL);
      heed_plan_table_select (self->table, record);
    }
  if (record == NULL)
    heed_split_view_set_pane_shown (self->split, TRUE);
}

/* Without the bar all rows are shown. */
static void
search_mode_cb (HeedPlanPage *self)
{
  if (!gtk_search_bar_get_search_mode (self->search_bar))
    heed_find_bar_clear (self->find_bar);
}

static void
edit_in_form (HeedPlanPage *self)
{
  heed_split_view_set_pane_shown (self->split, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->form));
}

static void
edit_in_form_cb (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  edit_in_form (HEED_PLAN_PAGE (widget));
}

static gboolean
report_idle_cb (gpointer user_data)
{
  HeedPlanPage *self = user_data;
  HeedItem *item = self->plan != NULL ? heed_plan_find_item_by_id (self->plan, self->reported) : NULL;

  self->report_id = 0;
  if (item == NULL)
    return G_SOURCE_REMOVE;

  heed_plan_table_select (self->table, item);
  heed_split_view_set_pane_shown (self->split, TRUE);
  heed_record_form_report (self->form, self->report);
  return G_SOURCE_REMOVE;
}

/* The cell that asks for it is still being edited, and goes on to the next one. */
static void
report_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  HeedPlanPage *self = HEED_PLAN_PAGE (widget);
  const char *nick;
  int progress;

  g_free (self->reported);
  g_variant_get (parameter, "(s&s)", &self->reported, &nick);
  if (!heed_enum_from_nick (HEED_TYPE_PROGRESS, nick, &progress))
    return;

  self->report = (HeedProgress) progress;
  if (self->report_id == 0)
    self->report_id = g_idle_add (report_idle_cb, self);
}

static void
heed_plan_page_dispose (GObject *object)
{
  HeedPlanPage *self = HEED_PLAN_PAGE (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_handle_id (&self->report_id, g_source_remove);
  g_clear_pointer (&self->reported, g_free);
  g_clear_object (&self->plan_signals);
  self->plan = NULL;
  g_clear_object (&self->editor);
  follow_findings (self);

  G_OBJECT_CLASS (heed_plan_page_parent_class)->dispose (object);
}

static void
heed_plan_page_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  HeedPlanPage *self = HEED_PLAN_PAGE (object);

  switch (prop_id)
    {
    case PROP_RECORD:
      g_value_set_object (value, heed_plan_page_get_record (self));
      break;
    case PROP_SEARCH_SHOWN:
      g_value_set_boolean (value, self->search_shown);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_plan_page_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  HeedPlanPage *self = HEED_PLAN_PAGE (object);

  switch (prop_id)
    {
    case PROP_SEARCH_SHOWN:
      if (self->search_shown == g_value_get_boolean (value))
        return;
      self->search_shown = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_plan_page_class_init (HeedPlanPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = heed_plan_page_dispose;
  object_class->get_property = heed_plan_page_get_property;
  object_class->set_property = heed_plan_page_set_property;

  /**
   * HeedPlanPage:record:
   *
   * The #HeedRecommendation or #HeedItem that is selected, or %NULL.
   */
  properties[PROP_RECORD] =
    g_param_spec_object ("record", NULL, NULL,
                         G_TYPE_OBJECT,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * HeedPlanPage:search-shown:
   *
   * Whether the search bar is shown.
   */
  properties[PROP_SEARCH_SHOWN] =
    g_param_spec_boolean ("search-shown", NULL, NULL,
                          FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (HEED_TYPE_FIND_BAR);
  g_type_ensure (HEED_TYPE_PLAN_TABLE);
  g_type_ensure (HEED_TYPE_RECORD_FORM);
  g_type_ensure (HEED_TYPE_SPLIT_VIEW);
  g_type_ensure (HEED_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/heedapp/Heed/heed-plan-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedPlanPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, HeedPlanPage, find_bar);
  gtk_widget_class_bind_template_child (widget_class, HeedPlanPage, state_label);
  gtk_widget_class_bind_template_child (widget_class, HeedPlanPage, review_button);
  gtk_widget_class_bind_template_child (widget_class, HeedPlanPage, review_content);
  gtk_widget_class_bind_template_child (widget_class, HeedPlanPage, checks_button);
  gtk_widget_class_bind_template_child (widget_class, HeedPlanPage, checks_content);
  gtk_widget_class_bind_template_child (widget_class, HeedPlanPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HeedPlanPage, split);
  gtk_widget_class_bind_template_child (widget_class, HeedPlanPage, panel_paned);
  gtk_widget_class_bind_template_child (widget_class, HeedPlanPage, table);
  gtk_widget_class_bind_template_child (widget_class, HeedPlanPage, panel_bin);
  gtk_widget_class_bind_template_child (widget_class, HeedPlanPage, preview_bin);
  gtk_widget_class_bind_template_child (widget_class, HeedPlanPage, form);
  gtk_widget_class_bind_template_callback (widget_class, record_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "panel_max_position_cb",
                                                G_CALLBACK (place_panel));
  gtk_widget_class_bind_template_callback (widget_class, find_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, find_select_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_cb);

  gtk_widget_class_install_action (widget_class, "page.edit-in-form", NULL, edit_in_form_cb);
  gtk_widget_class_install_action (widget_class, "page.report", "(ss)", report_cb);
  _heed_plan_page_rows_class_init (widget_class);
}

static void
heed_plan_page_init (HeedPlanPage *self)
{
  self->plan_signals = g_signal_group_new (HEED_TYPE_PLAN);
  g_signal_group_connect_swapped (self->plan_signals, "changed",
                                  G_CALLBACK (plan_changed_cb), self);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, heed_find_bar_get_entry (self->find_bar));
  g_object_bind_property (heed_plan_table_get_widths (self->table), "needed", self->split, "content-width",
                          G_BINDING_SYNC_CREATE);
}

/**
 * heed_plan_page_get_plan:
 * @self: a #HeedPlanPage
 *
 * Returns: (transfer none) (nullable): the plan that is shown
 */
HeedPlan *
heed_plan_page_get_plan (HeedPlanPage *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_PAGE (self), NULL);

  return self->plan;
}

/**
 * heed_plan_page_set_editor:
 * @self: a #HeedPlanPage
 * @editor: (nullable): the editor of the plan to show
 */
void
heed_plan_page_set_editor (HeedPlanPage   *self,
                           HeedPlanEditor *editor)
{
  g_return_if_fail (HEED_IS_PLAN_PAGE (self));
  g_return_if_fail (editor == NULL || HEED_IS_PLAN_EDITOR (editor));

  if (!g_set_object (&self->editor, editor))
    return;

  self->plan = editor != NULL ? heed_plan_editor_get_plan (editor) : NULL;
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  g_signal_group_set_target (self->plan_signals, self->plan);
  heed_find_bar_set_editor (self->find_bar, editor);
  heed_plan_table_set_editor (self->table, editor);
  heed_record_form_set_record (self->form, self->editor, NULL);
  follow_findings (self);
  update_strip (self);
}

/**
 * heed_plan_page_set_day:
 * @self: a #HeedPlanPage
 * @day: the day for which compliance is shown
 */
void
heed_plan_page_set_day (HeedPlanPage *self,
                        HeedDay       day)
{
  g_return_if_fail (HEED_IS_PLAN_PAGE (self));

  heed_plan_table_set_day (self->table, day);
  heed_record_form_set_day (self->form, day);
}

/**
 * heed_plan_page_get_record:
 * @self: a #HeedPlanPage
 *
 * Returns: (transfer none) (nullable): the #HeedRecommendation or #HeedItem that is
 *   selected
 */
gpointer
heed_plan_page_get_record (HeedPlanPage *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_PAGE (self), NULL);

  return heed_plan_table_get_record (self->table);
}

/**
 * heed_plan_page_get_records:
 * @self: a #HeedPlanPage
 *
 * Returns: (transfer full) (element-type GObject): all #HeedRecommendation and #HeedItem that
 *   are selected, in the order of the plan
 */
GPtrArray *
heed_plan_page_get_records (HeedPlanPage *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_PAGE (self), NULL);

  return heed_plan_table_get_records (self->table);
}

/**
 * heed_plan_page_select_records:
 * @self: a #HeedPlanPage
 * @records: (element-type GObject): records of the plan
 *
 * Selects them all, as far as they are shown, and scrolls to the first.
 */
void
heed_plan_page_select_records (HeedPlanPage *self,
                               GPtrArray    *records)
{
  g_return_if_fail (HEED_IS_PLAN_PAGE (self));
  g_return_if_fail (records != NULL);

  if (records->len > 0)
    heed_plan_page_select (self, g_ptr_array_index (records, 0));
  heed_plan_table_select_records (self->table, records);
}

/**
 * heed_plan_page_select:
 * @self: a #HeedPlanPage
 * @record: (nullable): a recommendation or an item of the plan, or %NULL for the
 *   plan itself
 *
 * Selects @record, ends a search that hides it, and scrolls to it.
 */
void
heed_plan_page_select (HeedPlanPage *self,
                       gpointer      record)
{
  g_return_if_fail (HEED_IS_PLAN_PAGE (self));

  heed_plan_table_select (self->table, record);
  if (record == NULL || heed_plan_table_get_record (self->table) == record)
    return;

  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  heed_find_bar_clear (self->find_bar);
  heed_plan_table_select (self->table, record);
}

/**
 * heed_plan_page_find_step:
 * @self: a #HeedPlanPage
 * @by: 1 for the next place, -1 for the one before
 *
 * Goes to another place where the words stand that are looked for; asks for words where none are.
 */
void
heed_plan_page_find_step (HeedPlanPage *self,
                          int           by)
{
  g_return_if_fail (HEED_IS_PLAN_PAGE (self));

  if (gtk_search_bar_get_search_mode (self->search_bar))
    heed_find_bar_step (self->find_bar, by);
  else
    gtk_search_bar_set_search_mode (self->search_bar, TRUE);
}

/**
 * heed_plan_page_replace:
 * @self: a #HeedPlanPage
 *
 * Asks what is to be replaced, and with what.
 */
void
heed_plan_page_replace (HeedPlanPage *self)
{
  g_return_if_fail (HEED_IS_PLAN_PAGE (self));

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  heed_find_bar_show_replacement (self->find_bar);
}

/**
 * heed_plan_page_edit_record:
 * @self: a #HeedPlanPage
 *
 * Edits the cell of the selected row in which the keyboard is; where none is selected,
 * shows the form of the plan and puts the focus into it.
 */
void
heed_plan_page_edit_record (HeedPlanPage *self)
{
  g_return_if_fail (HEED_IS_PLAN_PAGE (self));

  if (heed_plan_table_get_record (self->table) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->table), "table.edit", NULL);
  else
    edit_in_form (self);
}

/**
 * heed_plan_page_write:
 * @self: a #HeedPlanPage
 * @record: a recommendation or an item that was just added
 *
 * Selects @record and edits its text.
 */
void
heed_plan_page_write (HeedPlanPage *self,
                      gpointer      record)
{
  g_return_if_fail (HEED_IS_PLAN_PAGE (self));

  heed_plan_page_select (self, record);
  if (!heed_plan_table_edit (self->table, record))
    edit_in_form (self);
}

/**
 * heed_plan_page_get_panel:
 * @self: a #HeedPlanPage
 *
 * Returns: (transfer none) (nullable): what stands below the table
 */
GtkWidget *
heed_plan_page_get_panel (HeedPlanPage *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_PAGE (self), NULL);

  return adw_bin_get_child (self->panel_bin);
}

/**
 * heed_plan_page_set_panel:
 * @self: a #HeedPlanPage
 * @panel: (nullable): what is to stand below the table
 */
void
heed_plan_page_set_panel (HeedPlanPage *self,
                          GtkWidget    *panel)
{
  g_return_if_fail (HEED_IS_PLAN_PAGE (self));
  g_return_if_fail (panel == NULL || GTK_IS_WIDGET (panel));

  /* It comes back as high as it was left. */
  if (panel == NULL && self->panel_placed)
    {
      self->panel_height = gtk_widget_get_height (GTK_WIDGET (self->panel_bin));
      self->panel_placed = FALSE;
    }

  adw_bin_set_child (self->panel_bin, panel);
  gtk_widget_set_visible (GTK_WIDGET (self->panel_bin), panel != NULL);
  place_panel (self);
}

/**
 * heed_plan_page_get_split:
 * @self: a #HeedPlanPage
 *
 * Returns: (transfer none): its table, and the form beside it
 */
HeedSplitView *
heed_plan_page_get_split (HeedPlanPage *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_PAGE (self), NULL);

  return self->split;
}

/**
 * heed_plan_page_get_preview:
 * @self: a #HeedPlanPage
 *
 * Returns: (transfer none) (nullable): what stands in place of the table
 */
GtkWidget *
heed_plan_page_get_preview (HeedPlanPage *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_PAGE (self), NULL);

  return adw_bin_get_child (self->preview_bin);
}

/**
 * heed_plan_page_set_preview:
 * @self: a #HeedPlanPage
 * @preview: (nullable): what is to stand in place of the table and of the form
 */
void
heed_plan_page_set_preview (HeedPlanPage *self,
                            GtkWidget    *preview)
{
  g_return_if_fail (HEED_IS_PLAN_PAGE (self));
  g_return_if_fail (preview == NULL || GTK_IS_WIDGET (preview));

  adw_bin_set_child (self->preview_bin, preview);
  gtk_stack_set_visible_child_name (self->stack, preview != NULL ? "preview" : "table");
}

/**
 * heed_plan_page_close_topmost:
 * @self: a #HeedPlanPage
 *
 * Takes away what was opened over the table: the preview, else the panel, else the
 * search.
 */
void
heed_plan_page_close_topmost (HeedPlanPage *self)
{
  g_return_if_fail (HEED_IS_PLAN_PAGE (self));

  if (adw_bin_get_child (self->preview_bin) != NULL)
    heed_plan_page_set_preview (self, NULL);
  else if (adw_bin_get_child (self->panel_bin) != NULL)
    heed_plan_page_set_panel (self, NULL);
  else
    gtk_search_bar_set_search_mode (self->search_bar, FALSE);
}

/**
 * heed_plan_page_list_panes:
 * @self: a #HeedPlanPage
 * @panes: (element-type GtkWidget): takes the parts of the page between which the
 *   keyboard moves, in the order in which they stand
 */
void
heed_plan_page_list_panes (HeedPlanPage *self,
                           GPtrArray    *panes)
{
  g_return_if_fail (HEED_IS_PLAN_PAGE (self));
  g_return_if_fail (panes != NULL);

  if (adw_bin_get_child (self->preview_bin) != NULL)
    {
      g_ptr_array_add (panes, self->preview_bin);
      return;
    }

  g_ptr_array_add (panes, self->table);
  if (gtk_widget_get_visible (GTK_WIDGET (self->panel_bin)))
    g_ptr_array_add (panes, self->panel_bin);
  if (heed_split_view_get_pane_shown (self->split))
    g_ptr_array_add (panes, self->form);
}
