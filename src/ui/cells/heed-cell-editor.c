/* heed-cell-editor.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-cell-editor.h"

/**
 * HeedCellEditor:
 *
 * What edits one field of one record in its place, be it in a table or a list. It knows
 * the record and the editor of its plan, and nothing of what it stands in: that hears
 * #HeedCellEditor::finished, takes it away and goes on.
 *
 * What is short means something only as a whole: it comes into the plan when it is
 * finished, or when the plan is written or a step begins. What is long is put there while
 * it is typed, so that nobody loses it. Escape takes back either.
 */

typedef struct
{
  HeedPlanEditor *editor;
  gulong settle_id;
  GObject *record;
  HeedDay day;
  int width;
  gboolean applying;
} HeedCellEditorPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HeedCellEditor, heed_cell_editor, GTK_TYPE_WIDGET)

enum {
  RESIZED,
  FINISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static HeedCellEditorPrivate *
get_private (HeedCellEditor *self)
{
  return heed_cell_editor_get_instance_private (self);
}

/* In a list of choices Return means another thing. */
static gboolean
is_in_popover (HeedCellEditor *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL;
}

static gboolean
key_pressed_cb (HeedCellEditor  *self,
                guint            key,
                guint            code,
                GdkModifierType  modifiers)
{
  modifiers &= gtk_accelerator_get_default_mod_mask ();
  if (is_in_popover (self))
    return FALSE;
  if (HEED_CELL_EDITOR_GET_CLASS (self)->key (self, key, modifiers))
    return TRUE;

  switch (key)
    {
    case GDK_KEY_Escape:
      heed_cell_editor_cancel (self);
      return TRUE;
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
    case GDK_KEY_ISO_Left_Tab:
      if ((modifiers & ~GDK_SHIFT_MASK) != 0)
        return FALSE;
      heed_cell_editor_finish (self, modifiers == 0 ? HEED_CELL_NEXT : HEED_CELL_PREVIOUS);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      if (modifiers != 0 && modifiers != GDK_CONTROL_MASK)
        return FALSE;
      heed_cell_editor_finish (self, modifiers == 0 ? HEED_CELL_DOWN : HEED_CELL_ADD);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
no_key (HeedCellEditor  *self,
        guint            key,
        GdkModifierType  modifiers)
{
  return FALSE;
}

static gboolean
ask_nothing (HeedCellEditor *self)
{
  return FALSE;
}

static void
take_nothing_back (HeedCellEditor *self)
{
}

static void
stop (HeedCellEditor *self)
{
  HeedCellEditorPrivate *priv = get_private (self);

  g_clear_signal_handler (&priv->settle_id, priv->editor);
  g_clear_object (&priv->editor);
}

static void
heed_cell_editor_dispose (GObject *object)
{
  HeedCellEditor *self = HEED_CELL_EDITOR (object);
  GtkWidget *child;

  stop (self);
  g_clear_object (&get_private (self)->record);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (heed_cell_editor_parent_class)->dispose (object);
}

/* The first of its children that takes it. */
static gboolean
heed_cell_editor_grab_focus (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child) && gtk_widget_grab_focus (child))
      return TRUE;

  return FALSE;
}

static void
heed_cell_editor_class_init (HeedCellEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heed_cell_editor_dispose;
  widget_class->grab_focus = heed_cell_editor_grab_focus;
  klass->key = no_key;
  klass->ask = ask_nothing;
  klass->take_back = take_nothing_back;

  /**
   * HeedCellEditor::resized:
   * @self: the editor of the cell
   *
   * Its place is about to have another width.
   */
  signals[RESIZED] = g_signal_new ("resized", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  /**
   * HeedCellEditor::finished:
   * @self: the editor of the cell
   * @way: where to go from here
   *
   * It is over: what was typed is in the record, or was taken back.
   */
  signals[FINISHED] = g_signal_new ("finished", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cell-editor");
}

static void
heed_cell_editor_init (HeedCellEditor *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * heed_cell_editor_start:
 * @self: a #HeedCellEditor
 * @editor: the editor of the plan
 * @record: (type GObject): the record of that plan whose field it edits
 * @day: today
 *
 * Shows what the record says. Called once.
 */
void
heed_cell_editor_start (HeedCellEditor *self,
                        HeedPlanEditor *editor,
                        gpointer        record,
                        HeedDay         day)
{
  HeedCellEditorPrivate *priv;

  g_return_if_fail (HEED_IS_CELL_EDITOR (self));
  g_return_if_fail (HEED_IS_PLAN_EDITOR (editor));
  g_return_if_fail (G_IS_OBJECT (record));

  priv = get_private (self);
  priv->editor = g_object_ref (editor);
  priv->settle_id = g_signal_connect_swapped (editor, "settling",
                                              G_CALLBACK (heed_cell_editor_apply), self);
  priv->record = g_object_ref (record);
  priv->day = day;
  HEED_CELL_EDITOR_GET_CLASS (self)->show (self);
}

/**
 * heed_cell_editor_type:
 * @self: a #HeedCellEditor that was started
 * @words: what somebody typed before it was there
 *
 * Takes the first letter. In place of what is short; behind what is long, where one letter
 * by mistake would cost a paragraph.
 */
void
heed_cell_editor_type (HeedCellEditor *self,
                       const char     *words)
{
  g_return_if_fail (HEED_IS_CELL_EDITOR (self));
  g_return_if_fail (words != NULL);

  HEED_CELL_EDITOR_GET_CLASS (self)->type (self, words);
}

/**
 * heed_cell_editor_resume:
 * @self: a #HeedCellEditor that was started
 *
 * Takes the focus again, with the cursor where it was, after it was put elsewhere.
 */
void
heed_cell_editor_resume (HeedCellEditor *self)
{
  GtkWidget *child;

  g_return_if_fail (HEED_IS_CELL_EDITOR (self));

  child = gtk_widget_get_first_child (GTK_WIDGET (self));
  if (!GTK_IS_TEXT (child) || !gtk_text_grab_focus_without_selecting (GTK_TEXT (child)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/**
 * heed_cell_editor_apply:
 * @self: a #HeedCellEditor
 *
 * Puts what was typed so far into the record, as one step of undo.
 */
void
heed_cell_editor_apply (HeedCellEditor *self)
{
  HeedCellEditorPrivate *priv;

  g_return_if_fail (HEED_IS_CELL_EDITOR (self));

  priv = get_private (self);
  if (priv->editor == NULL || priv->applying)
    return;

  priv->applying = TRUE;
  heed_plan_editor_begin (priv->editor, NULL);
  HEED_CELL_EDITOR_GET_CLASS (self)->apply (self);
  heed_plan_editor_end (priv->editor);
  priv->applying = FALSE;
}

/**
 * heed_cell_editor_finish:
 * @self: a #HeedCellEditor
 * @way: where to go from here
 *
 * Puts what was typed into the record, and says that it is over; unless more is to be asked
 * of somebody who goes on from here.
 */
void
heed_cell_editor_finish (HeedCellEditor *self,
                         HeedCellWay     way)
{
  g_return_if_fail (HEED_IS_CELL_EDITOR (self));

  heed_cell_editor_apply (self);
  if (way != HEED_CELL_STAY && HEED_CELL_EDITOR_GET_CLASS (self)->ask (self))
    return;

  stop (self);
  g_signal_emit (self, signals[FINISHED], 0, way);
}

/**
 * heed_cell_editor_cancel:
 * @self: a #HeedCellEditor
 *
 * Takes back what was typed, and says that it is over.
 */
void
heed_cell_editor_cancel (HeedCellEditor *self)
{
  g_return_if_fail (HEED_IS_CELL_EDITOR (self));

  HEED_CELL_EDITOR_GET_CLASS (self)->take_back (self);
  stop (self);
  g_signal_emit (self, signals[FINISHED], 0, HEED_CELL_STAY);
}

/**
 * heed_cell_editor_get_record:
 * @self: a #HeedCellEditor
 *
 * Returns: (transfer none) (type GObject) (nullable): the record whose field it edits
 */
gpointer
heed_cell_editor_get_record (HeedCellEditor *self)
{
  g_return_val_if_fail (HEED_IS_CELL_EDITOR (self), NULL);

  return get_private (self)->record;
}

/**
 * heed_cell_editor_get_day:
 * @self: a #HeedCellEditor
 *
 * Returns: today, as it was given
 */
HeedDay
heed_cell_editor_get_day (HeedCellEditor *self)
{
  g_return_val_if_fail (HEED_IS_CELL_EDITOR (self), HEED_DAY_NONE);

  return get_private (self)->day;
}

/**
 * heed_cell_editor_get_plan_editor:
 * @self: a #HeedCellEditor
 *
 * Returns: (transfer none) (nullable): the editor of the plan, until it is over
 */
HeedPlanEditor *
heed_cell_editor_get_plan_editor (HeedCellEditor *self)
{
  g_return_val_if_fail (HEED_IS_CELL_EDITOR (self), NULL);

  return get_private (self)->editor;
}

/**
 * heed_cell_editor_get_width:
 * @self: a #HeedCellEditor
 *
 * Returns: how wide it will be, in pixels, as far as that is known
 */
int
heed_cell_editor_get_width (HeedCellEditor *self)
{
  g_return_val_if_fail (HEED_IS_CELL_EDITOR (self), 0);

  return get_private (self)->width;
}

/**
 * heed_cell_editor_set_width:
 * @self: a #HeedCellEditor
 * @width: how wide it will be, in pixels; 0 for not known
 *
 * Tells it, so that its words are laid out before it gets its place, or one of another width.
 */
void
heed_cell_editor_set_width (HeedCellEditor *self,
                            int             width)
{
  g_return_if_fail (HEED_IS_CELL_EDITOR (self));

  if (get_private (self)->width == width)
    return;

  get_private (self)->width = width;
  g_signal_emit (self, signals[RESIZED], 0);
}
