/* heed-docx-body.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-docx-body.h"

#include <math.h>
#include <string.h>

#include "heed-bullet.h"
#include "heed-docx-paragraph.h"
#include "heed-docx.h"
#include "heed-office-style.h"
#include "heed-xml-writer.h"

/* A4 with margins of 15 mm, in twentieths of a point. */
#define LONG_TWIPS 16838
#define SHORT_TWIPS 11906
#define MARGIN_TWIPS 850
static void write_blocks (HeedDocxBody  *self,
                          HeedXmlWriter *xml,
                          GPtrArray     *blocks,
                          HeedDocxPlace  place);

/**
 * heed_docx_body_new:
 *
 * Returns: (transfer full): a body that was not written yet
 */
HeedDocxBody *
heed_docx_body_new (void)
{
  HeedDocxBody *self = g_new0 (HeedDocxBody, 1);

  self->styles = heed_docx_styles_new ();
  self->numbering = heed_docx_numbering_new ();
  self->links = g_ptr_array_new_with_free_func (g_free);
  self->anchors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

/**
 * heed_docx_body_free:
 * @self: (transfer full): a body
 */
void
heed_docx_body_free (HeedDocxBody *self)
{
  heed_docx_styles_free (self->styles);
  heed_docx_numbering_free (self->numbering);
  g_ptr_array_unref (self->links);
  g_hash_table_unref (self->anchors);
  g_free (self);
}

/* ---- lists ---- */

/* The first paragraph bears the mark; what follows stands below its words. */
static void
write_item (HeedDocxBody  *self,
            HeedXmlWriter *xml,
            HeedBlock     *item,
            HeedDocxPlace  place)
{
  guint first = 0;

  if (item->children->len > 0)
    {
      HeedBlock *block = g_ptr_array_index (item->children, 0);

      if (block->kind == HEED_BLOCK_PARAGRAPH)
        {
          heed_docx_paragraph_write (self, xml, block, &place);
          first = 1;
        }
    }
  if (first == 0 && (place.list > 0 || place.label != NULL))
    {
      g_autoptr (HeedBlock) empty = heed_block_new (HEED_BLOCK_PARAGRAPH);

      heed_docx_paragraph_write (self, xml, empty, &place);
    }

  place.list = 0;
  place.label = NULL;
  place.anchor = NULL;
  if (item->children->len > first)
    {
      g_autoptr (GPtrArray) rest = heed_block_list_new ();

      for (guint i = first; i < item->children->len; i++)
        g_ptr_array_add (rest, heed_block_ref (g_ptr_array_index (item->children, i)));
      write_blocks (self, xml, rest, place);
    }
}

/* The label of an action is the mark of a list of one. A bullet is one; a label is
 * written out, since others speak of the action by it and no program may count it
 * anew. */
static void
write_labelled (HeedDocxBody  *self,
                HeedXmlWriter *xml,
                HeedBlock     *list,
                HeedDocxPlace  place)
{
  HeedBlock *item = g_ptr_array_index (list->children, 0);
  guint base_twips = heed_docx_styles_get_indent (place.level);

  place.anchor = list->anchor;
  if (heed_bullet_is_mark (item->marker))
    {
      place.list = heed_docx_numbering_add (self->numbering, item->marker, 0, base_twips);
      place.indent_twips = heed_docx_numbering_get_indent (0, base_twips);
    }
  else
    {
      place.label = item->marker;
      place.indent_twips = base_twips + HEED_DOCX_LABEL_TWIPS;
    }
  write_item (self, xml, item, place);
}

static void
write_list (HeedDocxBody  *self,
            HeedXmlWriter *xml,
            HeedBlock     *list,
            HeedDocxPlace  place)
{
  guint base_twips = place.n_lists == 0 ? place.indent_twips
                                        : heed_docx_styles_get_indent (place.level);
  guint level = MIN (place.n_lists, HEED_DOCX_MAX_LEVELS - 1);
  const char *anchor = list->anchor;
  guint number = 0;

  if (place.n_lists == 0 && base_twips == 0)
    base_twips = heed_docx_styles_get_indent (place.level);
  place.n_lists = level + 1;
  for (guint i = 0; i < list->children->len; i++)
    {
      HeedBlock *item = g_ptr_array_index (list->children, i);

      place.indent_twips = heed_docx_numbering_get_indent (level, base_twips);
      place.list = 0;
      place.label = NULL;
      place.anchor = i == 0 ? anchor : NULL;
      if (heed_bullet_is_mark (item->marker))
        {
          place.list = heed_docx_numbering_add (self->numbering, item->marker, level, base_twips);
        }
      else if (heed_bullet_is_number (item->marker))
        {
          if (number == 0)
            number = heed_docx_numbering_add (self->numbering, item->marker, level, base_twips);
          place.list = number;
        }
      else
        {
          place.label = item->marker;
        }
      write_item (self, xml, item, place);
    }
}

/* ---- tables ---- */

static void
write_cell (HeedDocxBody  *self,
            HeedXmlWriter *xml,
            HeedCell      *cell,
            gboolean       is_header,
            guint          width_twips)
{
  HeedDocxPlace place = { .in_table = TRUE, .is_header = is_header };

  heed_xml_writer_start (xml, "w:tc");
  heed_xml_writer_start (xml, "w:tcPr");
  heed_xml_writer_start (xml, "w:tcW");
  heed_xml_writer_format (xml, "w:w", "%u", width_twips);
  heed_xml_writer_attribute (xml, "w:type", "dxa");
  heed_xml_writer_end (xml);
  if (cell->column_span > 1)
    {
      heed_xml_writer_start (xml, "w:gridSpan");
      heed_xml_writer_format (xml, "w:val", "%u", cell->column_span);
      heed_xml_writer_end (xml);
    }
  if (cell->row_span > 1)
    heed_xml_writer_empty (xml, "w:vMerge", "w:val", "restart", NULL);
  if (is_header)
    heed_xml_writer_empty (xml, "w:shd", "w:val", "clear", "w:color", "auto", "w:fill", "E6EBF0",
                           NULL);
  heed_xml_writer_end (xml);
  write_blocks (self, xml, cell->blocks, place);
  /* A cell ends with a paragraph. */
  if (cell->blocks->len == 0 ||
      ((HeedBlock *) g_ptr_array_index (cell->blocks, cell->blocks->len - 1))->kind == HEED_BLOCK_TABLE)
    heed_xml_writer_raw (xml, "<w:p><w:pPr><w:pStyle w:val=\"TableContents\"/></w:pPr></w:p>");
  heed_xml_writer_end (xml);
}

static void
write_covered (HeedXmlWriter *xml,
               guint          column_span,
               guint          width_twips)
{
  heed_xml_writer_start (xml, "w:tc");
  heed_xml_writer_start (xml, "w:tcPr");
  heed_xml_writer_start (xml, "w:tcW");
  heed_xml_writer_format (xml, "w:w", "%u", width_twips);
  heed_xml_writer_attribute (xml, "w:type", "dxa");
  heed_xml_writer_end (xml);
  if (column_span > 1)
    {
      heed_xml_writer_start (xml, "w:gridSpan");
      heed_xml_writer_format (xml, "w:val", "%u", column_span);
      heed_xml_writer_end (xml);
    }
  heed_xml_writer_empty (xml, "w:vMerge", NULL);
  heed_xml_writer_end (xml);
  heed_xml_writer_raw (xml, "<w:p><w:pPr><w:pStyle w:val=\"TableContents\"/></w:pPr></w:p>");
  heed_xml_writer_end (xml);
}

static guint
sum_widths (const guint *widths_twips,
            guint        first,
            guint        n)
{
  guint sum = 0;

  for (guint i = 0; i < n; i++)
    sum += widths_twips[first + i];
  return sum;
}

static void
write_rows (HeedDocxBody  *self,
            HeedXmlWriter *xml,
            HeedTable     *table,
            const guint   *widths_twips)
{
  /* For each column, how many more rows the cell above covers, and its width. */
  g_autofree guint *covered = g_new0 (guint, table->n_columns + 1);
  g_autofree guint *spans = g_new0 (guint, table->n_columns + 1);

  for (guint i = 0; i < table->rows->len; i++)
    {
      HeedTableRow *row = g_ptr_array_index (table->rows, i);
      gboolean is_header = i < table->n_header_rows;
      guint next = 0;

      heed_xml_writer_start (xml, "w:tr");
      heed_xml_writer_start (xml, "w:trPr");
      heed_xml_writer_empty (xml, "w:cantSplit", NULL);
      if (is_header)
        heed_xml_writer_empty (xml, "w:tblHeader", NULL);
      heed_xml_writer_end (xml);
      for (guint column = 0; column < table->n_columns;)
        {
          if (covered[column] > 0)
            {
              guint span = spans[column];

              covered[column]--;
              write_covered (xml, span, sum_widths (widths_twips, column, span));
              column += span;
            }
          else if (next < row->cells->len)
            {
              HeedCell *cell = g_ptr_array_index (row->cells, next++);
              guint span = CLAMP (cell->column_span, 1, table->n_columns - column);

              covered[column] = MIN (cell->row_span, table->rows->len - i) - 1;
              spans[column] = span;
              write_cell (self, xml, cell, is_header, sum_widths (widths_twips, column, span));
              column += span;
            }
          else
            {
              g_autoptr (HeedCell) empty = heed_cell_new ();

              write_cell (self, xml, empty, is_header, widths_twips[column]);
              column++;
            }
        }
      heed_xml_writer_end (xml);
    }
}

static guint *
column_widths (HeedTable *table,
               guint      width_twips)
{
  guint *widths_twips = g_new0 (guint, table->n_columns + 1);
  double sum = 0;

  for (guint i = 0; i < table->n_columns; i++)
    sum += table->widths[i];
  for (guint i = 0; i < table->n_columns; i++)
    widths_twips[i] = (guint) lround (sum > 0 ? width_twips * table->widths[i] / sum
                                              : (double) width_twips / table->n_columns);
  return widths_twips;
}

static void
write_table (HeedDocxBody  *self,
             HeedXmlWriter *xml,
             HeedBlock     *block)
{
  HeedTable *table = block->table;
  guint width_twips = (self->landscape ? LONG_TWIPS : SHORT_TWIPS) - 2 * MARGIN_TWIPS;
  g_autofree guint *widths_twips = column_widths (table, width_twips);

  if (table->rows->len == 0)
    return;
  if (table->caption != NULL)
    {
      heed_xml_writer_raw (xml, "<w:p><w:pPr><w:pStyle w:val=\"HeedCaption\"/></w:pPr>");
      heed_docx_paragraph_write_run (xml, table->caption, HEED_RUN_STYLE_PLAIN, NULL, NULL);
      heed_xml_writer_raw (xml, "</w:p>");
    }
  heed_xml_writer_start (xml, "w:tbl");
  heed_xml_writer_start (xml, "w:tblPr");
  heed_xml_writer_empty (xml, "w:tblStyle", "w:val",
                         heed_docx_styles_use_table (self->styles, block->style), NULL);
  heed_xml_writer_start (xml, "w:tblW");
  heed_xml_writer_format (xml, "w:w", "%u", sum_widths (widths_twips, 0, table->n_columns));
  heed_xml_writer_attribute (xml, "w:type", "dxa");
  heed_xml_writer_end (xml);
  heed_xml_writer_empty (xml, "w:tblLayout", "w:type", "fixed", NULL);
  heed_xml_writer_empty (xml, "w:tblLook", "w:val", "04A0", "w:firstRow", "1", "w:lastRow", "0",
                         "w:firstColumn", "1", "w:lastColumn", "0", "w:noHBand", "0", "w:noVBand",
                         "1", NULL);
  /* What a screen reader says of the table. */
  if (table->caption != NULL)
    heed_xml_writer_empty (xml, "w:tblCaption", "w:val", table->caption, NULL);
  heed_xml_writer_end (xml);
  heed_xml_writer_start (xml, "w:tblGrid");
  for (guint i = 0; i < table->n_columns; i++)
    {
      heed_xml_writer_start (xml, "w:gridCol");
      heed_xml_writer_format (xml, "w:w", "%u", widths_twips[i]);
      heed_xml_writer_end (xml);
    }
  heed_xml_writer_end (xml);
  write_rows (self, xml, table, widths_twips);
  heed_xml_writer_end (xml);
}

/* ---- blocks ---- */

static void
write_blocks (HeedDocxBody  *self,
              HeedXmlWriter *xml,
              GPtrArray     *blocks,
              HeedDocxPlace  place)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i);
      HeedDocxPlace inner = place;

      if (block->style != NULL && place.n_lists == 0)
        {
          inner.style = block->style;
          inner.level = block->level;
        }
      switch (block->kind)
        {
        case HEED_BLOCK_HEADING:
          heed_docx_paragraph_write_heading (self, xml, block);
          break;
        case HEED_BLOCK_PARAGRAPH:
          heed_docx_paragraph_write (self, xml, block, &inner);
          break;
        case HEED_BLOCK_LIST:
          if (heed_office_style_has_label (block, place.n_lists))
            write_labelled (self, xml, block, inner);
          else
            write_list (self, xml, block, inner);
          break;
        case HEED_BLOCK_LIST_ITEM:
          write_item (self, xml, block, inner);
          break;
        case HEED_BLOCK_TABLE:
          write_table (self, xml, block);
          break;
        default:
          g_assert_not_reached ();
        }
    }
}

static void
write_section (HeedXmlWriter *xml,
               gboolean       landscape)
{
  static const char *const sides[] = { "w:top", "w:right", "w:bottom", "w:left" };

  heed_xml_writer_start (xml, "w:sectPr");
  heed_xml_writer_empty (xml, "w:footerReference", "w:type", "default", "r:id", "footer", NULL);
  heed_xml_writer_start (xml, "w:pgSz");
  heed_xml_writer_format (xml, "w:w", "%u", landscape ? LONG_TWIPS : SHORT_TWIPS);
  heed_xml_writer_format (xml, "w:h", "%u", landscape ? SHORT_TWIPS : LONG_TWIPS);
  if (landscape)
    heed_xml_writer_attribute (xml, "w:orient", "landscape");
  heed_xml_writer_end (xml);
  heed_xml_writer_start (xml, "w:pgMar");
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    heed_xml_writer_format (xml, sides[i], "%u", MARGIN_TWIPS);
  heed_xml_writer_attribute (xml, "w:header", "425");
  heed_xml_writer_attribute (xml, "w:footer", "425");
  heed_xml_writer_attribute (xml, "w:gutter", "0");
  heed_xml_writer_end (xml);
  heed_xml_writer_end (xml);
}

/**
 * heed_docx_body_write:
 * @self: a body that was not written yet
 * @document: a document
 *
 * Returns: (transfer full): the main part of a file that holds @document; what it
 *   needs of the other parts is then in @self
 */
GBytes *
heed_docx_body_write (HeedDocxBody *self,
                      HeedDocument *document)
{
  HeedXmlWriter *xml = heed_xml_writer_new ();
  HeedDocxPlace place = { NULL };

  self->landscape = document->landscape;
  heed_xml_writer_begin (xml, "w:document", "xmlns:w", HEED_DOCX_NAMESPACE, "xmlns:r",
                         HEED_DOCX_RELATIONS, NULL);
  heed_xml_writer_start (xml, "w:body");
  write_blocks (self, xml, document->blocks, place);
  write_section (xml, document->landscape);
  return heed_xml_writer_finish (xml);
}
