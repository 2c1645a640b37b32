/* heed-review-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-review-row.h"

/**
 * HeedReviewRow:
 *
 * One place that needs a look, in the list of them.
 */

struct _HeedReviewRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *title;
  GtkLabel *words;
  GtkWidget *settled;

  HeedReviewPlace *place;
};

G_DEFINE_FINAL_TYPE (HeedReviewRow, heed_review_row, GTK_TYPE_LIST_BOX_ROW)

static void
heed_review_row_dispose (GObject *object)
{
  HeedReviewRow *self = HEED_REVIEW_ROW (object);

  g_clear_object (&self->place);

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
  gtk_widget_class_bind_template_child (widget_class, HeedReviewRow, words);
  gtk_widget_class_bind_template_child (widget_class, HeedReviewRow, settled);
}

static void
heed_review_row_init (HeedReviewRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * heed_review_row_new:
 * @place: the place to show
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
heed_review_row_new (HeedReviewPlace *place)
{
  HeedReviewRow *self = g_object_new (HEED_TYPE_REVIEW_ROW, NULL);

  heed_review_row_set_place (self, place);
  return GTK_WIDGET (self);
}

/**
 * heed_review_row_set_place:
 * @self: a #HeedReviewRow
 * @place: the place to show
 */
void
heed_review_row_set_place (HeedReviewRow   *self,
                           HeedReviewPlace *place)
{
  const char *title = heed_review_place_get_title (place);
  const char *words = heed_review_place_get_standing (place);
  g_autofree char *label = g_strconcat (title, ": ", words, NULL);

  g_return_if_fail (HEED_IS_REVIEW_ROW (self));

  g_set_object (&self->place, place);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->words, words);
  gtk_widget_set_visible (self->settled, heed_review_place_get_settled (place));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

/**
 * heed_review_row_get_place:
 * @self: a #HeedReviewRow
 *
 * Returns: (transfer none): the place that it shows
 */
HeedReviewPlace *
heed_review_row_get_place (HeedReviewRow *self)
{
  g_return_val_if_fail (HEED_IS_REVIEW_ROW (self), NULL);

  return self->place;
}
