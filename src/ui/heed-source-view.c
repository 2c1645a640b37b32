/* heed-source-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-source-view.h"

#include "heed-markup.h"
#include "heed-recommendation.h"

/* How wide a cell is at least and at most, in characters. */
#define NARROWEST 2
#define WIDEST 64

/* From how many characters on a cell takes room that is left. */
#define WIDE 24

/**
 * HeedSourceView:
 *
 * The rows of the file from which a recommendation came, cell beside cell as they
 * stood there.
 */

struct _HeedSourceView
{
  AdwBin parent_instance;

  GtkGrid *grid;
};

G_DEFINE_FINAL_TYPE (HeedSourceView, heed_source_view, ADW_TYPE_BIN)

/* A long cell gets more of the width than a short one, but less than its share:
 * a column of dates must be readable beside one of paragraphs. */
static int
get_width (const char *text)
{
  glong longest = 0;
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    longest = MAX (longest, g_utf8_strlen (lines[i], -1));

  return (int) CLAMP (longest, NARROWEST, WIDEST);
}

static GtkWidget *
create_cell (const char *markup)
{
  g_autofree char *text = heed_markup_to_text (markup);
  GtkWidget *label = gtk_label_new (text);
  int width = get_width (text);

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), MIN (width, 11));
  gtk_label_set_max_width_chars (GTK_LABEL (label), width);
  gtk_widget_set_hexpand (label, width >= WIDE);
  return label;
}

static GtkWidget *
create_title (const char *title)
{
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 4);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 4);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_tooltip_text (label, title);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static void
add_titles (HeedSourceView     *self,
            const char *const  *titles)
{
  for (int column = 0; titles[column] != NULL; column++)
    gtk_grid_attach (self->grid, create_title (titles[column]), column, 0, 1, 1);
}

static void
clear (HeedSourceView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
}

static void
heed_source_view_class_init (HeedSourceViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/heedapp/Heed/heed-source-view.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedSourceView, grid);
}

static void
heed_source_view_init (HeedSourceView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * heed_source_view_show:
 * @self: a #HeedSourceView
 * @source: (nullable): the file from which the plan came
 * @plan: the plan, whose column titles head the cells where they fit
 * @recommendation: (nullable): the recommendation whose rows are shown, or %NULL
 *   for the rows that went to none
 *
 * Shows the words of the rows from which a recommendation came.
 *
 * Returns: how many rows there are
 */
guint
heed_source_view_show (HeedSourceView     *self,
                       HeedSource         *source,
                       HeedPlan           *plan,
                       HeedRecommendation *recommendation)
{
  const char *id = recommendation != NULL ? heed_recommendation_get_id (recommendation) : "";
  const char *const *titles;
  guint n_columns = 0, n_rows = 0;
  int line = 1;

  g_return_val_if_fail (HEED_IS_SOURCE_VIEW (self), 0);
  g_return_val_if_fail (HEED_IS_PLAN (plan), 0);

  clear (self);
  for (guint i = 0; source != NULL && i < heed_source_get_n_rows (source); i++)
    {
      HeedSourceRow *row = heed_source_get_row (source, i);

      if (!g_str_equal (row->recommendation, id))
        continue;

      if (n_rows > 0)
        gtk_grid_attach (self->grid, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL),
                         0, line++, 16, 1);
      for (guint column = 0; row->cells[column] != NULL; column++)
        gtk_grid_attach (self->grid, create_cell (row->cells[column]), (int) column, line, 1, 1);
      n_columns = MAX (n_columns, g_strv_length (row->cells));
      line++;
      n_rows++;
    }

  titles = heed_wording_get_column_titles (heed_plan_get_wording (plan));
  if (n_columns > 0 && g_strv_length ((char **) titles) == n_columns)
    add_titles (self, titles);
  return n_rows;
}
