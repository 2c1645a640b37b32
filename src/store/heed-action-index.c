/* heed-action-index.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action-index.h"

#include "heed-action.h"
#include "heed-plan.h"
#include "heed-value.h"

/* Whether @item is a step of the counted action above it, rather than an action of
 * its own. */
static gboolean
is_step (HeedItem *item)
{
  return HEED_IS_ACTION (item) && !heed_action_is_counted (HEED_ACTION (item));
}

static void
append_words (GString    *words,
              const char *more)
{
  if (more[0] == '\0')
    return;
  if (words->len > 0)
    g_string_append_c (words, '\n');
  g_string_append (words, more);
}

static void
append_labelled (GString  *words,
                 HeedItem *item)
{
  g_autoptr (GString) line = g_string_new (NULL);

  if (HEED_IS_ACTION (item))
    g_string_append (line, heed_action_get_label (HEED_ACTION (item)));
  if (line->len > 0 && heed_item_get_text (item)[0] != '\0')
    g_string_append_c (line, ' ');
  g_string_append (line, heed_item_get_text (item));
  append_words (words, line->str);
}

/* The words that a search looks at: those of the action and of what belongs to it,
 * its steps, texts and measures. */
static void
collect_words (HeedRecordList *items,
               guint           position,
               GString        *words)
{
  HeedItem *action = heed_record_list_get (items, position);

  append_words (words, heed_item_get_text (action));
  for (guint i = position + 1; i < heed_record_list_get_n (items); i++)
    {
      HeedItem *item = heed_record_list_get (items, i);

      if (heed_item_get_depth (item) <= heed_item_get_depth (action))
        break;
      if (HEED_IS_ACTION (item) && !is_step (item))
        break;
      append_labelled (words, item);
    }
}

static gboolean
remember_owners (HeedDatabase       *database,
                 const char *const  *owners,
                 GError            **error)
{
  g_autoptr (HeedStatement) statement = NULL;

  if (owners[0] == NULL)
    return TRUE;

  statement = heed_database_prepare (database,
                                     "INSERT INTO owner (id, name) VALUES ($id, $name) "
                                     "ON CONFLICT (name) DO NOTHING",
                                     error);
  if (statement == NULL)
    return FALSE;

  for (guint i = 0; owners[i] != NULL; i++)
    {
      g_autofree char *id = g_uuid_string_random ();

      heed_statement_bind_text (statement, "id", id);
      heed_statement_bind_text (statement, "name", owners[i]);
      if (!heed_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static void
bind_day (HeedStatement *statement,
          const char    *name,
          HeedDay        day)
{
  g_autofree char *iso = heed_day_to_iso (day);

  heed_statement_bind_text (statement, name, iso);
}

static const char *
progress_word (HeedProgress progress)
{
  GEnumClass *class = g_type_class_peek (HEED_TYPE_PROGRESS);

  return g_enum_get_value (class, (int) progress)->value_nick;
}

static gboolean
add_action (HeedDatabase        *database,
            guint                number,
            HeedRecommendation  *recommendation,
            guint                place,
            guint                position,
            HeedStatement       *insert,
            HeedStatement       *insert_words,
            GError             **error)
{
  HeedRecordList *items = heed_recommendation_get_items (recommendation);
  HeedItem *item = heed_record_list_get (items, position);
  HeedAction *action = HEED_ACTION (item);
  const char *const *owners = heed_recommendation_get_owners_in_force (recommendation, item);
  HeedTarget *target = heed_recommendation_get_target_in_force (recommendation, item);
  HeedPlan *plan = heed_recommendation_get_plan (recommendation);
  const char *target_words = target != NULL ? heed_target_get_words (target) : "";
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *joined_owners = g_strjoinv ("; ", (char **) owners);
  g_autofree char *folded_owners = g_utf8_casefold (joined_owners, -1);
  HeedValue owners_value = { HEED_VALUE_NULL };
  gint64 id;

  collect_words (items, position, words);
  append_words (words, heed_action_get_label (action));
  append_words (words, heed_recommendation_get_number (recommendation));
  append_words (words, joined_owners);
  append_words (words, target_words);

  heed_value_set_texts (&owners_value, owners);
  heed_statement_bind_integer (insert, "plan", number);
  heed_statement_bind_text (insert, "recommendation", heed_recommendation_get_id (recommendation));
  heed_statement_bind_integer (insert, "recommendation_position", place);
  heed_statement_bind_text (insert, "item", heed_item_get_id (item));
  heed_statement_bind_integer (insert, "position", position);
  heed_statement_bind_text (insert, "number", heed_recommendation_get_number (recommendation));
  heed_statement_bind_text (insert, "label", heed_action_get_label (action));
  heed_statement_bind_text (insert, "text", heed_item_get_text (item));
  heed_value_bind (&owners_value, insert, "owners");
  heed_statement_bind_text (insert, "owners_folded", folded_owners);
  heed_statement_bind_text (insert, "target", target_words);
  bind_day (insert, "reference", plan != NULL ? heed_plan_get_reference (plan) : HEED_DAY_NONE);
  bind_day (insert, "start", target != NULL ? heed_target_get_start (target) : HEED_DAY_NONE);
  bind_day (insert, "due", target != NULL ? heed_target_get_due (target) : HEED_DAY_NONE);
  heed_statement_bind_integer (insert, "recognised",
                               target != NULL && heed_target_is_recognised (target));
  heed_statement_bind_integer (insert, "ongoing",
                               target != NULL &&
                                 (heed_target_get_ongoing (target) ||
                                  heed_target_get_repeats (target) != HEED_REPEAT_NONE));
  heed_statement_bind_text (insert, "progress", progress_word (heed_action_get_progress (action)));
  bind_day (insert, "completed_on", heed_action_get_completed_on (action));
  heed_value_clear (&owners_value);

  if (!heed_statement_next (insert, error))
    return FALSE;
  id = heed_statement_get_integer (insert, 0);
  if (!heed_statement_run (insert, error))
    return FALSE;

  heed_statement_bind_integer (insert_words, "id", id);
  heed_statement_bind_text (insert_words, "words", words->str);
  return heed_statement_run (insert_words, error) && remember_owners (database, owners, error);
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
  /* One statement for both cases would go through all actions of the plan each time. */
  static const char *const of_plan[] = {
    "DELETE FROM action_search WHERE rowid IN (SELECT id FROM action_index WHERE plan = $plan)",
    "DELETE FROM action_index WHERE plan = $plan",
  };
  static const char *const of_recommendation[] = {
    "DELETE FROM action_search WHERE rowid IN (SELECT id FROM action_index "
    "WHERE plan = $plan AND recommendation = $recommendation)",
    "DELETE FROM action_index WHERE plan = $plan AND recommendation = $recommendation",
  };
  const char *const *sql = recommendation != NULL ? of_recommendation : of_plan;

  for (guint i = 0; i < G_N_ELEMENTS (of_plan); i++)
    {
      g_autoptr (HeedStatement) statement = heed_database_prepare (database, sql[i], error);

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

/**
 * heed_action_index_refresh:
 * @database: a register
 * @number: the number of a plan
 * @recommendation: one of its recommendations
 * @place: where it stands in the plan
 * @error: return location for an error
 *
 * Makes the lists say what @recommendation says.
 *
 * Returns: whether they do
 */
gboolean
heed_action_index_refresh (HeedDatabase        *database,
                           guint                number,
                           HeedRecommendation  *recommendation,
                           guint                place,
                           GError             **error)
{
  HeedRecordList *items = heed_recommendation_get_items (recommendation);
  g_autoptr (HeedStatement) insert = NULL;
  g_autoptr (HeedStatement) insert_words = NULL;

  if (!heed_action_index_remove (database, number,
                                 heed_recommendation_get_id (recommendation), error))
    return FALSE;

  insert = heed_database_prepare (database,
                                  "INSERT INTO action_index (plan, recommendation, "
                                  "recommendation_position, item, position, "
                                  "number, label, text, owners, owners_folded, target, reference, "
                                  "start, due, recognised, ongoing, progress, completed_on) VALUES "
                                  "($plan, $recommendation, "
                                  "$recommendation_position, $item, $position, "
                                  "$number, $label, $text, $owners, $owners_folded, $target, $reference, "
                                  "$start, $due, $recognised, $ongoing, $progress, $completed_on) "
                                  "RETURNING id",
                                  error);
  if (insert == NULL)
    return FALSE;
  insert_words = heed_database_prepare (database,
                                        "INSERT INTO action_search (rowid, words) VALUES ($id, $words)",
                                        error);
  if (insert_words == NULL)
    return FALSE;

  for (guint i = 0; i < heed_record_list_get_n (items); i++)
    {
      HeedItem *item = heed_record_list_get (items, i);

      if (HEED_IS_ACTION (item) && heed_action_is_counted (HEED_ACTION (item)) &&
          !add_action (database, number, recommendation, place, i, insert, insert_words, error))
        return FALSE;
    }

  return TRUE;
}
