/* heed-placing-chip.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-placing-chip.h"

#include <glib/gi18n-lib.h>

/**
 * HeedPlacingChip:
 *
 * Words that wait for their place: pressed they are the ones that are placed
 * next, and they can be dragged to their place.
 */

struct _HeedPlacingChip
{
  GtkToggleButton parent_instance;

  GtkImage *icon;
  GtkLabel *label;

  HeedPlacing kind;
  guint index;
};

G_DEFINE_FINAL_TYPE (HeedPlacingChip, heed_placing_chip, GTK_TYPE_TOGGLE_BUTTON)

static GdkContentProvider *
prepare_cb (GtkDragSource   *source,
            double           x,
            double           y,
            HeedPlacingChip *self)
{
  return gdk_content_provider_new_typed (HEED_TYPE_PLACING_CHIP, self);
}

static void
drag_begin_cb (GtkDragSource   *source,
               GdkDrag         *drag,
               HeedPlacingChip *self)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, 12, 12);
}

static void
heed_placing_chip_class_init (HeedPlacingChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/heedapp/Heed/heed-placing-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedPlacingChip, icon);
  gtk_widget_class_bind_template_child (widget_class, HeedPlacingChip, label);
  gtk_widget_class_bind_template_callback (widget_class, prepare_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_begin_cb);
}

static void
heed_placing_chip_init (HeedPlacingChip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * heed_placing_chip_new:
 * @kind: what is placed
 * @index: where the words stand among those of their kind
 * @words: the words
 *
 * Returns: (transfer floating): a chip
 */
GtkWidget *
heed_placing_chip_new (HeedPlacing  kind,
                       guint        index,
                       const char  *words)
{
  HeedPlacingChip *self = g_object_new (HEED_TYPE_PLACING_CHIP, NULL);
  g_autofree char *line = g_strdelimit (g_strdup (words), "\n", ' ');
  g_autofree char *label = NULL;
  const char *icon = "format-justify-left-symbolic";

  self->kind = kind;
  self->index = index;
  gtk_label_set_label (self->label, line);

  switch (kind)
    {
    case HEED_PLACING_OWNER:
      icon = "avatar-default-symbolic";
      /* Translators: %s is an owner, such as "Head of Operations" */
      label = g_strdup_printf (_("Owner without a place: %s"), words);
      break;
    case HEED_PLACING_TARGET:
      icon = "x-office-calendar-symbolic";
      /* Translators: %s is a target date as written, such as "May 19" */
      label = g_strdup_printf (_("Target without a place: %s"), words);
      break;
    case HEED_PLACING_TEXT:
    default:
      label = g_strdup_printf (_("Words without a place: %s"), words);
    }
  gtk_image_set_from_icon_name (self->icon, icon);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  return GTK_WIDGET (self);
}

/**
 * heed_placing_chip_get_kind:
 * @self: a #HeedPlacingChip
 *
 * Returns: what is placed
 */
HeedPlacing
heed_placing_chip_get_kind (HeedPlacingChip *self)
{
  g_return_val_if_fail (HEED_IS_PLACING_CHIP (self), HEED_PLACING_OWNER);

  return self->kind;
}

/**
 * heed_placing_chip_get_index:
 * @self: a #HeedPlacingChip
 *
 * Returns: where the words stand among those of their kind
 */
guint
heed_placing_chip_get_index (HeedPlacingChip *self)
{
  g_return_val_if_fail (HEED_IS_PLACING_CHIP (self), 0);

  return self->index;
}
