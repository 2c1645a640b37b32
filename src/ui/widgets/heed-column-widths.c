/* heed-column-widths.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-column-widths.h"

/**
 * HeedColumnWidths:
 *
 * How wide the columns of a column view are: each as wide as its usual words, however large
 * the letters are, or as somebody left it; one takes what is left beside the others. Where too
 * little would be left for it, the view is folded: the others are hidden, and it is for the one
 * that is left to show what they show.
 *
 * A column that expands fills the width too. But GTK 4.18 takes the height of a row from a cell
 * as wide as all columns together where the column has no width of its own; its words would be
 * cut off.
 */

typedef struct
{
  char *name; /* by which it is remembered */
  GtkColumnViewColumn *column;
  int pixels; /* for what is not text */
  int n_chars;
  int usual;  /* as wide as these are */
  int own;    /* as somebody left it; 0 where nobody changed it */
  gboolean kept;
  gboolean hidden; /* since there is no room for it */
} Column;

struct _HeedColumnWidths
{
  GObject parent_instance;

  GtkScrolledWindow *scrolled; /* unowned: it outlives this */
  GtkColumnViewColumn *filling;
  int pixels;
  int n_chars;
  int least;               /* width of the one that fills */
  int needed;              /* the least width at which all have room */
  GPtrArray *columns;      /* (element-type Column): the others */
  gboolean folded;
  gboolean measuring;      /* so that it is not taken for a width that somebody chose */
  guint fill_id;
};

G_DEFINE_FINAL_TYPE (HeedColumnWidths, heed_column_widths, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_FOLDED,
  PROP_NEEDED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
column_free (Column *column)
{
  g_free (column->name);
  g_free (column);
}

/* ---- the one that fills ---- */

static void
fold (HeedColumnWidths *self,
      gboolean          folded)
{
  if (self->folded == folded)
    return;

  self->folded = folded;
  for (guint i = 0; i < self->columns->len; i++)
    {
      Column *column = g_ptr_array_index (self->columns, i);

      if (folded && !column->kept && gtk_column_view_column_get_visible (column->column))
        {
          column->hidden = TRUE;
          gtk_column_view_column_set_visible (column->column, FALSE);
        }
      else if (!folded && column->hidden)
        {
          column->hidden = FALSE;
          gtk_column_view_column_set_visible (column->column, TRUE);
        }
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
}

static void
update_needed (HeedColumnWidths *self)
{
  int needed = self->least;

  for (guint i = 0; i < self->columns->len; i++)
    {
      Column *column = g_ptr_array_index (self->columns, i);

      if (column->hidden || gtk_column_view_column_get_visible (column->column))
        needed += column->usual;
    }
  if (self->needed == needed)
    return;

  self->needed = needed;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NEEDED]);
}

static void
fill (HeedColumnWidths *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (self->scrolled);
  int width = (int) gtk_adjustment_get_page_size (adjustment);

  update_needed (self);
  if (width == 0)
    return;

  fold (self, width < self->needed);
  for (guint i = 0; i < self->columns->len; i++)
    {
      Column *column = g_ptr_array_index (self->columns, i);

      if (gtk_column_view_column_get_visible (column->column))
        width -= gtk_column_view_column_get_fixed_width (column->column);
    }
  gtk_column_view_column_set_fixed_width (self->filling, MAX (width, self->least));
}

static gboolean
fill_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  HeedColumnWidths *self = user_data;

  self->fill_id = 0;
  fill (self);
  return G_SOURCE_REMOVE;
}

/* While the columns are given their places it is too late to change them: that is for
 * the next frame. */
static void
queue_fill (HeedColumnWidths *self)
{
  if (self->fill_id == 0)
    self->fill_id = gtk_widget_add_tick_callback (GTK_WIDGET (self->scrolled), fill_cb,
                                                  g_object_ref (self), g_object_unref);
}

/* ---- the others ---- */

/* One that somebody made narrower or wider stays so. */
static void
width_cb (HeedColumnWidths    *self,
          GParamSpec          *pspec,
          GtkColumnViewColumn *view_column)
{
  for (guint i = 0; i < self->columns->len && !self->measuring; i++)
    {
      Column *column = g_ptr_array_index (self->columns, i);

      if (column->column == view_column)
        column->own = gtk_column_view_column_get_fixed_width (view_column);
    }
  queue_fill (self);
}

/* In the letters that there are now. */
static void
measure (HeedColumnWidths *self)
{
  g_autoptr (PangoLayout) layout = NULL;
  int width;

  if (!gtk_widget_get_realized (GTK_WIDGET (self->scrolled)))
    return;

  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->scrolled), "completed");
  pango_layout_get_pixel_size (layout, &width, NULL);
  self->least = self->pixels + self->n_chars * width / 9;
  self->measuring = TRUE;
  for (guint i = 0; i < self->columns->len; i++)
    {
      Column *column = g_ptr_array_index (self->columns, i);

      column->usual = column->pixels + column->n_chars * width / 9;
      gtk_column_view_column_set_fixed_width (column->column, column->own > 0 ? column->own : column->usual);
    }
  self->measuring = FALSE;
  fill (self);
}

static void
heed_column_widths_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FOLDED:
      g_value_set_boolean (value, HEED_COLUMN_WIDTHS (object)->folded);
      break;
    case PROP_NEEDED:
      g_value_set_int (value, HEED_COLUMN_WIDTHS (object)->needed);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_column_widths_finalize (GObject *object)
{
  HeedColumnWidths *self = HEED_COLUMN_WIDTHS (object);

  g_ptr_array_unref (self->columns);

  G_OBJECT_CLASS (heed_column_widths_parent_class)->finalize (object);
}

static void
heed_column_widths_class_init (HeedColumnWidthsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = heed_column_widths_finalize;
  object_class->get_property = heed_column_widths_get_property;

  /**
   * HeedColumnWidths:folded:
   *
   * Whether there is no room for the other columns.
   */
  properties[PROP_FOLDED] =
    g_param_spec_boolean ("folded", NULL, NULL,
                          FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * HeedColumnWidths:needed:
   *
   * The least width at which all columns have room, in pixels.
   */
  properties[PROP_NEEDED] =
    g_param_spec_int ("needed", NULL, NULL,
                      0, G_MAXINT, 0,
                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
heed_column_widths_init (HeedColumnWidths *self)
{
  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) column_free);
}

/**
 * heed_column_widths_new:
 * @scrolled: what scrolls a column view
 * @filling: the column of it that takes what is left of the width
 * @pixels: its least width, for what is not text
 * @n_chars: and that for text, in letters
 *
 * Returns: (transfer full): what keeps the widths, for as long as it is held
 */
HeedColumnWidths *
heed_column_widths_new (GtkScrolledWindow   *scrolled,
                        GtkColumnViewColumn *filling,
                        int                  pixels,
                        int                  n_chars)
{
  HeedColumnWidths *self = g_object_new (HEED_TYPE_COLUMN_WIDTHS, NULL);
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (scrolled));

  self->scrolled = scrolled;
  self->filling = filling;
  self->pixels = pixels;
  self->n_chars = n_chars;
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (scrolled), "notify::page-size",
                           G_CALLBACK (queue_fill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (scrolled, "realize", G_CALLBACK (measure), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::gtk-xft-dpi", G_CALLBACK (measure), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::gtk-font-name", G_CALLBACK (measure), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * heed_column_widths_add:
 * @self: a #HeedColumnWidths
 * @name: by which its width is remembered
 * @column: another column of the view
 * @pixels: its usual width, for what is not text
 * @n_chars: and that for text, in letters
 */
void
heed_column_widths_add (HeedColumnWidths    *self,
                        const char          *name,
                        GtkColumnViewColumn *column,
                        int                  pixels,
                        int                  n_chars)
{
  Column *added = g_new0 (Column, 1);

  g_return_if_fail (HEED_IS_COLUMN_WIDTHS (self));
  g_return_if_fail (name != NULL);
  g_return_if_fail (GTK_IS_COLUMN_VIEW_COLUMN (column));

  added->name = g_strdup (name);
  added->column = column;
  added->pixels = pixels;
  added->n_chars = n_chars;
  g_ptr_array_add (self->columns, added);
  g_signal_connect_object (column, "notify::fixed-width", G_CALLBACK (width_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (column, "notify::visible", G_CALLBACK (queue_fill), self, G_CONNECT_SWAPPED);
}

/**
 * heed_column_widths_keep:
 * @self: a #HeedColumnWidths
 * @column: one of the columns that were added
 *
 * Shows @column however narrow the view is.
 */
void
heed_column_widths_keep (HeedColumnWidths    *self,
                         GtkColumnViewColumn *column)
{
  g_return_if_fail (HEED_IS_COLUMN_WIDTHS (self));

  for (guint i = 0; i < self->columns->len; i++)
    {
      Column *kept = g_ptr_array_index (self->columns, i);

      if (kept->column == column)
        kept->kept = TRUE;
    }
}

/**
 * heed_column_widths_get_folded:
 * @self: a #HeedColumnWidths
 *
 * Returns: whether there is no room for the other columns
 */
gboolean
heed_column_widths_get_folded (HeedColumnWidths *self)
{
  g_return_val_if_fail (HEED_IS_COLUMN_WIDTHS (self), FALSE);

  return self->folded;
}

/**
 * heed_column_widths_load:
 * @self: a #HeedColumnWidths
 * @saved: what heed_column_widths_save() gave
 *
 * Shows the columns as they were left.
 */
void
heed_column_widths_load (HeedColumnWidths *self,
                         GVariant         *saved)
{
  GVariantIter iter;
  const char *name;
  gboolean visible;
  int width;

  g_return_if_fail (HEED_IS_COLUMN_WIDTHS (self));

  g_variant_iter_init (&iter, saved);
  while (g_variant_iter_next (&iter, "(&sbi)", &name, &visible, &width))
    for (guint i = 0; i < self->columns->len; i++)
      {
        Column *column = g_ptr_array_index (self->columns, i);

        if (!g_str_equal (column->name, name))
          continue;
        column->own = width;
        gtk_column_view_column_set_visible (column->column, visible);
      }
}

/**
 * heed_column_widths_save:
 * @self: a #HeedColumnWidths
 *
 * Returns: (transfer floating): the name of each column, whether it is shown where there is
 *   room, and its width if somebody changed it, else 0: of the type "a(sbi)"
 */
GVariant *
heed_column_widths_save (HeedColumnWidths *self)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(sbi)"));

  g_return_val_if_fail (HEED_IS_COLUMN_WIDTHS (self), NULL);

  for (guint i = 0; i < self->columns->len; i++)
    {
      Column *column = g_ptr_array_index (self->columns, i);

      g_variant_builder_add (&builder, "(sbi)", column->name,
                             column->hidden || gtk_column_view_column_get_visible (column->column),
                             column->own);
    }
  return g_variant_builder_end (&builder);
}
