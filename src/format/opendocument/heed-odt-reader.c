/* heed-odt-reader.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-odt-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-archive.h"
#include "heed-error.h"
#include "heed-limits.h"
#include "heed-odt-lists.h"
#include "heed-odt-margin.h"
#include "heed-odt-running-note.h"
#include "heed-odt-words.h"
#include "heed-office-builder.h"
#include "heed-office-table.h"
#include "heed-xml.h"

#define MAX_COLUMNS 64

/* How many blocks are read between two looks at the cancellable. */
#define BLOCKS_A_TURN 64

typedef struct
{
  HeedOdtStyleSheet *styles;
  HeedOdtLists *lists;
  GCancellable *cancellable;
  GError *error; /* why reading stopped; NULL for not */
  guint n_rows;
  guint n_cells;
  guint n_blocks;
} Reader;

/* What blocks are added to. */
typedef struct
{
  HeedOfficeBuilder *builder;
  GPtrArray *blocks;
  gboolean in_cell;
  HeedOdtList *list; /* that is open; NULL for none */
  gconstpointer id; /* what tells it from others */
  guint depth; /* how many lists the blocks stand in */
  char *marker; /* of the item that the next paragraph begins; NULL for none */
} Flow;

/* The cell that covers a column from above. */
typedef struct
{
  HeedCell *cell;
  guint last_row;
} Above;

static void read_blocks (Reader  *self,
                         xmlNode *parent,
                         Flow    *flow);

/* Whether reading goes on. */
static gboolean
goes_on (Reader *self)
{
  if (self->error == NULL && ++self->n_blocks % BLOCKS_A_TURN == 0)
    g_cancellable_set_error_if_cancelled (self->cancellable, &self->error);
  return self->error == NULL;
}

/* ---- paragraphs and lists ---- */

static void
read_paragraph (Reader  *self,
                xmlNode *node,
                Flow    *flow)
{
  g_autoptr (HeedBlock) block = heed_block_new (HEED_BLOCK_PARAGRAPH);
  g_autofree char *name = heed_xml_attribute (node, "style-name");
  g_autofree char *ours = heed_odt_style_sheet_get_ours (self->styles, "paragraph", name);
  g_autofree char *marker = g_steal_pointer (&flow->marker);
  g_auto (HeedOdtWords) words = { NULL };
  HeedOfficeParagraph paragraph = { block, ours };

  heed_odt_words_read (&words, self->styles, node, FALSE, block);
  paragraph.heading = heed_xml_is (node, "h") ? MAX (heed_xml_number (node, "outline-level", 1), 1) : 0;
  if (paragraph.heading > 0 && marker == NULL && !heed_block_is_blank (block))
    marker = heed_odt_lists_next_heading (self->lists, node, paragraph.heading);
  if (paragraph.heading > 0 && marker != NULL && *marker != '\0')
    {
      g_autofree char *number = g_strconcat (marker, " ", NULL);

      heed_block_prepend (block, number);
    }
  paragraph.list = flow->id;
  paragraph.depth = flow->depth;
  paragraph.marker = marker != NULL && *marker != '\0' ? marker : NULL;
  paragraph.label = words.label;
  heed_office_builder_add (flow->builder, &paragraph);

  for (guint i = 0; i < words.aside->len; i++)
    {
      Flow inner = *flow;

      inner.in_cell = TRUE;
      read_blocks (self, g_ptr_array_index (words.aside, i), &inner);
    }
}

/* An item that holds but a list is there so that the inner one can go on: it shows no
 * mark of its own, and the inner one counts on. */
static void
read_items (Reader  *self,
            xmlNode *node,
            Flow    *flow)
{
  for (xmlNode *item = heed_xml_first (node); item != NULL && goes_on (self); item = heed_xml_next (item))
    {
      if (heed_xml_is (item, "list-item") && !heed_xml_is (heed_xml_first (item), "list"))
        flow->marker = heed_odt_lists_next (flow->list, item, flow->depth);
      read_blocks (self, item, flow);
      g_clear_pointer (&flow->marker, g_free);
    }
}

static void
read_list (Reader  *self,
           xmlNode *node,
           Flow    *flow)
{
  g_autofree char *goes_on = heed_xml_attribute (node, "continue-numbering");
  Flow inner = *flow;
  xmlNode *style = flow->list != NULL ? flow->list->style : NULL;

  inner.marker = NULL;
  inner.id = node;
  inner.depth = MIN (flow->depth + 1, HEED_ODT_MAX_LEVELS);
  if (flow->list == NULL)
    inner.list = heed_odt_lists_open (self->lists, node);
  else
    heed_odt_lists_set_style (self->lists, inner.list, node);
  if (flow->list != NULL && g_strcmp0 (goes_on, "true") != 0 &&
      xmlPreviousElementSibling (node) != NULL)
    inner.list->numbers[inner.depth] = 0;
  read_items (self, node, &inner);
  if (flow->list != NULL)
    flow->list->style = style;
}

/* An item that no list holds: it says itself where it stands. */
static void
read_numbered (Reader  *self,
               xmlNode *node,
               Flow    *flow)
{
  Flow inner = *flow;

  inner.list = heed_odt_lists_open (self->lists, node);
  inner.id = inner.list->style;
  inner.depth = CLAMP (heed_xml_number (node, "level", 1), 1, HEED_ODT_MAX_LEVELS);
  inner.marker = heed_odt_lists_next (inner.list, node, inner.depth);
  read_blocks (self, node, &inner);
  g_free (inner.marker);
}

/* ---- tables ---- */

static void
read_cell (Reader   *self,
           xmlNode  *node,
           HeedCell *cell)
{
  g_autoptr (HeedOfficeBuilder) builder = heed_office_builder_new (cell->blocks);
  Flow flow = { builder, cell->blocks, TRUE };

  read_blocks (self, node, &flow);
}

/* What stands in a cell that is covered is seen by nobody, but not lost. */
static void
read_covered (Reader   *self,
              xmlNode  *node,
              HeedCell *cell)
{
  if (cell != NULL)
    read_cell (self, node, cell);
}

static void
copy_cell (HeedTableRow *row,
           HeedCell     *cell)
{
  HeedCell *copy = heed_table_row_add (row);

  copy->column_span = cell->column_span;
  copy->row_span = cell->row_span;
  for (guint i = 0; i < cell->blocks->len; i++)
    heed_cell_add (copy, heed_block_ref (g_ptr_array_index (cell->blocks, i)));
}

static void
read_row (Reader    *self,
          xmlNode   *node,
          HeedTable *table,
          Above     *above)
{
  HeedTableRow *row = heed_table_add_row (table);
  guint index = table->rows->len - 1;
  guint column = 0;
  HeedCell *last = NULL;

  row->line = (guint) xmlGetLineNo (node);
  for (xmlNode *child = heed_xml_first (node); child != NULL; child = heed_xml_next (child))
    {
      guint n = CLAMP (heed_xml_number (child, "number-columns-repeated", 1), 1, MAX_COLUMNS);

      if (heed_xml_is (child, "covered-table-cell"))
        {
          Above *over = &above[MIN (column, MAX_COLUMNS - 1)];

          read_covered (self, child, over->cell != NULL && over->last_row >= index ? over->cell : last);
        }
      else if (heed_xml_is (child, "table-cell"))
        {
          last = heed_table_row_add (row);
          last->column_span = CLAMP (heed_xml_number (child, "number-columns-spanned", 1), 1, MAX_COLUMNS);
          last->row_span = CLAMP (heed_xml_number (child, "number-rows-spanned", 1), 1, HEED_LIMIT_ROWS);
          read_cell (self, child, last);
          for (guint i = 1; i < n && self->n_cells + row->cells->len <= HEED_LIMIT_CELLS; i++)
            copy_cell (row, last);
          for (guint i = column; i < MIN (column + last->column_span, MAX_COLUMNS); i++)
            above[i] = (Above){ last, index + last->row_span - 1 };
        }
      else
        {
          continue;
        }
      column += n;
    }
}

/* Rows that are the same are told once. Those without words at the end of a table are
 * there to fill the page. */
static void
repeat_row (Reader    *self,
            xmlNode   *node,
            HeedTable *table)
{
  guint n = heed_xml_number (node, "number-rows-repeated", 1);
  HeedTableRow *row = g_ptr_array_index (table->rows, table->rows->len - 1);
  gboolean is_blank = TRUE;

  self->n_cells += row->cells->len;
  for (guint i = 0; i < row->cells->len; i++)
    is_blank &= ((HeedCell *) g_ptr_array_index (row->cells, i))->blocks->len == 0;
  for (; n > 1 && !is_blank && self->n_rows <= HEED_LIMIT_ROWS && self->n_cells <= HEED_LIMIT_CELLS; n--)
    {
      HeedTableRow *copy = heed_table_add_row (table);

      copy->line = row->line;
      for (guint i = 0; i < row->cells->len; i++)
        copy_cell (copy, g_ptr_array_index (row->cells, i));
      self->n_rows++;
      self->n_cells += row->cells->len;
    }
}

static void
check_size (Reader *self)
{
  if (self->error != NULL)
    return;
  if (self->n_rows > HEED_LIMIT_ROWS)
    self->error = g_error_new (HEED_ERROR, HEED_ERROR_LIMIT,
                               _("The file is too large: Heed reads at most %u rows of tables. Divide "
                                 "it, and try again."),
                               HEED_LIMIT_ROWS);
  else if (self->n_cells > HEED_LIMIT_CELLS)
    self->error = g_error_new (HEED_ERROR, HEED_ERROR_LIMIT,
                               _("The file is too large: Heed reads at most %u cells of tables. Divide "
                                 "it, and try again."),
                               HEED_LIMIT_CELLS);
}

static void
read_rows (Reader    *self,
           xmlNode   *node,
           HeedTable *table,
           gboolean   is_header,
           Above     *above)
{
  for (xmlNode *child = heed_xml_first (node); child != NULL && self->error == NULL;
       child = heed_xml_next (child))
    {
      if (heed_xml_is (child, "table-row"))
        {
          self->n_rows++;
          read_row (self, child, table, above);
          if (is_header && table->n_header_rows + 1 == table->rows->len)
            table->n_header_rows++;
          repeat_row (self, child, table);
        }
      else if (heed_xml_is (child, "table-header-rows"))
        {
          read_rows (self, child, table, TRUE, above);
        }
      else if (heed_xml_is (child, "table-rows") || heed_xml_is (child, "table-row-group"))
        {
          read_rows (self, child, table, is_header, above);
        }
      check_size (self);
    }
}

static guint
count_columns (xmlNode *node)
{
  guint n = 0;

  for (xmlNode *child = heed_xml_first (node); child != NULL; child = heed_xml_next (child))
    if (heed_xml_is (child, "table-column"))
      n += MIN (heed_xml_number (child, "number-columns-repeated", 1), MAX_COLUMNS);
    else if (heed_xml_is (child, "table-columns") || heed_xml_is (child, "table-header-columns") ||
             heed_xml_is (child, "table-column-group"))
      n += count_columns (child);

  return MIN (n, MAX_COLUMNS);
}

static HeedBlock *
read_table (Reader  *self,
            xmlNode *node)
{
  HeedTable *table = heed_table_new (MAX (count_columns (node), 1));
  Above above[MAX_COLUMNS] = { { NULL } };
  g_autofree char *name = heed_xml_attribute (node, "name");

  read_rows (self, node, table, FALSE, above);
  return heed_office_table_finish (table, name);
}

/* A table that is there to place others is read as if it were not. */
static void
read_frame (Reader  *self,
            xmlNode *node,
            Flow    *flow)
{
  for (xmlNode *child = heed_xml_first (node); child != NULL; child = heed_xml_next (child))
    if (heed_xml_is (child, "table-cell") || heed_xml_is (child, "covered-table-cell"))
      read_blocks (self, child, flow);
    else
      read_frame (self, child, flow);
}

static void
add_table (Reader  *self,
           xmlNode *node,
           Flow    *flow)
{
  HeedBlock *table;

  if (!flow->in_cell && heed_office_table_is_frame (node, "table", "table-row", "table-cell"))
    {
      read_frame (self, node, flow);
      return;
    }
  table = read_table (self, node);
  heed_office_builder_end (flow->builder, flow->in_cell ? NULL : table);
  if (flow->in_cell)
    heed_office_table_flatten (table, flow->blocks);
}

/* ---- blocks ---- */

static void
read_block (Reader  *self,
            xmlNode *node,
            Flow    *flow)
{
  if (heed_xml_is (node, "p") || heed_xml_is (node, "h"))
    read_paragraph (self, node, flow);
  else if (heed_xml_is (node, "list"))
    read_list (self, node, flow);
  else if (heed_xml_is (node, "numbered-paragraph"))
    read_numbered (self, node, flow);
  else if (heed_xml_is (node, "table"))
    add_table (self, node, flow);
  else if (!heed_odt_words_is_unseen (node))
    read_blocks (self, node, flow);
}

static void
read_blocks (Reader  *self,
             xmlNode *parent,
             Flow    *flow)
{
  for (xmlNode *child = heed_xml_first (parent); child != NULL && goes_on (self);
       child = heed_xml_next (child))
    read_block (self, child, flow);
}

/* ---- the file ---- */

static void
set_meta (HeedDocument *document,
          xmlNode      *root)
{
  xmlNode *meta = heed_xml_child (root, "meta");

  for (xmlNode *child = heed_xml_first (meta); child != NULL; child = heed_xml_next (child))
    {
      g_autofree char *name = heed_xml_attribute (child, "name");
      xmlChar *text = xmlNodeGetContent (child);

      if (heed_xml_is (child, "title"))
        heed_document_set_title (document, (const char *) text);
      else if (heed_xml_is (child, "creator"))
        heed_document_set_author (document, (const char *) text);
      else if (heed_xml_is (child, "language") && *text != '\0')
        heed_document_set_language (document, (const char *) text);
      else if (heed_xml_is (child, "user-defined") && g_strcmp0 (name, HEED_DOCUMENT_STAMP) == 0)
        heed_document_set_stamp (document, (const char *) text);
      xmlFree (text);
    }
}

static gboolean
read_content (HeedDocument       *document,
              HeedOdtStyleSheet  *styles,
              xmlNode            *root,
              GCancellable       *cancellable,
              GError            **error)
{
  g_autoptr (HeedOfficeBuilder) builder = heed_office_builder_new (document->blocks);
  g_autoptr (HeedOdtLists) lists = heed_odt_lists_new (styles);
  Reader self = { styles, lists, cancellable };
  Flow flow = { builder, document->blocks };

  heed_odt_margin_read (document, root);
  read_blocks (&self, heed_xml_child (heed_xml_child (root, "body"), "text"), &flow);
  if (self.error == NULL)
    return !g_cancellable_set_error_if_cancelled (cancellable, error);
  g_propagate_error (error, self.error);
  return FALSE;
}

static gboolean
parse_member (HeedArchive   *archive,
              const char    *name,
              xmlDoc       **doc,
              GCancellable  *cancellable,
              GError       **error)
{
  gboolean is_there = heed_archive_get (archive, name) != NULL;

  *doc = is_there ? heed_xml_parse_member (archive, name, cancellable, error) : NULL;
  return !is_there || *doc != NULL;
}

static gboolean
is_locked (HeedArchive *archive)
{
  GBytes *manifest = heed_archive_get (archive, "META-INF/manifest.xml");

  /* An empty one has no data at all. */
  return manifest != NULL && g_bytes_get_size (manifest) > 0
         && g_strstr_len (g_bytes_get_data (manifest, NULL), (gssize) g_bytes_get_size (manifest),
                          "encryption-data") != NULL;
}

static HeedDocument *
read_packed (GBytes        *bytes,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr (HeedArchive) archive = heed_archive_new (bytes, cancellable, error);
  g_autoptr (HeedOdtStyleSheet) styles = heed_odt_style_sheet_new ();
  g_autoptr (HeedDocument) document = heed_document_new ();
  g_autoptr (xmlDoc) meta = NULL;
  g_autoptr (xmlDoc) style_doc = NULL;
  g_autoptr (xmlDoc) doc = NULL;
  g_autofree char *note = NULL;

  if (archive == NULL)
    return NULL;
  if (is_locked (archive))
    {
      g_set_error_literal (error, HEED_ERROR, HEED_ERROR_MALFORMED,
                           _("The file is protected by a password. Save it without one, and try again."));
      return NULL;
    }
  if (!parse_member (archive, "content.xml", &doc, cancellable, error) ||
      !parse_member (archive, "styles.xml", &style_doc, cancellable, error) ||
      !parse_member (archive, "meta.xml", &meta, cancellable, error))
    return NULL;
  if (doc == NULL)
    {
      g_set_error_literal (error, HEED_ERROR, HEED_ERROR_MALFORMED,
                           _("The file is damaged: its part “content.xml” is missing. Open it in the "
                             "program that made it, save it anew, and try again."));
      return NULL;
    }

  heed_odt_style_sheet_collect (styles, style_doc != NULL ? xmlDocGetRootElement (style_doc) : NULL);
  note = heed_odt_running_note_read (styles, style_doc != NULL ? xmlDocGetRootElement (style_doc) : NULL);
  heed_document_set_running_note (document, note);
  heed_odt_style_sheet_collect (styles, xmlDocGetRootElement (doc));
  set_meta (document, meta != NULL ? xmlDocGetRootElement (meta) : NULL);
  heed_odt_style_sheet_set_language (styles, document->language);
  return read_content (document, styles, xmlDocGetRootElement (doc), cancellable, error)
           ? g_steal_pointer (&document) : NULL;
}

/* One XML document that has all that the members of the others have. */
static HeedDocument *
read_flat (GBytes        *bytes,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (xmlDoc) doc = heed_xml_parse (bytes, "office:document", cancellable, error);
  g_autoptr (HeedOdtStyleSheet) styles = heed_odt_style_sheet_new ();
  g_autoptr (HeedDocument) document = heed_document_new ();
  g_autofree char *note = NULL;
  xmlNode *root;

  if (doc == NULL)
    return NULL;
  root = xmlDocGetRootElement (doc);
  heed_odt_style_sheet_collect (styles, root);
  note = heed_odt_running_note_read (styles, root);
  heed_document_set_running_note (document, note);
  set_meta (document, root);
  heed_odt_style_sheet_set_language (styles, document->language);
  return read_content (document, styles, root, cancellable, error) ? g_steal_pointer (&document) : NULL;
}

/**
 * heed_odt_read:
 * @bytes: an OpenDocument text, packed or flat
 * @cancellable: (nullable): to stop
 * @error: return location for a #GError
 *
 * Reads an OpenDocument text, whoever wrote it, as its pages show it with all tracked
 * changes accepted. Notes and text boxes come behind the paragraph that they belong to,
 * headers and footers are the running note. Hidden words and what stands in controls that
 * nobody filled in are no part of it; comments, and words that are struck through, are told
 * of as what was left out.
 *
 * Fails with %HEED_ERROR_MALFORMED where the file is damaged, and with
 * %HEED_ERROR_LIMIT where it is too large.
 *
 * Returns: (transfer full): the document, or %NULL with @error set
 */
HeedDocument *
heed_odt_read (GBytes        *bytes,
               GCancellable  *cancellable,
               GError       **error)
{
  HeedDocument *document = heed_archive_is (bytes) ? read_packed (bytes, cancellable, error)
                                                   : read_flat (bytes, cancellable, error);

  if (document != NULL)
    document->landscape = TRUE;
  return document;
}
