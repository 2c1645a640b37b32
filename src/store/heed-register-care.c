/* heed-register-care.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-register-care.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "heed-error.h"
#include "heed-plan-derived.h"
#include "heed-plan-rows.h"
#include "heed-register.h"
#include "heed-row-table.h"
#include "heed-schema.h"

static gboolean
take_damage (HeedDatabase  *database,
             const char    *what,
             GError       **error)
{
  g_set_error (error, HEED_ERROR, HEED_ERROR_CORRUPT,
               /* Translators: the first %s is a file, the second what is wrong in it. */
               _("“%s” is damaged: %s. Restore a backup of it."),
               heed_database_get_path (database), what);
  return FALSE;
}

/* What the database library itself finds. */
static gboolean
verify_file (HeedDatabase  *database,
             GError       **error)
{
  g_autoptr (HeedStatement) statement = NULL;
  g_autofree char *found = NULL;
  GError *failure = NULL;

  statement = heed_database_prepare (database, "PRAGMA integrity_check (1)", error);
  if (statement == NULL)
    return FALSE;

  if (heed_statement_next (statement, &failure))
    found = g_strdup (heed_statement_get_text (statement, 0));
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  if (g_strcmp0 (found, "ok") == 0)
    return TRUE;

  /* It may be several lines: the first one is enough. */
  g_strdelimit (found, "\n", ' ');
  return take_damage (database, g_strstrip (found), error);
}

static gboolean
verify_references (HeedDatabase  *database,
                   GError       **error)
{
  g_autoptr (HeedStatement) statement = NULL;
  g_autofree char *found = NULL;
  GError *failure = NULL;

  statement = heed_database_prepare (database, "PRAGMA foreign_key_check", error);
  if (statement == NULL)
    return FALSE;

  if (heed_statement_next (statement, &failure))
    found = g_strdup_printf (_("a record of %s belongs to a record of %s that is not there"),
                             heed_statement_get_text (statement, 0),
                             heed_statement_get_text (statement, 2));
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  return found == NULL || take_damage (database, found, error);
}

/* The place as people know it. */
static char *
name_group (guint      number,
            GPtrArray *rows)
{
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      HeedRecordRow *row = g_ptr_array_index (rows, i);

      if (row->kind == HEED_RECORD_RECOMMENDATION)
        return g_strdup_printf (_("recommendation %s of plan %u is not what was saved"),
                                heed_record_row_find_value (row, "number")->text, number);
    }

  return g_strdup_printf (_("plan %u is not what was saved"), number);
}

static gboolean
verify_checksums (HeedDatabase  *database,
                  guint          number,
                  GHashTable    *groups,
                  GError       **error)
{
  g_autoptr (HeedStatement) statement = NULL;
  g_autofree char *damage = NULL;
  GError *failure = NULL;
  guint n_checked = 0;

  statement = heed_database_prepare (database,
                                     "SELECT recommendation, sha256 FROM checksum WHERE plan = $plan",
                                     error);
  if (statement == NULL)
    return FALSE;

  heed_statement_bind_integer (statement, "plan", number);
  while (damage == NULL && heed_statement_next (statement, &failure))
    {
      GPtrArray *rows = g_hash_table_lookup (groups, heed_statement_get_text (statement, 0));
      g_autofree char *sha256 = rows != NULL ? heed_plan_derived_checksum (rows) : NULL;

      if (g_strcmp0 (sha256, heed_statement_get_text (statement, 1)) != 0)
        damage = name_group (number, rows);
      n_checked++;
    }
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  if (damage == NULL && n_checked != g_hash_table_size (groups))
    damage = name_group (number, NULL);

  return damage == NULL || take_damage (database, damage, error);
}

static gboolean
verify_plan (HeedDatabase  *database,
             guint          number,
             GError       **error)
{
  g_autoptr (GHashTable) groups = heed_row_table_load (database, number, error);
  g_autoptr (GHashTable) made = NULL;
  g_autoptr (HeedPlan) plan = NULL;

  if (groups == NULL || !verify_checksums (database, number, groups, error))
    return FALSE;

  /* What the rows say can be said by a plan. */
  plan = heed_plan_new ();
  heed_plan_rows_apply (groups, NULL, plan);
  made = heed_plan_rows_make_all (plan);
  return verify_checksums (database, number, made, error);
}

static GArray *
list_numbers (HeedDatabase  *database,
              GError       **error)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (HeedStatement) statement = NULL;
  GError *failure = NULL;

  statement = heed_database_prepare (database, "SELECT number FROM plan ORDER BY number", error);
  if (statement == NULL)
    return NULL;

  while (heed_statement_next (statement, &failure))
    {
      guint number = (guint) heed_statement_get_integer (statement, 0);

      g_array_append_val (numbers, number);
    }
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }
  return g_steal_pointer (&numbers);
}

static gboolean
verify_plans (HeedDatabase  *database,
              GError       **error)
{
  g_autoptr (GArray) numbers = list_numbers (database, error);

  if (numbers == NULL)
    return FALSE;
  for (guint i = 0; i < numbers->len; i++)
    if (!verify_plan (database, g_array_index (numbers, guint, i), error))
      return FALSE;

  return TRUE;
}

/* Opens a register to look at it: nothing is made and nothing is upgraded. One that may
 * be written is opened so, since only then its log goes again when it is closed. */
static HeedDatabase *
open_to_look (const char  *path,
              int         *version,
              GError     **error)
{
  g_autoptr (HeedDatabase) database = NULL;
  gboolean empty;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_NOT_FOUND,
                   _("There is no register “%s”. Check the name and the folder."), path);
      return NULL;
    }

  database = heed_database_open (path, g_access (path, W_OK) == 0, error);
  if (database == NULL || !heed_schema_inspect (database, &empty, version, error))
    return NULL;
  if (empty)
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_NOT_A_REGISTER,
                   _("“%s” is no register: it is empty. Check the name and the folder."), path);
      return NULL;
    }

  return g_steal_pointer (&database);
}

/**
 * heed_register_verify:
 * @path: the path of a register
 * @error: return location for an error
 *
 * Looks whether it is whole: the file, the references between records, and each plan,
 * which has to be what was saved. Of a register with an older schema only the first two
 * can be told.
 *
 * Returns: whether it is; if not, @error names what is wrong, and where
 */
gboolean
heed_register_verify (const char  *path,
                      GError     **error)
{
  g_autoptr (HeedDatabase) database = NULL;
  int version;

  g_return_val_if_fail (path != NULL, FALSE);

  database = open_to_look (path, &version, error);
  return database != NULL &&
         heed_database_begin_read (database, error) &&
         verify_file (database, error) &&
         verify_references (database, error) &&
         (version < HEED_SCHEMA_VERSION || verify_plans (database, error)) &&
         heed_database_commit (database, error);
}

static char *
find_free_path (const char *path)
{
  for (guint i = 1;; i++)
    {
      char *candidate = g_strdup_printf ("%s.before-restore-%u.backup", path, i);

      if (!g_file_test (candidate, G_FILE_TEST_EXISTS))
        return candidate;
      g_free (candidate);
    }
}

/* The files that a database is made of. */
static const char *const endings[] = { "", "-wal", "-shm" };

static void
remove_database (const char *path)
{
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *part = g_strconcat (path, endings[i], NULL);

      g_unlink (part);
    }
}

/* Also a file that is no register is kept: somebody named it. Its log goes with it,
 * since it belongs to no other file. */
static gboolean
move_away (const char  *path,
           const char  *kept,
           GError     **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *from = g_strconcat (path, endings[i], NULL);
      g_autofree char *to = g_strconcat (kept, endings[i], NULL);

      if (g_rename (from, to) != 0 && (errno != ENOENT || i == 0))
        {
          g_set_error (error, HEED_ERROR, HEED_ERROR_IO,
                       /* Translators: the second %s is what the system says. */
                       _("Failed to move “%s” away: %s. Check the permissions of the folder."),
                       from, g_strerror (errno));
          return FALSE;
        }
    }

  return TRUE;
}

/* Whoever has a plan open counted its versions in the register as it was: none of them
 * may be taken for one of the restored register. */
static gboolean
skip_versions (HeedRegister  *reg,
               gint64         highest,
               GError       **error)
{
  g_autoptr (HeedStatement) statement = NULL;

  statement = heed_database_prepare (heed_register_get_database (reg),
                                     "UPDATE plan SET version = version + $highest + 1", error);
  if (statement == NULL)
    return FALSE;

  heed_statement_bind_integer (statement, "highest", highest);
  return heed_statement_run (statement, error);
}

/* Keeps the register that is there, whatever it is, and frees its place where it cannot
 * be written over: that it cannot be read may be why a backup is wanted. */
static gboolean
keep_present (const char  *path,
              const char  *kept,
              gboolean    *moved,
              gint64      *highest,
              GError     **error)
{
  g_autoptr (HeedRegister) reg = NULL;
  GError *failure = NULL;

  reg = heed_register_open (path, &failure);
  if (reg != NULL &&
      heed_database_get_integer (heed_register_get_database (reg),
                                 "SELECT COALESCE(MAX(version), 0) FROM plan", highest, &failure) &&
      heed_register_back_up (reg, kept, &failure))
    return TRUE;

  if (g_error_matches (failure, HEED_ERROR, HEED_ERROR_CORRUPT) ||
      g_error_matches (failure, HEED_ERROR, HEED_ERROR_NEWER) ||
      g_error_matches (failure, HEED_ERROR, HEED_ERROR_NOT_A_REGISTER))
    {
      g_clear_error (&failure);
      g_clear_object (&reg);
      *moved = move_away (path, kept, error);
      return *moved;
    }

  g_propagate_error (error, failure);
  return FALSE;
}

static gboolean
write_backup (HeedDatabase  *backup,
              const char    *path,
              gint64         highest,
              GError       **error)
{
  g_autoptr (HeedRegister) reg = heed_register_open (path, error);

  if (reg == NULL || !heed_database_copy (backup, path, error))
    return FALSE;

  g_clear_object (&reg);
  reg = heed_register_open (path, error);
  return reg != NULL && skip_versions (reg, highest, error);
}

/* After a failure, the register is made again what it was. */
static void
put_back (const char *path,
          const char *kept,
          gboolean    moved)
{
  g_autoptr (HeedDatabase) copy = NULL;

  if (kept == NULL)
    {
      remove_database (path);
      return;
    }
  if (moved)
    {
      remove_database (path);
      move_away (kept, path, NULL);
      return;
    }

  /* Somebody may have it open, so that the file stays; the copy goes only when it is no
   * longer needed. */
  copy = heed_database_open (kept, FALSE, NULL);
  if (copy != NULL && heed_database_copy (copy, path, NULL))
    {
      g_clear_object (&copy);
      remove_database (kept);
    }
}

/**
 * heed_register_restore:
 * @path: the path of the register
 * @from: the path of a backup of it
 * @kept: (out) (optional) (transfer full) (nullable): where the register lies that was
 *   there before; %NULL where there was none
 * @error: return location for an error
 *
 * Makes the register say what the backup says, once that is known to be whole. What was
 * there before is kept beside it.
 *
 * Returns: whether it is restored; if not, the register is as it was
 */
gboolean
heed_register_restore (const char  *path,
                       const char  *from,
                       char       **kept,
                       GError     **error)
{
  g_autoptr (HeedDatabase) backup = NULL;
  g_autofree char *kept_path = NULL;
  gboolean moved = FALSE;
  gint64 highest = 0;
  int version;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (from != NULL, FALSE);

  if (kept != NULL)
    *kept = NULL;
  if (!heed_register_verify (from, error))
    return FALSE;
  backup = open_to_look (from, &version, error);
  if (backup == NULL)
    return FALSE;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      kept_path = find_free_path (path);
      if (!keep_present (path, kept_path, &moved, &highest, error))
        return FALSE;
    }

  if (!write_backup (backup, path, highest, error))
    {
      put_back (path, kept_path, moved);
      return FALSE;
    }

  if (kept != NULL)
    *kept = g_steal_pointer (&kept_path);
  return TRUE;
}
