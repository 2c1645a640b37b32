/* heed-source-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-source-view.h"

#include <math.h>

#include "heed-markup.h"
#include "heed-recommendation.h"

/* The width is shared out in about so many parts. */
#define N_PARTS 28

/* How many letters of a word go into a part, at least. */
#define LETTERS_PER_PART 3

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

static guint
measure_longest_word (const char *text)
{
  glong longest = 0;
  g_auto (GStrv) words = g_strsplit_set (text, " \n/-", -1);

  for (guint i = 0; words[i] != NULL; i++)
    longest = MAX (longest, g_utf8_strlen (words[i], -1));

  return (guint) longest;
}

/* A long cell gets more of the width than a short one, but less than its share: a
 * column of dates must be readable beside one of paragraphs. Rows with other than
 * @n_columns cells are torn: what stands where in them says nothing.
 *
 * Returns: (transfer full) (array): how many parts each column gets */
static guint *
share_width (GPtrArray *rows,
             guint      n_columns)
{
  g_autofree double *weights = g_new0 (double, n_columns);
  g_autofree guint *needs = g_new0 (guint, n_columns);
  guint *parts = g_new0 (guint, n_columns + 1);
  double sum = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      HeedSourceRow *row = g_ptr_array_index (rows, i);

      if (g_strv_length (row->cells) != n_columns)
        continue;

      for (guint column = 0; row->cells[column] != NULL; column++)
        {
          g_autofree char *text = heed_markup_to_text (row->cells[column]);

          weights[column] = MAX (weights[column], sqrt ((double) g_utf8_strlen (text, -1)));
          needs[column] = MAX (needs[column], measure_longest_word (text));
        }
    }

  for (guint column = 0; column < n_columns; column++)
    sum += weights[column];
  for (guint column = 0; column < n_columns; column++)
    {
      double share = sum > 0 ? N_PARTS * weights[column] / sum : 1;

      parts[column] = (guint) MAX (share + 0.5, MIN (needs[column], 16) / LETTERS_PER_PART + 2);
    }

  return parts;
}

static guint *
share_row (HeedSourceRow *row)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  g_ptr_array_add (rows, row);
  return share_width (rows, g_strv_length (row->cells));
}

static GtkWidget *
create_cell (const char *markup)
{
  g_autofree char *text = heed_markup_to_text (markup);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_widget_set_margin_end (label, 12);
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

static void
add_row (HeedSourceView *self,
         HeedSourceRow  *row,
         const guint    *parts,
         int             line)
{
  int left = 0;

  for (guint column = 0; row->cells[column] != NULL; left += (int) parts[column++])
    gtk_grid_attach (self->grid, create_cell (row->cells[column]), left, line,
                     (int) parts[column], 1);
}

static GtkWidget *
create_title (const char *title)
{
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_widget_set_margin_end (label, 12);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

/* Returns: (transfer container): the rows that went to the recommendation */
static GPtrArray *
collect_rows (HeedSource *source,
              const char *id,
              guint      *n_columns)
{
  GPtrArray *rows = g_ptr_array_new ();

  *n_columns = 0;
  for (guint i = 0; source != NULL && i < heed_source_get_n_rows (source); i++)
    {
      HeedSourceRow *row = heed_source_get_row (source, i);

      if (!g_str_equal (row->recommendation, id))
        continue;

      g_ptr_array_add (rows, row);
      *n_columns = MAX (*n_columns, g_strv_length (row->cells));
    }

  return rows;
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
  const char *const *titles;
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree guint *parts = NULL;
  guint n_columns, n_parts = 0;
  int line = 0;

  g_return_val_if_fail (HEED_IS_SOURCE_VIEW (self), 0);
  g_return_val_if_fail (HEED_IS_PLAN (plan), 0);

  clear (self);
  rows = collect_rows (source,
                       recommendation != NULL ? heed_recommendation_get_id (recommendation) : "",
                       &n_columns);
  parts = share_width (rows, n_columns);
  for (guint column = 0; column < n_columns; column++)
    n_parts += parts[column];

  titles = heed_wording_get_column_titles (heed_plan_get_wording (plan));
  if (n_columns > 0 && g_strv_length ((char **) titles) == n_columns)
    {
      int left = 0;

      for (guint column = 0; column < n_columns; left += (int) parts[column++])
        gtk_grid_attach (self->grid, create_title (titles[column]), left, line,
                         (int) parts[column], 1);
      line++;
    }

  for (guint i = 0; i < rows->len; i++)
    {
      HeedSourceRow *row = g_ptr_array_index (rows, i);
      guint n_cells = g_strv_length (row->cells);

      if (i > 0)
        gtk_grid_attach (self->grid, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL),
                         0, line++, (int) n_parts, 1);
      if (n_cells == n_columns)
        add_row (self, row, parts, line);
      else
        {
          g_autofree guint *own = share_row (row);

          add_row (self, row, own, line);
        }
      line++;
    }

  return rows->len;
}
