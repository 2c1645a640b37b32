/* heed-register-verify.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-register-verify.h"

#include <glib/gi18n-lib.h>

#include "heed-error.h"
#include "heed-plan-derived.h"
#include "heed-plan-rows.h"
#include "heed-register-file.h"
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

  database = heed_register_file_open (path, &version, error);
  return database != NULL &&
         heed_database_begin_read (database, error) &&
         verify_file (database, error) &&
         verify_references (database, error) &&
         (version < HEED_SCHEMA_VERSION || verify_plans (database, error)) &&
         heed_database_commit (database, error);
}
