/* heed-action-query.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action-query.h"

#include <string.h>

#include "heed-value.h"

/* Words for a LIKE, in which its own signs mean nothing. */
static char *
make_pattern (const char *words)
{
  g_autofree char *folded = g_utf8_casefold (words, -1);
  GString *pattern = g_string_new ("%");

  for (const char *p = folded; *p != '\0'; p++)
    {
      if (strchr ("%_\\", *p) != NULL)
        g_string_append_c (pattern, '\\');
      g_string_append_c (pattern, *p);
    }
  g_string_append_c (pattern, '%');
  return g_string_free (pattern, FALSE);
}

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

static gboolean
is_set (const char *words)
{
  return words != NULL && words[0] != '\0';
}

static void
bind_pattern (HeedStatement *statement,
              const char    *name,
              const char    *words)
{
  g_autofree char *pattern = make_pattern (words);

  heed_statement_bind_text (statement, name, pattern);
}

static void
bind_day (HeedStatement *statement,
          const char    *name,
          HeedDay        day)
{
  g_autofree char *iso = heed_day_to_iso (day);

  heed_statement_bind_text (statement, name, iso);
}

/**
 * heed_action_query_find:
 * @reg: a register
 * @query: which actions
 * @error: return location for an error
 *
 * Overdue is what heed_compliance_compute() says of it.
 *
 * Returns: (transfer full) (nullable) (element-type HeedActionKey): the actions, by
 *   organisation, plan, recommendation and place, to be given to
 *   heed_action_query_load(); %NULL with @error set
 */
GArray *
heed_action_query_find (HeedRegister           *reg,
                        const HeedActionQuery  *query,
                        GError                **error)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (HeedActionKey));
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autofree char *match = query->search != NULL ? make_match (query->search) : NULL;
  g_autoptr (HeedStatement) statement = NULL;
  GError *failure = NULL;

  g_string_append (sql,
                   "SELECT action_index.id, plan.version FROM plan "
                   "JOIN action_index ON action_index.plan = plan.number "
                   "WHERE plan.deleted = 0");
  if (query->overdue)
    g_string_append (sql,
                     " AND action_index.due < $day"
                     " AND action_index.progress NOT IN ('completed', 'withdrawn')");
  if (query->due_before != HEED_DAY_NONE)
    g_string_append (sql, " AND action_index.due < $due_before");
  if (is_set (query->owner))
    g_string_append (sql, " AND action_index.owners_folded LIKE $owner ESCAPE '\\'");
  if (is_set (query->organisation))
    g_string_append (sql, " AND plan.organisation_folded LIKE $organisation ESCAPE '\\'");
  if (is_set (query->progress))
    g_string_append (sql, " AND action_index.progress = $progress");
  if (match != NULL)
    g_string_append (sql,
                     " AND action_index.id IN "
                     "(SELECT rowid FROM action_search WHERE action_search MATCH $search)");
  g_string_append (sql,
                   " ORDER BY plan.organisation_folded, plan.title_folded, plan.number, "
                   "action_index.recommendation_position, action_index.position");

  statement = heed_database_prepare (heed_register_get_database (reg), sql->str, error);
  if (statement == NULL)
    return NULL;

  if (query->overdue)
    bind_day (statement, "day", query->day);
  if (query->due_before != HEED_DAY_NONE)
    bind_day (statement, "due_before", query->due_before);
  if (is_set (query->owner))
    bind_pattern (statement, "owner", query->owner);
  if (is_set (query->organisation))
    bind_pattern (statement, "organisation", query->organisation);
  if (is_set (query->progress))
    heed_statement_bind_text (statement, "progress", query->progress);
  if (match != NULL)
    heed_statement_bind_text (statement, "search", match);

  while (heed_statement_next (statement, &failure))
    {
      HeedActionKey key = {
        heed_statement_get_integer (statement, 0),
        heed_statement_get_integer (statement, 1),
      };

      g_array_append_val (keys, key);
    }
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }
  return g_steal_pointer (&keys);
}

/**
 * heed_action_entry_new:
 *
 * Returns: (transfer full): an entry that says nothing
 */
HeedActionEntry *
heed_action_entry_new (void)
{
  HeedActionEntry *self = g_new0 (HeedActionEntry, 1);

  self->organisation = g_strdup ("");
  self->recommendation_id = g_strdup ("");
  self->item_id = g_strdup ("");
  self->number = g_strdup ("");
  self->label = g_strdup ("");
  self->text = g_strdup ("");
  self->owners = g_new0 (char *, 1);
  self->target_words = g_strdup ("");
  return self;
}

/**
 * heed_action_entry_free:
 * @self: (transfer full): an entry
 */
void
heed_action_entry_free (HeedActionEntry *self)
{
  if (self == NULL)
    return;

  g_free (self->organisation);
  g_free (self->recommendation_id);
  g_free (self->item_id);
  g_free (self->number);
  g_free (self->label);
  g_free (self->text);
  g_strfreev (self->owners);
  g_free (self->target_words);
  g_free (self);
}

static HeedActionEntry *
read_entry (HeedStatement *statement)
{
  HeedActionEntry *entry = g_new0 (HeedActionEntry, 1);
  g_autoptr (GEnumClass) words = g_type_class_ref (HEED_TYPE_PROGRESS);
  GEnumValue *progress = g_enum_get_value_by_nick (words, heed_statement_get_text (statement, 10));
  HeedValue owners = { HEED_VALUE_NULL };

  entry->plan = (guint) heed_statement_get_integer (statement, 0);
  entry->organisation = g_strdup (heed_statement_get_text (statement, 1));
  entry->recommendation_id = g_strdup (heed_statement_get_text (statement, 2));
  entry->item_id = g_strdup (heed_statement_get_text (statement, 3));
  entry->number = g_strdup (heed_statement_get_text (statement, 4));
  entry->label = g_strdup (heed_statement_get_text (statement, 5));
  entry->text = g_strdup (heed_statement_get_text (statement, 6));
  heed_value_take_text (&owners, g_strdup (heed_statement_get_text (statement, 7)));
  entry->owners = heed_value_get_texts (&owners);
  heed_value_clear (&owners);
  entry->target_words = g_strdup (heed_statement_get_text (statement, 8));
  entry->reference = heed_day_new_from_iso (heed_statement_get_text (statement, 9));
  entry->progress = progress != NULL ? (HeedProgress) progress->value : HEED_PROGRESS_NOT_STARTED;
  entry->completed_on = heed_day_new_from_iso (heed_statement_get_text (statement, 11));
  return entry;
}

/**
 * heed_action_query_load:
 * @reg: a register
 * @keys: (array length=n_keys): actions
 * @n_keys: how many
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type HeedActionEntry): the actions, in
 *   that order, with %NULL for one that is no longer there; %NULL with @error set
 */
GPtrArray *
heed_action_query_load (HeedRegister         *reg,
                        const HeedActionKey  *keys,
                        guint                 n_keys,
                        GError              **error)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (HeedStatement) statement = NULL;

  entries = g_ptr_array_new_with_free_func ((GDestroyNotify) heed_action_entry_free);
  statement = heed_database_prepare (heed_register_get_database (reg),
                                     "SELECT action_index.plan, organisation.name, "
                                     "action_index.recommendation, action_index.item, "
                                     "action_index.number, action_index.label, action_index.text, "
                                     "action_index.owners, action_index.target, "
                                     "action_index.reference, action_index.progress, "
                                     "action_index.completed_on "
                                     "FROM action_index "
                                     "LEFT JOIN organisation ON organisation.plan = action_index.plan "
                                     "WHERE action_index.id = $id",
                                     error);
  if (statement == NULL)
    return NULL;

  for (guint i = 0; i < n_keys; i++)
    {
      GError *failure = NULL;
      HeedActionEntry *entry = NULL;

      heed_statement_bind_integer (statement, "id", keys[i].id);
      if (heed_statement_next (statement, &failure))
        {
          entry = read_entry (statement);
          heed_statement_run (statement, &failure);
        }
      g_ptr_array_add (entries, entry);
      if (failure != NULL)
        {
          g_propagate_error (error, failure);
          return NULL;
        }
    }

  return g_steal_pointer (&entries);
}
