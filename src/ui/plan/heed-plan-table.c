/* heed-plan-table.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-plan-table-private.h"

#include "heed-action.h"
#include "heed-compliance.h"
#include "heed-plan-table-entry.h"
#include "heed-text-cell.h"
#include "heed-text-find.h"

/**
 * HeedPlanTable:
 *
 * A plan as a table: its recommendations, below each the entries of the answer.
 */

G_DEFINE_FINAL_TYPE (HeedPlanTable, heed_plan_table, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_RECORD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum {
  SEARCH_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- the models ---- */

static gboolean
holds (HeedPlanTable *self,
       const char    *text)
{
  return heed_text_holds (text, self->search);
}

/* Who looks for what is late types that it is overdue. */
static gboolean
item_holds (HeedPlanTable *self,
            gpointer       record)
{
  const char *const *owners = heed_item_get_owners (record);

  if (self->search == NULL || holds (self, heed_item_get_text (record)) ||
      holds (self, heed_item_get_target_words (record)) ||
      (HEED_IS_ACTION (record) &&
       (holds (self, heed_action_get_label (record)) ||
        holds (self, heed_compliance_to_label (heed_action_get_compliance (record, self->day))))))
    return TRUE;

  for (guint i = 0; owners[i] != NULL; i++)
    if (holds (self, owners[i]))
      return TRUE;

  return FALSE;
}

static gboolean
item_matches (gpointer record,
              gpointer user_data)
{
  HeedPlanTable *self = user_data;

  return heed_plan_filter_item (self->filter, record, self->day) && item_holds (self, record);
}

static gboolean
recommendation_holds (HeedPlanTable *self,
                      gpointer       record)
{
  HeedResponse *response = heed_recommendation_get_response (record);

  return self->search == NULL || holds (self, heed_recommendation_get_text (record)) ||
         holds (self, heed_recommendation_get_number (record)) ||
         holds (self, heed_recommendation_get_heading (record)) ||
         holds (self, heed_recommendation_get_addressee (record)) ||
         holds (self, heed_response_get_explanation (response)) ||
         holds (self, heed_response_get_part_agreed (response));
}

static gboolean
recommendation_matches (gpointer record,
                        gpointer user_data)
{
  HeedPlanTable *self = user_data;
  HeedRecordList *items = heed_recommendation_get_items (record);

  if (heed_plan_filter_recommendation (self->filter, record) && recommendation_holds (self, record))
    return TRUE;

  for (guint i = 0; i < heed_record_list_get_n (items); i++)
    if (item_matches (heed_record_list_get (items, i), self))
      return TRUE;

  return FALSE;
}

static GListModel *
create_children (gpointer item,
                 gpointer user_data)
{
  HeedPlanTable *self = user_data;
  gpointer record = heed_plan_table_entry_get_record (item);
  HeedPlanTableList *items;

  if (!HEED_IS_RECOMMENDATION (record))
    return NULL;

  items = heed_plan_table_list_new (heed_recommendation_get_items (record), self->day,
                                 item_matches, self);
  g_signal_connect_object (self, "search-changed",
                           G_CALLBACK (heed_plan_table_list_filter), items, G_CONNECT_SWAPPED);
  return G_LIST_MODEL (items);
}

static void
update_stack (HeedPlanTable *self)
{
  const char *name = "table";

  if (self->tree != NULL && g_list_model_get_n_items (G_LIST_MODEL (self->tree)) == 0)
    name = self->search != NULL || self->filter != HEED_PLAN_FILTER_ALL ? "nothing-found" : "empty";
  gtk_stack_set_visible_child_name (self->stack, name);
}

static void
build_models (HeedPlanTable *self)
{
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  if (self->tree != NULL)
    g_signal_handlers_disconnect_by_func (self->tree, update_stack, self);
  gtk_column_view_set_model (self->view, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  g_clear_object (&self->tree);
  g_clear_object (&self->recommendations);

  if (self->plan != NULL)
    {
      self->recommendations = heed_plan_table_list_new (heed_plan_get_recommendations (self->plan),
                                                     self->day, recommendation_matches, self);
      self->tree = gtk_tree_list_model_new (G_LIST_MODEL (g_object_ref (self->recommendations)),
                                            FALSE, TRUE, create_children, self, NULL);
      self->rows = heed_incremental_list_new (G_LIST_MODEL (self->tree), GTK_WIDGET (self->view));
      self->selection = gtk_multi_selection_new (g_object_ref (heed_incremental_list_get_model (self->rows)));
      g_signal_connect_swapped (self->tree, "items-changed", G_CALLBACK (update_stack), self);
      gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
      _heed_plan_table_follow_selection (self);
    }

  update_stack (self);
  g_hash_table_remove_all (self->chosen);
  if (self->record != NULL)
    {
      self->record = NULL;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
    }
}

/* ---- callbacks ---- */

static void
set_up_cb (GtkListItemFactory *factory,
           GtkListItem        *list_item,
           gpointer            part)
{
  gtk_list_item_set_child (list_item, heed_plan_table_cell_new (GPOINTER_TO_UINT (part)));
}

static void
bind_cb (HeedPlanTable *self,
         GtkListItem   *list_item)
{
  HeedPlanTableCell *cell = HEED_PLAN_TABLE_CELL (gtk_list_item_get_child (list_item));

  heed_plan_table_cell_set_row (cell, gtk_list_item_get_item (list_item));
  _heed_plan_table_edit_bound (self, cell);
}

static void
unbind_cb (HeedPlanTable *self,
           GtkListItem   *list_item)
{
  HeedPlanTableCell *cell = HEED_PLAN_TABLE_CELL (gtk_list_item_get_child (list_item));

  _heed_plan_table_edit_unbound (self, cell);
  heed_plan_table_cell_set_row (cell, NULL);
}

static void
popup_menu (HeedPlanTable *self,
            GtkWidget   *view,
            double       x,
            double       y)
{
  HeedPlanTableCell *cell = _heed_plan_table_pick_cell (self, x, y);
  GtkTreeListRow *row;
  GdkRectangle at;
  double menu_x, menu_y;

  if (cell == NULL)
    return;

  row = heed_plan_table_cell_get_row (cell);
  if (row == NULL)
    return;

  if (!gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection),
                                        gtk_tree_list_row_get_position (row)))
    _heed_plan_table_choose (self, gtk_tree_list_row_get_position (row));
  gtk_widget_translate_coordinates (view, GTK_WIDGET (self), x, y, &menu_x, &menu_y);
  at = (GdkRectangle) { (int) menu_x, (int) menu_y, 1, 1 };
  gtk_popover_set_pointing_to (self->menu, &at);
  gtk_popover_popup (self->menu);
}

static void
secondary_pressed_cb (GtkGestureClick *gesture,
                      int              n_press,
                      double           x,
                      double           y)
{
  GtkWidget *view = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  GtkWidget *self = gtk_widget_get_ancestor (view, HEED_TYPE_PLAN_TABLE);

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  popup_menu (HEED_PLAN_TABLE (self), view, x, y);
}

static void
long_pressed_cb (GtkGestureLongPress *gesture,
                 double               x,
                 double               y)
{
  GtkWidget *view = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  GtkWidget *self = gtk_widget_get_ancestor (view, HEED_TYPE_PLAN_TABLE);

  popup_menu (HEED_PLAN_TABLE (self), view, x, y);
}

/* ---- actions ---- */

/* Right shows what a recommendation holds, then goes from cell to cell; Left goes back and
 * hides it again, as in a tree. */
static void
right_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  HeedPlanTable *self = HEED_PLAN_TABLE (widget);
  g_autoptr (GtkTreeListRow) row = _heed_plan_table_get_row (self);

  if (row != NULL && gtk_tree_list_row_is_expandable (row) && !gtk_tree_list_row_get_expanded (row))
    gtk_tree_list_row_set_expanded (row, TRUE);
  else if (self->field < HEED_N_CELL_FIELDS - 1 && _heed_plan_table_shows_field (self, self->field + 1))
    _heed_plan_table_set_field (self, self->field + 1);
}

static void
left_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  HeedPlanTable *self = HEED_PLAN_TABLE (widget);

  if (self->field > HEED_CELL_NUMBER)
    _heed_plan_table_set_field (self, self->field - 1);
  else
    gtk_widget_activate_action (widget, "table.collapse", NULL);
}

static void
set_expanded (HeedPlanTable *self,
              gboolean     expanded)
{
  g_autoptr (GtkTreeListRow) row = _heed_plan_table_get_row (self);
  g_autoptr (GtkTreeListRow) parent = NULL;

  if (row == NULL)
    return;

  /* Collapsing an item goes to its recommendation, as in a file manager. */
  parent = gtk_tree_list_row_get_parent (row);
  if (parent != NULL && !expanded)
    _heed_plan_table_choose (self, gtk_tree_list_row_get_position (parent));
  else
    gtk_tree_list_row_set_expanded (row, expanded);
}

static void
expand_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  set_expanded (HEED_PLAN_TABLE (widget), TRUE);
}

static void
collapse_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  set_expanded (HEED_PLAN_TABLE (widget), FALSE);
}

static void
popup_menu_cb (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  HeedPlanTable *self = HEED_PLAN_TABLE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  graphene_rect_t bounds;
  GdkRectangle at = { 0, 0, 1, 1 };

  if (focus != NULL && gtk_widget_is_ancestor (focus, widget) &&
      gtk_widget_compute_bounds (focus, widget, &bounds))
    at = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                          (int) bounds.size.width / 4, (int) bounds.size.height };
  gtk_popover_set_pointing_to (self->menu, &at);
  gtk_popover_popup (self->menu);
}

/* ---- the widget ---- */

static void
heed_plan_table_unmap (GtkWidget *widget)
{
  _heed_plan_table_columns_save (HEED_PLAN_TABLE (widget));

  GTK_WIDGET_CLASS (heed_plan_table_parent_class)->unmap (widget);
}

static void
heed_plan_table_dispose (GObject *object)
{
  HeedPlanTable *self = HEED_PLAN_TABLE (object);

  if (self->view != NULL)
    {
      heed_plan_table_set_findings (self, NULL);
      heed_plan_table_set_plan (self, NULL);
    }
  g_clear_object (&self->editor);
  g_clear_pointer (&self->marks, g_hash_table_unref);
  g_clear_object (&self->editing);
  g_clear_object (&self->column_widths);
  g_clear_pointer (&self->cells, g_hash_table_unref);
  g_clear_pointer (&self->chosen, g_hash_table_unref);
  g_clear_pointer ((GtkWidget **) &self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->search, g_free);
  self->view = NULL;

  G_OBJECT_CLASS (heed_plan_table_parent_class)->dispose (object);
}

static void
heed_plan_table_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  HeedPlanTable *self = HEED_PLAN_TABLE (object);

  switch (prop_id)
    {
    case PROP_RECORD:
      g_value_set_object (value, heed_plan_table_get_record (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_plan_table_class_init (HeedPlanTableClass *klass)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
  } keys[] = {
    { GDK_KEY_plus, 0, "table.expand" },
    { GDK_KEY_KP_Add, 0, "table.expand" },
    { GDK_KEY_minus, 0, "table.collapse" },
    { GDK_KEY_KP_Subtract, 0, "table.collapse" },
    { GDK_KEY_Menu, 0, "table.menu" },
    { GDK_KEY_F10, GDK_SHIFT_MASK, "table.menu" },
    { GDK_KEY_Insert, 0, "win.add-action" },
    { GDK_KEY_Delete, 0, "win.delete" },
    { GDK_KEY_x, GDK_CONTROL_MASK, "page.cut" },
    { GDK_KEY_c, GDK_CONTROL_MASK, "page.copy" },
    { GDK_KEY_v, GDK_CONTROL_MASK, "page.paste" },
    { GDK_KEY_Up, GDK_ALT_MASK, "win.move-up" },
    { GDK_KEY_Down, GDK_ALT_MASK, "win.move-down" },
    { GDK_KEY_Right, GDK_ALT_MASK, "win.indent" },
    { GDK_KEY_Left, GDK_ALT_MASK, "win.outdent" },
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = heed_plan_table_dispose;
  object_class->get_property = heed_plan_table_get_property;
  widget_class->unmap = heed_plan_table_unmap;

  /**
   * HeedPlanTable:record:
   *
   * The #HeedRecommendation or #HeedItem that is selected, or %NULL.
   */
  properties[PROP_RECORD] =
    g_param_spec_object ("record", NULL, NULL,
                         G_TYPE_OBJECT,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * HeedPlanTable::search-changed:
   *
   * Other words are searched.
   */
  signals[SEARCH_CHANGED] = g_signal_new ("search-changed", G_TYPE_FROM_CLASS (klass),
                                          G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (HEED_TYPE_PLAN_TABLE_CELL);
  g_type_ensure (HEED_TYPE_PLAN_TABLE_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/heedapp/Heed/heed-plan-table.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedPlanTable, stack);
  gtk_widget_class_bind_template_child (widget_class, HeedPlanTable, view);
  gtk_widget_class_bind_template_child (widget_class, HeedPlanTable, scrolled);
  gtk_widget_class_bind_template_child (widget_class, HeedPlanTable, number_column);
  gtk_widget_class_bind_template_child (widget_class, HeedPlanTable, text_column);
  gtk_widget_class_bind_template_child (widget_class, HeedPlanTable, owner_column);
  gtk_widget_class_bind_template_child (widget_class, HeedPlanTable, target_column);
  gtk_widget_class_bind_template_child (widget_class, HeedPlanTable, status_column);
  gtk_widget_class_bind_template_child (widget_class, HeedPlanTable, menu);
  gtk_widget_class_bind_template_callback (widget_class, secondary_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, long_pressed_cb);

  gtk_widget_class_install_action (widget_class, "table.right", NULL, right_cb);
  gtk_widget_class_install_action (widget_class, "table.left", NULL, left_cb);
  gtk_widget_class_install_action (widget_class, "table.expand", NULL, expand_cb);
  gtk_widget_class_install_action (widget_class, "table.collapse", NULL, collapse_cb);
  gtk_widget_class_install_action (widget_class, "table.menu", NULL, popup_menu_cb);
  _heed_plan_table_edit_class_init (widget_class);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers,
                                         keys[i].action, NULL);
}

static void
set_up_column (HeedPlanTable       *self,
               GtkColumnViewColumn *column,
               HeedPlanTableWords   part)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), GUINT_TO_POINTER (part));
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_column_view_column_set_factory (column, factory);
}

static void
heed_plan_table_init (HeedPlanTable *self)
{
  self->chosen = g_hash_table_new (NULL, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  _heed_plan_table_edit_init (self);
  gtk_widget_set_parent (GTK_WIDGET (self->menu), GTK_WIDGET (self));
  set_up_column (self, self->number_column, HEED_PLAN_TABLE_WORDS_NUMBER);
  set_up_column (self, self->text_column, HEED_PLAN_TABLE_WORDS_TEXT);
  set_up_column (self, self->owner_column, HEED_PLAN_TABLE_WORDS_OWNERS);
  set_up_column (self, self->target_column, HEED_PLAN_TABLE_WORDS_TARGET);
  set_up_column (self, self->status_column, HEED_PLAN_TABLE_WORDS_STATUS);
  _heed_plan_table_columns_init (self);
}

/**
 * heed_plan_table_set_plan:
 * @self: a #HeedPlanTable
 * @plan: (nullable): the plan to show
 *
 * Nothing is selected afterwards.
 */
void
heed_plan_table_set_plan (HeedPlanTable *self,
                       HeedPlan    *plan)
{
  g_return_if_fail (HEED_IS_PLAN_TABLE (self));
  g_return_if_fail (plan == NULL || HEED_IS_PLAN (plan));

  if (g_set_object (&self->plan, plan))
    build_models (self);
}

/**
 * heed_plan_table_set_editor:
 * @self: a #HeedPlanTable
 * @editor: (nullable): the editor of the plan to show
 *
 * Shows its plan, as heed_plan_table_set_plan() does, and lets the cells be edited.
 */
void
heed_plan_table_set_editor (HeedPlanTable  *self,
                            HeedPlanEditor *editor)
{
  g_return_if_fail (HEED_IS_PLAN_TABLE (self));
  g_return_if_fail (editor == NULL || HEED_IS_PLAN_EDITOR (editor));

  heed_plan_table_finish (self);
  g_set_object (&self->editor, editor);
  heed_plan_table_set_plan (self, editor != NULL ? heed_plan_editor_get_plan (editor) : NULL);
}

/**
 * heed_plan_table_get_record:
 * @self: a #HeedPlanTable
 *
 * Returns: (transfer none) (nullable): the #HeedRecommendation or #HeedItem that is
 *   selected; of several the one that the form shows
 */
gpointer
heed_plan_table_get_record (HeedPlanTable *self)
{
  g_autoptr (GtkTreeListRow) row = NULL;

  g_return_val_if_fail (HEED_IS_PLAN_TABLE (self), NULL);

  if (self->selection == NULL)
    return NULL;

  row = _heed_plan_table_get_row (self);
  return _heed_plan_table_row_get_record (row);
}

/**
 * heed_plan_table_get_records:
 * @self: a #HeedPlanTable
 *
 * Returns: (transfer full) (element-type GObject): all #HeedRecommendation and #HeedItem that
 *   are selected, in the order of the plan
 */
GPtrArray *
heed_plan_table_get_records (HeedPlanTable *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_TABLE (self), NULL);

  return _heed_plan_table_get_records (self);
}

/**
 * heed_plan_table_select:
 * @self: a #HeedPlanTable
 * @record: (nullable): a recommendation or an item of the plan, or %NULL for none
 *
 * Selects @record and scrolls to it. What a search hides cannot be selected.
 */
void
heed_plan_table_select (HeedPlanTable *self,
                     gpointer     record)
{
  g_return_if_fail (HEED_IS_PLAN_TABLE (self));

  _heed_plan_table_select (self, record);
}

/**
 * heed_plan_table_select_records:
 * @self: a #HeedPlanTable
 * @records: (element-type GObject): records of the plan
 *
 * Selects them all, as far as they are shown, and scrolls to the first. Where the table has
 * the focus, that row gets it.
 */
void
heed_plan_table_select_records (HeedPlanTable *self,
                                GPtrArray     *records)
{
  g_return_if_fail (HEED_IS_PLAN_TABLE (self));
  g_return_if_fail (records != NULL);

  _heed_plan_table_select_records (self, records);
}

/**
 * heed_plan_table_edit:
 * @self: a #HeedPlanTable
 * @record: a recommendation or an item of the plan
 *
 * Selects @record, and edits the cell of its text.
 *
 * Returns: whether that is possible; a text of many pages is edited in the form
 */
gboolean
heed_plan_table_edit (HeedPlanTable *self,
                      gpointer       record)
{
  g_return_val_if_fail (HEED_IS_PLAN_TABLE (self), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  heed_plan_table_select (self, record);
  return heed_plan_table_get_record (self) == record &&
         _heed_plan_table_edit_cell (self, record, HEED_CELL_TEXT, NULL);
}

/**
 * heed_plan_table_get_split:
 * @self: a #HeedPlanTable
 * @rest: (out) (transfer full): the text behind the cursor, as CommonMark
 *
 * Returns: (transfer full) (nullable): the text before the cursor, as CommonMark, where the
 *   text of the selected record is being edited
 */
char *
heed_plan_table_get_split (HeedPlanTable  *self,
                           char          **rest)
{
  HeedCellEditor *editor;

  g_return_val_if_fail (HEED_IS_PLAN_TABLE (self), NULL);
  g_return_val_if_fail (rest != NULL, NULL);

  editor = heed_plan_table_editing_get_editor (self->editing);
  return HEED_IS_TEXT_CELL (editor) ? heed_text_cell_get_split (HEED_TEXT_CELL (editor), rest) : NULL;
}

/**
 * heed_plan_table_get_field:
 * @self: a #HeedPlanTable
 *
 * Returns: the column in which the keyboard is
 */
HeedCellField
heed_plan_table_get_field (HeedPlanTable *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_TABLE (self), HEED_CELL_TEXT);

  return self->field;
}

/**
 * heed_plan_table_finish:
 * @self: a #HeedPlanTable
 *
 * Puts into the plan what is being typed in a cell, and edits nothing any more.
 */
void
heed_plan_table_finish (HeedPlanTable *self)
{
  g_return_if_fail (HEED_IS_PLAN_TABLE (self));

  heed_plan_table_editing_finish (self->editing);
}

/**
 * heed_plan_table_set_day:
 * @self: a #HeedPlanTable
 * @day: the day for which compliance is shown
 */
void
heed_plan_table_set_day (HeedPlanTable *self,
                      HeedDay      day)
{
  gpointer record;

  g_return_if_fail (HEED_IS_PLAN_TABLE (self));

  if (self->day == day)
    return;

  record = self->record;
  self->day = day;
  build_models (self);
  heed_plan_table_select (self, record);
}

/**
 * heed_plan_table_set_shown:
 * @self: a #HeedPlanTable
 * @search: (nullable): the words that what is shown must hold; %NULL or "" for all
 * @filter: which rows are shown
 *
 * A row that is edited so that it fits no more stays until this is called again.
 */
void
heed_plan_table_set_shown (HeedPlanTable  *self,
                           const char     *search,
                           HeedPlanFilter  filter)
{
  gpointer record;

  g_return_if_fail (HEED_IS_PLAN_TABLE (self));

  if (search != NULL && search[0] == '\0')
    search = NULL;
  if (g_strcmp0 (search, self->search) == 0 && filter == self->filter)
    return;

  g_free (self->search);
  self->search = g_strdup (search);
  self->filter = filter;
  if (self->recommendations == NULL)
    return;

  /* The lists change one after the other: the fewer rows there are meanwhile, the fewer
   * are made and thrown away. What is selected stays so, unless it does not match. */
  record = self->record;
  self->filtering = TRUE;
  heed_incremental_list_restart (self->rows);
  heed_plan_table_list_filter (self->recommendations);
  g_signal_emit (self, signals[SEARCH_CHANGED], 0);
  heed_plan_table_select (self, record);
  self->filtering = FALSE;
  _heed_plan_table_selection_changed (self);
  update_stack (self);
}

/**
 * heed_plan_table_get_widths:
 * @self: a #HeedPlanTable
 *
 * Returns: (transfer none): how wide its columns are
 */
HeedColumnWidths *
heed_plan_table_get_widths (HeedPlanTable *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_TABLE (self), NULL);

  return self->column_widths;
}
