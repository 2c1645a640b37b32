/* heed-readings-group.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-readings-group.h"

#include <glib/gi18n-lib.h>

#include "heed-day-row.h"
#include "heed-follow-up-target.h"
#include "heed-measure-chart.h"
#include "heed-measure-course.h"
#include "heed-newest-first.h"
#include "heed-number-row.h"

/**
 * HeedReadingsGroup:
 *
 * The dated readings of a measure, the newest first, with a chart of them and a place for what
 * is new: date, Enter, value, Enter, and so on.
 */

struct _HeedReadingsGroup
{
  AdwPreferencesGroup parent_instance;

  HeedPlanEditor *editor;
  HeedMeasure *measure;
  HeedDay day;
  GSignalGroup *measure_signals;
  GListStore *newest; /* the readings, the newest first */

  HeedDayRow *day_row;
  HeedNumberRow *value_row;
  GtkLabel *refusal;
  GtkWidget *add;
  GtkLabel *course;
  GtkWidget *chart;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (HeedReadingsGroup, heed_readings_group, ADW_TYPE_PREFERENCES_GROUP)

static void
show_refusal (HeedReadingsGroup *self,
              const char        *message)
{
  gtk_label_set_label (self->refusal, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), message != NULL);
}

static void
value_cb (HeedReadingsGroup *self)
{
  double value;

  g_object_get (self->value_row, "value", &value, NULL);
  gtk_widget_set_sensitive (self->add, !isnan (value));
}

static void
day_entered_cb (HeedReadingsGroup *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->value_row));
}

static void
clear (HeedReadingsGroup *self,
       HeedDay            day)
{
  show_refusal (self, NULL);
  heed_words_row_set_words (HEED_WORDS_ROW (self->day_row), "");
  g_object_set (self->day_row, "day", day, NULL);
  heed_words_row_set_words (HEED_WORDS_ROW (self->value_row), "");
  g_object_set (self->value_row, "value", HEED_MEASURE_NONE, NULL);
}

/* What cannot be read in the rows is not taken by them, so that their words are looked at too. */
static gboolean
is_read (HeedReadingsGroup *self)
{
  return !heed_words_row_get_wrong (HEED_WORDS_ROW (self->day_row)) &&
         !heed_words_row_get_wrong (HEED_WORDS_ROW (self->value_row));
}

static void
add_cb (HeedReadingsGroup *self)
{
  g_autoptr (GError) error = NULL;
  HeedDay day;
  double value;

  if (!is_read (self))
    return;

  g_object_get (self->day_row, "day", &day, NULL);
  g_object_get (self->value_row, "value", &value, NULL);
  if (heed_follow_up_add_reading (self->editor, self->measure, day, value, self->day, &error) == NULL)
    {
      show_refusal (self, error->message);
      return;
    }

  clear (self, HEED_DAY_NONE);
  gtk_widget_grab_focus (GTK_WIDGET (self->day_row));
}

static void
delete_cb (HeedReadingsGroup *self,
           GtkWidget         *button)
{
  HeedReading *reading = g_object_get_data (G_OBJECT (button), "reading");

  heed_follow_up_remove_reading (self->editor, self->measure, reading);
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  HeedReadingsGroup *self = user_data;
  g_autofree char *day = heed_day_to_words (heed_reading_get_day (item));
  g_autofree char *value = heed_measure_course_format (self->measure, heed_reading_get_value (item));
  /* Translators: a day, such as "15 October 2026". */
  g_autofree char *label = g_strdup_printf (_("Delete the reading of %s"), day);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "title", value,
                                 "subtitle", day,
                                 "activatable", FALSE,
                                 NULL);
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON,
                                    "icon-name", "user-trash-symbolic",
                                    "tooltip-text", _("Delete"),
                                    "valign", GTK_ALIGN_CENTER,
                                    NULL);

  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (button), "reading", g_object_ref (item), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (delete_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
update (HeedReadingsGroup *self)
{
  HeedRecordList *readings = self->measure != NULL ? heed_measure_get_readings (self->measure) : NULL;
  gboolean any = readings != NULL && heed_record_list_get_n (readings) > 0;
  g_autofree char *course
    = self->measure != NULL ? heed_measure_course_describe (self->measure) : g_strdup ("");

  heed_newest_first_fill (self->newest, readings);
  gtk_label_set_label (self->course, course);
  gtk_widget_set_visible (GTK_WIDGET (self->course), any);
  gtk_widget_set_visible (self->chart, any);
  gtk_widget_set_visible (GTK_WIDGET (self->list), any);
}

static void
heed_readings_group_dispose (GObject *object)
{
  HeedReadingsGroup *self = HEED_READINGS_GROUP (object);

  g_clear_object (&self->measure_signals);
  g_clear_object (&self->newest);
  g_clear_object (&self->measure);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (heed_readings_group_parent_class)->dispose (object);
}

static void
heed_readings_group_class_init (HeedReadingsGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heed_readings_group_dispose;

  g_type_ensure (HEED_TYPE_DAY_ROW);
  g_type_ensure (HEED_TYPE_MEASURE_CHART);
  g_type_ensure (HEED_TYPE_NUMBER_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/heedapp/Heed/heed-readings-group.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedReadingsGroup, day_row);
  gtk_widget_class_bind_template_child (widget_class, HeedReadingsGroup, value_row);
  gtk_widget_class_bind_template_child (widget_class, HeedReadingsGroup, refusal);
  gtk_widget_class_bind_template_child (widget_class, HeedReadingsGroup, add);
  gtk_widget_class_bind_template_child (widget_class, HeedReadingsGroup, course);
  gtk_widget_class_bind_template_child (widget_class, HeedReadingsGroup, chart);
  gtk_widget_class_bind_template_child (widget_class, HeedReadingsGroup, list);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_entered_cb);
}

static void
heed_readings_group_init (HeedReadingsGroup *self)
{
  self->newest = g_list_store_new (HEED_TYPE_READING);
  self->measure_signals = g_signal_group_new (HEED_TYPE_MEASURE);
  g_signal_group_connect_swapped (self->measure_signals, "notify", G_CALLBACK (update), self);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->newest), create_row, self, NULL);
  g_signal_connect_swapped (self->value_row, "notify::value", G_CALLBACK (value_cb), self);
}

/**
 * heed_readings_group_set_measure:
 * @self: a #HeedReadingsGroup
 * @editor: (nullable): the editor of its plan
 * @measure: (nullable): the measure that is read
 */
void
heed_readings_group_set_measure (HeedReadingsGroup *self,
                                 HeedPlanEditor    *editor,
                                 HeedMeasure       *measure)
{
  g_return_if_fail (HEED_IS_READINGS_GROUP (self));
  g_return_if_fail (measure == NULL || HEED_IS_MEASURE (measure));

  g_set_object (&self->editor, editor);
  gtk_widget_set_visible (GTK_WIDGET (self), measure != NULL && editor != NULL);
  if (!g_set_object (&self->measure, measure))
    return;

  g_signal_group_set_target (self->measure_signals, measure);
  heed_measure_chart_set_measure (HEED_MEASURE_CHART (self->chart), measure);
  clear (self, self->day);
  update (self);
}

/**
 * heed_readings_group_set_day:
 * @self: a #HeedReadingsGroup
 * @day: today
 */
void
heed_readings_group_set_day (HeedReadingsGroup *self,
                             HeedDay            day)
{
  HeedDay shown;

  g_return_if_fail (HEED_IS_READINGS_GROUP (self));

  /* What somebody typed stays, also when they come back to the window. */
  g_object_get (self->day_row, "day", &shown, NULL);
  g_object_set (self->day_row, "latest", day, NULL);
  if (shown == self->day)
    g_object_set (self->day_row, "day", day, NULL);
  self->day = day;
}
