/* heed-actions-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-actions-page-private.h"

#include <glib/gi18n-lib.h>

#include "heed-choice-row.h"
#include "heed-compliance.h"
#include "heed-wrap-layout.h"

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

G_DEFINE_FINAL_TYPE (HeedActionsPage, heed_actions_page, ADW_TYPE_BIN)

/* As many as anybody can have a view of: each is loaded. */
#define MOST_SELECTED 1000

enum {
  PROP_0,
  PROP_ENTRY,
  PROP_SEARCH_SHOWN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum {
  OPEN_ACTION,
  SAVE_VIEW,
  CHANGED_SEVERAL,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* How long before its date an action is due soon. */
#define DUE_SOON_DAYS HEED_DUE_SOON_DAYS

/* ---- what is shown ---- */

static gboolean
is_narrowed (HeedActionsPage *self)
{
  return gtk_drop_down_get_selected (self->standing) != STANDING_ALL ||
         gtk_drop_down_get_selected (self->organisation) != 0 ||
         heed_action_filter_popover_get_n_set (self->filters) > 0 ||
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
update_several (HeedActionsPage *self,
                GtkBitset       *selected)
{
  guint64 n = gtk_bitset_get_size (selected);
  gboolean several = n > 1 && n <= MOST_SELECTED;
  g_autoptr (GPtrArray) entries = several ? heed_actions_page_list_selected (self) : NULL;

  heed_bulk_form_set_actions (self->bulk_form, self->session, entries);
  gtk_stack_set_visible_child_name (self->form_stack, several ? "several" : n == 1 ? "form" : "none");
}

static void
bulk_changed_cb (HeedActionsPage *self,
                 HeedBulkStep    *step)
{
  g_signal_emit (self, signals[CHANGED_SEVERAL], 0, step);
}

static void
selection_cb (HeedActionsPage *self)
{
  g_autoptr (GtkBitset) selected
    = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  g_autoptr (HeedActionEntry) entry = NULL;

  if (gtk_bitset_get_size (selected) == 1)
    entry = g_list_model_get_item (G_LIST_MODEL (self->selection), gtk_bitset_get_nth (selected, 0));
  update_several (self, selected);
  if (!g_set_object (&self->entry, entry))
    return;

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

/* Which of the choices says what the filter says. */
static Standing
get_standing (HeedActionsPage *self)
{
  gboolean open = heed_action_filter_get_open (self->filter);

  if (heed_action_filter_get_overdue (self->filter))
    return STANDING_OVERDUE;
  if (open && heed_action_filter_get_due_within (self->filter) == DUE_SOON_DAYS)
    return STANDING_DUE_SOON;
  if (open)
    return STANDING_OPEN;
  if (g_str_equal (heed_action_filter_get_progress (self->filter), "completed"))
    return STANDING_COMPLETED;
  return STANDING_ALL;
}

static void
standing_cb (HeedActionsPage *self)
{
  Standing standing = gtk_drop_down_get_selected (self->standing);

  if (self->showing)
    return;

  g_object_set (self->filter,
                "overdue", standing == STANDING_OVERDUE,
                "open", standing == STANDING_OPEN || standing == STANDING_DUE_SOON,
                "due-within", standing == STANDING_DUE_SOON ? DUE_SOON_DAYS : 0,
                "progress", standing == STANDING_COMPLETED ? "completed" : "",
                "compliance", "",
                NULL);
}

/* How many of the filters narrow what the other choices let pass. */
static void
update_filter_button (HeedActionsPage *self)
{
  Standing standing = get_standing (self);
  guint n = heed_action_filter_popover_get_n_set (self->filters);
  g_autofree char *label = NULL;

  if (standing == STANDING_DUE_SOON || standing == STANDING_COMPLETED)
    n--;
  /* Translators: how many filters are set, such as "Filters: 2". */
  label = n > 0 ? g_strdup_printf (_("Filters: %u"), n) : g_strdup (_("Filters"));
  gtk_menu_button_set_label (self->filter_button, label);
}

static guint
find_organisation (HeedActionsPage *self)
{
  const char *chosen = heed_action_filter_get_organisation (self->filter);

  for (guint i = 1; i < g_list_model_get_n_items (G_LIST_MODEL (self->organisations)); i++)
    if (g_str_equal (gtk_string_list_get_string (self->organisations, i), chosen))
      return i;
  return 0;
}

/* Whoever changes the filter, all choices show it. */
static void
filter_cb (HeedActionsPage *self)
{
  const char *search = heed_action_filter_get_search (self->filter);

  self->showing = TRUE;
  gtk_drop_down_set_selected (self->standing, get_standing (self));
  gtk_drop_down_set_selected (self->organisation, find_organisation (self));
  if (search[0] != '\0' && !self->search_shown)
    g_object_set (self, "search-shown", TRUE, NULL);
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)), search))
    gtk_editable_set_text (GTK_EDITABLE (self->search_entry), search);
  self->showing = FALSE;
  update_filter_button (self);
  _heed_actions_page_columns_sort (self);
}

static void
organisation_cb (HeedActionsPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->organisation);

  if (self->showing)
    return;

  heed_action_filter_set_organisation (self->filter,
    selected == 0 || selected == GTK_INVALID_LIST_POSITION
      ? "" : gtk_string_list_get_string (self->organisations, selected));
}

static void
search_changed_cb (HeedActionsPage *self)
{
  if (!self->showing)
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
  GListModel *model = G_LIST_MODEL (self->organisations);

  if (is_same_organisations (self, names))
    return;

  self->showing = TRUE;
  g_ptr_array_add (names, NULL);
  gtk_string_list_splice (self->organisations, 1, g_list_model_get_n_items (model) - 1,
                          (const char *const *) names->pdata);
  gtk_drop_down_set_selected (self->organisation, find_organisation (self));
  self->showing = FALSE;
}

/* ---- opening ---- */

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

static void
save_view_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  g_signal_emit (user_data, signals[SAVE_VIEW], 0);
}

/* ---- the widget ---- */

static void
heed_actions_page_unmap (GtkWidget *widget)
{
  _heed_actions_page_columns_save (HEED_ACTIONS_PAGE (widget));

  GTK_WIDGET_CLASS (heed_actions_page_parent_class)->unmap (widget);
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
  g_clear_object (&self->widths);
  g_clear_pointer (&self->cells, g_hash_table_unref);
  g_clear_object (&self->settings);
  g_clear_object (&self->view_actions);
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
  widget_class->unmap = heed_actions_page_unmap;
  widget_class->grab_focus = heed_actions_page_grab_focus;

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

  /**
   * HeedActionsPage::save-view:
   * @self: the page
   *
   * What it shows is to be kept under a name.
   */
  signals[SAVE_VIEW] = g_signal_new ("save-view", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 0);

  /**
   * HeedActionsPage::changed-several:
   * @self: the page
   * @step: what was done, which can be undone
   *
   * The actions that are selected were changed together.
   */
  signals[CHANGED_SEVERAL] = g_signal_new ("changed-several", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 1, HEED_TYPE_BULK_STEP);

  g_type_ensure (HEED_TYPE_ACTION_FILTER_POPOVER);
  g_type_ensure (HEED_TYPE_BULK_FORM);
  g_type_ensure (HEED_TYPE_SPLIT_VIEW);
  g_type_ensure (HEED_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/heedapp/Heed/heed-actions-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedActionsPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, HeedActionsPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, HeedActionsPage, standing);
  gtk_widget_class_bind_template_child (widget_class, HeedActionsPage, organisation);
  gtk_widget_class_bind_template_child (widget_class, HeedActionsPage, filter_button);
  gtk_widget_class_bind_template_child (widget_class, HeedActionsPage, filters);
  gtk_widget_class_bind_template_child (widget_class, HeedActionsPage, count);
  gtk_widget_class_bind_template_child (widget_class, HeedActionsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HeedActionsPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, HeedActionsPage, failed);
  gtk_widget_class_bind_template_child (widget_class, HeedActionsPage, scrolled);
  gtk_widget_class_bind_template_child (widget_class, HeedActionsPage, split);
  gtk_widget_class_bind_template_child (widget_class, HeedActionsPage, form_stack);
  gtk_widget_class_bind_template_child (widget_class, HeedActionsPage, form_bin);
  gtk_widget_class_bind_template_child (widget_class, HeedActionsPage, bulk_form);
  gtk_widget_class_bind_template_child (widget_class, HeedActionsPage, view);
  gtk_widget_class_bind_template_child (widget_class, HeedActionsPage, status_column);
  gtk_widget_class_bind_template_child (widget_class, HeedActionsPage, target_column);
  gtk_widget_class_bind_template_child (widget_class, HeedActionsPage, label_column);
  gtk_widget_class_bind_template_child (widget_class, HeedActionsPage, text_column);
  gtk_widget_class_bind_template_child (widget_class, HeedActionsPage, owner_column);
  gtk_widget_class_bind_template_child (widget_class, HeedActionsPage, organisation_column);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, bulk_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, organisation_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, standing_cb);
}

static void
heed_actions_page_init (HeedActionsPage *self)
{
  const char *const all[] = { _("All Organisations"), NULL };

  const GActionEntry actions[] = {
    { "save", save_view_cb },
  };
  g_autoptr (GPropertyAction) group = NULL;

  self->filter = heed_action_filter_new (HEED_DAY_NONE);
  heed_action_filter_set_open (self->filter, TRUE);
  self->organisations = gtk_string_list_new (all);
  self->view_actions = g_simple_action_group_new ();
  group = g_property_action_new ("group", self->filter, "group");
  g_action_map_add_action (G_ACTION_MAP (self->view_actions), G_ACTION (group));
  g_action_map_add_action_entries (G_ACTION_MAP (self->view_actions), actions, G_N_ELEMENTS (actions), self);

  self->cells = g_hash_table_new (NULL, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  heed_choice_row_open_at_chosen (GTK_WIDGET (self->standing));
  heed_choice_row_open_at_chosen (GTK_WIDGET (self->organisation));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "view", G_ACTION_GROUP (self->view_actions));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  gtk_search_bar_set_key_capture_widget (self->search_bar, GTK_WIDGET (self));
  gtk_drop_down_set_model (self->organisation, G_LIST_MODEL (self->organisations));
  heed_action_filter_popover_set_filter (self->filters, self->filter);
  _heed_actions_page_columns_init (self);
  g_signal_connect_object (self->filter, "notify", G_CALLBACK (filter_cb), self, G_CONNECT_SWAPPED);
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
  heed_bulk_form_set_day (self->bulk_form, day);
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
 * heed_actions_page_list_selected:
 * @self: a #HeedActionsPage
 *
 * Returns: (transfer full) (element-type HeedActionEntry): the actions that are selected, in the
 *   order of the list; none where more are than can be loaded at once
 */
GPtrArray *
heed_actions_page_list_selected (HeedActionsPage *self)
{
  g_autoptr (GtkBitset) selected = NULL;
  GPtrArray *entries;
  GtkBitsetIter iter;
  guint position;

  g_return_val_if_fail (HEED_IS_ACTIONS_PAGE (self), NULL);

  entries = g_ptr_array_new_with_free_func (g_object_unref);
  selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  if (gtk_bitset_get_size (selected) > MOST_SELECTED)
    return entries;
  for (gboolean valid = gtk_bitset_iter_init_first (&iter, selected, &position); valid;
       valid = gtk_bitset_iter_next (&iter, &position))
    g_ptr_array_add (entries, g_list_model_get_item (G_LIST_MODEL (self->selection), position));
  return entries;
}

/**
 * heed_actions_page_get_filter:
 * @self: a #HeedActionsPage
 *
 * Returns: (transfer none): which actions it shows, and in which order
 */
HeedActionFilter *
heed_actions_page_get_filter (HeedActionsPage *self)
{
  g_return_val_if_fail (HEED_IS_ACTIONS_PAGE (self), NULL);

  return self->filter;
}

/**
 * heed_actions_page_show:
 * @self: a #HeedActionsPage
 * @parts: (nullable): what heed_action_filter_save() gave; %NULL for what is not completed, in the
 *   order that there is
 *
 * Shows these actions.
 */
void
heed_actions_page_show (HeedActionsPage *self,
                        GVariant        *parts)
{
  HeedActionGroup group;
  HeedActionSort sort;
  gboolean descending;
  g_autoptr (GVariant) all = NULL;

  g_return_if_fail (HEED_IS_ACTIONS_PAGE (self));

  if (parts != NULL)
    {
      heed_action_filter_load (self->filter, parts);
      return;
    }

  group = heed_action_filter_get_group (self->filter);
  sort = heed_action_filter_get_sort (self->filter);
  descending = heed_action_filter_get_descending (self->filter);
  all = g_variant_ref_sink (g_variant_new ("a{sv}", NULL));
  g_object_freeze_notify (G_OBJECT (self->filter));
  heed_action_filter_load (self->filter, all);
  g_object_set (self->filter, "open", TRUE, "group", group, "sort", sort, "descending", descending, NULL);
  g_object_thaw_notify (G_OBJECT (self->filter));
}

/**
 * heed_actions_page_describe:
 * @self: a #HeedActionsPage
 *
 * Returns: (transfer full): a name for what it shows, such as "Overdue, Northshire"
 */
char *
heed_actions_page_describe (HeedActionsPage *self)
{
  GtkStringObject *standing;
  const char *organisation;
  const char *owner;
  GString *name;

  g_return_val_if_fail (HEED_IS_ACTIONS_PAGE (self), NULL);

  standing = gtk_drop_down_get_selected_item (self->standing);
  organisation = heed_action_filter_get_organisation (self->filter);
  owner = heed_action_filter_get_owner (self->filter);
  name = g_string_new (gtk_string_object_get_string (standing));
  if (organisation[0] != '\0')
    g_string_append_printf (name, ", %s", organisation);
  if (owner[0] != '\0')
    g_string_append_printf (name, ", %s", owner);
  return g_string_free (name, FALSE);
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

/**
 * heed_actions_page_get_split:
 * @self: a #HeedActionsPage
 *
 * Returns: (transfer none): its list, and the form beside it
 */
HeedSplitView *
heed_actions_page_get_split (HeedActionsPage *self)
{
  g_return_val_if_fail (HEED_IS_ACTIONS_PAGE (self), NULL);

  return self->split;
}
