/* heed-column-filler.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-column-filler.h"

/**
 * HeedColumnFiller:
 *
 * Gives one column of a column view what is left beside the others.
 *
 * A column that expands does that too. But GTK 4.18 takes the height of a row from a cell
 * as wide as all columns together where the column has no width of its own; its words
 * would be cut off.
 */
struct _HeedColumnFiller
{
  GObject parent_instance;

  GtkScrolledWindow *scrolled; /* unowned: it outlives this */
  GtkColumnViewColumn *column;
  int minimum;
  guint fill_id;
};

G_DEFINE_FINAL_TYPE (HeedColumnFiller, heed_column_filler, G_TYPE_OBJECT)

static GListModel *
get_columns (HeedColumnFiller *self)
{
  GtkWidget *view = gtk_scrolled_window_get_child (self->scrolled);

  return gtk_column_view_get_columns (GTK_COLUMN_VIEW (view));
}

static void
fill (HeedColumnFiller *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (self->scrolled);
  GListModel *columns = get_columns (self);
  int width = (int) gtk_adjustment_get_page_size (adjustment);

  if (width == 0)
    return;

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (column != self->column && gtk_column_view_column_get_visible (column))
        width -= gtk_column_view_column_get_fixed_width (column);
    }
  gtk_column_view_column_set_fixed_width (self->column, MAX (width, self->minimum));
}

static gboolean
fill_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  HeedColumnFiller *self = user_data;

  self->fill_id = 0;
  fill (self);
  return G_SOURCE_REMOVE;
}

/* While the columns are given their places it is too late to change them: that is for
 * the next frame. */
static void
queue_fill (HeedColumnFiller *self)
{
  if (self->fill_id == 0)
    self->fill_id = gtk_widget_add_tick_callback (GTK_WIDGET (self->scrolled), fill_cb,
                                                  g_object_ref (self), g_object_unref);
}

static void
heed_column_filler_class_init (HeedColumnFillerClass *klass)
{
}

static void
heed_column_filler_init (HeedColumnFiller *self)
{
}

/**
 * heed_column_filler_new:
 * @scrolled: what scrolls a column view
 * @column: one of its columns
 *
 * Every other column has a fixed width.
 *
 * Returns: (transfer full): what fills the width with @column, for as long as it is held
 */
HeedColumnFiller *
heed_column_filler_new (GtkScrolledWindow   *scrolled,
                        GtkColumnViewColumn *column)
{
  HeedColumnFiller *self = g_object_new (HEED_TYPE_COLUMN_FILLER, NULL);
  GListModel *columns;

  self->scrolled = scrolled;
  self->column = column;
  columns = get_columns (self);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (scrolled), "notify::page-size",
                           G_CALLBACK (queue_fill), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) other = g_list_model_get_item (columns, i);

      if (other == column)
        continue;
      g_signal_connect_object (other, "notify::fixed-width", G_CALLBACK (queue_fill), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (other, "notify::visible", G_CALLBACK (queue_fill), self,
                               G_CONNECT_SWAPPED);
    }
  return self;
}

/**
 * heed_column_filler_set_minimum:
 * @self: a #HeedColumnFiller
 * @minimum: the least width of the column, in pixels
 */
void
heed_column_filler_set_minimum (HeedColumnFiller *self,
                                int               minimum)
{
  g_return_if_fail (HEED_IS_COLUMN_FILLER (self));

  self->minimum = minimum;
  fill (self);
}
