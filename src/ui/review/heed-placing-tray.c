/* heed-placing-tray.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-placing-tray.h"

#include <glib/gi18n-lib.h>

#include "heed-action.h"
#include "heed-placing-lines.h"
#include "heed-text-item.h"
#include "heed-wrap-layout.h"

/**
 * HeedPlacingTray:
 *
 * The words of one kind that wait for their place. One of them may be armed: it
 * is the one that the next click on a place puts there.
 */

struct _HeedPlacingTray
{
  AdwBin parent_instance;

  GtkLabel *title;
  GtkLabel *hint;
  HeedPlacingLines *popover;
  GtkWidget *leave_out;
  GtkWidget *new_text;
  GtkWidget *new_action;
  GtkWidget *place_all;
  GtkWidget *chips;

  HeedPlacing kind;
  GStrv words;
  HeedPlacingChip *armed; /* unowned, one of the chips */
};

G_DEFINE_FINAL_TYPE (HeedPlacingTray, heed_placing_tray, ADW_TYPE_BIN)

enum {
  ARMED,
  CHOSEN,
  PLACE_ALL,
  LEAVE_OUT,
  MAKE_ITEM,
  REARRANGE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
update_armed (HeedPlacingTray *self)
{
  gboolean armed = self->armed != NULL;
  const char *hint = "";

  if (armed && self->kind == HEED_PLACING_TEXT)
    hint = _("Choose the action or text to add them to");
  else if (armed)
    hint = _("Choose the action it belongs to");
  gtk_label_set_label (self->hint, hint);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "tray.leave-out", armed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "tray.new-text", armed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "tray.new-action", armed);
}

static void
update_title (HeedPlacingTray *self)
{
  guint n = heed_placing_tray_get_n (self);
  g_autofree char *title = NULL;

  switch (self->kind)
    {
    case HEED_PLACING_OWNER:
      title = g_strdup_printf (ngettext ("%u owner to place", "%u owners to place", n), n);
      break;
    case HEED_PLACING_TARGET:
      title = g_strdup_printf (ngettext ("%u target to place", "%u targets to place", n), n);
      break;
    case HEED_PLACING_TEXT:
    default:
      title = g_strdup (_("Words to place"));
    }
  gtk_label_set_label (self->title, title);
}

static void
toggled_cb (HeedPlacingTray *self,
            GtkToggleButton *button)
{
  HeedPlacingChip *chip = HEED_PLACING_CHIP (button);

  if (gtk_toggle_button_get_active (button))
    {
      HeedPlacingChip *before = self->armed;

      self->armed = chip;
      if (before != NULL && before != chip)
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (before), FALSE);
    }
  else if (self->armed == chip)
    self->armed = NULL;
  else
    return;

  update_armed (self);
  g_signal_emit (self, signals[ARMED], 0);
}

static void
clicked_cb (HeedPlacingTray *self,
            GtkButton       *button)
{
  if (self->armed == HEED_PLACING_CHIP (button))
    g_signal_emit (self, signals[CHOSEN], 0);
}

static void
fill (HeedPlacingTray *self)
{
  GtkWidget *child;

  self->armed = NULL;
  while ((child = gtk_widget_get_first_child (self->chips)) != NULL)
    gtk_box_remove (GTK_BOX (self->chips), child);

  for (guint i = 0; self->words[i] != NULL; i++)
    {
      GtkWidget *chip = heed_placing_chip_new (self->kind, i, self->words[i]);

      g_signal_connect_swapped (chip, "toggled", G_CALLBACK (toggled_cb), self);
      g_signal_connect_data (chip, "clicked", G_CALLBACK (clicked_cb), self, NULL,
                             G_CONNECT_SWAPPED | G_CONNECT_AFTER);
      gtk_box_append (GTK_BOX (self->chips), chip);
    }
}

static void
place_all (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  g_signal_emit (widget, signals[PLACE_ALL], 0);
}

static void
leave_out (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  g_signal_emit (widget, signals[LEAVE_OUT], 0);
}

static void
make_item (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  gboolean action = g_str_equal (action_name, "tray.new-action");

  g_signal_emit (widget, signals[MAKE_ITEM], 0, action ? HEED_TYPE_ACTION : HEED_TYPE_TEXT_ITEM);
}

static void
apply_cb (HeedPlacingTray    *self,
          const char *const  *words)
{
  g_signal_emit (self, signals[REARRANGE], 0, words);
}

static void
heed_placing_tray_finalize (GObject *object)
{
  HeedPlacingTray *self = HEED_PLACING_TRAY (object);

  g_strfreev (self->words);

  G_OBJECT_CLASS (heed_placing_tray_parent_class)->finalize (object);
}

static void
heed_placing_tray_class_init (HeedPlacingTrayClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = heed_placing_tray_finalize;

  /**
   * HeedPlacingTray::armed:
   *
   * Another chip is armed, or none any more.
   */
  signals[ARMED] = g_signal_new ("armed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * HeedPlacingTray::chosen:
   *
   * The person chose the chip that is armed now.
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * HeedPlacingTray::place-all:
   *
   * All words are to be placed in order.
   */
  signals[PLACE_ALL] = g_signal_new ("place-all", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * HeedPlacingTray::leave-out:
   *
   * The armed words are to be left out.
   */
  signals[LEAVE_OUT] = g_signal_new ("leave-out", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * HeedPlacingTray::make-item:
   * @self: the tray
   * @type: the type of the item
   *
   * The armed words are to become an item of their own.
   */
  signals[MAKE_ITEM] = g_signal_new ("make-item", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_GTYPE);

  /**
   * HeedPlacingTray::rearrange:
   * @self: the tray
   * @words: (array zero-terminated=1): the words, split and joined otherwise
   */
  signals[REARRANGE] = g_signal_new ("rearrange", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRV);

  gtk_widget_class_install_action (widget_class, "tray.place-all", NULL, place_all);
  gtk_widget_class_install_action (widget_class, "tray.leave-out", NULL, leave_out);
  gtk_widget_class_install_action (widget_class, "tray.new-text", NULL, make_item);
  gtk_widget_class_install_action (widget_class, "tray.new-action", NULL, make_item);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "tray.leave-out", NULL);

  g_type_ensure (HEED_TYPE_PLACING_LINES);
  g_type_ensure (HEED_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/heedapp/Heed/heed-placing-tray.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedPlacingTray, title);
  gtk_widget_class_bind_template_child (widget_class, HeedPlacingTray, hint);
  gtk_widget_class_bind_template_child (widget_class, HeedPlacingTray, popover);
  gtk_widget_class_bind_template_child (widget_class, HeedPlacingTray, leave_out);
  gtk_widget_class_bind_template_child (widget_class, HeedPlacingTray, new_text);
  gtk_widget_class_bind_template_child (widget_class, HeedPlacingTray, new_action);
  gtk_widget_class_bind_template_child (widget_class, HeedPlacingTray, place_all);
  gtk_widget_class_bind_template_child (widget_class, HeedPlacingTray, chips);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
}

static void
heed_placing_tray_init (HeedPlacingTray *self)
{
  self->words = g_new0 (char *, 1);
  gtk_widget_init_template (GTK_WIDGET (self));
  update_armed (self);
}

/**
 * heed_placing_tray_set_kind:
 * @self: a #HeedPlacingTray
 * @kind: what waits in it
 */
void
heed_placing_tray_set_kind (HeedPlacingTray *self,
                            HeedPlacing      kind)
{
  g_return_if_fail (HEED_IS_PLACING_TRAY (self));

  self->kind = kind;
  gtk_widget_set_visible (self->place_all, kind != HEED_PLACING_TEXT);
  gtk_widget_set_visible (self->new_text, kind == HEED_PLACING_TEXT);
  gtk_widget_set_visible (self->new_action, kind == HEED_PLACING_TEXT);
}

/**
 * heed_placing_tray_get_kind:
 * @self: a #HeedPlacingTray
 *
 * Returns: what waits in it
 */
HeedPlacing
heed_placing_tray_get_kind (HeedPlacingTray *self)
{
  g_return_val_if_fail (HEED_IS_PLACING_TRAY (self), HEED_PLACING_OWNER);

  return self->kind;
}

/**
 * heed_placing_tray_set_words:
 * @self: a #HeedPlacingTray
 * @words: the words that wait, in order
 *
 * Shows other words. The one that stands where the armed one stood is armed
 * then, so that one after the other can be placed. Without words the tray hides.
 */
void
heed_placing_tray_set_words (HeedPlacingTray   *self,
                             const char *const *words)
{
  int armed;

  g_return_if_fail (HEED_IS_PLACING_TRAY (self));
  g_return_if_fail (words != NULL);

  gtk_widget_set_visible (GTK_WIDGET (self), words[0] != NULL);
  if (g_strv_equal ((const char *const *) self->words, words))
    return;

  armed = self->armed != NULL ? (int) heed_placing_chip_get_index (self->armed) : -1;
  g_strfreev (self->words);
  self->words = g_strdupv ((char **) words);
  heed_placing_lines_set_words (self->popover, words);
  fill (self);
  update_title (self);
  update_armed (self);
  heed_placing_tray_arm (self, MIN (armed, (int) g_strv_length (self->words) - 1));
}

/**
 * heed_placing_tray_get_n:
 * @self: a #HeedPlacingTray
 *
 * Returns: how many wait in it
 */
guint
heed_placing_tray_get_n (HeedPlacingTray *self)
{
  g_return_val_if_fail (HEED_IS_PLACING_TRAY (self), 0);

  return g_strv_length (self->words);
}

/**
 * heed_placing_tray_arm:
 * @self: a #HeedPlacingTray
 * @index: which chip to arm, or -1 for none
 */
void
heed_placing_tray_arm (HeedPlacingTray *self,
                       int              index)
{
  GtkWidget *chip;

  g_return_if_fail (HEED_IS_PLACING_TRAY (self));

  if (index < 0)
    {
      if (self->armed != NULL)
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->armed), FALSE);
      return;
    }

  chip = gtk_widget_get_first_child (self->chips);
  while (chip != NULL && index-- > 0)
    chip = gtk_widget_get_next_sibling (chip);
  if (chip != NULL)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), TRUE);
}

/**
 * heed_placing_tray_get_armed:
 * @self: a #HeedPlacingTray
 *
 * Returns: (transfer none) (nullable): the chip that is armed
 */
HeedPlacingChip *
heed_placing_tray_get_armed (HeedPlacingTray *self)
{
  g_return_val_if_fail (HEED_IS_PLACING_TRAY (self), NULL);

  return self->armed;
}
