/* heed-source.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-source.h"

#include "heed-field.h"

/**
 * HeedSource:
 *
 * The file that a plan was imported from: its name and checksum, and the words
 * of each row of its table, so that what the import was not sure of can be
 * compared with what was written.
 */
struct _HeedSource
{
  GObject parent_instance;

  char *name;
  char *sha256;
  GPtrArray *rows; /* element-type HeedSourceRow */
};

G_DEFINE_FINAL_TYPE (HeedSource, heed_source, G_TYPE_OBJECT)

static const HeedField fields[] = {
  HEED_FIELD (HeedSource, TEXT, name),
  HEED_FIELD (HeedSource, TEXT, sha256),
};

static void
heed_source_row_free (gpointer data)
{
  HeedSourceRow *row = data;

  g_free (row->recommendation);
  g_strfreev (row->cells);
  g_free (row);
}

static void
heed_source_finalize (GObject *object)
{
  HeedSource *self = HEED_SOURCE (object);

  heed_fields_clear (self, fields, G_N_ELEMENTS (fields));
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (heed_source_parent_class)->finalize (object);
}

static void
heed_source_class_init (HeedSourceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  heed_fields_install (object_class, fields, G_N_ELEMENTS (fields));
  object_class->finalize = heed_source_finalize;
}

static void
heed_source_init (HeedSource *self)
{
  heed_fields_init (self, fields, G_N_ELEMENTS (fields));
  self->rows = g_ptr_array_new_with_free_func (heed_source_row_free);
}

/**
 * heed_source_new:
 *
 * Returns: (transfer full): a source without name and rows
 */
HeedSource *
heed_source_new (void)
{
  return g_object_new (HEED_TYPE_SOURCE, NULL);
}

/**
 * HeedSource:name:
 *
 * The name of the file, without its folder.
 */
HEED_DEFINE_TEXT_FIELD (HeedSource, heed_source, name)

/**
 * HeedSource:sha256:
 *
 * The SHA-256 of the file, in hexadecimal.
 */
HEED_DEFINE_TEXT_FIELD (HeedSource, heed_source, sha256)

/**
 * heed_source_get_n_rows:
 * @self: a #HeedSource
 *
 * Returns: how many rows it has
 */
guint
heed_source_get_n_rows (HeedSource *self)
{
  g_return_val_if_fail (HEED_IS_SOURCE (self), 0);

  return self->rows->len;
}

/**
 * heed_source_get_row:
 * @self: a #HeedSource
 * @position: the number of the row, from 0
 *
 * Returns: (transfer none): that row
 */
HeedSourceRow *
heed_source_get_row (HeedSource *self,
                     guint       position)
{
  g_return_val_if_fail (HEED_IS_SOURCE (self), NULL);
  g_return_val_if_fail (position < self->rows->len, NULL);

  return g_ptr_array_index (self->rows, position);
}

/**
 * heed_source_add_row:
 * @self: a #HeedSource
 * @recommendation: (nullable): the id of the recommendation that the row went to
 * @cells: the words of each cell, as CommonMark
 */
void
heed_source_add_row (HeedSource        *self,
                     const char        *recommendation,
                     const char *const *cells)
{
  HeedSourceRow *row;

  g_return_if_fail (HEED_IS_SOURCE (self));

  row = g_new0 (HeedSourceRow, 1);
  row->recommendation = g_strdup (recommendation != NULL ? recommendation : "");
  row->cells = g_strdupv ((char **) cells);
  g_ptr_array_add (self->rows, row);
}
