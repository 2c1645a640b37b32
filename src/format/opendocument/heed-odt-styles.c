/* heed-odt-styles.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-odt-styles.h"

#include <string.h>

#include "heed-odt-text.h"
#include "heed-odt.h"
#include "heed-office-style.h"

#define LEVEL_MM 5
#define N_LEVELS 10

typedef enum {
  KIND_PARAGRAPH,
  KIND_INDENT, /* automatic: a paragraph style with another indent */
  KIND_LIST,
  KIND_LANGUAGE, /* of words in another language than the document */
} Kind;

typedef struct
{
  Kind kind;
  char *key;
  char *name; /* as in the file */
  char *shown; /* as shown to people; of a list its format; of an
                  * indent its parent; of a language its tag */
  gboolean in_table;
  gboolean bold;
  gboolean keeps_next;
  guint left_mm;
  guint hanging_mm;
} Style;

struct _HeedOdtStyles
{
  GPtrArray *styles; /* of Style, in the order of their first use */
  GHashTable *by_key; /* key to Style */
  guint n_kinds[KIND_LANGUAGE + 1];
};

static const char common[] =
  "<style:style style:name=\"Standard\" style:family=\"paragraph\" style:class=\"text\">"
  "<style:paragraph-properties fo:margin-top=\"0mm\" fo:margin-bottom=\"2mm\"/></style:style>"
  "<style:style style:name=\"Heading\" style:family=\"paragraph\""
  " style:parent-style-name=\"Standard\" style:class=\"text\">"
  "<style:paragraph-properties fo:margin-top=\"4mm\" fo:margin-bottom=\"2mm\""
  " fo:keep-with-next=\"always\"/><style:text-properties fo:font-weight=\"bold\"/></style:style>"
  "<style:style style:name=\"Table_20_Contents\" style:display-name=\"Table Contents\""
  " style:family=\"paragraph\" style:parent-style-name=\"Standard\" style:class=\"extra\">"
  "<style:paragraph-properties fo:margin-top=\"0mm\" fo:margin-bottom=\"0.4mm\"/>"
  "<style:text-properties fo:font-size=\"9pt\"/></style:style>"
  "<style:style style:name=\"Table_20_Heading\" style:display-name=\"Table Heading\""
  " style:family=\"paragraph\" style:parent-style-name=\"Table_20_Contents\" style:class=\"extra\">"
  "<style:text-properties fo:font-weight=\"bold\"/></style:style>"
  "<style:style style:name=\"Heed_20_caption\" style:display-name=\"Heed caption\" style:family=\"paragraph\""
  " style:parent-style-name=\"Standard\" style:class=\"extra\">"
  "<style:paragraph-properties fo:keep-with-next=\"always\"/>"
  "<style:text-properties fo:font-weight=\"bold\"/></style:style>"
  "<style:style style:name=\"Footer\" style:family=\"paragraph\""
  " style:parent-style-name=\"Standard\" style:class=\"extra\">"
  "<style:paragraph-properties fo:margin-bottom=\"0mm\"/>"
  "<style:text-properties fo:font-size=\"9pt\"/></style:style>"
  "<style:style style:name=\"Page_20_number\" style:display-name=\"Page number\""
  " style:family=\"paragraph\" style:parent-style-name=\"Footer\" style:class=\"extra\">"
  "<style:paragraph-properties fo:text-align=\"end\"/></style:style>"
  "<style:style style:name=\"Internet_20_link\" style:display-name=\"Internet link\""
  " style:family=\"text\"><style:text-properties fo:color=\"#0b4f8a\""
  " style:text-underline-style=\"solid\"/></style:style>"
  "<style:style style:name=\"Heed_20_label\" style:display-name=\"" HEED_OFFICE_LABEL "\""
  " style:family=\"text\"/>";

static const char automatic[] =
  "<style:style style:name=\"Bold\" style:family=\"text\">"
  "<style:text-properties fo:font-weight=\"bold\"/></style:style>"
  "<style:style style:name=\"Italic\" style:family=\"text\">"
  "<style:text-properties fo:font-style=\"italic\"/></style:style>"
  "<style:style style:name=\"BoldItalic\" style:family=\"text\">"
  "<style:text-properties fo:font-weight=\"bold\" fo:font-style=\"italic\"/></style:style>"
  "<style:style style:name=\"Row\" style:family=\"table-row\">"
  "<style:table-row-properties fo:keep-together=\"always\"/></style:style>"
  "<style:style style:name=\"Cell\" style:family=\"table-cell\">"
  "<style:table-cell-properties fo:padding=\"0.6mm\" fo:border=\"0.5pt solid #606060\"/>"
  "</style:style>"
  "<style:style style:name=\"HeaderCell\" style:family=\"table-cell\">"
  "<style:table-cell-properties fo:padding=\"0.6mm\" fo:border=\"0.5pt solid #606060\""
  " fo:background-color=\"#e6ebf0\"/></style:style>";

static void
style_free (gpointer data)
{
  Style *self = data;

  g_free (self->key);
  g_free (self->name);
  g_free (self->shown);
  g_free (self);
}

/**
 * heed_odt_styles_new:
 *
 * Returns: (transfer full): the styles of a file
 */
HeedOdtStyles *
heed_odt_styles_new (void)
{
  HeedOdtStyles *self = g_new0 (HeedOdtStyles, 1);

  self->styles = g_ptr_array_new_with_free_func (style_free);
  self->by_key = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

/**
 * heed_odt_styles_free:
 * @self: (transfer full): styles
 */
void
heed_odt_styles_free (HeedOdtStyles *self)
{
  g_hash_table_unref (self->by_key);
  g_ptr_array_unref (self->styles);
  g_free (self);
}

static Style *
find_style (HeedOdtStyles *self,
            const char    *key)
{
  return g_hash_table_lookup (self->by_key, key);
}

static Style *
add_style (HeedOdtStyles *self,
           Kind           kind,
           const char    *key,
           char          *name,
           const char    *shown)
{
  static const char *const names[] = { "", "P", "HeedList", "Language" };
  Style *style = g_new0 (Style, 1);

  self->n_kinds[kind]++;
  style->kind = kind;
  style->key = g_strdup (key);
  style->name = name != NULL ? name
                             : g_strdup_printf ("%s%u", names[kind], self->n_kinds[kind]);
  style->shown = g_strdup (shown);
  g_ptr_array_add (self->styles, style);
  g_hash_table_insert (self->by_key, style->key, style);
  return style;
}

/* A style is named by an XML name: what is none of its characters is written as its
 * number between low lines. */
static char *
encode_name (const char *shown)
{
  GString *name = g_string_new (NULL);

  for (const char *c = shown; *c != '\0'; c++)
    if (g_ascii_isalnum (*c) || *c == '-')
      g_string_append_c (name, *c);
    else
      g_string_append_printf (name, "_%x_", (guint) (guchar) *c);
  return g_string_free (name, FALSE);
}

/**
 * heed_odt_styles_use:
 * @self: styles
 * @style: (nullable): what a paragraph is in the plan
 * @level: how deep it stands
 * @point: whether it is part of a list inside that
 * @in_table: whether it stands in a table
 *
 * Returns: (transfer none): the name of its paragraph style
 */
const char *
heed_odt_styles_use (HeedOdtStyles *self,
                     const char    *style,
                     guint          level,
                     gboolean       point,
                     gboolean       in_table)
{
  static const char *const bold[] = { "addressee", "column-title", "number", "heading", NULL };
  g_autofree char *shown = NULL;
  Style *used;

  if (style == NULL)
    return in_table ? "Table_20_Contents" : "Standard";

  shown = heed_office_style_to_name (style, level, point);
  used = find_style (self, shown);
  if (used == NULL)
    {
      used = add_style (self, KIND_PARAGRAPH, shown, encode_name (shown), shown);
      used->in_table = in_table;
      used->left_mm = heed_odt_styles_get_indent (level);
      used->bold = g_strv_contains (bold, style);
      used->keeps_next = g_str_equal (style, "heading");
    }
  return used->name;
}

/**
 * heed_odt_styles_use_indent:
 * @self: styles
 * @parent: the name of a paragraph style
 * @left_mm: how far the words of a paragraph are indented
 * @hanging_mm: how far its first line stands out
 *
 * Returns: (transfer none): the name of a style that differs from @parent only in that
 */
const char *
heed_odt_styles_use_indent (HeedOdtStyles *self,
                            const char    *parent,
                            guint          left_mm,
                            guint          hanging_mm)
{
  g_autofree char *key = g_strdup_printf ("indent %u %u %s", left_mm, hanging_mm, parent);
  Style *used = find_style (self, key);

  if (used == NULL)
    {
      used = add_style (self, KIND_INDENT, key, NULL, parent);
      used->left_mm = left_mm;
      used->hanging_mm = hanging_mm;
    }
  return used->name;
}

/**
 * heed_odt_styles_use_list:
 * @self: styles
 * @marker: the mark of the first item of a list: a bullet, or a number with a dot or
 *   a bracket
 * @base_mm: how far the lists around it are indented
 *
 * Returns: (transfer none): the name of the list style
 */
const char *
heed_odt_styles_use_list (HeedOdtStyles *self,
                          const char    *marker,
                          guint          base_mm)
{
  const char *format = !g_ascii_isdigit (*marker)        ? marker
                       : g_str_has_suffix (marker, ")") ? "1)"
                                                        : "1.";
  g_autofree char *key = g_strdup_printf ("list %u %s", base_mm, format);
  Style *used = find_style (self, key);

  if (used == NULL)
    {
      used = add_style (self, KIND_LIST, key, NULL, format);
      used->left_mm = base_mm;
    }
  return used->name;
}

/**
 * heed_odt_styles_use_language:
 * @self: styles
 * @language: the language of some words, as a BCP 47 tag
 *
 * Returns: (transfer none): the name of a style of words that are in that language
 */
const char *
heed_odt_styles_use_language (HeedOdtStyles *self,
                              const char    *language)
{
  g_autofree char *key = g_strdup_printf ("language %s", language);
  Style *used = find_style (self, key);

  if (used == NULL)
    used = add_style (self, KIND_LANGUAGE, key, NULL, language);
  return used->name;
}

/**
 * heed_odt_styles_get_indent:
 * @level: how deep a paragraph stands; 0 or 1 for not indented
 *
 * Returns: how far it is indented, in millimetres
 */
guint
heed_odt_styles_get_indent (guint level)
{
  return level > 1 ? MIN (level - 1, 12) * LEVEL_MM : 0;
}

/**
 * heed_odt_styles_get_list_indent:
 * @n_lists: how many lists words stand in
 * @base_mm: how far these lists are indented
 *
 * Returns: where the words begin, in millimetres
 */
guint
heed_odt_styles_get_list_indent (guint n_lists,
                                 guint base_mm)
{
  return base_mm + n_lists * LEVEL_MM;
}

/* ---- as XML ---- */

static void
write_indent (HeedXmlWriter *xml,
              Style         *style)
{
  if (style->left_mm == 0 && !style->keeps_next)
    return;
  heed_xml_writer_start (xml, "style:paragraph-properties");
  if (style->keeps_next)
    heed_xml_writer_attribute (xml, "fo:keep-with-next", "always");
  if (style->left_mm > 0)
    heed_xml_writer_format (xml, "fo:margin-left", "%umm", style->left_mm);
  if (style->hanging_mm > 0)
    {
      heed_xml_writer_format (xml, "fo:text-indent", "-%umm", style->hanging_mm);
      heed_xml_writer_raw (xml, "<style:tab-stops><style:tab-stop style:position=\"0mm\"/>"
                                "</style:tab-stops>");
    }
  heed_xml_writer_end (xml);
}

static void
write_paragraph_style (HeedXmlWriter *xml,
                       Style         *style)
{
  heed_xml_writer_begin (xml, "style:style", "style:name", style->name, "style:family",
                         "paragraph", NULL);
  if (style->kind == KIND_PARAGRAPH)
    {
      heed_xml_writer_attribute (xml, "style:display-name", style->shown);
      heed_xml_writer_attribute (xml, "style:parent-style-name",
                                 style->in_table ? "Table_20_Contents" : "Standard");
    }
  else
    {
      heed_xml_writer_attribute (xml, "style:parent-style-name", style->shown);
    }
  write_indent (xml, style);
  if (style->bold)
    heed_xml_writer_empty (xml, "style:text-properties", "fo:font-weight", "bold", NULL);
  heed_xml_writer_end (xml);
}

static void
write_language (HeedXmlWriter *xml,
                const char    *language)
{
  g_auto (GStrv) parts = g_strsplit (language, "-", 2);

  heed_xml_writer_attribute (xml, "fo:language", parts[0] != NULL ? parts[0] : "en");
  heed_xml_writer_attribute (xml, "fo:country",
                             parts[0] != NULL && parts[1] != NULL ? parts[1] : "none");
}

static void
write_language_style (HeedXmlWriter *xml,
                      Style         *style)
{
  heed_xml_writer_begin (xml, "style:style", "style:name", style->name, "style:family", "text",
                         NULL);
  heed_xml_writer_start (xml, "style:text-properties");
  write_language (xml, style->shown);
  heed_xml_writer_end (xml);
  heed_xml_writer_end (xml);
}

static void
write_list_style (HeedXmlWriter *xml,
                  Style         *style)
{
  gboolean numbered = g_ascii_isdigit (style->shown[0]);

  heed_xml_writer_begin (xml, "text:list-style", "style:name", style->name, NULL);
  for (guint level = 1; level <= N_LEVELS; level++)
    {
      guint left_mm = heed_odt_styles_get_list_indent (level, style->left_mm);

      heed_xml_writer_start (xml, numbered ? "text:list-level-style-number"
                                           : "text:list-level-style-bullet");
      heed_xml_writer_format (xml, "text:level", "%u", level);
      if (numbered)
        {
          heed_xml_writer_attribute (xml, "style:num-format", "1");
          heed_xml_writer_attribute (xml, "style:num-suffix", style->shown + 1);
        }
      else
        {
          heed_xml_writer_attribute (xml, "text:bullet-char", style->shown);
        }
      heed_xml_writer_begin (xml, "style:list-level-properties",
                             "text:list-level-position-and-space-mode", "label-alignment", NULL);
      heed_xml_writer_begin (xml, "style:list-level-label-alignment", "text:label-followed-by",
                             "listtab", NULL);
      heed_xml_writer_format (xml, "text:list-tab-stop-position", "%umm", left_mm);
      heed_xml_writer_format (xml, "fo:text-indent", "-%umm", LEVEL_MM);
      heed_xml_writer_format (xml, "fo:margin-left", "%umm", left_mm);
      heed_xml_writer_end (xml);
      heed_xml_writer_end (xml);
      heed_xml_writer_end (xml);
    }
  heed_xml_writer_end (xml);
}

/**
 * heed_odt_styles_write_automatic:
 * @self: styles
 * @xml: the automatic styles of the content of a file
 *
 * Writes those styles that only the content uses and that have no name for people.
 */
void
heed_odt_styles_write_automatic (HeedOdtStyles *self,
                                 HeedXmlWriter *xml)
{
  heed_xml_writer_raw (xml, automatic);
  for (guint i = 0; i < self->styles->len; i++)
    {
      Style *style = g_ptr_array_index (self->styles, i);

      if (style->kind == KIND_INDENT)
        write_paragraph_style (xml, style);
      else if (style->kind == KIND_LIST)
        write_list_style (xml, style);
      else if (style->kind == KIND_LANGUAGE)
        write_language_style (xml, style);
    }
}

/**
 * heed_odt_styles_add_root:
 * @xml: a writer
 * @name: the name of the outermost element
 *
 * Begins a member of a file.
 */
void
heed_odt_styles_add_root (HeedXmlWriter *xml,
                          const char    *name)
{
  heed_xml_writer_begin (xml, name,
                         "xmlns:office", HEED_ODT_NAMESPACE "office:1.0",
                         "xmlns:style", HEED_ODT_NAMESPACE "style:1.0",
                         "xmlns:text", HEED_ODT_NAMESPACE "text:1.0",
                         "xmlns:table", HEED_ODT_NAMESPACE "table:1.0",
                         "xmlns:fo", HEED_ODT_NAMESPACE "xsl-fo-compatible:1.0",
                         "xmlns:svg", HEED_ODT_NAMESPACE "svg-compatible:1.0",
                         "xmlns:meta", HEED_ODT_NAMESPACE "meta:1.0",
                         "xmlns:dc", "http://purl.org/dc/elements/1.1/",
                         "xmlns:xlink", "http://www.w3.org/1999/xlink",
                         "office:version", "1.3",
                         NULL);
}

static void
write_defaults (HeedXmlWriter *xml,
                const char    *language)
{
  heed_xml_writer_begin (xml, "style:default-style", "style:family", "paragraph", NULL);
  heed_xml_writer_empty (xml, "style:paragraph-properties", "style:tab-stop-distance", "5mm", NULL);
  heed_xml_writer_start (xml, "style:text-properties");
  heed_xml_writer_attribute (xml, "style:font-name", "Arial");
  heed_xml_writer_attribute (xml, "fo:font-size", "12pt");
  write_language (xml, language);
  heed_xml_writer_end (xml);
  heed_xml_writer_end (xml);
}

static void
write_headings (HeedXmlWriter *xml)
{
  static const guint points[] = { 20, 16, 14, 13, 12, 12 };

  for (guint level = 1; level <= G_N_ELEMENTS (points); level++)
    {
      heed_xml_writer_start (xml, "style:style");
      heed_xml_writer_format (xml, "style:name", "Heading_20_%u", level);
      heed_xml_writer_format (xml, "style:display-name", "Heading %u", level);
      heed_xml_writer_attribute (xml, "style:family", "paragraph");
      heed_xml_writer_attribute (xml, "style:parent-style-name", "Heading");
      heed_xml_writer_attribute (xml, "style:next-style-name", "Standard");
      heed_xml_writer_format (xml, "style:default-outline-level", "%u", level);
      heed_xml_writer_attribute (xml, "style:class", "text");
      heed_xml_writer_start (xml, "style:text-properties");
      heed_xml_writer_format (xml, "fo:font-size", "%upt", points[level - 1]);
      heed_xml_writer_end (xml);
      heed_xml_writer_end (xml);
    }
}

static void
write_page (HeedXmlWriter *xml,
            gboolean       landscape)
{
  heed_xml_writer_begin (xml, "style:page-layout", "style:name", "Page", NULL);
  heed_xml_writer_begin (xml, "style:page-layout-properties",
                         "fo:page-width", landscape ? "297mm" : "210mm",
                         "fo:page-height", landscape ? "210mm" : "297mm",
                         "style:print-orientation", landscape ? "landscape" : "portrait",
                         "fo:margin", "15mm",
                         NULL);
  heed_xml_writer_end (xml);
  heed_xml_writer_raw (xml, "<style:footer-style><style:header-footer-properties"
                            " fo:min-height=\"5mm\" fo:margin-top=\"3mm\"/></style:footer-style>");
  heed_xml_writer_end (xml);
}

static void
write_master (HeedXmlWriter *xml,
              const char    *note)
{
  g_auto (GStrv) lines = g_strsplit (note, "\n", -1);

  heed_xml_writer_begin (xml, "style:master-page", "style:name", "Standard",
                         "style:page-layout-name", "Page", NULL);
  heed_xml_writer_start (xml, "style:footer");
  for (guint i = 0; *note != '\0' && lines[i] != NULL; i++)
    {
      gboolean after_space = TRUE;

      heed_xml_writer_begin (xml, "text:p", "text:style-name", "Footer", NULL);
      heed_odt_text_write (xml, lines[i], &after_space);
      heed_xml_writer_end (xml);
    }
  heed_xml_writer_raw (xml, "<text:p text:style-name=\"Page_20_number\">Page "
                            "<text:page-number text:select-page=\"current\">1</text:page-number> of "
                            "<text:page-count>1</text:page-count></text:p>");
  heed_xml_writer_end (xml);
  heed_xml_writer_end (xml);
}

/**
 * heed_odt_styles_write:
 * @self: styles
 * @document: the document that uses them
 *
 * Returns: (transfer full): the member of a file that holds its named styles, its
 *   pages and what stands at their foot
 */
GBytes *
heed_odt_styles_write (HeedOdtStyles *self,
                       HeedDocument  *document)
{
  HeedXmlWriter *xml = heed_xml_writer_new ();

  heed_odt_styles_add_root (xml, "office:document-styles");
  heed_xml_writer_raw (xml, "<office:font-face-decls><style:font-face style:name=\"Arial\""
                            " svg:font-family=\"Arial\" style:font-family-generic=\"swiss\"/>"
                            "</office:font-face-decls>");
  heed_xml_writer_start (xml, "office:styles");
  write_defaults (xml, document->language);
  heed_xml_writer_raw (xml, common);
  write_headings (xml);
  for (guint i = 0; i < self->styles->len; i++)
    {
      Style *style = g_ptr_array_index (self->styles, i);

      if (style->kind == KIND_PARAGRAPH)
        write_paragraph_style (xml, style);
    }
  heed_xml_writer_end (xml);
  heed_xml_writer_start (xml, "office:automatic-styles");
  write_page (xml, document->landscape);
  heed_xml_writer_end (xml);
  heed_xml_writer_start (xml, "office:master-styles");
  write_master (xml, document->running_note);
  return heed_xml_writer_finish (xml);
}
