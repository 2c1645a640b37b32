/* heed-outline-cell.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-outline-cell.h"

#include <glib/gi18n-lib.h>

#include "heed-outline-entry.h"

/**
 * HeedOutlineCell:
 *
 * What a cell of the outline stands in: it knows the row that it is in, so that the
 * row below the pointer can be found, and tells a screen reader its words.
 */

struct _HeedOutlineCell
{
  AdwBin parent_instance;

  GtkTreeListRow *row;
  char *part;
  GSignalGroup *entry_signals;
};

G_DEFINE_FINAL_TYPE (HeedOutlineCell, heed_outline_cell, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_ROW,
  PROP_PART,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
set_label (GtkWidget  *widget,
           const char *words)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words[0] != '\0' ? words : _("empty"),
                                  -1);
}

/* "1.1, what is to be done, who does it, by when, overdue" */
static char *
describe (HeedOutlineEntry *entry)
{
  static const char *const parts[] = {
    "number", "caption", "text", "owners", "target", "status"
  };
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *part = NULL;

      g_object_get (entry, parts[i], &part, NULL);
      if (part[0] == '\0')
        continue;
      if (words->len > 0)
        g_string_append (words, ", ");
      g_string_append (words, part);
    }
  g_strdelimit (words->str, "\n", ' ');
  return g_string_free (words, FALSE);
}

/* GTK 4.8 calls the cells and rows of a column view by the names of their types. */
static void
update_labels (HeedOutlineCell *self)
{
  g_autoptr (HeedOutlineEntry) entry = g_signal_group_dup_target (self->entry_signals);
  GtkWidget *cell = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *words = NULL;

  if (entry == NULL || cell == NULL || self->part == NULL)
    return;

  g_object_get (entry, self->part, &words, NULL);
  set_label (cell, words);

  if (g_str_equal (self->part, "number") && gtk_widget_get_parent (cell) != NULL)
    {
      g_autofree char *description = describe (entry);

      set_label (gtk_widget_get_parent (cell), description);
    }
}

static void
set_row (HeedOutlineCell *self,
         GtkTreeListRow  *row)
{
  g_autoptr (HeedOutlineEntry) entry = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  if (!g_set_object (&self->row, row))
    return;

  g_signal_group_set_target (self->entry_signals, entry);
  update_labels (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROW]);
}

static void
heed_outline_cell_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (heed_outline_cell_parent_class)->root (widget);

  update_labels (HEED_OUTLINE_CELL (widget));
}

static void
heed_outline_cell_dispose (GObject *object)
{
  HeedOutlineCell *self = HEED_OUTLINE_CELL (object);

  g_clear_object (&self->entry_signals);
  g_clear_object (&self->row);
  g_clear_pointer (&self->part, g_free);

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
    case PROP_PART:
      g_value_set_string (value, self->part);
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
      set_row (self, g_value_get_object (value));
      break;
    case PROP_PART:
      self->part = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_outline_cell_class_init (HeedOutlineCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = heed_outline_cell_dispose;
  widget_class->root = heed_outline_cell_root;
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

  /**
   * HeedOutlineCell:part:
   *
   * The property of #HeedOutlineEntry by which the cell is called; the one with the
   * number calls the whole row.
   */
  properties[PROP_PART] =
    g_param_spec_string ("part", NULL, NULL,
                         NULL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
heed_outline_cell_init (HeedOutlineCell *self)
{
  self->entry_signals = g_signal_group_new (HEED_TYPE_OUTLINE_ENTRY);
  g_signal_group_connect_swapped (self->entry_signals, "notify",
                                  G_CALLBACK (update_labels), self);
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
