/* heed-docx-lists.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-docx-lists.h"

#include "heed-docx-numbering.h"
#include "heed-office-builder.h"

struct _HeedDocxLists
{
  xmlNode *numbering;
  GHashTable *counts; /* number of an abstract list to an array of guint, a level each */
  GHashTable *begun; /* numbers of lists that have begun */
};

/**
 * heed_docx_lists_new:
 * @numbering: (nullable): the root of the numbering part, which must live as long
 *
 * Counts the items of the lists of a file, in the order of the text.
 *
 * Returns: (transfer full): it
 */
HeedDocxLists *
heed_docx_lists_new (xmlNode *numbering)
{
  HeedDocxLists *self = g_new0 (HeedDocxLists, 1);

  self->numbering = numbering;
  self->counts = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->begun = g_hash_table_new (NULL, NULL);
  return self;
}

/**
 * heed_docx_lists_free:
 * @self: (transfer full): lists
 */
void
heed_docx_lists_free (HeedDocxLists *self)
{
  g_hash_table_unref (self->counts);
  g_hash_table_unref (self->begun);
  g_free (self);
}

static xmlNode *
find (xmlNode    *parent,
      const char *name,
      const char *attribute,
      guint       number)
{
  for (xmlNode *child = heed_xml_first (parent); child != NULL; child = heed_xml_next (child))
    if (heed_xml_is (child, name) && heed_xml_number (child, attribute, G_MAXUINT) == number)
      return child;

  return NULL;
}

static guint
abstract_number (HeedDocxLists *self,
                 guint          number)
{
  xmlNode *list = find (self->numbering, "num", "numId", number);

  return heed_xml_number (heed_xml_child (list, "abstractNumId"), "val", G_MAXUINT);
}

static xmlNode *
find_level (HeedDocxLists *self,
            guint          number,
            guint          level)
{
  xmlNode *list = find (self->numbering, "num", "numId", number);
  xmlNode *own = heed_xml_child (find (list, "lvlOverride", "ilvl", level), "lvl");

  if (own != NULL)
    return own;
  return find (find (self->numbering, "abstractNum", "abstractNumId",
                     abstract_number (self, number)),
               "lvl", "ilvl", level);
}

static guint
find_start (HeedDocxLists *self,
            guint          number,
            guint          level)
{
  xmlNode *list = find (self->numbering, "num", "numId", number);
  xmlNode *override = heed_xml_child (find (list, "lvlOverride", "ilvl", level), "startOverride");

  if (override != NULL)
    return heed_xml_number (override, "val", 1);
  return heed_xml_number (heed_xml_child (find_level (self, number, level), "start"), "val", 1);
}

static char
number_format (xmlNode *level)
{
  g_autofree char *format = heed_xml_attribute (heed_xml_child (level, "numFmt"), "val");

  if (g_strcmp0 (format, "lowerLetter") == 0)
    return 'a';
  if (g_strcmp0 (format, "upperLetter") == 0)
    return 'A';
  if (g_strcmp0 (format, "lowerRoman") == 0)
    return 'i';
  if (g_strcmp0 (format, "upperRoman") == 0)
    return 'I';
  if (g_strcmp0 (format, "bullet") == 0)
    return '*';
  return '1';
}

static void
count (HeedDocxLists *self,
       guint          number,
       guint          level,
       guint         *counts)
{
  xmlNode *list = find (self->numbering, "num", "numId", number);

  /* A list that begins anew says so; others go on where those like it stopped. */
  if (g_hash_table_add (self->begun, GUINT_TO_POINTER (number)))
    for (guint i = 0; i < HEED_DOCX_MAX_LEVELS; i++)
      if (heed_xml_child (find (list, "lvlOverride", "ilvl", i), "startOverride") != NULL)
        counts[i] = 0;

  for (guint i = 0; i < level; i++)
    if (counts[i] == 0)
      counts[i] = find_start (self, number, i);
  if (counts[level] == 0)
    counts[level] = find_start (self, number, level);
  else
    counts[level]++;
  for (guint i = level + 1; i < HEED_DOCX_MAX_LEVELS; i++)
    counts[i] = 0;
}

/**
 * heed_docx_lists_next:
 * @self: lists
 * @number: the number by which a paragraph names its list
 * @level: how many lists it stands in inside that, from 0
 *
 * Returns: (nullable): the mark of the next item; %NULL where there is no such list
 */
char *
heed_docx_lists_next (HeedDocxLists *self,
                      guint          number,
                      guint          level)
{
  guint abstract = abstract_number (self, number);
  guint *counts = g_hash_table_lookup (self->counts, GUINT_TO_POINTER (abstract));
  xmlNode *node;
  g_autofree char *text = NULL;
  g_autoptr (GString) marker = g_string_new (NULL);

  level = MIN (level, HEED_DOCX_MAX_LEVELS - 1);
  node = find_level (self, number, level);
  if (node == NULL)
    return number > 0 ? g_strdup ("•") : NULL;

  text = heed_xml_attribute (heed_xml_child (node, "lvlText"), "val");
  if (number_format (node) == '*')
    return g_strdup (text != NULL && *text != '\0' ? text : "•");

  if (counts == NULL)
    {
      counts = g_new0 (guint, HEED_DOCX_MAX_LEVELS);
      g_hash_table_insert (self->counts, GUINT_TO_POINTER (abstract), counts);
    }
  count (self, number, level, counts);
  for (const char *c = text != NULL ? text : ""; *c != '\0'; c++)
    if (*c == '%' && c[1] >= '1' && c[1] <= '9')
      {
        guint shown = (guint) (*++c - '1');
        g_autofree char *digits = heed_office_number_to_text (
          counts[shown], number_format (find_level (self, number, shown)));

        g_string_append (marker, digits);
      }
    else
      {
        g_string_append_c (marker, *c);
      }

  return marker->len > 0 ? g_strdup (marker->str) : NULL;
}

/**
 * heed_docx_lists_get_indent:
 * @self: lists
 * @number: the number by which a paragraph names its list
 * @level: how many lists it stands in inside that, from 0
 *
 * Returns: how far the words of its items are indented, in twentieths of a point
 */
guint
heed_docx_lists_get_indent (HeedDocxLists *self,
                            guint          number,
                            guint          level)
{
  xmlNode *indent = heed_xml_child (heed_xml_child (find_level (self, number, level), "pPr"), "ind");

  return heed_xml_number (indent, "left", heed_xml_number (indent, "start", 0));
}
