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
 * broken where the width ends. One that expands takes what its line leaves.
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

/* The end of the line that begins at @first: the child after its last one, or %NULL.
 * @left: what the line leaves of @available */
static GtkWidget *
end_of_line (GtkWidget *first,
             int        available,
             int       *left)
{
  GtkWidget *child;

  *left = available;
  for (child = first; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int needed;

      if (!gtk_widget_should_layout (child))
        continue;

      needed = get_width (child, available) + (*left < available ? SPACING : 0);
      if (needed > *left && *left < available)
        break;
      *left -= needed;
    }
  return child;
}

/* The children from @first to before @end, beside each other; the first that expands takes what is
 * @left of the line. With a @height they get their places, else it only returns that height. */
static int
lay_line (GtkWidget *widget,
          GtkWidget *first,
          GtkWidget *end,
          int        available,
          int        left,
          int        y,
          int        height)
{
  gboolean from_right = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0, line = 0;

  for (GtkWidget *child = first; child != end; child = gtk_widget_get_next_sibling (child))
    {
      int width, child_height;

      if (!gtk_widget_should_layout (child))
        continue;

      width = get_width (child, available);
      if (gtk_widget_get_hexpand (child))
        {
          width += MAX (left, 0);
          left = 0;
        }
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &child_height, NULL, NULL);
      if (height > 0)
        gtk_widget_size_allocate (child,
                                  &(GtkAllocation) {
                                    from_right ? available - x - width : x, y, width, height },
                                  -1);
      x += width + SPACING;
      line = MAX (line, child_height);
    }

  return line;
}

/* Returns: the height of all lines; with @allocate the children get their place */
static int
flow (GtkWidget *widget,
      int        available,
      gboolean   allocate)
{
  int y = 0;
  GtkWidget *end;

  for (GtkWidget *first = gtk_widget_get_first_child (widget); first != NULL; first = end)
    {
      int left, height;

      end = end_of_line (first, available, &left);
      height = lay_line (widget, first, end, available, left, y, 0);
      if (allocate)
        lay_line (widget, first, end, available, left, y, height);
      y += height + SPACING;
    }

  return MAX (y - SPACING, 0);
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
