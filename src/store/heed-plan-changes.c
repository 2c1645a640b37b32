/* heed-plan-changes.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-plan-changes.h"

#include <string.h>

#include "heed-plan-rows.h"

static int
compare_changes (gconstpointer a,
                 gconstpointer b)
{
  HeedRecordRow *left = heed_change_get_row (*(HeedChange *const *) a);
  HeedRecordRow *right = heed_change_get_row (*(HeedChange *const *) b);

  if (left->kind != right->kind)
    return left->kind < right->kind ? -1 : 1;
  return strcmp (left->id, right->id);
}

/**
 * heed_plan_changes_compare:
 * @known: all rows of a plan, by group
 * @after: the rows afterwards, of all groups or of some
 *
 * Returns: (transfer full) (element-type HeedChange): what is different in the groups of
 *   @after
 */
GPtrArray *
heed_plan_changes_compare (GHashTable *known,
                           GHashTable *after)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify) heed_change_free);
  g_autoptr (GHashTable) before_rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer group, value;

  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, &group, NULL))
    {
      GPtrArray *rows = g_hash_table_lookup (known, group);

      for (guint i = 0; rows != NULL && i < rows->len; i++)
        {
          HeedRecordRow *row = g_ptr_array_index (rows, i);

          g_hash_table_insert (before_rows, heed_record_row_make_key (row->kind, row->id), row);
        }
    }

  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, &group, &value))
    {
      GPtrArray *rows = value;

      for (guint i = 0; i < rows->len; i++)
        {
          HeedRecordRow *row = g_ptr_array_index (rows, i);
          g_autofree char *key = heed_record_row_make_key (row->kind, row->id);
          HeedRecordRow *before = g_hash_table_lookup (before_rows, key);

          if (before == NULL || !heed_record_row_equal (before, row))
            g_ptr_array_add (changes, heed_change_new (before, row));
          if (before != NULL)
            g_hash_table_remove (before_rows, key);
        }
    }

  g_hash_table_iter_init (&iter, before_rows);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    g_ptr_array_add (changes, heed_change_new (value, NULL));

  g_ptr_array_sort (changes, compare_changes);
  return changes;
}

/**
 * heed_plan_changes_list_groups:
 * @changes: (element-type HeedChange): what happened
 *
 * Returns: (transfer full): a set of the groups in which something happened
 */
GHashTable *
heed_plan_changes_list_groups (GPtrArray *changes)
{
  GHashTable *groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      HeedChange *change = g_ptr_array_index (changes, i);

      if (change->before != NULL)
        g_hash_table_add (groups, g_strdup (change->before->group));
      if (change->after != NULL)
        g_hash_table_add (groups, g_strdup (change->after->group));
    }

  return groups;
}

/* Whether all that happened is that it stands elsewhere among its like. */
static gboolean
is_move (HeedChange *change)
{
  const HeedRecord *record = heed_record_row_get_record (heed_change_get_row (change));
  guint position;

  if (change->before == NULL || change->after == NULL ||
      !heed_record_find_column (record, "position", &position))
    return FALSE;

  for (guint i = 0; i < record->n_columns; i++)
    if (i != position && heed_change_touches (change, i))
      return FALSE;
  return TRUE;
}

static gboolean
is_move_of_recommendation (HeedChange *change)
{
  return heed_change_get_row (change)->kind == HEED_RECORD_RECOMMENDATION && is_move (change);
}

/* The recommendation or the item that holds it. */
static const char *
get_place (HeedRecordRow *row)
{
  guint item;

  if (row->kind == HEED_RECORD_RECOMMENDATION || row->kind == HEED_RECORD_ITEM)
    return row->id;
  return heed_record_find_column (heed_record_row_get_record (row), "item", &item) ? row->values[item].text
                                                                                   : row->group;
}

/**
 * heed_plan_changes_list_places:
 * @changes: (element-type HeedChange): what happened
 * @backwards: whether it is taken back
 *
 * Returns: (transfer full) (element-type utf8): the ids of the recommendations and items of
 *   which something is not as it was, but for where they stand among their like; for what is
 *   gone, that of its recommendation
 */
GPtrArray *
heed_plan_changes_list_places (GPtrArray *changes,
                               gboolean   backwards)
{
  GPtrArray *places = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < changes->len; i++)
    {
      HeedChange *change = g_ptr_array_index (changes, i);
      HeedRecordRow *now = backwards ? change->before : change->after;
      const char *place = now != NULL ? get_place (now) : heed_change_get_row (change)->group;

      if (place[0] != '\0' && !is_move (change) &&
          !g_ptr_array_find_with_equal_func (places, place, g_str_equal, NULL))
        g_ptr_array_add (places, g_strdup (place));
    }
  return places;
}

/**
 * heed_plan_changes_list_moves:
 * @changes: (element-type HeedChange): what happened
 *
 * Returns: (transfer full): a set of the groups in which nothing happened but that the
 *   recommendation got another place
 */
GHashTable *
heed_plan_changes_list_moves (GPtrArray *changes)
{
  GHashTable *groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      HeedChange *change = g_ptr_array_index (changes, i);

      if (is_move_of_recommendation (change))
        g_hash_table_add (groups, g_strdup (change->after->group));
    }
  for (guint i = 0; i < changes->len; i++)
    {
      HeedChange *change = g_ptr_array_index (changes, i);

      if (is_move_of_recommendation (change))
        continue;
      if (change->before != NULL)
        g_hash_table_remove (groups, change->before->group);
      if (change->after != NULL)
        g_hash_table_remove (groups, change->after->group);
    }

  return groups;
}

/**
 * heed_plan_changes_merge:
 * @known: all rows of a plan, by group
 * @after: the rows afterwards of some groups; no rows where the group is gone
 *
 * Returns: (transfer full): all rows of the plan afterwards
 */
GHashTable *
heed_plan_changes_merge (GHashTable *known,
                         GHashTable *after)
{
  GHashTable *groups = heed_row_groups_new ();
  GHashTableIter iter;
  gpointer group, rows;

  g_hash_table_iter_init (&iter, known);
  while (g_hash_table_iter_next (&iter, &group, &rows))
    if (!g_hash_table_contains (after, group))
      g_hash_table_insert (groups, g_strdup (group), g_ptr_array_ref (rows));
  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, &group, &rows))
    if (((GPtrArray *) rows)->len > 0)
      g_hash_table_insert (groups, g_strdup (group), g_ptr_array_ref (rows));

  return groups;
}

static GPtrArray *
rows_of_recommendation (HeedRecommendation *recommendation,
                        guint               position)
{
  GPtrArray *rows = heed_row_list_new ();

  g_ptr_array_add (rows, heed_plan_rows_make_recommendation (recommendation, position));
  heed_plan_rows_add_items (recommendation, rows);
  return rows;
}

/* Of a recommendation in which nothing changed, only its place may be another. */
static GPtrArray *
rows_with_new_place (GPtrArray          *known,
                     HeedRecommendation *recommendation,
                     guint               position)
{
  GPtrArray *rows = heed_row_list_new ();

  g_ptr_array_add (rows, heed_plan_rows_make_recommendation (recommendation, position));
  for (guint i = 0; i < known->len; i++)
    {
      HeedRecordRow *row = g_ptr_array_index (known, i);

      if (row->kind != HEED_RECORD_RECOMMENDATION)
        g_ptr_array_add (rows, heed_record_row_ref (row));
    }

  return rows;
}

/**
 * heed_plan_changes_make_groups:
 * @plan: a plan
 * @known: all its rows as they were, by group
 * @touched: (element-type HeedRecommendation): a set of those in which something may be new
 * @plan_touched: whether something may be new outside of them, such as their order
 *
 * Returns: (transfer full): the rows of the groups that may be new; no rows for one that is
 *   gone
 */
GHashTable *
heed_plan_changes_make_groups (HeedPlan   *plan,
                               GHashTable *known,
                               GHashTable *touched,
                               gboolean    plan_touched)
{
  GHashTable *groups = heed_row_groups_new ();
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
  GHashTableIter iter;
  gpointer group;

  if (plan_touched)
    {
      GPtrArray *rows = heed_row_list_new ();

      heed_plan_rows_add_plan (plan, rows);
      g_hash_table_insert (groups, g_strdup (""), rows);
    }

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecommendation *recommendation = heed_record_list_get (recommendations, i);
      const char *id = heed_recommendation_get_id (recommendation);
      GPtrArray *rows = g_hash_table_lookup (known, id);

      if (rows == NULL || g_hash_table_contains (touched, recommendation))
        g_hash_table_insert (groups, g_strdup (id), rows_of_recommendation (recommendation, i));
      else if (plan_touched)
        g_hash_table_insert (groups, g_strdup (id), rows_with_new_place (rows, recommendation, i));
    }

  /* A recommendation that is gone. */
  if (plan_touched)
    {
      g_hash_table_iter_init (&iter, known);
      while (g_hash_table_iter_next (&iter, &group, NULL))
        if (!g_hash_table_contains (groups, group))
          g_hash_table_insert (groups, g_strdup (group), heed_row_list_new ());
    }

  return groups;
}
