/* heed-item-commands.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-item-commands.h"

#include <math.h>

#include "heed-action.h"
#include "heed-label.h"
#include "heed-markup.h"
#include "heed-measure.h"
#include "heed-promise.h"
#include "heed-recommendation.h"
#include "heed-text-item.h"
#include "heed-unplaced.h"

/* What is done to an item of a plan where an import, or whoever wrote it, made one of two,
 * two of one, or an action of what is none. No word gets lost by it: what the result cannot
 * hold stands in the way, or goes to what is unplaced. */

/**
 * heed_item_commands_find:
 * @item: an item
 * @position: (out): where it stands
 *
 * Returns: (transfer none) (nullable): the items among which it stands
 */
HeedRecordList *
heed_item_commands_find (HeedItem *item,
                         guint    *position)
{
  HeedRecommendation *recommendation = heed_item_get_recommendation (item);
  HeedRecordList *items = recommendation != NULL ? heed_recommendation_get_items (recommendation) : NULL;

  *position = 0;
  return items != NULL && heed_record_list_find (items, item, position) ? items : NULL;
}

static void
copy_item (HeedItem *from,
           HeedItem *to)
{
  heed_item_set_depth (to, heed_item_get_depth (from));
  heed_item_set_owners (to, heed_item_get_owners (from));
  heed_item_set_target_words (to, heed_item_get_target_words (from));
}

/* ---- splitting ---- */

/* Each is a record of its own, with the same words. */
static void
copy_revisions (HeedAction *from,
                HeedAction *to)
{
  HeedRecordList *revisions = heed_action_get_revisions (from);

  for (guint i = 0; i < heed_record_list_get_n (revisions); i++)
    {
      HeedRevision *revision = heed_record_list_get (revisions, i);

      heed_record_list_take (heed_action_get_revisions (to),
                             heed_revision_new (heed_revision_get_day (revision),
                                                heed_revision_get_author (revision),
                                                heed_revision_get_from (revision),
                                                heed_revision_get_to (revision),
                                                heed_revision_get_reason (revision)));
    }
}

/**
 * heed_item_commands_split:
 * @item: an item of a plan
 * @text: the text that it keeps, as CommonMark
 * @rest: the text behind, as CommonMark
 *
 * Makes two of @item. The second stands behind it, before what belongs to it, on the same
 * level; it has the same owners, target and progress, and what was promised for both. The
 * label of an action is counted up; what was reported stays with the first.
 *
 * Returns: (transfer none): the second item
 */
HeedItem *
heed_item_commands_split (HeedItem   *item,
                          const char *text,
                          const char *rest)
{
  g_autoptr (HeedItem) second = NULL;
  HeedRecordList *items;
  guint position;

  g_return_val_if_fail (HEED_IS_ITEM (item), NULL);
  g_return_val_if_fail (text != NULL && rest != NULL, NULL);

  items = heed_item_commands_find (item, &position);
  g_return_val_if_fail (items != NULL, NULL);

  second = g_object_new (G_OBJECT_TYPE (item), NULL);
  copy_item (item, second);
  heed_item_set_text (second, rest);
  if (HEED_IS_ACTION (item))
    {
      HeedAction *action = HEED_ACTION (item);
      g_autofree char *label = heed_label_next (items, item);

      heed_action_set_label (HEED_ACTION (second), label);
      heed_action_set_progress (HEED_ACTION (second), heed_action_get_progress (action));
      heed_action_set_completed_on (HEED_ACTION (second), heed_action_get_completed_on (action));
      heed_action_set_baseline_words (HEED_ACTION (second), heed_action_get_baseline_words (action));
      copy_revisions (action, HEED_ACTION (second));
    }
  else if (HEED_IS_TEXT_ITEM (item))
    {
      heed_text_item_set_role (HEED_TEXT_ITEM (second), heed_text_item_get_role (HEED_TEXT_ITEM (item)));
    }

  heed_item_set_text (item, text);
  heed_record_list_insert (items, position + 1, second);
  return second;
}

/* ---- joining ---- */

/* The item that would be joined to @item: the next on its level, with nothing between; a
 * text that belongs to it as well. */
static HeedItem *
find_next (HeedItem *item)
{
  guint position;
  HeedRecordList *items = heed_item_commands_find (item, &position);
  HeedItem *next;

  if (items == NULL || position + 1 >= heed_record_list_get_n (items))
    return NULL;

  next = heed_record_list_get (items, position + 1);
  if (heed_item_get_depth (next) == heed_item_get_depth (item) ||
      (HEED_IS_TEXT_ITEM (next) && heed_item_get_depth (next) > heed_item_get_depth (item)))
    return next;
  return NULL;
}

/**
 * heed_item_commands_is_reported:
 * @item: an item of a plan
 *
 * Returns: whether something was reported or measured of it, which belongs to it alone
 */
gboolean
heed_item_commands_is_reported (HeedItem *item)
{
  HeedAction *action;

  g_return_val_if_fail (HEED_IS_ITEM (item), FALSE);

  if (HEED_IS_MEASURE (item))
    return TRUE;
  if (!HEED_IS_ACTION (item))
    return FALSE;

  action = HEED_ACTION (item);
  return heed_action_get_progress (action) != HEED_PROGRESS_NOT_STARTED ||
         heed_action_get_completed_on (action) != HEED_DAY_NONE ||
         heed_record_list_get_n (heed_action_get_updates (action)) > 0 ||
         heed_record_list_get_n (heed_action_get_verifications (action)) > 0;
}

static gboolean
is_promised (HeedItem *item)
{
  return HEED_IS_ACTION (item) && (heed_action_get_baseline_words (HEED_ACTION (item))[0] != '\0' ||
                                   heed_record_list_get_n (heed_action_get_revisions (HEED_ACTION (item))) > 0);
}

static gboolean
promise_the_same (HeedItem *a,
                  HeedItem *b)
{
  return HEED_IS_ACTION (a) &&
         heed_promise_mean_the_same (heed_action_get_baseline (HEED_ACTION (a)),
                                     heed_action_get_baseline (HEED_ACTION (b)));
}

/**
 * heed_item_commands_can_join:
 * @item: an item of a plan
 *
 * Of the second nothing may have been reported, and it may not have promised another date:
 * that belongs to it alone.
 *
 * Returns: whether the item behind can be made a part of @item
 */
gboolean
heed_item_commands_can_join (HeedItem *item)
{
  HeedItem *next;

  g_return_val_if_fail (HEED_IS_ITEM (item), FALSE);

  next = find_next (item);
  return next != NULL && !HEED_IS_MEASURE (item) && !heed_item_commands_is_reported (next) &&
         heed_item_get_extra (next)[0] == '\0' &&
         (!is_promised (next) || promise_the_same (item, next));
}

static gboolean
is_one_paragraph (const char *markup)
{
  g_autoptr (GPtrArray) blocks = heed_markup_to_blocks (markup);

  return blocks->len == 1 && ((HeedBlock *) g_ptr_array_index (blocks, 0))->kind == HEED_BLOCK_PARAGRAPH;
}

/* One text after the other: on in the same line, or where one is more than a paragraph,
 * below. */
static char *
join_texts (const char *first,
            const char *second)
{
  if (first[0] == '\0' || second[0] == '\0')
    return g_strconcat (first, second, NULL);
  return g_strconcat (first, is_one_paragraph (first) && is_one_paragraph (second) ? " " : "\n\n", second, NULL);
}

static void
add_owners (HeedItem *item,
            HeedItem *next)
{
  const char *const *owners = heed_item_get_owners (next);
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();
  g_auto (GStrv) joined = NULL;

  g_strv_builder_addv (all, (const char **) heed_item_get_owners (item));
  for (guint i = 0; owners[i] != NULL; i++)
    if (!g_strv_contains (heed_item_get_owners (item), owners[i]))
      g_strv_builder_add (all, owners[i]);
  joined = g_strv_builder_end (all);
  heed_item_set_owners (item, (const char *const *) joined);
}

/* A target that says something else than that of the first waits to be placed. */
static void
keep_target (HeedItem *item,
             HeedItem *next)
{
  HeedUnplaced *unplaced = heed_recommendation_get_unplaced (heed_item_get_recommendation (item));
  const char *words = heed_item_get_target_words (next);
  g_autoptr (GStrvBuilder) all = NULL;
  g_auto (GStrv) targets = NULL;

  if (words[0] == '\0' || g_str_equal (words, heed_item_get_target_words (item)))
    return;
  if (heed_item_get_target_words (item)[0] == '\0')
    {
      heed_item_set_target_words (item, words);
      return;
    }

  all = g_strv_builder_new ();
  g_strv_builder_addv (all, (const char **) heed_unplaced_get_targets (unplaced));
  g_strv_builder_add (all, words);
  targets = g_strv_builder_end (all);
  heed_unplaced_set_targets (unplaced, (const char *const *) targets);
}

/**
 * heed_item_commands_join:
 * @item: an item to which the one behind can be joined
 *
 * Makes one item of both: the text of the second follows that of @item, its owners come
 * to those of @item, and what belonged to it belongs to @item. Its label goes; a target that
 * says something else goes to what is unplaced.
 */
void
heed_item_commands_join (HeedItem *item)
{
  HeedRecordList *items;
  HeedItem *next;
  g_autofree char *text = NULL;
  guint position;

  g_return_if_fail (heed_item_commands_can_join (item));

  items = heed_item_commands_find (item, &position);
  next = find_next (item);
  text = join_texts (heed_item_get_text (item), heed_item_get_text (next));
  heed_item_set_text (item, text);
  add_owners (item, next);
  keep_target (item, next);
  heed_record_list_remove (items, position + 1);
}

/* ---- turning into another kind ---- */

/**
 * heed_item_commands_can_turn:
 * @item: an item of a plan
 * @type: what it should be: an action, a text, or a measure
 *
 * What was reported, measured or promised of an item, another kind cannot hold.
 *
 * Returns: whether it is of another kind now, and can be made one of @type
 */
gboolean
heed_item_commands_can_turn (HeedItem *item,
                             GType     type)
{
  g_return_val_if_fail (HEED_IS_ITEM (item), FALSE);
  g_return_val_if_fail (g_type_is_a (type, HEED_TYPE_ITEM), FALSE);

  if (G_OBJECT_TYPE (item) == type || heed_item_get_recommendation (item) == NULL)
    return FALSE;
  if (HEED_IS_MEASURE (item))
    return heed_measure_get_unit (HEED_MEASURE (item))[0] == '\0' &&
           isnan (heed_measure_get_baseline (HEED_MEASURE (item))) &&
           isnan (heed_measure_get_goal (HEED_MEASURE (item))) &&
           heed_record_list_get_n (heed_measure_get_readings (HEED_MEASURE (item))) == 0;
  return !heed_item_commands_is_reported (item) && !is_promised (item);
}

/**
 * heed_item_commands_turn:
 * @item: an item that can be made one of @type
 * @type: what it is to be
 *
 * Puts an item of the other kind in the place of @item, with its id, so that what refers
 * to it still does. A label becomes the beginning of the text.
 *
 * Returns: (transfer none): the item in its place
 */
HeedItem *
heed_item_commands_turn (HeedItem *item,
                         GType     type)
{
  g_autoptr (HeedItem) turned = NULL;
  g_autofree char *text = NULL;
  HeedRecordList *items;
  guint position;

  g_return_val_if_fail (heed_item_commands_can_turn (item, type), NULL);

  items = heed_item_commands_find (item, &position);
  turned = g_object_new (type, NULL);
  heed_item_set_id (turned, heed_item_get_id (item));
  copy_item (item, turned);
  heed_item_set_extra (turned, heed_item_get_extra (item));
  text = join_texts (HEED_IS_ACTION (item) ? heed_action_get_label (HEED_ACTION (item)) : "",
                     heed_item_get_text (item));
  heed_item_set_text (turned, text);

  heed_record_list_remove (items, position);
  heed_record_list_insert (items, position, turned);
  return turned;
}
