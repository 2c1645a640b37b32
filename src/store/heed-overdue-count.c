/* heed-overdue-count.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-overdue-count.h"

/**
 * heed_overdue_count:
 * @reg: a register
 * @day: the day for which is asked
 * @error: return location for an error
 *
 * Overdue is what heed_compliance_compute() says of it.
 *
 * Returns: (transfer full) (nullable) (element-type guint guint): how many actions are
 *   overdue, by the number of their plan, where there are any; %NULL with @error set
 */
GHashTable *
heed_overdue_count (HeedRegister  *reg,
                    HeedDay        day,
                    GError       **error)
{
  g_autoptr (HeedStatement) statement = heed_database_prepare (
    heed_register_get_database (reg),
    "SELECT plan, COUNT(*) FROM action_index WHERE due < $day "
    "AND progress NOT IN ('completed', 'withdrawn') GROUP BY plan", error);
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  g_autofree char *iso = heed_day_to_iso (day);
  GError *failure = NULL;

  if (statement == NULL)
    return NULL;

  heed_statement_bind_text (statement, "day", iso);
  while (heed_statement_next (statement, &failure))
    g_hash_table_insert (counts, GUINT_TO_POINTER (heed_statement_get_integer (statement, 0)),
                         GUINT_TO_POINTER (heed_statement_get_integer (statement, 1)));
  if (failure == NULL)
    return g_steal_pointer (&counts);

  g_propagate_error (error, failure);
  return NULL;
}
