/* heed-calendar-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-calendar-page.h"

#include <glib/gi18n-lib.h>

#include "heed-calendar.h"
#include "heed-month-grid.h"

/**
 * HeedCalendarPage:
 *
 * A month of all plans, and what happens on the day that is chosen: beside it, or below where the
 * page is narrow.
 */

/* From this width on, in pixels, both stand side by side. */
#define WIDE 700
#define AGENDA_LEAST 280
#define AGENDA_MOST 460

struct _HeedCalendarPage
{
  GtkWidget parent_instance;

  HeedCalendar *calendar;
  HeedDay today;
  GListStore *entries;

  GtkWidget *month;
  GtkWidget *agenda;
  GtkLabel *title;
  HeedMonthGrid *grid;
  GtkLabel *day;
  GtkLabel *failure;
  GtkStack *stack;
  GtkButton *next_day;
  GtkListView *view;
};

G_DEFINE_FINAL_TYPE (HeedCalendarPage, heed_calendar_page, GTK_TYPE_WIDGET)

enum {
  OPEN_ACTION,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- what is shown ---- */

static void
update_nothing (HeedCalendarPage *self,
                HeedDay           day)
{
  HeedDay next = heed_calendar_find_next (self->calendar, day);

  gtk_widget_set_visible (GTK_WIDGET (self->next_day), next != HEED_DAY_NONE);
  if (next != HEED_DAY_NONE)
    {
      g_autofree char *words = heed_day_to_words (next);
      /* Translators: %s is the next day on which anything happens. */
      g_autofree char *label = g_strdup_printf (_("_Next: %s"), words);

      gtk_button_set_label (self->next_day, label);
    }
}

static void
update_agenda (HeedCalendarPage *self)
{
  HeedDay day = heed_month_grid_get_day (self->grid);
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *name = NULL;
  HeedCalendarCounts counts;

  if (day == HEED_DAY_NONE)
    return;

  heed_calendar_count (self->calendar, day, &counts);
  name = heed_calendar_describe (day, &counts);
  gtk_label_set_label (self->day, name);
  entries = heed_calendar_list (self->calendar, day);
  g_list_store_splice (self->entries, 0, g_list_model_get_n_items (G_LIST_MODEL (self->entries)),
                       entries->pdata, entries->len);
  update_nothing (self, day);
  gtk_stack_set_visible_child_name (self->stack, entries->len > 0 ? "list" : "nothing");
}

static void
day_cb (HeedCalendarPage *self)
{
  g_autofree char *month = heed_day_to_month (heed_month_grid_get_day (self->grid));

  gtk_label_set_label (self->title, month);
  update_agenda (self);
}

static void
changed_cb (HeedCalendarPage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->failure), FALSE);
  update_agenda (self);
}

static void
failed_cb (HeedCalendarPage *self,
           GError           *error)
{
  gtk_label_set_label (self->failure, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->failure), TRUE);
}

/* ---- what is chosen ---- */

static void
previous_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  heed_month_grid_move_months (HEED_CALENDAR_PAGE (widget)->grid, -1);
}

static void
next_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  heed_month_grid_move_months (HEED_CALENDAR_PAGE (widget)->grid, 1);
}

static void
today_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  HeedCalendarPage *self = HEED_CALENDAR_PAGE (widget);

  heed_month_grid_set_day (self->grid, self->today);
  gtk_widget_grab_focus (widget);
}

static void
next_day_cb (HeedCalendarPage *self)
{
  HeedDay next = heed_calendar_find_next (self->calendar, heed_month_grid_get_day (self->grid));

  if (next == HEED_DAY_NONE)
    return;
  heed_month_grid_set_day (self->grid, next);
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static void
activate_day_cb (HeedCalendarPage *self)
{
  gtk_widget_child_focus (self->agenda, GTK_DIR_TAB_FORWARD);
}

static gboolean
load (HeedCalendarPage  *self,
      HeedCalendarEntry *entry)
{
  g_autoptr (GError) error = NULL;

  if (heed_calendar_load (self->calendar, entry, &error))
    return TRUE;
  failed_cb (self, error);
  return FALSE;
}

static void
activate_cb (HeedCalendarPage *self,
             guint             position)
{
  g_autoptr (HeedCalendarEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->entries), position);
  HeedActionEntry *action;

  if (entry == NULL || !load (self, entry))
    return;
  action = heed_calendar_entry_get_action (entry);
  g_signal_emit (self, signals[OPEN_ACTION], 0, heed_calendar_entry_get_plan (entry),
                 action != NULL ? heed_action_entry_get_recommendation_id (action) : "",
                 heed_calendar_entry_get_item (entry));
}

/* ---- rows ---- */

static GtkWidget *
make_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *title = make_label (NULL);
  GtkWidget *detail = make_label ("caption");

  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_lines (GTK_LABEL (title), 3);
  gtk_label_set_wrap (GTK_LABEL (detail), TRUE);
  gtk_label_set_lines (GTK_LABEL (detail), 2);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), title);
  gtk_box_append (GTK_BOX (words), detail);
  gtk_box_append (GTK_BOX (row), g_object_new (GTK_TYPE_IMAGE,
                                               "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                               "valign", GTK_ALIGN_START,
                                               NULL));
  gtk_box_append (GTK_BOX (row), words);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         HeedCalendarPage         *self)
{
  HeedCalendarEntry *entry = gtk_list_item_get_item (item);
  GtkWidget *icon = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *title = gtk_widget_get_first_child (gtk_widget_get_next_sibling (icon));
  GtkWidget *detail = gtk_widget_get_next_sibling (title);
  gboolean is_overdue = heed_calendar_entry_get_kind (entry) == HEED_CALENDAR_KIND_OVERDUE;
  g_autofree char *words = NULL;
  g_autofree char *more = NULL;

  load (self, entry);
  words = heed_calendar_entry_get_title (entry);
  more = heed_calendar_entry_get_detail (entry);
  gtk_image_set_from_icon_name (GTK_IMAGE (icon), heed_calendar_entry_get_icon_name (entry));
  gtk_label_set_label (GTK_LABEL (title), words);
  gtk_label_set_label (GTK_LABEL (detail), more);
  gtk_widget_remove_css_class (icon, "error");
  gtk_widget_remove_css_class (detail, is_overdue ? "dim-label" : "error");
  gtk_widget_add_css_class (detail, is_overdue ? "error" : "dim-label");
  if (is_overdue)
    gtk_widget_add_css_class (icon, "error");
}

/* ---- the widget ---- */

static gboolean
is_wide (HeedCalendarPage *self,
         int               width)
{
  int month;

  gtk_widget_measure (self->month, GTK_ORIENTATION_HORIZONTAL, -1, &month, NULL, NULL, NULL);
  return width >= MAX (WIDE, month + AGENDA_LEAST);
}

static int
get_agenda_width (int width)
{
  return CLAMP (width * 2 / 5, AGENDA_LEAST, AGENDA_MOST);
}

static GtkSizeRequestMode
heed_calendar_page_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
heed_calendar_page_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  HeedCalendarPage *self = HEED_CALENDAR_PAGE (widget);
  gboolean wide = for_size < 0 || is_wide (self, for_size);
  int month_minimum, month_natural, agenda_minimum, agenda_natural;

  gtk_widget_measure (self->month, orientation, -1, &month_minimum, &month_natural, NULL, NULL);
  gtk_widget_measure (self->agenda, orientation, -1, &agenda_minimum, &agenda_natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL || wide)
    *minimum = MAX (month_minimum, agenda_minimum);
  else
    *minimum = month_minimum + agenda_minimum;
  *natural = MAX (*minimum, month_natural + agenda_natural);
}

static void
heed_calendar_page_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  HeedCalendarPage *self = HEED_CALENDAR_PAGE (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation month = { 0, 0, width, height };
  GtkAllocation agenda = { 0, 0, width, height };

  if (is_wide (self, width))
    {
      agenda.width = get_agenda_width (width);
      month.width = width - agenda.width;
      agenda.x = rtl ? 0 : month.width;
      month.x = rtl ? agenda.width : 0;
    }
  else
    {
      int least;

      gtk_widget_measure (self->month, GTK_ORIENTATION_VERTICAL, width, &least, NULL, NULL, NULL);
      month.height = MAX (least, height / 2);
      agenda.y = month.height;
      agenda.height = MAX (0, height - month.height);
    }
  gtk_widget_size_allocate (self->month, &month, -1);
  gtk_widget_size_allocate (self->agenda, &agenda, -1);
}

static gboolean
heed_calendar_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (HEED_CALENDAR_PAGE (widget)->grid));
}

static void
heed_calendar_page_dispose (GObject *object)
{
  HeedCalendarPage *self = HEED_CALENDAR_PAGE (object);

  if (self->calendar != NULL)
    g_signal_handlers_disconnect_by_data (self->calendar, self);
  g_clear_object (&self->calendar);
  g_clear_object (&self->entries);
  g_clear_pointer (&self->month, gtk_widget_unparent);
  g_clear_pointer (&self->agenda, gtk_widget_unparent);

  G_OBJECT_CLASS (heed_calendar_page_parent_class)->dispose (object);
}

static void
heed_calendar_page_class_init (HeedCalendarPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = heed_calendar_page_dispose;
  widget_class->get_request_mode = heed_calendar_page_get_request_mode;
  widget_class->measure = heed_calendar_page_measure;
  widget_class->size_allocate = heed_calendar_page_size_allocate;
  widget_class->grab_focus = heed_calendar_page_grab_focus;

  /**
   * HeedCalendarPage::open-action:
   * @self: the page
   * @plan: the short number of the plan
   * @recommendation: the id of the recommendation; "" for the plan itself
   * @item: the id of the action; "" for the plan itself
   *
   * The person wants to see what stands on the day in its plan.
   */
  signals[OPEN_ACTION] = g_signal_new ("open-action", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_STRING, G_TYPE_STRING);

  g_type_ensure (HEED_TYPE_MONTH_GRID);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/heedapp/Heed/heed-calendar-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedCalendarPage, month);
  gtk_widget_class_bind_template_child (widget_class, HeedCalendarPage, agenda);
  gtk_widget_class_bind_template_child (widget_class, HeedCalendarPage, title);
  gtk_widget_class_bind_template_child (widget_class, HeedCalendarPage, grid);
  gtk_widget_class_bind_template_child (widget_class, HeedCalendarPage, day);
  gtk_widget_class_bind_template_child (widget_class, HeedCalendarPage, failure);
  gtk_widget_class_bind_template_child (widget_class, HeedCalendarPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HeedCalendarPage, next_day);
  gtk_widget_class_bind_template_child (widget_class, HeedCalendarPage, view);
  gtk_widget_class_bind_template_callback (widget_class, day_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_day_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_day_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_install_action (widget_class, "calendar.previous", NULL, previous_cb);
  gtk_widget_class_install_action (widget_class, "calendar.next", NULL, next_cb);
  gtk_widget_class_install_action (widget_class, "calendar.today", NULL, today_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, GDK_CONTROL_MASK, "calendar.today", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_ALT_MASK, "calendar.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_ALT_MASK, "calendar.next", NULL);
}

static void
heed_calendar_page_init (HeedCalendarPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkNoSelection *selection;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->entries = g_list_store_new (HEED_TYPE_CALENDAR_ENTRY);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  gtk_list_view_set_factory (self->view, factory);
  selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->entries)));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
}

/**
 * heed_calendar_page_new:
 * @session: the open register
 *
 * It stays empty until heed_calendar_page_set_day() says which day it is.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
heed_calendar_page_new (HeedSession *session)
{
  HeedCalendarPage *self;

  g_return_val_if_fail (HEED_IS_SESSION (session), NULL);

  self = g_object_new (HEED_TYPE_CALENDAR_PAGE, NULL);
  self->calendar = heed_calendar_new (session);
  heed_month_grid_set_calendar (self->grid, self->calendar);
  g_signal_connect_object (self->calendar, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->calendar, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * heed_calendar_page_set_day:
 * @self: the page
 * @day: today
 *
 * Whoever looked at today before goes on to it.
 */
void
heed_calendar_page_set_day (HeedCalendarPage *self,
                            HeedDay           day)
{
  HeedDay chosen;

  g_return_if_fail (HEED_IS_CALENDAR_PAGE (self));

  if (self->today == day)
    return;
  chosen = heed_month_grid_get_day (self->grid);
  if (chosen == self->today)
    heed_month_grid_set_day (self->grid, day);
  self->today = day;
  heed_calendar_set_today (self->calendar, day);
  heed_month_grid_set_today (self->grid, day);
}
