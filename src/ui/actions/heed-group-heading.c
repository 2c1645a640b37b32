/* heed-group-heading.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-group-heading.h"

/**
 * HeedGroupHeading:
 *
 * The heading of a group of rows. Column views have no rows that span their columns: each cell of
 * the first row of the group leaves room for it, and the first cell shows it over the whole row.
 */

struct _HeedGroupHeading
{
  GtkWidget parent_instance;

  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (HeedGroupHeading, heed_group_heading, GTK_TYPE_WIDGET)

/* The cell of the column view, a child of the row. */
static GtkWidget *
find_cell (HeedGroupHeading *self)
{
  GtkWidget *cell = gtk_widget_get_parent (GTK_WIDGET (self));

  return cell != NULL ? gtk_widget_get_parent (cell) : NULL;
}

static void
heed_group_heading_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  HeedGroupHeading *self = HEED_GROUP_HEADING (widget);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    gtk_widget_measure (self->label, orientation, -1, minimum, natural, NULL, NULL);
}

static void
heed_group_heading_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  HeedGroupHeading *self = HEED_GROUP_HEADING (widget);
  GtkWidget *cell = find_cell (self);
  GtkWidget *view = gtk_widget_get_ancestor (widget, GTK_TYPE_COLUMN_VIEW);
  gboolean is_first = cell != NULL && gtk_widget_get_prev_sibling (cell) == NULL;
  int minimum, natural;

  /* The row may get another width later while this cell keeps its own: so the words are as wide
   * as they need to be, and no wider than what is seen of the view. */
  gtk_widget_set_child_visible (self->label, is_first);
  gtk_widget_measure (self->label, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  if (is_first && view != NULL)
    width = MIN (natural, gtk_widget_get_width (view));
  gtk_widget_size_allocate (self->label, &(GtkAllocation) { 0, 0, MAX (width, minimum), height }, -1);
}

static void
heed_group_heading_root (GtkWidget *widget)
{
  GtkWidget *cell = find_cell (HEED_GROUP_HEADING (widget));

  GTK_WIDGET_CLASS (heed_group_heading_parent_class)->root (widget);

  if (cell != NULL)
    gtk_widget_set_overflow (cell, GTK_OVERFLOW_VISIBLE);
}

static void
heed_group_heading_dispose (GObject *object)
{
  g_clear_pointer (&HEED_GROUP_HEADING (object)->label, gtk_widget_unparent);

  G_OBJECT_CLASS (heed_group_heading_parent_class)->dispose (object);
}

static void
heed_group_heading_class_init (HeedGroupHeadingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heed_group_heading_dispose;
  widget_class->measure = heed_group_heading_measure;
  widget_class->size_allocate = heed_group_heading_size_allocate;
  widget_class->root = heed_group_heading_root;
}

static void
heed_group_heading_init (HeedGroupHeading *self)
{
  self->label = g_object_new (GTK_TYPE_LABEL,
                              "xalign", 0.0,
                              "ellipsize", PANGO_ELLIPSIZE_END,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                              NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_add_css_class (self->label, "heading");
  gtk_widget_set_margin_bottom (GTK_WIDGET (self), 6);
}

/**
 * heed_group_heading_new:
 *
 * Returns: (transfer floating): an empty heading, for the top of a cell
 */
GtkWidget *
heed_group_heading_new (void)
{
  return g_object_new (HEED_TYPE_GROUP_HEADING, NULL);
}

/**
 * heed_group_heading_set_words:
 * @self: a #HeedGroupHeading
 * @words: what it says; "" where no group begins
 */
void
heed_group_heading_set_words (HeedGroupHeading *self,
                              const char       *words)
{
  g_return_if_fail (HEED_IS_GROUP_HEADING (self));
  g_return_if_fail (words != NULL);

  gtk_label_set_label (GTK_LABEL (self->label), words);
  gtk_widget_set_visible (GTK_WIDGET (self), words[0] != '\0');
}
