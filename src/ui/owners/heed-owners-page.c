/* heed-owners-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-owners-page.h"

#include <glib/gi18n-lib.h>

#include "heed-column-widths.h"
#include "heed-error-dialog.h"
#include "heed-name-dialogs.h"
#include "heed-owners.h"

/**
 * HeedOwnersPage:
 *
 * Who answers for the actions of all plans, and how these stand. Spellings of one owner are merged
 * here; each figure leads to the actions that it counts.
 */

typedef enum {
  FIGURE_OVERDUE,
  FIGURE_OPEN,
  FIGURE_MOVED,
  FIGURE_ACTIONS,
  N_FIGURES
} Figure;

struct _HeedOwnersPage
{
  AdwBin parent_instance;

  HeedSession *session;
  HeedOwners *owners;
  HeedDay day;
  GtkStringFilter *filter;
  GtkMultiSelection *selection;
  HeedColumnWidths *widths;
  gboolean search_shown;

  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkLabel *count;
  GtkStack *stack;
  AdwStatusPage *nothing;
  AdwStatusPage *failed;
  GtkScrolledWindow *scrolled;
  GtkColumnView *view;
  GtkColumnViewColumn *name_column;
  GtkColumnViewColumn *columns[N_FIGURES];
};

G_DEFINE_FINAL_TYPE (HeedOwnersPage, heed_owners_page, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_SEARCH_SHOWN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum {
  SHOW_ACTIONS,
  CHANGED,
  PACK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const struct
{
  const char *property;
  const char *column;
  int n_chars; /* of its title */
  const char *description;
} figures[N_FIGURES] = {
  [FIGURE_OVERDUE] = { "n-overdue", "overdue_column", 9, N_("Overdue actions") },
  [FIGURE_OPEN] = { "n-open", "open_column", 7, N_("Open actions") },
  [FIGURE_MOVED] = { "n-moved", "moved_column", 8, N_("Open actions whose target moved") },
  [FIGURE_ACTIONS] = { "n-actions", "actions_column", 6, N_("All actions") },
};

/* ---- what is chosen ---- */

static void
show_actions (HeedOwnersPage *self,
              HeedOwner      *owner,
              Figure          figure)
{
  g_autoptr (HeedActionFilter) filter
    = g_object_new (HEED_TYPE_ACTION_FILTER,
                    "day", self->day,
                    "owner", heed_owner_get_name (owner),
                    "whole-owner", TRUE,
                    "overdue", figure == FIGURE_OVERDUE,
                    "open", figure == FIGURE_OPEN || figure == FIGURE_MOVED,
                    "moved", figure == FIGURE_MOVED ? 1 : 0,
                    "sort", HEED_ACTION_SORT_DUE,
                    NULL);

  g_signal_emit (self, signals[SHOW_ACTIONS], 0, filter);
}

static void
activate_cb (HeedOwnersPage *self,
             guint           position)
{
  g_autoptr (HeedOwner) owner = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (owner != NULL)
    show_actions (self, owner, FIGURE_OPEN);
}

static GPtrArray *
list_selected (HeedOwnersPage *self)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  GPtrArray *owners = g_ptr_array_new_with_free_func (g_object_unref);
  GtkBitsetIter iter;
  guint position;

  for (gboolean valid = gtk_bitset_iter_init_first (&iter, selected, &position); valid;
       valid = gtk_bitset_iter_next (&iter, &position))
    g_ptr_array_add (owners, g_list_model_get_item (G_LIST_MODEL (self->selection), position));
  return owners;
}

static void
update_actions (HeedOwnersPage *self)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  guint64 n = gtk_bitset_get_size (selected);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "owners.rename", n == 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "owners.merge", n > 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "owners.split", n == 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "owners.export-pack", n == 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "owners.mail-pack", n == 1);
}

static void
done (GtkWidget  *page,
      gint64      step,
      const char *message)
{
  g_signal_emit (page, signals[CHANGED], 0, step, message);
}

typedef void (*Ask) (GtkWidget            *widget,
                     HeedSession          *session,
                     HeedSharedKind        kind,
                     const HeedSharedName *named,
                     HeedNameDone          done);

static HeedSharedName *
make_name (HeedOwner *owner)
{
  return heed_shared_name_new (heed_owner_get_id (owner), heed_owner_get_name (owner), 0);
}

/* Asks about the one owner that is selected. */
static void
ask (GtkWidget *widget,
     Ask        function)
{
  HeedOwnersPage *self = HEED_OWNERS_PAGE (widget);
  g_autoptr (GPtrArray) owners = list_selected (self);
  HeedSharedName *name;

  if (owners->len != 1)
    return;
  name = make_name (g_ptr_array_index (owners, 0));
  function (widget, self->session, HEED_SHARED_OWNER, name, done);
  heed_shared_name_free (name);
}

static void
rename_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  ask (widget, heed_name_dialogs_rename);
}

static void
split_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  ask (widget, heed_name_dialogs_split);
}

/* What the merge is about: how many actions, in how many plans. */
static char *
describe_merge (HeedOwnersPage  *self,
                GPtrArray       *names,
                GError         **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;
  g_autofree char *actions = NULL;
  g_autofree char *plans = NULL;
  guint n_actions, n_plans;

  for (guint i = 0; i < names->len; i++)
    g_strv_builder_add (builder, ((HeedSharedName *) g_ptr_array_index (names, i))->id);
  ids = g_strv_builder_end (builder);
  if (!heed_owners_count (self->session, (const char *const *) ids, &n_actions, &n_plans, error))
    return NULL;

  actions = g_strdup_printf (ngettext ("%u action", "%u actions", n_actions), n_actions);
  plans = g_strdup_printf (ngettext ("%u plan", "%u plans", n_plans), n_plans);
  /* Translators: the first %s is a number of actions, the second one of plans. */
  return g_strdup_printf (_("Lists show %s in %s under one name. Plans keep their words."), actions, plans);
}

static int
compare_actions (gconstpointer a,
                 gconstpointer b)
{
  guint left = heed_owner_get_n_actions (*(HeedOwner *const *) a);
  guint right = heed_owner_get_n_actions (*(HeedOwner *const *) b);

  return left < right ? 1 : left > right ? -1 : 0;
}

/* The name of whom has most actions comes first. */
static void
merge_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  HeedOwnersPage *self = HEED_OWNERS_PAGE (widget);
  g_autoptr (GPtrArray) owners = list_selected (self);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func ((GDestroyNotify) heed_shared_name_free);
  g_autoptr (GError) error = NULL;
  g_autofree char *body = NULL;

  if (owners->len < 2)
    return;
  g_ptr_array_sort (owners, compare_actions);
  for (guint i = 0; i < owners->len; i++)
    g_ptr_array_add (names, make_name (g_ptr_array_index (owners, i)));
  body = describe_merge (self, names, &error);
  if (body != NULL)
    heed_name_dialogs_merge (widget, self->session, HEED_SHARED_OWNER, names, body, done);
  else
    heed_error_dialog_present (widget, _("Not Merged"), error);
}

static void
pack_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  g_autoptr (GPtrArray) owners = list_selected (HEED_OWNERS_PAGE (widget));

  if (owners->len == 1)
    g_signal_emit (widget, signals[PACK], 0, heed_owner_get_name (g_ptr_array_index (owners, 0)),
                   g_str_equal (action, "owners.mail-pack"));
}

/* ---- what is shown ---- */

static void
update_stack (HeedOwnersPage *self)
{
  guint n_all = g_list_model_get_n_items (heed_owners_get_list (self->owners));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  g_autofree char *count = g_strdup_printf (ngettext ("%u owner", "%u owners", n), n);

  gtk_label_set_label (self->count, n_all > 0 ? count : "");
  adw_status_page_set_icon_name (self->nothing, n_all > 0 ? "edit-find-symbolic" : "system-users-symbolic");
  adw_status_page_set_title (self->nothing, n_all > 0 ? _("Nothing Found") : _("No Owners Yet"));
  adw_status_page_set_description (self->nothing, n_all > 0
    ? _("No owner is called like that.")
    : _("Whoever answers for an action of a plan is listed here."));
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : "nothing");
}

static void
items_changed_cb (HeedOwnersPage *self)
{
  update_stack (self);
  update_actions (self);
}

/* A name or a figure that changed may stand elsewhere now, and may be found no more. */
static void
loading_cb (HeedOwnersPage *self)
{
  if (heed_owners_get_loading (self->owners))
    return;

  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  gtk_sorter_changed (gtk_column_view_get_sorter (self->view), GTK_SORTER_CHANGE_DIFFERENT);
  items_changed_cb (self);

  /* Not before: the view and its focus stay with the row that was the first, wherever that is
   * sorted to. */
  if (gtk_column_view_get_model (self->view) == NULL)
    gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
}

static void
failed_cb (HeedOwnersPage *self,
           GError         *error)
{
  adw_status_page_set_description (self->failed, error->message);
  gtk_label_set_label (self->count, "");
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

static void
search_changed_cb (HeedOwnersPage *self)
{
  gtk_string_filter_set_search (self->filter, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

/* ---- the columns ---- */

static GtkExpression *
make_expression (GtkListItem *item,
                 const char  *property)
{
  GtkExpression *owner
    = item != NULL ? gtk_property_expression_new (GTK_TYPE_LIST_ITEM, NULL, "item") : NULL;

  return gtk_property_expression_new (HEED_TYPE_OWNER, owner, property);
}

static void
setup_name_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item,
               HeedOwnersPage           *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_expression_bind (make_expression (item, "name"), label, "label", item);
  gtk_expression_bind (make_expression (item, "name"), label, "tooltip-text", item);
  gtk_list_item_set_child (item, label);
}

static void
figure_cb (GtkButton      *button,
           HeedOwnersPage *self)
{
  GtkListItem *item = g_object_get_data (G_OBJECT (button), "item");

  show_actions (self, gtk_list_item_get_item (item),
                (Figure) GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "figure")));
}

/* A number of none leads nowhere. */
static void
setup_figure_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *item,
                 HeedOwnersPage           *self)
{
  Figure figure = (Figure) GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "figure"));
  GtkWidget *button = gtk_button_new_with_label ("");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "numeric");
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _(figures[figure].description), -1);
  g_object_set_data (G_OBJECT (button), "figure", GUINT_TO_POINTER (figure));
  g_object_set_data (G_OBJECT (button), "item", item);
  gtk_expression_bind (make_expression (item, figures[figure].property), button, "label", item);
  gtk_expression_bind (make_expression (item, figures[figure].property), button, "sensitive", item);
  g_signal_connect_object (button, "clicked", G_CALLBACK (figure_cb), self, 0);
  gtk_list_item_set_child (item, button);
}

static void
build_columns (HeedOwnersPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_string_sorter_new (make_expression (NULL, "name")));

  self->widths = heed_column_widths_new (self->scrolled, self->name_column, 16, 16);
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_name_cb), self, 0);
  gtk_column_view_column_set_factory (self->name_column, factory);
  gtk_column_view_column_set_sorter (self->name_column, sorter);

  for (guint i = 0; i < N_FIGURES; i++)
    {
      g_autoptr (GtkListItemFactory) numbers = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkSorter) by_number
        = GTK_SORTER (gtk_numeric_sorter_new (make_expression (NULL, figures[i].property)));

      g_object_set_data (G_OBJECT (numbers), "figure", GUINT_TO_POINTER (i));
      g_signal_connect_object (numbers, "setup", G_CALLBACK (setup_figure_cb), self, 0);
      gtk_column_view_column_set_factory (self->columns[i], numbers);
      gtk_column_view_column_set_sorter (self->columns[i], by_number);
      heed_column_widths_add (self->widths, figures[i].property, self->columns[i], 16, figures[i].n_chars);
    }
  heed_column_widths_keep (self->widths, self->columns[FIGURE_OVERDUE]);
  heed_column_widths_keep (self->widths, self->columns[FIGURE_OPEN]);
}

static void
build_list (HeedOwnersPage *self)
{
  GListModel *owners = g_object_ref (heed_owners_get_list (self->owners));
  GtkFilterListModel *found;
  GtkSortListModel *sorted;

  self->filter = gtk_string_filter_new (make_expression (NULL, "name"));
  found = gtk_filter_list_model_new (owners, GTK_FILTER (g_object_ref (self->filter)));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (found), g_object_ref (gtk_column_view_get_sorter (self->view)));
  self->selection = gtk_multi_selection_new (G_LIST_MODEL (sorted));
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  gtk_column_view_sort_by_column (self->view, self->columns[FIGURE_OVERDUE], GTK_SORT_DESCENDING);
}

/* ---- the widget ---- */

static gboolean
heed_owners_page_grab_focus (GtkWidget *widget)
{
  HeedOwnersPage *self = HEED_OWNERS_PAGE (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
heed_owners_page_dispose (GObject *object)
{
  HeedOwnersPage *self = HEED_OWNERS_PAGE (object);

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_object (&self->selection);
  g_clear_object (&self->filter);
  g_clear_object (&self->owners);
  g_clear_object (&self->widths);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (heed_owners_page_parent_class)->dispose (object);
}

static void
heed_owners_page_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SEARCH_SHOWN:
      g_value_set_boolean (value, HEED_OWNERS_PAGE (object)->search_shown);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_owners_page_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  HeedOwnersPage *self = HEED_OWNERS_PAGE (object);

  switch (prop_id)
    {
    case PROP_SEARCH_SHOWN:
      if (self->search_shown == g_value_get_boolean (value))
        break;
      self->search_shown = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      if (self->search_shown)
        gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_owners_page_class_init (HeedOwnersPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = heed_owners_page_dispose;
  object_class->get_property = heed_owners_page_get_property;
  object_class->set_property = heed_owners_page_set_property;
  widget_class->grab_focus = heed_owners_page_grab_focus;

  /**
   * HeedOwnersPage:search-shown:
   *
   * Whether there is a place to type what is searched for.
   */
  properties[PROP_SEARCH_SHOWN] =
    g_param_spec_boolean ("search-shown", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * HeedOwnersPage::show-actions:
   * @self: a #HeedOwnersPage
   * @filter: which actions
   *
   * The person wants to see what a figure counts.
   */
  signals[SHOW_ACTIONS] = g_signal_new ("show-actions", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                        0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, HEED_TYPE_ACTION_FILTER);

  /**
   * HeedOwnersPage::changed:
   * @self: a #HeedOwnersPage
   * @step: the step of the register, for heed_name_steps_undo_async()
   * @message: what was done
   *
   * Owners were renamed, merged or taken apart.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_STRING);

  /**
   * HeedOwnersPage::pack:
   * @self: a #HeedOwnersPage
   * @owner: the name of an owner
   * @is_mailed: whether it is to be mailed
   *
   * The person wants what the owner answers for as a file.
   */
  signals[PACK] = g_signal_new ("pack", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/heedapp/Heed/heed-owners-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedOwnersPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, HeedOwnersPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, HeedOwnersPage, count);
  gtk_widget_class_bind_template_child (widget_class, HeedOwnersPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HeedOwnersPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, HeedOwnersPage, failed);
  gtk_widget_class_bind_template_child (widget_class, HeedOwnersPage, scrolled);
  gtk_widget_class_bind_template_child (widget_class, HeedOwnersPage, view);
  gtk_widget_class_bind_template_child (widget_class, HeedOwnersPage, name_column);
  for (guint i = 0; i < N_FIGURES; i++)
    gtk_widget_class_bind_template_child_full (widget_class, figures[i].column, FALSE,
                                               (gssize) (G_STRUCT_OFFSET (HeedOwnersPage, columns) + i * sizeof (gpointer)));
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_install_action (widget_class, "owners.rename", NULL, rename_cb);
  gtk_widget_class_install_action (widget_class, "owners.merge", NULL, merge_cb);
  gtk_widget_class_install_action (widget_class, "owners.split", NULL, split_cb);
  gtk_widget_class_install_action (widget_class, "owners.export-pack", NULL, pack_cb);
  gtk_widget_class_install_action (widget_class, "owners.mail-pack", NULL, pack_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "owners.rename", NULL);
}

static void
heed_owners_page_init (HeedOwnersPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
}

/**
 * heed_owners_page_new:
 * @session: the open register
 *
 * It stays empty until heed_owners_page_set_day() says for which day.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
heed_owners_page_new (HeedSession *session)
{
  HeedOwnersPage *self;

  g_return_val_if_fail (HEED_IS_SESSION (session), NULL);

  self = g_object_new (HEED_TYPE_OWNERS_PAGE, NULL);
  self->session = g_object_ref (session);
  self->owners = heed_owners_new (session);
  g_signal_connect_object (self->owners, "notify::loading", G_CALLBACK (loading_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->owners, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  build_columns (self);
  build_list (self);
  update_actions (self);
  return GTK_WIDGET (self);
}

/**
 * heed_owners_page_set_day:
 * @self: a #HeedOwnersPage
 * @day: the day for which is counted
 */
void
heed_owners_page_set_day (HeedOwnersPage *self,
                          HeedDay         day)
{
  g_return_if_fail (HEED_IS_OWNERS_PAGE (self));

  self->day = day;
  heed_owners_set_day (self->owners, day);
}
