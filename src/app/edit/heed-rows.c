/* heed-rows.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-rows.h"

#include "heed-action.h"
#include "heed-label.h"
#include "heed-measure.h"
#include "heed-text-item.h"

/* ---- which rows go together ---- */

static void
cover_item (GHashTable *covered,
            HeedItem   *item)
{
  HeedRecordList *items = heed_recommendation_get_items (heed_item_get_recommendation (item));
  guint start;

  if (!heed_record_list_find (items, item, &start))
    return;
  for (guint i = start + 1; i < heed_plan_commands_find_end (items, start); i++)
    g_hash_table_add (covered, heed_record_list_get (items, i));
}

static void
cover_recommendation (GHashTable         *covered,
                      HeedRecommendation *recommendation)
{
  HeedRecordList *items = heed_recommendation_get_items (recommendation);

  for (guint i = 0; i < heed_record_list_get_n (items); i++)
    g_hash_table_add (covered, heed_record_list_get (items, i));
}

/* The rows that none of the others takes along. */
static GPtrArray *
find_outer (GPtrArray *rows)
{
  g_autoptr (GHashTable) covered = g_hash_table_new (NULL, NULL);
  GPtrArray *outer = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < rows->len; i++)
    {
      gpointer row = g_ptr_array_index (rows, i);

      if (g_hash_table_contains (covered, row))
        continue;
      g_ptr_array_add (outer, g_object_ref (row));
      if (HEED_IS_ITEM (row))
        cover_item (covered, row);
      else
        cover_recommendation (covered, row);
    }

  return outer;
}

/* ---- moving and deleting ---- */

/**
 * heed_rows_can_move:
 * @rows: (element-type GObject): rows of a plan, in its order
 * @move: where to move them
 *
 * Returns: whether all of them can go there
 */
gboolean
heed_rows_can_move (GPtrArray *rows,
                    HeedMove   move)
{
  g_autoptr (GPtrArray) outer = NULL;

  g_return_val_if_fail (rows != NULL, FALSE);

  if (rows->len == 0)
    return FALSE;
  if (rows->len == 1)
    return heed_plan_commands_can_move (g_ptr_array_index (rows, 0), move);

  outer = find_outer (rows);
  /* The others follow the one that goes before. */
  if (move == HEED_MOVE_UP || move == HEED_MOVE_INDENT)
    return heed_plan_commands_can_move (g_ptr_array_index (outer, 0), move);
  if (move == HEED_MOVE_DOWN)
    return heed_plan_commands_can_move (g_ptr_array_index (outer, outer->len - 1), move);

  for (guint i = 0; i < outer->len; i++)
    if (!heed_plan_commands_can_move (g_ptr_array_index (outer, i), move))
      return FALSE;
  return TRUE;
}

/**
 * heed_rows_move:
 * @rows: (element-type GObject): rows that can be moved there
 * @move: where to move them
 *
 * Moves them, each as heed_plan_commands_move() does.
 */
void
heed_rows_move (GPtrArray *rows,
                HeedMove   move)
{
  g_autoptr (GPtrArray) outer = NULL;

  g_return_if_fail (heed_rows_can_move (rows, move));

  outer = find_outer (rows);
  for (guint i = 0; i < outer->len; i++)
    {
      /* Downwards the last one makes way. */
      gpointer row = g_ptr_array_index (outer, move == HEED_MOVE_DOWN ? outer->len - 1 - i : i);

      if (heed_plan_commands_can_move (row, move))
        heed_plan_commands_move (row, move);
    }
}

/**
 * heed_rows_delete:
 * @rows: (element-type GObject): rows of a plan, in its order
 *
 * Returns: (transfer none) (nullable): the record that stands in their place, or before it
 */
gpointer
heed_rows_delete (GPtrArray *rows)
{
  g_autoptr (GPtrArray) outer = find_outer (rows);
  gpointer next = NULL;

  for (guint i = 0; i < outer->len; i++)
    next = heed_plan_commands_delete (g_ptr_array_index (outer, i));
  return next;
}

/* ---- copies ---- */

static HeedItem *
copy_item (HeedItem *item)
{
  HeedItem *copy = g_object_new (G_OBJECT_TYPE (item), NULL);

  heed_item_set_depth (copy, heed_item_get_depth (item));
  heed_item_set_text (copy, heed_item_get_text (item));
  heed_item_set_owners (copy, heed_item_get_owners (item));
  heed_item_set_target_words (copy, heed_item_get_target_words (item));
  if (HEED_IS_ACTION (item))
    {
      heed_action_set_label (HEED_ACTION (copy), heed_action_get_label (HEED_ACTION (item)));
    }
  else if (HEED_IS_TEXT_ITEM (item))
    {
      heed_text_item_set_role (HEED_TEXT_ITEM (copy), heed_text_item_get_role (HEED_TEXT_ITEM (item)));
    }
  else
    {
      heed_measure_set_baseline (HEED_MEASURE (copy), heed_measure_get_baseline (HEED_MEASURE (item)));
      heed_measure_set_goal (HEED_MEASURE (copy), heed_measure_get_goal (HEED_MEASURE (item)));
      heed_measure_set_direction (HEED_MEASURE (copy), heed_measure_get_direction (HEED_MEASURE (item)));
      heed_measure_set_unit (HEED_MEASURE (copy), heed_measure_get_unit (HEED_MEASURE (item)));
    }
  return copy;
}

static void
copy_response (HeedResponse *from,
               HeedResponse *to)
{
  heed_response_set_kind (to, heed_response_get_kind (from));
  heed_response_set_words (to, heed_response_get_words (from));
  heed_response_set_reasons (to, heed_response_get_reasons (from));
  heed_response_set_explanation (to, heed_response_get_explanation (from));
  heed_response_set_part_agreed (to, heed_response_get_part_agreed (from));
}

/* The heading above it is a row of its own. */
static HeedRecommendation *
copy_recommendation (HeedRecommendation *recommendation)
{
  HeedRecommendation *copy = heed_recommendation_new ();
  HeedRecordList *items = heed_recommendation_get_items (recommendation);

  heed_recommendation_set_number (copy, heed_recommendation_get_number (recommendation));
  heed_recommendation_set_paragraph (copy, heed_recommendation_get_paragraph (recommendation));
  heed_recommendation_set_priority (copy, heed_recommendation_get_priority (recommendation));
  heed_recommendation_set_addressee (copy, heed_recommendation_get_addressee (recommendation));
  heed_recommendation_set_text (copy, heed_recommendation_get_text (recommendation));
  copy_response (heed_recommendation_get_response (recommendation), heed_recommendation_get_response (copy));
  for (guint i = 0; i < heed_record_list_get_n (items); i++)
    {
      g_autoptr (HeedItem) item = copy_item (heed_record_list_get (items, i));

      heed_record_list_append (heed_recommendation_get_items (copy), item);
    }
  return copy;
}

static void
copy_block (GPtrArray *copies,
            HeedItem  *item)
{
  HeedRecordList *items = heed_recommendation_get_items (heed_item_get_recommendation (item));
  guint start;

  if (!heed_record_list_find (items, item, &start))
    return;
  for (guint i = start; i < heed_plan_commands_find_end (items, start); i++)
    g_ptr_array_add (copies, copy_item (heed_record_list_get (items, i)));
}

/**
 * heed_rows_copy:
 * @rows: (element-type GObject): rows of a plan, in its order
 *
 * Copies what was written, with what belongs to it. What was promised, reported, verified or
 * judged of a row is true of that row alone.
 *
 * Returns: (transfer full) (element-type GObject): records that are in no plan
 */
GPtrArray *
heed_rows_copy (GPtrArray *rows)
{
  g_autoptr (GPtrArray) outer = find_outer (rows);
  GPtrArray *copies = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < outer->len; i++)
    {
      gpointer row = g_ptr_array_index (outer, i);

      if (HEED_IS_ITEM (row))
        copy_block (copies, row);
      else
        g_ptr_array_add (copies, copy_recommendation (row));
    }
  return copies;
}

/**
 * heed_rows_copy_again:
 * @copies: (element-type GObject): records that are in no plan
 *
 * Returns: (transfer full) (element-type GObject): records that say the same
 */
GPtrArray *
heed_rows_copy_again (GPtrArray *copies)
{
  GPtrArray *again = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (copies != NULL, again);

  for (guint i = 0; i < copies->len; i++)
    {
      gpointer copy = g_ptr_array_index (copies, i);

      g_ptr_array_add (again, HEED_IS_ITEM (copy) ? (gpointer) copy_item (copy)
                                                  : (gpointer) copy_recommendation (copy));
    }
  return again;
}

/* ---- pasting ---- */

/* Where items come in, and on which level. */
typedef struct
{
  HeedRecordList *items;
  guint position;
  guint depth;
} Place;

static gboolean
find_place (gpointer  after,
            Place    *place)
{
  if (HEED_IS_ITEM (after))
    {
      guint start;

      place->items = heed_recommendation_get_items (heed_item_get_recommendation (after));
      if (!heed_record_list_find (place->items, after, &start))
        return FALSE;
      place->position = heed_plan_commands_find_end (place->items, start);
      place->depth = heed_item_get_depth (after);
      return TRUE;
    }
  if (after == NULL)
    return FALSE;

  place->items = heed_recommendation_get_items (after);
  place->position = 0;
  place->depth = 1;
  return TRUE;
}

/* A label that stands there already is counted up from the one before. */
static void
settle_label (HeedRecordList *items,
              guint           position)
{
  HeedItem *item = heed_record_list_get (items, position);
  const char *label = HEED_IS_ACTION (item) ? heed_action_get_label (HEED_ACTION (item)) : "";
  g_autofree char *next = NULL;

  if (label[0] == '\0' || position == 0 || !g_ascii_isalnum (label[0]))
    return;
  for (guint i = 0; i < heed_record_list_get_n (items); i++)
    {
      HeedItem *other = heed_record_list_get (items, i);

      if (other != item && HEED_IS_ACTION (other) &&
          g_str_equal (heed_action_get_label (HEED_ACTION (other)), label))
        {
          next = heed_label_next (items, heed_record_list_get (items, position - 1));
          heed_action_set_label (HEED_ACTION (item), next != NULL ? next : "");
          return;
        }
    }
}

static void
insert_items (GPtrArray *pasted,
              GPtrArray *copies,
              Place     *place)
{
  guint first_depth = 0;

  for (guint i = 0; i < copies->len; i++)
    {
      HeedItem *item = g_ptr_array_index (copies, i);
      guint depth;

      if (!HEED_IS_ITEM (item))
        continue;
      depth = heed_item_get_depth (item);
      if (first_depth == 0)
        first_depth = depth;
      heed_item_set_depth (item, depth > first_depth ? place->depth + depth - first_depth : place->depth);
      heed_record_list_insert (place->items, place->position, item);
      settle_label (place->items, place->position);
      place->position++;
      g_ptr_array_add (pasted, g_object_ref (item));
    }
}

static gboolean
is_number_taken (HeedRecordList *recommendations,
                 const char     *number)
{
  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    if (g_str_equal (heed_recommendation_get_number (heed_record_list_get (recommendations, i)), number))
      return TRUE;
  return FALSE;
}

static void
settle_number (HeedRecordList     *recommendations,
               HeedRecommendation *recommendation,
               guint               position)
{
  const char *number = heed_recommendation_get_number (recommendation);
  g_autofree char *next = NULL;

  if (number[0] != '\0' && !is_number_taken (recommendations, number))
    return;
  if (position > 0)
    next = heed_label_count_up (heed_recommendation_get_number (
                                  heed_record_list_get (recommendations, position - 1)));
  if (next != NULL && is_number_taken (recommendations, next))
    g_clear_pointer (&next, g_free);
  heed_recommendation_set_number (recommendation, next != NULL ? next : position == 0 && number[0] == '\0' ? "1" : "");
}

static void
insert_recommendations (GPtrArray *pasted,
                        GPtrArray *copies,
                        HeedPlan  *plan,
                        gpointer   after)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
  guint position = heed_record_list_get_n (recommendations);

  if (HEED_IS_ITEM (after))
    after = heed_item_get_recommendation (after);
  if (after != NULL && heed_record_list_find (recommendations, after, &position))
    position++;

  for (guint i = 0; i < copies->len; i++)
    {
      gpointer copy = g_ptr_array_index (copies, i);

      if (!HEED_IS_RECOMMENDATION (copy))
        continue;
      settle_number (recommendations, copy, position);
      heed_record_list_insert (recommendations, position, copy);
      g_ptr_array_add (pasted, g_object_ref (copy));
      position++;
    }
}

/**
 * heed_rows_paste:
 * @plan: a plan
 * @after: (nullable): the record behind which they come
 * @copies: (element-type GObject): records that are in no plan
 *
 * Puts items behind @after and what belongs to it, on its level, and recommendations behind
 * that of @after. Items that find no recommendation get one. A number or label that stands
 * there already is counted up.
 *
 * Returns: (transfer full) (element-type GObject): the records, where they stand now
 */
GPtrArray *
heed_rows_paste (HeedPlan  *plan,
                 gpointer   after,
                 GPtrArray *copies)
{
  GPtrArray *pasted = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean has_items = FALSE;
  Place place;

  g_return_val_if_fail (HEED_IS_PLAN (plan), NULL);
  g_return_val_if_fail (copies != NULL, NULL);

  for (guint i = 0; i < copies->len && !has_items; i++)
    has_items = HEED_IS_ITEM (g_ptr_array_index (copies, i));
  if (has_items && after == NULL)
    after = heed_plan_commands_add_recommendation (plan, NULL);
  if (has_items && find_place (after, &place))
    insert_items (pasted, copies, &place);
  insert_recommendations (pasted, copies, plan, after);
  return pasted;
}

/**
 * heed_rows_duplicate:
 * @plan: the plan of the rows
 * @rows: (element-type GObject): rows of it, in its order
 *
 * Puts copies of them behind the last one.
 *
 * Returns: (transfer full) (element-type GObject): the copies
 */
GPtrArray *
heed_rows_duplicate (HeedPlan  *plan,
                     GPtrArray *rows)
{
  g_autoptr (GPtrArray) outer = find_outer (rows);
  g_autoptr (GPtrArray) copies = heed_rows_copy (rows);

  g_return_val_if_fail (outer->len > 0, NULL);

  return heed_rows_paste (plan, g_ptr_array_index (outer, outer->len - 1), copies);
}

/* ---- filling down ---- */

/**
 * heed_rows_can_fill:
 * @rows: (element-type GObject): rows of a plan, in its order
 *
 * Returns: whether the first is an item, with others below
 */
gboolean
heed_rows_can_fill (GPtrArray *rows)
{
  g_return_val_if_fail (rows != NULL, FALSE);

  return rows->len > 1 && HEED_IS_ITEM (g_ptr_array_index (rows, 0));
}

/**
 * heed_rows_fill_owners:
 * @rows: (element-type GObject): rows that can be filled
 *
 * Gives the other items the owners of the first.
 */
void
heed_rows_fill_owners (GPtrArray *rows)
{
  g_return_if_fail (heed_rows_can_fill (rows));

  for (guint i = 1; i < rows->len; i++)
    if (HEED_IS_ITEM (g_ptr_array_index (rows, i)))
      heed_item_set_owners (g_ptr_array_index (rows, i),
                            heed_item_get_owners (g_ptr_array_index (rows, 0)));
}

/**
 * heed_rows_fill_targets:
 * @rows: (element-type GObject): rows that can be filled
 *
 * Gives the other items the target of the first, as it is written.
 */
void
heed_rows_fill_targets (GPtrArray *rows)
{
  g_return_if_fail (heed_rows_can_fill (rows));

  for (guint i = 1; i < rows->len; i++)
    if (HEED_IS_ITEM (g_ptr_array_index (rows, i)))
      heed_item_set_target_words (g_ptr_array_index (rows, i),
                                  heed_item_get_target_words (g_ptr_array_index (rows, 0)));
}
