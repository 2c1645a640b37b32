/* heed-placing-board.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-placing-board.h"

#include <glib/gi18n-lib.h>

#include "heed-placing-row.h"
#include "heed-placing-tray.h"

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

  GtkScrolledWindow *tray_scroller;
  GtkWidget *trays;
  HeedPlacingTray *owners;
  HeedPlacingTray *targets;
  HeedPlacingTray *text;
  GtkListBox *list;

  HeedPlanEditor *editor;
  HeedRecommendation *recommendation;
  guint refresh_id;
  guint height_id;
};

/* How high the trays may become in a low window, in pixels; in a high one they get a
 * part of the height. */
#define TRAYS_HEIGHT 132
#define TRAYS_PART 3

G_DEFINE_FINAL_TYPE (HeedPlacingBoard, heed_placing_board, ADW_TYPE_BIN)

static HeedPlacingTray *
get_tray (HeedPlacingBoard *self,
          HeedPlacing       kind)
{
  switch (kind)
    {
    case HEED_PLACING_OWNER:
      return self->owners;
    case HEED_PLACING_TARGET:
      return self->targets;
    case HEED_PLACING_TEXT:
      return self->text;
    default:
      g_return_val_if_reached (NULL);
    }
}

static HeedPlacingChip *
get_armed (HeedPlacingBoard *self)
{
  for (int kind = HEED_PLACING_OWNER; kind <= HEED_PLACING_TEXT; kind++)
    {
      HeedPlacingChip *chip = heed_placing_tray_get_armed (get_tray (self, kind));

      if (chip != NULL)
        return chip;
    }

  return NULL;
}

static HeedPlacingRow *
get_row (HeedPlacingBoard *self,
         HeedItem         *item)
{
  guint position;

  if (!heed_record_list_find (heed_recommendation_get_items (self->recommendation),
                              item, &position))
    return NULL;

  return HEED_PLACING_ROW (gtk_list_box_get_row_at_index (self->list, (int) position));
}

static void
update_armed (HeedPlacingBoard *self)
{
  HeedPlacingChip *armed = get_armed (self);
  gboolean text = armed != NULL && heed_placing_chip_get_kind (armed) == HEED_PLACING_TEXT;
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (GTK_WIDGET (self->list));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      HeedPlacingRow *row = HEED_PLACING_ROW (child);

      for (int kind = HEED_PLACING_OWNER; kind <= HEED_PLACING_TARGET; kind++)
        heed_placing_slot_set_armed (heed_placing_row_get_slot (row, kind),
                                     armed != NULL &&
                                       (int) heed_placing_chip_get_kind (armed) == kind);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), text);
    }
}

/* A scrolled window asks for the height of what is in it when that is as wide as it likes;
 * the lines of the trays break. */
static gboolean
height_cb (gpointer user_data)
{
  HeedPlacingBoard *self = user_data;
  int width = gtk_widget_get_width (GTK_WIDGET (self->tray_scroller));
  int most = MAX (TRAYS_HEIGHT, gtk_widget_get_height (GTK_WIDGET (self)) / TRAYS_PART);
  int height;

  self->height_id = 0;
  if (width > 0 && gtk_widget_get_visible (self->trays))
    {
      gtk_widget_measure (self->trays, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
      gtk_scrolled_window_set_min_content_height (self->tray_scroller, MIN (height, most));
    }
  return G_SOURCE_REMOVE;
}

static void
trays_changed_cb (HeedPlacingBoard *self)
{
  if (self->height_id == 0)
    self->height_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, height_cb, self, NULL);
}

static void
refresh (HeedPlacingBoard *self)
{
  gboolean waiting = FALSE;
  GtkWidget *child;

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  if (self->recommendation == NULL)
    return;

  for (int kind = HEED_PLACING_OWNER; kind <= HEED_PLACING_TEXT; kind++)
    {
      const char *const *words = heed_placing_get_unplaced (self->recommendation, kind);

      heed_placing_tray_set_words (get_tray (self, kind), words);
      waiting = waiting || words[0] != NULL;
    }
  gtk_widget_set_visible (self->trays, waiting);

  for (child = gtk_widget_get_first_child (GTK_WIDGET (self->list));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    heed_placing_row_refresh (HEED_PLACING_ROW (child));
  update_armed (self);
  trays_changed_cb (self);
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
focus_next (HeedPlacingBoard *self,
            HeedPlacing       kind,
            HeedItem         *item)
{
  HeedPlacingRow *row;
  HeedItem *next;

  if (kind == HEED_PLACING_TEXT || heed_placing_tray_get_n (get_tray (self, kind)) == 0)
    return FALSE;

  next = heed_placing_find_next (self->recommendation, kind, item);
  row = next != NULL ? get_row (self, next) : NULL;
  if (row == NULL)
    return FALSE;

  return gtk_widget_grab_focus (GTK_WIDGET (heed_placing_row_get_slot (row, kind)));
}

static void
place (HeedPlacingBoard *self,
       HeedPlacing       kind,
       guint             index,
       HeedItem         *item)
{
  begin (self, get_step_label (kind));
  heed_placing_place (self->recommendation, kind, index, item);
  end (self);
  focus_next (self, kind, item);
}

static void
slot_clicked_cb (HeedPlacingBoard *self,
                 HeedPlacingSlot  *slot)
{
  HeedPlacing kind = heed_placing_slot_get_kind (slot);
  HeedPlacingChip *armed = get_armed (self);

  if (armed != NULL && heed_placing_chip_get_kind (armed) == kind)
    place (self, kind, heed_placing_chip_get_index (armed), heed_placing_slot_get_item (slot));
  else if (heed_placing_slot_get_filled (slot))
    heed_placing_slot_popup (slot);
  else
    heed_placing_tray_arm (get_tray (self, kind), 0);
}

static void
slot_take_back_cb (HeedPlacingBoard *self,
                   HeedPlacingSlot  *slot)
{
  HeedPlacing kind = heed_placing_slot_get_kind (slot);

  begin (self, kind == HEED_PLACING_OWNER ? _("Take Owner Back") : _("Take Target Back"));
  heed_placing_take_back (self->recommendation, kind, heed_placing_slot_get_item (slot));
  end (self);
  heed_placing_tray_arm (get_tray (self, kind), 0);
}

static void
slot_shift_cb (HeedPlacingBoard *self,
               int               by,
               HeedPlacingSlot  *slot)
{
  HeedPlacing kind = heed_placing_slot_get_kind (slot);

  begin (self, kind == HEED_PLACING_OWNER ? _("Move Owners") : _("Move Targets"));
  heed_placing_shift (self->recommendation, kind, heed_placing_slot_get_item (slot), by);
  end (self);
}

static void
slot_dropped_cb (HeedPlacingBoard *self,
                 GtkWidget        *source,
                 HeedPlacingSlot  *slot)
{
  HeedPlacing kind = heed_placing_slot_get_kind (slot);
  HeedItem *item = heed_placing_slot_get_item (slot);
  HeedItem *from;
  guint n;

  if (HEED_IS_PLACING_CHIP (source))
    {
      place (self, kind, heed_placing_chip_get_index (HEED_PLACING_CHIP (source)), item);
      return;
    }

  /* From one action to the other: what is taken back stands first. */
  from = heed_placing_slot_get_item (HEED_PLACING_SLOT (source));
  n = kind == HEED_PLACING_OWNER ? g_strv_length ((char **) heed_item_get_owners (from)) : 1;
  begin (self, kind == HEED_PLACING_OWNER ? _("Move Owner") : _("Move Target"));
  heed_placing_take_back (self->recommendation, kind, from);
  while (n-- > 0)
    heed_placing_place (self->recommendation, kind, 0, item);
  end (self);
}

static void
row_activated_cb (HeedPlacingBoard *self,
                  HeedPlacingRow   *row)
{
  HeedPlacingChip *armed = heed_placing_tray_get_armed (self->text);

  if (armed != NULL)
    place (self, HEED_PLACING_TEXT, heed_placing_chip_get_index (armed),
           heed_placing_row_get_item (row));
}

/* Only one chip of all trays is armed. */
static void
armed_cb (HeedPlacingBoard *self,
          HeedPlacingTray  *tray)
{
  if (heed_placing_tray_get_armed (tray) != NULL)
    for (int kind = HEED_PLACING_OWNER; kind <= HEED_PLACING_TEXT; kind++)
      if (get_tray (self, kind) != tray)
        heed_placing_tray_arm (get_tray (self, kind), -1);

  update_armed (self);
}

/* From the keyboard the next thing is to find the place. */
static void
chosen_cb (HeedPlacingBoard *self,
           HeedPlacingTray  *tray)
{
  focus_next (self, heed_placing_tray_get_kind (tray), NULL);
}

static void
place_all_cb (HeedPlacingBoard *self,
              HeedPlacingTray  *tray)
{
  HeedPlacing kind = heed_placing_tray_get_kind (tray);

  begin (self, kind == HEED_PLACING_OWNER ? _("Place Owners in Order")
                                          : _("Place Targets in Order"));
  heed_placing_place_all (self->recommendation, kind);
  end (self);
}

static void
leave_out_cb (HeedPlacingBoard *self,
              HeedPlacingTray  *tray)
{
  HeedPlacingChip *armed = heed_placing_tray_get_armed (tray);

  if (armed == NULL)
    return;

  begin (self, _("Leave Words Out"));
  heed_placing_leave_out (self->recommendation, heed_placing_tray_get_kind (tray),
                          heed_placing_chip_get_index (armed));
  end (self);
}

static void
make_item_cb (HeedPlacingBoard *self,
              GType             type,
              HeedPlacingTray  *tray)
{
  HeedPlacingChip *armed = heed_placing_tray_get_armed (tray);

  if (armed == NULL)
    return;

  begin (self, get_step_label (HEED_PLACING_TEXT));
  heed_placing_place_as_new (self->recommendation, heed_placing_chip_get_index (armed),
                             type, NULL);
  end (self);
}

static void
rearrange_cb (HeedPlacingBoard   *self,
              const char *const  *words,
              HeedPlacingTray    *tray)
{
  begin (self, _("Split or Join Words"));
  heed_placing_rearrange (self->recommendation, heed_placing_tray_get_kind (tray), words);
  end (self);
}

static void
disarm (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  HeedPlacingBoard *self = HEED_PLACING_BOARD (widget);

  /* Where nothing is chosen, Escape means what it means elsewhere. */
  if (get_armed (self) == NULL)
    {
      gtk_widget_activate_action (widget, "win.close-panel", NULL);
      return;
    }

  for (int kind = HEED_PLACING_OWNER; kind <= HEED_PLACING_TEXT; kind++)
    heed_placing_tray_arm (get_tray (self, kind), -1);
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  GtkWidget *row = heed_placing_row_new (item);

  for (int kind = HEED_PLACING_OWNER; kind <= HEED_PLACING_TARGET; kind++)
    {
      HeedPlacingSlot *slot = heed_placing_row_get_slot (HEED_PLACING_ROW (row), kind);

      g_signal_connect_object (slot, "clicked", G_CALLBACK (slot_clicked_cb), user_data,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (slot, "take-back", G_CALLBACK (slot_take_back_cb), user_data,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (slot, "shift", G_CALLBACK (slot_shift_cb), user_data,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (slot, "dropped", G_CALLBACK (slot_dropped_cb), user_data,
                               G_CONNECT_SWAPPED);
    }
  return row;
}

static void
heed_placing_board_dispose (GObject *object)
{
  HeedPlacingBoard *self = HEED_PLACING_BOARD (object);

  heed_placing_board_set_recommendation (self, NULL, NULL);
  g_clear_handle_id (&self->height_id, g_source_remove);

  G_OBJECT_CLASS (heed_placing_board_parent_class)->dispose (object);
}

static void
heed_placing_board_class_init (HeedPlacingBoardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = heed_placing_board_dispose;

  gtk_widget_class_install_action (widget_class, "board.disarm", NULL, disarm);

  g_type_ensure (HEED_TYPE_PLACING_TRAY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/heedapp/Heed/heed-placing-board.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedPlacingBoard, tray_scroller);
  gtk_widget_class_bind_template_child (widget_class, HeedPlacingBoard, trays);
  gtk_widget_class_bind_template_child (widget_class, HeedPlacingBoard, owners);
  gtk_widget_class_bind_template_child (widget_class, HeedPlacingBoard, targets);
  gtk_widget_class_bind_template_child (widget_class, HeedPlacingBoard, text);
  gtk_widget_class_bind_template_child (widget_class, HeedPlacingBoard, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
heed_placing_board_init (HeedPlacingBoard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->tray_scroller), "changed",
                           G_CALLBACK (trays_changed_cb), self, G_CONNECT_SWAPPED);

  for (int kind = HEED_PLACING_OWNER; kind <= HEED_PLACING_TEXT; kind++)
    {
      HeedPlacingTray *tray = get_tray (self, kind);

      heed_placing_tray_set_kind (tray, kind);
      g_signal_connect_object (tray, "armed", G_CALLBACK (armed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (tray, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (tray, "place-all", G_CALLBACK (place_all_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (tray, "leave-out", G_CALLBACK (leave_out_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (tray, "make-item", G_CALLBACK (make_item_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (tray, "rearrange", G_CALLBACK (rearrange_cb), self,
                               G_CONNECT_SWAPPED);
    }
}

/**
 * heed_placing_board_set_recommendation:
 * @self: a #HeedPlacingBoard
 * @editor: (nullable): the editor of its plan, which keeps the steps of undo
 * @recommendation: (nullable): the recommendation to show
 *
 * Shows another recommendation, and chooses the first of what it has to place.
 */
void
heed_placing_board_set_recommendation (HeedPlacingBoard   *self,
                                       HeedPlanEditor     *editor,
                                       HeedRecommendation *recommendation)
{
  g_return_if_fail (HEED_IS_PLACING_BOARD (self));

  g_set_object (&self->editor, editor);
  if (self->recommendation == recommendation)
    return;

  g_clear_handle_id (&self->refresh_id, g_source_remove);
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
  for (int kind = HEED_PLACING_OWNER; kind <= HEED_PLACING_TEXT; kind++)
    heed_placing_tray_arm (get_tray (self, kind), -1);
  refresh (self);
  for (int kind = HEED_PLACING_OWNER; kind <= HEED_PLACING_TEXT; kind++)
    if (heed_placing_tray_get_n (get_tray (self, kind)) > 0)
      {
        heed_placing_tray_arm (get_tray (self, kind), 0);
        break;
      }
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
  HeedPlacingChip *armed;

  g_return_val_if_fail (HEED_IS_PLACING_BOARD (self), FALSE);

  armed = get_armed (self);
  return armed != NULL && focus_next (self, heed_placing_chip_get_kind (armed), NULL);
}
