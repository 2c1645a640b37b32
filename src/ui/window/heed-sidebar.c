/* heed-sidebar.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-sidebar.h"

#include <glib/gi18n-lib.h>

#include "heed-day.h"
#include "heed-sidebar-list.h"
#include "heed-sidebar-row.h"
#include "heed-words.h"

/**
 * HeedSidebar:
 *
 * What the window can show: a page over all plans, or one of the plans, which stand by
 * organisation.
 */

struct _HeedSidebar
{
  AdwBin parent_instance;

  guint plan;
  char *page; /* "" where a plan is chosen, or nothing */
  GtkSingleSelection *selection;

  HeedSavedView *saved_view; /* (nullable): of the page of actions */

  GtkListBox *pages;
  HeedViewsList *views;
  GtkListBoxRow *actions;
  GtkLabel *overdue;
  GtkListView *view;
};

G_DEFINE_FINAL_TYPE (HeedSidebar, heed_sidebar, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_PLAN,
  PROP_PAGE,
  PROP_VIEW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_heading (GObject  *object,
            gboolean  is_plan)
{
  return !is_plan;
}

static char *
format_title (GObject    *object,
              const char *title,
              const char *inspectorate,
              guint       report_published)
{
  g_autofree char *name = NULL;
  int year, month, day;

  if (inspectorate == NULL || inspectorate[0] == '\0' || report_published == HEED_DAY_NONE)
    return g_strdup (title);

  name = heed_words_for_inspectorate (inspectorate);
  heed_day_get (report_published, &year, &month, &day);
  /* Translators: an inspectorate and a year, such as "HMI Probation 2019". */
  return g_strdup_printf (_("%s %d"), name, year);
}

static char *
format_size (guint n_recommendations,
             guint n_actions)
{
  g_autofree char *recommendations =
    g_strdup_printf (ngettext ("%u recommendation", "%u recommendations", n_recommendations),
                     n_recommendations);
  g_autofree char *actions =
    g_strdup_printf (ngettext ("%u action", "%u actions", n_actions), n_actions);

  return g_strdup_printf ("%s, %s", recommendations, actions);
}

/* What needs somebody comes first; where nothing does, how much there is. */
static char *
format_counts (GObject       *object,
               guint          n_recommendations,
               guint          n_actions,
               guint          n_overdue,
               guint          n_review,
               HeedPlanState  state)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (state == HEED_PLAN_STATE_DRAFT)
    g_ptr_array_add (parts, g_strdup (heed_words_for_plan_state (state)));
  if (n_overdue > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u overdue", "%u overdue", n_overdue),
                                             n_overdue));
  if (n_review > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u to review", "%u to review", n_review),
                                             n_review));
  if (parts->len > 0)
    {
      g_ptr_array_add (parts, NULL);
      return g_strjoinv (", ", (char **) parts->pdata);
    }

  return format_size (n_recommendations, n_actions);
}

static guint
row_get_number (HeedSidebarRow *row)
{
  HeedPlanSummary *summary = row != NULL ? heed_sidebar_row_get_summary (row) : NULL;

  return summary != NULL ? heed_plan_summary_get_number (summary) : 0;
}

/* A list that selects by itself selects whatever gets the focus. */
static void
show_page (HeedSidebar *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->pages, i)) != NULL; i++)
    {
      gboolean chosen = self->saved_view == NULL && g_str_equal (gtk_widget_get_name (GTK_WIDGET (row)), self->page);

      if (chosen)
        gtk_widget_set_state_flags (GTK_WIDGET (row), GTK_STATE_FLAG_SELECTED, FALSE);
      else
        gtk_widget_unset_state_flags (GTK_WIDGET (row), GTK_STATE_FLAG_SELECTED);
      gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_SELECTED, chosen, -1);
    }
}

static void
set_view (HeedSidebar   *self,
          HeedSavedView *view)
{
  if (!g_set_object (&self->saved_view, view))
    return;

  heed_views_list_set_chosen (self->views, view);
  show_page (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}

static void
set_page (HeedSidebar *self,
          const char  *page)
{
  if (!g_str_equal (page, "actions"))
    set_view (self, NULL);
  if (g_str_equal (self->page, page))
    return;

  g_free (self->page);
  self->page = g_strdup (page);
  show_page (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

static void
selected_cb (HeedSidebar *self)
{
  guint number = row_get_number (gtk_single_selection_get_selected_item (self->selection));

  /* A heading is no choice. */
  if (number == 0 || number == self->plan)
    return;

  self->plan = number;
  set_page (self, "");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAN]);
}

static void
page_activated_cb (HeedSidebar   *self,
                   GtkListBoxRow *row)
{
  set_view (self, NULL);
  heed_sidebar_set_page (self, gtk_widget_get_name (GTK_WIDGET (row)));
}

static void
view_activated_cb (HeedSidebar   *self,
                   HeedSavedView *view)
{
  heed_sidebar_set_view (self, view);
}

static void
heed_sidebar_dispose (GObject *object)
{
  HeedSidebar *self = HEED_SIDEBAR (object);

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_func (self->selection, selected_cb, self);
  g_clear_object (&self->selection);
  g_clear_object (&self->saved_view);

  G_OBJECT_CLASS (heed_sidebar_parent_class)->dispose (object);
}

static void
heed_sidebar_finalize (GObject *object)
{
  g_free (HEED_SIDEBAR (object)->page);

  G_OBJECT_CLASS (heed_sidebar_parent_class)->finalize (object);
}

static void
heed_sidebar_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PLAN:
      g_value_set_uint (value, HEED_SIDEBAR (object)->plan);
      break;
    case PROP_VIEW:
      g_value_set_object (value, HEED_SIDEBAR (object)->saved_view);
      break;
    case PROP_PAGE:
      g_value_set_string (value, HEED_SIDEBAR (object)->page);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_sidebar_class_init (HeedSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = heed_sidebar_dispose;
  object_class->finalize = heed_sidebar_finalize;
  object_class->get_property = heed_sidebar_get_property;

  /**
   * HeedSidebar:plan:
   *
   * The number of the plan that is chosen, or 0.
   */
  properties[PROP_PLAN] =
    g_param_spec_uint ("plan", NULL, NULL,
                       0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * HeedSidebar:page:
   *
   * The page over all plans that is chosen, such as "actions", or "".
   */
  properties[PROP_PAGE] =
    g_param_spec_string ("page", NULL, NULL,
                         "",
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * HeedSidebar:view:
   *
   * The saved view of the actions that is chosen, or %NULL.
   */
  properties[PROP_VIEW] =
    g_param_spec_object ("view", NULL, NULL,
                         HEED_TYPE_SAVED_VIEW,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (HEED_TYPE_SIDEBAR_ROW);
  g_type_ensure (HEED_TYPE_VIEWS_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/heedapp/Heed/heed-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedSidebar, pages);
  gtk_widget_class_bind_template_child (widget_class, HeedSidebar, views);
  gtk_widget_class_bind_template_child (widget_class, HeedSidebar, actions);
  gtk_widget_class_bind_template_child (widget_class, HeedSidebar, overdue);
  gtk_widget_class_bind_template_child (widget_class, HeedSidebar, view);
  gtk_widget_class_bind_template_callback (widget_class, is_heading);
  gtk_widget_class_bind_template_callback (widget_class, format_title);
  gtk_widget_class_bind_template_callback (widget_class, format_counts);
  gtk_widget_class_bind_template_callback (widget_class, page_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_activated_cb);
}

static void
heed_sidebar_init (HeedSidebar *self)
{
  self->page = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  show_page (self);
}

/**
 * heed_sidebar_set_plans:
 * @self: a #HeedSidebar
 * @plans: the plans, each a #HeedPlanSummary; set once
 */
void
heed_sidebar_set_plans (HeedSidebar *self,
                        GListModel  *plans)
{
  g_return_if_fail (HEED_IS_SIDEBAR (self));
  g_return_if_fail (self->selection == NULL);

  self->selection = gtk_single_selection_new (G_LIST_MODEL (heed_sidebar_list_new (plans)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  g_signal_connect_swapped (self->selection, "notify::selected-item",
                            G_CALLBACK (selected_cb), self);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
}

/**
 * heed_sidebar_get_plan:
 * @self: a #HeedSidebar
 *
 * Returns: the number of the plan that is chosen, or 0
 */
guint
heed_sidebar_get_plan (HeedSidebar *self)
{
  g_return_val_if_fail (HEED_IS_SIDEBAR (self), 0);

  return self->plan;
}

/**
 * heed_sidebar_set_plan:
 * @self: a #HeedSidebar
 * @number: the number of a plan, or 0 for none
 *
 * Shows the plan as chosen.
 */
void
heed_sidebar_set_plan (HeedSidebar *self,
                       guint        number)
{
  GListModel *model = G_LIST_MODEL (self->selection);
  guint position = GTK_INVALID_LIST_POSITION;

  g_return_if_fail (HEED_IS_SIDEBAR (self));

  for (guint i = 0; number != 0 && i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (HeedSidebarRow) row = g_list_model_get_item (model, i);

      if (row_get_number (row) == number)
        position = i;
    }

  self->plan = number;
  if (number != 0)
    set_page (self, "");
  gtk_single_selection_set_selected (self->selection, position);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
}

/**
 * heed_sidebar_get_page:
 * @self: a #HeedSidebar
 *
 * Returns: (transfer none): the page over all plans that is chosen, or ""
 */
const char *
heed_sidebar_get_page (HeedSidebar *self)
{
  g_return_val_if_fail (HEED_IS_SIDEBAR (self), "");

  return self->page;
}

/**
 * heed_sidebar_set_page:
 * @self: a #HeedSidebar
 * @page: a page over all plans, such as "actions", or "" for none
 *
 * Shows the page as chosen, and no plan.
 */
void
heed_sidebar_set_page (HeedSidebar *self,
                       const char  *page)
{
  g_return_if_fail (HEED_IS_SIDEBAR (self));
  g_return_if_fail (page != NULL);

  if (page[0] != '\0')
    {
      self->plan = 0;
      gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
    }
  set_page (self, page);
}

/**
 * heed_sidebar_get_views:
 * @self: a #HeedSidebar
 *
 * Returns: (transfer none): its list of saved views
 */
HeedViewsList *
heed_sidebar_get_views (HeedSidebar *self)
{
  g_return_val_if_fail (HEED_IS_SIDEBAR (self), NULL);

  return self->views;
}

/**
 * heed_sidebar_get_view:
 * @self: a #HeedSidebar
 *
 * Returns: (transfer none) (nullable): the saved view that is chosen
 */
HeedSavedView *
heed_sidebar_get_view (HeedSidebar *self)
{
  g_return_val_if_fail (HEED_IS_SIDEBAR (self), NULL);

  return self->saved_view;
}

/**
 * heed_sidebar_set_view:
 * @self: a #HeedSidebar
 * @view: (nullable): a saved view of the actions
 *
 * Shows the page of the actions as chosen, with this view.
 */
void
heed_sidebar_set_view (HeedSidebar   *self,
                       HeedSavedView *view)
{
  g_return_if_fail (HEED_IS_SIDEBAR (self));

  heed_sidebar_set_page (self, "actions");
  set_view (self, view);
}

/**
 * heed_sidebar_set_overdue:
 * @self: a #HeedSidebar
 * @overdue: how many actions of all plans are overdue
 */
void
heed_sidebar_set_overdue (HeedSidebar *self,
                          guint        overdue)
{
  g_autofree char *words = overdue > 0
    ? g_strdup_printf (ngettext ("%u overdue", "%u overdue", overdue), overdue) : g_strdup ("");

  g_return_if_fail (HEED_IS_SIDEBAR (self));

  gtk_label_set_label (self->overdue, words);
}

/**
 * heed_sidebar_get_first:
 * @self: a #HeedSidebar
 *
 * Returns: the number of the first plan in the list, or 0 where there is none
 */
guint
heed_sidebar_get_first (HeedSidebar *self)
{
  GListModel *model = G_LIST_MODEL (self->selection);

  g_return_val_if_fail (HEED_IS_SIDEBAR (self), 0);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (HeedSidebarRow) row = g_list_model_get_item (model, i);

      if (row_get_number (row) != 0)
        return row_get_number (row);
    }

  return 0;
}
