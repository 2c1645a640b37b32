/* heed-shared-name.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-shared-name.h"

#include <glib/gi18n-lib.h>

#include "heed-error.h"

/* What is the same for all kinds of records: @record is their table, and @used the one that says
 * which plan names which, by @column. */
#define SELECT_SHOWN(record, used, column) \
  "SELECT shown.id, shown.name, COUNT (DISTINCT plan.number) FROM " record " AS shown " \
  "JOIN " record " AS spelling ON COALESCE (spelling.merged_into, spelling.id) = shown.id " \
  "JOIN " used " AS used ON used." column " = spelling.id " \
  "JOIN plan ON plan.number = used.plan AND plan.deleted = 0 " \
  "WHERE shown.merged_into IS NULL GROUP BY shown.id, shown.name ORDER BY shown.name, shown.id"

#define SELECT_SPELLINGS(record, used, column) \
  "SELECT spelling.id, spelling.name, COUNT (DISTINCT plan.number) FROM " record " AS spelling " \
  "LEFT JOIN " used " AS used ON used." column " = spelling.id " \
  "LEFT JOIN plan ON plan.number = used.plan AND plan.deleted = 0 " \
  "WHERE spelling.merged_into = $id AND NOT EXISTS (SELECT 1 FROM " record " AS renamed " \
  "WHERE COALESCE (renamed.merged_into, renamed.id) = $id AND renamed.name = spelling.name AND renamed.id < spelling.id " \
  "OR renamed.id = $id AND renamed.name = spelling.name) " \
  "GROUP BY spelling.id, spelling.name ORDER BY spelling.name, spelling.id"

#define SELECT_ONE(record) \
  "SELECT shown.id, shown.name, 0 FROM " record " AS spelling " \
  "JOIN " record " AS shown ON shown.id = COALESCE (spelling.merged_into, spelling.id) WHERE spelling.id = $id"

static const struct
{
  const char *one;
  const char *shown;
  const char *spellings;
} statements[] = {
  [HEED_SHARED_OWNER] = { SELECT_ONE ("owner"),
                          SELECT_SHOWN ("owner", "action_owner", "owner"),
                          SELECT_SPELLINGS ("owner", "action_owner", "owner") },
  [HEED_SHARED_ORGANISATION] = { SELECT_ONE ("organisation"),
                                 SELECT_SHOWN ("organisation", "plan_organisation", "id"),
                                 SELECT_SPELLINGS ("organisation", "plan_organisation", "id") },
};

/**
 * heed_shared_name_new:
 * @id: the id of a record
 * @name: what lists call it
 * @n_plans: how many plans name it
 *
 * Returns: (transfer full): it
 */
HeedSharedName *
heed_shared_name_new (const char *id,
                      const char *name,
                      guint       n_plans)
{
  HeedSharedName *self = g_new0 (HeedSharedName, 1);

  self->id = g_strdup (id);
  self->name = g_strdup (name);
  self->n_plans = n_plans;
  return self;
}

/**
 * heed_shared_name_free:
 * @self: (transfer full): a name
 */
void
heed_shared_name_free (HeedSharedName *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self);
}

static GPtrArray *
load (HeedRegister   *reg,
      const char     *sql,
      const char     *id,
      GError        **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func ((GDestroyNotify) heed_shared_name_free);
  g_autoptr (HeedStatement) statement = heed_database_prepare (heed_register_get_database (reg), sql, error);
  GError *failure = NULL;

  if (statement == NULL)
    return NULL;
  if (id != NULL)
    heed_statement_bind_text (statement, "id", id);
  while (heed_statement_next (statement, &failure))
    g_ptr_array_add (names, heed_shared_name_new (heed_statement_get_text (statement, 0),
                                                  heed_statement_get_text (statement, 1),
                                                  (guint) heed_statement_get_integer (statement, 2)));
  if (failure == NULL)
    return g_steal_pointer (&names);

  g_propagate_error (error, failure);
  return NULL;
}

/**
 * heed_shared_name_find:
 * @reg: a register
 * @kind: what kind of record
 * @id: the id of one, or of one that was merged into it
 * @name: (out) (transfer full): what lists show, without the number of its plans
 * @error: return location for an error, %HEED_ERROR_NOT_FOUND where the register has no such one
 *
 * Returns: whether it was found
 */
gboolean
heed_shared_name_find (HeedRegister    *reg,
                       HeedSharedKind   kind,
                       const char      *id,
                       HeedSharedName **name,
                       GError         **error)
{
  g_autoptr (GPtrArray) found = NULL;

  g_return_val_if_fail (HEED_IS_REGISTER (reg), FALSE);

  found = load (reg, statements[kind].one, id, error);
  if (found != NULL && found->len > 0)
    {
      *name = g_ptr_array_steal_index (found, 0);
      return TRUE;
    }
  if (found != NULL)
    g_set_error_literal (error, HEED_ERROR, HEED_ERROR_NOT_FOUND,
                         _("The register does not have it yet. Type its name, and try again."));
  return FALSE;
}

/**
 * heed_shared_name_list:
 * @reg: a register
 * @kind: what kind of record
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type HeedSharedName): those that a plan names and
 *   lists show, by name; %NULL with @error set
 */
GPtrArray *
heed_shared_name_list (HeedRegister    *reg,
                       HeedSharedKind   kind,
                       GError         **error)
{
  g_return_val_if_fail (HEED_IS_REGISTER (reg), NULL);

  return load (reg, statements[kind].shown, NULL, error);
}

/**
 * heed_shared_name_list_spellings:
 * @reg: a register
 * @kind: what kind of record
 * @id: the id of one that lists show
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type HeedSharedName): those that were merged into
 *   it, by the name that they had; %NULL with @error set
 */
GPtrArray *
heed_shared_name_list_spellings (HeedRegister    *reg,
                                 HeedSharedKind   kind,
                                 const char      *id,
                                 GError         **error)
{
  g_return_val_if_fail (HEED_IS_REGISTER (reg), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return load (reg, statements[kind].spellings, id, error);
}
