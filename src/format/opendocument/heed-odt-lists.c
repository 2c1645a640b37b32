/* heed-odt-lists.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-odt-lists.h"

#include <string.h>

#include "heed-office-builder.h"
#include "heed-xml.h"

struct _HeedOdtLists
{
  HeedOdtStyleSheet *styles;
  GPtrArray *lists; /* of HeedOdtList: all that were opened */
  GHashTable *by_id; /* id to one of them */
  GHashTable *by_style; /* name of a style to the last of them that has it */
  HeedOdtList outline;
};

/**
 * heed_odt_lists_new:
 * @styles: the styles of the file
 *
 * Counts the items of the lists of a file, in the order of the text.
 *
 * Returns: (transfer full): it
 */
HeedOdtLists *
heed_odt_lists_new (HeedOdtStyleSheet *styles)
{
  HeedOdtLists *self = g_new0 (HeedOdtLists, 1);

  self->styles = styles;
  self->lists = g_ptr_array_new_with_free_func (g_free);
  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_style = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->outline.style = heed_odt_style_sheet_get_outline (styles);
  return self;
}

/**
 * heed_odt_lists_free:
 * @self: (transfer full): lists
 */
void
heed_odt_lists_free (HeedOdtLists *self)
{
  g_ptr_array_unref (self->lists);
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->by_style);
  g_free (self);
}

/**
 * heed_odt_lists_set_style:
 * @self: lists
 * @list: one of them
 * @node: it, or a list inside it
 *
 * Takes the style that @node names; without one it has that of the list around it.
 */
void
heed_odt_lists_set_style (HeedOdtLists *self,
                          HeedOdtList  *list,
                          xmlNode      *node)
{
  g_autofree char *name = heed_xml_attribute (node, "style-name");

  if (name != NULL)
    list->style = heed_odt_style_sheet_find_list (self->styles, name);
}

/**
 * heed_odt_lists_open:
 * @self: lists
 * @node: a list that stands in no other, or a numbered paragraph
 *
 * Begins a list. It may go on with the numbers of another, or of the last one of its
 * style (OpenDocument 1.3 part 3, 19.783 and 19.784).
 *
 * Returns: (transfer none): it
 */
HeedOdtList *
heed_odt_lists_open (HeedOdtLists *self,
                     xmlNode      *node)
{
  g_autofree char *name = heed_xml_attribute (node, "style-name");
  g_autofree char *other = heed_xml_attribute (node, "continue-list");
  g_autofree char *goes_on = heed_xml_attribute (node, "continue-numbering");
  g_autofree char *common = heed_xml_attribute (node, "list-id");
  char *id = heed_xml_attribute (node, "id");
  HeedOdtList *list = g_new0 (HeedOdtList, 1);
  HeedOdtList *before = NULL;

  if (common != NULL)
    before = g_hash_table_lookup (self->by_id, common);
  else if (other != NULL)
    before = g_hash_table_lookup (self->by_id, other);
  else if (g_strcmp0 (goes_on, "true") == 0 && name != NULL)
    before = g_hash_table_lookup (self->by_style, name);
  if (before != NULL)
    *list = *before;

  g_ptr_array_add (self->lists, list);
  heed_odt_lists_set_style (self, list, node);
  if (name != NULL)
    g_hash_table_insert (self->by_style, g_strdup (name), list);
  if (common != NULL)
    g_hash_table_insert (self->by_id, g_strdup (common), list);
  if (id != NULL)
    g_hash_table_insert (self->by_id, id, list);
  return list;
}

/* ---- marks ---- */

static xmlNode *
find_level (HeedOdtList *list,
            guint        depth)
{
  for (xmlNode *level = heed_xml_first (list->style); level != NULL; level = heed_xml_next (level))
    if (heed_xml_number (level, "level", 0) == depth)
      return level;

  return NULL;
}

static char *
read_format (HeedOdtList *list,
             guint        depth)
{
  g_autofree char *format = heed_xml_attribute (find_level (list, depth), "num-format");

  return format != NULL && *format != '\0' ? g_steal_pointer (&format) : NULL;
}

/* The numbers of the levels above are shown too where they have any. */
static char *
write_number (HeedOdtList *list,
              guint        depth)
{
  xmlNode *level = find_level (list, depth);
  g_autofree char *prefix = heed_xml_attribute (level, "num-prefix");
  g_autofree char *suffix = heed_xml_attribute (level, "num-suffix");
  guint n_shown = CLAMP (heed_xml_number (level, "display-levels", 1), 1, depth);
  g_autoptr (GString) marker = g_string_new (prefix);
  gboolean first = TRUE;

  for (guint i = depth + 1 - n_shown; i <= depth; i++)
    {
      g_autofree char *format = read_format (list, i);
      g_autofree char *number = NULL;

      if (format == NULL)
        continue;
      number = heed_office_number_to_text (MAX (list->numbers[i], 1), *format);
      g_string_append_printf (marker, "%s%s", first ? "" : ".", number);
      first = FALSE;
    }
  g_string_append (marker, suffix != NULL ? suffix : "");
  return g_strdup (marker->str);
}

static void
count (HeedOdtList *list,
       guint        depth,
       guint        start)
{
  guint first = heed_xml_number (find_level (list, depth), "start-value", 1);

  if (start != G_MAXUINT)
    list->numbers[depth] = start;
  else
    list->numbers[depth] = list->numbers[depth] == 0 ? first : list->numbers[depth] + 1;
  for (guint i = depth + 1; i <= HEED_ODT_MAX_LEVELS; i++)
    list->numbers[i] = 0;
}

/**
 * heed_odt_lists_next:
 * @list: a list
 * @item: its next item
 * @depth: how many lists it stands in, from 1
 *
 * Returns: (transfer full): the mark of the item; "" where the list has none
 */
char *
heed_odt_lists_next (HeedOdtList *list,
                     xmlNode     *item,
                     guint        depth)
{
  xmlNode *level = find_level (list, depth);
  g_autofree char *bullet = heed_xml_attribute (level, "bullet-char");
  g_autofree char *format = read_format (list, depth);

  count (list, depth, heed_xml_number (item, "start-value", G_MAXUINT));
  if (format != NULL)
    return write_number (list, depth);
  /* A level of numbers without a format shows none. */
  if (heed_xml_is (level, "list-level-style-number"))
    return g_strdup ("");
  return g_strdup (bullet != NULL && *bullet != '\0' ? bullet : "•");
}

/**
 * heed_odt_lists_next_heading:
 * @self: lists
 * @heading: a heading that stands in no list
 * @level: its level, from 1
 *
 * Returns: (transfer full) (nullable): its number; %NULL where headings have none
 */
char *
heed_odt_lists_next_heading (HeedOdtLists *self,
                             xmlNode      *heading,
                             guint         level)
{
  g_autofree char *without = heed_xml_attribute (heading, "is-list-header");
  g_autofree char *format = NULL;
  g_autofree char *anew = heed_xml_attribute (heading, "restart-numbering");

  level = MIN (level, HEED_ODT_MAX_LEVELS);
  if (self->outline.style == NULL || g_strcmp0 (without, "true") == 0)
    return NULL;
  if (g_strcmp0 (anew, "true") == 0)
    self->outline.numbers[level] = 0;
  count (&self->outline, level, heed_xml_number (heading, "start-value", G_MAXUINT));
  format = read_format (&self->outline, level);
  return format != NULL ? write_number (&self->outline, level) : NULL;
}
