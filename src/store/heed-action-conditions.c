/* heed-action-conditions.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action-conditions.h"

#include <string.h>

#include "heed-action-search.h"
#include "heed-compliance.h"
#include "heed-model-enums.h"

#define IS_OPEN "action_index.progress NOT IN ('completed', 'withdrawn')"

/* The row of another table that belongs to the action is found by its key. */
#define OF_ACTION(table) #table ".plan = action_index.plan AND " #table ".item = action_index.item"

/* What heed_compliance_compute() says of an action, for each compliance; a test compares both. */
static const char *const compliances[] = {
  [HEED_COMPLIANCE_OVERDUE] = IS_OPEN " AND action_index.due < $day",
  [HEED_COMPLIANCE_DUE_SOON] = IS_OPEN " AND action_index.due >= $day AND action_index.due <= $soon",
  [HEED_COMPLIANCE_ON_TRACK] = IS_OPEN " AND (action_index.due > $soon OR (action_index.due IS NULL AND "
                               "action_index.recognised <> 0 AND action_index.ongoing = 0 AND "
                               "action_index.start > $day))",
  [HEED_COMPLIANCE_ONGOING] = IS_OPEN " AND action_index.due IS NULL AND action_index.recognised <> 0 AND "
                              "(action_index.ongoing <> 0 OR action_index.start <= $day)",
  [HEED_COMPLIANCE_COMPLETED_ON_TIME] = "action_index.progress = 'completed' AND "
                                        "action_index.completed_on <= action_index.due",
  [HEED_COMPLIANCE_COMPLETED_LATE] = "action_index.progress = 'completed' AND "
                                     "action_index.completed_on > action_index.due",
  [HEED_COMPLIANCE_COMPLETED] = "action_index.progress = 'completed' AND "
                                "(action_index.completed_on IS NULL OR action_index.due IS NULL)",
  [HEED_COMPLIANCE_WITHDRAWN] = "action_index.progress = 'withdrawn'",
  [HEED_COMPLIANCE_NO_DATE] = IS_OPEN " AND action_index.due IS NULL AND (action_index.recognised = 0 OR "
                              "(action_index.ongoing = 0 AND action_index.start IS NULL))",
};

static gboolean
is_set (const char *words)
{
  return words != NULL && words[0] != '\0';
}

/* Words for a LIKE, in which its own signs mean nothing. */
static char *
make_pattern (const char *before,
              const char *words,
              const char *after)
{
  g_autofree char *folded = g_utf8_casefold (words, -1);
  GString *pattern = g_string_new (before);

  for (const char *p = folded; *p != '\0'; p++)
    {
      if (strchr ("%_\\", *p) != NULL)
        g_string_append_c (pattern, '\\');
      g_string_append_c (pattern, *p);
    }
  g_string_append (pattern, after);
  return g_string_free (pattern, FALSE);
}

/* %FALSE where there is no such word: then nothing is found. */
static gboolean
find_compliance (const HeedActionQuery *query,
                 int                   *compliance)
{
  return heed_enum_from_nick (HEED_TYPE_COMPLIANCE, query->compliance, compliance);
}

static gboolean
needs_day (const HeedActionQuery *query,
           gboolean              *soon)
{
  int compliance = -1;

  *soon = FALSE;
  if (is_set (query->compliance) && find_compliance (query, &compliance))
    *soon = strstr (compliances[compliance], "$soon") != NULL;
  return query->overdue || query->due_within > 0 ||
         (compliance >= 0 && strstr (compliances[compliance], "$day") != NULL);
}

/**
 * heed_action_conditions_need_plans:
 * @query: which actions
 *
 * Returns: whether the conditions look at the table of plans
 */
gboolean
heed_action_conditions_need_plans (const HeedActionQuery *query)
{
  return is_set (query->organisation);
}

static void
append_time (GString               *sql,
             const HeedActionQuery *query)
{
  int compliance;

  if (query->overdue)
    g_string_append (sql, " AND action_index.due < $day");
  if (query->overdue || query->open)
    g_string_append (sql, " AND " IS_OPEN);
  if (query->due_from != HEED_DAY_NONE)
    g_string_append (sql, " AND action_index.due >= $due_from");
  if (query->due_before != HEED_DAY_NONE)
    g_string_append (sql, " AND action_index.due < $due_before");
  if (query->due_within > 0)
    g_string_append (sql, " AND action_index.due >= $day AND action_index.due <= $due_until");
  if (is_set (query->progress))
    g_string_append (sql, " AND action_index.progress = $progress");
  if (is_set (query->compliance))
    g_string_append_printf (sql, " AND (%s)",
                            find_compliance (query, &compliance) ? compliances[compliance] : "FALSE");
}

/* What is asked of the recommendation is asked last, of what is left. */
static void
append_recommendation (GString               *sql,
                       const HeedActionQuery *query)
{
  if (!is_set (query->response) && !is_set (query->addressee) && !query->repeated && !query->priority)
    return;

  g_string_append (sql, " AND EXISTS (SELECT 1 FROM item JOIN recommendation "
                        "ON recommendation.plan = item.plan AND recommendation.id = item.recommendation "
                        "WHERE item.plan = action_index.plan AND item.id = action_index.item");
  if (is_set (query->response))
    g_string_append (sql, " AND recommendation.response = $response");
  if (is_set (query->addressee))
    g_string_append (sql, " AND LOWER (recommendation.addressee) LIKE $addressee ESCAPE '\\'");
  if (query->repeated)
    g_string_append (sql, " AND recommendation.repeated <> 0");
  if (query->priority)
    g_string_append (sql, " AND recommendation.priority <> 0");
  g_string_append (sql, ")");
}

static void
append_follow_up (GString               *sql,
                  const HeedActionQuery *query)
{
  if (query->moved > 0)
    g_string_append (sql, " AND (SELECT COUNT(*) FROM revision WHERE " OF_ACTION (revision) ") >= $moved");
  if (query->quiet_days > 0)
    g_string_append (sql, " AND NOT EXISTS (SELECT 1 FROM action_update WHERE " OF_ACTION (action_update)
                          " AND action_update.day > $quiet_since)");
  if (query->verification == HEED_ACTION_VERIFICATION_NONE)
    return;

  g_string_append_printf (sql, " AND action_index.progress = 'completed' AND "
                               "COALESCE ((SELECT adequate FROM verification WHERE " OF_ACTION (verification)
                               " ORDER BY verification.position DESC LIMIT 1), 0) %s 0",
                          query->verification == HEED_ACTION_VERIFICATION_VERIFIED ? "<>" : "=");
}

/**
 * heed_action_conditions_append:
 * @sql: a statement that ends within its WHERE
 * @query: which actions
 *
 * Appends what is asked of each action.
 */
void
heed_action_conditions_append (GString               *sql,
                               const HeedActionQuery *query)
{
  if (query->plan != 0)
    g_string_append (sql, " AND action_index.plan = $plan");
  append_time (sql, query);
  if (is_set (query->owner))
    g_string_append_printf (sql, " AND %s LIKE $owner ESCAPE '\\'",
                            query->whole_owner ? "'; ' || action_index.owners_folded || '; '"
                                               : "action_index.owners_folded");
  if (is_set (query->organisation))
    g_string_append (sql, " AND plan.organisation_folded LIKE $organisation ESCAPE '\\'");
  if (heed_action_search_has_words (query->search))
    g_string_append_printf (sql, " AND %s", heed_action_search_get_condition ());
  append_follow_up (sql, query);
  append_recommendation (sql, query);
}

static void
bind_pattern (HeedStatement *statement,
              const char    *name,
              const char    *words,
              gboolean       whole)
{
  g_autofree char *pattern = make_pattern (whole ? "%; " : "%", words, whole ? "; %" : "%");

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

static void
bind_time (HeedStatement         *statement,
           const HeedActionQuery *query)
{
  gboolean soon;

  if (needs_day (query, &soon))
    bind_day (statement, "day", query->day);
  if (soon)
    bind_day (statement, "soon", query->day + HEED_DUE_SOON_DAYS);
  if (query->due_from != HEED_DAY_NONE)
    bind_day (statement, "due_from", query->due_from);
  if (query->due_before != HEED_DAY_NONE)
    bind_day (statement, "due_before", query->due_before);
  if (query->due_within > 0)
    bind_day (statement, "due_until", query->day + query->due_within);
  if (query->quiet_days > 0)
    bind_day (statement, "quiet_since", query->day > query->quiet_days ? query->day - query->quiet_days : 1);
}

/**
 * heed_action_conditions_bind:
 * @statement: a statement with what heed_action_conditions_append() appended for @query
 * @query: which actions
 *
 * Binds what it asks for.
 */
void
heed_action_conditions_bind (HeedStatement         *statement,
                             const HeedActionQuery *query)
{
  if (query->plan != 0)
    heed_statement_bind_integer (statement, "plan", query->plan);
  bind_time (statement, query);
  if (is_set (query->owner))
    bind_pattern (statement, "owner", query->owner, query->whole_owner);
  if (is_set (query->organisation))
    bind_pattern (statement, "organisation", query->organisation, FALSE);
  if (is_set (query->progress))
    heed_statement_bind_text (statement, "progress", query->progress);
  if (is_set (query->response))
    heed_statement_bind_text (statement, "response", query->response);
  if (is_set (query->addressee))
    bind_pattern (statement, "addressee", query->addressee, FALSE);
  if (query->moved > 0)
    heed_statement_bind_integer (statement, "moved", query->moved);
  if (heed_action_search_has_words (query->search))
    heed_action_search_bind (statement, query->search);
}
