/* heed-docx-lists.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-docx-lists.h"

#include "heed-docx-numbering.h"
#include "heed-letter.h"
#include "heed-office-builder.h"
#include "heed-xml.h"

/* One definition of how items are marked, shared by the lists that follow it. */
typedef struct
{
  xmlNode *node;
  xmlNode *levels[HEED_DOCX_MAX_LEVELS];
  guint counts[HEED_DOCX_MAX_LEVELS]; /* the number of the last item; 0 for none */
} Definition;

/* One list. */
typedef struct
{
  Definition *definition; /* NULL where it is not there */
  xmlNode *overrides[HEED_DOCX_MAX_LEVELS];
  gboolean begun;
} List;

struct _HeedDocxLists
{
  GHashTable *definitions; /* number to Definition */
  GHashTable *lists; /* number to List */
};

static gpointer
number_of (xmlNode    *node,
           const char *attribute)
{
  return GUINT_TO_POINTER (heed_xml_number (node, attribute, G_MAXUINT));
}

static void
collect_levels (xmlNode    *node,
                const char *name,
                xmlNode   **levels)
{
  for (xmlNode *child = heed_xml_first (node); child != NULL; child = heed_xml_next (child))
    {
      guint level = heed_xml_number (child, "ilvl", HEED_DOCX_MAX_LEVELS);

      if (heed_xml_is (child, name) && level < HEED_DOCX_MAX_LEVELS)
        levels[level] = child;
    }
}

/* A definition may say no more than the name of a style whose list has one (ISO/IEC
 * 29500-1, 17.9.21). */
static Definition *
follow_style (HeedDocxLists      *self,
              HeedDocxStyleSheet *styles,
              Definition         *definition)
{
  g_autofree char *style = definition != NULL
                             ? heed_xml_attribute (heed_xml_child (definition->node, "numStyleLink"), "val")
                             : NULL;
  xmlNode *numbers;
  List *list;

  if (style == NULL)
    return definition;
  numbers = heed_docx_style_sheet_inherit (styles, style, "pPr", "numPr", NULL);
  list = g_hash_table_lookup (self->lists, number_of (heed_xml_child (numbers, "numId"), "val"));
  return list != NULL && list->definition != NULL ? list->definition : definition;
}

/**
 * heed_docx_lists_new:
 * @numbering: (nullable): the root of the numbering part, which must live as long
 * @styles: the styles of the file
 *
 * Counts the items of the lists of a file, in the order of the text.
 *
 * Returns: (transfer full): it
 */
HeedDocxLists *
heed_docx_lists_new (xmlNode            *numbering,
                     HeedDocxStyleSheet *styles)
{
  HeedDocxLists *self = g_new0 (HeedDocxLists, 1);
  GHashTableIter iter;
  gpointer value;

  self->definitions = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->lists = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  for (xmlNode *node = heed_xml_first (numbering); node != NULL; node = heed_xml_next (node))
    if (heed_xml_is (node, "abstractNum"))
      {
        Definition *definition = g_new0 (Definition, 1);

        definition->node = node;
        collect_levels (node, "lvl", definition->levels);
        g_hash_table_insert (self->definitions, number_of (node, "abstractNumId"), definition);
      }
  for (xmlNode *node = heed_xml_first (numbering); node != NULL; node = heed_xml_next (node))
    if (heed_xml_is (node, "num"))
      {
        List *list = g_new0 (List, 1);

        list->definition = g_hash_table_lookup (self->definitions,
                                                number_of (heed_xml_child (node, "abstractNumId"), "val"));
        collect_levels (node, "lvlOverride", list->overrides);
        g_hash_table_insert (self->lists, number_of (node, "numId"), list);
      }

  g_hash_table_iter_init (&iter, self->lists);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    ((List *) value)->definition = follow_style (self, styles, ((List *) value)->definition);
  return self;
}

/**
 * heed_docx_lists_free:
 * @self: (transfer full): lists
 */
void
heed_docx_lists_free (HeedDocxLists *self)
{
  g_hash_table_unref (self->lists);
  g_hash_table_unref (self->definitions);
  g_free (self);
}

static List *
find_list (HeedDocxLists *self,
           guint          number)
{
  return g_hash_table_lookup (self->lists, GUINT_TO_POINTER (number));
}

static xmlNode *
find_level (List  *list,
            guint  level)
{
  xmlNode *own;

  level = MIN (level, HEED_DOCX_MAX_LEVELS - 1);
  if (list == NULL)
    return NULL;
  own = heed_xml_child (list->overrides[level], "lvl");
  if (own != NULL)
    return own;
  return list->definition != NULL ? list->definition->levels[level] : NULL;
}

static guint
find_start (List  *list,
            guint  level)
{
  xmlNode *override = heed_xml_child (list->overrides[level], "startOverride");

  if (override != NULL)
    return heed_xml_number (override, "val", 1);
  return heed_xml_number (heed_xml_child (find_level (list, level), "start"), "val", 1);
}

/* ---- marks ---- */

static gboolean
has_format (xmlNode    *level,
            const char *name)
{
  g_autofree char *format = heed_xml_attribute (heed_xml_child (level, "numFmt"), "val");

  return g_strcmp0 (format, name) == 0;
}

static char *
write_number (xmlNode  *level,
              guint     number,
              gboolean  plain)
{
  static const struct
  {
    const char *name;
    char sign;
  } formats[] = {
    { "lowerLetter", 'a' }, { "upperLetter", 'A' }, { "lowerRoman", 'i' }, { "upperRoman", 'I' },
  };

  if (has_format (level, "none"))
    return g_strdup ("");
  if (has_format (level, "decimalZero"))
    return g_strdup_printf ("%02u", number);
  for (guint i = 0; !plain && i < G_N_ELEMENTS (formats); i++)
    if (has_format (level, formats[i].name))
      return heed_office_number_to_text (number, formats[i].sign);

  return g_strdup_printf ("%u", number);
}

/* Fonts of symbols have a bullet where others have a letter. */
static char *
write_bullet (xmlNode    *level,
              const char *text)
{
  xmlNode *fonts = heed_xml_child (heed_xml_child (level, "rPr"), "rFonts");
  g_autofree char *font = heed_xml_attribute (fonts, "ascii");
  const char *sign = text != NULL && *text != '\0'
                       ? heed_letter_get_symbol (font, g_utf8_get_char (text)) : "•";

  return g_strdup (sign != NULL ? sign : text);
}

/* An item of a level makes those below begin anew, unless they say which level does
 * (ISO/IEC 29500-1, 17.9.10: counted from 1, 0 for none). */
static void
restart_below (List  *list,
               guint  level)
{
  for (guint i = level + 1; i < HEED_DOCX_MAX_LEVELS; i++)
    {
      xmlNode *restart = heed_xml_child (find_level (list, i), "lvlRestart");

      if (restart == NULL || level + 1 <= heed_xml_number (restart, "val", 0))
        list->definition->counts[i] = 0;
    }
}

static void
count (List  *list,
       guint  level)
{
  guint *counts = list->definition->counts;

  /* A list that begins anew says so; others go on where those like it stopped. */
  for (guint i = 0; !list->begun && i < HEED_DOCX_MAX_LEVELS; i++)
    if (heed_xml_child (list->overrides[i], "startOverride") != NULL)
      counts[i] = 0;
  list->begun = TRUE;

  for (guint i = 0; i < level; i++)
    if (counts[i] == 0)
      counts[i] = find_start (list, i);
  counts[level] = counts[level] == 0 ? find_start (list, level) : counts[level] + 1;
  restart_below (list, level);
}

/**
 * heed_docx_lists_is_bullet:
 * @self: lists
 * @number: the number by which a paragraph names its list
 * @level: how many lists it stands in inside that, from 0
 *
 * Returns: whether its items are not counted
 */
gboolean
heed_docx_lists_is_bullet (HeedDocxLists *self,
                           guint          number,
                           guint          level)
{
  xmlNode *node = find_level (find_list (self, number), level);

  return node == NULL || has_format (node, "bullet") || has_format (node, "none");
}

/**
 * heed_docx_lists_next:
 * @self: lists
 * @number: the number by which a paragraph names its list
 * @level: how many lists it stands in inside that, from 0
 *
 * Returns: (nullable): the mark of the next item; %NULL where it has none
 */
char *
heed_docx_lists_next (HeedDocxLists *self,
                      guint          number,
                      guint          level)
{
  List *list = find_list (self, number);
  xmlNode *node = find_level (list, level);
  g_autofree char *text = heed_xml_attribute (heed_xml_child (node, "lvlText"), "val");
  g_autoptr (GString) marker = g_string_new (NULL);
  gboolean plain;

  level = MIN (level, HEED_DOCX_MAX_LEVELS - 1);
  if (node == NULL)
    return g_strdup ("•");
  if (has_format (node, "bullet"))
    return write_bullet (node, text);
  if (list->definition == NULL)
    return NULL;

  count (list, level);
  plain = heed_docx_property_is_on (heed_xml_child (node, "isLgl"));
  for (const char *c = text != NULL ? text : ""; *c != '\0'; c++)
    if (*c == '%' && c[1] >= '1' && c[1] <= '9')
      {
        guint shown = (guint) (*++c - '1');
        g_autofree char *digits = write_number (find_level (list, shown),
                                                list->definition->counts[shown], plain);

        g_string_append (marker, digits);
      }
    else
      {
        g_string_append_c (marker, *c);
      }

  return marker->len > 0 ? g_strdup (marker->str) : NULL;
}

/**
 * heed_docx_lists_find_level:
 * @self: lists
 * @number: the number by which a style of paragraphs names its list
 * @style: the id of that style
 * @otherwise: what it is where the list does not know the style
 *
 * Returns: at which level the list has the paragraphs of that style, from 0
 */
guint
heed_docx_lists_find_level (HeedDocxLists *self,
                            guint          number,
                            const char    *style,
                            guint          otherwise)
{
  List *list = find_list (self, number);

  for (guint level = 0; list != NULL && level < HEED_DOCX_MAX_LEVELS; level++)
    {
      g_autofree char *linked = heed_xml_attribute (heed_xml_child (find_level (list, level), "pStyle"),
                                                    "val");

      if (linked != NULL && g_strcmp0 (linked, style) == 0)
        return level;
    }

  return otherwise;
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
  xmlNode *indent = heed_xml_child (heed_xml_child (find_level (find_list (self, number), level), "pPr"),
                                    "ind");

  return heed_xml_number (indent, "left", heed_xml_number (indent, "start", 0));
}
