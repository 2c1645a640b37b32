/* heed-source.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-source.h"

#include "heed-property.h"

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

  g_free (self->name);
  g_free (self->sha256);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (heed_source_parent_class)->finalize (object);
}

static void
heed_source_class_init (HeedSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heed_source_finalize;
}

static void
heed_source_init (HeedSource *self)
{
  self->name = g_strdup ("");
  self->sha256 = g_strdup ("");
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
 * heed_source_get_name:
 * @self: a #HeedSource
 *
 * Returns: (transfer none): the name of the file, without its folder
 */
const char *
heed_source_get_name (HeedSource *self)
{
  g_return_val_if_fail (HEED_IS_SOURCE (self), "");

  return self->name;
}

/**
 * heed_source_set_name:
 * @self: a #HeedSource
 * @name: the name of the file, without its folder
 */
void
heed_source_set_name (HeedSource *self,
                      const char *name)
{
  g_return_if_fail (HEED_IS_SOURCE (self));

  heed_take_string (&self->name, name);
}

/**
 * heed_source_get_sha256:
 * @self: a #HeedSource
 *
 * Returns: (transfer none): the SHA-256 of the file, in hexadecimal
 */
const char *
heed_source_get_sha256 (HeedSource *self)
{
  g_return_val_if_fail (HEED_IS_SOURCE (self), "");

  return self->sha256;
}

/**
 * heed_source_set_sha256:
 * @self: a #HeedSource
 * @sha256: the SHA-256 of the file, in hexadecimal
 */
void
heed_source_set_sha256 (HeedSource *self,
                        const char *sha256)
{
  g_return_if_fail (HEED_IS_SOURCE (self));

  heed_take_string (&self->sha256, sha256);
}

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
