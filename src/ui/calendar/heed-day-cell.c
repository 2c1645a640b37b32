/* heed-day-cell.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-day-cell.h"

#include <glib/gi18n-lib.h>

/**
 * HeedDayCell:
 *
 * A day of a month: its number, and how much is overdue, due, completed and otherwise there, each
 * with its icon. Where there is no room for the words the numbers stand beside the icons; the name
 * of the cell has the words in any case.
 */

#define PADDING 4
#define ICON 16
#define GAP 3

typedef enum {
  MARK_OVERDUE,
  MARK_DUE,
  MARK_OTHER,
  MARK_COMPLETED,
  N_MARKS
} Mark;

struct _HeedDayCell
{
  GtkWidget parent_instance;

  HeedDay day;
  gboolean is_today;
  HeedCalendarCounts counts;
};

G_DEFINE_FINAL_TYPE (HeedDayCell, heed_day_cell, GTK_TYPE_WIDGET)

static const struct
{
  const char *icon_name;
  const char *color; /* (nullable): a named one */
} marks[N_MARKS] = {
  [MARK_OVERDUE] = { "heed-overdue-symbolic", "error_color" },
  [MARK_DUE] = { "heed-due-soon-symbolic", NULL },
  [MARK_OTHER] = { "heed-on-track-symbolic", NULL },
  [MARK_COMPLETED] = { "heed-completed-symbolic", NULL },
};

static guint
get_count (HeedDayCell *self,
           Mark         mark)
{
  const guint counts[N_MARKS] = {
    [MARK_OVERDUE] = self->counts.n_overdue,
    [MARK_DUE] = self->counts.n_due,
    [MARK_OTHER] = self->counts.n_other,
    [MARK_COMPLETED] = self->counts.n_completed,
  };

  return counts[mark];
}

static char *
format_words (Mark  mark,
              guint n)
{
  switch (mark)
    {
    case MARK_OVERDUE:
      return g_strdup_printf (ngettext ("%u overdue", "%u overdue", n), n);
    case MARK_DUE:
      return g_strdup_printf (ngettext ("%u due", "%u due", n), n);
    case MARK_COMPLETED:
      return g_strdup_printf (ngettext ("%u completed", "%u completed", n), n);
    case MARK_OTHER:
    case N_MARKS:
    default:
      return g_strdup_printf (ngettext ("%u other date", "%u other dates", n), n);
    }
}

static PangoLayout *
make_layout (HeedDayCell *self,
             Mark         mark,
             gboolean     in_words)
{
  guint n = get_count (self, mark);
  g_autofree char *words = in_words ? format_words (mark, n) : g_strdup_printf ("%u", n);

  return gtk_widget_create_pango_layout (GTK_WIDGET (self), words);
}

static PangoLayout *
make_number (HeedDayCell *self)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autofree char *number = NULL;
  PangoLayout *layout;
  int day = 30;

  if (self->day != HEED_DAY_NONE)
    heed_day_get (self->day, NULL, NULL, &day);
  number = g_strdup_printf ("%d", day);
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), number);
  if (self->is_today)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

static int
get_line_height (HeedDayCell *self)
{
  g_autoptr (PangoLayout) number = make_number (self);
  int height;

  pango_layout_get_pixel_size (number, NULL, &height);
  return MAX (height, ICON) + 2;
}

/* Whether each mark has a line of its own with its words. */
static gboolean
has_room (HeedDayCell *self,
          int          line)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self)) - 2 * PADDING - line;
  int room = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * PADDING - ICON - GAP;

  for (Mark mark = 0; mark < N_MARKS; mark++)
    {
      g_autoptr (PangoLayout) layout = NULL;
      int width;

      if (get_count (self, mark) == 0)
        continue;
      layout = make_layout (self, mark, TRUE);
      pango_layout_get_pixel_size (layout, &width, NULL);
      height -= line;
      if (width > room || height < 0)
        return FALSE;
    }
  return TRUE;
}

/* Draws from @x on, where the text begins, whichever side that is. */
static void
append_layout (HeedDayCell   *self,
               GtkSnapshot   *snapshot,
               PangoLayout   *layout,
               int            x,
               int            y,
               const GdkRGBA *color)
{
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x - width;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
append_icon (HeedDayCell   *self,
             GtkSnapshot   *snapshot,
             const char    *name,
             int            x,
             int            y,
             const GdkRGBA *color)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (widget));
  g_autoptr (GtkIconPaintable) icon
    = gtk_icon_theme_lookup_icon (theme, name, NULL, ICON, gtk_widget_get_scale_factor (widget),
                                  gtk_widget_get_direction (widget), GTK_ICON_LOOKUP_FORCE_SYMBOLIC);

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (widget) - x - ICON;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, ICON, ICON, color, 1);
  gtk_snapshot_restore (snapshot);
}

static void
get_mark_color (HeedDayCell *self,
                Mark         mark,
                GdkRGBA     *color)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));

  gtk_style_context_get_color (style, color);
  if (marks[mark].color != NULL)
    gtk_style_context_lookup_color (style, marks[mark].color, color);
}

static void
append_marks (HeedDayCell *self,
              GtkSnapshot *snapshot,
              int          line)
{
  gboolean in_words = has_room (self, line);
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int x = PADDING;
  int y = PADDING + line;

  for (Mark mark = 0; mark < N_MARKS; mark++)
    {
      g_autoptr (PangoLayout) layout = NULL;
      int text_width;
      GdkRGBA color;

      if (get_count (self, mark) == 0)
        continue;
      layout = make_layout (self, mark, in_words);
      pango_layout_get_pixel_size (layout, &text_width, NULL);
      if (x > PADDING && (in_words || x + ICON + GAP + text_width > width - PADDING))
        {
          x = PADDING;
          y += line;
        }
      get_mark_color (self, mark, &color);
      append_icon (self, snapshot, marks[mark].icon_name, x, y + (line - ICON) / 2, &color);
      append_layout (self, snapshot, layout, x + ICON + GAP, y, &color);
      x += ICON + GAP + text_width + 2 * GAP;
    }
}

/* Today stands on a disc. */
static void
append_number (HeedDayCell *self,
               GtkSnapshot *snapshot)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  g_autoptr (PangoLayout) number = make_number (self);
  int width, height, x;
  GdkRGBA color, disc;

  gtk_style_context_get_color (style, &color);
  pango_layout_get_pixel_size (number, &width, &height);
  x = PADDING + 2;
  if (self->is_today && gtk_style_context_lookup_color (style, "accent_bg_color", &disc))
    {
      int size = MAX (width, height) + 4;
      int left = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL
                   ? gtk_widget_get_width (GTK_WIDGET (self)) - PADDING - size
                   : PADDING;
      GskRoundedRect outline;

      gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT ((float) left, 2, (float) size, (float) size),
                                       (float) size / 2);
      gtk_snapshot_push_rounded_clip (snapshot, &outline);
      gtk_snapshot_append_color (snapshot, &disc, &outline.bounds);
      gtk_snapshot_pop (snapshot);
      gtk_style_context_lookup_color (style, "accent_fg_color", &color);
      x = PADDING + (size - width) / 2;
    }
  append_layout (self, snapshot, number, x, PADDING, &color);
}

static void
heed_day_cell_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  HeedDayCell *self = HEED_DAY_CELL (widget);
  int line = get_line_height (self);

  if (self->day == HEED_DAY_NONE)
    return;

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                         (float) gtk_widget_get_height (widget)));
  append_number (self, snapshot);
  append_marks (self, snapshot, line + 2);
  gtk_snapshot_pop (snapshot);
}

/* As wide as a number beside an icon, and as high as two lines of them below the day. */
static void
heed_day_cell_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  int line = get_line_height (HEED_DAY_CELL (widget));

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = 2 * PADDING + 2 * (line + 2) + line;
  else
    {
      *minimum = 2 * PADDING + ICON + GAP + line;
      *natural = 2 * *minimum;
    }
}

static void
heed_day_cell_class_init (HeedDayCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = heed_day_cell_snapshot;
  widget_class->measure = heed_day_cell_measure;
  gtk_widget_class_set_css_name (widget_class, "day-cell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
heed_day_cell_init (HeedDayCell *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
}

/**
 * heed_day_cell_new:
 *
 * Returns: (transfer floating): a cell without a day
 */
GtkWidget *
heed_day_cell_new (void)
{
  return g_object_new (HEED_TYPE_DAY_CELL, NULL);
}

/**
 * heed_day_cell_get_day:
 * @self: a cell
 *
 * Returns: its day
 */
HeedDay
heed_day_cell_get_day (HeedDayCell *self)
{
  g_return_val_if_fail (HEED_IS_DAY_CELL (self), HEED_DAY_NONE);

  return self->day;
}

static void
toggle_class (HeedDayCell *self,
              const char  *name,
              gboolean     on)
{
  if (on)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

/**
 * heed_day_cell_set_day:
 * @self: a cell
 * @day: its day
 * @in_month: whether that is of the month that is shown
 * @is_today: whether it is today
 */
void
heed_day_cell_set_day (HeedDayCell *self,
                       HeedDay      day,
                       gboolean     in_month,
                       gboolean     is_today)
{
  g_return_if_fail (HEED_IS_DAY_CELL (self));

  self->day = day;
  self->is_today = is_today;
  toggle_class (self, "other-month", !in_month);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * heed_day_cell_set_counts:
 * @self: a cell with a day
 * @counts: how much there is on the day
 */
void
heed_day_cell_set_counts (HeedDayCell              *self,
                          const HeedCalendarCounts *counts)
{
  g_autofree char *words = NULL;

  g_return_if_fail (HEED_IS_DAY_CELL (self));

  self->counts = *counts;
  words = heed_calendar_describe (self->day, counts);
  if (self->is_today)
    {
      /* Translators: %s is a day, such as "Tuesday 14 May 2019, 3 due". */
      char *today = g_strdup_printf (_("Today, %s"), words);

      g_free (words);
      words = today;
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), words);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * heed_day_cell_set_chosen:
 * @self: a cell
 * @chosen: whether its day is the one that is listed
 */
void
heed_day_cell_set_chosen (HeedDayCell *self,
                          gboolean     chosen)
{
  g_return_if_fail (HEED_IS_DAY_CELL (self));

  if (chosen)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, chosen, -1);
}
