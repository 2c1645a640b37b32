/* heed-checks-panel.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-checks-panel.h"

#include <glib/gi18n-lib.h>

#include "heed-check-group-row.h"
#include "heed-check-row.h"
#include "heed-finding-list.h"
#include "heed-words.h"

/**
 * HeedChecksPanel:
 *
 * What the checks find in a plan, by cause, worst first, as it is now.
 */

struct _HeedChecksPanel
{
  AdwBin parent_instance;

  GtkLabel *title;
  GtkStack *stack;
  GtkListBox *list;

  HeedFindingList *findings;
  GtkTreeListModel *tree;
};

G_DEFINE_FINAL_TYPE (HeedChecksPanel, heed_checks_panel, ADW_TYPE_BIN)

enum {
  SHOW_RECORD,
  FIX,
  CLOSE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
update (HeedChecksPanel *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->findings));
  g_autofree char *title = heed_words_for_findings (self->findings, TRUE);

  gtk_label_set_label (self->title, n > 0 ? title : _("Checks"));
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "findings" : "clear");
}

static void
fix_cb (HeedChecksPanel *self,
        HeedCheckRow    *row)
{
  g_signal_emit (self, signals[FIX], 0, heed_check_row_get_finding (row));
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  g_autoptr (GObject) object = gtk_tree_list_row_get_item (item);
  GtkWidget *row;

  if (HEED_IS_FINDING_GROUP (object))
    return heed_check_group_row_new (HEED_FINDING_GROUP (object), item);
  row = heed_check_row_new (HEED_FINDING (object));
  g_signal_connect_object (row, "fix", G_CALLBACK (fix_cb), user_data, G_CONNECT_SWAPPED);
  return row;
}

static GListModel *
create_findings (gpointer item,
                 gpointer user_data)
{
  return HEED_IS_FINDING_GROUP (item) ? g_object_ref (heed_finding_group_get_findings (item)) : NULL;
}

static void
row_activated_cb (HeedChecksPanel *self,
                  GtkListBoxRow   *row)
{
  HeedFinding *finding;

  if (HEED_IS_CHECK_GROUP_ROW (row))
    {
      heed_check_group_row_toggle (HEED_CHECK_GROUP_ROW (row));
      return;
    }
  finding = heed_check_row_get_finding (HEED_CHECK_ROW (row));
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
   * HeedChecksPanel::fix:
   * @self: the panel
   * @finding: what a check found
   *
   * What its remedy says is to be done, with heed_check_fix().
   */
  signals[FIX] = g_signal_new ("fix", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                               0, NULL, NULL, NULL, G_TYPE_NONE, 1, HEED_TYPE_FINDING);

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

  if (self->findings != NULL)
    {
      gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
      g_signal_handlers_disconnect_by_func (self->findings, update, self);
    }
  g_clear_object (&self->findings);
  g_clear_object (&self->tree);
  if (plan == NULL)
    return;

  self->findings = heed_finding_list_new (plan);
  heed_finding_list_refresh (self->findings);
  self->tree = gtk_tree_list_model_new (G_LIST_MODEL (heed_finding_groups_new (self->findings)), FALSE, FALSE,
                                        create_findings, NULL, NULL);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->tree), create_row, self, NULL);
  g_signal_connect_swapped (self->findings, "items-changed", G_CALLBACK (update), self);
  update (self);
}
