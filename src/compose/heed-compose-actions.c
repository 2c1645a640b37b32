/* heed-compose-actions.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-compose-actions.h"

#include "heed-compose-cells.h"
#include "heed-compose-entries.h"

typedef const char *(*Get) (HeedActionEntry *entry);

/* How many different ones there are. */
static guint
count (GPtrArray *entries,
       Get        get)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < entries->len; i++)
    g_hash_table_add (seen, (gpointer) get (g_ptr_array_index (entries, i)));
  return g_hash_table_size (seen);
}

/* What all of them share stands above the table, and once. */
static void
add_shared (HeedDocument *document,
            const char   *kind,
            const char   *name)
{
  g_autofree char *line = g_strdup_printf ("%s: %s", kind, name);

  if (name[0] != '\0')
    heed_compose_add_line (document, line, "plan-title");
}

static HeedDocument *
new_document (HeedDay   day,
              char    **as_at)
{
  HeedDocument *document = heed_document_new ();
  g_autofree char *words = heed_day_to_words (day);

  document->landscape = TRUE;
  *as_at = g_strdup_printf ("As at %s", words);
  return document;
}

/**
 * heed_compose_actions:
 * @entries: (element-type HeedActionEntry): actions, in the order in which somebody listed them
 * @day: the day for which it is told how they stand
 *
 * Makes the document of a list of actions: one table, in that order.
 *
 * Returns: (transfer full): the document
 */
HeedDocument *
heed_compose_actions (GPtrArray *entries,
                      HeedDay    day)
{
  g_autofree char *as_at = NULL;
  HeedDocument *document = new_document (day, &as_at);
  guint n_organisations = count (entries, heed_compose_organisation);
  guint n_plans = count (entries, heed_action_entry_get_plan_id);
  g_autofree char *actions = heed_compose_count (entries->len, "action");
  g_autofree char *plans = heed_compose_count (n_plans, "plan");
  g_autofree char *summary = g_strdup_printf ("%s in %s.", actions, plans);
  /* Where each organisation has one plan, its name says which. */
  HeedTable *table = heed_compose_entries_table (entries, 0, entries->len, n_organisations > 1,
                                                 n_plans > n_organisations, day);

  heed_document_set_title (document, HEED_COMPOSE_ACTIONS_TITLE);
  heed_document_add (document, heed_block_new_heading (1, HEED_COMPOSE_ACTIONS_TITLE));
  heed_compose_add_line (document, as_at, "as-at");
  if (n_organisations == 1)
    add_shared (document, "Organisation", heed_action_entry_get_organisation (g_ptr_array_index (entries, 0)));
  if (n_plans == 1)
    add_shared (document, "Plan", heed_action_entry_get_plan_title (g_ptr_array_index (entries, 0)));
  heed_compose_add_line (document, summary, "summary");
  table->caption = g_strdup (HEED_COMPOSE_ACTIONS_TITLE);
  heed_document_add (document, heed_block_new_table (table));
  return document;
}

/**
 * heed_compose_actions_sheet:
 * @entries: (element-type HeedActionEntry): actions, in the order in which somebody listed them
 * @day: the day for which it is told how they stand
 *
 * As heed_compose_actions(), as one table in which no cell spans others.
 *
 * Returns: (transfer full): the document
 */
HeedDocument *
heed_compose_actions_sheet (GPtrArray *entries,
                            HeedDay    day)
{
  g_autofree char *as_at = NULL;
  HeedDocument *document = new_document (day, &as_at);
  g_autofree char *title = NULL;

  as_at[0] = 'a';
  title = g_strdup_printf ("%s, %s", HEED_COMPOSE_ACTIONS_TITLE, as_at);
  heed_document_set_title (document, title);
  heed_document_add (document, heed_block_new_table (heed_compose_entries_sheet (entries, day)));
  return document;
}
