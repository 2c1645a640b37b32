/* heed-review-steps.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-review-steps.h"

#include <string.h>

#include "heed-action.h"
#include "heed-headings.h"
#include "heed-in-force.h"
#include "heed-item-commands.h"
#include "heed-markup-split.h"
#include "heed-markup.h"
#include "heed-measure.h"
#include "heed-placing.h"
#include "heed-plan-commands.h"
#include "heed-promise.h"
#include "heed-recognise-cell.h"
#include "heed-review-page.h"
#include "heed-text-item.h"
#include "heed-text-joint.h"

/* What is done to the items of an imported recommendation until they say what the file says.
 * What an import took for promised is so only as long as it was read right: while the target
 * is the one that was read it lets go of it again, which heed-item-commands.c, for plans that
 * people wrote, does not. No word is lost: what the result cannot hold waits to be placed. */

/* Its baseline is the target in force, its own or that of the action above. */
static gboolean
promises_what_is_read (HeedAction *action)
{
  HeedRecommendation *recommendation = heed_item_get_recommendation (HEED_ITEM (action));
  HeedTarget *target = recommendation != NULL
                         ? heed_recommendation_get_target_in_force (recommendation, HEED_ITEM (action)) : NULL;

  return target != NULL && heed_promise_mean_the_same (heed_action_get_baseline (action), target);
}

/* Whether all that it holds beside its words can be taken off it. */
static gboolean
is_loose (HeedItem *item)
{
  HeedAction *action;

  if (heed_item_commands_is_reported (item) || heed_item_get_extra (item)[0] != '\0')
    return FALSE;
  if (!HEED_IS_ACTION (item))
    return TRUE;

  action = HEED_ACTION (item);
  return heed_record_list_get_n (heed_action_get_revisions (action)) == 0 &&
         (heed_action_get_baseline_words (action)[0] == '\0' || promises_what_is_read (action));
}

/* Takes off what the import took for promised: placed again, it is or not, as befits the item. */
static gboolean
take_target (HeedItem *item)
{
  gboolean dated = heed_placing_take_back (heed_item_get_recommendation (item), HEED_PLACING_TARGET, item);

  if (HEED_IS_ACTION (item))
    heed_action_set_baseline_words (HEED_ACTION (item), NULL);
  return dated;
}

static void
settle (HeedItem       *item,
        HeedReviewNote  note)
{
  g_autofree char *text = heed_markup_to_text (heed_item_get_text (item));

  heed_review_page_settle (heed_item_get_recommendation (item), note, text);
}

/* ---- splitting and joining ---- */

/**
 * heed_review_split_at:
 * @item: an item of a plan
 * @offset: a place in its words as heed_markup_to_text() gives them, in letters
 *
 * Makes two of @item, as heed_item_commands_split() does.
 *
 * Returns: whether there are words on both sides of the place; else nothing is done
 */
gboolean
heed_review_split_at (HeedItem *item,
                      guint     offset)
{
  g_autofree char *text = NULL;
  g_autofree char *rest = NULL;

  g_return_val_if_fail (HEED_IS_ITEM (item), FALSE);

  if (!heed_markup_split (heed_item_get_text (item), offset, &text, &rest))
    return FALSE;

  settle (item, HEED_REVIEW_NOTE_SEVERAL);
  heed_item_commands_split (item, text, rest);
  return TRUE;
}

/**
 * heed_review_count_steps:
 * @item: an item of a plan
 *
 * Returns: of how many sentences, paragraphs or points it consists
 */
guint
heed_review_count_steps (HeedItem *item)
{
  g_auto (GStrv) steps = NULL;

  g_return_val_if_fail (HEED_IS_ITEM (item), 0);

  steps = heed_markup_split_steps (heed_item_get_text (item));
  return g_strv_length (steps);
}

/**
 * heed_review_split_steps:
 * @item: an item of a plan
 *
 * Makes an item of each of its sentences, or of its paragraphs and points where it has some.
 */
void
heed_review_split_steps (HeedItem *item)
{
  g_auto (GStrv) steps = NULL;

  g_return_if_fail (HEED_IS_ITEM (item));

  steps = heed_markup_split_steps (heed_item_get_text (item));
  if (g_strv_length (steps) < 2)
    return;

  settle (item, HEED_REVIEW_NOTE_SEVERAL);
  for (guint i = 0; steps[i + 1] != NULL; i++)
    {
      g_autofree char *rest = g_strjoinv ("\n\n", steps + i + 1);

      item = heed_item_commands_split (item, steps[i], rest);
    }
}

/* The item that would be joined to @item. */
static HeedItem *
find_next (HeedItem *item)
{
  guint position;
  HeedRecordList *items = heed_item_commands_find (item, &position);

  return items != NULL && position + 1 < heed_record_list_get_n (items)
           ? heed_record_list_get (items, position + 1) : NULL;
}

static gboolean
is_beside (HeedItem *item,
           HeedItem *next)
{
  return heed_item_get_depth (next) == heed_item_get_depth (item) ||
         (HEED_IS_TEXT_ITEM (next) && heed_item_get_depth (next) > heed_item_get_depth (item));
}

/**
 * heed_review_can_join:
 * @item: an item of a plan
 *
 * Returns: whether the item behind can be made a part of @item
 */
gboolean
heed_review_can_join (HeedItem *item)
{
  HeedItem *next;

  g_return_val_if_fail (HEED_IS_ITEM (item), FALSE);

  next = find_next (item);
  return next != NULL && !HEED_IS_MEASURE (item) &&
         (heed_item_commands_can_join (item) || (is_beside (item, next) && is_loose (next)));
}

/**
 * heed_review_join:
 * @item: an item to which the one behind can be joined
 *
 * Makes one item of both. Where they have different targets, that of the second waits to be
 * placed.
 */
void
heed_review_join (HeedItem *item)
{
  HeedItem *next;

  g_return_if_fail (heed_review_can_join (item));

  next = find_next (item);
  settle (item, HEED_REVIEW_NOTE_CUT_OFF);
  if (!heed_item_commands_can_join (item))
    take_target (next);
  heed_item_commands_join (item);
}

/* ---- another kind ---- */

static GType
type_of (HeedReviewKind kind)
{
  switch (kind)
    {
    case HEED_REVIEW_KIND_ACTION:
      return HEED_TYPE_ACTION;
    case HEED_REVIEW_KIND_MEASURE:
      return HEED_TYPE_MEASURE;
    case HEED_REVIEW_KIND_TEXT:
    case HEED_REVIEW_KIND_LEAD_IN:
    default:
      return HEED_TYPE_TEXT_ITEM;
    }
}

/**
 * heed_review_get_kind:
 * @item: an item
 *
 * Returns: what it is; a text of any other role is a text
 */
HeedReviewKind
heed_review_get_kind (HeedItem *item)
{
  g_return_val_if_fail (HEED_IS_ITEM (item), HEED_REVIEW_KIND_TEXT);

  if (HEED_IS_ACTION (item))
    return HEED_REVIEW_KIND_ACTION;
  if (HEED_IS_MEASURE (item))
    return HEED_REVIEW_KIND_MEASURE;
  return heed_text_item_get_role (HEED_TEXT_ITEM (item)) == HEED_TEXT_ROLE_LEAD_IN ? HEED_REVIEW_KIND_LEAD_IN
                                                                                    : HEED_REVIEW_KIND_TEXT;
}

/**
 * heed_review_can_turn:
 * @item: an item of a plan
 * @kind: what it should be
 *
 * Returns: whether it is something else now, and can be made that
 */
gboolean
heed_review_can_turn (HeedItem       *item,
                      HeedReviewKind  kind)
{
  GType type = type_of (kind);

  g_return_val_if_fail (HEED_IS_ITEM (item), FALSE);

  if (heed_review_get_kind (item) == kind || heed_item_get_recommendation (item) == NULL)
    return FALSE;
  return G_OBJECT_TYPE (item) == type || heed_item_commands_can_turn (item, type) ||
         (HEED_IS_ACTION (item) && is_loose (item));
}

/* An action that came as text has the mark of those around it. */
static void
take_label (HeedItem *item)
{
  guint position;
  HeedRecordList *items = heed_item_commands_find (item, &position);

  for (int by = -1; by <= 1; by += 2)
    {
      guint beside = position + (guint) by;
      HeedItem *other = beside < heed_record_list_get_n (items) ? heed_record_list_get (items, beside) : NULL;

      if (HEED_IS_ACTION (other) && heed_item_get_depth (other) == heed_item_get_depth (item) &&
          !g_unichar_isalnum (g_utf8_get_char (heed_action_get_label (HEED_ACTION (other)))))
        {
          heed_action_set_label (HEED_ACTION (item), heed_action_get_label (HEED_ACTION (other)));
          return;
        }
    }
}

/* The mark of a list is its form and no word of it. */
static void
drop_bullet (HeedItem *item)
{
  if (HEED_IS_ACTION (item) && !g_unichar_isalnum (g_utf8_get_char (heed_action_get_label (HEED_ACTION (item)))))
    heed_action_set_label (HEED_ACTION (item), NULL);
}

/**
 * heed_review_turn:
 * @item: an item that can be made one of @kind
 * @kind: what it is to be
 *
 * Puts an item of that kind in the place of @item, with its id, owners and target.
 *
 * Returns: (transfer none): the item in its place
 */
HeedItem *
heed_review_turn (HeedItem       *item,
                  HeedReviewKind  kind)
{
  HeedRecommendation *recommendation;

  g_return_val_if_fail (heed_review_can_turn (item, kind), NULL);

  recommendation = heed_item_get_recommendation (item);
  if (G_OBJECT_TYPE (item) != type_of (kind))
    {
      gboolean dated = take_target (item);

      drop_bullet (item);
      item = heed_item_commands_turn (item, type_of (kind));
      if (dated)
        heed_placing_place (recommendation, HEED_PLACING_TARGET, 0, item);
    }

  if (HEED_IS_TEXT_ITEM (item))
    heed_text_item_set_role (HEED_TEXT_ITEM (item), kind == HEED_REVIEW_KIND_LEAD_IN ? HEED_TEXT_ROLE_LEAD_IN
                                                                                       : HEED_TEXT_ROLE_PLAIN);
  else if (HEED_IS_ACTION (item))
    take_label (item);
  return item;
}

/* ---- words that are no item ---- */

/* Takes an item away of which only the words are left; what it held waits to be placed. */
static void
take_away (HeedItem *item)
{
  HeedRecommendation *recommendation = heed_item_get_recommendation (item);
  guint position;
  HeedRecordList *items = heed_item_commands_find (item, &position);

  heed_placing_take_back (recommendation, HEED_PLACING_OWNER, item);
  take_target (item);
  heed_record_list_remove (items, position);
}

/* The words of an item with its number, without form. */
static char *
get_words (HeedItem *item)
{
  g_autofree char *text = heed_markup_to_text (heed_item_get_text (item));

  drop_bullet (item);
  if (HEED_IS_ACTION (item) && heed_action_get_label (HEED_ACTION (item))[0] != '\0')
    return g_strconcat (heed_action_get_label (HEED_ACTION (item)), " ", text, NULL);
  return g_steal_pointer (&text);
}

/* The recommendation above which the words of an item stand: its own for the first item, and
 * else the next. */
static HeedRecommendation *
find_headed (HeedItem *item)
{
  HeedRecommendation *recommendation = heed_item_get_recommendation (item);
  HeedPlan *plan = recommendation != NULL ? heed_recommendation_get_plan (recommendation) : NULL;
  HeedRecordList *recommendations;
  guint position;

  if (plan == NULL || heed_item_commands_find (item, &position) == NULL)
    return NULL;
  if (position == 0)
    return recommendation;

  recommendations = heed_plan_get_recommendations (plan);
  return heed_record_list_find (recommendations, recommendation, &position) &&
         position + 1 < heed_record_list_get_n (recommendations)
           ? heed_record_list_get (recommendations, position + 1) : NULL;
}

/**
 * heed_review_can_head:
 * @item: an item of a plan
 *
 * Returns: whether its words can be made a heading
 */
gboolean
heed_review_can_head (HeedItem *item)
{
  g_return_val_if_fail (HEED_IS_ITEM (item), FALSE);

  return is_loose (item) && find_headed (item) != NULL;
}

/**
 * heed_review_head:
 * @item: an item of which the words can be made a heading
 *
 * Makes them a row over all columns: above its recommendation where it is the first item, and
 * else above the next.
 */
void
heed_review_head (HeedItem *item)
{
  HeedRecommendation *headed;
  g_autofree char *words = NULL;

  g_return_if_fail (heed_review_can_head (item));

  headed = find_headed (item);
  words = g_strdelimit (get_words (item), "\n", ' ');
  if (headed == heed_item_get_recommendation (item))
    {
      /* It stood below the headings that are there. */
      const char *above = heed_recommendation_get_heading (headed);
      g_autofree char *both = g_strconcat (above, above[0] != '\0' ? "\n" : "", words, NULL);

      heed_recommendation_set_heading (headed, both);
    }
  else
    heed_headings_put_above (headed, words);
  take_away (item);
}

/**
 * heed_review_can_lift:
 * @item: an item of a plan
 *
 * Returns: whether its words can wait to be placed elsewhere
 */
gboolean
heed_review_can_lift (HeedItem *item)
{
  g_return_val_if_fail (HEED_IS_ITEM (item), FALSE);

  return is_loose (item) && heed_item_get_recommendation (item) != NULL;
}

/**
 * heed_review_lift:
 * @item: an item of which the words can wait
 *
 * Takes the item away. Its words, owners and target wait to be placed.
 */
void
heed_review_lift (HeedItem *item)
{
  HeedUnplaced *unplaced;
  g_autofree char *words = NULL;
  g_autoptr (GStrvBuilder) builder = NULL;
  g_auto (GStrv) all = NULL;

  g_return_if_fail (heed_review_can_lift (item));

  unplaced = heed_recommendation_get_unplaced (heed_item_get_recommendation (item));
  words = get_words (item);
  builder = g_strv_builder_new ();
  g_strv_builder_addv (builder, (const char **) heed_unplaced_get_text (unplaced));
  g_strv_builder_add (builder, words);
  all = g_strv_builder_end (builder);
  heed_unplaced_set_text (unplaced, (const char *const *) all);
  take_away (item);
}

/* ---- a recommendation that begins there ---- */

/**
 * heed_review_can_begin:
 * @item: an item of a plan
 *
 * Returns: whether a recommendation can be made to begin with it
 */
gboolean
heed_review_can_begin (HeedItem *item)
{
  guint position;

  g_return_val_if_fail (HEED_IS_ITEM (item), FALSE);

  return heed_item_commands_find (item, &position) != NULL && position > 0 &&
         heed_recommendation_get_plan (heed_item_get_recommendation (item)) != NULL;
}

/* Where in @text, in letters, the last words begin that are @words, spaces aside; 0 where it
 * does not end with them. */
static guint
find_last_words (const char *text,
                 const char *words)
{
  const char *at = text + strlen (text);
  const char *word = words + strlen (words);

  while (at > text && word > words)
    {
      const char *before = g_utf8_prev_char (at);
      const char *wanted = g_utf8_prev_char (word);

      if (g_unichar_isspace (g_utf8_get_char (before)))
        at = before;
      else if (g_unichar_isspace (g_utf8_get_char (wanted)))
        word = wanted;
      else if (g_utf8_get_char (before) != g_utf8_get_char (wanted))
        return 0;
      else
        {
          at = before;
          word = wanted;
        }
    }
  return word == words && at != text + strlen (text) ? (guint) g_utf8_pointer_to_offset (text, at) : 0;
}

/* Where the words begin that stood in a row of their own in the file. */
static guint
find_second_text (HeedRecommendation *recommendation,
                  HeedSource         *source)
{
  g_autofree char *text = heed_markup_to_text (heed_recommendation_get_text (recommendation));
  gboolean first = TRUE;

  for (guint i = 0; source != NULL && i < heed_source_get_n_rows (source); i++)
    {
      HeedSourceRow *row = heed_source_get_row (source, i);

      if (!g_str_equal (row->recommendation, heed_recommendation_get_id (recommendation)))
        continue;
      for (guint j = 0; !first && row->cells[j] != NULL; j++)
        {
          g_autofree char *words = heed_markup_to_text (row->cells[j]);
          guint place = find_last_words (text, words);

          if (place > 0)
            return place;
        }
      first = FALSE;
    }
  return 0;
}

/* Two recommendations that came together stood in rows of their own, or are two paragraphs. */
static void
part_text (HeedRecommendation *recommendation,
           HeedRecommendation *begun,
           HeedSource         *source)
{
  const char *markup = heed_recommendation_get_text (recommendation);
  guint place = find_second_text (recommendation, source);
  g_autofree char *text = NULL;
  g_autofree char *rest = NULL;

  if (place == 0)
    {
      g_autofree char *words = heed_markup_to_text (markup);
      const char *line = strrchr (words, '\n');

      place = line != NULL ? (guint) g_utf8_pointer_to_offset (words, line) : 0;
    }
  if (place == 0 || !heed_markup_split (markup, place, &text, &rest))
    return;
  heed_recommendation_set_text (recommendation, text);
  heed_recommendation_set_text (begun, rest);
}

/* A second response had no place in the one that they were. */
static void
part_response (HeedRecommendation *recommendation,
               HeedRecommendation *begun)
{
  const char *const *words = heed_placing_get_unplaced (recommendation, HEED_PLACING_TEXT);

  for (guint i = 0; words[i] != NULL; i++)
    {
      HeedResponseKind kind = heed_cell_read_verdict (words[i]);

      if (kind == HEED_RESPONSE_KIND_NONE)
        continue;
      heed_response_set_kind (heed_recommendation_get_response (begun), kind);
      heed_response_set_words (heed_recommendation_get_response (begun), words[i]);
      heed_review_page_settle (recommendation, HEED_REVIEW_NOTE_RESPONSE, words[i]);
      heed_placing_leave_out (recommendation, HEED_PLACING_TEXT, i);
      return;
    }
}

static gboolean
is_quoted (HeedRecommendation *recommendation,
           const char         *quoted)
{
  HeedRecordList *items = heed_recommendation_get_items (recommendation);

  for (guint i = 0; i < heed_record_list_get_n (items); i++)
    {
      g_autofree char *text = heed_markup_to_text (heed_item_get_text (heed_record_list_get (items, i)));
      g_autofree char *line = heed_text_collapse_spaces (text);

      if (g_str_has_prefix (line, quoted))
        return TRUE;
    }
  return FALSE;
}

/* What was said of an item goes with it. */
static void
part_review (HeedRecommendation *recommendation,
             HeedRecommendation *begun)
{
  const char *const *lines = heed_recommendation_get_review (recommendation);
  g_autoptr (GStrvBuilder) stay = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) go = g_strv_builder_new ();
  g_auto (GStrv) staying = NULL;
  g_auto (GStrv) going = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *quoted = NULL;
      HeedReviewNote note = heed_review_note_read (lines[i], NULL, &quoted);
      gboolean goes = (note == HEED_REVIEW_NOTE_SEVERAL || note == HEED_REVIEW_NOTE_CUT_OFF) &&
                      is_quoted (begun, quoted);

      g_strv_builder_add (goes ? go : stay, lines[i]);
    }
  staying = g_strv_builder_end (stay);
  going = g_strv_builder_end (go);
  heed_recommendation_set_review (recommendation, (const char *const *) staying);
  heed_recommendation_set_review (begun, (const char *const *) going);
}

/**
 * heed_review_begin:
 * @item: an item with which a recommendation can begin
 * @source: (nullable): the file from which the plan came
 *
 * Makes two recommendations of one: @item and what stands behind it go to a new one. So do
 * the words of the text that stood in a row of their own, or else its last paragraph where it
 * has several, and a response that waits to be placed.
 *
 * Returns: (transfer none): the new recommendation
 */
HeedRecommendation *
heed_review_begin (HeedItem   *item,
                   HeedSource *source)
{
  HeedRecommendation *recommendation;
  HeedRecommendation *begun;
  HeedRecordList *items;
  guint position, above;

  g_return_val_if_fail (heed_review_can_begin (item), NULL);

  recommendation = heed_item_get_recommendation (item);
  items = heed_item_commands_find (item, &position);
  begun = heed_plan_commands_add_recommendation (heed_recommendation_get_plan (recommendation), recommendation);
  part_text (recommendation, begun, source);
  part_response (recommendation, begun);

  above = heed_item_get_depth (item) - 1;
  while (heed_record_list_get_n (items) > position)
    {
      g_autoptr (HeedItem) moved = g_object_ref (heed_record_list_get (items, position));
      guint depth = heed_item_get_depth (moved);

      heed_record_list_remove (items, position);
      heed_item_set_depth (moved, depth > above ? depth - above : 1);
      heed_record_list_append (heed_recommendation_get_items (begun), moved);
    }
  part_review (recommendation, begun);
  return begun;
}
