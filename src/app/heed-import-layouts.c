/* heed-import-layouts.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-import-layouts.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "heed-config.h"
#include "heed-error.h"

/* Titles stand near the top of a table. */
#define MAX_ROWS 12

#define GROUP_TITLES "titles"
#define GROUP_COLUMNS "columns"

static char *
get_path (void)
{
  return g_build_filename (g_get_user_data_dir (), HEED_DATA_FOLDER, "layouts.ini", NULL);
}

static GKeyFile *
load (void)
{
  g_autofree char *path = get_path ();
  GKeyFile *file = g_key_file_new ();

  /* Without one, or where it is broken, nothing is remembered. */
  g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL);
  return file;
}

/* Under which name the titles of @mapping are kept. */
static char *
key_of (const HeedMapping *mapping)
{
  g_autofree char *joined = g_strjoinv ("\t", mapping->titles);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, joined, -1);
}

/* What is remembered for the titles in @row, or NULL. */
static HeedMapping *
look_up (GKeyFile     *file,
         HeedTableRow *row)
{
  g_autoptr (HeedMapping) titles = heed_mapping_new (row);
  g_autoptr (HeedMapping) found = NULL;
  g_autofree char *key = key_of (titles);
  g_autofree char *words = g_key_file_get_string (file, GROUP_COLUMNS, key, NULL);

  found = words != NULL ? heed_mapping_parse (words, NULL) : NULL;
  if (found == NULL || found->n != titles->n)
    return NULL;
  found->titles = g_strdupv (titles->titles);
  return g_steal_pointer (&found);
}

/**
 * heed_import_layouts_find:
 * @document: a document
 *
 * Returns: (transfer full) (nullable): what somebody said of a table with the titles of one
 *   of its tables
 */
HeedMapping *
heed_import_layouts_find (HeedDocument *document)
{
  g_autoptr (GKeyFile) file = NULL;

  g_return_val_if_fail (document != NULL, NULL);

  file = load ();
  if (!g_key_file_has_group (file, GROUP_COLUMNS))
    return NULL;
  for (guint i = 0; i < document->blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (document->blocks, i);

      for (guint j = 0; block->kind == HEED_BLOCK_TABLE && j < MIN (block->table->rows->len, MAX_ROWS); j++)
        {
          HeedMapping *mapping = look_up (file, g_ptr_array_index (block->table->rows, j));

          if (mapping != NULL)
            return mapping;
        }
    }
  return NULL;
}

/**
 * heed_import_layouts_remember:
 * @mapping: what somebody said of the columns of a table with titles
 * @error: return location for an error
 *
 * Keeps it for the next file whose table has the same titles.
 *
 * Returns: %FALSE with @error set where it could not be written
 */
gboolean
heed_import_layouts_remember (const HeedMapping  *mapping,
                              GError            **error)
{
  g_autoptr (GKeyFile) file = load ();
  g_autofree char *path = get_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *key = NULL;
  g_autofree char *words = NULL;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (mapping != NULL && mapping->titles != NULL, FALSE);

  key = key_of (mapping);
  words = heed_mapping_to_text (mapping);
  g_key_file_set_string (file, GROUP_COLUMNS, key, words);
  /* For people who look into the file. */
  g_key_file_set_string_list (file, GROUP_TITLES, key, (const char *const *) mapping->titles, mapping->n);
  if (g_mkdir_with_parents (folder, 0700) == 0 && g_key_file_save_to_file (file, path, &failure))
    return TRUE;

  g_set_error (error, HEED_ERROR, HEED_ERROR_IO, _("Failed to remember the columns in “%s”: %s"), path,
               failure != NULL ? failure->message : g_strerror (errno));
  return FALSE;
}
