/* heed-office-relations.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-office-relations.h"

#include <string.h>

#include "heed-xml.h"

/* How much is looked at to tell what a file is. */
#define TYPES_BYTES ((gsize) 256 * 1024)

struct _HeedOfficeRelations
{
  GHashTable *parts; /* id to the name of a part */
  GHashTable *types; /* id to the last word of its type */
  GHashTable *kinds; /* the last word of a type to the name of the first such part */
  GHashTable *links; /* id to what is outside of the file */
};

/**
 * heed_office_relations_free:
 * @self: (transfer full): relations
 */
void
heed_office_relations_free (HeedOfficeRelations *self)
{
  g_hash_table_unref (self->parts);
  g_hash_table_unref (self->types);
  g_hash_table_unref (self->kinds);
  g_hash_table_unref (self->links);
  g_free (self);
}

/* A target is relative to the folder of the part, with ".." and %20 as in any address
 * (ECMA-376 part 2, 6.5.3). It leads to a member of the file or nowhere. */
static char *
resolve (const char *folder,
         const char *target)
{
  g_autofree char *plain = g_uri_unescape_string (target, NULL);
  const char *words = plain != NULL ? plain : target;
  g_autofree char *path = g_strconcat (words[0] == '/' ? "" : folder, words, NULL);
  g_auto (GStrv) steps = g_strsplit_set (path, "/\\", -1);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; steps[i] != NULL; i++)
    if (g_str_equal (steps[i], "..") && kept->len > 0)
      g_ptr_array_set_size (kept, (int) kept->len - 1);
    else if (steps[i][0] != '\0' && !g_str_equal (steps[i], ".") && !g_str_equal (steps[i], ".."))
      g_ptr_array_add (kept, steps[i]);
  g_ptr_array_add (kept, NULL);
  return g_strjoinv ("/", (char **) kept->pdata);
}

static void
add (HeedOfficeRelations *self,
     xmlNode             *node,
     const char          *folder)
{
  g_autofree char *id = heed_xml_attribute (node, "Id");
  g_autofree char *type = heed_xml_attribute (node, "Type");
  g_autofree char *target = heed_xml_attribute (node, "Target");
  g_autofree char *mode = heed_xml_attribute (node, "TargetMode");
  const char *slash = type != NULL ? strrchr (type, '/') : NULL;
  g_autofree char *name = NULL;

  if (id == NULL || slash == NULL || target == NULL)
    return;
  if (g_strcmp0 (mode, "External") == 0 || g_str_equal (slash, "/hyperlink"))
    {
      g_hash_table_insert (self->links, g_steal_pointer (&id), g_steal_pointer (&target));
      return;
    }
  name = resolve (folder, target);
  if (!g_hash_table_contains (self->kinds, slash + 1))
    g_hash_table_insert (self->kinds, g_strdup (slash + 1), g_strdup (name));
  g_hash_table_insert (self->types, g_strdup (id), g_strdup (slash + 1));
  g_hash_table_insert (self->parts, g_steal_pointer (&id), g_steal_pointer (&name));
}

/**
 * heed_office_relations_load:
 * @archive: the members of a file
 * @part: the name of a part; "" for the file itself
 * @cancellable: (nullable): to stop
 * @error: return location for a #GError
 *
 * Reads what a part of an Office Open XML file is related to.
 *
 * Fails as heed_xml_parse() does.
 *
 * Returns: (transfer full): its relations, which may be none; or %NULL with @error set
 */
HeedOfficeRelations *
heed_office_relations_load (HeedArchive   *archive,
                            const char    *part,
                            GCancellable  *cancellable,
                            GError       **error)
{
  const char *slash = strrchr (part, '/');
  g_autofree char *folder = g_strndup (part, slash != NULL ? (gsize) (slash + 1 - part) : 0);
  g_autofree char *name = g_strconcat (folder, "_rels/", part + strlen (folder), ".rels", NULL);
  g_autoptr (xmlDoc) doc = NULL;
  HeedOfficeRelations *self;

  if (heed_archive_get (archive, name) != NULL)
    {
      doc = heed_xml_parse_member (archive, name, cancellable, error);
      if (doc == NULL)
        return NULL;
    }

  self = g_new0 (HeedOfficeRelations, 1);
  self->parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->types = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->links = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (xmlNode *node = heed_xml_first (doc != NULL ? xmlDocGetRootElement (doc) : NULL); node != NULL;
       node = heed_xml_next (node))
    add (self, node, folder);
  return self;
}

/**
 * heed_office_relations_find:
 * @self: relations
 * @kind: the last word of a type, such as "styles"
 *
 * Returns: (transfer none) (nullable): the name of the first part of that type
 */
const char *
heed_office_relations_find (HeedOfficeRelations *self,
                            const char          *kind)
{
  return g_hash_table_lookup (self->kinds, kind);
}

/**
 * heed_office_relations_get:
 * @self: relations
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the name of the part that it stands for
 */
const char *
heed_office_relations_get (HeedOfficeRelations *self,
                           const char          *id)
{
  return g_hash_table_lookup (self->parts, id);
}

/**
 * heed_office_relations_is:
 * @self: relations
 * @id: an id
 * @kind: the last word of a type, such as "worksheet"
 *
 * Returns: whether it stands for a part of that type
 */
gboolean
heed_office_relations_is (HeedOfficeRelations *self,
                          const char          *id,
                          const char          *kind)
{
  return g_strcmp0 (g_hash_table_lookup (self->types, id), kind) == 0;
}

/**
 * heed_office_relations_get_link:
 * @self: relations
 * @id: an id
 *
 * Returns: (transfer none) (nullable): what it stands for outside of the file, which
 *   is never opened
 */
const char *
heed_office_relations_get_link (HeedOfficeRelations *self,
                                const char          *id)
{
  return g_hash_table_lookup (self->links, id);
}

/**
 * heed_office_has_type:
 * @bytes: a file
 * @types: (array zero-terminated=1): types of main parts
 * @folder: where such files mostly have their parts, for those that do not tell types
 *
 * Looks at the list of types only, so that no more is unpacked.
 *
 * Returns: whether it is an Office Open XML file with a main part of one of @types
 */
gboolean
heed_office_has_type (GBytes            *bytes,
                      const char *const *types,
                      const char        *folder)
{
  g_autofree char *list = heed_archive_peek (bytes, "[Content_Types].xml", TYPES_BYTES);

  if (list == NULL || strstr (list, "main+xml") == NULL)
    return heed_archive_has_below (bytes, folder);
  for (guint i = 0; types[i] != NULL; i++)
    if (strstr (list, types[i]) != NULL)
      return TRUE;

  return FALSE;
}
