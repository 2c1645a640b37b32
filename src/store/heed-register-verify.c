/* heed-register-verify.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-register-verify-private.h"

#include <glib/gi18n-lib.h>

#include "heed-derived-check.h"
#include "heed-error.h"
#include "heed-plan-derived.h"
#include "heed-plan-rows.h"
#include "heed-register-file.h"
#include "heed-row-table.h"
#include "heed-schema-check.h"
#include "heed-schema.h"
#include "heed-seal.h"
#include "heed-version-private.h"

static gboolean
set_damage (HeedDatabase  *database,
            const char    *what,
            GError       **error)
{
  g_set_error (error, HEED_ERROR, HEED_ERROR_CORRUPT,
               /* Translators: the first %s is a file, the second what is wrong in it. */
               _("“%s” is damaged: %s. Restore a backup of it."),
               heed_database_get_path (database), what);
  return FALSE;
}

/* What the database library itself finds: in what is derived, or in room that nobody uses,
 * as long as everything that is not derived is what was saved. */
static gboolean
check_file (HeedDatabase  *database,
            GPtrArray     *rebuildable,
            GError       **error)
{
  char *found;

  if (!heed_database_check (database, &found, error))
    return FALSE;
  if (found != NULL)
    g_ptr_array_add (rebuildable, found);
  return TRUE;
}

static gboolean
check_references (HeedDatabase  *database,
                  GPtrArray     *rebuildable,
                  GError       **error)
{
  g_autoptr (HeedStatement) statement = NULL;
  g_autofree char *damage = NULL;
  GError *failure = NULL;

  statement = heed_database_find_orphans (database, error);
  if (statement == NULL)
    return FALSE;

  while (damage == NULL && heed_statement_next (statement, &failure))
    {
      const char *table = heed_statement_get_text (statement, 0);
      g_autofree char *found = g_strdup_printf (_("a record of %s belongs to a record of %s that is not there"),
                                                table, heed_statement_get_text (statement, 2));

      if (heed_seal_is_derived (table, NULL))
        g_ptr_array_add (rebuildable, g_steal_pointer (&found));
      else
        damage = g_steal_pointer (&found);
    }
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  return damage == NULL || set_damage (database, damage, error);
}

/* The place as people know it: the first recommendation of a plan whose rows do not have
 * the checksum that was written with them. */
static char *
find_recommendation (HeedDatabase *database,
                     guint         number)
{
  g_autoptr (GHashTable) groups = heed_row_table_load (database, number, NULL);
  g_autoptr (HeedStatement) statement = NULL;
  char *found = NULL;

  if (groups != NULL)
    statement = heed_database_prepare (database,
                                       "SELECT recommendation, sha256 FROM main.checksum "
                                       "WHERE plan = $plan AND recommendation <> ''",
                                       NULL);
  if (statement == NULL)
    return NULL;

  heed_statement_bind_integer (statement, "plan", number);
  while (found == NULL && heed_statement_next (statement, NULL))
    {
      GPtrArray *rows = g_hash_table_lookup (groups, heed_statement_get_text (statement, 0));
      g_autofree char *sha256 = rows != NULL ? heed_plan_derived_checksum (rows) : NULL;

      if (g_strcmp0 (sha256, heed_statement_get_text (statement, 1)) == 0)
        continue;
      for (guint i = 0; rows != NULL && i < rows->len; i++)
        {
          HeedRecordRow *row = g_ptr_array_index (rows, i);

          if (row->kind == HEED_RECORD_RECOMMENDATION)
            found = g_strdup_printf (_("recommendation %s of plan %u is not what was saved"),
                                     heed_record_row_find_value (row, "number")->text, number);
        }
    }

  return found;
}

/* The first version of a plan that is not what was frozen; none in a register that is older
 * than versions. */
static char *
find_version (HeedDatabase *database,
              guint         number)
{
  g_autoptr (HeedStatement) statement = heed_database_prepare (database,
                                                               "SELECT name, sha256, content FROM main.version "
                                                               "WHERE plan = $plan ORDER BY position",
                                                               NULL);

  if (statement == NULL)
    return NULL;
  heed_statement_bind_integer (statement, "plan", number);
  while (heed_statement_next (statement, NULL))
    {
      g_autofree char *text = heed_version_unpack (heed_statement_get_text (statement, 2),
                                                   heed_statement_get_text (statement, 1));

      if (text == NULL)
        {
          g_autofree char *name = g_strdup (heed_statement_get_text (statement, 0));

          /* Translators: the name of a version, and the number of a plan. */
          return g_strdup_printf (_("the version “%s” of plan %u is not what was frozen"),
                                  g_strdelimit (name, "\n\r", ' '), number);
        }
    }
  return NULL;
}

static gboolean
check_seals (HeedDatabase  *database,
             GError       **error)
{
  g_autoptr (GHashTable) broken = heed_seal_compare (database, error);
  g_autofree char *damage = NULL;
  g_autofree char *place = NULL;
  guint number;

  if (broken == NULL)
    return FALSE;
  damage = heed_seal_describe_broken (broken, &number);
  if (damage == NULL)
    return TRUE;

  if (number > 0)
    place = find_recommendation (database, number);
  if (number > 0 && place == NULL)
    place = find_version (database, number);
  return set_damage (database, place != NULL ? place : damage, error);
}

/* What the rows say can be said by a plan. */
static gboolean
check_rows (HeedDatabase  *database,
            guint          number,
            GHashTable    *groups,
            HeedPlan      *plan,
            GError       **error)
{
  g_autoptr (GHashTable) made = heed_plan_rows_make_all (plan);
  g_autofree char *damage = NULL;
  gboolean same = g_hash_table_size (groups) == g_hash_table_size (made);
  GHashTableIter iter;
  gpointer group, rows;

  g_hash_table_iter_init (&iter, groups);
  while (same && g_hash_table_iter_next (&iter, &group, &rows))
    {
      GPtrArray *others = g_hash_table_lookup (made, group);
      g_autofree char *sha256 = heed_plan_derived_checksum (rows);
      g_autofree char *other = others != NULL ? heed_plan_derived_checksum (others) : NULL;

      same = g_strcmp0 (sha256, other) == 0;
    }
  if (same)
    return TRUE;

  damage = g_strdup_printf (_("plan %u is not what was saved"), number);
  return set_damage (database, damage, error);
}

static gboolean
check_plan (HeedDatabase  *database,
            guint          number,
            GPtrArray     *rebuildable,
            GError       **error)
{
  g_autoptr (GHashTable) groups = heed_row_table_load (database, number, error);
  g_autoptr (HeedPlan) plan = NULL;
  g_autofree char *version = NULL;

  if (groups == NULL)
    return FALSE;

  version = find_version (database, number);
  if (version != NULL)
    return set_damage (database, version, error);
  plan = heed_plan_new ();
  heed_plan_rows_apply (groups, NULL, plan);
  return check_rows (database, number, groups, plan, error) &&
         heed_derived_check_plan (database, number, plan, groups, rebuildable, error);
}

static gboolean
check_plans (HeedDatabase  *database,
             GPtrArray     *rebuildable,
             GError       **error)
{
  g_autoptr (GArray) numbers = heed_row_table_list_plans (database, error);

  if (numbers == NULL || !heed_derived_check_begin (database, error))
    return FALSE;
  for (guint i = 0; i < numbers->len; i++)
    if (!check_plan (database, g_array_index (numbers, guint, i), rebuildable, error))
      return FALSE;

  return heed_derived_check_end (database, rebuildable, error) &&
         heed_derived_check_search (database, rebuildable, error);
}

/**
 * heed_register_examine:
 * @database: a register, opened for this alone, in a transaction
 * @version: the number of its schema
 * @rebuildable: (element-type utf8): what is wrong, but can be made anew from what is not
 *   derived, is added here
 * @error: return location for an error
 *
 * Looks whether a register is whole. What is not derived comes first: as long as that is
 * what was saved, all else can be made anew.
 *
 * Returns: whether nothing is lost; if not, @error names what is, and where
 */
gboolean
heed_register_examine (HeedDatabase  *database,
                       int            version,
                       GPtrArray     *rebuildable,
                       GError       **error)
{
  g_autofree char *damage = NULL;

  if (version < 1)
    return set_damage (database, _("the number of its schema is lost"), error);
  if (!heed_schema_check (database, version, rebuildable, &damage, error))
    return FALSE;
  if (damage != NULL)
    return set_damage (database, damage, error);
  if (version >= HEED_SCHEMA_SEALED && !check_seals (database, error))
    return FALSE;
  if (!check_file (database, rebuildable, error))
    return FALSE;

  /* The rest asks indexes and lists: where they are not in order, that is said already. */
  if (rebuildable->len == 0 && !check_references (database, rebuildable, error))
    return FALSE;
  return rebuildable->len > 0 || version < HEED_SCHEMA_VERSION ||
         check_plans (database, rebuildable, error);
}

/**
 * heed_register_verify:
 * @path: the path of a register
 * @error: return location for an error
 *
 * Looks whether it is whole: the tables are those that there should be, each record, each
 * step of the history and each imported file is what was saved, what is derived is what
 * they say, and the file is in order. Of a register with an older schema only as much as
 * that can be told.
 *
 * Returns: whether it is; if not, @error names what is wrong, and where
 */
gboolean
heed_register_verify (const char  *path,
                      GError     **error)
{
  g_autoptr (HeedDatabase) database = NULL;
  g_autoptr (GPtrArray) rebuildable = g_ptr_array_new_with_free_func (g_free);
  int version;

  g_return_val_if_fail (path != NULL, FALSE);

  database = heed_register_file_open (path, &version, error);
  if (database == NULL || !heed_database_begin_read (database, error) ||
      !heed_register_examine (database, version, rebuildable, error) ||
      !heed_database_commit (database, error))
    return FALSE;
  if (rebuildable->len == 0)
    return TRUE;

  g_set_error (error, HEED_ERROR, HEED_ERROR_CORRUPT,
               /* Translators: the first %s is a file, the second what is wrong in it. */
               _("“%s” is damaged: %s. Repair it with “heed-cli verify --repair”; no plan is lost."),
               path, (const char *) g_ptr_array_index (rebuildable, 0));
  return FALSE;
}
