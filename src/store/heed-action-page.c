/* heed-action-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action-query.h"

#include "heed-value.h"

/* How many actions one statement loads. */
#define MOST_AT_ONCE 100

enum {
  COLUMN_POSITION,
  COLUMN_PLAN,
  COLUMN_PLAN_ID,
  COLUMN_PLAN_TITLE,
  COLUMN_ORGANISATION,
  COLUMN_RECOMMENDATION_ID,
  COLUMN_NUMBER,
  COLUMN_RECOMMENDATION,
  COLUMN_ITEM,
  COLUMN_LABEL,
  COLUMN_TEXT,
  COLUMN_OWNERS,
  COLUMN_TARGET,
  COLUMN_REFERENCE,
  COLUMN_PROGRESS,
  COLUMN_COMPLETED_ON,
  COLUMN_BASELINE,
  COLUMN_UPDATE_ID,
  COLUMN_UPDATE_DAY,
  COLUMN_UPDATE_AUTHOR,
  COLUMN_UPDATE_TEXT,
  COLUMN_VERIFIED_ON,
  COLUMN_VERIFIED_BY,
  COLUMN_VERIFIED_ADEQUATE,
  COLUMN_VERIFIED_TEXT,
};

static const char select_sql[] =
  "SELECT wanted.position, action_index.plan, plan.id, plan.title, organisation.name, "
  "action_index.recommendation, action_index.number, recommendation.text, "
  "action_index.item, action_index.label, action_index.text, action_index.owners, "
  "action_index.target, action_index.reference, action_index.progress, action_index.completed_on, "
  "item.baseline, action_update.id, action_update.day, action_update.author, action_update.text, "
  "verification.verified_on, verification.verified_by, verification.adequate, verification.text "
  "FROM wanted "
  "CROSS JOIN action_index "
  "JOIN plan ON plan.number = action_index.plan "
  "JOIN item ON item.plan = action_index.plan AND item.id = action_index.item "
  "JOIN recommendation ON recommendation.plan = item.plan AND recommendation.id = item.recommendation "
  "LEFT JOIN plan_organisation ON plan_organisation.plan = action_index.plan "
  "LEFT JOIN organisation AS spelling ON spelling.id = plan_organisation.id "
  "LEFT JOIN organisation ON organisation.id = COALESCE (spelling.merged_into, spelling.id) "
  "LEFT JOIN action_update ON action_update.plan = item.plan AND action_update.item = item.id "
  "AND action_update.position = (SELECT MAX(later.position) FROM action_update AS later "
  "WHERE later.plan = item.plan AND later.item = item.id) "
  "LEFT JOIN verification ON verification.plan = item.plan AND verification.item = item.id "
  "AND verification.position = (SELECT MAX(later.position) FROM verification AS later "
  "WHERE later.plan = item.plan AND later.item = item.id) "
  "WHERE action_index.plan = wanted.plan AND action_index.item = wanted.item";

/**
 * heed_action_page_to_sql:
 * @n_keys: how many actions
 *
 * Returns: (transfer full): the statement that loads them, all in one
 */
char *
heed_action_page_to_sql (guint n_keys)
{
  GString *sql = g_string_new ("WITH wanted (position, plan, item) AS (VALUES ");

  for (guint i = 0; i < n_keys; i++)
    g_string_append_printf (sql, "%s(%u, CAST ($plan%u AS INTEGER), CAST ($item%u AS TEXT))",
                            i > 0 ? ", " : "", i, i, i);
  g_string_append_printf (sql, ") %s", select_sql);
  return g_string_free (sql, FALSE);
}

static HeedDay
get_day (HeedStatement *statement,
         int            column)
{
  return heed_day_new_from_iso (heed_statement_get_text (statement, column));
}

static void
set_target (HeedActionEntry *self,
            const char      *words,
            void           (*set) (HeedActionEntry *, HeedTarget *))
{
  g_autoptr (HeedTarget) target = NULL;

  if (words[0] == '\0')
    return;
  target = heed_target_new (words, heed_action_entry_get_reference (self));
  set (self, target);
}

static void
read_progress (HeedActionEntry *self,
               HeedStatement   *statement)
{
  int progress;

  if (heed_enum_from_nick (HEED_TYPE_PROGRESS, heed_statement_get_text (statement, COLUMN_PROGRESS),
                           &progress))
    heed_action_entry_set_progress (self, (HeedProgress) progress);
  heed_action_entry_set_completed_on (self, get_day (statement, COLUMN_COMPLETED_ON));

  if (!heed_statement_is_null (statement, COLUMN_UPDATE_ID))
    {
      g_autoptr (HeedUpdate) update
        = heed_update_new (get_day (statement, COLUMN_UPDATE_DAY),
                           heed_statement_get_text (statement, COLUMN_UPDATE_AUTHOR),
                           heed_statement_get_text (statement, COLUMN_UPDATE_TEXT));

      heed_action_entry_set_latest (self, update);
    }
  if (!heed_statement_is_null (statement, COLUMN_VERIFIED_ADEQUATE))
    {
      g_autoptr (HeedVerification) verification
        = heed_verification_new (get_day (statement, COLUMN_VERIFIED_ON),
                                 heed_statement_get_text (statement, COLUMN_VERIFIED_BY),
                                 heed_statement_get_integer (statement, COLUMN_VERIFIED_ADEQUATE) != 0,
                                 heed_statement_get_text (statement, COLUMN_VERIFIED_TEXT));

      heed_action_entry_set_verification (self, verification);
    }
}

static HeedActionEntry *
read_entry (HeedStatement *statement)
{
  static const struct
  {
    int column;
    void (*set) (HeedActionEntry *self, const char *value);
  } texts[] = {
    { COLUMN_PLAN_ID, heed_action_entry_set_plan_id },
    { COLUMN_PLAN_TITLE, heed_action_entry_set_plan_title },
    { COLUMN_ORGANISATION, heed_action_entry_set_organisation },
    { COLUMN_RECOMMENDATION_ID, heed_action_entry_set_recommendation_id },
    { COLUMN_NUMBER, heed_action_entry_set_number },
    { COLUMN_RECOMMENDATION, heed_action_entry_set_recommendation },
    { COLUMN_ITEM, heed_action_entry_set_item_id },
    { COLUMN_LABEL, heed_action_entry_set_label },
    { COLUMN_TEXT, heed_action_entry_set_text },
  };
  HeedActionEntry *self = heed_action_entry_new ();
  HeedValue value = { HEED_VALUE_NULL };
  g_auto (GStrv) owners = NULL;

  heed_action_entry_set_plan (self, (guint) heed_statement_get_integer (statement, COLUMN_PLAN));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    texts[i].set (self, heed_statement_get_text (statement, texts[i].column));

  heed_value_take_text (&value, g_strdup (heed_statement_get_text (statement, COLUMN_OWNERS)));
  owners = heed_value_get_texts (&value);
  heed_value_clear (&value);
  heed_action_entry_set_owners (self, (const char *const *) owners);
  heed_action_entry_set_reference (self, get_day (statement, COLUMN_REFERENCE));
  set_target (self, heed_statement_get_text (statement, COLUMN_TARGET), heed_action_entry_set_target);
  set_target (self, heed_statement_get_text (statement, COLUMN_BASELINE), heed_action_entry_set_baseline);
  read_progress (self, statement);
  return self;
}

static gboolean
load_some (HeedDatabase         *database,
           const HeedActionKey  *keys,
           guint                 n_keys,
           GPtrArray            *entries,
           GError              **error)
{
  g_autofree char *sql = heed_action_page_to_sql (n_keys);
  g_autoptr (HeedStatement) statement = heed_database_prepare (database, sql, error);
  guint start = entries->len;
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < n_keys; i++)
    {
      char plan[32], item[32];

      g_snprintf (plan, sizeof plan, "plan%u", i);
      g_snprintf (item, sizeof item, "item%u", i);
      heed_statement_bind_integer (statement, plan, keys[i].plan);
      heed_statement_bind_text (statement, item, keys[i].item);
    }
  g_ptr_array_set_size (entries, (int) (start + n_keys));
  while (heed_statement_next (statement, &failure))
    {
      guint position = start + (guint) heed_statement_get_integer (statement, COLUMN_POSITION);

      g_clear_object (&entries->pdata[position]);
      entries->pdata[position] = read_entry (statement);
    }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, failure);
  return FALSE;
}

static void
clear_entry (gpointer data)
{
  if (data != NULL)
    g_object_unref (data);
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
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (clear_entry);

  for (guint i = 0; i < n_keys; i += MOST_AT_ONCE)
    if (!load_some (heed_register_get_database (reg), keys + i, MIN (MOST_AT_ONCE, n_keys - i), entries,
                    error))
      return NULL;

  return g_steal_pointer (&entries);
}
