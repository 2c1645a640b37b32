/* heed-docx-package.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-docx-package.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-archive.h"
#include "heed-error.h"
#include "heed-office-relations.h"
#include "heed-xml.h"

struct _HeedDocxPackage
{
  HeedArchive *archive;
  HeedOfficeRelations *relations; /* of the main part */
  GHashTable *docs; /* name of a part to xmlDoc */
  xmlNode *main;
};

static gboolean
load_part (HeedDocxPackage  *self,
           const char       *name,
           xmlNode         **root,
           GCancellable     *cancellable,
           GError          **error)
{
  xmlDoc *doc = g_hash_table_lookup (self->docs, name);

  *root = NULL;
  if (doc == NULL && heed_archive_get (self->archive, name) == NULL)
    return TRUE;
  if (doc == NULL)
    {
      doc = heed_xml_parse_member (self->archive, name, cancellable, error);
      if (doc == NULL)
        return FALSE;
      g_hash_table_insert (self->docs, g_strdup (name), doc);
    }
  *root = xmlDocGetRootElement (doc);
  return TRUE;
}

static gboolean
open_main (HeedDocxPackage  *self,
           GCancellable     *cancellable,
           GError          **error)
{
  g_autoptr (HeedOfficeRelations) package = NULL;
  const char *name;

  package = heed_office_relations_load (self->archive, "", cancellable, error);
  if (package == NULL)
    return FALSE;
  name = heed_office_relations_find (package, "officeDocument");
  if (name == NULL)
    name = "word/document.xml";
  if (!load_part (self, name, &self->main, cancellable, error))
    return FALSE;
  if (self->main == NULL)
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_MALFORMED,
                   _("The file is damaged: its part “%s” is missing. Open it in the program that made "
                     "it, save it anew, and try again."),
                   name);
      return FALSE;
    }
  self->relations = heed_office_relations_load (self->archive, name, cancellable, error);
  return self->relations != NULL;
}

/**
 * heed_docx_package_new:
 * @bytes: a Word document
 * @cancellable: (nullable): to stop
 * @error: return location for a #GError
 *
 * Opens the parts of a file. They are found by what relates to them (ECMA-376 part 2,
 * 6.5), never by their names.
 *
 * Fails with %HEED_ERROR_MALFORMED where the file is damaged, and with
 * %HEED_ERROR_LIMIT where it is too large.
 *
 * Returns: (transfer full): the file, or %NULL with @error set
 */
HeedDocxPackage *
heed_docx_package_new (GBytes        *bytes,
                       GCancellable  *cancellable,
                       GError       **error)
{
  HeedArchive *archive = heed_archive_new (bytes, cancellable, error);
  g_autoptr (HeedDocxPackage) self = NULL;

  if (archive == NULL)
    return NULL;
  self = g_new0 (HeedDocxPackage, 1);
  self->archive = archive;
  self->docs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) xmlFreeDoc);
  return open_main (self, cancellable, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * heed_docx_package_free:
 * @self: (transfer full): a file
 */
void
heed_docx_package_free (HeedDocxPackage *self)
{
  heed_archive_free (self->archive);
  g_clear_pointer (&self->relations, heed_office_relations_free);
  g_hash_table_unref (self->docs);
  g_free (self);
}

/**
 * heed_docx_package_get_main:
 * @self: a file
 *
 * Returns: (transfer none): the root of its main part
 */
xmlNode *
heed_docx_package_get_main (HeedDocxPackage *self)
{
  return self->main;
}

/**
 * heed_docx_package_load:
 * @self: a file
 * @kind: what a part is to the main part, such as "styles"; "core-properties" and
 *   "custom-properties" are those of the whole file
 * @root: (out) (nullable): its root; %NULL where there is no such part
 * @cancellable: (nullable): to stop
 * @error: return location for a #GError
 *
 * Returns: whether the part could be read, or is not there
 */
gboolean
heed_docx_package_load (HeedDocxPackage  *self,
                        const char       *kind,
                        xmlNode         **root,
                        GCancellable     *cancellable,
                        GError          **error)
{
  const char *name = heed_office_relations_find (self->relations, kind);

  if (g_str_has_suffix (kind, "-properties"))
    {
      g_autoptr (HeedOfficeRelations) package =
        heed_office_relations_load (self->archive, "", cancellable, error);

      if (package == NULL)
        return FALSE;
      name = heed_office_relations_find (package, kind);
      if (name == NULL && g_str_equal (kind, "core-properties"))
        name = "docProps/core.xml";
      *root = NULL;
      return name == NULL || load_part (self, name, root, cancellable, error);
    }
  *root = NULL;
  return name == NULL || load_part (self, name, root, cancellable, error);
}

/**
 * heed_docx_package_load_id:
 * @self: a file
 * @id: the id by which the main part calls another one
 * @root: (out) (nullable): its root; %NULL where there is no such part
 * @cancellable: (nullable): to stop
 * @error: return location for a #GError
 *
 * Returns: whether the part could be read, or is not there
 */
gboolean
heed_docx_package_load_id (HeedDocxPackage  *self,
                           const char       *id,
                           xmlNode         **root,
                           GCancellable     *cancellable,
                           GError          **error)
{
  const char *name = heed_office_relations_get (self->relations, id);

  *root = NULL;
  return name == NULL || load_part (self, name, root, cancellable, error);
}

/**
 * heed_docx_package_get_link:
 * @self: a file
 * @id: the id by which the main part calls what a link leads to
 *
 * Returns: (transfer none) (nullable): where it leads
 */
const char *
heed_docx_package_get_link (HeedDocxPackage *self,
                            const char      *id)
{
  return heed_office_relations_get_link (self->relations, id);
}
