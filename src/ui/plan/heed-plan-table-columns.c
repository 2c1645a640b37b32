/* heed-plan-table-columns.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-plan-table-private.h"

/* How wide the columns of the table are. */

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
  heed_column_filler_set_minimum (self->filler, 34 + 16 * width / 9);
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
  self->filler = heed_column_filler_new (self->scrolled, self->text_column);
}
