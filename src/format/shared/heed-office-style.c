/* heed-office-style.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-office-style.h"

#include <string.h>

#include "heed-bullet.h"

#define PREFIX "Heed "
#define POINT " point"

/**
 * heed_office_style_to_name:
 * @style: what a paragraph is in the plan, such as "action"
 * @level: how deep it stands; 0 for not told
 * @point: whether it is part of a list inside that
 *
 * Returns: the name of the paragraph style that tells this, as shown to people
 */
char *
heed_office_style_to_name (const char *style,
                           guint       level,
                           gboolean    point)
{
  if (level > 0)
    return g_strdup_printf (PREFIX "%s %u%s", style, level, point ? POINT : "");

  return g_strconcat (PREFIX, style, point ? POINT : "", NULL);
}

/**
 * heed_office_style_to_id:
 * @name: the name of a style
 *
 * Returns: a word for it that is an XML name, without spaces
 */
char *
heed_office_style_to_id (const char *name)
{
  GString *id = g_string_new (NULL);

  for (const char *c = name; *c != '\0'; c++)
    if (g_ascii_isalnum (*c))
      g_string_append_c (id, c == name || c[-1] == ' ' ? g_ascii_toupper (*c) : *c);
  return g_string_free (id, FALSE);
}

/**
 * heed_office_style_read:
 * @self: (out caller-allocates): where to put what @name tells; its style is to be
 *   freed with g_free()
 * @name: the name of a style
 *
 * Returns: whether it is one of ours; else @self is left as it was
 */
gboolean
heed_office_style_read (HeedOfficeStyle *self,
                        const char      *name)
{
  g_autofree char *rest = NULL;
  char *space;

  if (g_ascii_strncasecmp (name, PREFIX, strlen (PREFIX)) != 0 ||
      g_ascii_strcasecmp (name, HEED_OFFICE_LABEL) == 0)
    return FALSE;

  rest = g_ascii_strdown (name + strlen (PREFIX), -1);
  self->point = g_str_has_suffix (rest, POINT);
  if (self->point)
    rest[strlen (rest) - strlen (POINT)] = '\0';
  self->level = 0;
  space = strrchr (rest, ' ');
  if (space != NULL && g_ascii_isdigit (space[1]))
    {
      self->level = (guint) MIN (g_ascii_strtoull (space + 1, NULL, 10), 256);
      *space = '\0';
    }
  self->style = g_steal_pointer (&rest);
  return TRUE;
}

/**
 * heed_office_style_is_item:
 * @style: (nullable): what a block is in the plan
 *
 * Returns: whether it is an item of an answer, which may have a label
 */
gboolean
heed_office_style_is_item (const char *style)
{
  static const char *const items[] = {
    "action", "plain", "lead-in", "evaluation", "governance", "note", "measure", NULL,
  };

  return style != NULL && g_strv_contains (items, style);
}

/**
 * heed_office_style_has_label:
 * @list: a list
 * @n_lists: how many lists it stands in
 *
 * Returns: whether the mark of its one item is a label, to be written out before the
 *   words
 */
gboolean
heed_office_style_has_label (HeedBlock *list,
                             guint      n_lists)
{
  HeedBlock *item = list->children->len == 1 ? g_ptr_array_index (list->children, 0) : NULL;

  if (item == NULL)
    return FALSE;
  if (heed_office_style_is_item (list->style) && item->style != NULL)
    return TRUE;

  /* A report has the labels without the styles of a plan. */
  return n_lists == 0 && item->marker != NULL && !heed_bullet_is_mark (item->marker) &&
         !heed_bullet_is_number (item->marker);
}
