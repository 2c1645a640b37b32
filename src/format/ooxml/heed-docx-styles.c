/* heed-docx-styles.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-docx-styles.h"

#include "heed-docx.h"
#include "heed-office-style.h"
#include "heed-xml-writer.h"

#define LEVEL_TWIPS 284

typedef struct
{
  char *id;
  char *name;
  const char *based_on;
  guint indent_twips;
  gboolean bold;
  gboolean keeps_next;
  gboolean is_table;
} Style;

struct _HeedDocxStyles
{
  GPtrArray *styles; /* of Style, in the order of their first use */
  GHashTable *by_name; /* name to Style */
};

/* What is the same in every file. */
static const char common[] =
  "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
  "<w:name w:val=\"Normal\"/><w:qFormat/></w:style>"
  "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">"
  "<w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/><w:semiHidden/></w:style>"
  "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\">"
  "<w:name w:val=\"Normal Table\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/>"
  "<w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar>"
  "<w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"57\" w:type=\"dxa\"/>"
  "<w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"57\" w:type=\"dxa\"/>"
  "</w:tblCellMar></w:tblPr></w:style>"
  "<w:style w:type=\"paragraph\" w:styleId=\"TableContents\">"
  "<w:name w:val=\"Table Contents\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/>"
  "<w:pPr><w:spacing w:before=\"20\" w:after=\"40\"/></w:pPr>"
  "<w:rPr><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/></w:rPr></w:style>"
  "<w:style w:type=\"paragraph\" w:styleId=\"TableHeading\">"
  "<w:name w:val=\"Table Heading\"/><w:basedOn w:val=\"TableContents\"/><w:qFormat/>"
  "<w:rPr><w:b/><w:bCs/></w:rPr></w:style>"
  "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"HeedCaption\">"
  "<w:name w:val=\"Heed caption\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/>"
  "<w:pPr><w:keepNext/></w:pPr><w:rPr><w:b/></w:rPr></w:style>"
  "<w:style w:type=\"paragraph\" w:styleId=\"Footer\">"
  "<w:name w:val=\"footer\"/><w:basedOn w:val=\"Normal\"/>"
  "<w:pPr><w:spacing w:after=\"0\"/></w:pPr>"
  "<w:rPr><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/></w:rPr></w:style>"
  "<w:style w:type=\"character\" w:styleId=\"Hyperlink\">"
  "<w:name w:val=\"Hyperlink\"/><w:rPr><w:color w:val=\"0B4F8A\"/><w:u w:val=\"single\"/></w:rPr>"
  "</w:style>"
  "<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"HeedLabel\">"
  "<w:name w:val=\"" HEED_OFFICE_LABEL "\"/><w:qFormat/></w:style>";

static void
style_free (gpointer data)
{
  Style *self = data;

  g_free (self->id);
  g_free (self->name);
  g_free (self);
}

/**
 * heed_docx_styles_new:
 *
 * Returns: (transfer full): the styles of a file
 */
HeedDocxStyles *
heed_docx_styles_new (void)
{
  HeedDocxStyles *self = g_new0 (HeedDocxStyles, 1);

  self->styles = g_ptr_array_new_with_free_func (style_free);
  self->by_name = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

/**
 * heed_docx_styles_free:
 * @self: (transfer full): styles
 */
void
heed_docx_styles_free (HeedDocxStyles *self)
{
  g_hash_table_unref (self->by_name);
  g_ptr_array_unref (self->styles);
  g_free (self);
}

static Style *
find_style (HeedDocxStyles *self,
            char           *name)
{
  Style *style = g_hash_table_lookup (self->by_name, name);

  if (style != NULL)
    {
      g_free (name);
      return style;
    }
  style = g_new0 (Style, 1);
  style->name = name;
  style->id = heed_office_style_to_id (name);
  g_ptr_array_add (self->styles, style);
  g_hash_table_insert (self->by_name, name, style);
  return style;
}

/**
 * heed_docx_styles_use:
 * @self: styles
 * @style: (nullable): what a paragraph is in the plan
 * @level: how deep it stands
 * @point: whether it is part of a list inside that
 * @in_table: whether it stands in a table
 *
 * Returns: (transfer none): the id by which the paragraph names its style
 */
const char *
heed_docx_styles_use (HeedDocxStyles *self,
                      const char     *style,
                      guint           level,
                      gboolean        point,
                      gboolean        in_table)
{
  static const char *const bold[] = { "addressee", "column-title", "number", "heading", NULL };
  Style *used;

  if (style == NULL)
    return in_table ? "TableContents" : "Normal";

  used = find_style (self, heed_office_style_to_name (style, level, point));
  if (used->based_on == NULL)
    {
      used->based_on = in_table ? "TableContents" : "Normal";
      used->indent_twips = heed_docx_styles_get_indent (level);
      used->bold = g_strv_contains (bold, style);
      used->keeps_next = g_str_equal (style, "heading");
    }
  return used->id;
}

/**
 * heed_docx_styles_use_table:
 * @self: styles
 * @style: (nullable): what a table is in the plan
 *
 * Returns: (transfer none): the id by which the table names its style
 */
const char *
heed_docx_styles_use_table (HeedDocxStyles *self,
                            const char     *style)
{
  Style *used = find_style (self, g_strconcat (HEED_OFFICE_TABLE,
                                               style != NULL ? style : "table", NULL));

  used->is_table = TRUE;
  return used->id;
}

/**
 * heed_docx_styles_get_indent:
 * @level: how deep a paragraph stands; 0 or 1 for not indented
 *
 * Returns: how far it is indented, in twentieths of a point
 */
guint
heed_docx_styles_get_indent (guint level)
{
  return level > 1 ? MIN (level - 1, 12) * LEVEL_TWIPS : 0;
}

static void
write_style (HeedXmlWriter *xml,
             Style         *style)
{
  heed_xml_writer_begin (xml, "w:style", "w:type", style->is_table ? "table" : "paragraph",
                         "w:customStyle", "1", "w:styleId", style->id, NULL);
  heed_xml_writer_empty (xml, "w:name", "w:val", style->name, NULL);
  heed_xml_writer_empty (xml, "w:basedOn", "w:val",
                         style->is_table ? "TableNormal" : style->based_on, NULL);
  heed_xml_writer_empty (xml, "w:qFormat", NULL);
  if (style->is_table)
    {
      static const char *const sides[] = { "w:top", "w:left", "w:bottom", "w:right", "w:insideH",
                                           "w:insideV" };

      heed_xml_writer_start (xml, "w:tblPr");
      heed_xml_writer_start (xml, "w:tblBorders");
      for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
        heed_xml_writer_empty (xml, sides[i], "w:val", "single", "w:sz", "4", "w:space", "0",
                               "w:color", "606060", NULL);
      heed_xml_writer_end (xml);
      heed_xml_writer_end (xml);
    }
  else if (style->indent_twips > 0 || style->keeps_next)
    {
      heed_xml_writer_start (xml, "w:pPr");
      if (style->keeps_next)
        heed_xml_writer_empty (xml, "w:keepNext", NULL);
      if (style->indent_twips > 0)
        {
          heed_xml_writer_start (xml, "w:ind");
          heed_xml_writer_format (xml, "w:left", "%u", style->indent_twips);
          heed_xml_writer_end (xml);
        }
      heed_xml_writer_end (xml);
    }
  if (style->bold)
    heed_xml_writer_raw (xml, "<w:rPr><w:b/><w:bCs/></w:rPr>");
  heed_xml_writer_end (xml);
}

static void
write_heading (HeedXmlWriter *xml,
               guint          level)
{
  static const guint half_points[] = { 40, 32, 28, 26, 24, 24 };

  heed_xml_writer_begin (xml, "w:style", "w:type", "paragraph", NULL);
  heed_xml_writer_format (xml, "w:styleId", "Heading%u", level);
  heed_xml_writer_start (xml, "w:name");
  heed_xml_writer_format (xml, "w:val", "heading %u", level);
  heed_xml_writer_end (xml);
  heed_xml_writer_empty (xml, "w:basedOn", "w:val", "Normal", NULL);
  heed_xml_writer_empty (xml, "w:next", "w:val", "Normal", NULL);
  heed_xml_writer_empty (xml, "w:qFormat", NULL);
  heed_xml_writer_start (xml, "w:pPr");
  heed_xml_writer_empty (xml, "w:keepNext", NULL);
  heed_xml_writer_empty (xml, "w:spacing", "w:before", "240", "w:after", "120", NULL);
  heed_xml_writer_start (xml, "w:outlineLvl");
  heed_xml_writer_format (xml, "w:val", "%u", level - 1);
  heed_xml_writer_end (xml);
  heed_xml_writer_end (xml);
  heed_xml_writer_start (xml, "w:rPr");
  heed_xml_writer_empty (xml, "w:b", NULL);
  heed_xml_writer_empty (xml, "w:bCs", NULL);
  heed_xml_writer_start (xml, "w:sz");
  heed_xml_writer_format (xml, "w:val", "%u", half_points[level - 1]);
  heed_xml_writer_end (xml);
  heed_xml_writer_end (xml);
  heed_xml_writer_end (xml);
}

/**
 * heed_docx_styles_write:
 * @self: styles
 * @language: the language of the document
 *
 * Returns: (transfer full): the styles that were used as XML
 */
GBytes *
heed_docx_styles_write (HeedDocxStyles *self,
                        const char     *language)
{
  HeedXmlWriter *xml = heed_xml_writer_new ();

  heed_xml_writer_begin (xml, "w:styles", "xmlns:w", HEED_DOCX_NAMESPACE, NULL);
  heed_xml_writer_start (xml, "w:docDefaults");
  heed_xml_writer_start (xml, "w:rPrDefault");
  heed_xml_writer_start (xml, "w:rPr");
  heed_xml_writer_empty (xml, "w:rFonts", "w:ascii", "Arial", "w:hAnsi", "Arial", "w:cs", "Arial",
                         NULL);
  heed_xml_writer_empty (xml, "w:sz", "w:val", "24", NULL);
  heed_xml_writer_empty (xml, "w:szCs", "w:val", "24", NULL);
  heed_xml_writer_empty (xml, "w:lang", "w:val", language, NULL);
  heed_xml_writer_end (xml);
  heed_xml_writer_end (xml);
  heed_xml_writer_start (xml, "w:pPrDefault");
  heed_xml_writer_start (xml, "w:pPr");
  heed_xml_writer_empty (xml, "w:spacing", "w:after", "120", NULL);
  heed_xml_writer_end (xml);
  heed_xml_writer_end (xml);
  heed_xml_writer_end (xml);
  heed_xml_writer_raw (xml, common);
  for (guint level = 1; level <= HEED_DOCX_N_HEADINGS; level++)
    write_heading (xml, level);
  for (guint i = 0; i < self->styles->len; i++)
    write_style (xml, g_ptr_array_index (self->styles, i));

  return heed_xml_writer_finish (xml);
}
