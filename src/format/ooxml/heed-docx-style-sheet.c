/* heed-docx-style-sheet.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-docx-style-sheet.h"

#include "heed-xml.h"

/* Styles may be based on each other in a circle. */
#define MAX_BASES 32

struct _HeedDocxStyleSheet
{
  GHashTable *styles; /* id to xmlNode */
};

/**
 * heed_docx_style_sheet_new:
 * @root: (nullable): the root of the styles part, which must live as long
 *
 * Returns: (transfer full): the styles of a file that is read
 */
HeedDocxStyleSheet *
heed_docx_style_sheet_new (xmlNode *root)
{
  HeedDocxStyleSheet *self = g_new0 (HeedDocxStyleSheet, 1);

  self->styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (xmlNode *style = heed_xml_first (root); style != NULL; style = heed_xml_next (style))
    {
      char *id = heed_xml_attribute (style, "styleId");

      if (id != NULL)
        g_hash_table_insert (self->styles, id, style);
    }
  return self;
}

/**
 * heed_docx_style_sheet_free:
 * @self: (transfer full): styles
 */
void
heed_docx_style_sheet_free (HeedDocxStyleSheet *self)
{
  g_hash_table_unref (self->styles);
  g_free (self);
}

/**
 * heed_docx_style_sheet_find:
 * @self: styles
 * @id: (nullable): the id of one
 *
 * Returns: (transfer none) (nullable): it
 */
xmlNode *
heed_docx_style_sheet_find (HeedDocxStyleSheet *self,
                            const char         *id)
{
  return id != NULL ? g_hash_table_lookup (self->styles, id) : NULL;
}

/**
 * heed_docx_style_sheet_get_name:
 * @self: styles
 * @id: (nullable): the id of one
 *
 * Returns: (transfer full) (nullable): its name as people see it
 */
char *
heed_docx_style_sheet_get_name (HeedDocxStyleSheet *self,
                                const char         *id)
{
  return heed_xml_attribute (heed_xml_child (heed_docx_style_sheet_find (self, id), "name"), "val");
}

/**
 * heed_docx_style_sheet_inherit:
 * @self: styles
 * @id: (nullable): the id of one
 * @group: "pPr" or "rPr"
 * @name: a property
 * @from: (out) (optional) (transfer full) (nullable): the id of the style that has it
 *
 * Returns: (transfer none) (nullable): the property, as the style has it or one that
 *   it is based on
 */
xmlNode *
heed_docx_style_sheet_inherit (HeedDocxStyleSheet *self,
                               const char         *id,
                               const char         *group,
                               const char         *name,
                               char              **from)
{
  g_autofree char *current = g_strdup (id);

  for (guint i = 0; i < MAX_BASES && current != NULL; i++)
    {
      xmlNode *style = heed_docx_style_sheet_find (self, current);
      xmlNode *found = heed_xml_child (heed_xml_child (style, group), name);

      if (found != NULL)
        {
          if (from != NULL)
            *from = g_steal_pointer (&current);
          return found;
        }
      g_free (current);
      current = heed_xml_attribute (heed_xml_child (style, "basedOn"), "val");
    }

  return NULL;
}

/**
 * heed_docx_property_is_on:
 * @property: (nullable): a property that is there or not, such as "b"
 *
 * Returns: whether it is there and not switched off
 */
gboolean
heed_docx_property_is_on (xmlNode *property)
{
  g_autofree char *value = heed_xml_attribute (property, "val");

  return property != NULL && (value == NULL || !(g_str_equal (value, "0") ||
                                                 g_str_equal (value, "false") ||
                                                 g_str_equal (value, "off")));
}
