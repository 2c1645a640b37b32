/* heed-action-finder.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action-finder.h"

#include "heed-error.h"
#include "heed-markup.h"
#include "heed-recommendation.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many actions a message names. */
#define MOST_NAMED 12

/* How much of the text of an action a message has, in characters. */
#define MOST_TEXT 40

typedef gboolean (*Matcher) (HeedAction *action,
                             const char *words);

/* A label as it is compared: "1.1." is "1.1", and "A)" is "a)". */
static char *
fold_label (const char *label)
{
  g_autofree char *stripped = g_strstrip (g_strdup (label));
  gsize length = strlen (stripped);

  if (length > 1 && stripped[length - 1] == '.')
    stripped[length - 1] = '\0';
  return g_utf8_casefold (stripped, -1);
}

static gboolean
has_id (HeedAction *action,
        const char *words)
{
  return g_ascii_strcasecmp (heed_item_get_id (HEED_ITEM (action)), words) == 0;
}

static gboolean
has_label (HeedAction *action,
           const char *words)
{
  g_autofree char *label = fold_label (heed_action_get_label (action));
  g_autofree char *wanted = fold_label (words);

  return g_str_equal (label, wanted);
}

static gboolean
begins_so (HeedAction *action,
           const char *words)
{
  g_autofree char *label = fold_label (heed_action_get_label (action));
  g_autofree char *wanted = fold_label (words);

  return label[0] != '\0' && (g_str_has_prefix (label, wanted) || g_str_has_prefix (wanted, label));
}

static gboolean
is_any (HeedAction *action,
        const char *words)
{
  return TRUE;
}

static GPtrArray *
list_actions (HeedPlan   *plan,
              Matcher     matches,
              const char *words)
{
  GPtrArray *found = g_ptr_array_new ();
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecordList *items = heed_recommendation_get_items (heed_record_list_get (recommendations, i));

      for (guint j = 0; j < heed_record_list_get_n (items); j++)
        {
          gpointer item = heed_record_list_get (items, j);

          if (HEED_IS_ACTION (item) && matches (item, words))
            g_ptr_array_add (found, item);
        }
    }
  return found;
}

/* "1.1 in 1 (Write a guide…, ID)" */
static char *
describe (HeedAction *action)
{
  HeedItem *item = HEED_ITEM (action);
  HeedRecommendation *recommendation = heed_item_get_recommendation (item);
  g_autofree char *text = heed_markup_to_text (heed_item_get_text (item));
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n\r\t", ' ');
  glong length = g_utf8_strlen (line, -1);
  g_autofree char *start = g_utf8_substring (line, 0, MIN (length, MOST_TEXT));
  const char *label = heed_action_get_label (action);

  return g_strdup_printf ("%s in %s (%s%s, %s)", label[0] != '\0' ? label : "•",
                          heed_recommendation_get_number (recommendation), start, length > MOST_TEXT ? "…" : "",
                          heed_item_get_id (item));
}

static char *
list_names (GPtrArray *actions)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < actions->len && i < MOST_NAMED; i++)
    {
      g_autofree char *name = describe (g_ptr_array_index (actions, i));

      g_string_append_printf (names, "%s%s", i > 0 ? "; " : "", name);
    }
  if (actions->len > MOST_NAMED)
    g_string_append_printf (names, ngettext ("; and %u more", "; and %u more", actions->len - MOST_NAMED),
                            actions->len - MOST_NAMED);
  return g_strdup (names->str);
}

/* Those that could be meant: that begin so, else all. */
static GPtrArray *
list_candidates (HeedPlan   *plan,
                 const char *words)
{
  GPtrArray *candidates = list_actions (plan, begins_so, words);

  if (candidates->len > 0)
    return candidates;
  g_ptr_array_unref (candidates);
  return list_actions (plan, is_any, words);
}

/**
 * heed_action_finder_find:
 * @plan: a plan
 * @number: its short number
 * @words: the label of an action, with or without its last dot, or its id
 * @error: return location for an error: %HEED_ERROR_NOT_FOUND, which names those that
 *   it could be
 *
 * Returns: (transfer none) (nullable): the action, where @words name just one
 */
HeedAction *
heed_action_finder_find (HeedPlan    *plan,
                         guint        number,
                         const char  *words,
                         GError     **error)
{
  g_autofree char *valid = g_utf8_make_valid (words, -1);
  g_autoptr (GPtrArray) found = list_actions (plan, has_id, valid);
  g_autofree char *names = NULL;

  if (found->len == 0)
    {
      g_ptr_array_unref (found);
      found = list_actions (plan, has_label, valid);
    }
  if (found->len == 1)
    return g_ptr_array_index (found, 0);

  if (found->len > 1)
    {
      names = list_names (found);
      g_set_error (error, HEED_ERROR, HEED_ERROR_NOT_FOUND,
                   /* Translators: what was typed, a number, and a list of actions with their ids. */
                   _("“%s” names several actions of plan %u. Name one by its id: %s"), valid, number, names);
      return NULL;
    }

  g_ptr_array_unref (found);
  found = list_candidates (plan, valid);
  names = list_names (found);
  if (found->len == 0)
    g_set_error (error, HEED_ERROR, HEED_ERROR_NOT_FOUND, _("Plan %u has no actions. Name another plan."), number);
  else
    g_set_error (error, HEED_ERROR, HEED_ERROR_NOT_FOUND,
                 /* Translators: what was typed, a number, and a list of actions with their ids. */
                 _("“%s” names no action of plan %u. Name one of: %s"), valid, number, names);
  return NULL;
}
