/* heed-placing-slot.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-placing-slot.h"

#include <glib/gi18n-lib.h>

#include "heed-action.h"
#include "heed-placing-chip.h"
#include "heed-placing-row.h"
#include "heed-target.h"

/**
 * HeedPlacingSlot:
 *
 * The place of the owners or of the target of one item: what stands there, or an
 * empty place that takes what is clicked or dropped.
 */

struct _HeedPlacingSlot
{
  GtkButton parent_instance;

  GtkLabel *label;
  GtkDropTarget *drop;
  GMenuModel *menu;
  GtkWidget *popover;

  HeedItem *item; /* unowned: the row that holds the slot keeps it, and the editor too */
  HeedPlanEditor *editor;
  HeedPlacing kind;
  gboolean armed;
  gboolean filled;
};

G_DEFINE_FINAL_TYPE (HeedPlacingSlot, heed_placing_slot, GTK_TYPE_BUTTON)

enum {
  DROPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
set_css_class (HeedPlacingSlot *self,
               const char      *name,
               gboolean         on)
{
  if (on)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

/* Returns: (transfer full): what the item has from an action above it; "" for
 * nothing */
static char *
get_inherited (HeedPlacingSlot *self)
{
  HeedRecommendation *recommendation = heed_item_get_recommendation (self->item);
  HeedTarget *target;

  if (recommendation == NULL || !HEED_IS_ACTION (self->item))
    return g_strdup ("");

  if (self->kind == HEED_PLACING_OWNER)
    {
      const char *const *owners =
        heed_recommendation_get_owners_in_force (recommendation, self->item);

      return g_strjoinv ("\n", (char **) owners);
    }

  target = heed_recommendation_get_target_in_force (recommendation, self->item);
  return g_strdup (target != NULL ? heed_target_get_words (target) : "");
}

/* Translators: how people call an item that has no number of its own */
static const char *
get_item_name (HeedItem *item)
{
  if (HEED_IS_ACTION (item) && heed_action_get_label (HEED_ACTION (item))[0] != '\0')
    return heed_action_get_label (HEED_ACTION (item));
  return HEED_IS_ACTION (item) ? _("action") : _("text");
}

static void
update_accessible (HeedPlacingSlot *self,
                   const char      *words)
{
  const char *name = get_item_name (self->item);
  g_autofree char *label = NULL;

  if (self->kind == HEED_PLACING_OWNER)
    label = words[0] != '\0'
              /* Translators: the first %s is a label such as "1.1", the second the owners */
              ? g_strdup_printf (_("Owners of %s: %s"), name, words)
              : g_strdup_printf (_("Owners of %s: none yet"), name);
  else
    label = words[0] != '\0'
              /* Translators: the first %s is a label such as "1.1", the second a date */
              ? g_strdup_printf (_("Target of %s: %s"), name, words)
              : g_strdup_printf (_("Target of %s: none yet"), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static void
begin (HeedPlacingSlot *self,
       const char      *label)
{
  if (self->editor != NULL)
    heed_plan_editor_begin (self->editor, label);
}

static void
end (HeedPlacingSlot *self)
{
  if (self->editor != NULL)
    heed_plan_editor_end (self->editor);
}

/* What is taken back is the next that is placed. */
static void
take_back (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  HeedPlacingSlot *self = HEED_PLACING_SLOT (widget);

  begin (self, self->kind == HEED_PLACING_OWNER ? _("Take Owner Back") : _("Take Target Back"));
  heed_placing_take_back (heed_item_get_recommendation (self->item), self->kind, self->item);
  end (self);
  gtk_widget_activate_action (widget, "board.arm", "u", (guint) self->kind);
}

static void
move (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  HeedPlacingSlot *self = HEED_PLACING_SLOT (widget);

  begin (self, self->kind == HEED_PLACING_OWNER ? _("Move Owners") : _("Move Targets"));
  heed_placing_shift (heed_item_get_recommendation (self->item), self->kind, self->item,
                      g_str_equal (action_name, "slot.move-down") ? 1 : -1);
  end (self);
}

/* From one action to the other: what is taken back stands first. */
static void
move_from (HeedPlacingSlot *self,
           HeedPlacingSlot *source)
{
  HeedRecommendation *recommendation = heed_item_get_recommendation (self->item);
  guint n = self->kind == HEED_PLACING_OWNER
              ? g_strv_length ((char **) heed_item_get_owners (source->item)) : 1;

  begin (self, self->kind == HEED_PLACING_OWNER ? _("Move Owner") : _("Move Target"));
  heed_placing_take_back (recommendation, self->kind, source->item);
  while (n-- > 0)
    heed_placing_place (recommendation, self->kind, 0, self->item);
  end (self);
}

/* Up and down go to the same place of the next item, not to its row. */
static gboolean
move_focus (GtkWidget *widget,
            GVariant  *args,
            gpointer   user_data)
{
  HeedPlacingSlot *self = HEED_PLACING_SLOT (widget);
  GtkWidget *row = gtk_widget_get_ancestor (widget, HEED_TYPE_PLACING_ROW);

  if (row != NULL)
    row = g_variant_get_int32 (args) > 0 ? gtk_widget_get_next_sibling (row)
                                         : gtk_widget_get_prev_sibling (row);
  if (!HEED_IS_PLACING_ROW (row))
    return FALSE;

  return gtk_widget_grab_focus (
    GTK_WIDGET (heed_placing_row_get_slot (HEED_PLACING_ROW (row), self->kind)));
}

static void
popup (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  heed_placing_slot_popup (HEED_PLACING_SLOT (widget));
}

static void
secondary_pressed_cb (HeedPlacingSlot *self)
{
  heed_placing_slot_popup (self);
}

static GdkContentProvider *
prepare_cb (GtkDragSource   *source,
            double           x,
            double           y,
            HeedPlacingSlot *self)
{
  if (!self->filled)
    return NULL;

  return gdk_content_provider_new_typed (HEED_TYPE_PLACING_SLOT, self);
}

static void
drag_begin_cb (GtkDragSource   *source,
               GdkDrag         *drag,
               HeedPlacingSlot *self)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, 12, 12);
}

/* An owner is no target, and words may be either: the value of a drag inside the program is
 * known before the drop. */
static gboolean
accept_cb (GtkDropTarget   *target,
           GdkDrop         *drop,
           HeedPlacingSlot *self)
{
  GdkDrag *drag = gdk_drop_get_drag (drop);
  g_auto (GValue) value = G_VALUE_INIT;

  if (drag == NULL)
    return FALSE;

  g_value_init (&value, HEED_TYPE_PLACING_CHIP);
  if (gdk_content_provider_get_value (gdk_drag_get_content (drag), &value, NULL))
    return heed_placing_chip_get_kind (g_value_get_object (&value)) == self->kind ||
           heed_placing_chip_get_kind (g_value_get_object (&value)) == HEED_PLACING_TEXT;

  g_value_unset (&value);
  g_value_init (&value, HEED_TYPE_PLACING_SLOT);
  if (gdk_content_provider_get_value (gdk_drag_get_content (drag), &value, NULL))
    return heed_placing_slot_get_kind (g_value_get_object (&value)) == self->kind &&
           g_value_get_object (&value) != (gpointer) self;

  return FALSE;
}

static gboolean
drop_cb (GtkDropTarget   *target,
         const GValue    *value,
         double           x,
         double           y,
         HeedPlacingSlot *self)
{
  if (HEED_IS_PLACING_SLOT (g_value_get_object (value)))
    move_from (self, g_value_get_object (value));
  else
    g_signal_emit (self, signals[DROPPED], 0, g_value_get_object (value));
  return TRUE;
}

static void
heed_placing_slot_dispose (GObject *object)
{
  HeedPlacingSlot *self = HEED_PLACING_SLOT (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  self->item = NULL;
  self->editor = NULL;

  G_OBJECT_CLASS (heed_placing_slot_parent_class)->dispose (object);
}

static void
heed_placing_slot_class_init (HeedPlacingSlotClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = heed_placing_slot_dispose;

  /**
   * HeedPlacingSlot::dropped:
   * @self: the slot
   * @chip: the #HeedPlacingChip that was dropped on it
   */
  signals[DROPPED] = g_signal_new ("dropped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 1, GTK_TYPE_WIDGET);

  gtk_widget_class_install_action (widget_class, "slot.take-back", NULL, take_back);
  gtk_widget_class_install_action (widget_class, "slot.move-down", NULL, move);
  gtk_widget_class_install_action (widget_class, "slot.move-up", NULL, move);
  gtk_widget_class_install_action (widget_class, "slot.popup", NULL, popup);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "slot.take-back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_BackSpace, 0, "slot.take-back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK,
                                       "slot.move-down", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK,
                                       "slot.move-up", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, move_focus, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, 0, move_focus, "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "slot.popup", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK,
                                       "slot.popup", NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/heedapp/Heed/heed-placing-slot.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedPlacingSlot, label);
  gtk_widget_class_bind_template_child (widget_class, HeedPlacingSlot, drop);
  gtk_widget_class_bind_template_child (widget_class, HeedPlacingSlot, menu);
  gtk_widget_class_bind_template_callback (widget_class, secondary_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, prepare_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_cb);
}

static void
heed_placing_slot_init (HeedPlacingSlot *self)
{
  GType types[2];

  gtk_widget_init_template (GTK_WIDGET (self));

  types[0] = HEED_TYPE_PLACING_CHIP;
  types[1] = HEED_TYPE_PLACING_SLOT;
  gtk_drop_target_set_gtypes (self->drop, types, G_N_ELEMENTS (types));
}

/**
 * heed_placing_slot_set_place:
 * @self: a #HeedPlacingSlot
 * @item: the item whose place it is, which must outlive it
 * @kind: owners or targets
 * @editor: (nullable): the editor of its plan, which must outlive it too
 */
void
heed_placing_slot_set_place (HeedPlacingSlot *self,
                             HeedItem        *item,
                             HeedPlacing      kind,
                             HeedPlanEditor  *editor)
{
  g_return_if_fail (HEED_IS_PLACING_SLOT (self));
  g_return_if_fail (HEED_IS_ITEM (item));

  self->item = item;
  self->kind = kind;
  self->editor = editor;
  heed_placing_slot_refresh (self);
}

/**
 * heed_placing_slot_get_item:
 * @self: a #HeedPlacingSlot
 *
 * Returns: (transfer none): the item whose place it is
 */
HeedItem *
heed_placing_slot_get_item (HeedPlacingSlot *self)
{
  g_return_val_if_fail (HEED_IS_PLACING_SLOT (self), NULL);

  return self->item;
}

/**
 * heed_placing_slot_get_kind:
 * @self: a #HeedPlacingSlot
 *
 * Returns: whether it holds owners or a target
 */
HeedPlacing
heed_placing_slot_get_kind (HeedPlacingSlot *self)
{
  g_return_val_if_fail (HEED_IS_PLACING_SLOT (self), HEED_PLACING_OWNER);

  return self->kind;
}

/**
 * heed_placing_slot_get_filled:
 * @self: a #HeedPlacingSlot
 *
 * Returns: whether the item carries something of its own there
 */
gboolean
heed_placing_slot_get_filled (HeedPlacingSlot *self)
{
  g_return_val_if_fail (HEED_IS_PLACING_SLOT (self), FALSE);

  return self->filled;
}

/**
 * heed_placing_slot_set_armed:
 * @self: a #HeedPlacingSlot
 * @armed: whether a click places something here
 */
void
heed_placing_slot_set_armed (HeedPlacingSlot *self,
                             gboolean         armed)
{
  g_return_if_fail (HEED_IS_PLACING_SLOT (self));

  self->armed = armed;
  set_css_class (self, "armed", armed);
}

/**
 * heed_placing_slot_refresh:
 * @self: a #HeedPlacingSlot
 *
 * Shows what the item carries now.
 */
void
heed_placing_slot_refresh (HeedPlacingSlot *self)
{
  HeedRecommendation *recommendation;
  g_auto (GStrv) placed = NULL;
  g_autofree char *words = NULL;
  g_autofree char *inherited = NULL;

  g_return_if_fail (HEED_IS_PLACING_SLOT (self));

  recommendation = self->item != NULL ? heed_item_get_recommendation (self->item) : NULL;
  if (recommendation == NULL)
    return;

  placed = heed_placing_get_placed (self->item, self->kind);
  words = g_strjoinv ("\n", placed);
  self->filled = placed[0] != NULL;
  inherited = self->filled ? g_strdup ("") : get_inherited (self);

  gtk_label_set_label (self->label, self->filled ? words : inherited);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), self->filled ? words : NULL);
  set_css_class (self, "filled", self->filled);
  set_css_class (self, "inherited", inherited[0] != '\0');
  set_css_class (self, "optional", !HEED_IS_ACTION (self->item));
  update_accessible (self, words);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "slot.take-back", self->filled);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "slot.move-down",
                                 heed_placing_can_shift (recommendation, self->kind,
                                                         self->item, 1));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "slot.move-up",
                                 heed_placing_can_shift (recommendation, self->kind,
                                                         self->item, -1));
}

/**
 * heed_placing_slot_popup:
 * @self: a #HeedPlacingSlot
 *
 * Shows what can be done with what stands there, if anything does.
 */
void
heed_placing_slot_popup (HeedPlacingSlot *self)
{
  g_return_if_fail (HEED_IS_PLACING_SLOT (self));

  if (!self->filled)
    return;

  if (self->popover == NULL)
    {
      self->popover = gtk_popover_menu_new_from_model (self->menu);
      gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
    }
  gtk_popover_popup (GTK_POPOVER (self->popover));
}
