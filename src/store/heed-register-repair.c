/* heed-register-repair.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-register-repair.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "heed-error.h"
#include "heed-plan-derived.h"
#include "heed-register-file.h"
#include "heed-register-restore.h"
#include "heed-register-verify-private.h"
#include "heed-register.h"
#include "heed-row-table.h"
#include "heed-schema.h"
#include "heed-seal.h"

static gboolean
create_file (const char  *path,
             GError     **error)
{
  int fd = g_open (path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);

  if (fd >= 0)
    return g_close (fd, error);

  g_set_error (error, HEED_ERROR, HEED_ERROR_IO,
               /* Translators: the second %s is what the system says. */
               _("Failed to make “%s”: %s. Check the folder and its permissions."),
               path, g_strerror (errno));
  return FALSE;
}

/* Row by row as they lie in the table, so that nothing is read that is derived. */
static gboolean
copy_table (HeedDatabase  *database,
            const char    *table,
            GError       **error)
{
  g_autofree char *sql = g_strdup_printf ("INSERT INTO main.\"%s\" SELECT * FROM damaged.\"%s\" NOT INDEXED",
                                          table, table);

  return heed_database_execute (database, sql, error);
}

/* The seals come along: they say whether the copy is what was saved. */
static gboolean
copy_tables (HeedDatabase  *database,
             GError       **error)
{
  g_autoptr (GPtrArray) tables = heed_seal_list_tables (database, error);

  for (guint i = 0; tables != NULL && i < tables->len; i++)
    if (!copy_table (database, g_ptr_array_index (tables, i), error))
      return FALSE;

  return tables != NULL && copy_table (database, "seal", error);
}

static gboolean
derive_all (HeedDatabase  *database,
            GError       **error)
{
  g_autoptr (GArray) numbers = heed_row_table_list_plans (database, error);

  for (guint i = 0; numbers != NULL && i < numbers->len; i++)
    if (!heed_plan_derived_renew (database, g_array_index (numbers, guint, i), TRUE, error))
      return FALSE;

  return numbers != NULL;
}

static gboolean
attach (HeedDatabase  *database,
        const char    *path,
        GError       **error)
{
  /* The order of the tables is not that of the references between them. */
  return heed_database_check_references (database, FALSE, error) &&
         heed_database_attach (database, path, "damaged", error);
}

/* Makes a new register of what is not derived in the damaged one. */
static gboolean
write_anew (const char  *path,
            const char  *part,
            GError     **error)
{
  g_autoptr (HeedDatabase) database = NULL;

  if (!create_file (part, error))
    return FALSE;
  database = heed_database_open (part, TRUE, error);
  return database != NULL &&
         heed_schema_build (database, HEED_SCHEMA_VERSION, error) &&
         attach (database, path, error) &&
         heed_database_begin (database, error) &&
         copy_tables (database, error) &&
         derive_all (database, error) &&
         heed_database_commit (database, error);
}

static void
remove_part (const char *part)
{
  g_autofree char *journal = g_strconcat (part, "-journal", NULL);

  g_unlink (part);
  g_unlink (journal);
}

static gboolean
rebuild (const char  *path,
         char       **kept,
         GError     **error)
{
  g_autofree char *part = g_strconcat (path, ".repaired", NULL);
  g_autoptr (GError) failure = NULL;
  gboolean done;

  remove_part (part);
  done = write_anew (path, part, error);
  if (done && !heed_register_verify (part, &failure))
    {
      done = FALSE;
      g_set_error (error, HEED_ERROR, HEED_ERROR_CORRUPT,
                   /* Translators: the first %s is a file, the second a sentence that says what is
                    * wrong in a copy of it. */
                   _("“%s” cannot be repaired: %s Restore a backup of it."), path, failure->message);
    }
  done = done && heed_register_restore (path, part, kept, error);
  remove_part (part);
  return done;
}

/* Looks what is wrong; the newest schema is needed for more. */
static gboolean
examine (const char  *path,
         GPtrArray   *rebuildable,
         GError     **error)
{
  g_autoptr (HeedDatabase) database = NULL;
  int version;

  database = heed_register_file_open (path, &version, error);
  if (database == NULL)
    return FALSE;
  if (version < HEED_SCHEMA_VERSION)
    {
      g_autoptr (HeedRegister) reg = NULL;

      g_clear_object (&database);
      reg = heed_register_open (path, error);
      if (reg == NULL)
        return FALSE;
      g_clear_object (&reg);
      database = heed_register_file_open (path, &version, error);
    }

  return database != NULL &&
         heed_database_begin_read (database, error) &&
         heed_register_examine (database, version, rebuildable, error) &&
         heed_database_commit (database, error);
}

/**
 * heed_register_repair:
 * @path: the path of a register
 * @rebuilt: (out) (transfer full) (element-type utf8): what was wrong and is made anew;
 *   empty where nothing was
 * @kept: (out) (transfer full) (nullable): where the register lies as it was before; %NULL
 *   where nothing was wrong
 * @error: return location for an error
 *
 * Makes anew what is derived, as long as everything else is what was saved: all of that is
 * copied to a new register, which takes the place of the damaged one once it is whole. What
 * is not derived cannot be made by anybody: then a backup has to be restored.
 *
 * Returns: whether the register is whole now; if not, it is as it was
 */
gboolean
heed_register_repair (const char  *path,
                      GPtrArray  **rebuilt,
                      char       **kept,
                      GError     **error)
{
  g_autoptr (GPtrArray) rebuildable = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (path != NULL, FALSE);

  *kept = NULL;
  *rebuilt = NULL;
  if (!examine (path, rebuildable, error) ||
      (rebuildable->len > 0 && !rebuild (path, kept, error)))
    return FALSE;

  *rebuilt = g_steal_pointer (&rebuildable);
  return TRUE;
}
