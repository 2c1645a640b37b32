/* heed-action-search.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action-search.h"

/* Each word, or a word that begins so: a quoted phrase with a star. %NULL where
 * there is nothing to look for. */
static char *
make_match (const char *search)
{
  g_autoptr (GString) match = g_string_new (NULL);
  g_autoptr (GString) word = g_string_new (NULL);
  const char *p = search;

  while (TRUE)
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c) || g_unichar_ismark (c))
        g_string_append_unichar (word, c);
      else if (word->len > 0)
        {
          g_string_append_printf (match, "%s\"%s\"*", match->len > 0 ? " " : "", word->str);
          g_string_truncate (word, 0);
        }
      if (c == '\0')
        break;
      p = g_utf8_next_char (p);
    }

  return match->len > 0 ? g_string_free (g_steal_pointer (&match), FALSE) : NULL;
}

/**
 * heed_action_search_has_words:
 * @search: (nullable): what was typed
 *
 * Returns: whether there is anything to look for
 */
gboolean
heed_action_search_has_words (const char *search)
{
  g_autofree char *match = search != NULL ? make_match (search) : NULL;

  return match != NULL;
}

/**
 * heed_action_search_get_condition:
 *
 * Returns: what a statement asks of rows of `action_index`, after heed_action_search_bind()
 */
const char *
heed_action_search_get_condition (void)
{
  return "action_index.id IN (SELECT rowid FROM action_search WHERE action_search MATCH $search)";
}

/**
 * heed_action_search_bind:
 * @statement: a statement with heed_action_search_get_condition()
 * @search: what was typed, which has words
 *
 * Lets actions pass that hold all words, or words that begin so.
 */
void
heed_action_search_bind (HeedStatement *statement,
                         const char    *search)
{
  g_autofree char *match = make_match (search);

  heed_statement_bind_text (statement, "search", match);
}

/**
 * heed_action_search_set:
 * @database: a register
 * @id: the number of a row in the list of actions
 * @words: its words
 * @error: return location for an error
 *
 * Lets the action be found by these words, and by no others.
 *
 * Returns: whether it is
 */
gboolean
heed_action_search_set (HeedDatabase  *database,
                        gint64         id,
                        const char    *words,
                        GError       **error)
{
  g_autoptr (HeedStatement) statement
    = heed_database_prepare (database,
                             "INSERT OR REPLACE INTO action_search (rowid, words) VALUES ($id, $words)",
                             error);

  if (statement == NULL)
    return FALSE;

  heed_statement_bind_integer (statement, "id", id);
  heed_statement_bind_text (statement, "words", words);
  return heed_statement_run (statement, error);
}

/**
 * heed_action_search_get:
 * @database: a register
 * @id: the number of a row in the list of actions
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the words by which the action is found, "" for none;
 *   %NULL with @error set
 */
char *
heed_action_search_get (HeedDatabase  *database,
                        gint64         id,
                        GError       **error)
{
  g_autoptr (HeedStatement) statement
    = heed_database_prepare (database, "SELECT words FROM action_search WHERE rowid = $id", error);
  GError *failure = NULL;

  if (statement == NULL)
    return NULL;

  heed_statement_bind_integer (statement, "id", id);
  if (heed_statement_next (statement, &failure))
    return g_strdup (heed_statement_get_text (statement, 0));
  if (failure == NULL)
    return g_strdup ("");

  g_propagate_error (error, failure);
  return NULL;
}

/**
 * heed_action_search_remove:
 * @database: a register
 * @id: the number of a row in the list of actions
 * @error: return location for an error
 *
 * Returns: whether the action is found no more
 */
gboolean
heed_action_search_remove (HeedDatabase  *database,
                           gint64         id,
                           GError       **error)
{
  g_autoptr (HeedStatement) statement
    = heed_database_prepare (database, "DELETE FROM action_search WHERE rowid = $id", error);

  if (statement == NULL)
    return FALSE;

  heed_statement_bind_integer (statement, "id", id);
  return heed_statement_run (statement, error);
}

/**
 * heed_action_search_remove_plan:
 * @database: a register
 * @number: the number of a plan whose actions are still in the list of actions
 * @recommendation: (nullable): the id of one of its recommendations; %NULL for all
 * @error: return location for an error
 *
 * Returns: whether its actions are found no more
 */
gboolean
heed_action_search_remove_plan (HeedDatabase  *database,
                                guint          number,
                                const char    *recommendation,
                                GError       **error)
{
  /* One statement for both cases would go through all actions of the plan each time. */
  g_autoptr (HeedStatement) statement
    = heed_database_prepare (database,
                             recommendation != NULL
                               ? "DELETE FROM action_search WHERE rowid IN (SELECT id FROM action_index "
                                 "WHERE plan = $plan AND recommendation = $recommendation)"
                               : "DELETE FROM action_search WHERE rowid IN (SELECT id FROM action_index "
                                 "WHERE plan = $plan)",
                             error);

  if (statement == NULL)
    return FALSE;

  heed_statement_bind_integer (statement, "plan", number);
  if (recommendation != NULL)
    heed_statement_bind_text (statement, "recommendation", recommendation);
  return heed_statement_run (statement, error);
}
