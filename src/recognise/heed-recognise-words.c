/* heed-recognise-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-words.h"

#include <glib/gi18n-lib.h>

#include "heed-action.h"
#include "heed-compose-table.h"
#include "heed-markup.h"

static void
add_words (GPtrArray  *words,
           const char *text)
{
  g_autoptr (GString) word = g_string_new (NULL);

  for (const char *c = text;; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (g_unichar_isalnum (letter))
        {
          g_string_append_unichar (word, g_unichar_tolower (letter));
          continue;
        }
      if (word->len > 0)
        g_ptr_array_add (words, g_strdup (word->str));
      g_string_truncate (word, 0);
      if (letter == 0)
        return;
    }
}

static void
add_markup (GPtrArray  *words,
            const char *markup)
{
  g_autofree char *text = heed_markup_to_text (markup);

  add_words (words, text);
}

static void
add_strv (GPtrArray         *words,
          const char *const *strv)
{
  for (guint i = 0; strv[i] != NULL; i++)
    add_words (words, strv[i]);
}

/**
 * heed_words_split:
 * @text: words, without form
 *
 * Returns: (transfer full) (element-type utf8): its words in small letters, without
 *   signs
 */
GPtrArray *
heed_words_split (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  add_words (words, text);
  return words;
}

/**
 * heed_words_are_in:
 * @words: (element-type utf8): some words
 * @others: (element-type utf8): other words
 *
 * Returns: whether all of @words are among @others in the same order
 */
gboolean
heed_words_are_in (GPtrArray *words,
                   GPtrArray *others)
{
  guint found = 0;

  for (guint i = 0; i < others->len && found < words->len; i++)
    if (g_str_equal (g_ptr_array_index (words, found), g_ptr_array_index (others, i)))
      found++;

  return found == words->len;
}

/* How far an action is, in words that say no more than its progress does. */
static void
add_progress (GPtrArray  *words,
              HeedAction *action)
{
  static const char *const states[] = { "not yet started", "in progress", "complete completed", "withdrawn" };
  HeedRecordList *updates = heed_action_get_updates (action);
  HeedDay day = heed_action_get_completed_on (action);

  add_words (words, states[heed_action_get_progress (action)]);
  if (day != HEED_DAY_NONE)
    {
      g_autofree char *date = heed_day_to_words (day);

      add_words (words, date);
    }
  for (guint i = 0; i < heed_record_list_get_n (updates); i++)
    add_markup (words, heed_update_get_text (heed_record_list_get (updates, i)));
}

/**
 * heed_words_of_recommendation:
 * @recommendation: a recommendation
 *
 * Returns: (transfer full) (element-type utf8): its words in the order in which
 *   they are printed, then those that found no place
 */
GPtrArray *
heed_words_of_recommendation (HeedRecommendation *recommendation)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  HeedResponse *response = heed_recommendation_get_response (recommendation);
  HeedUnplaced *unplaced = heed_recommendation_get_unplaced (recommendation);
  HeedRecordList *items = heed_recommendation_get_items (recommendation);

  add_words (words, heed_recommendation_get_addressee (recommendation));
  add_markup (words, heed_recommendation_get_text (recommendation));
  add_words (words, heed_response_get_words (response));
  add_markup (words, heed_response_get_explanation (response));
  for (guint i = 0; i < heed_record_list_get_n (items); i++)
    {
      HeedItem *item = heed_record_list_get (items, i);

      if (HEED_IS_ACTION (item))
        add_words (words, heed_action_get_label (HEED_ACTION (item)));
      add_markup (words, heed_item_get_text (item));
      add_strv (words, heed_item_get_owners (item));
      add_words (words, heed_item_get_target_words (item));
      if (HEED_IS_ACTION (item) && heed_action_get_baseline_words (HEED_ACTION (item))[0] != '\0')
        {
          add_words (words, HEED_COMPOSE_REVISED);
          add_words (words, heed_action_get_baseline_words (HEED_ACTION (item)));
        }
      if (HEED_IS_ACTION (item))
        add_progress (words, HEED_ACTION (item));
    }
  add_strv (words, heed_unplaced_get_owners (unplaced));
  add_strv (words, heed_unplaced_get_targets (unplaced));
  add_strv (words, heed_unplaced_get_text (unplaced));
  return words;
}

/* Where each word stands. */
static GHashTable *
index_words (GPtrArray *words)
{
  GHashTable *places = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < words->len; i++)
    {
      char *word = g_ptr_array_index (words, i);
      GArray *places_of = g_hash_table_lookup (places, word);

      if (places_of == NULL)
        {
          places_of = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (places, word, places_of);
        }
      g_array_append_val (places_of, i);
    }

  return places;
}

/* As heed_words_are_in(), for many cells of a long plan. */
static gboolean
are_indexed (GPtrArray  *words,
             GHashTable *places)
{
  guint next = 0;

  for (guint i = 0; i < words->len; i++)
    {
      GArray *places_of = g_hash_table_lookup (places, g_ptr_array_index (words, i));
      guint first = 0;
      guint last = places_of != NULL ? places_of->len : 0;

      while (first < last)
        {
          guint middle = first + (last - first) / 2;

          if (g_array_index (places_of, guint, middle) < next)
            first = middle + 1;
          else
            last = middle;
        }
      if (places_of == NULL || first == places_of->len)
        return FALSE;
      next = g_array_index (places_of, guint, first) + 1;
    }

  return TRUE;
}

/**
 * heed_words_keep:
 * @recommendation: a recommendation that was made of @entry
 * @entry: its rows; takes what found no place
 * @words: (element-type utf8): the words of each cell, number cells left out
 * @cancellable: (nullable): to stop it from another thread; then not all were looked for
 *
 * Sees that each cell is in @recommendation with all words and in order. A cell
 * that is not goes to the words without a place as a whole: whatever was not
 * thought of here, no word is lost.
 */
void
heed_words_keep (HeedRecommendation *recommendation,
                 HeedEntry          *entry,
                 GPtrArray          *words,
                 GCancellable       *cancellable)
{
  g_autoptr (GPtrArray) kept = heed_words_of_recommendation (recommendation);
  g_autoptr (GHashTable) places = index_words (kept);

  for (guint i = 0; i < words->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      const char *text = g_ptr_array_index (words, i);
      g_autoptr (GPtrArray) cell = heed_words_split (text);
      g_autofree char *beginning = NULL;

      if (are_indexed (cell, places))
        continue;
      beginning = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), 60));
      g_ptr_array_add (entry->unplaced, g_strdup (text));
      g_ptr_array_add (entry->review,
                       g_strdup_printf (_("“%s …”: the words of this cell did not come out in "
                                          "order, compare them with the source"), beginning));
    }
}
