/* heed-plan-table-columns.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-plan-table-private.h"

/* How wide the columns of the table are. */

/* What is left beside the other columns goes to the text. GTK 4.18 takes the height of
 * a row from a cell as wide as all columns together where the column has no width of its
 * own; its words would be cut off. */
static void
fill_width (HeedPlanTable *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (self->scrolled);
  GListModel *columns = gtk_column_view_get_columns (self->view);
  int width = (int) gtk_adjustment_get_page_size (adjustment);

  if (width == 0)
    return;

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (column != self->text_column)
        width -= gtk_column_view_column_get_fixed_width (column);
    }
  gtk_column_view_column_set_fixed_width (self->text_column, MAX (width, self->text_width_min));
}

static gboolean
fill_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  HeedPlanTable *self = HEED_PLAN_TABLE (widget);

  self->fill_id = 0;
  fill_width (self);
  return G_SOURCE_REMOVE;
}

/* While the columns are given their places it is too late to change them: that is for
 * the next frame. */
static void
queue_fill (HeedPlanTable *self)
{
  if (self->fill_id == 0)
    self->fill_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), fill_cb, NULL, NULL);
}

/* The columns beside the text are as wide as their usual words, however large the
 * letters are. */
void
_heed_plan_table_update_widths (HeedPlanTable *self)
{
  const struct
  {
    GtkColumnViewColumn *column;
    int pixels; /* for what is not text */
    int n_chars;
  } columns[] = {
    { self->number_column, 54, 4 },
    { self->owner_column, 16, 13 },
    { self->target_column, 16, 12 },
    { self->status_column, 42, 10 },
  };
  g_autoptr (PangoLayout) layout =
    gtk_widget_create_pango_layout (GTK_WIDGET (self->view), "completed");
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    gtk_column_view_column_set_fixed_width (columns[i].column,
                                            columns[i].pixels + columns[i].n_chars * width / 9);
  self->text_width_min = 34 + 16 * width / 9;
  fill_width (self);
}

static HeedPlanTable *
find_table (GtkColumnViewColumn *column)
{
  GtkWidget *view = GTK_WIDGET (gtk_column_view_column_get_column_view (column));

  return HEED_PLAN_TABLE (gtk_widget_get_ancestor (view, HEED_TYPE_PLAN_TABLE));
}

/* What is being edited in the column hears of it before it gets its place. */
static void
width_cb (GtkColumnViewColumn *column,
          GParamSpec          *pspec,
          gpointer             field)
{
  HeedPlanTable *self = find_table (column);
  int width = gtk_column_view_column_get_fixed_width (column);
  int by;

  if (self == NULL || self->editing == NULL)
    return;

  by = width - self->widths[GPOINTER_TO_UINT (field)];
  self->widths[GPOINTER_TO_UINT (field)] = width;
  heed_plan_table_editing_widen (self->editing, GPOINTER_TO_UINT (field), by);
}

void
_heed_plan_table_columns_init (HeedPlanTable *self)
{
  GtkColumnViewColumn *others[] = {
    self->number_column, self->owner_column, self->target_column, self->status_column
  };
  const struct
  {
    GtkColumnViewColumn *column;
    HeedCellField field;
  } columns[] = {
    { self->number_column, HEED_CELL_NUMBER },
    { self->text_column, HEED_CELL_TEXT },
    { self->owner_column, HEED_CELL_OWNERS },
    { self->target_column, HEED_CELL_TARGET },
    { self->status_column, HEED_CELL_STATUS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    g_signal_connect (columns[i].column, "notify::fixed-width",
                      G_CALLBACK (width_cb), GUINT_TO_POINTER (columns[i].field));
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->scrolled),
                           "notify::page-size", G_CALLBACK (queue_fill), self,
                           G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_signal_connect_object (others[i], "notify::fixed-width", G_CALLBACK (queue_fill), self,
                             G_CONNECT_SWAPPED);
}
