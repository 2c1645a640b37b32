/* heed-month-grid.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-month-grid.h"

#include "heed-day-cell.h"

/**
 * HeedMonthGrid:
 *
 * Six weeks around a month, one day of which is chosen. Weeks begin on Monday, as they do in the
 * target dates that it shows ("w/c 6 May 2019").
 */

#define N_DAYS 7
#define N_WEEKS 6

struct _HeedMonthGrid
{
  GtkWidget parent_instance;

  HeedCalendar *calendar;
  HeedDay today;
  HeedDay day;
  HeedDay first; /* of the six weeks */

  HeedDayCell *cells[N_WEEKS * N_DAYS];
};

G_DEFINE_FINAL_TYPE (HeedMonthGrid, heed_month_grid, GTK_TYPE_WIDGET)

enum {
  PROP_0,
  PROP_DAY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum {
  ACTIVATE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- days ---- */

static HeedDay
get_month_start (HeedDay day)
{
  int year, month;

  heed_day_get (day, &year, &month, NULL);
  return heed_day_new (year, month, 1);
}

static HeedDay
get_month_end (HeedDay day)
{
  int year, month;

  heed_day_get (day, &year, &month, NULL);
  return heed_day_month_end (year, month);
}

/* 1 January of the year 1 is day 1, and was a Monday. */
static HeedDay
get_week_start (HeedDay day)
{
  return day - (day - 1) % N_DAYS;
}

/* The same day of another month, or the last of that. */
static HeedDay
add_months (HeedDay day,
            int     by)
{
  int year, month, day_of_month, n;
  HeedDay first;

  heed_day_get (day, &year, &month, &day_of_month);
  n = year * 12 + month - 1 + by;
  first = heed_day_new (n / 12, n % 12 + 1, 1);
  if (first == HEED_DAY_NONE)
    return day;
  return MIN (first + (HeedDay) day_of_month - 1, get_month_end (first));
}

/* ---- cells ---- */

static void
update_counts (HeedMonthGrid *self)
{
  if (self->first == HEED_DAY_NONE)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (self->cells); i++)
    {
      HeedCalendarCounts counts;

      heed_calendar_count (self->calendar, self->first + i, &counts);
      heed_day_cell_set_counts (self->cells[i], &counts);
    }
}

static void
update_cells (HeedMonthGrid *self)
{
  HeedDay start, end;

  if (self->day == HEED_DAY_NONE || self->calendar == NULL)
    return;

  start = get_month_start (self->day);
  end = get_month_end (self->day);
  for (guint i = 0; i < G_N_ELEMENTS (self->cells); i++)
    {
      HeedDay day = self->first + i;

      heed_day_cell_set_day (self->cells[i], day, day >= start && day <= end, day == self->today);
      heed_day_cell_set_chosen (self->cells[i], day == self->day);
    }
  update_counts (self);
}

static HeedDayCell *
get_chosen (HeedMonthGrid *self)
{
  return self->day != HEED_DAY_NONE ? self->cells[self->day - self->first] : NULL;
}

static gboolean
has_focus (HeedMonthGrid *self)
{
  return gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
}

static void
choose (HeedMonthGrid *self,
        HeedDay        day)
{
  gboolean focused = has_focus (self);

  heed_month_grid_set_day (self, day);
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  key,
        guint                  code,
        GdkModifierType        state,
        HeedMonthGrid         *self)
{
  int ahead = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  if (self->day == HEED_DAY_NONE || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return FALSE;

  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      choose (self, self->day - (HeedDay) ahead);
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      choose (self, self->day + (HeedDay) ahead);
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      choose (self, self->day - N_DAYS);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      choose (self, self->day + N_DAYS);
      return TRUE;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      choose (self, add_months (self->day, -1));
      return TRUE;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      choose (self, add_months (self->day, 1));
      return TRUE;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      choose (self, get_month_start (self->day));
      return TRUE;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      choose (self, get_month_end (self->day));
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      g_signal_emit (self, signals[ACTIVATE], 0);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            HeedMonthGrid   *self)
{
  GtkWidget *cell = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));

  gtk_widget_grab_focus (cell);
  choose (self, heed_day_cell_get_day (HEED_DAY_CELL (cell)));
}

/* ---- the widget ---- */

static GtkWidget *
make_row (void)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_ROW,
                                 "homogeneous", TRUE,
                                 NULL);

  return row;
}

static void
add_weekdays (HeedMonthGrid *self)
{
  GtkWidget *row = make_row ();

  for (int i = 0; i < N_DAYS; i++)
    {
      g_autoptr (GDateTime) monday = g_date_time_new_utc (2024, 1, 1 + i, 0, 0, 0);
      g_autofree char *name = g_date_time_format (monday, "%a");
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                       "accessible-role", GTK_ACCESSIBLE_ROLE_COLUMN_HEADER,
                                       "label", name,
                                       NULL);

      gtk_widget_add_css_class (label, "dim-label");
      gtk_widget_add_css_class (label, "caption");
      gtk_box_append (GTK_BOX (row), label);
    }
  gtk_widget_set_parent (row, GTK_WIDGET (self));
}

static void
add_week (HeedMonthGrid *self,
          guint          week)
{
  GtkWidget *row = make_row ();

  gtk_widget_set_vexpand (row, TRUE);
  for (guint i = 0; i < N_DAYS; i++)
    {
      GtkWidget *cell = heed_day_cell_new ();
      GtkGesture *click = gtk_gesture_click_new ();

      g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
      gtk_widget_add_controller (cell, GTK_EVENT_CONTROLLER (click));
      gtk_box_append (GTK_BOX (row), cell);
      self->cells[week * N_DAYS + i] = HEED_DAY_CELL (cell);
    }
  gtk_widget_set_parent (row, GTK_WIDGET (self));
}

/* Tab comes to the day that is chosen, and goes on to what stands beside the month. */
static gboolean
heed_month_grid_focus (GtkWidget        *widget,
                       GtkDirectionType  direction)
{
  return !has_focus (HEED_MONTH_GRID (widget)) && gtk_widget_grab_focus (widget);
}

static gboolean
heed_month_grid_grab_focus (GtkWidget *widget)
{
  HeedDayCell *cell = get_chosen (HEED_MONTH_GRID (widget));

  return cell != NULL && gtk_widget_grab_focus (GTK_WIDGET (cell));
}

static void
heed_month_grid_dispose (GObject *object)
{
  HeedMonthGrid *self = HEED_MONTH_GRID (object);
  GtkWidget *child;

  g_clear_object (&self->calendar);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (heed_month_grid_parent_class)->dispose (object);
}

static void
heed_month_grid_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_DAY:
      g_value_set_uint (value, HEED_MONTH_GRID (object)->day);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_month_grid_class_init (HeedMonthGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = heed_month_grid_dispose;
  object_class->get_property = heed_month_grid_get_property;
  widget_class->focus = heed_month_grid_focus;
  widget_class->grab_focus = heed_month_grid_grab_focus;

  /**
   * HeedMonthGrid:day:
   *
   * The day that is chosen.
   */
  properties[PROP_DAY] = g_param_spec_uint ("day", NULL, NULL, 0, G_MAXUINT, 0,
                                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * HeedMonthGrid::activate:
   * @self: the month
   *
   * The person wants to go on to what is listed of the day.
   */
  signals[ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "month-grid");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
heed_month_grid_init (HeedMonthGrid *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  add_weekdays (self);
  for (guint i = 0; i < N_WEEKS; i++)
    add_week (self, i);
}

/**
 * heed_month_grid_set_calendar:
 * @self: a month
 * @calendar: what happens in it; set once
 */
void
heed_month_grid_set_calendar (HeedMonthGrid *self,
                              HeedCalendar  *calendar)
{
  g_return_if_fail (HEED_IS_MONTH_GRID (self));
  g_return_if_fail (self->calendar == NULL);

  self->calendar = g_object_ref (calendar);
  g_signal_connect_object (calendar, "changed", G_CALLBACK (update_counts), self, G_CONNECT_SWAPPED);
}

/**
 * heed_month_grid_set_today:
 * @self: a month
 * @today: the day that is marked
 */
void
heed_month_grid_set_today (HeedMonthGrid *self,
                           HeedDay        today)
{
  g_return_if_fail (HEED_IS_MONTH_GRID (self));

  self->today = today;
  update_cells (self);
}

/**
 * heed_month_grid_get_day:
 * @self: a month
 *
 * Returns: the day that is chosen
 */
HeedDay
heed_month_grid_get_day (HeedMonthGrid *self)
{
  g_return_val_if_fail (HEED_IS_MONTH_GRID (self), HEED_DAY_NONE);

  return self->day;
}

/**
 * heed_month_grid_set_day:
 * @self: a month
 * @day: the day that is chosen
 *
 * Shows its month. A day of a year before 1 or after 9999 is left alone.
 */
void
heed_month_grid_set_day (HeedMonthGrid *self,
                         HeedDay        day)
{
  const HeedDay least = heed_day_new (1, 2, 1);
  const HeedDay most = heed_day_new (9999, 11, 30);

  g_return_if_fail (HEED_IS_MONTH_GRID (self));

  if (day == self->day || day < least || day > most)
    return;

  self->day = day;
  self->first = get_week_start (get_month_start (day));
  heed_calendar_set_range (self->calendar, self->first, self->first + N_WEEKS * N_DAYS - 1);
  update_cells (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
}

/**
 * heed_month_grid_move_months:
 * @self: a month with a day
 * @by: how many months on, or back
 */
void
heed_month_grid_move_months (HeedMonthGrid *self,
                             int            by)
{
  g_return_if_fail (HEED_IS_MONTH_GRID (self));

  choose (self, add_months (self->day, by));
}
