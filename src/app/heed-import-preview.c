/* heed-import-preview.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-import-preview.h"

#include <glib/gi18n-lib.h>

#include "heed-error.h"
#include "heed-files.h"
#include "heed-import-layouts.h"
#include "heed-promise.h"
#include "heed-recognise-columns.h"
#include "heed-recognise.h"

/* Titles stand near the top of a table. */
#define MAX_ABOVE 12

/**
 * HeedImportPreview:
 *
 * A file of which a plan is read, before anything is written: its table, what each column is
 * taken for, and the plan that comes of it. Columns can be given another meaning, and rows
 * joined and split; the plan follows, read anew in a thread. It emits
 * #HeedImportPreview::changed.
 */

struct _HeedImportPreview
{
  GObject parent_instance;

  GFile *file;
  char *format;
  GCancellable *cancellable;

  HeedDocument *document;
  HeedSource *origin; /* name and checksum alone */
  HeedTable *table;   /* unowned, one of the document */
  guint heading;
  HeedMapping *mapping;
  gboolean told;

  HeedPlan *plan;
  HeedSource *source;
  GError *error;
  gboolean busy;
  gboolean stale;
};

G_DEFINE_FINAL_TYPE (HeedImportPreview, heed_import_preview, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What a thread does: reads the file, where it was not read yet, and recognises a plan in
 * it. Nobody else looks at the document meanwhile. */
typedef struct
{
  GFile *file;
  char *format;
  HeedDocument *document;
  HeedSource *origin;
  HeedMapping *mapping;
  HeedPlan *plan;
  HeedSource *source;
  GError *error;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_clear_object (&reading->file);
  g_clear_object (&reading->origin);
  g_clear_object (&reading->plan);
  g_clear_object (&reading->source);
  g_clear_pointer (&reading->document, heed_document_unref);
  g_clear_pointer (&reading->mapping, heed_mapping_free);
  g_clear_error (&reading->error);
  g_free (reading->format);
  g_free (reading);
}

static void
read_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Reading *reading = task_data;

  if (reading->document == NULL)
    {
      reading->document = heed_files_read_document (reading->file, reading->format, &reading->origin, cancellable,
                                                    &reading->error);
      if (reading->document != NULL && reading->mapping == NULL)
        reading->mapping = heed_import_layouts_find (reading->document);
    }
  if (reading->document != NULL)
    {
      reading->source = heed_source_new ();
      heed_source_set_name (reading->source, heed_source_get_name (reading->origin));
      heed_source_set_sha256 (reading->source, heed_source_get_sha256 (reading->origin));
      reading->plan = heed_recognise_mapped (reading->document, reading->mapping, reading->source, cancellable,
                                             &reading->error);
    }
  if (reading->plan != NULL)
    heed_promise_settle_import (reading->plan, FALSE);
  g_task_return_boolean (task, TRUE);
}

/* ---- the table ---- */

static gboolean
heads_columns (HeedTable    *table,
               guint         position,
               HeedColumns **columns)
{
  HeedSpans spans = { 0 };
  guint n_rows;

  *columns = heed_columns_new (table, position, &spans, &n_rows);
  return *columns != NULL;
}

/* What its titles say, or else what they may be: the first row that is as wide as the table. */
static void
find_heading (HeedImportPreview *self)
{
  guint n = MIN (self->table->rows->len, MAX_ABOVE);
  HeedTableRow *row;

  self->heading = 0;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HeedColumns) columns = NULL;

      row = g_ptr_array_index (self->table->rows, i);
      if (!heads_columns (self->table, i, &columns))
        continue;
      self->heading = i;
      self->mapping = heed_mapping_new (row);
      for (guint j = 0; j < MIN (columns->n, self->mapping->n); j++)
        self->mapping->slots[j] = columns->slots[j];
      return;
    }
  for (guint i = n; i-- > 0;)
    {
      row = g_ptr_array_index (self->table->rows, i);
      if (row->cells->len == self->table->n_columns)
        self->heading = i;
    }
  self->mapping = heed_mapping_new (g_ptr_array_index (self->table->rows, self->heading));
}

static gboolean
is_told (HeedTable         *table,
         const HeedMapping *mapping)
{
  for (guint i = 0; i < MIN (table->rows->len, MAX_ABOVE); i++)
    if (heed_mapping_fits (mapping, g_ptr_array_index (table->rows, i)))
      return TRUE;
  return FALSE;
}

/* The first table with the titles of a plan, or of which somebody said something; or else the
 * largest. */
static void
find_table (HeedImportPreview *self)
{
  guint best = 0;

  for (guint i = 0; i < self->document->blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (self->document->blocks, i);
      HeedTable *table = block->table;
      g_autoptr (HeedColumns) columns = NULL;

      if (block->kind != HEED_BLOCK_TABLE || table->n_columns < 2 || table->rows->len < 2)
        continue;
      for (guint j = 0; columns == NULL && j < MIN (table->rows->len, MAX_ABOVE); j++)
        heads_columns (table, j, &columns);
      if (columns != NULL || (self->mapping != NULL && is_told (table, self->mapping)))
        {
          self->table = table;
          return;
        }
      if (table->rows->len * table->n_columns > best)
        {
          best = table->rows->len * table->n_columns;
          self->table = table;
        }
    }
}

static void
take_document (HeedImportPreview *self,
               Reading           *reading)
{
  self->document = g_steal_pointer (&reading->document);
  self->origin = g_steal_pointer (&reading->origin);
  self->mapping = g_steal_pointer (&reading->mapping);
  self->told = self->mapping != NULL;
  find_table (self);
  if (self->table == NULL)
    return;

  if (self->mapping == NULL)
    {
      find_heading (self);
      return;
    }
  for (guint i = 0; i < self->table->rows->len; i++)
    if (heed_mapping_fits (self->mapping, g_ptr_array_index (self->table->rows, i)))
      {
        self->heading = i;
        return;
      }
}

static void read_again (HeedImportPreview *self);

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (HeedImportPreview) self = HEED_IMPORT_PREVIEW (g_object_ref (object));
  Reading *reading = g_task_get_task_data (G_TASK (result));

  self->busy = FALSE;
  if (self->document == NULL && reading->document != NULL)
    take_document (self, reading);
  g_set_object (&self->plan, reading->plan);
  g_set_object (&self->source, reading->source);
  g_clear_error (&self->error);
  self->error = g_steal_pointer (&reading->error);
  if (self->stale)
    read_again (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
read_again (HeedImportPreview *self)
{
  g_autoptr (GTask) task = NULL;
  Reading *reading;

  self->stale = self->busy;
  if (self->busy)
    return;

  reading = g_new0 (Reading, 1);
  reading->file = g_object_ref (self->file);
  reading->format = g_strdup (self->format);
  if (self->document != NULL)
    {
      reading->document = heed_document_ref (self->document);
      reading->origin = g_object_ref (self->origin);
    }
  reading->mapping = self->told ? heed_mapping_copy (self->mapping) : NULL;
  self->busy = TRUE;
  task = g_task_new (self, self->cancellable, read_cb, NULL);
  g_task_set_source_tag (task, read_again);
  g_task_set_task_data (task, reading, reading_free);
  g_task_run_in_thread (task, read_in_thread);
}

static void
heed_import_preview_finalize (GObject *object)
{
  HeedImportPreview *self = HEED_IMPORT_PREVIEW (object);

  g_clear_object (&self->file);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->origin);
  g_clear_object (&self->plan);
  g_clear_object (&self->source);
  g_clear_pointer (&self->document, heed_document_unref);
  g_clear_pointer (&self->mapping, heed_mapping_free);
  g_clear_error (&self->error);
  g_free (self->format);

  G_OBJECT_CLASS (heed_import_preview_parent_class)->finalize (object);
}

static void
heed_import_preview_class_init (HeedImportPreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heed_import_preview_finalize;

  /**
   * HeedImportPreview::changed:
   *
   * The file was read, or the plan of it read anew.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
heed_import_preview_init (HeedImportPreview *self)
{
}

/**
 * heed_import_preview_new:
 * @file: a file of which a plan is to be read
 * @format: (nullable): the word for its format; %NULL to tell by its content
 *
 * Returns: (transfer full): a preview, for which nothing was read yet
 */
HeedImportPreview *
heed_import_preview_new (GFile      *file,
                         const char *format)
{
  HeedImportPreview *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (HEED_TYPE_IMPORT_PREVIEW, NULL);
  self->file = g_object_ref (file);
  self->format = g_strdup (format);
  return self;
}

/**
 * heed_import_preview_load:
 * @self: a #HeedImportPreview
 * @cancellable: (nullable): to stop reading
 *
 * Reads the file in a thread, with what was told of a file like it.
 */
void
heed_import_preview_load (HeedImportPreview *self,
                          GCancellable      *cancellable)
{
  g_return_if_fail (HEED_IS_IMPORT_PREVIEW (self));
  g_return_if_fail (self->document == NULL && !self->busy);

  g_set_object (&self->cancellable, cancellable);
  read_again (self);
}

/**
 * heed_import_preview_get_busy:
 * @self: a #HeedImportPreview
 *
 * Returns: whether it is being read
 */
gboolean
heed_import_preview_get_busy (HeedImportPreview *self)
{
  g_return_val_if_fail (HEED_IS_IMPORT_PREVIEW (self), FALSE);

  return self->busy;
}

/**
 * heed_import_preview_get_table:
 * @self: a #HeedImportPreview
 *
 * Returns: (transfer none) (nullable): the table whose columns can be told
 */
HeedTable *
heed_import_preview_get_table (HeedImportPreview *self)
{
  g_return_val_if_fail (HEED_IS_IMPORT_PREVIEW (self), NULL);

  return self->table;
}

/**
 * heed_import_preview_get_heading:
 * @self: a #HeedImportPreview
 *
 * Returns: which row of the table its titles are
 */
guint
heed_import_preview_get_heading (HeedImportPreview *self)
{
  g_return_val_if_fail (HEED_IS_IMPORT_PREVIEW (self), 0);

  return self->heading;
}

/**
 * heed_import_preview_get_width:
 * @self: a #HeedImportPreview
 *
 * Returns: how many columns the table has
 */
guint
heed_import_preview_get_width (HeedImportPreview *self)
{
  g_return_val_if_fail (HEED_IS_IMPORT_PREVIEW (self), 0);

  return self->table != NULL ? self->mapping->n : 0;
}

/**
 * heed_import_preview_get_slot:
 * @self: a #HeedImportPreview
 * @column: a column
 *
 * Returns: what it is taken for
 */
HeedSlot
heed_import_preview_get_slot (HeedImportPreview *self,
                              guint              column)
{
  g_return_val_if_fail (HEED_IS_IMPORT_PREVIEW (self), HEED_SLOT_OTHER);
  g_return_val_if_fail (column < heed_import_preview_get_width (self), HEED_SLOT_OTHER);

  return self->mapping->slots[column];
}

/**
 * heed_import_preview_set_slot:
 * @self: a #HeedImportPreview
 * @column: a column
 * @slot: what it holds
 *
 * Gives a column another meaning, which no other has then, and reads the plan anew. Words of
 * a column without meaning are kept all the same.
 */
void
heed_import_preview_set_slot (HeedImportPreview *self,
                              guint              column,
                              HeedSlot           slot)
{
  g_return_if_fail (HEED_IS_IMPORT_PREVIEW (self));
  g_return_if_fail (column < heed_import_preview_get_width (self));

  if (self->mapping->slots[column] == slot)
    return;

  for (guint i = 0; slot != HEED_SLOT_OTHER && slot != HEED_SLOT_PROGRESS && i < self->mapping->n; i++)
    if (self->mapping->slots[i] == slot)
      self->mapping->slots[i] = HEED_SLOT_OTHER;
  self->mapping->slots[column] = slot;
  self->told = TRUE;
  read_again (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* ---- rows ---- */

static HeedTableRow *
get_row (HeedImportPreview *self,
         guint              row)
{
  return self->table != NULL && row > self->heading && row < self->table->rows->len
           ? g_ptr_array_index (self->table->rows, row) : NULL;
}

/**
 * heed_import_preview_can_join:
 * @self: a #HeedImportPreview
 * @row: a row of the table below its titles
 *
 * Returns: whether the row below can be made a part of it
 */
gboolean
heed_import_preview_can_join (HeedImportPreview *self,
                              guint              row)
{
  HeedTableRow *first, *second;

  g_return_val_if_fail (HEED_IS_IMPORT_PREVIEW (self), FALSE);

  first = get_row (self, row);
  second = get_row (self, row + 1);
  return first != NULL && second != NULL && first->cells->len == second->cells->len;
}

/**
 * heed_import_preview_join:
 * @self: a #HeedImportPreview
 * @row: a row that can be joined with the one below
 *
 * Makes one row of both, cell by cell, and reads the plan anew. Not while it is being read.
 */
void
heed_import_preview_join (HeedImportPreview *self,
                          guint              row)
{
  HeedTableRow *first, *second;

  g_return_if_fail (heed_import_preview_can_join (self, row));
  g_return_if_fail (!self->busy);

  first = get_row (self, row);
  second = get_row (self, row + 1);
  for (guint i = 0; i < first->cells->len; i++)
    {
      HeedCell *cell = g_ptr_array_index (first->cells, i);
      HeedCell *below = g_ptr_array_index (second->cells, i);

      for (guint j = 0; j < below->blocks->len; j++)
        heed_cell_add (cell, heed_block_ref (g_ptr_array_index (below->blocks, j)));
    }
  g_ptr_array_remove_index (self->table->rows, row + 1);
  read_again (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Of how many paragraphs the cell with most of them consists. */
static guint
count_paragraphs (HeedTableRow *row)
{
  guint n = 0;

  for (guint i = 0; i < row->cells->len; i++)
    n = MAX (n, ((HeedCell *) g_ptr_array_index (row->cells, i))->blocks->len);
  return n;
}

/**
 * heed_import_preview_can_split:
 * @self: a #HeedImportPreview
 * @row: a row of the table below its titles
 *
 * Returns: whether a cell of it has several paragraphs
 */
gboolean
heed_import_preview_can_split (HeedImportPreview *self,
                               guint              row)
{
  HeedTableRow *found;

  g_return_val_if_fail (HEED_IS_IMPORT_PREVIEW (self), FALSE);

  found = get_row (self, row);
  return found != NULL && count_paragraphs (found) > 1;
}

/**
 * heed_import_preview_split:
 * @self: a #HeedImportPreview
 * @row: a row that can be split
 *
 * Takes the last paragraph of each cell that has as many as the longest down into a row of
 * its own, and reads the plan anew. Not while it is being read.
 */
void
heed_import_preview_split (HeedImportPreview *self,
                           guint              row)
{
  HeedTableRow *first, *second;
  guint n;

  g_return_if_fail (heed_import_preview_can_split (self, row));
  g_return_if_fail (!self->busy);

  first = get_row (self, row);
  n = count_paragraphs (first);
  second = heed_table_add_row (self->table);
  second->line = first->line;
  for (guint i = 0; i < first->cells->len; i++)
    {
      HeedCell *cell = g_ptr_array_index (first->cells, i);
      HeedCell *below = heed_table_row_add (second);

      below->column_span = cell->column_span;
      if (cell->blocks->len == n)
        heed_cell_add (below, g_ptr_array_steal_index (cell->blocks, n - 1));
    }
  g_ptr_array_insert (self->table->rows, (int) row + 1,
                      g_ptr_array_steal_index (self->table->rows, self->table->rows->len - 1));
  read_again (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* ---- the plan ---- */

/**
 * heed_import_preview_get_plan:
 * @self: a #HeedImportPreview
 *
 * Returns: (transfer none) (nullable): the plan as it is read now
 */
HeedPlan *
heed_import_preview_get_plan (HeedImportPreview *self)
{
  g_return_val_if_fail (HEED_IS_IMPORT_PREVIEW (self), NULL);

  return self->plan;
}

/**
 * heed_import_preview_get_error:
 * @self: a #HeedImportPreview
 *
 * Returns: (transfer none) (nullable): why there is no plan
 */
const GError *
heed_import_preview_get_error (HeedImportPreview *self)
{
  g_return_val_if_fail (HEED_IS_IMPORT_PREVIEW (self), NULL);

  return self->error;
}

/**
 * heed_import_preview_steal:
 * @self: a #HeedImportPreview that has a plan
 * @source: (out) (transfer full): the file, with the words of each row
 *
 * Gives the plan away, to be imported.
 *
 * Returns: (transfer full): the plan
 */
HeedPlan *
heed_import_preview_steal (HeedImportPreview  *self,
                           HeedSource        **source)
{
  g_return_val_if_fail (HEED_IS_IMPORT_PREVIEW (self), NULL);
  g_return_val_if_fail (self->plan != NULL && source != NULL, NULL);

  *source = g_steal_pointer (&self->source);
  return g_steal_pointer (&self->plan);
}

/**
 * heed_import_preview_remember:
 * @self: a #HeedImportPreview
 * @error: return location for an error
 *
 * Keeps what was told of the columns for the next file like it, if anything was.
 *
 * Returns: %FALSE with @error set where it could not be written
 */
gboolean
heed_import_preview_remember (HeedImportPreview  *self,
                              GError            **error)
{
  g_return_val_if_fail (HEED_IS_IMPORT_PREVIEW (self), FALSE);

  return !self->told || self->table == NULL || heed_import_layouts_remember (self->mapping, error);
}
