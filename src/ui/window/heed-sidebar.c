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
 * The plans of the register by organisation, to choose one.
 */

struct _HeedSidebar
{
  AdwBin parent_instance;

  guint plan;
  GtkSingleSelection *selection;

  GtkListView *view;
};

G_DEFINE_FINAL_TYPE (HeedSidebar, heed_sidebar, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_PLAN,
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
format_counts (GObject *object,
               guint    n_recommendations,
               guint    n_actions)
{
  g_autofree char *recommendations =
    g_strdup_printf (ngettext ("%u recommendation", "%u recommendations", n_recommendations),
                     n_recommendations);
  g_autofree char *actions =
    g_strdup_printf (ngettext ("%u action", "%u actions", n_actions), n_actions);

  return g_strdup_printf ("%s, %s", recommendations, actions);
}

static guint
row_get_number (HeedSidebarRow *row)
{
  HeedPlanSummary *summary = row != NULL ? heed_sidebar_row_get_summary (row) : NULL;

  return summary != NULL ? heed_plan_summary_get_number (summary) : 0;
}

static void
selected_cb (HeedSidebar *self)
{
  guint number = row_get_number (gtk_single_selection_get_selected_item (self->selection));

  /* A heading is no choice. */
  if (number == 0 || number == self->plan)
    return;

  self->plan = number;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAN]);
}

static void
heed_sidebar_dispose (GObject *object)
{
  HeedSidebar *self = HEED_SIDEBAR (object);

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_func (self->selection, selected_cb, self);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (heed_sidebar_parent_class)->dispose (object);
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

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (HEED_TYPE_SIDEBAR_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/heedapp/Heed/heed-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedSidebar, view);
  gtk_widget_class_bind_template_callback (widget_class, is_heading);
  gtk_widget_class_bind_template_callback (widget_class, format_title);
  gtk_widget_class_bind_template_callback (widget_class, format_counts);
}

static void
heed_sidebar_init (HeedSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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
  gtk_single_selection_set_selected (self->selection, position);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
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
