/* heed-placing-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-placing-row.h"

#include <glib/gi18n-lib.h>

#include "heed-action.h"
#include "heed-markup.h"
#include "heed-placing-chip.h"
#include "heed-plan-commands.h"
#include "heed-review-steps.h"

/* How far a sub-action stands in from the action above it. */
#define INDENT 18

/**
 * HeedPlacingRow:
 *
 * One item with the places of its owners and of its target, and what can be done with it where
 * the import made two of one, one of two, or an action of what is none. Each is one step of
 * undo.
 */

struct _HeedPlacingRow
{
  GtkListBoxRow parent_instance;

  GtkWidget *box;
  GtkLabel *label;
  GtkLabel *text;
  HeedPlacingSlot *owner;
  HeedPlacingSlot *target;
  GtkMenuButton *more;
  GtkDropTarget *drop;

  HeedItem *item;
  HeedPlanEditor *editor;
  HeedSource *source;
};

G_DEFINE_FINAL_TYPE (HeedPlacingRow, heed_placing_row, GTK_TYPE_LIST_BOX_ROW)

static const char *const kinds[] = { "action", "text", "lead-in", "measure" };

static const char *
get_label (HeedItem *item)
{
  if (HEED_IS_ACTION (item))
    return heed_action_get_label (HEED_ACTION (item))[0] != '\0'
             ? heed_action_get_label (HEED_ACTION (item))
             : "•";
  return "¶";
}

/* ---- what can be done with it ---- */

static guint
get_cursor (HeedPlacingRow *self)
{
  int start = 0, end = 0;

  gtk_label_get_selection_bounds (self->text, &start, &end);
  return (guint) start;
}

static HeedReviewKind
read_kind (GVariant *parameter)
{
  const char *word = g_variant_get_string (parameter, NULL);

  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    if (g_str_equal (kinds[kind], word))
      return kind;
  g_return_val_if_reached (HEED_REVIEW_KIND_TEXT);
}

static gboolean
split (HeedPlacingRow *self,
       GVariant       *parameter)
{
  return heed_review_split_at (self->item, get_cursor (self));
}

static gboolean
split_steps (HeedPlacingRow *self,
             GVariant       *parameter)
{
  heed_review_split_steps (self->item);
  return TRUE;
}

static gboolean
join (HeedPlacingRow *self,
      GVariant       *parameter)
{
  if (!heed_review_can_join (self->item))
    return FALSE;
  heed_review_join (self->item);
  return TRUE;
}

static gboolean
turn (HeedPlacingRow *self,
      GVariant       *parameter)
{
  return heed_review_can_turn (self->item, read_kind (parameter)) &&
         heed_review_turn (self->item, read_kind (parameter)) != NULL;
}

static gboolean
move (HeedPlacingRow *self,
      HeedMove        way)
{
  if (!heed_plan_commands_can_move (self->item, way))
    return FALSE;
  heed_plan_commands_move (self->item, way);
  return TRUE;
}

static gboolean
indent (HeedPlacingRow *self,
        GVariant       *parameter)
{
  return move (self, HEED_MOVE_INDENT);
}

static gboolean
outdent (HeedPlacingRow *self,
         GVariant       *parameter)
{
  return move (self, HEED_MOVE_OUTDENT);
}

static gboolean
head (HeedPlacingRow *self,
      GVariant       *parameter)
{
  if (!heed_review_can_head (self->item))
    return FALSE;
  heed_review_head (self->item);
  return TRUE;
}

static gboolean
lift (HeedPlacingRow *self,
      GVariant       *parameter)
{
  if (!heed_review_can_lift (self->item))
    return FALSE;
  heed_review_lift (self->item);
  return TRUE;
}

static gboolean
begin_here (HeedPlacingRow *self,
            GVariant       *parameter)
{
  return heed_review_can_begin (self->item) && heed_review_begin (self->item, self->source) != NULL;
}

/* What can be done with the item: the row that is next goes on from there, so many below. */
static const struct
{
  const char *action;
  const char *parameter;
  const char *label;
  gboolean (*step) (HeedPlacingRow *self,
                    GVariant       *parameter);
  int by;
} steps[] = {
  { "row.split", NULL, N_("Split"), split, 1 },
  { "row.split-steps", NULL, N_("Split at Every Sentence"), split_steps, 0 },
  { "row.join", NULL, N_("Join"), join, 0 },
  { "row.turn", "s", N_("Turn into Another Kind"), turn, 0 },
  { "row.indent", NULL, N_("Make Sub-Action"), indent, 0 },
  { "row.outdent", NULL, N_("Raise a Level"), outdent, 0 },
  { "row.head", NULL, N_("Make Heading"), head, 0 },
  { "row.lift", NULL, N_("Take Words Back"), lift, 0 },
  { "row.begin", NULL, N_("Begin a Recommendation"), begin_here, -1 },
};

/* A step may put another row in the place of this one, which is kept until it is done. */
static void
step_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  g_autoptr (HeedPlacingRow) self = g_object_ref (HEED_PLACING_ROW (widget));
  GtkWidget *list = gtk_widget_get_parent (widget);
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self));
  guint i = 0;

  while (!g_str_equal (steps[i].action, name))
    i++;
  if (self->editor != NULL)
    heed_plan_editor_begin (self->editor, _(steps[i].label));
  if (steps[i].step (self, parameter))
    index += steps[i].by;
  else
    gtk_widget_error_bell (widget);
  if (self->editor != NULL)
    heed_plan_editor_end (self->editor);
  gtk_widget_activate_action (list, "board.focus", "i", index);
}

/* Before the menu is shown: it would cost too much of each row after each edit. */
static void
make_menu (GtkMenuButton *button,
           gpointer       user_data)
{
  HeedPlacingRow *self = user_data;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) apart = g_menu_new ();
  g_autoptr (GMenu) kind_of = g_menu_new ();
  g_autoptr (GMenu) depth = g_menu_new ();
  const char *const names[] = { _("Make _Action"), _("Make _Text"), _("Make _Lead-In"), _("Make _Measure") };

  g_menu_append (apart, _("_Split at the Cursor"), "row.split");
  if (heed_review_count_steps (self->item) > 1)
    g_menu_append (apart, _("Split at _Every Sentence"), "row.split-steps");
  if (heed_review_can_join (self->item))
    g_menu_append (apart, _("_Join with the Next"), "row.join");
  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    if (heed_review_can_turn (self->item, kind))
      {
        g_autofree char *action = g_strdup_printf ("row.turn::%s", kinds[kind]);

        g_menu_append (kind_of, names[kind], action);
      }
  if (heed_review_can_head (self->item))
    g_menu_append (kind_of, _("Make _Heading"), "row.head");
  if (heed_review_can_begin (self->item))
    g_menu_append (kind_of, _("Begin a _Recommendation Here"), "row.begin");
  if (heed_review_can_lift (self->item))
    g_menu_append (kind_of, _("Take Words _Back"), "row.lift");
  if (heed_plan_commands_can_move (self->item, HEED_MOVE_INDENT))
    g_menu_append (depth, _("Make S_ub-Action"), "row.indent");
  if (heed_plan_commands_can_move (self->item, HEED_MOVE_OUTDENT))
    g_menu_append (depth, _("Raise a Le_vel"), "row.outdent");

  g_menu_append_section (menu, NULL, G_MENU_MODEL (apart));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (kind_of));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (depth));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

/* ---- words that are dropped on it ---- */

static gboolean
accept_cb (GtkDropTarget  *target,
           GdkDrop        *drop,
           HeedPlacingRow *self)
{
  GdkDrag *drag = gdk_drop_get_drag (drop);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, HEED_TYPE_PLACING_CHIP);
  return drag != NULL && gdk_content_provider_get_value (gdk_drag_get_content (drag), &value, NULL) &&
         heed_placing_chip_get_kind (g_value_get_object (&value)) == HEED_PLACING_TEXT;
}

static gboolean
drop_cb (GtkDropTarget  *target,
         const GValue   *value,
         double          x,
         double          y,
         HeedPlacingRow *self)
{
  gtk_toggle_button_set_active (g_value_get_object (value), TRUE);
  g_signal_emit_by_name (gtk_widget_get_parent (GTK_WIDGET (self)), "row-activated", self);
  return TRUE;
}

static void
focused_cb (HeedPlacingRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "review.mark", "s", heed_item_get_id (self->item));
}

static void
heed_placing_row_dispose (GObject *object)
{
  HeedPlacingRow *self = HEED_PLACING_ROW (object);

  g_clear_object (&self->item);
  g_clear_object (&self->editor);
  g_clear_object (&self->source);

  G_OBJECT_CLASS (heed_placing_row_parent_class)->dispose (object);
}

static void
heed_placing_row_class_init (HeedPlacingRowClass *klass)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
  } keys[] = {
    { GDK_KEY_J, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "row.split" },
    { GDK_KEY_j, GDK_CONTROL_MASK, "row.join" },
    { GDK_KEY_Right, GDK_ALT_MASK, "row.indent" },
    { GDK_KEY_Left, GDK_ALT_MASK, "row.outdent" },
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = heed_placing_row_dispose;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    gtk_widget_class_install_action (widget_class, steps[i].action, steps[i].parameter, step_cb);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers, keys[i].action, NULL);

  g_type_ensure (HEED_TYPE_PLACING_SLOT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/heedapp/Heed/heed-placing-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedPlacingRow, box);
  gtk_widget_class_bind_template_child (widget_class, HeedPlacingRow, label);
  gtk_widget_class_bind_template_child (widget_class, HeedPlacingRow, text);
  gtk_widget_class_bind_template_child (widget_class, HeedPlacingRow, owner);
  gtk_widget_class_bind_template_child (widget_class, HeedPlacingRow, target);
  gtk_widget_class_bind_template_child (widget_class, HeedPlacingRow, more);
  gtk_widget_class_bind_template_child (widget_class, HeedPlacingRow, drop);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_cb);
  gtk_widget_class_bind_template_callback (widget_class, focused_cb);
}

static void
heed_placing_row_init (HeedPlacingRow *self)
{
  GType type;

  gtk_widget_init_template (GTK_WIDGET (self));
  type = HEED_TYPE_PLACING_CHIP;
  gtk_drop_target_set_gtypes (self->drop, &type, 1);
  gtk_menu_button_set_create_popup_func (self->more, make_menu, self, NULL);
}

/**
 * heed_placing_row_new:
 * @item: the item to show
 * @editor: (nullable): the editor of its plan, which keeps the steps of undo
 * @source: (nullable): the file from which the plan came
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
heed_placing_row_new (HeedItem       *item,
                      HeedPlanEditor *editor,
                      HeedSource     *source)
{
  HeedPlacingRow *self = g_object_new (HEED_TYPE_PLACING_ROW, NULL);

  self->item = g_object_ref (item);
  g_set_object (&self->editor, editor);
  g_set_object (&self->source, source);
  heed_placing_slot_set_place (self->owner, item, HEED_PLACING_OWNER, editor);
  heed_placing_slot_set_place (self->target, item, HEED_PLACING_TARGET, editor);
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
 * heed_placing_row_set_takes:
 * @self: a #HeedPlacingRow
 * @takes: whether a click on its words adds those that are chosen; else it sets the cursor
 */
void
heed_placing_row_set_takes (HeedPlacingRow *self,
                            gboolean        takes)
{
  g_return_if_fail (HEED_IS_PLACING_ROW (self));

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), takes);
  gtk_label_set_selectable (self->text, !takes);
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
  if (!g_str_equal (gtk_label_get_label (self->text), text))
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
