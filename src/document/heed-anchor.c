/* heed-anchor.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-anchor.h"

#include <string.h>

/* The digits of a UUID, and before which of them its hyphens stand (RFC 4122, 3). */
#define N_DIGITS 32
static const guint hyphens[] = { 8, 12, 16, 20 };

/* Word keeps no longer names of bookmarks. */
#define MAX_BOOKMARK 40

/**
 * heed_anchor_new:
 * @kind: what it leads to, such as %HEED_ANCHOR_ITEM
 * @id: its id
 *
 * The name is one for every format: where @id is a UUID it is short enough, and of
 * such letters, that it may name a bookmark in an office file.
 *
 * Returns: (transfer full): the name of the place where it stands
 */
char *
heed_anchor_new (const char *kind,
                 const char *id)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *digits = NULL;

  if (!g_uuid_string_is_valid (id))
    return g_strconcat (kind, id, NULL);

  parts = g_strsplit (id, "-", -1);
  digits = g_strjoinv ("", parts);
  return g_strconcat (kind, digits, NULL);
}

/**
 * heed_anchor_get_id:
 * @anchor: (nullable): the name of a place
 * @kind: what it should lead to
 *
 * Returns: (transfer full) (nullable): the id of what heed_anchor_new() has named so,
 *   or %NULL where the name is not of that kind
 */
char *
heed_anchor_get_id (const char *anchor,
                    const char *kind)
{
  g_autoptr (GString) id = NULL;

  if (anchor == NULL || !g_str_has_prefix (anchor, kind) ||
      strlen (anchor + strlen (kind)) != N_DIGITS)
    return NULL;

  id = g_string_new (anchor + strlen (kind));
  for (guint i = G_N_ELEMENTS (hyphens); i > 0; i--)
    g_string_insert_c (id, hyphens[i - 1], '-');
  return g_uuid_string_is_valid (id->str) ? g_strdup (id->str) : NULL;
}

/* A letter, then letters, digits and low lines, few enough for every program. */
static gboolean
is_bookmark (const char *anchor)
{
  return g_ascii_isalpha (anchor[0]) && strlen (anchor) <= MAX_BOOKMARK &&
         strspn (anchor, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "_") == strlen (anchor);
}

/**
 * heed_anchor_get_bookmark:
 * @bookmarks: (element-type utf8 utf8): the bookmarks of a file so far, by anchor; takes
 *   one that is new
 * @anchor: the name of a place
 *
 * Office programs keep no long names of bookmarks and cut them off: such a place gets
 * another name, the same each time.
 *
 * Returns: (transfer none): the bookmark by which the file calls the place
 */
const char *
heed_anchor_get_bookmark (GHashTable *bookmarks,
                          const char *anchor)
{
  char *name = g_hash_table_lookup (bookmarks, anchor);

  if (is_bookmark (anchor))
    return anchor;
  if (name == NULL)
    {
      name = g_strdup_printf ("heed_%u", g_hash_table_size (bookmarks) + 1);
      g_hash_table_insert (bookmarks, g_strdup (anchor), name);
    }
  return name;
}
