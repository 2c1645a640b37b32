/* heed-checks-panel.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-checks-panel.h"

#include <glib/gi18n-lib.h>

#include "heed-check-row.h"
#include "heed-check.h"

/* How long the plan must rest before it is checked again. */
#define REST_MS 300

/**
 * HeedChecksPanel:
 *
 * What the checks find in a plan, worst first, as it is now.
 */

struct _HeedChecksPanel
{
  AdwBin parent_instance;

  GtkLabel *title;
  GtkStack *stack;
  GtkListBox *list;

  HeedPlan *plan;
  guint rest_id;
};

G_DEFINE_FINAL_TYPE (HeedChecksPanel, heed_checks_panel, ADW_TYPE_BIN)

enum {
  SHOW_RECORD,
  CLOSE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Returns: (transfer full): how many there are of each severity, worst first */
static char *
count (GPtrArray *findings)
{
  guint n[3] = { 0, 0, 0 };
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < findings->len; i++)
    n[heed_finding_get_severity (g_ptr_array_index (findings, i))]++;

  if (n[HEED_SEVERITY_ERROR] > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u error", "%u errors",
                                                       n[HEED_SEVERITY_ERROR]),
                                             n[HEED_SEVERITY_ERROR]));
  if (n[HEED_SEVERITY_WARNING] > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u warning", "%u warnings",
                                                       n[HEED_SEVERITY_WARNING]),
                                             n[HEED_SEVERITY_WARNING]));
  if (n[HEED_SEVERITY_ADVICE] > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u piece of advice",
                                                       "%u pieces of advice",
                                                       n[HEED_SEVERITY_ADVICE]),
                                             n[HEED_SEVERITY_ADVICE]));
  if (parts->len == 0)
    return g_strdup (_("Checks"));

  g_ptr_array_add (parts, NULL);
  return g_strjoinv (", ", (char **) parts->pdata);
}

static void
refresh (HeedChecksPanel *self)
{
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (self->list);
  int position = selected != NULL ? gtk_list_box_row_get_index (selected) : -1;
  g_autoptr (GPtrArray) findings = NULL;
  g_autofree char *title = NULL;
  GtkWidget *row;

  g_clear_handle_id (&self->rest_id, g_source_remove);
  if (self->plan == NULL)
    return;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);

  findings = heed_check_plan (self->plan);
  for (guint i = 0; i < findings->len; i++)
    gtk_list_box_append (self->list, heed_check_row_new (g_ptr_array_index (findings, i)));
  if (position >= 0 && position < (int) findings->len)
    gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, position));

  title = count (findings);
  gtk_label_set_label (self->title, title);
  gtk_stack_set_visible_child_name (self->stack, findings->len > 0 ? "findings" : "clear");
}

static gboolean
rested_cb (gpointer user_data)
{
  HeedChecksPanel *self = user_data;

  self->rest_id = 0;
  refresh (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (HeedChecksPanel *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->rest_id = g_timeout_add (REST_MS, rested_cb, self);
}

static void
row_activated_cb (HeedChecksPanel *self,
                  HeedCheckRow    *row)
{
  HeedFinding *finding = heed_check_row_get_finding (row);

  g_signal_emit (self, signals[SHOW_RECORD], 0, heed_finding_get_recommendation (finding),
                 heed_finding_get_item (finding));
}

static void
close_panel (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  g_signal_emit (widget, signals[CLOSE], 0);
}

static void
heed_checks_panel_dispose (GObject *object)
{
  HeedChecksPanel *self = HEED_CHECKS_PANEL (object);

  heed_checks_panel_set_plan (self, NULL);

  G_OBJECT_CLASS (heed_checks_panel_parent_class)->dispose (object);
}

static void
heed_checks_panel_class_init (HeedChecksPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heed_checks_panel_dispose;

  /**
   * HeedChecksPanel::show-record:
   * @self: the panel
   * @recommendation: (nullable): the id of a recommendation
   * @item: (nullable): the id of an item
   *
   * The place of a finding is to be shown.
   */
  signals[SHOW_RECORD] = g_signal_new ("show-record", G_TYPE_FROM_CLASS (klass),
                                       G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  /**
   * HeedChecksPanel::close:
   *
   * The person is done with it.
   */
  signals[CLOSE] = g_signal_new ("close", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "checks.close", NULL, close_panel);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "checks.close", NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/heedapp/Heed/heed-checks-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedChecksPanel, title);
  gtk_widget_class_bind_template_child (widget_class, HeedChecksPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, HeedChecksPanel, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
heed_checks_panel_init (HeedChecksPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * heed_checks_panel_new:
 *
 * Returns: (transfer floating): an empty panel
 */
GtkWidget *
heed_checks_panel_new (void)
{
  return g_object_new (HEED_TYPE_CHECKS_PANEL, NULL);
}

/**
 * heed_checks_panel_set_plan:
 * @self: a #HeedChecksPanel
 * @plan: (nullable): the plan to check
 */
void
heed_checks_panel_set_plan (HeedChecksPanel *self,
                            HeedPlan        *plan)
{
  g_return_if_fail (HEED_IS_CHECKS_PANEL (self));

  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_func (self->plan, changed_cb, self);
  g_set_object (&self->plan, plan);
  if (plan != NULL)
    g_signal_connect_swapped (plan, "changed", G_CALLBACK (changed_cb), self);
  refresh (self);
}
