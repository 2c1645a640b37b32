/* heed-target-cell.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-target-cell.h"

#include <glib/gi18n-lib.h>

#include "heed-cell-text.h"
#include "heed-promise.h"
#include "heed-recommendation.h"

/**
 * HeedTargetCell:
 *
 * Edits the target of an item in words, and says below them what they mean. F4 or the
 * button opens a calendar. Where what was promised moved and nobody said why, it asks
 * before it goes.
 */

struct _HeedTargetCell
{
  HeedCellEditor parent_instance;

  char *before; /* what the target was */
  char *shown;  /* what the record says */
  gboolean asking;

  GtkTextView *words;
  GtkWidget *below;
  GtkLabel *hint;
  GtkMenuButton *button;
  GtkCalendar *calendar;
  GtkTextView *reason; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (HeedTargetCell, heed_target_cell, HEED_TYPE_CELL_EDITOR)

static HeedItem *
get_item (HeedTargetCell *self)
{
  return heed_cell_editor_get_record (HEED_CELL_EDITOR (self));
}

static char *
get_words (HeedTargetCell *self)
{
  g_autofree char *words = heed_cell_text_get (self->words);

  g_strdelimit (words, "\n", ' ');
  return g_strdup (g_strstrip (words));
}

/* What an item without a target of its own takes from above. */
static char *
describe_inherited (HeedItem *item)
{
  HeedRecommendation *recommendation = heed_item_get_recommendation (item);
  HeedTarget *target = HEED_IS_ACTION (item) && recommendation != NULL
                         ? heed_recommendation_get_target_in_force (recommendation, item) : NULL;

  return target != NULL && heed_item_get_target (item) == NULL
           /* Translators: %s is the target of the action above. */
           ? g_strdup_printf (_("From above: %s"), heed_target_get_words (target)) : g_strdup ("");
}

static void
update_hint (HeedTargetCell *self)
{
  g_autofree char *words = get_words (self);
  g_autofree char *hint = NULL;

  if (words[0] == '\0')
    {
      hint = describe_inherited (get_item (self));
    }
  else
    {
      g_autoptr (HeedTarget) target = heed_target_new (words, heed_item_get_reference_for (get_item (self), words));

      hint = heed_target_is_recognised (target) ? heed_target_to_meaning (target)
                                                : g_strdup (_("No date found"));
    }
  if (g_str_equal (hint, gtk_label_get_label (self->hint)))
    return;

  gtk_label_set_label (self->hint, hint);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->words),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, hint, -1);
}

static void
update (HeedTargetCell *self)
{
  const char *words = heed_item_get_target_words (get_item (self));

  if (g_strcmp0 (self->shown, words) == 0)
    return;

  g_free (self->shown);
  self->shown = g_strdup (words);
  heed_cell_text_set (self->words, words, TRUE);
  update_hint (self);
}

static void
heed_target_cell_show (HeedCellEditor *cell)
{
  HeedTargetCell *self = HEED_TARGET_CELL (cell);

  self->before = g_strdup (heed_item_get_target_words (get_item (self)));
  g_signal_connect_object (get_item (self), "notify::target-words",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  update_hint (self);
}

static void
heed_target_cell_type (HeedCellEditor *cell,
                       const char     *words)
{
  heed_cell_text_set (HEED_TARGET_CELL (cell)->words, words, FALSE);
}

static void
heed_target_cell_apply (HeedCellEditor *cell)
{
  HeedTargetCell *self = HEED_TARGET_CELL (cell);
  g_autofree char *words = get_words (self);

  if (self->asking)
    {
      g_autofree char *reason = heed_cell_text_get (self->reason);

      g_strstrip (g_strdelimit (reason, "\n", ' '));
      if (reason[0] != '\0' && heed_promise_get_open_revision (HEED_ACTION (get_item (self))) != NULL)
        heed_promise_set_reason (HEED_ACTION (get_item (self)), reason);
    }
  else if (!g_str_equal (words, self->shown))
    {
      heed_item_set_target_words (get_item (self), words);
    }
}

/* A revision of which nobody says why goes as the date comes back. */
static void
heed_target_cell_take_back (HeedCellEditor *cell)
{
  HeedTargetCell *self = HEED_TARGET_CELL (cell);

  if (!g_str_equal (heed_item_get_target_words (get_item (self)), self->before))
    heed_item_set_target_words (get_item (self), self->before);
}

static gboolean
heed_target_cell_ask (HeedCellEditor *cell)
{
  HeedTargetCell *self = HEED_TARGET_CELL (cell);

  if (self->asking || !HEED_IS_ACTION (get_item (self)) ||
      g_str_equal (heed_item_get_target_words (get_item (self)), self->before) ||
      heed_promise_get_open_revision (HEED_ACTION (get_item (self))) == NULL)
    return FALSE;

  self->asking = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->words), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->button), FALSE);
  gtk_label_set_label (self->hint, _("Why did it move?"));
  self->reason = heed_cell_text_new (cell, _("Why did it move?"));
  gtk_widget_grab_focus (GTK_WIDGET (self->reason));
  return TRUE;
}

static gboolean
heed_target_cell_key (HeedCellEditor  *cell,
                      guint            key,
                      GdkModifierType  modifiers)
{
  HeedTargetCell *self = HEED_TARGET_CELL (cell);

  if (key != GDK_KEY_F4 || modifiers != 0 || self->asking)
    return FALSE;

  gtk_menu_button_popup (self->button);
  return TRUE;
}

static HeedDay
get_due (HeedTargetCell *self)
{
  g_autofree char *words = get_words (self);
  g_autoptr (HeedTarget) target = heed_target_new (words, heed_item_get_reference_for (get_item (self), words));
  HeedDay due = heed_target_get_due (target);

  return due != HEED_DAY_NONE ? due : heed_cell_editor_get_day (HEED_CELL_EDITOR (self));
}

static void
day_selected_cb (HeedTargetCell *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);
  g_autofree char *words = heed_day_to_words (heed_day_new (g_date_time_get_year (date),
                                                           g_date_time_get_month (date),
                                                           g_date_time_get_day_of_month (date)));

  heed_cell_text_set (self->words, words, FALSE);
}

/* The calendar begins with the day that is written; choosing it must not write it anew. */
static void
open_cb (GtkMenuButton *button,
         gpointer       user_data)
{
  HeedTargetCell *self = user_data;
  HeedDay due = get_due (self);
  g_autofree char *iso = due != HEED_DAY_NONE ? heed_day_to_iso (due) : NULL;
  g_autofree char *time = iso != NULL ? g_strconcat (iso, "T12:00:00Z", NULL) : NULL;
  g_autoptr (GDateTime) date = time != NULL ? g_date_time_new_from_iso8601 (time, NULL) : NULL;

  if (date == NULL)
    return;

  g_signal_handlers_block_by_func (self->calendar, day_selected_cb, self);
  gtk_calendar_select_day (self->calendar, date);
  g_signal_handlers_unblock_by_func (self->calendar, day_selected_cb, self);
}

/* In the calendar, Return chooses the day and goes back to the words. */
static gboolean
calendar_key_cb (HeedTargetCell  *self,
                 guint            key,
                 guint            code,
                 GdkModifierType  modifiers)
{
  if (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter && key != GDK_KEY_space)
    return FALSE;

  day_selected_cb (self);
  gtk_menu_button_popdown (self->button);
  return TRUE;
}

static void
closed_cb (HeedTargetCell *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self->words)))
    gtk_widget_grab_focus (GTK_WIDGET (self->words));
}

static void
heed_target_cell_finalize (GObject *object)
{
  g_free (HEED_TARGET_CELL (object)->before);
  g_free (HEED_TARGET_CELL (object)->shown);

  G_OBJECT_CLASS (heed_target_cell_parent_class)->finalize (object);
}

static void
heed_target_cell_class_init (HeedTargetCellClass *klass)
{
  HeedCellEditorClass *cell_class = HEED_CELL_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = heed_target_cell_finalize;
  cell_class->show = heed_target_cell_show;
  cell_class->type = heed_target_cell_type;
  cell_class->apply = heed_target_cell_apply;
  cell_class->take_back = heed_target_cell_take_back;
  cell_class->ask = heed_target_cell_ask;
  cell_class->key = heed_target_cell_key;
}

static GtkWidget *
create_calendar (HeedTargetCell *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  g_signal_connect_swapped (self->calendar, "day-selected", G_CALLBACK (day_selected_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (calendar_key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->calendar), keys);
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->calendar));
  g_signal_connect_swapped (popover, "closed", G_CALLBACK (closed_cb), self);
  return popover;
}

static void
heed_target_cell_init (HeedTargetCell *self)
{
  self->words = heed_cell_text_new (HEED_CELL_EDITOR (self), _("Target"));
  g_signal_connect_swapped (gtk_text_view_get_buffer (self->words), "changed",
                            G_CALLBACK (update_hint), self);

  self->hint = g_object_new (GTK_TYPE_LABEL,
                             "wrap", TRUE,
                             "xalign", 0.0,
                             "hexpand", TRUE,
                             "css-classes", (const char *const[]) { "caption", "dim-label", NULL },
                             NULL);
  self->button = g_object_new (GTK_TYPE_MENU_BUTTON,
                               "icon-name", "x-office-calendar-symbolic",
                               "tooltip-text", _("Calendar (F4)"),
                               "popover", create_calendar (self),
                               "valign", GTK_ALIGN_START,
                               "focus-on-click", FALSE,
                               "css-classes", (const char *const[]) { "flat", "cell-button", NULL },
                               NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Calendar"), -1);
  gtk_menu_button_set_create_popup_func (self->button, open_cb, self, NULL);

  self->below = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_append (GTK_BOX (self->below), GTK_WIDGET (self->hint));
  gtk_box_append (GTK_BOX (self->below), GTK_WIDGET (self->button));
  gtk_widget_set_parent (self->below, GTK_WIDGET (self));
}

/**
 * heed_target_cell_new:
 *
 * Returns: (transfer floating): an editor for the target of a #HeedItem
 */
HeedCellEditor *
heed_target_cell_new (void)
{
  return g_object_new (HEED_TYPE_TARGET_CELL, NULL);
}
