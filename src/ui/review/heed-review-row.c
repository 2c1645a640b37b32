/* heed-review-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-review-row.h"

/**
 * HeedReviewRow:
 *
 * What needs a look of one recommendation, in the list of them.
 */

struct _HeedReviewRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *title;
  GtkLabel *count;
  GtkLabel *words;

  HeedReviewPage *page;
};

G_DEFINE_FINAL_TYPE (HeedReviewRow, heed_review_row, GTK_TYPE_LIST_BOX_ROW)

static void
heed_review_row_dispose (GObject *object)
{
  HeedReviewRow *self = HEED_REVIEW_ROW (object);

  g_clear_object (&self->page);

  G_OBJECT_CLASS (heed_review_row_parent_class)->dispose (object);
}

static void
heed_review_row_class_init (HeedReviewRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heed_review_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/heedapp/Heed/heed-review-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedReviewRow, title);
  gtk_widget_class_bind_template_child (widget_class, HeedReviewRow, count);
  gtk_widget_class_bind_template_child (widget_class, HeedReviewRow, words);
}

static void
heed_review_row_init (HeedReviewRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * heed_review_row_new:
 * @page: the page to show
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
heed_review_row_new (HeedReviewPage *page)
{
  HeedReviewRow *self = g_object_new (HEED_TYPE_REVIEW_ROW, NULL);

  heed_review_row_set_page (self, page);
  return GTK_WIDGET (self);
}

/**
 * heed_review_row_set_page:
 * @self: a #HeedReviewRow
 * @page: the page to show
 */
void
heed_review_row_set_page (HeedReviewRow   *self,
                           HeedReviewPage *page)
{
  const char *title = heed_review_page_get_title (page);
  const char *const *lines = heed_review_page_get_lines (page);
  g_autofree char *words = g_strjoinv ("\n", (char **) lines);
  g_autofree char *count = g_strdup_printf ("%u", g_strv_length ((char **) lines));
  g_autofree char *label = g_strconcat (title, ": ", words, NULL);

  g_return_if_fail (HEED_IS_REVIEW_ROW (self));

  g_set_object (&self->page, page);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->words, lines[0]);
  gtk_label_set_label (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->count), lines[1] != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

/**
 * heed_review_row_get_page:
 * @self: a #HeedReviewRow
 *
 * Returns: (transfer none): the page that it shows
 */
HeedReviewPage *
heed_review_row_get_page (HeedReviewRow *self)
{
  g_return_val_if_fail (HEED_IS_REVIEW_ROW (self), NULL);

  return self->page;
}
