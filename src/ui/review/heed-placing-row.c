/* heed-placing-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-placing-row.h"

#include <glib/gi18n-lib.h>

#include "heed-action.h"
#include "heed-markup.h"
#include "heed-measure.h"
#include "heed-text-item.h"

/* How far a sub-action stands in from the action above it. */
#define INDENT 18

/**
 * HeedPlacingRow:
 *
 * One item with the places of its owners and of its target.
 */

struct _HeedPlacingRow
{
  GtkListBoxRow parent_instance;

  GtkWidget *box;
  GtkLabel *label;
  GtkLabel *text;
  HeedPlacingSlot *owner;
  HeedPlacingSlot *target;

  HeedItem *item;
};

G_DEFINE_FINAL_TYPE (HeedPlacingRow, heed_placing_row, GTK_TYPE_LIST_BOX_ROW)

static const char *
get_label (HeedItem *item)
{
  if (HEED_IS_ACTION (item))
    return heed_action_get_label (HEED_ACTION (item))[0] != '\0'
             ? heed_action_get_label (HEED_ACTION (item))
             : "•";
  return "¶";
}

static void
heed_placing_row_dispose (GObject *object)
{
  HeedPlacingRow *self = HEED_PLACING_ROW (object);

  g_clear_object (&self->item);

  G_OBJECT_CLASS (heed_placing_row_parent_class)->dispose (object);
}

static void
heed_placing_row_class_init (HeedPlacingRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = heed_placing_row_dispose;

  g_type_ensure (HEED_TYPE_PLACING_SLOT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/heedapp/Heed/heed-placing-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedPlacingRow, box);
  gtk_widget_class_bind_template_child (widget_class, HeedPlacingRow, label);
  gtk_widget_class_bind_template_child (widget_class, HeedPlacingRow, text);
  gtk_widget_class_bind_template_child (widget_class, HeedPlacingRow, owner);
  gtk_widget_class_bind_template_child (widget_class, HeedPlacingRow, target);
}

static void
heed_placing_row_init (HeedPlacingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * heed_placing_row_new:
 * @item: the item to show
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
heed_placing_row_new (HeedItem *item)
{
  HeedPlacingRow *self = g_object_new (HEED_TYPE_PLACING_ROW, NULL);

  self->item = g_object_ref (item);
  heed_placing_slot_set_place (self->owner, item, HEED_PLACING_OWNER);
  heed_placing_slot_set_place (self->target, item, HEED_PLACING_TARGET);
  heed_placing_row_refresh (self);
  return GTK_WIDGET (self);
}

/**
 * heed_placing_row_get_item:
 * @self: a #HeedPlacingRow
 *
 * Returns: (transfer none): the item that it shows
 */
HeedItem *
heed_placing_row_get_item (HeedPlacingRow *self)
{
  g_return_val_if_fail (HEED_IS_PLACING_ROW (self), NULL);

  return self->item;
}

/**
 * heed_placing_row_get_slot:
 * @self: a #HeedPlacingRow
 * @kind: owners or targets
 *
 * Returns: (transfer none): the place of them
 */
HeedPlacingSlot *
heed_placing_row_get_slot (HeedPlacingRow *self,
                           HeedPlacing     kind)
{
  g_return_val_if_fail (HEED_IS_PLACING_ROW (self), NULL);

  return kind == HEED_PLACING_TARGET ? self->target : self->owner;
}

/**
 * heed_placing_row_refresh:
 * @self: a #HeedPlacingRow
 *
 * Shows the item as it is now.
 */
void
heed_placing_row_refresh (HeedPlacingRow *self)
{
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (HEED_IS_PLACING_ROW (self));

  text = heed_markup_to_text (heed_item_get_text (self->item));
  gtk_label_set_label (self->label, get_label (self->item));
  gtk_label_set_label (self->text, text);
  gtk_widget_set_margin_start (self->box, (int) (heed_item_get_depth (self->item) - 1) * INDENT);
  if (HEED_IS_ACTION (self->item))
    gtk_widget_remove_css_class (GTK_WIDGET (self->text), "dim-label");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->text), "dim-label");

  name = g_strconcat (get_label (self->item), " ", text, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  heed_placing_slot_refresh (self->owner);
  heed_placing_slot_refresh (self->target);
}
