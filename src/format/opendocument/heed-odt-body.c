/* heed-odt-body.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-odt-body.h"

#include <string.h>

#include "heed-anchor.h"
#include "heed-bullet.h"
#include "heed-language.h"
#include "heed-link.h"
#include "heed-odt-text.h"
#include "heed-office-style.h"

/* How far the words behind a label stand off its beginning. */
#define LABEL_MM 12
/* Between the margins of a page: A4 less 15 mm on both sides. */
#define LANDSCAPE_MM 267.0
#define PORTRAIT_MM 180.0

/* Where a block stands, which decides how its paragraphs look. */
typedef struct
{
  const char *style;
  guint level;
  gboolean in_table;
  gboolean is_header; /* whether it stands in a header row */
  guint n_lists; /* how many lists it stands in */
  guint indent_mm; /* where words begin that stand in no list */
  const char *label; /* the label that stands before its words; NULL for none */
  const char *anchor;
} Place;

typedef struct
{
  HeedXmlWriter *xml;
  HeedXmlWriter *columns; /* the styles of the columns of all tables */
  HeedOdtStyles *styles;
  GHashTable *anchors; /* the name of each anchor in the file */
  guint n_tables;
  double width_mm;
} Body;

static void write_blocks (Body      *self,
                          GPtrArray *blocks,
                          guint      first,
                          Place      place);

/* ---- words ---- */

static void
write_span (Body       *self,
            const char *text,
            const char *style,
            gboolean   *after_space)
{
  if (style != NULL)
    heed_xml_writer_begin (self->xml, "text:span", "text:style-name", style, NULL);
  heed_odt_text_write (self->xml, text, after_space);
  if (style != NULL)
    heed_xml_writer_end (self->xml);
}

static const char *
run_style (HeedRunStyle style)
{
  if ((style & HEED_RUN_STYLE_BOLD) != 0)
    return (style & HEED_RUN_STYLE_ITALIC) != 0 ? "BoldItalic" : "Bold";

  return (style & HEED_RUN_STYLE_ITALIC) != 0 ? "Italic" : NULL;
}

static void
write_runs (Body      *self,
            HeedBlock *block,
            gboolean   after_space)
{
  for (guint i = 0; i < block->runs->len; i++)
    {
      HeedRun *run = g_ptr_array_index (block->runs, i);
      const char *language = heed_language_of_link (run->link);
      gboolean inside = heed_link_get_kind (run->link) == HEED_LINK_ANCHOR;
      gboolean leads = heed_link_leads (run->link);
      g_autofree char *goal = inside ? g_strconcat ("#", heed_anchor_get_bookmark (self->anchors, run->link + 1), NULL)
                                     : g_strdup (run->link);

      if (language != NULL)
        heed_xml_writer_begin (self->xml, "text:span", "text:style-name",
                               heed_odt_styles_use_language (self->styles, language), NULL);
      else if (leads)
        heed_xml_writer_begin (self->xml, "text:a", "xlink:type", "simple", "xlink:href", goal,
                               "text:style-name", "Internet_20_link",
                               "text:visited-style-name", "Internet_20_link", NULL);
      write_span (self, run->text, run_style (run->style), &after_space);
      if (language != NULL || leads)
        heed_xml_writer_end (self->xml);
    }
}

static void
write_anchor (Body       *self,
              const char *anchor)
{
  if (anchor != NULL)
    heed_xml_writer_empty (self->xml, "text:bookmark", "text:name", heed_anchor_get_bookmark (self->anchors, anchor),
                           NULL);
}

/* ---- paragraphs ---- */

/* What is part of a list inside an item says so, and what stands at the label of
 * one does not: that is how both are told when the file is read. */
static void
write_paragraph (Body        *self,
                 HeedBlock   *block,
                 const Place *place,
                 gboolean     point)
{
  const char *style = heed_odt_styles_use (self->styles, place->style, place->level, point,
                                           place->in_table);
  gboolean after_space = TRUE;

  if (place->is_header && place->style == NULL)
    style = "Table_20_Heading";
  if (place->label != NULL || (place->indent_mm > 0 && !point))
    style = heed_odt_styles_use_indent (self->styles, style, place->indent_mm,
                                        place->label != NULL ? LABEL_MM : 0);

  heed_xml_writer_begin (self->xml, "text:p", "text:style-name", style, NULL);
  write_anchor (self, place->anchor != NULL ? place->anchor : block->anchor);
  if (place->label != NULL)
    {
      write_span (self, place->label, "Heed_20_label", &after_space);
      write_span (self, "\t", NULL, &after_space);
    }
  write_runs (self, block, after_space);
  heed_xml_writer_end (self->xml);
}

static void
write_heading (Body      *self,
               HeedBlock *block)
{
  guint level = CLAMP (block->level, 1, 6);

  heed_xml_writer_start (self->xml, "text:h");
  heed_xml_writer_format (self->xml, "text:style-name", "Heading_20_%u", level);
  heed_xml_writer_format (self->xml, "text:outline-level", "%u", level);
  write_anchor (self, block->anchor);
  write_runs (self, block, TRUE);
  heed_xml_writer_end (self->xml);
}

/* ---- lists ---- */

static HeedBlock *
first_paragraph (HeedBlock *item)
{
  HeedBlock *block = item->children->len > 0 ? g_ptr_array_index (item->children, 0) : NULL;

  return block != NULL && block->kind == HEED_BLOCK_PARAGRAPH ? block : NULL;
}

/* The label of an action is the mark of a list of one. A bullet is one; a label is
 * written out, since others speak of the action by it and no program may count it
 * anew. */
static void
write_labelled (Body      *self,
                HeedBlock *list,
                Place      place)
{
  HeedBlock *item = g_ptr_array_index (list->children, 0);
  HeedBlock *words = first_paragraph (item);
  g_autoptr (HeedBlock) empty = heed_block_new (HEED_BLOCK_PARAGRAPH);
  guint base_mm = heed_odt_styles_get_indent (place.level);
  gboolean bullet = heed_bullet_is_mark (item->marker);

  place.anchor = list->anchor;
  if (bullet)
    {
      heed_xml_writer_begin (self->xml, "text:list", "text:style-name",
                             heed_odt_styles_use_list (self->styles, item->marker, base_mm), NULL);
      heed_xml_writer_start (self->xml, "text:list-item");
    }
  else
    {
      place.label = item->marker;
      place.indent_mm = base_mm + LABEL_MM;
    }
  write_paragraph (self, words != NULL ? words : empty, &place, FALSE);
  if (bullet)
    {
      heed_xml_writer_end (self->xml);
      heed_xml_writer_end (self->xml);
      place.indent_mm = heed_odt_styles_get_list_indent (1, base_mm);
    }

  place.label = NULL;
  place.anchor = NULL;
  write_blocks (self, item->children, words != NULL ? 1 : 0, place);
}

/* A list that goes on with marks of another kind is a list of its own: only so do
 * all of them stay as they are. */
static void
write_list (Body      *self,
            HeedBlock *list,
            Place      place)
{
  guint base_mm = place.indent_mm > 0 ? place.indent_mm : heed_odt_styles_get_indent (place.level);
  const char *open = NULL;

  place.n_lists++;
  for (guint i = 0; i < list->children->len; i++)
    {
      HeedBlock *item = g_ptr_array_index (list->children, i);
      gboolean numbered = heed_bullet_is_number (item->marker);
      gboolean marked = numbered || heed_bullet_is_mark (item->marker);
      const char *style = heed_odt_styles_use_list (self->styles, marked ? item->marker : "•",
                                                    base_mm);
      HeedBlock *words = first_paragraph (item);
      Place inner = place;

      if (open != style)
        {
          if (open != NULL)
            heed_xml_writer_end (self->xml);
          heed_xml_writer_begin (self->xml, "text:list", "text:style-name", style, NULL);
        }
      heed_xml_writer_start (self->xml, marked ? "text:list-item" : "text:list-header");
      if (numbered && open != style)
        heed_xml_writer_format (self->xml, "text:start-value", "%u",
                                (guint) MIN (g_ascii_strtoull (item->marker, NULL, 10), G_MAXINT16));
      open = style;
      inner.anchor = i == 0 ? list->anchor : NULL;
      if (!marked && item->marker != NULL)
        inner.label = item->marker;
      if (words != NULL)
        write_paragraph (self, words, &inner, TRUE);
      inner.anchor = NULL;
      inner.label = NULL;
      write_blocks (self, item->children, words != NULL ? 1 : 0, inner);
      heed_xml_writer_end (self->xml);
    }
  if (open != NULL)
    heed_xml_writer_end (self->xml);
}

/* ---- tables ---- */

static void
write_columns (Body      *self,
               HeedTable *table)
{
  double sum = 0;

  for (guint i = 0; i < table->n_columns; i++)
    sum += table->widths[i];

  heed_xml_writer_start (self->columns, "style:style");
  heed_xml_writer_format (self->columns, "style:name", "Table%u", self->n_tables);
  heed_xml_writer_attribute (self->columns, "style:family", "table");
  heed_xml_writer_start (self->columns, "style:table-properties");
  heed_xml_writer_format (self->columns, "style:width", "%umm", (guint) self->width_mm);
  heed_xml_writer_attribute (self->columns, "table:align", "left");
  heed_xml_writer_attribute (self->columns, "table:border-model", "collapsing");
  heed_xml_writer_attribute (self->columns, "fo:margin-bottom", "3mm");
  heed_xml_writer_end (self->columns);
  heed_xml_writer_end (self->columns);

  for (guint i = 0; i < table->n_columns; i++)
    {
      double share = sum > 0 ? table->widths[i] / sum : 1.0 / table->n_columns;

      heed_xml_writer_start (self->columns, "style:style");
      heed_xml_writer_format (self->columns, "style:name", "Table%u.%u", self->n_tables, i + 1);
      heed_xml_writer_attribute (self->columns, "style:family", "table-column");
      heed_xml_writer_start (self->columns, "style:table-column-properties");
      /* In hundredths of a millimetre: no decimal point of any country. */
      heed_xml_writer_format (self->columns, "style:column-width", "%u.%02umm",
                              (guint) (self->width_mm * share),
                              (guint) (self->width_mm * share * 100) % 100);
      heed_xml_writer_end (self->columns);
      heed_xml_writer_end (self->columns);

      heed_xml_writer_start (self->xml, "table:table-column");
      heed_xml_writer_format (self->xml, "table:style-name", "Table%u.%u", self->n_tables, i + 1);
      heed_xml_writer_end (self->xml);
    }
}

static void
write_cell (Body     *self,
            HeedCell *cell,
            gboolean  is_header,
            guint     column_span,
            guint     row_span)
{
  Place place = { .in_table = TRUE, .is_header = is_header };

  heed_xml_writer_begin (self->xml, "table:table-cell", "table:style-name",
                         is_header ? "HeaderCell" : "Cell", "office:value-type", "string", NULL);
  if (column_span > 1)
    heed_xml_writer_format (self->xml, "table:number-columns-spanned", "%u", column_span);
  if (row_span > 1)
    heed_xml_writer_format (self->xml, "table:number-rows-spanned", "%u", row_span);
  write_blocks (self, cell->blocks, 0, place);
  if (cell->blocks->len == 0)
    heed_xml_writer_empty (self->xml, "text:p", "text:style-name", "Table_20_Contents", NULL);
  heed_xml_writer_end (self->xml);
}

static void
write_rows (Body      *self,
            HeedTable *table)
{
  g_autofree guint *covered = g_new0 (guint, table->n_columns + 1);
  g_autoptr (HeedCell) empty = heed_cell_new ();

  for (guint i = 0; i < table->rows->len; i++)
    {
      HeedTableRow *row = g_ptr_array_index (table->rows, i);
      gboolean is_header = i < table->n_header_rows;
      guint next = 0;

      if (is_header && i == 0)
        heed_xml_writer_start (self->xml, "table:table-header-rows");
      heed_xml_writer_begin (self->xml, "table:table-row", "table:style-name", "Row", NULL);
      for (guint column = 0; column < table->n_columns;)
        {
          HeedCell *cell = next < row->cells->len ? g_ptr_array_index (row->cells, next) : empty;
          guint span = CLAMP (cell->column_span, 1, table->n_columns - column);
          guint n_rows = MIN (cell->row_span, table->rows->len - i);

          if (covered[column] > 0)
            {
              covered[column++]--;
              heed_xml_writer_empty (self->xml, "table:covered-table-cell", NULL);
              continue;
            }
          next++;
          write_cell (self, cell, is_header, span, n_rows);
          for (guint j = 0; j < span; j++, column++)
            {
              covered[column] = n_rows - 1;
              if (j > 0)
                heed_xml_writer_empty (self->xml, "table:covered-table-cell", NULL);
            }
        }
      heed_xml_writer_end (self->xml);
      if (is_header && i + 1 == MIN (table->n_header_rows, table->rows->len))
        heed_xml_writer_end (self->xml);
    }
}

static void
write_table (Body      *self,
             HeedBlock *block)
{
  HeedTable *table = block->table;

  if (table->rows->len == 0)
    return;
  self->n_tables++;
  if (table->caption != NULL)
    {
      gboolean after_space = TRUE;

      heed_xml_writer_begin (self->xml, "text:p", "text:style-name", "Heed_20_caption", NULL);
      heed_odt_text_write (self->xml, table->caption, &after_space);
      heed_xml_writer_end (self->xml);
    }
  heed_xml_writer_start (self->xml, "table:table");
  heed_xml_writer_format (self->xml, "table:name", HEED_OFFICE_TABLE "%s %u",
                          block->style != NULL ? block->style : "table", self->n_tables);
  heed_xml_writer_format (self->xml, "table:style-name", "Table%u", self->n_tables);
  /* What a screen reader says of the table. */
  if (table->caption != NULL)
    {
      heed_xml_writer_start (self->xml, "table:title");
      heed_xml_writer_text (self->xml, table->caption);
      heed_xml_writer_end (self->xml);
    }
  write_columns (self, table);
  write_rows (self, table);
  heed_xml_writer_end (self->xml);
}

/* ---- blocks ---- */

static void
write_blocks (Body      *self,
              GPtrArray *blocks,
              guint      first,
              Place      place)
{
  for (guint i = first; i < blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i);
      Place inner = place;

      if (block->style != NULL && place.n_lists == 0)
        {
          inner.style = block->style;
          inner.level = block->level;
        }
      switch (block->kind)
        {
        case HEED_BLOCK_HEADING:
          write_heading (self, block);
          break;
        case HEED_BLOCK_PARAGRAPH:
          write_paragraph (self, block, &inner, place.n_lists > 0);
          break;
        case HEED_BLOCK_LIST:
          if (heed_office_style_has_label (block, place.n_lists))
            write_labelled (self, block, inner);
          else
            write_list (self, block, inner);
          break;
        case HEED_BLOCK_LIST_ITEM:
          write_blocks (self, block->children, 0, inner);
          break;
        case HEED_BLOCK_TABLE:
          write_table (self, block);
          break;
        default:
          g_assert_not_reached ();
        }
    }
}

/**
 * heed_odt_body_write:
 * @document: a document
 * @styles: takes the styles that are used
 *
 * Returns: (transfer full): the member of a file that holds the content of @document
 */
GBytes *
heed_odt_body_write (HeedDocument  *document,
                     HeedOdtStyles *styles)
{
  HeedXmlWriter *xml = heed_xml_writer_new ();
  Body self = { heed_xml_writer_new_part (), heed_xml_writer_new_part (), styles };
  Place place = { NULL };

  self.anchors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self.width_mm = document->landscape ? LANDSCAPE_MM : PORTRAIT_MM;
  write_blocks (&self, document->blocks, 0, place);
  g_hash_table_unref (self.anchors);

  heed_odt_styles_add_root (xml, "office:document-content");
  heed_xml_writer_start (xml, "office:automatic-styles");
  heed_odt_styles_write_automatic (styles, xml);
  heed_xml_writer_take (xml, self.columns);
  heed_xml_writer_end (xml);
  heed_xml_writer_start (xml, "office:body");
  heed_xml_writer_start (xml, "office:text");
  heed_xml_writer_take (xml, self.xml);
  return heed_xml_writer_finish (xml);
}
