/* heed-check-group-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-check-group-row.h"

#include "heed-check-row.h"

/**
 * HeedCheckGroupRow:
 *
 * The head of what one check found: how bad, what, and how often. It opens and closes.
 */
struct _HeedCheckGroupRow
{
  GtkListBoxRow parent_instance;

  GtkImage *arrow;
  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *count;

  HeedFindingGroup *group;
  GtkTreeListRow *row;
};

G_DEFINE_FINAL_TYPE (HeedCheckGroupRow, heed_check_group_row, GTK_TYPE_LIST_BOX_ROW)

static void
update (HeedCheckGroupRow *self)
{
  gboolean is_open = gtk_tree_list_row_get_expanded (self->row);
  g_autofree char *count = g_strdup_printf ("%u", g_list_model_get_n_items (heed_finding_group_get_findings (self->group)));
  g_autofree char *label = g_strdup_printf ("%s, %s: %s", heed_check_row_get_word (heed_finding_group_get_severity (self->group)),
                                            heed_finding_group_get_title (self->group), count);

  gtk_image_set_from_icon_name (self->arrow, is_open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_label_set_label (self->count, count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, is_open, -1);
}

static void
heed_check_group_row_dispose (GObject *object)
{
  HeedCheckGroupRow *self = HEED_CHECK_GROUP_ROW (object);

  g_clear_object (&self->group);
  g_clear_object (&self->row);

  G_OBJECT_CLASS (heed_check_group_row_parent_class)->dispose (object);
}

static void
heed_check_group_row_class_init (HeedCheckGroupRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heed_check_group_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/heedapp/Heed/heed-check-group-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedCheckGroupRow, arrow);
  gtk_widget_class_bind_template_child (widget_class, HeedCheckGroupRow, icon);
  gtk_widget_class_bind_template_child (widget_class, HeedCheckGroupRow, title);
  gtk_widget_class_bind_template_child (widget_class, HeedCheckGroupRow, count);
}

static void
heed_check_group_row_init (HeedCheckGroupRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * heed_check_group_row_new:
 * @group: what a check found
 * @row: its row in the tree, which says whether it is open
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
heed_check_group_row_new (HeedFindingGroup *group,
                          GtkTreeListRow   *row)
{
  HeedCheckGroupRow *self = g_object_new (HEED_TYPE_CHECK_GROUP_ROW, NULL);

  self->group = g_object_ref (group);
  self->row = g_object_ref (row);
  heed_check_row_show_severity (self->icon, heed_finding_group_get_severity (group));
  gtk_label_set_label (self->title, heed_finding_group_get_title (group));
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (heed_finding_group_get_findings (group), "items-changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

/**
 * heed_check_group_row_toggle:
 * @self: a #HeedCheckGroupRow
 *
 * Opens or closes it.
 */
void
heed_check_group_row_toggle (HeedCheckGroupRow *self)
{
  g_return_if_fail (HEED_IS_CHECK_GROUP_ROW (self));

  gtk_tree_list_row_set_expanded (self->row, !gtk_tree_list_row_get_expanded (self->row));
}
