/* heed-plan-commands.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-plan-commands.h"

#include "heed-action.h"
#include "heed-headings.h"
#include "heed-label.h"

/* An item and what stands below it and deeper. */
typedef struct
{
  HeedRecordList *items;
  guint start;
  guint end; /* behind the last one */
  guint depth;
} Block;

/**
 * heed_plan_commands_find_end:
 * @items: the items of a recommendation
 * @start: where one of them stands
 *
 * Returns: where the next one stands that does not belong to it
 */
guint
heed_plan_commands_find_end (HeedRecordList *items,
                             guint           start)
{
  guint depth = heed_item_get_depth (heed_record_list_get (items, start));
  guint end = start + 1;

  while (end < heed_record_list_get_n (items) &&
         heed_item_get_depth (heed_record_list_get (items, end)) > depth)
    end++;
  return end;
}

static gboolean
find_block (HeedItem *item,
            Block    *block)
{
  HeedRecommendation *recommendation = heed_item_get_recommendation (item);

  if (recommendation == NULL)
    return FALSE;

  block->items = heed_recommendation_get_items (recommendation);
  if (!heed_record_list_find (block->items, item, &block->start))
    return FALSE;

  block->end = heed_plan_commands_find_end (block->items, block->start);
  block->depth = heed_item_get_depth (item);
  return TRUE;
}

/* Where the neighbour above on the same level begins. */
static gboolean
find_above (const Block *block,
            guint       *start)
{
  for (guint i = block->start; i-- > 0;)
    {
      guint depth = heed_item_get_depth (heed_record_list_get (block->items, i));

      if (depth < block->depth)
        return FALSE;
      if (depth == block->depth)
        {
          *start = i;
          return TRUE;
        }
    }

  return FALSE;
}

/* Puts what stands from @middle to @end before what stands from @start to @middle. */
static void
swap (HeedRecordList *items,
      guint           start,
      guint           middle,
      guint           end)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < heed_record_list_get_n (items); i++)
    {
      guint from = i;

      if (i >= start && i < start + (end - middle))
        from = middle + (i - start);
      else if (i >= start + (end - middle) && i < end)
        from = i - (end - middle);
      g_ptr_array_add (records, g_object_ref (heed_record_list_get (items, from)));
    }

  heed_record_list_set (items, records);
}

/**
 * heed_plan_commands_add_recommendation:
 * @plan: a plan
 * @after: (nullable): a record of it
 *
 * Adds a recommendation behind that of @after, or as the last one. Its number is
 * counted up where that gives one that is not there yet; its addressee is that of
 * the one before.
 *
 * Returns: (transfer none): the new recommendation
 */
HeedRecommendation *
heed_plan_commands_add_recommendation (HeedPlan *plan,
                                       gpointer  after)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
  g_autoptr (HeedRecommendation) added = heed_recommendation_new ();
  guint n = heed_record_list_get_n (recommendations);
  guint position = n;

  if (HEED_IS_ITEM (after))
    after = heed_item_get_recommendation (after);
  if (after != NULL && heed_record_list_find (recommendations, after, &position))
    position++;

  if (position > 0)
    {
      HeedRecommendation *before = heed_record_list_get (recommendations, position - 1);
      g_autofree char *number = heed_label_count_up (heed_recommendation_get_number (before));
      gboolean taken = FALSE;

      for (guint i = 0; i < n && !taken; i++)
        taken = g_str_equal (heed_recommendation_get_number (
                               heed_record_list_get (recommendations, i)), number);
      heed_recommendation_set_number (added, taken ? "" : number);
      heed_recommendation_set_addressee (added, heed_recommendation_get_addressee (before));
    }
  else
    {
      heed_recommendation_set_number (added, "1");
    }

  heed_record_list_insert (recommendations, position, added);
  return added;
}

/**
 * heed_plan_commands_add_item:
 * @type: the type of the item
 * @after: the record behind which it is to stand
 *
 * Adds an item behind @after and what belongs to it, on the same level; behind a
 * recommendation it becomes the first item. The label of an action is counted up.
 *
 * Returns: (transfer none): the new item
 */
HeedItem *
heed_plan_commands_add_item (GType    type,
                             gpointer after)
{
  g_autoptr (HeedItem) added = g_object_new (type, NULL);
  HeedRecordList *items;
  guint position = 0;

  if (HEED_IS_ITEM (after))
    {
      Block block;

      if (!find_block (after, &block))
        g_return_val_if_reached (NULL);

      items = block.items;
      position = block.end;
      heed_item_set_depth (added, block.depth);
    }
  else
    {
      items = heed_recommendation_get_items (after);
      heed_item_set_depth (added, 1);
    }

  if (HEED_IS_ACTION (added))
    {
      g_autofree char *label = NULL;

      if (HEED_IS_ITEM (after))
        label = heed_label_next (items, after);
      else if (heed_record_list_get_n (items) == 0 &&
               heed_recommendation_get_number (after)[0] != '\0')
        label = g_strconcat (heed_recommendation_get_number (after), ".1", NULL);
      heed_action_set_label (HEED_ACTION (added), label);
    }

  heed_record_list_insert (items, position, added);
  return added;
}

/**
 * heed_plan_commands_delete:
 * @record: a record that is in a plan
 *
 * Takes @record out of its plan, an item with what belongs to it.
 *
 * Returns: (transfer none) (nullable): the record that stands in its place, else the
 *   one before it
 */
gpointer
heed_plan_commands_delete (gpointer record)
{
  HeedRecordList *records;
  gpointer parent = NULL;
  guint position;

  if (HEED_IS_ITEM (record))
    {
      Block block;

      if (!find_block (record, &block))
        g_return_val_if_reached (NULL);

      parent = heed_item_get_recommendation (record);
      records = block.items;
      position = block.start;
      for (guint i = block.end; i-- > block.start;)
        heed_record_list_remove (records, i);
    }
  else
    {
      records = heed_plan_get_recommendations (heed_recommendation_get_plan (record));
      g_return_val_if_fail (heed_record_list_find (records, record, &position), NULL);

      heed_record_list_remove (records, position);
    }

  if (position < heed_record_list_get_n (records))
    return heed_record_list_get (records, position);
  return position > 0 ? heed_record_list_get (records, position - 1) : parent;
}

/* Where a recommendation can go. */
static gboolean
find_recommendation_move (HeedRecommendation  *recommendation,
                          HeedMove             move,
                          HeedRecordList     **recommendations,
                          guint               *from,
                          guint               *to)
{
  HeedPlan *plan = heed_recommendation_get_plan (recommendation);

  if (plan == NULL)
    return FALSE;

  *recommendations = heed_plan_get_recommendations (plan);
  if (!heed_record_list_find (*recommendations, recommendation, from))
    return FALSE;

  *to = move == HEED_MOVE_UP ? *from - 1 : *from + 1;
  return (move == HEED_MOVE_UP && *from > 0) ||
         (move == HEED_MOVE_DOWN && *to < heed_record_list_get_n (*recommendations));
}

/**
 * heed_plan_commands_can_move:
 * @record: (nullable): a record that is in a plan
 * @move: where to move it
 *
 * Returns: whether it can be moved there
 */
gboolean
heed_plan_commands_can_move (gpointer record,
                             HeedMove move)
{
  Block block;
  guint position;

  if (HEED_IS_RECOMMENDATION (record))
    {
      HeedRecordList *recommendations;
      guint from;

      return find_recommendation_move (record, move, &recommendations, &from, &position);
    }
  if (!HEED_IS_ITEM (record) || !find_block (record, &block))
    return FALSE;

  switch (move)
    {
    case HEED_MOVE_UP:
    case HEED_MOVE_INDENT:
      return find_above (&block, &position);
    case HEED_MOVE_DOWN:
      return block.end < heed_record_list_get_n (block.items) &&
             heed_item_get_depth (heed_record_list_get (block.items, block.end)) == block.depth;
    case HEED_MOVE_OUTDENT:
      return block.depth > 1;
    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * heed_plan_commands_move:
 * @record: a record that can be moved there
 * @move: where to move it
 *
 * Moves @record, an item with what belongs to it.
 */
void
heed_plan_commands_move (gpointer record,
                         HeedMove move)
{
  Block block;
  guint above;

  g_return_if_fail (heed_plan_commands_can_move (record, move));

  if (HEED_IS_RECOMMENDATION (record))
    {
      HeedRecordList *recommendations;
      guint from, to;

      if (find_recommendation_move (record, move, &recommendations, &from, &to))
        heed_headings_move (recommendations, from, to);
      return;
    }

  if (!find_block (record, &block))
    return;
  switch (move)
    {
    case HEED_MOVE_UP:
      if (find_above (&block, &above))
        swap (block.items, above, block.start, block.end);
      break;
    case HEED_MOVE_DOWN:
      swap (block.items, block.start, block.end, heed_plan_commands_find_end (block.items, block.end));
      break;
    case HEED_MOVE_INDENT:
    case HEED_MOVE_OUTDENT:
      for (guint i = block.start; i < block.end; i++)
        {
          HeedItem *item = heed_record_list_get (block.items, i);
          guint depth = heed_item_get_depth (item);

          heed_item_set_depth (item, move == HEED_MOVE_INDENT ? depth + 1 : depth - 1);
        }
      break;
    default:
      g_return_if_reached ();
    }
}
