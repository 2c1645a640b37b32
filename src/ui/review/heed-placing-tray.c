/* heed-placing-tray.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-placing-tray.h"

#include <glib/gi18n-lib.h>

#include "heed-placing-lines.h"
#include "heed-wrap-layout.h"

/* Between the lines of chips, as in HeedWrapLayout. */
#define SPACING 6

/* Of how many parts of the height around it it takes one at most. */
#define PARTS 3

/**
 * HeedPlacingTray:
 *
 * The owners, targets and words of a recommendation that wait for their place. One of them may
 * be armed: it is the one that the next click on a place puts there. Its buttons are actions of
 * the board around it.
 */

struct _HeedPlacingTray
{
  AdwBin parent_instance;

  GtkLabel *hint;
  HeedPlacingLines *lines;
  GtkWidget *buttons;
  GtkWidget *new_text;
  GtkWidget *new_action;
  GtkWidget *place_all;
  GtkScrolledWindow *scroller;
  GtkWidget *chips;

  HeedRecommendation *recommendation;
  GStrv shown;
  HeedPlacingChip *armed; /* unowned, one of the chips */
  guint height_id;
};

G_DEFINE_FINAL_TYPE (HeedPlacingTray, heed_placing_tray, ADW_TYPE_BIN)

enum {
  ARMED,
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
describe_waiting (HeedPlacingTray *self)
{
  guint n[3] = { 0 };
  g_autofree char *owners = NULL;
  g_autofree char *targets = NULL;

  for (guint kind = HEED_PLACING_OWNER; kind <= HEED_PLACING_TEXT && self->recommendation != NULL; kind++)
    n[kind] = g_strv_length ((char **) heed_placing_get_unplaced (self->recommendation, kind));
  owners = g_strdup_printf (ngettext ("%u owner to place", "%u owners to place", n[0]), n[0]);
  targets = g_strdup_printf (ngettext ("%u target to place", "%u targets to place", n[1]), n[1]);
  if (n[0] > 0 && n[1] > 0)
    return g_strconcat (owners, ", ", targets, NULL);
  return g_strdup (n[0] > 0 ? owners : n[1] > 0 ? targets : _("Words to place"));
}

static void
update_armed (HeedPlacingTray *self)
{
  HeedPlacing kind = self->armed != NULL ? heed_placing_chip_get_kind (self->armed) : HEED_PLACING_OWNER;
  g_autofree char *waiting = describe_waiting (self);

  if (self->armed == NULL)
    gtk_label_set_label (self->hint, waiting);
  else if (kind == HEED_PLACING_TEXT)
    gtk_label_set_label (self->hint, _("Choose where these words belong"));
  else
    gtk_label_set_label (self->hint, _("Choose the action it belongs to"));

  gtk_widget_set_visible (self->buttons, self->armed != NULL);
  gtk_widget_set_visible (self->place_all, kind != HEED_PLACING_TEXT);
  gtk_widget_set_visible (self->new_text, kind == HEED_PLACING_TEXT);
  gtk_widget_set_visible (self->new_action, kind == HEED_PLACING_TEXT);
  if (self->armed != NULL)
    heed_placing_lines_set_words (self->lines, heed_placing_get_unplaced (self->recommendation, kind));
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

/* As many whole lines of chips as there is room for: none is cut in two, and a scrolled window
 * asks for the height of what is in it when that is as wide as it likes. */
static gboolean
height_cb (gpointer user_data)
{
  HeedPlacingTray *self = user_data;
  GtkWidget *around = gtk_widget_get_parent (GTK_WIDGET (self));
  GtkWidget *chip = gtk_widget_get_first_child (self->chips);
  int width = gtk_widget_get_width (GTK_WIDGET (self->scroller));
  int most, line, height;

  self->height_id = 0;
  if (width <= 0 || chip == NULL || around == NULL)
    return G_SOURCE_REMOVE;

  gtk_widget_measure (self->chips, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  gtk_widget_measure (chip, GTK_ORIENTATION_VERTICAL, -1, NULL, &line, NULL, NULL);
  most = MAX (gtk_widget_get_height (around) / PARTS, 2 * line + SPACING);
  /* A scroll bar asks for more height than one line has. */
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER,
                                  height > most ? GTK_POLICY_AUTOMATIC : GTK_POLICY_EXTERNAL);
  if (height > most)
    height = (most + SPACING) / (line + SPACING) * (line + SPACING) - SPACING;
  gtk_scrolled_window_set_max_content_height (self->scroller, -1);
  gtk_scrolled_window_set_min_content_height (self->scroller, height);
  gtk_scrolled_window_set_max_content_height (self->scroller, height);
  return G_SOURCE_REMOVE;
}

static void
size_changed_cb (HeedPlacingTray *self)
{
  if (self->height_id == 0)
    self->height_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, height_cb, self, NULL);
}

static void
fill (HeedPlacingTray *self)
{
  GtkWidget *child;

  self->armed = NULL;
  while ((child = gtk_widget_get_first_child (self->chips)) != NULL)
    gtk_box_remove (GTK_BOX (self->chips), child);

  for (guint kind = HEED_PLACING_OWNER; kind <= HEED_PLACING_TEXT; kind++)
    {
      const char *const *words = heed_placing_get_unplaced (self->recommendation, kind);

      for (guint i = 0; words[i] != NULL; i++)
        {
          GtkWidget *chip = heed_placing_chip_new (kind, i, words[i]);

          g_signal_connect_swapped (chip, "toggled", G_CALLBACK (toggled_cb), self);
          g_signal_connect_data (chip, "clicked", G_CALLBACK (clicked_cb), self, NULL,
                                 G_CONNECT_SWAPPED | G_CONNECT_AFTER);
          gtk_box_append (GTK_BOX (self->chips), chip);
        }
    }
}

/* Returns: (transfer full): the words with their kinds */
static GStrv
list_words (HeedRecommendation *recommendation)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint kind = HEED_PLACING_OWNER; kind <= HEED_PLACING_TEXT; kind++)
    {
      g_strv_builder_addv (builder, (const char **) heed_placing_get_unplaced (recommendation, kind));
      g_strv_builder_add (builder, "");
    }
  return g_strv_builder_end (builder);
}

static void
apply_cb (HeedPlacingTray   *self,
          const char *const *words)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "board.rearrange", "^as", words);
}

static void
heed_placing_tray_dispose (GObject *object)
{
  HeedPlacingTray *self = HEED_PLACING_TRAY (object);

  g_clear_handle_id (&self->height_id, g_source_remove);
  g_clear_object (&self->recommendation);

  G_OBJECT_CLASS (heed_placing_tray_parent_class)->dispose (object);
}

static void
heed_placing_tray_finalize (GObject *object)
{
  HeedPlacingTray *self = HEED_PLACING_TRAY (object);

  g_strfreev (self->shown);

  G_OBJECT_CLASS (heed_placing_tray_parent_class)->finalize (object);
}

static void
heed_placing_tray_class_init (HeedPlacingTrayClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = heed_placing_tray_dispose;
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

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "board.leave-out", NULL);

  g_type_ensure (HEED_TYPE_PLACING_LINES);
  g_type_ensure (HEED_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/heedapp/Heed/heed-placing-tray.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedPlacingTray, hint);
  gtk_widget_class_bind_template_child (widget_class, HeedPlacingTray, lines);
  gtk_widget_class_bind_template_child (widget_class, HeedPlacingTray, buttons);
  gtk_widget_class_bind_template_child (widget_class, HeedPlacingTray, new_text);
  gtk_widget_class_bind_template_child (widget_class, HeedPlacingTray, new_action);
  gtk_widget_class_bind_template_child (widget_class, HeedPlacingTray, place_all);
  gtk_widget_class_bind_template_child (widget_class, HeedPlacingTray, scroller);
  gtk_widget_class_bind_template_child (widget_class, HeedPlacingTray, chips);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
}

static void
heed_placing_tray_init (HeedPlacingTray *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "changed",
                           G_CALLBACK (size_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * heed_placing_tray_show:
 * @self: a #HeedPlacingTray
 * @recommendation: the recommendation whose words wait
 *
 * Shows what waits now. The one that stands where the armed one stood is armed then, or the
 * first of what is left, so that one after the other can be placed. Without words the tray
 * hides.
 */
void
heed_placing_tray_show (HeedPlacingTray    *self,
                        HeedRecommendation *recommendation)
{
  g_auto (GStrv) words = NULL;
  HeedPlacing kind = HEED_PLACING_OWNER;
  gboolean armed;
  guint index = 0;

  g_return_if_fail (HEED_IS_PLACING_TRAY (self));
  g_return_if_fail (HEED_IS_RECOMMENDATION (recommendation));

  words = list_words (recommendation);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          !heed_unplaced_is_empty (heed_recommendation_get_unplaced (recommendation)));
  if (self->recommendation == recommendation && self->shown != NULL &&
      g_strv_equal ((const char *const *) self->shown, (const char *const *) words))
    return;

  armed = self->recommendation != recommendation || self->armed != NULL;
  if (self->recommendation == recommendation && self->armed != NULL)
    {
      kind = heed_placing_chip_get_kind (self->armed);
      index = heed_placing_chip_get_index (self->armed);
    }
  g_set_object (&self->recommendation, recommendation);
  g_strfreev (self->shown);
  self->shown = g_steal_pointer (&words);
  fill (self);
  update_armed (self);
  if (armed)
    heed_placing_tray_arm (self, kind, index);
  g_signal_emit (self, signals[ARMED], 0);
  size_changed_cb (self);
}

/**
 * heed_placing_tray_arm:
 * @self: a #HeedPlacingTray
 * @kind: of which kind
 * @index: which of that kind; the last one where there are fewer
 *
 * Arms a chip; where none of that kind is left, the first of all.
 */
void
heed_placing_tray_arm (HeedPlacingTray *self,
                       HeedPlacing      kind,
                       guint            index)
{
  GtkWidget *first;
  GtkWidget *found = NULL;

  g_return_if_fail (HEED_IS_PLACING_TRAY (self));

  first = gtk_widget_get_first_child (self->chips);
  for (GtkWidget *chip = first; chip != NULL; chip = gtk_widget_get_next_sibling (chip))
    if (heed_placing_chip_get_kind (HEED_PLACING_CHIP (chip)) == kind &&
        heed_placing_chip_get_index (HEED_PLACING_CHIP (chip)) <= index)
      found = chip;

  if (found == NULL)
    found = first;
  if (found != NULL)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (found), TRUE);
}

/**
 * heed_placing_tray_disarm:
 * @self: a #HeedPlacingTray
 *
 * Arms none.
 */
void
heed_placing_tray_disarm (HeedPlacingTray *self)
{
  g_return_if_fail (HEED_IS_PLACING_TRAY (self));

  if (self->armed != NULL)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->armed), FALSE);
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
