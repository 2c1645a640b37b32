/* heed-wrap-layout.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-wrap-layout.h"

/* Between children, and between lines of them. */
#define SPACING 6

/**
 * HeedWrapLayout:
 *
 * Lays children out like words: each as wide as it likes, in lines that are
 * broken where the width ends.
 */

struct _HeedWrapLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (HeedWrapLayout, heed_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
get_width (GtkWidget *child,
           int        available)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  return MAX (minimum, MIN (natural, available));
}

/* Returns: the height of all lines; with @allocate the children get their place */
static int
flow (GtkWidget *widget,
      int        available,
      gboolean   allocate)
{
  gboolean from_right = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0, y = 0, line = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int width, height;

      if (!gtk_widget_should_layout (child))
        continue;

      width = get_width (child, available);
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
      if (x > 0 && x + width > available)
        {
          x = 0;
          y += line + SPACING;
          line = 0;
        }

      if (allocate)
        gtk_widget_size_allocate (child,
                                  &(GtkAllocation) {
                                    from_right ? available - x - width : x, y, width, height },
                                  -1);
      x += width + SPACING;
      line = MAX (line, height);
    }

  return y + line;
}

static GtkSizeRequestMode
heed_wrap_layout_get_request_mode (GtkLayoutManager *manager,
                                   GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
heed_wrap_layout_measure (GtkLayoutManager *manager,
                          GtkWidget        *widget,
                          GtkOrientation    orientation,
                          int               for_size,
                          int              *minimum,
                          int              *natural,
                          int              *minimum_baseline,
                          int              *natural_baseline)
{
  int widest = 0, sum = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1,
                          &child_minimum, &child_natural, NULL, NULL);
      widest = MAX (widest, child_minimum);
      sum += child_natural + (sum > 0 ? SPACING : 0);
    }

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = widest;
      *natural = sum;
    }
  else
    {
      *minimum = flow (widget, for_size < 0 ? sum : MAX (for_size, widest), FALSE);
      *natural = *minimum;
    }
}

static void
heed_wrap_layout_allocate (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           int               width,
                           int               height,
                           int               baseline)
{
  flow (widget, width, TRUE);
}

static void
heed_wrap_layout_class_init (HeedWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = heed_wrap_layout_get_request_mode;
  manager_class->measure = heed_wrap_layout_measure;
  manager_class->allocate = heed_wrap_layout_allocate;
}

static void
heed_wrap_layout_init (HeedWrapLayout *self)
{
}

/**
 * heed_wrap_layout_new:
 *
 * Returns: (transfer full): a layout that breaks lines
 */
GtkLayoutManager *
heed_wrap_layout_new (void)
{
  return g_object_new (HEED_TYPE_WRAP_LAYOUT, NULL);
}
