/* heed-xlsx-reader.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-xlsx-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-archive.h"
#include "heed-error.h"
#include "heed-limits.h"
#include "heed-margin.h"
#include "heed-office-relations.h"
#include "heed-xlsx-styles.h"
#include "heed-xlsx-text.h"
#include "heed-xml.h"

#define MAX_COLUMNS 1024

typedef struct
{
  HeedArchive *archive;
  HeedOfficeRelations *relations; /* of the workbook */
  GCancellable *cancellable;
  HeedDocument *document;
  GPtrArray *strings; /* HeedBlock: many cells may show one of them, and share it */
  GArray *kinds;
  GArray *struck; /* which styles strike through all words of a cell */
  gboolean from_1904;
  guint n_rows;
  guint n_cells;
  gsize n_bytes; /* of the words of all cells, shared or not */
} Reader;

/* ---- parts ---- */

static gboolean
check_part (Reader      *self,
            const char  *name,
            GError     **error)
{
  if (heed_archive_get (self->archive, name) != NULL)
    return TRUE;

  g_set_error (error, HEED_ERROR, HEED_ERROR_MALFORMED,
               _("The workbook is damaged: its part “%s” is missing. Open it in the program that "
                 "made it, save it anew, and try again."),
               name);
  return FALSE;
}

static xmlDoc *
parse (Reader      *self,
       const char  *name,
       GError     **error)
{
  return check_part (self, name, error) ? heed_xml_parse_member (self->archive, name, self->cancellable, error) : NULL;
}

/* Parses a part of the workbook by what it is to it, or where it mostly is if nothing
 * relates to it; @part is NULL where there is none. */
static gboolean
parse_kind (Reader      *self,
            const char  *kind,
            const char  *usual_name,
            xmlDoc     **part,
            GError     **error)
{
  const char *name = heed_office_relations_find (self->relations, kind);

  *part = NULL;
  if (name == NULL)
    name = usual_name;
  if (heed_archive_get (self->archive, name) == NULL)
    return TRUE;
  *part = parse (self, name, error);
  return *part != NULL;
}

/* The words of a cell as one paragraph. */
static HeedBlock *
new_paragraph (const char *text)
{
  HeedBlock *block = heed_block_new_paragraph (text);

  if (strchr (text, '\n') != NULL)
    heed_block_set_style (block, HEED_CELL_STYLE_LINES);
  return block;
}

/* A run of the words of a cell that is struck through. */
static gboolean
is_struck (xmlNode  *element,
           gpointer  user_data)
{
  return heed_xml_is (element, "r") && heed_xlsx_is_struck (heed_xml_child (element, "rPr"));
}

static gboolean
read_strings (Reader  *self,
              GError **error)
{
  g_autoptr (xmlDoc) part = NULL;

  if (!parse_kind (self, "sharedStrings", "xl/sharedStrings.xml", &part, error))
    return FALSE;
  if (part != NULL && xmlDocGetRootElement (part) != NULL)
    heed_margin_remove_struck (self->document, xmlDocGetRootElement (part), is_struck, NULL);
  for (xmlNode *node = heed_xml_first (part != NULL ? xmlDocGetRootElement (part) : NULL); node != NULL;
       node = heed_xml_next (node))
    if (heed_xml_is (node, "si"))
      {
        g_autofree char *text = heed_xlsx_text_read (node);

        g_ptr_array_add (self->strings, new_paragraph (text));
      }
  return TRUE;
}

/* The comments of a sheet, each with the cell that it is on. */
static gboolean
read_comments (Reader      *self,
               const char  *sheet,
               GError     **error)
{
  g_autoptr (HeedOfficeRelations) relations = heed_office_relations_load (self->archive, sheet, self->cancellable, error);
  g_autoptr (xmlDoc) part = NULL;
  const char *name = relations != NULL ? heed_office_relations_find (relations, "comments") : NULL;
  xmlNode *root;
  xmlNode *authors;

  if (relations == NULL)
    return FALSE;
  if (name == NULL)
    return TRUE;
  part = parse (self, name, error);
  if (part == NULL)
    return FALSE;
  root = xmlDocGetRootElement (part);
  authors = heed_xml_child (root, "authors");
  for (xmlNode *node = heed_xml_first (heed_xml_child (root, "commentList")); node != NULL; node = heed_xml_next (node))
    {
      xmlNode *author = heed_xml_first (authors);
      g_autofree char *place = heed_xml_attribute (node, "ref");
      g_autofree char *words = heed_xlsx_text_read (heed_xml_child (node, "text"));
      g_autofree char *placed = place != NULL ? g_strconcat (place, ": ", words, NULL) : g_strdup (words);
      xmlChar *name_of;

      for (guint i = heed_xml_number (node, "authorId", 0); author != NULL && i > 0; i--)
        author = heed_xml_next (author);
      name_of = author != NULL ? xmlNodeGetContent (author) : NULL;
      if (words[0] != '\0')
        heed_margin_add_comment (self->document, (const char *) name_of, placed);
      xmlFree (name_of);
    }
  return TRUE;
}

static gboolean
read_styles (Reader  *self,
             GError **error)
{
  g_autoptr (xmlDoc) part = NULL;

  if (!parse_kind (self, "styles", "xl/styles.xml", &part, error))
    return FALSE;
  self->kinds = heed_xlsx_styles_read (part != NULL ? xmlDocGetRootElement (part) : NULL);
  self->struck = heed_xlsx_styles_read_struck (part != NULL ? xmlDocGetRootElement (part) : NULL);
  return TRUE;
}

/* ---- cells ---- */

/* "AB12" is column 27, counted from 0. */
static gboolean
read_place (const char *place,
            guint      *column,
            guint      *row)
{
  const char *c = place;
  guint64 number;

  *column = 0;
  for (; g_ascii_isalpha (*c) && c - place < 4; c++)
    *column = *column * 26 + (guint) (g_ascii_toupper (*c) - 'A') + 1;
  if (c == place || !g_ascii_isdigit (*c))
    return FALSE;
  (*column)--;
  number = g_ascii_strtoull (c, NULL, 10);
  *row = (guint) MIN (number, G_MAXUINT);
  return number > 0;
}

/* What a cell says that shares no words with others. */
static char *
read_own_value (Reader     *self,
                xmlNode    *cell,
                const char *type,
                xmlNode    *value)
{
  xmlNode *own = heed_xml_child (cell, "is");
  xmlChar *content;
  g_autofree char *words = NULL;
  guint style = heed_xml_number (cell, "s", 0);

  if (own != NULL)
    {
      heed_margin_remove_struck (self->document, own, is_struck, NULL);
      return heed_xlsx_text_read (own);
    }
  if (value == NULL)
    return g_strdup ("");

  content = xmlNodeGetContent (value);
  words = g_strdup ((const char *) content);
  xmlFree (content);
  if (g_strcmp0 (type, "b") == 0)
    return g_strdup (*words == '1' ? "TRUE" : "FALSE");
  if (type != NULL && !g_str_equal (type, "n"))
    return g_steal_pointer (&words);

  return heed_xlsx_number_words (words,
                                 style < self->kinds->len
                                   ? g_array_index (self->kinds, HeedXlsxKind, style)
                                   : HEED_XLSX_NUMBER,
                                 self->from_1904);
}

/* NULL for an empty cell. */
static HeedBlock *
read_value (Reader  *self,
            xmlNode *cell)
{
  g_autofree char *type = heed_xml_attribute (cell, "t");
  xmlNode *value = heed_xml_child (cell, "v");
  guint style = heed_xml_number (cell, "s", 0);
  HeedBlock *block = NULL;

  if (g_strcmp0 (type, "s") == 0 && value != NULL && heed_xml_child (cell, "is") == NULL)
    {
      xmlChar *content = xmlNodeGetContent (value);
      guint64 position = g_ascii_strtoull ((const char *) content, NULL, 10);

      xmlFree (content);
      if (position < self->strings->len)
        block = heed_block_ref (g_ptr_array_index (self->strings, (guint) position));
    }
  else
    {
      g_autofree char *text = read_own_value (self, cell, type, value);

      block = new_paragraph (text);
    }

  if (block != NULL && block->runs->len == 0)
    g_clear_pointer (&block, heed_block_unref);
  if (block != NULL && style < self->struck->len && g_array_index (self->struck, gboolean, style))
    {
      g_autofree char *words = heed_block_to_text (block);

      heed_margin_add_struck (self->document, words);
      g_clear_pointer (&block, heed_block_unref);
    }
  if (block != NULL)
    self->n_bytes += strlen (((HeedRun *) g_ptr_array_index (block->runs, 0))->text);
  return block;
}

/* @data is NULL where the cell is empty. */
static void
clear_cell (gpointer data)
{
  if (data != NULL)
    heed_block_unref (data);
}

static gboolean
set_limit (GError     **error,
           const char  *sheet,
           guint        row,
           const char  *what,
           guint        most)
{
  g_set_error (error, HEED_ERROR, HEED_ERROR_LIMIT,
               /* Translators: the name of a sheet, a row of it, and "rows", "columns", "cells" or "MB of words". */
               _("Sheet “%s”, row %u: there are more than %u %s, which no plan has: choose the file that "
                 "holds the plan"),
               sheet, row, most, what);
  return FALSE;
}

static gboolean
read_row (Reader      *self,
          HeedTable   *table,
          xmlNode     *element,
          guint        number,
          const char  *sheet,
          GError     **error)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (clear_cell);
  gboolean is_blank = TRUE;
  HeedTableRow *row;
  guint next = 0;

  for (xmlNode *cell = heed_xml_first (element); cell != NULL; cell = heed_xml_next (cell))
    {
      g_autofree char *place = heed_xml_attribute (cell, "r");
      g_autoptr (HeedBlock) value = NULL;
      guint column = next;
      guint place_row;

      if (!heed_xml_is (cell, "c"))
        continue;
      if (place != NULL && !read_place (place, &column, &place_row))
        column = next;
      if (column >= MAX_COLUMNS)
        return set_limit (error, sheet, number, _("columns"), MAX_COLUMNS);
      next = column + 1;
      value = read_value (self, cell);
      if (self->n_bytes > HEED_LIMIT_TEXT_MEGABYTES * HEED_MEGABYTE)
        return set_limit (error, sheet, number, _("MB of words"), HEED_LIMIT_TEXT_MEGABYTES);
      if (value == NULL)
        continue;
      is_blank = FALSE;
      while (words->len <= column)
        g_ptr_array_add (words, NULL);
      clear_cell (g_ptr_array_index (words, column));
      g_ptr_array_index (words, column) = g_steal_pointer (&value);
    }
  if (is_blank)
    return TRUE;

  self->n_cells += words->len;
  if (++self->n_rows > HEED_LIMIT_ROWS)
    return set_limit (error, sheet, number, _("rows"), HEED_LIMIT_ROWS);
  if (self->n_cells > HEED_LIMIT_CELLS)
    return set_limit (error, sheet, number, _("cells"), HEED_LIMIT_CELLS);

  row = heed_table_add_row (table);
  row->line = number;
  for (guint i = 0; i < words->len; i++)
    {
      HeedCell *cell = heed_table_row_add (row);
      HeedBlock *block = g_ptr_array_index (words, i);

      if (block != NULL)
        heed_cell_add (cell, heed_block_ref (block));
    }
  table->n_columns = MAX (table->n_columns, words->len);
  return TRUE;
}

/* ---- merged cells ---- */

static HeedTableRow *
find_row (HeedTable *table,
          guint      number,
          guint     *position)
{
  guint low = 0;
  guint high = table->rows->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      HeedTableRow *row = g_ptr_array_index (table->rows, middle);

      if (row->line < number)
        low = middle + 1;
      else
        high = middle;
    }
  *position = low;
  if (low == table->rows->len || ((HeedTableRow *) g_ptr_array_index (table->rows, low))->line != number)
    return NULL;
  return g_ptr_array_index (table->rows, low);
}

/* What a cell says that spans rows, it says for each of them: so a plan that was laid
 * out over merged cells is read as if it were filled in. */
static gboolean
spread_down (Reader     *self,
             HeedTable  *table,
             const char *range)
{
  const char *colon = strchr (range, ':');
  guint column;
  guint last_column;
  guint first;
  guint last;
  guint position;
  HeedTableRow *top;
  HeedCell *cell;

  if (colon == NULL || !read_place (range, &column, &first)
      || !read_place (colon + 1, &last_column, &last) || last <= first)
    return TRUE;
  top = find_row (table, first, &position);
  if (top == NULL || column >= top->cells->len)
    return TRUE;
  cell = g_ptr_array_index (top->cells, column);
  for (guint i = position + 1; i < table->rows->len; i++)
    {
      HeedTableRow *row = g_ptr_array_index (table->rows, i);
      HeedCell *below;

      if (row->line > last)
        break;
      /* Ranges may overlap, as often as somebody likes. */
      if (++self->n_cells > HEED_LIMIT_CELLS)
        return FALSE;
      if (column >= row->cells->len)
        continue;
      below = g_ptr_array_index (row->cells, column);
      for (guint j = 0; below->blocks->len == 0 && j < cell->blocks->len; j++)
        {
          HeedBlock *block = g_ptr_array_index (cell->blocks, j);

          self->n_bytes += strlen (((HeedRun *) g_ptr_array_index (block->runs, 0))->text);
          heed_cell_add (below, heed_block_ref (block));
        }
      if (self->n_bytes > HEED_LIMIT_TEXT_MEGABYTES * HEED_MEGABYTE)
        return FALSE;
    }
  return TRUE;
}

/* One cell over the columns, with nothing beside it, is a row of its own kind. */
static void
spread_across (HeedTable  *table,
               const char *range)
{
  const char *colon = strchr (range, ':');
  guint column, last_column, first, last, position;
  HeedTableRow *row;

  if (colon == NULL || !read_place (range, &column, &first) || !read_place (colon + 1, &last_column, &last)
      || first != last || column > 0 || last_column == 0)
    return;
  row = find_row (table, first, &position);
  if (row != NULL && row->cells->len == 1)
    ((HeedCell *) g_ptr_array_index (row->cells, 0))->column_span = MIN (last_column + 1, MAX (table->n_columns, 1));
}

/* ---- sheets ---- */

/* A row that ends early has blank cells there: what stands in it stands by its columns.
 * One cell alone is a line above a table, and a cell of it below its first row. */
static void
fill_rows (HeedTable *table)
{
  gboolean inside = FALSE;

  for (guint i = 0; i < table->rows->len; i++)
    {
      HeedTableRow *row = g_ptr_array_index (table->rows, i);
      HeedCell *cell = g_ptr_array_index (row->cells, 0);

      inside |= row->cells->len > 2;
      if (cell->column_span > 1)
        continue;
      while ((row->cells->len > 1 || inside) && row->cells->len < table->n_columns)
        heed_table_row_add (row);
    }
}

static gboolean
is_hidden (xmlNode *sheet)
{
  g_autofree char *state = heed_xml_attribute (sheet, "state");

  return g_strcmp0 (state, "hidden") == 0 || g_strcmp0 (state, "veryHidden") == 0;
}

typedef struct
{
  Reader *reader;
  HeedTable *table;
  const char *name; /* of the sheet */
  guint number;     /* of the last row */
  GError **error;
} SheetRows;

/* Rows come in order; one that does not is counted on. */
static gboolean
take_row (xmlNode  *element,
          gpointer  user_data)
{
  SheetRows *rows = user_data;

  if (!heed_xml_is (element->parent, "sheetData"))
    return TRUE;
  rows->number = MAX (rows->number + 1, heed_xml_number (element, "r", rows->number + 1));
  return read_row (rows->reader, rows->table, element, rows->number, rows->name, rows->error);
}

static gboolean
read_sheet (Reader        *self,
            const char    *part_name,
            const char    *name,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (HeedBlock) block = heed_block_new_table (heed_table_new (0));
  HeedTable *table = block->table;
  SheetRows rows = { self, table, name, 0, error };
  g_autoptr (xmlDoc) part = NULL;
  xmlNode *merged;

  if (check_part (self, part_name, error))
    part = heed_xml_parse_pieces (self->archive, part_name, "row", take_row, &rows, cancellable, error);
  if (part == NULL)
    return FALSE;

  merged = heed_xml_child (xmlDocGetRootElement (part), "mergeCells");
  for (xmlNode *node = heed_xml_first (merged); node != NULL; node = heed_xml_next (node))
    {
      g_autofree char *range = heed_xml_attribute (node, "ref");

      if (range != NULL && !spread_down (self, table, range))
        return set_limit (error, name, rows.number, _("cells"), HEED_LIMIT_CELLS);
      if (range != NULL)
        spread_across (table, range);
    }

  table->is_sheet = TRUE;
  fill_rows (table);
  if (table->rows->len > 0)
    {
      g_free (table->widths);
      table->widths = g_new0 (double, table->n_columns);
      heed_document_add (self->document, g_steal_pointer (&block));
    }
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

static gboolean
read_workbook (Reader        *self,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autoptr (HeedOfficeRelations) package = heed_office_relations_load (self->archive, "", cancellable,
                                                                        error);
  g_autoptr (xmlDoc) part = NULL;
  g_autofree char *from_1904 = NULL;
  const char *name;
  xmlNode *root;
  xmlNode *properties;

  if (package == NULL)
    return FALSE;
  name = heed_office_relations_find (package, "officeDocument");
  if (name == NULL)
    name = "xl/workbook.xml";
  part = parse (self, name, error);
  if (part == NULL)
    return FALSE;
  self->relations = heed_office_relations_load (self->archive, name, cancellable, error);
  if (self->relations == NULL || !read_strings (self, error) || !read_styles (self, error))
    return FALSE;

  root = xmlDocGetRootElement (part);
  properties = heed_xml_child (root, "workbookPr");
  if (properties != NULL)
    from_1904 = heed_xml_attribute (properties, "date1904");
  self->from_1904 = from_1904 != NULL
                    && (g_str_equal (from_1904, "1") || g_str_equal (from_1904, "true"));
  for (xmlNode *node = heed_xml_first (heed_xml_child (root, "sheets")); node != NULL;
       node = heed_xml_next (node))
    {
      g_autofree char *id = heed_xml_attribute (node, "id");
      g_autofree char *title = heed_xml_attribute (node, "name");
      const char *sheet = id != NULL ? heed_office_relations_get (self->relations, id) : NULL;

      /* A sheet may also be a chart. */
      if (sheet != NULL && !is_hidden (node) && heed_office_relations_is (self->relations, id, "worksheet")
          && !(read_sheet (self, sheet, title != NULL ? title : "", cancellable, error) && read_comments (self, sheet, error)))
        return FALSE;
    }

  if (self->document->blocks->len == 0)
    {
      g_set_error_literal (error, HEED_ERROR, HEED_ERROR_EMPTY,
                           _("There are no words in the workbook: choose the file that holds the plan"));
      return FALSE;
    }
  return TRUE;
}

/**
 * heed_xlsx_read:
 * @bytes: a workbook
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for an error
 *
 * Each sheet that holds anything is a table, without the rows and the columns behind
 * the last that are empty. Hidden rows and columns are read too: a filter hides what
 * somebody does not look at just now. Hidden sheets hold lists and sums for others, and are
 * left out. The words of a cell are one paragraph as they stand; days
 * and shares are written as a person would, and formulas are what they came to.
 *
 * Fails with %HEED_ERROR_MALFORMED, %HEED_ERROR_EMPTY and %HEED_ERROR_LIMIT.
 *
 * Returns: (transfer full): the document, or %NULL with @error set
 */
HeedDocument *
heed_xlsx_read (GBytes        *bytes,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autoptr (HeedDocument) document = heed_document_new ();
  g_autoptr (HeedArchive) archive = heed_archive_new (bytes, cancellable, error);
  Reader reader = { NULL };
  gboolean is_read;

  if (archive == NULL)
    return NULL;
  reader.archive = archive;
  reader.cancellable = cancellable;
  reader.document = document;
  reader.strings = g_ptr_array_new_with_free_func ((GDestroyNotify) heed_block_unref);
  is_read = read_workbook (&reader, cancellable, error);
  g_ptr_array_unref (reader.strings);
  g_clear_pointer (&reader.kinds, g_array_unref);
  g_clear_pointer (&reader.struck, g_array_unref);
  g_clear_pointer (&reader.relations, heed_office_relations_free);

  return is_read ? g_steal_pointer (&document) : NULL;
}
