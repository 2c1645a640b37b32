/* heed-outline-cell.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-outline-cell.h"

/**
 * HeedOutlineCell:
 *
 * What a cell of the outline stands in: it knows the row that it is in, so that the
 * row below the pointer can be found.
 */

struct _HeedOutlineCell
{
  AdwBin parent_instance;

  GtkTreeListRow *row;
};

G_DEFINE_FINAL_TYPE (HeedOutlineCell, heed_outline_cell, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_ROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
heed_outline_cell_dispose (GObject *object)
{
  HeedOutlineCell *self = HEED_OUTLINE_CELL (object);

  g_clear_object (&self->row);

  G_OBJECT_CLASS (heed_outline_cell_parent_class)->dispose (object);
}

static void
heed_outline_cell_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  HeedOutlineCell *self = HEED_OUTLINE_CELL (object);

  switch (prop_id)
    {
    case PROP_ROW:
      g_value_set_object (value, self->row);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_outline_cell_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  HeedOutlineCell *self = HEED_OUTLINE_CELL (object);

  switch (prop_id)
    {
    case PROP_ROW:
      if (g_set_object (&self->row, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_outline_cell_class_init (HeedOutlineCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = heed_outline_cell_dispose;
  object_class->get_property = heed_outline_cell_get_property;
  object_class->set_property = heed_outline_cell_set_property;

  /**
   * HeedOutlineCell:row:
   *
   * The row that it is in.
   */
  properties[PROP_ROW] =
    g_param_spec_object ("row", NULL, NULL,
                         GTK_TYPE_TREE_LIST_ROW,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
heed_outline_cell_init (HeedOutlineCell *self)
{
}

/**
 * heed_outline_cell_get_row:
 * @self: a #HeedOutlineCell
 *
 * Returns: (transfer none) (nullable): the row that it is in
 */
GtkTreeListRow *
heed_outline_cell_get_row (HeedOutlineCell *self)
{
  g_return_val_if_fail (HEED_IS_OUTLINE_CELL (self), NULL);

  return self->row;
}
