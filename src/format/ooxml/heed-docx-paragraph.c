/* heed-docx-paragraph.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-docx-paragraph.h"

#include <string.h>

#include "heed-anchor.h"
#include "heed-docx.h"
#include "heed-language.h"
#include "heed-link.h"

/* ---- words ---- */

static void
write_text (HeedXmlWriter *xml,
            const char    *text,
            gsize          length)
{
  g_autofree char *part = g_strndup (text, length);

  if (length == 0)
    return;
  heed_xml_writer_begin (xml, "w:t", "xml:space", "preserve", NULL);
  heed_xml_writer_text (xml, part);
  heed_xml_writer_end (xml);
}

/**
 * heed_docx_paragraph_write_run:
 * @xml: takes the run
 * @text: its words
 * @style: how they are set
 * @character_style: (nullable): the id of their style
 * @language: (nullable): their language, where it is not that of the document
 *
 * Writes words that look the same.
 */
void
heed_docx_paragraph_write_run (HeedXmlWriter *xml,
                               const char    *text,
                               HeedRunStyle   style,
                               const char    *character_style,
                               const char    *language)
{
  const char *start = text;

  heed_xml_writer_start (xml, "w:r");
  if (style != HEED_RUN_STYLE_PLAIN || character_style != NULL || language != NULL)
    {
      heed_xml_writer_start (xml, "w:rPr");
      if (character_style != NULL)
        heed_xml_writer_empty (xml, "w:rStyle", "w:val", character_style, NULL);
      if ((style & HEED_RUN_STYLE_BOLD) != 0)
        heed_xml_writer_raw (xml, "<w:b/><w:bCs/>");
      if ((style & HEED_RUN_STYLE_ITALIC) != 0)
        heed_xml_writer_raw (xml, "<w:i/><w:iCs/>");
      if (language != NULL)
        heed_xml_writer_empty (xml, "w:lang", "w:val", language, NULL);
      heed_xml_writer_end (xml);
    }
  while (*start != '\0')
    {
      gsize length = strcspn (start, "\n\t");

      write_text (xml, start, length);
      if (start[length] == '\n')
        heed_xml_writer_empty (xml, "w:br", NULL);
      else if (start[length] == '\t')
        heed_xml_writer_empty (xml, "w:tab", NULL);
      start += length + (start[length] != '\0' ? 1 : 0);
    }
  heed_xml_writer_end (xml);
}

static void
write_runs (HeedDocxBody  *self,
            HeedXmlWriter *xml,
            HeedBlock     *block)
{
  for (guint i = 0; i < block->runs->len; i++)
    {
      HeedRun *run = g_ptr_array_index (block->runs, i);

      const char *language = heed_language_of_link (run->link);

      if (!heed_link_leads (run->link))
        {
          heed_docx_paragraph_write_run (xml, run->text, run->style, NULL, language);
          continue;
        }
      heed_xml_writer_start (xml, "w:hyperlink");
      if (run->link[0] == '#')
        {
          heed_xml_writer_attribute (xml, "w:anchor", heed_anchor_get_bookmark (self->anchors, run->link + 1));
        }
      else
        {
          g_ptr_array_add (self->links, g_strdup (run->link));
          heed_xml_writer_format (xml, "r:id", "link%u", self->links->len);
        }
      heed_xml_writer_attribute (xml, "w:history", "1");
      heed_docx_paragraph_write_run (xml, run->text, run->style, "Hyperlink", NULL);
      heed_xml_writer_end (xml);
    }
}

static void
write_anchor (HeedDocxBody  *self,
              HeedXmlWriter *xml,
              const char    *anchor)
{
  if (anchor == NULL)
    return;
  heed_xml_writer_start (xml, "w:bookmarkStart");
  heed_xml_writer_format (xml, "w:id", "%u", self->n_bookmarks);
  heed_xml_writer_attribute (xml, "w:name", heed_anchor_get_bookmark (self->anchors, anchor));
  heed_xml_writer_end (xml);
  heed_xml_writer_start (xml, "w:bookmarkEnd");
  heed_xml_writer_format (xml, "w:id", "%u", self->n_bookmarks++);
  heed_xml_writer_end (xml);
}

/* ---- paragraphs ---- */

static void
write_indent (HeedXmlWriter *xml,
              guint          left_twips,
              guint          hanging_twips)
{
  if (hanging_twips > 0)
    {
      heed_xml_writer_start (xml, "w:tabs");
      heed_xml_writer_start (xml, "w:tab");
      heed_xml_writer_attribute (xml, "w:val", "left");
      heed_xml_writer_format (xml, "w:pos", "%u", left_twips);
      heed_xml_writer_end (xml);
      heed_xml_writer_end (xml);
    }
  heed_xml_writer_start (xml, "w:ind");
  heed_xml_writer_format (xml, "w:left", "%u", left_twips);
  if (hanging_twips > 0)
    heed_xml_writer_format (xml, "w:hanging", "%u", hanging_twips);
  heed_xml_writer_end (xml);
}

/**
 * heed_docx_paragraph_write:
 * @self: the body that it is part of
 * @xml: takes the paragraph
 * @block: its words
 * @place: where it stands
 *
 * Writes a paragraph. What is part of a list inside an item says so, and what stands
 * at the label of one does not: that is how both are told when the file is read.
 */
void
heed_docx_paragraph_write (HeedDocxBody        *self,
                           HeedXmlWriter       *xml,
                           HeedBlock           *block,
                           const HeedDocxPlace *place)
{
  gboolean point = place->n_lists > 0;
  const char *id = heed_docx_styles_use (self->styles, place->style, place->level, point,
                                         place->in_table);

  if (place->is_header && place->style == NULL)
    id = "TableHeading";
  heed_xml_writer_start (xml, "w:p");
  heed_xml_writer_start (xml, "w:pPr");
  heed_xml_writer_empty (xml, "w:pStyle", "w:val", id, NULL);
  if (place->list > 0)
    {
      heed_xml_writer_start (xml, "w:numPr");
      heed_xml_writer_start (xml, "w:ilvl");
      heed_xml_writer_format (xml, "w:val", "%u", MAX (place->n_lists, 1) - 1);
      heed_xml_writer_end (xml);
      heed_xml_writer_start (xml, "w:numId");
      heed_xml_writer_format (xml, "w:val", "%u", place->list);
      heed_xml_writer_end (xml);
      heed_xml_writer_end (xml);
    }
  else if (place->indent_twips > 0)
    {
      /* Before the edge there is another cell. */
      write_indent (xml, place->indent_twips,
                    place->label != NULL ? MIN (place->indent_twips, HEED_DOCX_LABEL_TWIPS) : 0);
    }
  heed_xml_writer_end (xml);

  write_anchor (self, xml, place->anchor != NULL ? place->anchor : block->anchor);
  if (place->label != NULL)
    {
      heed_docx_paragraph_write_run (xml, place->label, HEED_RUN_STYLE_PLAIN, "HeedLabel", NULL);
      heed_docx_paragraph_write_run (xml, "\t", HEED_RUN_STYLE_PLAIN, NULL, NULL);
    }
  write_runs (self, xml, block);
  heed_xml_writer_end (xml);
}

/**
 * heed_docx_paragraph_write_heading:
 * @self: the body that it is part of
 * @xml: takes the heading
 * @block: its words and its level
 *
 * Writes a heading.
 */
void
heed_docx_paragraph_write_heading (HeedDocxBody  *self,
                                   HeedXmlWriter *xml,
                                   HeedBlock     *block)
{
  heed_xml_writer_start (xml, "w:p");
  heed_xml_writer_start (xml, "w:pPr");
  heed_xml_writer_start (xml, "w:pStyle");
  heed_xml_writer_format (xml, "w:val", "Heading%u", CLAMP (block->level, 1, HEED_DOCX_N_HEADINGS));
  heed_xml_writer_end (xml);
  heed_xml_writer_end (xml);
  write_anchor (self, xml, block->anchor);
  write_runs (self, xml, block);
  heed_xml_writer_end (xml);
}
