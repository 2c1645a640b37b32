/* heed-odt-style-sheet.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-odt-style-sheet.h"

#include "heed-language.h"
#include "heed-office-style.h"
#include "heed-xml.h"

/* Styles may have each other for parents in a circle. */
#define MAX_PARENTS 32

struct _HeedOdtStyleSheet
{
  GHashTable *styles; /* "family/name" to xmlNode */
  GHashTable *lists; /* name to xmlNode */
  xmlNode *outline; /* NULL for none */
  char *language; /* of the document */
};

/**
 * heed_odt_style_sheet_new:
 *
 * Returns: (transfer full): the styles of a file that is read, none yet
 */
HeedOdtStyleSheet *
heed_odt_style_sheet_new (void)
{
  HeedOdtStyleSheet *self = g_new0 (HeedOdtStyleSheet, 1);

  self->styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->language = g_strdup ("en-GB");
  self->lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/**
 * heed_odt_style_sheet_free:
 * @self: (transfer full): styles
 */
void
heed_odt_style_sheet_free (HeedOdtStyleSheet *self)
{
  g_hash_table_unref (self->styles);
  g_hash_table_unref (self->lists);
  g_free (self->language);
  g_free (self);
}

/**
 * heed_odt_style_sheet_collect:
 * @self: styles
 * @root: (nullable): the root of a member, which must live as long
 *
 * Adds the styles of a member; those of later ones go before.
 */
void
heed_odt_style_sheet_collect (HeedOdtStyleSheet *self,
                              xmlNode           *root)
{
  for (xmlNode *child = heed_xml_first (root); child != NULL; child = heed_xml_next (child))
    {
      g_autofree char *name = heed_xml_attribute (child, "name");
      g_autofree char *family = heed_xml_attribute (child, "family");

      if (heed_xml_is (child, "style") && name != NULL && family != NULL)
        g_hash_table_insert (self->styles, g_strconcat (family, "/", name, NULL), child);
      else if (heed_xml_is (child, "list-style") && name != NULL)
        g_hash_table_insert (self->lists, g_strdup (name), child);
      else if (heed_xml_is (child, "outline-style"))
        self->outline = child;
      else if (heed_xml_is (child, "styles") || heed_xml_is (child, "automatic-styles"))
        heed_odt_style_sheet_collect (self, child);
    }
}

/**
 * heed_odt_style_sheet_find:
 * @self: styles
 * @family: the family of a style, such as "paragraph"
 * @name: (nullable): its name
 *
 * Returns: (transfer none) (nullable): it
 */
xmlNode *
heed_odt_style_sheet_find (HeedOdtStyleSheet *self,
                           const char        *family,
                           const char        *name)
{
  g_autofree char *key = g_strconcat (family, "/", name, NULL);

  return name != NULL ? g_hash_table_lookup (self->styles, key) : NULL;
}

/**
 * heed_odt_style_sheet_find_list:
 * @self: styles
 * @name: the name of a style of lists
 *
 * Returns: (transfer none) (nullable): it
 */
xmlNode *
heed_odt_style_sheet_find_list (HeedOdtStyleSheet *self,
                                const char        *name)
{
  return g_hash_table_lookup (self->lists, name);
}

/**
 * heed_odt_style_sheet_get_outline:
 * @self: styles
 *
 * Returns: (transfer none) (nullable): how headings are numbered
 */
xmlNode *
heed_odt_style_sheet_get_outline (HeedOdtStyleSheet *self)
{
  return self->outline;
}

/**
 * heed_odt_style_sheet_get_ours:
 * @self: styles
 * @family: the family of a style
 * @name: (nullable): its name
 *
 * Returns: (transfer full) (nullable): the name that people see of the first style up
 *   from @name that is one of Heed: automatic styles have none
 */
char *
heed_odt_style_sheet_get_ours (HeedOdtStyleSheet *self,
                               const char        *family,
                               const char        *name)
{
  g_autofree char *current = g_strdup (name);

  for (guint i = 0; i < MAX_PARENTS && current != NULL; i++)
    {
      xmlNode *style = heed_odt_style_sheet_find (self, family, current);
      g_autofree char *shown = heed_xml_attribute (style, "display-name");
      char *parent;

      if (shown != NULL && g_str_has_prefix (shown, HEED_OFFICE_TABLE))
        return g_steal_pointer (&shown);
      parent = heed_xml_attribute (style, "parent-style-name");
      g_free (current);
      current = parent;
    }

  return NULL;
}

/**
 * heed_odt_style_sheet_is_hidden:
 * @self: styles
 * @family: the family of a style
 * @name: (nullable): its name
 *
 * Returns: whether words of that style are on no page
 */
gboolean
heed_odt_style_sheet_is_hidden (HeedOdtStyleSheet *self,
                                const char        *family,
                                const char        *name)
{
  xmlNode *style = heed_odt_style_sheet_find (self, family, name);
  g_autofree char *display = heed_xml_attribute (heed_xml_child (style, "text-properties"), "display");

  return g_strcmp0 (display, "none") == 0;
}

/**
 * heed_odt_style_sheet_set_language:
 * @self: styles
 * @language: the language of the document, as a BCP 47 tag
 */
void
heed_odt_style_sheet_set_language (HeedOdtStyleSheet *self,
                                   const char        *language)
{
  g_free (self->language);
  self->language = g_strdup (language);
}

/**
 * heed_odt_style_sheet_get_language:
 * @self: styles
 * @name: (nullable): the name of a style of words
 *
 * Returns: (transfer full) (nullable): what marks words in that style as words in
 *   another language than the document, see heed_language_to_link()
 */
char *
heed_odt_style_sheet_get_language (HeedOdtStyleSheet *self,
                                   const char        *name)
{
  xmlNode *properties = heed_xml_child (heed_odt_style_sheet_find (self, "text", name),
                                        "text-properties");
  g_autofree char *language = heed_xml_attribute (properties, "language");
  g_autofree char *country = heed_xml_attribute (properties, "country");
  g_autofree char *tag = NULL;

  if (language == NULL || g_str_equal (language, "none") || g_str_equal (language, "zxx"))
    return NULL;

  tag = country != NULL && !g_str_equal (country, "none") ? g_strdup_printf ("%s-%s", language, country)
                                                          : g_strdup (language);
  return heed_language_to_link (tag, self->language);
}
