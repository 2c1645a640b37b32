/* heed-docx-numbering.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-docx-numbering.h"

#include <string.h>

#include "heed-docx.h"
#include "heed-xml-writer.h"

#define HANGING_TWIPS 284

/* One way of marking: its levels look the same but for their indent. */
typedef struct
{
  char *format; /* "•" for bullets, "%." or "%)" for numbers */
  guint base_twips;
} Look;

/* One list. */
typedef struct
{
  guint look;
  guint level;
  guint start; /* 0 for bullets */
} List;

struct _HeedDocxNumbering
{
  GArray *looks;
  GArray *lists;
};

static void
look_clear (gpointer data)
{
  g_free (((Look *) data)->format);
}

/**
 * heed_docx_numbering_new:
 *
 * Returns: (transfer full): the numbering part of a file that has no lists yet
 */
HeedDocxNumbering *
heed_docx_numbering_new (void)
{
  HeedDocxNumbering *self = g_new0 (HeedDocxNumbering, 1);

  self->looks = g_array_new (FALSE, FALSE, sizeof (Look));
  g_array_set_clear_func (self->looks, look_clear);
  self->lists = g_array_new (FALSE, FALSE, sizeof (List));
  return self;
}

/**
 * heed_docx_numbering_free:
 * @self: (transfer full): a numbering part
 */
void
heed_docx_numbering_free (HeedDocxNumbering *self)
{
  g_array_unref (self->looks);
  g_array_unref (self->lists);
  g_free (self);
}

static guint
find_look (HeedDocxNumbering *self,
           const char        *format,
           guint              base_twips)
{
  Look look = { NULL, base_twips };

  for (guint i = 0; i < self->looks->len; i++)
    {
      Look *other = &g_array_index (self->looks, Look, i);

      if (g_str_equal (other->format, format) && other->base_twips == base_twips)
        return i;
    }
  look.format = g_strdup (format);
  g_array_append_val (self->looks, look);
  return self->looks->len - 1;
}

/**
 * heed_docx_numbering_add:
 * @self: a numbering part
 * @marker: the mark of the first item of a list: a bullet, or a number with a dot or
 *   a bracket
 * @level: how many lists it stands in
 * @base_twips: how far the lists around it are indented
 *
 * Bullets that look the same share one list; numbers begin anew in each.
 *
 * Returns: the number by which paragraphs name the list
 */
guint
heed_docx_numbering_add (HeedDocxNumbering *self,
                         const char        *marker,
                         guint              level,
                         guint              base_twips)
{
  List list = { 0, level, 0 };

  if (g_ascii_isdigit (*marker))
    {
      list.start = (guint) MIN (g_ascii_strtoull (marker, NULL, 10), G_MAXINT16);
      list.look = find_look (self, g_str_has_suffix (marker, ")") ? "%)" : "%.", base_twips);
      g_array_append_val (self->lists, list);
      return self->lists->len;
    }

  list.look = find_look (self, marker, base_twips);
  for (guint i = 0; i < self->lists->len; i++)
    {
      List *other = &g_array_index (self->lists, List, i);

      if (other->look == list.look && other->start == 0)
        return i + 1;
    }
  g_array_append_val (self->lists, list);
  return self->lists->len;
}

/**
 * heed_docx_numbering_get_indent:
 * @level: how many lists the items of a list stand in
 * @base_twips: how far these lists are indented
 *
 * Returns: where their words begin, in twentieths of a point
 */
guint
heed_docx_numbering_get_indent (guint level,
                                guint base_twips)
{
  return base_twips + (level + 1) * HANGING_TWIPS;
}

static void
write_look (HeedXmlWriter *xml,
            Look          *look,
            guint          id)
{
  gboolean numbered = look->format[0] == '%';

  heed_xml_writer_start (xml, "w:abstractNum");
  heed_xml_writer_format (xml, "w:abstractNumId", "%u", id);
  heed_xml_writer_empty (xml, "w:multiLevelType", "w:val", "hybridMultilevel", NULL);
  for (guint level = 0; level < HEED_DOCX_MAX_LEVELS; level++)
    {
      heed_xml_writer_start (xml, "w:lvl");
      heed_xml_writer_format (xml, "w:ilvl", "%u", level);
      heed_xml_writer_empty (xml, "w:start", "w:val", "1", NULL);
      heed_xml_writer_empty (xml, "w:numFmt", "w:val", numbered ? "decimal" : "bullet", NULL);
      heed_xml_writer_start (xml, "w:lvlText");
      if (numbered)
        heed_xml_writer_format (xml, "w:val", "%%%u%s", level + 1, look->format + 1);
      else
        heed_xml_writer_attribute (xml, "w:val", look->format);
      heed_xml_writer_end (xml);
      heed_xml_writer_empty (xml, "w:lvlJc", "w:val", "left", NULL);
      heed_xml_writer_start (xml, "w:pPr");
      heed_xml_writer_start (xml, "w:ind");
      heed_xml_writer_format (xml, "w:left", "%u",
                              heed_docx_numbering_get_indent (level, look->base_twips));
      heed_xml_writer_format (xml, "w:hanging", "%u", HANGING_TWIPS);
      heed_xml_writer_end (xml);
      heed_xml_writer_end (xml);
      heed_xml_writer_end (xml);
    }
  heed_xml_writer_end (xml);
}

/**
 * heed_docx_numbering_write:
 * @self: a numbering part
 *
 * Returns: (transfer full): it as XML
 */
GBytes *
heed_docx_numbering_write (HeedDocxNumbering *self)
{
  HeedXmlWriter *xml = heed_xml_writer_new ();

  heed_xml_writer_begin (xml, "w:numbering", "xmlns:w", HEED_DOCX_NAMESPACE, NULL);
  for (guint i = 0; i < self->looks->len; i++)
    write_look (xml, &g_array_index (self->looks, Look, i), i);
  for (guint i = 0; i < self->lists->len; i++)
    {
      List *list = &g_array_index (self->lists, List, i);

      heed_xml_writer_start (xml, "w:num");
      heed_xml_writer_format (xml, "w:numId", "%u", i + 1);
      heed_xml_writer_start (xml, "w:abstractNumId");
      heed_xml_writer_format (xml, "w:val", "%u", list->look);
      heed_xml_writer_end (xml);
      if (list->start > 0)
        {
          heed_xml_writer_start (xml, "w:lvlOverride");
          heed_xml_writer_format (xml, "w:ilvl", "%u", list->level);
          heed_xml_writer_start (xml, "w:startOverride");
          heed_xml_writer_format (xml, "w:val", "%u", list->start);
          heed_xml_writer_end (xml);
          heed_xml_writer_end (xml);
        }
      heed_xml_writer_end (xml);
    }

  return heed_xml_writer_finish (xml);
}
