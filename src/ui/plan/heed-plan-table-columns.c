/* heed-plan-table-columns.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-plan-table-private.h"

#include "heed-settings.h"

/* How wide the columns of the table are, and what is remembered of it. */

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

/* What has no column any more stands below the text; it is edited in the form. */
static void
folded_cb (HeedPlanTable *self)
{
  GHashTableIter iter;
  gpointer cell;

  heed_plan_table_editing_finish (self->editing);
  if (!_heed_plan_table_shows_field (self, self->field))
    _heed_plan_table_set_field (self, HEED_CELL_TEXT);

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    heed_plan_table_cell_set_card (cell, heed_column_widths_get_folded (self->column_widths));
}

gboolean
_heed_plan_table_shows_field (HeedPlanTable *self,
                              HeedCellField  field)
{
  return field <= HEED_CELL_TEXT || !heed_column_widths_get_folded (self->column_widths);
}

void
_heed_plan_table_columns_save (HeedPlanTable *self)
{
  g_autoptr (GSettings) settings = heed_settings_open ();

  if (settings != NULL)
    g_settings_set_value (settings, "plan-columns", heed_column_widths_save (self->column_widths));
}

void
_heed_plan_table_columns_init (HeedPlanTable *self)
{
  g_autoptr (GSettings) settings = heed_settings_open ();
  const struct
  {
    const char *name;
    GtkColumnViewColumn *column;
    HeedCellField field;
    int pixels; /* for what is not text */
    int n_chars;
  } columns[] = {
    { "number", self->number_column, HEED_CELL_NUMBER, 72, 4 },
    { "owner", self->owner_column, HEED_CELL_OWNERS, 16, 13 },
    { "target", self->target_column, HEED_CELL_TARGET, 16, 12 },
    { "status", self->status_column, HEED_CELL_STATUS, 42, 10 },
  };

  g_signal_connect (self->text_column, "notify::fixed-width",
                    G_CALLBACK (width_cb), GUINT_TO_POINTER (HEED_CELL_TEXT));
  self->column_widths = heed_column_widths_new (self->scrolled, self->text_column, 34, 16);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_signal_connect (columns[i].column, "notify::fixed-width",
                        G_CALLBACK (width_cb), GUINT_TO_POINTER (columns[i].field));
      heed_column_widths_add (self->column_widths, columns[i].name, columns[i].column,
                              columns[i].pixels, columns[i].n_chars);
    }
  heed_column_widths_keep (self->column_widths, self->number_column);
  g_signal_connect_object (self->column_widths, "notify::folded",
                           G_CALLBACK (folded_cb), self, G_CONNECT_SWAPPED);
  if (settings != NULL)
    {
      g_autoptr (GVariant) saved = g_settings_get_value (settings, "plan-columns");

      heed_column_widths_load (self->column_widths, saved);
    }
}
