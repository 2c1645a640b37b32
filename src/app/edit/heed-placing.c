/* heed-placing.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-placing.h"

#include "heed-action.h"
#include "heed-plan.h"
#include "heed-review-page.h"
#include "heed-text-item.h"

static void
set_unplaced (HeedRecommendation *recommendation,
              HeedPlacing         kind,
              const char *const  *words)
{
  HeedUnplaced *unplaced = heed_recommendation_get_unplaced (recommendation);

  switch (kind)
    {
    case HEED_PLACING_OWNER:
      heed_unplaced_set_owners (unplaced, words);
      break;
    case HEED_PLACING_TARGET:
      heed_unplaced_set_targets (unplaced, words);
      break;
    case HEED_PLACING_TEXT:
      heed_unplaced_set_text (unplaced, words);
      break;
    default:
      g_assert_not_reached ();
    }

  /* What was to be matched is, once none of it waits any more. */
  if (words[0] == NULL && kind != HEED_PLACING_TEXT)
    heed_review_page_settle (recommendation, kind == HEED_PLACING_OWNER ? HEED_REVIEW_NOTE_OWNERS
                                                                        : HEED_REVIEW_NOTE_TARGETS, NULL);
}

/* Returns: (transfer full) (nullable): the words that stood at index */
static char *
steal_unplaced (HeedRecommendation *recommendation,
                HeedPlacing         kind,
                guint               index)
{
  const char *const *words = heed_placing_get_unplaced (recommendation, kind);
  g_autoptr (GStrvBuilder) rest = g_strv_builder_new ();
  g_auto (GStrv) left = NULL;
  char *stolen = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (i == index)
        stolen = g_strdup (words[i]);
      else
        g_strv_builder_add (rest, words[i]);
    }

  if (stolen == NULL)
    return NULL;

  left = g_strv_builder_end (rest);
  set_unplaced (recommendation, kind, (const char *const *) left);
  return stolen;
}

static void
insert_unplaced (HeedRecommendation *recommendation,
                 HeedPlacing         kind,
                 guint               index,
                 const char *const  *words)
{
  const char *const *old = heed_placing_get_unplaced (recommendation, kind);
  guint n_old = g_strv_length ((char **) old);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  index = MIN (index, n_old);
  for (guint i = 0; i < index; i++)
    g_strv_builder_add (builder, old[i]);
  g_strv_builder_addv (builder, (const char **) words);
  for (guint i = index; i < n_old; i++)
    g_strv_builder_add (builder, old[i]);

  all = g_strv_builder_end (builder);
  set_unplaced (recommendation, kind, (const char *const *) all);
}

static void
set_target (HeedItem   *item,
            const char *words)
{
  HeedRecommendation *recommendation = heed_item_get_recommendation (item);
  HeedPlan *plan = recommendation != NULL ? heed_recommendation_get_plan (recommendation) : NULL;
  gboolean follows = FALSE;

  /* While the two are the same the target was never changed: what is placed is the target
   * as submitted. A draft promises nothing yet. */
  if (HEED_IS_ACTION (item) && (plan == NULL || heed_plan_get_state (plan) != HEED_PLAN_STATE_DRAFT))
    follows = g_str_equal (heed_action_get_baseline_words (HEED_ACTION (item)),
                           heed_item_get_target_words (item));

  heed_item_set_target_words (item, words);
  if (follows)
    heed_action_set_baseline_words (HEED_ACTION (item), words);
}

static void
set_placed (HeedItem          *item,
            HeedPlacing        kind,
            const char *const *words)
{
  if (kind == HEED_PLACING_OWNER)
    heed_item_set_owners (item, words);
  else if (kind == HEED_PLACING_TARGET)
    set_target (item, words[0] != NULL ? words[0] : "");
  else
    g_assert_not_reached ();
}

static gboolean
has_placed (HeedItem    *item,
            HeedPlacing  kind)
{
  g_auto (GStrv) placed = heed_placing_get_placed (item, kind);

  return placed[0] != NULL;
}

/* Returns: (transfer container): the actions of @depth, or those of any for 0,
 * from @first on */
static GPtrArray *
collect_actions (HeedRecommendation *recommendation,
                 HeedItem           *first,
                 guint               depth)
{
  HeedRecordList *items = heed_recommendation_get_items (recommendation);
  GPtrArray *actions = g_ptr_array_new ();
  gboolean begun = first == NULL;

  for (guint i = 0; i < heed_record_list_get_n (items); i++)
    {
      HeedItem *item = heed_record_list_get (items, i);

      begun = begun || item == first;
      if (begun && HEED_IS_ACTION (item) && (depth == 0 || heed_item_get_depth (item) == depth))
        g_ptr_array_add (actions, item);
    }

  return actions;
}

static void
drop_filled (GPtrArray   *actions,
             HeedPlacing  kind)
{
  for (guint i = actions->len; i > 0; i--)
    if (has_placed (g_ptr_array_index (actions, i - 1), kind))
      g_ptr_array_remove_index (actions, i - 1);
}

/* The actions that wait for an owner or target: those that stand at the top,
 * unless there is more to place than they can take; then all of them. */
static GPtrArray *
collect_waiting (HeedRecommendation *recommendation,
                 HeedPlacing         kind)
{
  const char *const *words = heed_placing_get_unplaced (recommendation, kind);
  g_autoptr (GPtrArray) all = collect_actions (recommendation, NULL, 0);
  g_autoptr (GPtrArray) top = NULL;
  guint depth = G_MAXUINT;

  for (guint i = 0; i < all->len; i++)
    depth = MIN (depth, heed_item_get_depth (g_ptr_array_index (all, i)));

  top = collect_actions (recommendation, NULL, depth);
  drop_filled (top, kind);
  drop_filled (all, kind);

  return top->len >= g_strv_length ((char **) words) ? g_steal_pointer (&top)
                                                     : g_steal_pointer (&all);
}

/**
 * heed_placing_get_unplaced:
 * @recommendation: a #HeedRecommendation
 * @kind: what is placed
 *
 * Returns: (transfer none): the words of that kind that have no place, in order
 */
const char *const *
heed_placing_get_unplaced (HeedRecommendation *recommendation,
                           HeedPlacing         kind)
{
  HeedUnplaced *unplaced;

  g_return_val_if_fail (HEED_IS_RECOMMENDATION (recommendation), NULL);

  unplaced = heed_recommendation_get_unplaced (recommendation);
  switch (kind)
    {
    case HEED_PLACING_OWNER:
      return heed_unplaced_get_owners (unplaced);
    case HEED_PLACING_TARGET:
      return heed_unplaced_get_targets (unplaced);
    case HEED_PLACING_TEXT:
      return heed_unplaced_get_text (unplaced);
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * heed_placing_get_placed:
 * @item: a #HeedItem
 * @kind: owners or targets
 *
 * Returns: (transfer full): the words of that kind that @item carries itself; a
 *   target is one
 */
GStrv
heed_placing_get_placed (HeedItem    *item,
                         HeedPlacing  kind)
{
  const char *target[2] = { NULL, NULL };

  g_return_val_if_fail (HEED_IS_ITEM (item), NULL);

  if (kind == HEED_PLACING_OWNER)
    return g_strdupv ((char **) heed_item_get_owners (item));

  if (kind == HEED_PLACING_TARGET && heed_item_get_target_words (item)[0] != '\0')
    target[0] = heed_item_get_target_words (item);
  return g_strdupv ((char **) target);
}

/**
 * heed_placing_place:
 * @recommendation: a #HeedRecommendation
 * @kind: what is placed
 * @index: which of its unplaced words of that kind
 * @item: the item of @recommendation that gets them
 *
 * Gives unplaced words to an item. An owner joins the owners that the item has.
 * A target takes the place of the target that it has, which becomes unplaced
 * where the new one stood. Words become the last paragraph of its text.
 *
 * Returns: whether there were such words
 */
gboolean
heed_placing_place (HeedRecommendation *recommendation,
                    HeedPlacing         kind,
                    guint               index,
                    HeedItem           *item)
{
  g_autofree char *words = NULL;

  g_return_val_if_fail (HEED_IS_RECOMMENDATION (recommendation), FALSE);
  g_return_val_if_fail (HEED_IS_ITEM (item), FALSE);
  g_return_val_if_fail (heed_item_get_recommendation (item) == recommendation, FALSE);

  words = steal_unplaced (recommendation, kind, index);
  if (words == NULL)
    return FALSE;

  if (kind == HEED_PLACING_TEXT)
    {
      const char *text = heed_item_get_text (item);
      g_autofree char *joined = g_strjoin (text[0] != '\0' ? "\n\n" : "", text, words, NULL);

      heed_item_set_text (item, joined);
    }
  else
    {
      g_auto (GStrv) old = heed_placing_get_placed (item, kind);
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      g_auto (GStrv) now = NULL;

      if (kind == HEED_PLACING_OWNER)
        g_strv_builder_addv (builder, (const char **) old);
      else
        insert_unplaced (recommendation, kind, index, (const char *const *) old);
      g_strv_builder_add (builder, words);
      now = g_strv_builder_end (builder);
      set_placed (item, kind, (const char *const *) now);
    }

  return TRUE;
}

/**
 * heed_placing_place_as_new:
 * @recommendation: a #HeedRecommendation
 * @index: which of its unplaced words of text
 * @type: what they become: a type of item
 * @after: (nullable): the item after which it stands, or %NULL for the end
 *
 * Makes an item of unplaced words, as deep as the one before it.
 *
 * Returns: (transfer none) (nullable): the new item, %NULL where there were no
 *   such words
 */
HeedItem *
heed_placing_place_as_new (HeedRecommendation *recommendation,
                           guint               index,
                           GType               type,
                           HeedItem           *after)
{
  HeedRecordList *items;
  g_autoptr (HeedItem) item = NULL;
  g_autofree char *words = NULL;
  guint position;

  g_return_val_if_fail (HEED_IS_RECOMMENDATION (recommendation), NULL);
  g_return_val_if_fail (g_type_is_a (type, HEED_TYPE_ITEM), NULL);

  words = steal_unplaced (recommendation, HEED_PLACING_TEXT, index);
  if (words == NULL)
    return NULL;

  items = heed_recommendation_get_items (recommendation);
  position = heed_record_list_get_n (items);
  if (after != NULL && heed_record_list_find (items, after, &position))
    position++;

  item = g_object_new (type, NULL);
  heed_item_set_text (item, words);
  if (position > 0)
    heed_item_set_depth (item, heed_item_get_depth (heed_record_list_get (items, position - 1)));
  heed_record_list_insert (items, position, item);
  return heed_record_list_get (items, position);
}

/**
 * heed_placing_place_all:
 * @recommendation: a #HeedRecommendation
 * @kind: owners or targets
 * @after: (nullable): the item that was placed last, or %NULL for the top
 *
 * Gives all unplaced words of that kind, in order, one each to the actions that
 * have none of their own, from @after on. What is left over stays unplaced.
 *
 * Returns: how many were placed
 */
guint
heed_placing_place_all (HeedRecommendation *recommendation,
                        HeedPlacing         kind,
                        HeedItem           *after)
{
  HeedRecordList *items;
  g_autoptr (GPtrArray) actions = NULL;
  guint from = 0;
  guint n = 0;

  g_return_val_if_fail (HEED_IS_RECOMMENDATION (recommendation), 0);
  g_return_val_if_fail (kind != HEED_PLACING_TEXT, 0);

  items = heed_recommendation_get_items (recommendation);
  if (after != NULL && !heed_record_list_find (items, after, &from))
    from = 0;
  actions = collect_waiting (recommendation, kind);
  for (guint i = 0; i < actions->len; i++)
    {
      HeedItem *action = g_ptr_array_index (actions, i);
      guint position;

      if (heed_record_list_find (items, action, &position) && position >= from &&
          heed_placing_place (recommendation, kind, 0, action))
        n++;
    }

  return n;
}

/**
 * heed_placing_hand_over:
 * @recommendation: a #HeedRecommendation
 * @kind: what the words were taken for
 * @index: which of its unplaced words of that kind
 * @to: where they are to wait; @recommendation itself, or another of the plan
 * @as: what they are
 *
 * Lets unplaced words wait in another place: an owner that was read as text, or what belongs
 * to the next recommendation. They stand last there.
 *
 * Returns: whether there were such words
 */
gboolean
heed_placing_hand_over (HeedRecommendation *recommendation,
                        HeedPlacing         kind,
                        guint               index,
                        HeedRecommendation *to,
                        HeedPlacing         as)
{
  g_autofree char *words = NULL;
  const char *all[2] = { NULL, NULL };

  g_return_val_if_fail (HEED_IS_RECOMMENDATION (recommendation), FALSE);
  g_return_val_if_fail (HEED_IS_RECOMMENDATION (to), FALSE);

  if (index >= g_strv_length ((char **) heed_placing_get_unplaced (recommendation, kind)))
    return FALSE;
  words = g_strdup (heed_placing_get_unplaced (recommendation, kind)[index]);
  all[0] = words;
  insert_unplaced (to, as, G_MAXUINT, all);
  g_free (steal_unplaced (recommendation, kind, index));
  return TRUE;
}

/**
 * heed_placing_take_back:
 * @recommendation: a #HeedRecommendation
 * @kind: owners or targets
 * @item: the item of @recommendation that loses them
 *
 * Makes what an item carries unplaced again: first in line, so that it can be
 * placed elsewhere at once.
 *
 * Returns: whether the item carried anything of that kind
 */
gboolean
heed_placing_take_back (HeedRecommendation *recommendation,
                        HeedPlacing         kind,
                        HeedItem           *item)
{
  static const char *const nothing[] = { NULL };
  g_auto (GStrv) placed = NULL;

  g_return_val_if_fail (HEED_IS_RECOMMENDATION (recommendation), FALSE);
  g_return_val_if_fail (kind != HEED_PLACING_TEXT, FALSE);
  g_return_val_if_fail (HEED_IS_ITEM (item), FALSE);

  placed = heed_placing_get_placed (item, kind);
  if (placed[0] == NULL)
    return FALSE;

  set_placed (item, kind, nothing);
  insert_unplaced (recommendation, kind, 0, (const char *const *) placed);
  return TRUE;
}

/* Returns: (transfer container) (nullable): the actions between which @item's
 * words move, in the direction of the move, the one that takes the last of them
 * at the end; %NULL where they cannot move */
static GPtrArray *
collect_run (HeedRecommendation *recommendation,
             HeedPlacing         kind,
             HeedItem           *item,
             int                 by)
{
  g_autoptr (GPtrArray) actions = NULL;
  g_autoptr (GPtrArray) run = NULL;
  guint position;

  if (kind == HEED_PLACING_TEXT || !HEED_IS_ACTION (item) || !has_placed (item, kind))
    return NULL;

  actions = collect_actions (recommendation, NULL, heed_item_get_depth (item));
  if (!g_ptr_array_find (actions, item, &position))
    return NULL;

  run = g_ptr_array_new ();
  for (int i = (int) position; i >= 0 && i < (int) actions->len; i += by)
    {
      HeedItem *next = g_ptr_array_index (actions, i);

      g_ptr_array_add (run, next);
      if (!has_placed (next, kind))
        return g_steal_pointer (&run);
    }

  return NULL;
}

/**
 * heed_placing_can_shift:
 * @recommendation: a #HeedRecommendation
 * @kind: owners or targets
 * @item: one of its items
 * @by: 1 to move down, -1 to move up
 *
 * Returns: whether heed_placing_shift() would do anything
 */
gboolean
heed_placing_can_shift (HeedRecommendation *recommendation,
                        HeedPlacing         kind,
                        HeedItem           *item,
                        int                 by)
{
  g_autoptr (GPtrArray) run = NULL;

  g_return_val_if_fail (HEED_IS_RECOMMENDATION (recommendation), FALSE);
  g_return_val_if_fail (HEED_IS_ITEM (item), FALSE);
  g_return_val_if_fail (by == 1 || by == -1, FALSE);

  run = collect_run (recommendation, kind, item, by);
  return run != NULL;
}

/**
 * heed_placing_shift:
 * @recommendation: a #HeedRecommendation
 * @kind: owners or targets
 * @item: one of its items
 * @by: 1 to move down, -1 to move up
 *
 * Moves what @item carries to the next action of the same depth, and what that
 * one carries to the next, up to the first that has none.
 *
 * Returns: whether anything moved; nothing does where no action has room
 */
gboolean
heed_placing_shift (HeedRecommendation *recommendation,
                    HeedPlacing         kind,
                    HeedItem           *item,
                    int                 by)
{
  static const char *const nothing[] = { NULL };
  g_autoptr (GPtrArray) run = NULL;

  g_return_val_if_fail (HEED_IS_RECOMMENDATION (recommendation), FALSE);
  g_return_val_if_fail (HEED_IS_ITEM (item), FALSE);
  g_return_val_if_fail (by == 1 || by == -1, FALSE);

  run = collect_run (recommendation, kind, item, by);
  if (run == NULL)
    return FALSE;

  for (guint i = run->len - 1; i > 0; i--)
    {
      g_auto (GStrv) words = heed_placing_get_placed (g_ptr_array_index (run, i - 1), kind);

      set_placed (g_ptr_array_index (run, i), kind, (const char *const *) words);
    }
  set_placed (item, kind, nothing);
  return TRUE;
}

/* Returns: (transfer full): all letters of the words, without what stands between */
static char *
list_letters (const char *const *words)
{
  g_autoptr (GString) letters = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    for (const char *c = words[i]; *c != '\0'; c = g_utf8_next_char (c))
      if (!g_unichar_isspace (g_utf8_get_char (c)))
        g_string_append_unichar (letters, g_utf8_get_char (c));

  return g_strdup (letters->str);
}

/**
 * heed_placing_can_rearrange:
 * @recommendation: a #HeedRecommendation
 * @kind: what is rearranged
 * @words: the same words, split and joined otherwise
 *
 * Returns: whether @words are the unplaced words of that kind, letter by letter, and
 *   none of them is empty
 */
gboolean
heed_placing_can_rearrange (HeedRecommendation *recommendation,
                            HeedPlacing         kind,
                            const char *const  *words)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_return_val_if_fail (HEED_IS_RECOMMENDATION (recommendation), FALSE);
  g_return_val_if_fail (words != NULL, FALSE);

  before = list_letters (heed_placing_get_unplaced (recommendation, kind));
  after = list_letters (words);
  if (!g_str_equal (before, after))
    return FALSE;

  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][strspn (words[i], " \t\n")] == '\0')
      return FALSE;

  return TRUE;
}

/**
 * heed_placing_rearrange:
 * @recommendation: a #HeedRecommendation
 * @kind: what is rearranged
 * @words: the same words, split and joined otherwise
 *
 * Splits and joins unplaced words: a file may hold two owners in one line, or one
 * in two. No letter may be lost or made.
 *
 * Returns: whether that was done
 */
gboolean
heed_placing_rearrange (HeedRecommendation *recommendation,
                        HeedPlacing         kind,
                        const char *const  *words)
{
  if (!heed_placing_can_rearrange (recommendation, kind, words))
    return FALSE;

  set_unplaced (recommendation, kind, words);
  return TRUE;
}

/**
 * heed_placing_leave_out:
 * @recommendation: a #HeedRecommendation
 * @kind: what is left out
 * @index: which of its unplaced words of that kind
 *
 * Takes away unplaced words that belong nowhere.
 *
 * Returns: whether there were such words
 */
gboolean
heed_placing_leave_out (HeedRecommendation *recommendation,
                        HeedPlacing         kind,
                        guint               index)
{
  g_autofree char *words = NULL;

  g_return_val_if_fail (HEED_IS_RECOMMENDATION (recommendation), FALSE);

  words = steal_unplaced (recommendation, kind, index);
  return words != NULL;
}

/**
 * heed_placing_find_next:
 * @recommendation: a #HeedRecommendation
 * @kind: owners or targets
 * @after: (nullable): one of its items, or %NULL for the top
 *
 * Returns: (transfer none) (nullable): the first action after @after that waits
 *   for one of its own, else the first of all
 */
HeedItem *
heed_placing_find_next (HeedRecommendation *recommendation,
                        HeedPlacing         kind,
                        HeedItem           *after)
{
  g_autoptr (GPtrArray) actions = NULL;
  HeedRecordList *items;
  guint position = 0;

  g_return_val_if_fail (HEED_IS_RECOMMENDATION (recommendation), NULL);
  g_return_val_if_fail (kind != HEED_PLACING_TEXT, NULL);

  actions = collect_waiting (recommendation, kind);
  if (actions->len == 0)
    return NULL;

  items = heed_recommendation_get_items (recommendation);
  if (after != NULL && heed_record_list_find (items, after, &position))
    for (guint i = 0; i < actions->len; i++)
      {
        guint here;

        if (heed_record_list_find (items, g_ptr_array_index (actions, i), &here) && here > position)
          return g_ptr_array_index (actions, i);
      }

  return g_ptr_array_index (actions, 0);
}
