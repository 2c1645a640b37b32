/* heed-plan-derived.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-plan-derived.h"

#include <string.h>

#include "heed-action-index.h"
#include "heed-list-version.h"
#include "heed-plan-rows.h"
#include "heed-row-table.h"

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  HeedRecordRow *left = *(HeedRecordRow *const *) a;
  HeedRecordRow *right = *(HeedRecordRow *const *) b;

  if (left->kind != right->kind)
    return left->kind < right->kind ? -1 : 1;
  return strcmp (left->id, right->id);
}

/**
 * heed_plan_derived_checksum:
 * @rows: (element-type HeedRecordRow): the rows of one group
 *
 * Returns: (transfer full): their SHA-256 in hexadecimal, whatever their order
 */
char *
heed_plan_derived_checksum (GPtrArray *rows)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (rows, (GCopyFunc) (void *) heed_record_row_ref, NULL);

  g_ptr_array_sort (sorted, compare_rows);
  for (guint i = 0; i < sorted->len; i++)
    {
      HeedRecordRow *row = g_ptr_array_index (sorted, i);
      g_autofree char *values = heed_record_row_to_json (row, NULL);
      g_autofree char *line = g_strdup_printf ("%s %s %s\n", heed_record_row_get_record (row)->name,
                                               row->id, values);

      g_checksum_update (checksum, (const guchar *) line, -1);
    }

  return g_strdup (g_checksum_get_string (checksum));
}

static gboolean
write_checksum (HeedDatabase  *database,
                guint          number,
                const char    *group,
                GPtrArray     *rows,
                GError       **error)
{
  g_autoptr (HeedStatement) statement = NULL;
  g_autofree char *sha256 = NULL;

  statement = heed_database_prepare (database,
                                     rows == NULL
                                       ? "DELETE FROM checksum WHERE plan = $plan AND "
                                         "recommendation = $recommendation"
                                       : "INSERT INTO checksum (plan, recommendation, sha256) "
                                         "VALUES ($plan, $recommendation, $sha256) "
                                         "ON CONFLICT (plan, recommendation) "
                                         "DO UPDATE SET sha256 = excluded.sha256",
                                     error);
  if (statement == NULL)
    return FALSE;

  heed_statement_bind_integer (statement, "plan", number);
  heed_statement_bind_text (statement, "recommendation", group);
  if (rows != NULL)
    {
      sha256 = heed_plan_derived_checksum (rows);
      heed_statement_bind_text (statement, "sha256", sha256);
    }
  return heed_statement_run (statement, error);
}

/* What lists show of a plan in the row of each of its actions. */
static gint64
make_list_version (const char *id,
                   const char *title,
                   const char *organisation)
{
  GChecksum *version = heed_list_version_begin ();

  heed_list_version_add_text (version, id);
  heed_list_version_add_text (version, title);
  heed_list_version_add_text (version, organisation);
  return heed_list_version_end (version);
}

/* By the name that the register has for the organisation. */
static gboolean
write_names (HeedDatabase   *database,
             HeedStatement  *found,
             GError        **error)
{
  const char *name = heed_statement_get_text (found, 3);
  const char *short_name = heed_statement_get_text (found, 4);
  g_autofree char *names = g_strdup_printf ("%s\n%s", name != NULL ? name : "", short_name != NULL ? short_name : "");
  g_autofree char *folded = g_utf8_casefold (names, -1);
  g_autoptr (HeedStatement) statement
    = heed_database_prepare (database,
                             "UPDATE plan SET organisation_folded = $organisation, list_version = $list_version "
                             "WHERE number = $plan",
                             error);

  if (statement == NULL)
    return FALSE;
  heed_statement_bind_integer (statement, "plan", heed_statement_get_integer (found, 0));
  heed_statement_bind_text (statement, "organisation", folded);
  heed_statement_bind_integer (statement, "list_version",
                               make_list_version (heed_statement_get_text (found, 1),
                                                  heed_statement_get_text (found, 2), name));
  return heed_statement_run (statement, error);
}

static gboolean
write_all_names (HeedDatabase   *database,
                 HeedStatement  *found,
                 GError        **error)
{
  GError *failure = NULL;

  while (heed_statement_next (found, &failure))
    if (!write_names (database, found, error))
      return FALSE;
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

#define SELECT_NAMES \
  "SELECT plan.number, plan.id, plan.title, organisation.name, organisation.short_name FROM plan " \
  "JOIN plan_organisation ON plan_organisation.plan = plan.number " \
  "JOIN organisation AS spelling ON spelling.id = plan_organisation.id " \
  "JOIN organisation ON organisation.id = COALESCE (spelling.merged_into, spelling.id) "

/**
 * heed_plan_derived_name_plans:
 * @database: a register, inside a transaction
 * @organisation: the id of an organisation whose name changed, or into which others were merged
 * @error: return location for an error
 *
 * Makes the lists show its plans under that name, also those that spell it in another way.
 *
 * Returns: whether they do
 */
gboolean
heed_plan_derived_name_plans (HeedDatabase  *database,
                              const char    *organisation,
                              GError       **error)
{
  g_autoptr (HeedStatement) statement
    = heed_database_prepare (database,
                             SELECT_NAMES "WHERE spelling.id = $organisation OR spelling.merged_into = $organisation",
                             error);

  if (statement == NULL)
    return FALSE;
  heed_statement_bind_text (statement, "organisation", organisation);
  return write_all_names (database, statement, error);
}

static gboolean
name_plan (HeedDatabase  *database,
           guint          number,
           GError       **error)
{
  g_autoptr (HeedStatement) statement
    = heed_database_prepare (database, SELECT_NAMES "WHERE plan.number = $plan", error);

  if (statement == NULL)
    return FALSE;
  heed_statement_bind_integer (statement, "plan", number);
  return write_all_names (database, statement, error);
}

static gboolean
write_counts (HeedDatabase  *database,
              guint          number,
              HeedPlan      *plan,
              GError       **error)
{
  g_autoptr (HeedStatement) statement = NULL;
  g_autofree char *title_folded = g_utf8_casefold (heed_plan_get_title (plan), -1);

  statement = heed_database_prepare (database,
                                     "UPDATE plan SET recommendation_count = $recommendations, "
                                     "action_count = (SELECT COUNT(*) FROM action_index WHERE plan = $plan), "
                                     "review_count = $review, title_folded = $title "
                                     "WHERE number = $plan",
                                     error);
  if (statement == NULL)
    return FALSE;

  heed_statement_bind_integer (statement, "plan", number);
  heed_statement_bind_integer (statement, "recommendations",
                               heed_record_list_get_n (heed_plan_get_recommendations (plan)));
  heed_statement_bind_integer (statement, "review", heed_plan_count_review (plan));
  heed_statement_bind_text (statement, "title", title_folded);
  return heed_statement_run (statement, error) && name_plan (database, number, error);
}

/**
 * heed_plan_derived_refresh:
 * @database: a register, inside a transaction
 * @number: the number of the plan
 * @plan: the plan
 * @groups: its rows, by group
 * @touched: a set of the groups that are new, changed or gone
 * @moved: (nullable): a set of those in which nothing changed but the place of the
 *   recommendation
 * @all_actions: whether all of its actions have to be derived anew, since the day
 *   from which their targets are counted changed
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for an error
 *
 * Returns: whether everything that is derived is up to date
 */
gboolean
heed_plan_derived_refresh (HeedDatabase  *database,
                           guint          number,
                           HeedPlan      *plan,
                           GHashTable    *groups,
                           GHashTable    *touched,
                           GHashTable    *moved,
                           gboolean       all_actions,
                           GCancellable  *cancellable,
                           GError       **error)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
  g_autoptr (HeedOwnerLinks) owners = heed_owner_links_new (database);
  GHashTableIter iter;
  gpointer group;

  g_hash_table_iter_init (&iter, touched);
  while (g_hash_table_iter_next (&iter, &group, NULL))
    {
      GPtrArray *rows = g_hash_table_lookup (groups, group);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (!write_checksum (database, number, group, rows, error))
        return FALSE;
      if (rows == NULL && !heed_action_index_remove (database, number, group, error))
        return FALSE;
    }

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecommendation *recommendation = heed_record_list_get (recommendations, i);
      const char *id = heed_recommendation_get_id (recommendation);
      gboolean refreshed = TRUE;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (!all_actions && moved != NULL && g_hash_table_contains (moved, id))
        refreshed = heed_action_index_move (database, number, recommendation, i, error);
      else if (all_actions || g_hash_table_contains (touched, id))
        refreshed = heed_action_index_refresh (database, number, recommendation, i, owners, cancellable, error);
      if (!refreshed)
        return FALSE;
    }

  return write_counts (database, number, plan, error);
}

/**
 * heed_plan_derived_renew:
 * @database: a register, inside a transaction
 * @number: the number of a plan
 * @checksums: whether the checksums too are written anew: only where the rows are known to
 *   be what was saved
 * @error: return location for an error
 *
 * Derives everything anew from the rows of the plan. A deleted one is in no list.
 *
 * Returns: whether everything that is derived is up to date
 */
gboolean
heed_plan_derived_renew (HeedDatabase  *database,
                         guint          number,
                         gboolean       checksums,
                         GError       **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT deleted FROM plan WHERE number = %u", number);
  g_autoptr (GHashTable) groups = heed_row_table_load (database, number, error);
  g_autoptr (GHashTable) none = g_hash_table_new (NULL, NULL);
  g_autoptr (HeedPlan) plan = NULL;
  gint64 deleted;

  if (groups == NULL)
    return FALSE;

  plan = heed_plan_new ();
  heed_plan_rows_apply (groups, NULL, plan);
  return heed_plan_derived_refresh (database, number, plan, groups, checksums ? groups : none, NULL,
                                    TRUE, NULL, error) &&
         heed_database_get_integer (database, sql, &deleted, error) &&
         (deleted == 0 || heed_action_index_remove (database, number, NULL, error));
}
