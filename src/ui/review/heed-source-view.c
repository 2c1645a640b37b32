/* heed-source-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-source-view.h"

#include <math.h>
#include <string.h>

#include "heed-markup.h"
#include "heed-recommendation.h"

/* The width is shared out in about so many parts. */
#define N_PARTS 28

/* How many letters of a word go into a part, at least. */
#define LETTERS_PER_PART 3

/* By so many letters at its beginning the words of an item are known again. */
#define MARKED_LETTERS 40

/**
 * HeedSourceView:
 *
 * The rows of the file from which a recommendation came, cell beside cell as they
 * stood there, between the row before and the row behind. The row of the item that is being
 * looked at is marked.
 */

struct _HeedSourceView
{
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  GtkGrid *grid;

  GPtrArray *rows; /* those that are shown, unowned: the source holds them */
  GArray *lines;   /* on which line of the grid each stands */
  int shown;       /* the line that is to be in sight */
  guint scroll_id;
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
create_cell (const char *markup,
             gboolean    own)
{
  g_autofree char *text = heed_markup_to_text (markup);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "source-cell");
  if (!own)
    gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static void
add_row (HeedSourceView *self,
         HeedSourceRow  *row,
         gboolean        own,
         const guint    *parts,
         int             line)
{
  int left = 0;

  for (guint column = 0; row->cells[column] != NULL; left += (int) parts[column++])
    gtk_grid_attach (self->grid, create_cell (row->cells[column], own), left, line,
                     (int) parts[column], 1);
  g_ptr_array_add (self->rows, row);
  g_array_append_val (self->lines, line);
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

/* Returns: (transfer full): letters and digits alone, at most so many, for 0 all */
static char *
list_letters (const char *markup,
              guint       most)
{
  g_autofree char *text = heed_markup_to_text (markup);
  g_autoptr (GString) letters = g_string_new (NULL);
  guint n = 0;

  for (const char *c = text; *c != '\0' && (most == 0 || n < most); c = g_utf8_next_char (c))
    if (g_unichar_isalnum (g_utf8_get_char (c)))
      {
        g_string_append_unichar (letters, g_utf8_get_char (c));
        n++;
      }
  return g_strdup (letters->str);
}

static gboolean
holds (HeedSourceRow *row,
       const char    *letters)
{
  for (guint i = 0; letters[0] != '\0' && row->cells[i] != NULL; i++)
    {
      g_autofree char *here = list_letters (row->cells[i], 0);

      if (strstr (here, letters) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Whether a row went to the recommendation; one that was begun in the review has none of its
 * own, but its words stand in one. */
static gboolean
is_own (HeedSourceRow      *row,
        HeedRecommendation *recommendation,
        const char         *letters)
{
  return letters != NULL ? holds (row, letters)
                         : g_str_equal (row->recommendation, heed_recommendation_get_id (recommendation));
}

/* Returns: whether there are rows of it; the first and the last */
static gboolean
find_rows (HeedSource         *source,
           HeedRecommendation *recommendation,
           const char         *letters,
           guint              *first,
           guint              *last)
{
  gboolean found = FALSE;

  for (guint i = 0; source != NULL && i < heed_source_get_n_rows (source); i++)
    if (is_own (heed_source_get_row (source, i), recommendation, letters))
      {
        if (!found)
          *first = i;
        *last = i;
        found = TRUE;
      }
  return found;
}

/* Marks what stands on a line, or no longer. */
static void
set_marked (HeedSourceView *self,
            int             line,
            gboolean        marked)
{
  for (GtkWidget *cell = gtk_widget_get_first_child (GTK_WIDGET (self->grid));
       cell != NULL;
       cell = gtk_widget_get_next_sibling (cell))
    {
      int here;

      gtk_grid_query_child (self->grid, cell, NULL, &here, NULL, NULL);
      if (here == line && marked)
        gtk_widget_add_css_class (cell, "marked");
      else if (here == line)
        gtk_widget_remove_css_class (cell, "marked");
    }
}

/* Once it has its place: as much of it as there is room for. */
static gboolean
scroll_cb (gpointer user_data)
{
  HeedSourceView *self = user_data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  GtkWidget *cell = gtk_grid_get_child_at (self->grid, 0, self->shown);
  graphene_rect_t bounds;

  self->scroll_id = 0;
  if (cell != NULL && gtk_widget_compute_bounds (cell, GTK_WIDGET (self->grid), &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y,
                               bounds.origin.y + MIN (bounds.size.height, gtk_adjustment_get_page_size (adjustment)));
  return G_SOURCE_REMOVE;
}

static void
bring_into_sight (HeedSourceView *self,
                  int             line)
{
  self->shown = line;
  if (self->scroll_id == 0)
    self->scroll_id = g_idle_add_full (G_PRIORITY_LOW, scroll_cb, self, NULL);
}

static void
clear (HeedSourceView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  g_ptr_array_set_size (self->rows, 0);
  g_array_set_size (self->lines, 0);
}

static void
heed_source_view_dispose (GObject *object)
{
  g_clear_handle_id (&HEED_SOURCE_VIEW (object)->scroll_id, g_source_remove);

  G_OBJECT_CLASS (heed_source_view_parent_class)->dispose (object);
}

static void
heed_source_view_finalize (GObject *object)
{
  HeedSourceView *self = HEED_SOURCE_VIEW (object);

  g_ptr_array_unref (self->rows);
  g_array_unref (self->lines);

  G_OBJECT_CLASS (heed_source_view_parent_class)->finalize (object);
}

static void
heed_source_view_class_init (HeedSourceViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heed_source_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = heed_source_view_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/heedapp/Heed/heed-source-view.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedSourceView, scroller);
  gtk_widget_class_bind_template_child (widget_class, HeedSourceView, grid);
}

static void
heed_source_view_init (HeedSourceView *self)
{
  self->rows = g_ptr_array_new ();
  self->lines = g_array_new (FALSE, FALSE, sizeof (int));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * heed_source_view_show:
 * @self: a #HeedSourceView
 * @source: (nullable): the file from which the plan came, which must outlive what is shown
 * @plan: the plan, whose column titles head the cells where they fit
 * @recommendation: the recommendation whose rows are shown
 *
 * Shows the words of the rows from which a recommendation came, marked, and dimmed the row
 * before and the row behind.
 *
 * Returns: whether there are any
 */
gboolean
heed_source_view_show (HeedSourceView     *self,
                       HeedSource         *source,
                       HeedPlan           *plan,
                       HeedRecommendation *recommendation)
{
  const char *const *titles;
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree guint *parts = NULL;
  g_autofree char *letters = NULL;
  guint n_columns = 0, n_parts = 0;
  guint first = 0, last = 0;
  int line = 0;
  int top = G_MAXINT;

  g_return_val_if_fail (HEED_IS_SOURCE_VIEW (self), FALSE);
  g_return_val_if_fail (HEED_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (HEED_IS_RECOMMENDATION (recommendation), FALSE);

  clear (self);
  if (!find_rows (source, recommendation, NULL, &first, &last))
    {
      letters = list_letters (heed_recommendation_get_text (recommendation), MARKED_LETTERS);
      if (!find_rows (source, recommendation, letters, &first, &last))
        return FALSE;
    }

  rows = g_ptr_array_new ();
  for (guint i = first > 0 ? first - 1 : 0; i <= last + 1 && i < heed_source_get_n_rows (source); i++)
    {
      HeedSourceRow *row = heed_source_get_row (source, i);

      g_ptr_array_add (rows, row);
      n_columns = MAX (n_columns, g_strv_length (row->cells));
    }
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
      g_autofree guint *own = g_strv_length (row->cells) == n_columns ? NULL : share_row (row);

      if (i > 0)
        gtk_grid_attach (self->grid, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL),
                         0, line++, (int) n_parts, 1);
      add_row (self, row, is_own (row, recommendation, letters), own != NULL ? own : parts, line);
      if (is_own (row, recommendation, letters))
        {
          set_marked (self, line, TRUE);
          top = MIN (top, line);
        }
      line++;
    }
  bring_into_sight (self, top);
  return TRUE;
}

/**
 * heed_source_view_mark:
 * @self: a #HeedSourceView
 * @markup: the text of an item
 *
 * Marks the row that holds it alone, if one does, and brings it into sight.
 */
void
heed_source_view_mark (HeedSourceView *self,
                       const char     *markup)
{
  g_autofree char *letters = NULL;
  int marked = -1;

  g_return_if_fail (HEED_IS_SOURCE_VIEW (self));
  g_return_if_fail (markup != NULL);

  letters = list_letters (markup, MARKED_LETTERS);
  for (guint i = 0; i < self->rows->len && marked < 0; i++)
    if (holds (g_ptr_array_index (self->rows, i), letters))
      marked = g_array_index (self->lines, int, i);
  if (marked < 0)
    return;

  for (guint i = 0; i < self->lines->len; i++)
    set_marked (self, g_array_index (self->lines, int, i), g_array_index (self->lines, int, i) == marked);
  bring_into_sight (self, marked);
}
