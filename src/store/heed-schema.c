/* heed-schema.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-schema.h"

#include <glib/gi18n-lib.h>

#include "heed-error.h"
#include "heed-generation.h"
#include "heed-plan-derived.h"
#include "heed-row-table.h"
#include "heed-schema-records.h"
#include "heed-schema-shared.h"
#include "heed-seal.h"
#include "heed-store-resources.h"

#define SCHEMA_PATH "/org/heedapp/Heed/store/schema/"

/* The step since which a register says which state it is in. */
#define GENERATION_VERSION 2

/**
 * heed_schema_inspect:
 * @database: a database
 * @empty: (out): whether it holds nothing at all yet
 * @version: (out): the number of its schema
 * @error: return location for an error
 *
 * Looks, without changing anything, whether @database is a register that this
 * version can use.
 *
 * Returns: whether it is, or is empty
 */
gboolean
heed_schema_inspect (HeedDatabase  *database,
                     gboolean      *empty,
                     int           *version,
                     GError       **error)
{
  gint64 application_id, user_version;

  if (!heed_database_get_schema (database, &application_id, &user_version, empty, error))
    return FALSE;

  *version = (int) user_version;
  if (*empty)
    return TRUE;

  if (application_id != HEED_DATABASE_APPLICATION_ID)
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_NOT_A_REGISTER,
                   _("Failed to open “%s”: it is a database of another program. "
                     "Name another file for the register."),
                   heed_database_get_path (database));
      return FALSE;
    }
  if (user_version > HEED_SCHEMA_VERSION)
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_NEWER,
                   _("Failed to open “%s”: it was made by a newer version of Heed (schema %d, "
                     "this version knows %d). Install the newer version."),
                   heed_database_get_path (database), *version, HEED_SCHEMA_VERSION);
      return FALSE;
    }

  return TRUE;
}

static gboolean
run_resource (HeedDatabase  *database,
              const char    *name,
              GError       **error)
{
  g_autofree char *path = g_strconcat (SCHEMA_PATH, name, NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (heed_store_get_resource (), path,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  /* The data of a resource ends with a NUL that is not counted. */
  return bytes != NULL && heed_database_execute (database, g_bytes_get_data (bytes, NULL), error);
}

static gboolean
apply_steps (HeedDatabase  *database,
             int            from,
             int            to,
             GHashTable   **whole,
             GError       **error)
{
  for (int step = from + 1; step <= to; step++)
    {
      g_autofree char *name = g_strdup_printf ("%04d.sql", step);
      gboolean makes_records = step == HEED_SCHEMA_RECORDS && whole != NULL;
      gboolean shares_records = step == HEED_SCHEMA_SHARED && whole != NULL;

      if (makes_records)
        {
          *whole = heed_schema_records_list_whole (database, error);
          if (*whole == NULL)
            return FALSE;
        }
      if (!run_resource (database, name, error) ||
          (makes_records && !heed_schema_records_bring_over (database, error)) ||
          (shares_records && !heed_schema_shared_bring_over (database, whole, error)))
        return FALSE;
    }
  if (from == 0 && !run_resource (database, "search.sql", error))
    return FALSE;
  if (from < GENERATION_VERSION && to >= GENERATION_VERSION &&
      !heed_generation_start (database, error))
    return FALSE;

  return heed_database_set_schema (database, to, error);
}

/* What is derived may be derived in another way since the version that did it. A plan that
 * cannot be read stays as it is: whoever opens it hears of it. @whole are those whose rows are
 * what was saved, where a step wrote rows anew. */
static gboolean
derive_lists (HeedDatabase  *database,
              GHashTable    *whole,
              GError       **error)
{
  g_autoptr (GArray) numbers = heed_row_table_list_plans (database, error);

  for (guint i = 0; numbers != NULL && i < numbers->len; i++)
    {
      guint number = g_array_index (numbers, guint, i);
      gboolean is_whole = whole != NULL && g_hash_table_contains (whole, GUINT_TO_POINTER (number));
      g_autoptr (GError) failure = NULL;

      if (heed_plan_derived_renew (database, number, is_whole, &failure) ||
          g_error_matches (failure, HEED_ERROR, HEED_ERROR_CORRUPT))
        continue;
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  return numbers != NULL;
}

/* Inside a transaction, so that somebody who opens it at the same time waits and
 * then finds it done. */
static gboolean
run_steps (HeedDatabase  *database,
           GError       **error)
{
  g_autoptr (GHashTable) broken = NULL;
  g_autoptr (GHashTable) whole = NULL;
  gboolean empty;
  int version;

  if (!heed_schema_inspect (database, &empty, &version, error))
    return FALSE;
  if (version == HEED_SCHEMA_VERSION)
    return TRUE;

  /* A step changes what is sealed. What was damaged before it is damaged after it. */
  if (version >= HEED_SCHEMA_SEALED)
    {
      broken = heed_seal_compare (database, error);
      if (broken == NULL)
        return FALSE;
    }
  return apply_steps (database, version, HEED_SCHEMA_VERSION, &whole, error) &&
         derive_lists (database, whole, error) &&
         heed_seal_renew (database, broken, error);
}

/**
 * heed_schema_build:
 * @database: an empty database
 * @version: the number of a schema
 * @error: return location for an error
 *
 * Makes the tables and indexes of a register of that version.
 *
 * Returns: whether they are there
 */
gboolean
heed_schema_build (HeedDatabase  *database,
                   int            version,
                   GError       **error)
{
  return apply_steps (database, 0, version, NULL, error);
}

/**
 * heed_schema_upgrade:
 * @database: a register, or an empty database
 * @error: return location for an error
 *
 * Brings it to the newest schema, in one transaction.
 *
 * Returns: whether it has the newest schema
 */
gboolean
heed_schema_upgrade (HeedDatabase  *database,
                     GError       **error)
{
  if (!heed_database_begin (database, error))
    return FALSE;
  if (!run_steps (database, error))
    {
      heed_database_rollback (database);
      return FALSE;
    }

  return heed_database_commit (database, error);
}
