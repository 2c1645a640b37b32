/* heed-actions-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-actions-page.h"

#include <glib/gi18n-lib.h>

#include "heed-action-cell.h"
#include "heed-action-list.h"
#include "heed-column-filler.h"

/**
 * HeedActionsPage:
 *
 * The actions of all plans in one list, which is narrowed, sorted and searched.
 */

/* The rows of the choice of what is shown, as the template has them. */
typedef enum {
  STANDING_ALL,
  STANDING_OPEN,
  STANDING_OVERDUE,
  STANDING_DUE_SOON,
  STANDING_COMPLETED,
} Standing;

struct _HeedActionsPage
{
  AdwBin parent_instance;

  HeedSession *session;
  HeedActionFilter *filter;
  HeedActionList *actions; /* (nullable): where the register could not be read */
  GtkMultiSelection *selection;
  HeedColumnFiller *filler;
  GtkStringList *organisations; /* the first row means all */
  HeedActionEntry *entry; /* (nullable): the only one that is selected */
  gboolean search_shown;
  gboolean form_shown;
  int sorted_by; /* what the view says of its order: a HeedActionSort, or -1 */

  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkDropDown *standing;
  GtkDropDown *organisation;
  GtkLabel *count;
  GtkStack *stack;
  AdwStatusPage *nothing;
  AdwStatusPage *failed;
  GtkScrolledWindow *scrolled;
  GtkStack *form_stack;
  AdwBin *form_bin;
  GtkColumnView *view;
  GtkColumnViewColumn *status_column;
  GtkColumnViewColumn *target_column;
  GtkColumnViewColumn *label_column;
  GtkColumnViewColumn *text_column;
  GtkColumnViewColumn *owner_column;
  GtkColumnViewColumn *organisation_column;
};

G_DEFINE_FINAL_TYPE (HeedActionsPage, heed_actions_page, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_ENTRY,
  PROP_SEARCH_SHOWN,
  PROP_FORM_SHOWN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum {
  OPEN_ACTION,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* How long before its date an action is due soon. */
#define DUE_SOON_DAYS 30

/* ---- what is shown ---- */

static gboolean
is_narrowed (HeedActionsPage *self)
{
  return gtk_drop_down_get_selected (self->standing) != STANDING_ALL ||
         gtk_drop_down_get_selected (self->organisation) != 0 ||
         heed_action_filter_get_search (self->filter)[0] != '\0';
}

static void
update_stack (HeedActionsPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->actions));
  g_autofree char *count = g_strdup_printf (ngettext ("%u action", "%u actions", n), n);
  gboolean narrowed = is_narrowed (self);

  gtk_label_set_label (self->count, count);
  if (n == 0)
    {
      adw_status_page_set_icon_name (self->nothing, narrowed ? "edit-find-symbolic"
                                                             : "view-list-symbolic");
      adw_status_page_set_title (self->nothing, narrowed ? _("Nothing Found") : _("No Actions Yet"));
      adw_status_page_set_description (self->nothing, narrowed
        ? _("No action is like that.")
        : _("The actions of all plans are listed here, once there are any."));
    }
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : "nothing");
}

static void
failed_cb (HeedActionsPage *self,
           GError          *error)
{
  adw_status_page_set_description (self->failed, error->message);
  gtk_label_set_label (self->count, "");
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

static void
selection_cb (HeedActionsPage *self)
{
  g_autoptr (GtkBitset) selected
    = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  g_autoptr (HeedActionEntry) entry = NULL;

  if (gtk_bitset_get_size (selected) == 1)
    entry = g_list_model_get_item (G_LIST_MODEL (self->selection), gtk_bitset_get_nth (selected, 0));
  if (!g_set_object (&self->entry, entry))
    return;

  gtk_stack_set_visible_child_name (self->form_stack, entry != NULL ? "form" : "none");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENTRY]);
}

/* What is selected may be gone from the list, or all that stood beside it. */
static void
items_changed_cb (HeedActionsPage *self)
{
  update_stack (self);
  selection_cb (self);
}

static void
build_list (HeedActionsPage *self)
{
  g_autoptr (GError) error = NULL;

  self->actions = heed_action_list_new (self->session, self->filter, &error);
  if (self->actions == NULL)
    {
      failed_cb (self, error);
      return;
    }

  g_signal_connect_object (self->actions, "failed",
                           G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  self->selection = gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (self->actions)));
  g_signal_connect_object (self->selection, "items-changed",
                           G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "selection-changed",
                           G_CALLBACK (selection_cb), self, G_CONNECT_SWAPPED);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  update_stack (self);
}

/* What could not be read is tried again with whatever comes next. */
static void
session_changed_cb (HeedActionsPage *self)
{
  if (self->actions == NULL)
    build_list (self);
  else
    update_stack (self);
}

static void
update_standing (HeedActionsPage *self)
{
  HeedDay day = heed_action_filter_get_day (self->filter);
  Standing standing = gtk_drop_down_get_selected (self->standing);
  gboolean due_soon = standing == STANDING_DUE_SOON;

  g_object_set (self->filter,
                "overdue", standing == STANDING_OVERDUE,
                "open", standing == STANDING_OPEN || due_soon,
                "due-from", due_soon ? day : HEED_DAY_NONE,
                "due-before", due_soon ? day + DUE_SOON_DAYS + 1 : HEED_DAY_NONE,
                "progress", standing == STANDING_COMPLETED ? "completed" : "",
                NULL);
}

static void
standing_cb (HeedActionsPage *self)
{
  update_standing (self);
}

static void
organisation_cb (HeedActionsPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->organisation);

  heed_action_filter_set_organisation (self->filter,
    selected == 0 || selected == GTK_INVALID_LIST_POSITION
      ? "" : gtk_string_list_get_string (self->organisations, selected));
}

static void
search_changed_cb (HeedActionsPage *self)
{
  heed_action_filter_set_search (self->filter,
                                 gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

/* The organisations of the plans, each once. */
static GPtrArray *
list_organisations (HeedActionsPage *self)
{
  GListModel *plans = heed_session_get_plans (self->session);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (plans); i++)
    {
      g_autoptr (HeedPlanSummary) summary = g_list_model_get_item (plans, i);
      const char *name = heed_plan_summary_get_organisation (summary);

      if (name[0] != '\0' && g_hash_table_add (seen, g_strdup (name)))
        g_ptr_array_add (names, g_strdup (name));
    }
  g_ptr_array_sort (names, compare_names);
  return names;
}

static gboolean
is_same_organisations (HeedActionsPage *self,
                       GPtrArray       *names)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->organisations)) != names->len + 1)
    return FALSE;
  for (guint i = 0; i < names->len; i++)
    if (!g_str_equal (gtk_string_list_get_string (self->organisations, i + 1), names->pdata[i]))
      return FALSE;
  return TRUE;
}

static void
update_organisations (HeedActionsPage *self)
{
  g_autoptr (GPtrArray) names = list_organisations (self);
  g_autofree char *chosen = g_strdup (heed_action_filter_get_organisation (self->filter));
  GListModel *model = G_LIST_MODEL (self->organisations);
  guint selected = 0;

  if (is_same_organisations (self, names))
    return;

  for (guint i = 0; i < names->len; i++)
    if (g_str_equal (names->pdata[i], chosen))
      selected = i + 1;
  g_ptr_array_add (names, NULL);
  gtk_string_list_splice (self->organisations, 1, g_list_model_get_n_items (model) - 1,
                          (const char *const *) names->pdata);
  gtk_drop_down_set_selected (self->organisation, selected);
}

/* ---- order ---- */

/* Asked by the view to compare, says by what: all else is done by the register. */
static int
note_sort (gconstpointer a,
           gconstpointer b,
           gpointer      user_data)
{
  GtkColumnViewColumn *column = user_data;
  HeedActionsPage *self = g_object_get_data (G_OBJECT (column), "page");

  if (self->sorted_by < 0)
    self->sorted_by = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (column), "sort"));
  return 1;
}

/* Before 4.10 GTK does not tell which header was clicked. Its sorter asks the sorters of
 * the columns about any two objects, that one first, and turns round what it says where
 * the order is descending. */
static void
sorter_changed_cb (HeedActionsPage *self)
{
  GtkOrdering ordering;

  /* The view takes its columns away while it goes. */
  if (self->view == NULL)
    return;

  self->sorted_by = -1;
  ordering = gtk_sorter_compare (gtk_column_view_get_sorter (self->view), self, self->view);
  g_object_set (self->filter,
                "sort", self->sorted_by < 0 ? HEED_ACTION_SORT_PLACE : (HeedActionSort) self->sorted_by,
                "descending", ordering == GTK_ORDERING_SMALLER,
                NULL);
}

static void
set_sort (HeedActionsPage     *self,
          GtkColumnViewColumn *column,
          HeedActionSort       sort)
{
  g_autoptr (GtkSorter) sorter
    = GTK_SORTER (gtk_custom_sorter_new ((GCompareDataFunc) note_sort, column, NULL));

  g_object_set_data (G_OBJECT (column), "page", self);
  g_object_set_data (G_OBJECT (column), "sort", GINT_TO_POINTER (sort));
  gtk_column_view_column_set_sorter (column, sorter);
}

/* ---- rows ---- */

static void
set_up_cb (GtkListItemFactory *factory,
           GtkListItem        *list_item,
           gpointer            part)
{
  gtk_list_item_set_child (list_item, heed_action_cell_new (GPOINTER_TO_INT (part)));
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *list_item)
{
  heed_action_cell_set_entry (HEED_ACTION_CELL (gtk_list_item_get_child (list_item)),
                              gtk_list_item_get_item (list_item));
}

static void
unbind_cb (GtkListItemFactory *factory,
           GtkListItem        *list_item)
{
  heed_action_cell_set_entry (HEED_ACTION_CELL (gtk_list_item_get_child (list_item)), NULL);
}

static void
set_up_column (GtkColumnViewColumn *column,
               HeedActionPart       part)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), GINT_TO_POINTER (part));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_column_view_column_set_factory (column, factory);
}

static void
activate_cb (HeedActionsPage *self,
             guint            position)
{
  g_autoptr (HeedActionEntry) entry
    = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (entry != NULL)
    g_signal_emit (self, signals[OPEN_ACTION], 0, heed_action_entry_get_plan (entry),
                   heed_action_entry_get_recommendation_id (entry),
                   heed_action_entry_get_item_id (entry));
}

/* ---- the widget ---- */

/* As wide as the usual words of each, however large the letters are. */
static void
update_widths (HeedActionsPage *self)
{
  const struct
  {
    GtkColumnViewColumn *column;
    int pixels; /* for what is not text */
    int n_chars;
  } columns[] = {
    { self->status_column, 42, 9 },
    { self->target_column, 16, 13 },
    { self->label_column, 16, 5 },
    { self->owner_column, 16, 13 },
    { self->organisation_column, 16, 13 },
  };
  g_autoptr (PangoLayout) layout
    = gtk_widget_create_pango_layout (GTK_WIDGET (self->view), "completed");
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    gtk_column_view_column_set_fixed_width (columns[i].column,
                                            columns[i].pixels + columns[i].n_chars * width / 9);
  heed_column_filler_set_minimum (self->filler, 16 + 20 * width / 9);
}

static void
heed_actions_page_system_setting_changed (GtkWidget        *widget,
                                          GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (heed_actions_page_parent_class)->system_setting_changed (widget, setting);

  if (setting == GTK_SYSTEM_SETTING_DPI || setting == GTK_SYSTEM_SETTING_FONT_NAME ||
      setting == GTK_SYSTEM_SETTING_FONT_CONFIG)
    update_widths (HEED_ACTIONS_PAGE (widget));
}

static void
heed_actions_page_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (heed_actions_page_parent_class)->realize (widget);

  update_widths (HEED_ACTIONS_PAGE (widget));
}

static gboolean
heed_actions_page_grab_focus (GtkWidget *widget)
{
  HeedActionsPage *self = HEED_ACTIONS_PAGE (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (self->view)) ||
         gtk_widget_grab_focus (GTK_WIDGET (self->standing));
}

static void
heed_actions_page_dispose (GObject *object)
{
  HeedActionsPage *self = HEED_ACTIONS_PAGE (object);

  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  self->view = NULL;
  g_clear_object (&self->filler);
  g_clear_object (&self->entry);
  g_clear_object (&self->selection);
  g_clear_object (&self->actions);
  g_clear_object (&self->organisations);
  g_clear_object (&self->filter);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (heed_actions_page_parent_class)->dispose (object);
}

static void
heed_actions_page_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ENTRY:
      g_value_set_object (value, HEED_ACTIONS_PAGE (object)->entry);
      break;
    case PROP_SEARCH_SHOWN:
      g_value_set_boolean (value, HEED_ACTIONS_PAGE (object)->search_shown);
      break;
    case PROP_FORM_SHOWN:
      g_value_set_boolean (value, HEED_ACTIONS_PAGE (object)->form_shown);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_search_shown (HeedActionsPage *self,
                  gboolean         search_shown)
{
  if (self->search_shown == search_shown)
    return;

  self->search_shown = search_shown;
  if (search_shown)
    gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  else
    gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCH_SHOWN]);
}

static void
set_form_shown (HeedActionsPage *self,
                gboolean         form_shown)
{
  if (self->form_shown == form_shown)
    return;

  self->form_shown = form_shown;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FORM_SHOWN]);
}

static void
heed_actions_page_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SEARCH_SHOWN:
      set_search_shown (HEED_ACTIONS_PAGE (object), g_value_get_boolean (value));
      break;
    case PROP_FORM_SHOWN:
      set_form_shown (HEED_ACTIONS_PAGE (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_actions_page_class_init (HeedActionsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = heed_actions_page_dispose;
  object_class->get_property = heed_actions_page_get_property;
  object_class->set_property = heed_actions_page_set_property;
  widget_class->realize = heed_actions_page_realize;
  widget_class->grab_focus = heed_actions_page_grab_focus;
  widget_class->system_setting_changed = heed_actions_page_system_setting_changed;

  /**
   * HeedActionsPage:entry:
   *
   * The only action that is selected; %NULL where none or several are.
   */
  properties[PROP_ENTRY] =
    g_param_spec_object ("entry", NULL, NULL,
                         HEED_TYPE_ACTION_ENTRY,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * HeedActionsPage:form-shown:
   *
   * Whether the form of the action that is selected stands beside the list.
   */
  properties[PROP_FORM_SHOWN] =
    g_param_spec_boolean ("form-shown", NULL, NULL,
                          TRUE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedActionsPage:search-shown:
   *
   * Whether there is a place to type the words that are searched.
   */
  properties[PROP_SEARCH_SHOWN] =
    g_param_spec_boolean ("search-shown", NULL, NULL,
                          FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * HeedActionsPage::open-action:
   * @self: the page
   * @plan: the number of its plan
   * @recommendation: the id of its recommendation
   * @item: its id
   *
   * Somebody wants to see an action in its plan.
   */
  signals[OPEN_ACTION] = g_signal_new ("open-action", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/heedapp/Heed/heed-actions-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedActionsPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, HeedActionsPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, HeedActionsPage, standing);
  gtk_widget_class_bind_template_child (widget_class, HeedActionsPage, organisation);
  gtk_widget_class_bind_template_child (widget_class, HeedActionsPage, count);
  gtk_widget_class_bind_template_child (widget_class, HeedActionsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HeedActionsPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, HeedActionsPage, failed);
  gtk_widget_class_bind_template_child (widget_class, HeedActionsPage, scrolled);
  gtk_widget_class_bind_template_child (widget_class, HeedActionsPage, form_stack);
  gtk_widget_class_bind_template_child (widget_class, HeedActionsPage, form_bin);
  gtk_widget_class_bind_template_child (widget_class, HeedActionsPage, view);
  gtk_widget_class_bind_template_child (widget_class, HeedActionsPage, status_column);
  gtk_widget_class_bind_template_child (widget_class, HeedActionsPage, target_column);
  gtk_widget_class_bind_template_child (widget_class, HeedActionsPage, label_column);
  gtk_widget_class_bind_template_child (widget_class, HeedActionsPage, text_column);
  gtk_widget_class_bind_template_child (widget_class, HeedActionsPage, owner_column);
  gtk_widget_class_bind_template_child (widget_class, HeedActionsPage, organisation_column);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, organisation_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, standing_cb);
}

static void
heed_actions_page_init (HeedActionsPage *self)
{
  const char *const all[] = { _("All Organisations"), NULL };

  self->form_shown = TRUE;
  self->filter = heed_action_filter_new (HEED_DAY_NONE);
  self->organisations = gtk_string_list_new (all);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  gtk_search_bar_set_key_capture_widget (self->search_bar, GTK_WIDGET (self));
  gtk_drop_down_set_model (self->organisation, G_LIST_MODEL (self->organisations));
  self->filler = heed_column_filler_new (self->scrolled, self->text_column);
  set_up_column (self->status_column, HEED_ACTION_PART_STATUS);
  set_up_column (self->target_column, HEED_ACTION_PART_TARGET);
  set_up_column (self->label_column, HEED_ACTION_PART_LABEL);
  set_up_column (self->text_column, HEED_ACTION_PART_TEXT);
  set_up_column (self->owner_column, HEED_ACTION_PART_OWNERS);
  set_up_column (self->organisation_column, HEED_ACTION_PART_ORGANISATION);
  set_sort (self, self->target_column, HEED_ACTION_SORT_DUE);
  set_sort (self, self->owner_column, HEED_ACTION_SORT_OWNER);
  set_sort (self, self->organisation_column, HEED_ACTION_SORT_PLACE);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed",
                           G_CALLBACK (sorter_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_column_view_sort_by_column (self->view, self->target_column, GTK_SORT_ASCENDING);
}

/**
 * heed_actions_page_new:
 * @session: the open register
 *
 * Returns: (transfer floating): a page with the actions of its plans, which are those of
 *   no day before heed_actions_page_set_day()
 */
GtkWidget *
heed_actions_page_new (HeedSession *session)
{
  HeedActionsPage *self;

  g_return_val_if_fail (HEED_IS_SESSION (session), NULL);

  self = g_object_new (HEED_TYPE_ACTIONS_PAGE, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (heed_session_get_plans (session), "items-changed",
                           G_CALLBACK (update_organisations), self, G_CONNECT_SWAPPED);
  update_organisations (self);
  return GTK_WIDGET (self);
}

/**
 * heed_actions_page_set_day:
 * @self: a #HeedActionsPage
 * @day: the day for which it shows how the actions stand
 */
void
heed_actions_page_set_day (HeedActionsPage *self,
                           HeedDay          day)
{
  g_return_if_fail (HEED_IS_ACTIONS_PAGE (self));
  g_return_if_fail (day != HEED_DAY_NONE);

  heed_action_filter_set_day (self->filter, day);
  update_standing (self);
  if (self->actions == NULL)
    build_list (self);
}

/**
 * heed_actions_page_get_entry:
 * @self: a #HeedActionsPage
 *
 * Returns: (transfer none) (nullable): the only action that is selected, where it is one
 */
HeedActionEntry *
heed_actions_page_get_entry (HeedActionsPage *self)
{
  g_return_val_if_fail (HEED_IS_ACTIONS_PAGE (self), NULL);

  return self->entry;
}

/**
 * heed_actions_page_set_filter:
 * @self: a #HeedActionsPage
 * @filter: which actions to show, and in which order; its day is passed over
 */
void
heed_actions_page_set_filter (HeedActionsPage  *self,
                              HeedActionFilter *filter)
{
  g_autoptr (GVariant) parts = NULL;

  g_return_if_fail (HEED_IS_ACTIONS_PAGE (self));
  g_return_if_fail (HEED_IS_ACTION_FILTER (filter));

  parts = g_variant_ref_sink (heed_action_filter_save (filter));
  heed_action_filter_load (self->filter, parts);
}

/**
 * heed_actions_page_set_form:
 * @self: a #HeedActionsPage
 * @form: what stands beside the list as long as one action is selected
 */
void
heed_actions_page_set_form (HeedActionsPage *self,
                            GtkWidget       *form)
{
  g_return_if_fail (HEED_IS_ACTIONS_PAGE (self));
  g_return_if_fail (GTK_IS_WIDGET (form));

  adw_bin_set_child (self->form_bin, form);
}
