/* heed-action-index.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action-index.h"

#include "heed-action-index-row.h"
#include "heed-action-search.h"
#include "heed-action.h"
#include "heed-plan.h"
#include "heed-work.h"

/* How many items are put into the lists between two looks at the cancellable. */
#define ITEMS_A_TURN 64

/* What the lists have. */
typedef struct
{
  gint64 id;
  gint64 version;
  guint place;
  guint position;
} KeptRow;

static gboolean
remove_owners (HeedDatabase  *database,
               guint          number,
               const char    *item,
               GError       **error)
{
  g_autoptr (HeedStatement) statement
    = heed_database_prepare (database, "DELETE FROM action_owner WHERE plan = $plan AND item = $item", error);

  if (statement == NULL)
    return FALSE;
  heed_statement_bind_integer (statement, "plan", number);
  heed_statement_bind_text (statement, "item", item);
  return heed_statement_run (statement, error);
}

/* Whoever it had before, these are the owners of the action. */
static gboolean
write_owners (HeedDatabase              *database,
              guint                      number,
              const HeedActionIndexRow  *row,
              GError                   **error)
{
  g_autoptr (HeedStatement) add = NULL;

  if (!remove_owners (database, number, row->item, error))
    return FALSE;

  add = heed_database_prepare (database,
                               "INSERT INTO action_owner (plan, item, position, owner) "
                               "VALUES ($plan, $item, $position, $owner)",
                               error);
  if (add == NULL)
    return FALSE;
  for (guint i = 0; i < row->links->len; i++)
    {
      const HeedOwnerLink *link = g_ptr_array_index (row->links, i);

      heed_statement_bind_integer (add, "plan", number);
      heed_statement_bind_text (add, "item", row->item);
      heed_statement_bind_integer (add, "position", i);
      heed_statement_bind_text (add, "owner", link->id);
      if (!heed_statement_run (add, error))
        return FALSE;
    }
  return TRUE;
}

/* One that came from another recommendation stays the same row. */
static char *
make_write_sql (void)
{
  g_autoptr (GString) names = g_string_new ("plan, item, recommendation_position, position, version");
  g_autoptr (GString) values = g_string_new ("$plan, $item, $recommendation_position, $position, $version");
  g_autoptr (GString) changes = g_string_new ("recommendation_position = excluded.recommendation_position, "
                                              "position = excluded.position, version = excluded.version");

  for (guint i = 0; i < HEED_N_ACTION_INDEX_COLUMNS; i++)
    {
      g_string_append_printf (names, ", %s", heed_action_index_columns[i]);
      g_string_append_printf (values, ", $%s", heed_action_index_columns[i]);
      g_string_append_printf (changes, ", %s = excluded.%s", heed_action_index_columns[i], heed_action_index_columns[i]);
    }
  return g_strdup_printf ("INSERT INTO action_index (%s) VALUES (%s) "
                          "ON CONFLICT (plan, item) DO UPDATE SET %s RETURNING id",
                          names->str, values->str, changes->str);
}

static gboolean
write_row (HeedDatabase  *database,
           guint          number,
           const HeedActionIndexRow *row,
           GError       **error)
{
  g_autofree char *sql = make_write_sql ();
  g_autoptr (HeedStatement) statement = heed_database_prepare (database, sql, error);
  gint64 id;

  if (statement == NULL)
    return FALSE;

  heed_statement_bind_integer (statement, "plan", number);
  heed_action_index_row_bind (row, statement);
  if (!heed_statement_next (statement, error))
    return FALSE;
  id = heed_statement_get_integer (statement, 0);
  return heed_statement_run (statement, error) && write_owners (database, number, row, error) &&
         heed_action_search_set (database, id, row->words->str, error);
}

static gboolean
move_row (HeedDatabase   *database,
          const KeptRow  *kept,
          const HeedActionIndexRow *row,
          GError        **error)
{
  g_autoptr (HeedStatement) statement
    = heed_database_prepare (database,
                             "UPDATE action_index SET recommendation_position = $place, "
                             "position = $position WHERE id = $id",
                             error);

  if (statement == NULL)
    return FALSE;

  heed_statement_bind_integer (statement, "place", row->place);
  heed_statement_bind_integer (statement, "position", row->position);
  heed_statement_bind_integer (statement, "id", kept->id);
  return heed_statement_run (statement, error);
}

static gboolean
remove_row (HeedDatabase   *database,
            guint           number,
            const char     *item,
            const KeptRow  *kept,
            GError        **error)
{
  g_autoptr (HeedStatement) statement = NULL;

  if (!remove_owners (database, number, item, error))
    return FALSE;
  statement = heed_database_prepare (database, "DELETE FROM action_index WHERE id = $id", error);

  if (statement == NULL)
    return FALSE;

  heed_statement_bind_integer (statement, "id", kept->id);
  return heed_statement_run (statement, error) &&
         heed_action_search_remove (database, kept->id, error);
}

/* What the lists have of a recommendation, by the id of the action. */
static GHashTable *
load_kept_rows (HeedDatabase  *database,
                guint          number,
                const char    *recommendation,
                GError       **error)
{
  g_autoptr (GHashTable) rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (HeedStatement) statement
    = heed_database_prepare (database,
                             "SELECT item, id, version, recommendation_position, position "
                             "FROM action_index WHERE plan = $plan AND recommendation = $recommendation",
                             error);
  GError *failure = NULL;

  if (statement == NULL)
    return NULL;

  heed_statement_bind_integer (statement, "plan", number);
  heed_statement_bind_text (statement, "recommendation", recommendation);
  while (heed_statement_next (statement, &failure))
    {
      KeptRow kept = {
        .id = heed_statement_get_integer (statement, 1),
        .version = heed_statement_get_integer (statement, 2),
        .place = (guint) heed_statement_get_integer (statement, 3),
        .position = (guint) heed_statement_get_integer (statement, 4),
      };

      g_hash_table_insert (rows, g_strdup (heed_statement_get_text (statement, 0)),
                           g_memdup2 (&kept, sizeof kept));
    }
  if (failure == NULL)
    return g_steal_pointer (&rows);

  g_propagate_error (error, failure);
  return NULL;
}

static gboolean
remove_rows (HeedDatabase  *database,
             guint          number,
             GHashTable    *rows,
             GError       **error)
{
  GHashTableIter iter;
  gpointer item, kept;

  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, &item, &kept))
    if (!remove_row (database, number, item, kept, error))
      return FALSE;

  return TRUE;
}

/* Takes the action out of @kept_rows, and writes what changed. */
static gboolean
refresh_row (HeedDatabase    *database,
             guint            number,
             HeedRecordList  *items,
             guint            place,
             guint            position,
             HeedOwnerLinks  *owners,
             GHashTable      *kept_rows,
             GError         **error)
{
  HeedItem *item = heed_record_list_get (items, position);
  g_autoptr (GPtrArray) links
    = heed_owner_links_find (owners,
                             heed_recommendation_get_owners_in_force (heed_item_get_recommendation (item), item),
                             error);
  g_auto (HeedActionIndexRow) row = { 0 };
  KeptRow *kept;
  gboolean done = TRUE;

  if (links == NULL)
    return FALSE;

  heed_action_index_row_init (&row, items, place, position, links);
  kept = g_hash_table_lookup (kept_rows, row.item);
  if (kept == NULL || kept->version != row.version)
    done = write_row (database, number, &row, error);
  else if (kept->place != row.place || kept->position != row.position)
    done = move_row (database, kept, &row, error);
  g_hash_table_remove (kept_rows, row.item);
  return done;
}

/**
 * heed_action_index_remove:
 * @database: a register
 * @number: the number of a plan
 * @recommendation: (nullable): the id of one of its recommendations; %NULL for all
 * @error: return location for an error
 *
 * Takes its actions out of the lists.
 *
 * Returns: whether they are out
 */
gboolean
heed_action_index_remove (HeedDatabase  *database,
                          guint          number,
                          const char    *recommendation,
                          GError       **error)
{
  const char *const statements[] = {
    recommendation != NULL ? "DELETE FROM action_owner WHERE plan = $plan AND item IN (SELECT item FROM action_index "
                             "WHERE plan = $plan AND recommendation = $recommendation)"
                           : "DELETE FROM action_owner WHERE plan = $plan",
    recommendation != NULL ? "DELETE FROM action_index WHERE plan = $plan AND recommendation = $recommendation"
                           : "DELETE FROM action_index WHERE plan = $plan",
  };

  if (!heed_action_search_remove_plan (database, number, recommendation, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      g_autoptr (HeedStatement) statement = heed_database_prepare (database, statements[i], error);

      if (statement == NULL)
        return FALSE;
      heed_statement_bind_integer (statement, "plan", number);
      if (recommendation != NULL)
        heed_statement_bind_text (statement, "recommendation", recommendation);
      if (!heed_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * heed_action_index_move:
 * @database: a register
 * @number: the number of a plan
 * @recommendation: one of its recommendations
 * @place: where it stands in the plan now
 * @error: return location for an error
 *
 * As heed_action_index_refresh(), where nothing but the place changed.
 *
 * Returns: whether the lists say what @recommendation says
 */
gboolean
heed_action_index_move (HeedDatabase        *database,
                        guint                number,
                        HeedRecommendation  *recommendation,
                        guint                place,
                        GError             **error)
{
  g_autoptr (HeedStatement) statement = NULL;

  statement = heed_database_prepare (database,
                                     "UPDATE action_index SET recommendation_position = $place "
                                     "WHERE plan = $plan AND recommendation = $recommendation",
                                     error);
  if (statement == NULL)
    return FALSE;

  heed_statement_bind_integer (statement, "place", place);
  heed_statement_bind_integer (statement, "plan", number);
  heed_statement_bind_text (statement, "recommendation", heed_recommendation_get_id (recommendation));
  return heed_statement_run (statement, error);
}

/* How much of the plan is in the lists, up to one item. */
static double
get_share (HeedRecommendation *recommendation,
           guint               place,
           guint               item)
{
  HeedPlan *plan = heed_recommendation_get_plan (recommendation);
  guint n = heed_record_list_get_n (heed_plan_get_recommendations (plan));
  guint n_items = heed_record_list_get_n (heed_recommendation_get_items (recommendation));

  return (place + (double) item / n_items) / n;
}

/**
 * heed_action_index_refresh:
 * @database: a register
 * @number: the number of a plan
 * @recommendation: one of its recommendations
 * @place: where it stands in the plan
 * @owners: who the owners are
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for an error
 *
 * Makes the lists say what @recommendation says. What they say already stays as it is.
 *
 * Returns: whether they do
 */
gboolean
heed_action_index_refresh (HeedDatabase        *database,
                           guint                number,
                           HeedRecommendation  *recommendation,
                           guint                place,
                           HeedOwnerLinks      *owners,
                           GCancellable        *cancellable,
                           GError             **error)
{
  HeedRecordList *items = heed_recommendation_get_items (recommendation);
  g_autoptr (GHashTable) kept_rows
    = load_kept_rows (database, number, heed_recommendation_get_id (recommendation), error);

  if (kept_rows == NULL)
    return FALSE;

  for (guint i = 0; i < heed_record_list_get_n (items); i++)
    {
      HeedItem *item = heed_record_list_get (items, i);

      if (i % ITEMS_A_TURN == 0 &&
          !heed_work_goes_on (cancellable, HEED_WORK_INDEX, get_share (recommendation, place, i)))
        return !g_cancellable_set_error_if_cancelled (cancellable, error);
      if (HEED_IS_ACTION (item) && heed_action_is_counted (HEED_ACTION (item)) &&
          !refresh_row (database, number, items, place, i, owners, kept_rows, error))
        return FALSE;
    }

  return remove_rows (database, number, kept_rows, error);
}
