/* heed-placing-board.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-placing-board.h"

#include <glib/gi18n-lib.h>

#include "heed-action.h"
#include "heed-placing-row.h"
#include "heed-placing-tray.h"
#include "heed-text-item.h"

/**
 * HeedPlacingBoard:
 *
 * The items of a recommendation with the places of their owners and targets, and
 * above them what the import could not place: one chooses what to place, then
 * where. The next of its kind is chosen by itself then. Every placing is one step
 * of undo.
 */

struct _HeedPlacingBoard
{
  AdwBin parent_instance;

  HeedPlacingTray *tray;
  GtkListBox *list;

  HeedPlanEditor *editor;
  HeedSource *source;
  HeedRecommendation *recommendation;
  HeedItem *last[2]; /* where the last owner and the last target were placed */
  guint refresh_id;
};

G_DEFINE_FINAL_TYPE (HeedPlacingBoard, heed_placing_board, ADW_TYPE_BIN)

static HeedPlacingRow *
get_row (HeedPlacingBoard *self,
         HeedItem         *item)
{
  guint position;

  if (item == NULL || !heed_record_list_find (heed_recommendation_get_items (self->recommendation),
                                              item, &position))
    return NULL;

  return HEED_PLACING_ROW (gtk_list_box_get_row_at_index (self->list, (int) position));
}

static void
armed_cb (HeedPlacingBoard *self)
{
  HeedPlacingChip *armed = heed_placing_tray_get_armed (self->tray);
  gboolean text = armed != NULL && heed_placing_chip_get_kind (armed) == HEED_PLACING_TEXT;
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (GTK_WIDGET (self->list));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      HeedPlacingRow *row = HEED_PLACING_ROW (child);

      for (guint kind = HEED_PLACING_OWNER; kind <= HEED_PLACING_TARGET; kind++)
        heed_placing_slot_set_armed (heed_placing_row_get_slot (row, kind),
                                     armed != NULL && heed_placing_chip_get_kind (armed) == kind);
      heed_placing_row_set_takes (row, text);
    }
}

static void
refresh (HeedPlacingBoard *self)
{
  GtkWidget *child;

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  if (self->recommendation == NULL)
    return;

  heed_placing_tray_show (self->tray, self->recommendation);
  for (child = gtk_widget_get_first_child (GTK_WIDGET (self->list));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    heed_placing_row_refresh (HEED_PLACING_ROW (child));
  armed_cb (self);
}

static gboolean
refresh_cb (gpointer user_data)
{
  HeedPlacingBoard *self = user_data;

  self->refresh_id = 0;
  refresh (self);
  return G_SOURCE_REMOVE;
}

/* One placing changes two records: the board follows once. */
static void
changed_cb (HeedPlacingBoard *self)
{
  if (self->refresh_id == 0)
    self->refresh_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, refresh_cb, self, NULL);
}

static void
begin (HeedPlacingBoard *self,
       const char       *label)
{
  if (self->editor != NULL)
    heed_plan_editor_begin (self->editor, label);
}

/* Ends a step and shows at once what it did. */
static void
end (HeedPlacingBoard *self)
{
  if (self->editor != NULL)
    heed_plan_editor_end (self->editor);
  refresh (self);
}

static const char *
get_step_label (HeedPlacing kind)
{
  switch (kind)
    {
    case HEED_PLACING_OWNER:
      return _("Place Owner");
    case HEED_PLACING_TARGET:
      return _("Place Target");
    case HEED_PLACING_TEXT:
    default:
      return _("Place Words");
    }
}

/* Words that are placed one after the other go to one action after the other. */
static gboolean
focus_next (HeedPlacingBoard *self)
{
  HeedPlacingChip *armed = heed_placing_tray_get_armed (self->tray);
  HeedPlacing kind = armed != NULL ? heed_placing_chip_get_kind (armed) : HEED_PLACING_TEXT;
  HeedPlacingRow *row;

  if (kind == HEED_PLACING_TEXT)
    return FALSE;

  row = get_row (self, heed_placing_find_next (self->recommendation, kind, self->last[kind]));
  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (heed_placing_row_get_slot (row, kind)));
}

/* Puts a chip in a place: words that were read as text may be an owner or a target. */
static void
place (HeedPlacingBoard *self,
       HeedPlacingChip  *chip,
       HeedPlacing       as,
       HeedItem         *item)
{
  HeedPlacing kind = heed_placing_chip_get_kind (chip);
  guint index = heed_placing_chip_get_index (chip);

  begin (self, get_step_label (as));
  if (kind != as)
    {
      guint n = g_strv_length ((char **) heed_placing_get_unplaced (self->recommendation, as));

      heed_placing_hand_over (self->recommendation, kind, index, self->recommendation, as);
      index = n;
    }
  heed_placing_place (self->recommendation, as, index, item);
  if (as != HEED_PLACING_TEXT)
    g_set_object (&self->last[as], item);
  end (self);
  focus_next (self);
}

static void
slot_clicked_cb (HeedPlacingBoard *self,
                 HeedPlacingSlot  *slot)
{
  HeedPlacing kind = heed_placing_slot_get_kind (slot);
  HeedPlacingChip *armed = heed_placing_tray_get_armed (self->tray);

  gboolean filled = heed_placing_slot_get_filled (slot);

  if (armed != NULL && (heed_placing_chip_get_kind (armed) == kind ||
                        (heed_placing_chip_get_kind (armed) == HEED_PLACING_TEXT && !filled)))
    place (self, armed, kind, heed_placing_slot_get_item (slot));
  else if (filled)
    heed_placing_slot_popup (slot);
  else
    heed_placing_tray_arm (self->tray, kind, 0);
}

static void
slot_dropped_cb (HeedPlacingBoard *self,
                 HeedPlacingChip  *chip,
                 HeedPlacingSlot  *slot)
{
  place (self, chip, heed_placing_slot_get_kind (slot), heed_placing_slot_get_item (slot));
}

static void
row_activated_cb (HeedPlacingBoard *self,
                  HeedPlacingRow   *row)
{
  HeedPlacingChip *armed = heed_placing_tray_get_armed (self->tray);

  if (armed != NULL && heed_placing_chip_get_kind (armed) == HEED_PLACING_TEXT)
    place (self, armed, HEED_PLACING_TEXT, heed_placing_row_get_item (row));
}

/* From the keyboard the next thing is to find the place. */
static void
chosen_cb (HeedPlacingBoard *self)
{
  focus_next (self);
}

/* ---- actions, most of them for the chip that is armed ---- */

static void
place_all_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  HeedPlacingBoard *self = HEED_PLACING_BOARD (widget);
  HeedPlacingChip *armed = heed_placing_tray_get_armed (self->tray);
  HeedPlacing kind = armed != NULL ? heed_placing_chip_get_kind (armed) : HEED_PLACING_TEXT;

  if (kind == HEED_PLACING_TEXT)
    return;

  begin (self, kind == HEED_PLACING_OWNER ? _("Place Owners in Order")
                                          : _("Place Targets in Order"));
  heed_placing_place_all (self->recommendation, kind, self->last[kind]);
  end (self);
}

static void
leave_out_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  HeedPlacingBoard *self = HEED_PLACING_BOARD (widget);
  HeedPlacingChip *armed = heed_placing_tray_get_armed (self->tray);

  if (armed == NULL)
    return;

  begin (self, _("Leave Words Out"));
  heed_placing_leave_out (self->recommendation, heed_placing_chip_get_kind (armed),
                          heed_placing_chip_get_index (armed));
  end (self);
}

static void
make_item_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  HeedPlacingBoard *self = HEED_PLACING_BOARD (widget);
  HeedPlacingChip *armed = heed_placing_tray_get_armed (self->tray);
  gboolean action = g_str_equal (g_variant_get_string (parameter, NULL), "action");

  if (armed == NULL || heed_placing_chip_get_kind (armed) != HEED_PLACING_TEXT)
    return;

  begin (self, get_step_label (HEED_PLACING_TEXT));
  heed_placing_place_as_new (self->recommendation, heed_placing_chip_get_index (armed),
                             action ? HEED_TYPE_ACTION : HEED_TYPE_TEXT_ITEM, NULL);
  end (self);
}

static void
rearrange_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  HeedPlacingBoard *self = HEED_PLACING_BOARD (widget);
  HeedPlacingChip *armed = heed_placing_tray_get_armed (self->tray);
  g_autofree const char **words = g_variant_get_strv (parameter, NULL);

  if (armed == NULL)
    return;

  begin (self, _("Split or Join Words"));
  heed_placing_rearrange (self->recommendation, heed_placing_chip_get_kind (armed), words);
  end (self);
}

/* To the recommendation above or below, of which the file had torn off the words. */
static void
hand_over_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  HeedPlacingBoard *self = HEED_PLACING_BOARD (widget);
  HeedPlacingChip *armed = heed_placing_tray_get_armed (self->tray);
  HeedRecordList *all = heed_plan_get_recommendations (heed_recommendation_get_plan (self->recommendation));
  HeedPlacing kind;
  guint position;

  if (armed == NULL || !heed_record_list_find (all, self->recommendation, &position))
    return;
  position += (guint) g_variant_get_int32 (parameter);
  if (position >= heed_record_list_get_n (all))
    {
      gtk_widget_error_bell (widget);
      return;
    }

  kind = heed_placing_chip_get_kind (armed);
  begin (self, _("Move Words to Another Recommendation"));
  heed_placing_hand_over (self->recommendation, kind, heed_placing_chip_get_index (armed),
                          heed_record_list_get (all, position), kind);
  end (self);
}

static void
arm_cb (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  HeedPlacingBoard *self = HEED_PLACING_BOARD (widget);

  refresh (self);
  heed_placing_tray_arm (self->tray, g_variant_get_uint32 (parameter), 0);
}

/* After a step that put other rows in the place of one. */
static void
focus_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  HeedPlacingBoard *self = HEED_PLACING_BOARD (widget);
  guint n = heed_record_list_get_n (heed_recommendation_get_items (self->recommendation));
  int index = MIN (g_variant_get_int32 (parameter), (int) n - 1);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, MAX (index, 0));

  refresh (self);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
disarm_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  HeedPlacingBoard *self = HEED_PLACING_BOARD (widget);

  /* Where nothing is chosen, Escape means what it means elsewhere. */
  if (heed_placing_tray_get_armed (self->tray) == NULL)
    gtk_widget_activate_action (widget, "win.close-panel", NULL);
  else
    heed_placing_tray_disarm (self->tray);
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  HeedPlacingBoard *self = user_data;
  GtkWidget *row = heed_placing_row_new (item, self->editor, self->source);

  for (guint kind = HEED_PLACING_OWNER; kind <= HEED_PLACING_TARGET; kind++)
    {
      HeedPlacingSlot *slot = heed_placing_row_get_slot (HEED_PLACING_ROW (row), kind);

      g_signal_connect_object (slot, "clicked", G_CALLBACK (slot_clicked_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (slot, "dropped", G_CALLBACK (slot_dropped_cb), self, G_CONNECT_SWAPPED);
    }
  return row;
}

static void
heed_placing_board_dispose (GObject *object)
{
  HeedPlacingBoard *self = HEED_PLACING_BOARD (object);

  heed_placing_board_set_recommendation (self, NULL, NULL, NULL);

  G_OBJECT_CLASS (heed_placing_board_parent_class)->dispose (object);
}

static void
heed_placing_board_class_init (HeedPlacingBoardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = heed_placing_board_dispose;

  gtk_widget_class_install_action (widget_class, "board.place-all", NULL, place_all_cb);
  gtk_widget_class_install_action (widget_class, "board.leave-out", NULL, leave_out_cb);
  gtk_widget_class_install_action (widget_class, "board.make-item", "s", make_item_cb);
  gtk_widget_class_install_action (widget_class, "board.rearrange", "as", rearrange_cb);
  gtk_widget_class_install_action (widget_class, "board.hand-over", "i", hand_over_cb);
  gtk_widget_class_install_action (widget_class, "board.arm", "u", arm_cb);
  gtk_widget_class_install_action (widget_class, "board.focus", "i", focus_cb);
  gtk_widget_class_install_action (widget_class, "board.disarm", NULL, disarm_cb);

  g_type_ensure (HEED_TYPE_PLACING_TRAY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/heedapp/Heed/heed-placing-board.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedPlacingBoard, tray);
  gtk_widget_class_bind_template_child (widget_class, HeedPlacingBoard, list);
  gtk_widget_class_bind_template_callback (widget_class, armed_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
heed_placing_board_init (HeedPlacingBoard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * heed_placing_board_set_recommendation:
 * @self: a #HeedPlacingBoard
 * @editor: (nullable): the editor of its plan, which keeps the steps of undo
 * @source: (nullable): the file from which the plan came
 * @recommendation: (nullable): the recommendation to show
 *
 * Shows another recommendation, and chooses the first of what it has to place.
 */
void
heed_placing_board_set_recommendation (HeedPlacingBoard   *self,
                                       HeedPlanEditor     *editor,
                                       HeedSource         *source,
                                       HeedRecommendation *recommendation)
{
  g_return_if_fail (HEED_IS_PLACING_BOARD (self));

  g_set_object (&self->editor, editor);
  g_set_object (&self->source, source);
  if (self->recommendation == recommendation)
    return;

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  for (guint kind = HEED_PLACING_OWNER; kind <= HEED_PLACING_TARGET; kind++)
    g_clear_object (&self->last[kind]);
  if (self->recommendation != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->recommendation, changed_cb, self);
      if (self->list != NULL)
        gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
    }

  if (!g_set_object (&self->recommendation, recommendation) || recommendation == NULL)
    return;

  g_signal_connect_swapped (recommendation, "changed", G_CALLBACK (changed_cb), self);
  gtk_list_box_bind_model (self->list,
                           G_LIST_MODEL (heed_recommendation_get_items (recommendation)),
                           create_row, self, NULL);
  refresh (self);
}

/**
 * heed_placing_board_focus_next:
 * @self: a #HeedPlacingBoard
 *
 * Moves the focus to the place that waits first for what is chosen.
 *
 * Returns: whether there is one
 */
gboolean
heed_placing_board_focus_next (HeedPlacingBoard *self)
{
  g_return_val_if_fail (HEED_IS_PLACING_BOARD (self), FALSE);

  return self->recommendation != NULL && focus_next (self);
}
