/* heed-plan-table-marks.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-plan-table-private.h"

/* What the checks found stands on the rows while they are written: the worst of each. A
 * suggestion is no reason to mark one. */

static HeedFinding *
find_finding (HeedPlanTable *self,
              gpointer       record)
{
  const char *id = HEED_IS_ITEM (record) ? heed_item_get_id (record)
                   : HEED_IS_RECOMMENDATION (record) ? heed_recommendation_get_id (record) : NULL;

  return id != NULL && self->marks != NULL ? g_hash_table_lookup (self->marks, id) : NULL;
}

void
_heed_plan_table_mark_cell (HeedPlanTable     *self,
                            HeedPlanTableCell *cell)
{
  heed_plan_table_cell_set_finding (cell, find_finding (self, heed_plan_table_cell_get_record (cell)));
}

/* The worst comes first. */
static void
findings_changed_cb (HeedPlanTable *self)
{
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_remove_all (self->marks);
  for (guint i = 0; self->findings != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (self->findings)); i++)
    {
      g_autoptr (HeedFinding) finding = g_list_model_get_item (G_LIST_MODEL (self->findings), i);
      const char *item = heed_finding_get_item (finding);
      const char *id = item != NULL && item[0] != '\0' ? item : heed_finding_get_recommendation (finding);

      if (heed_finding_get_severity (finding) == HEED_SEVERITY_SUGGESTION)
        break;
      if (id != NULL && !g_hash_table_contains (self->marks, id))
        g_hash_table_insert (self->marks, g_strdup (id), g_object_ref (finding));
    }

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    _heed_plan_table_mark_cell (self, cell);
}

/**
 * heed_plan_table_set_findings:
 * @self: a #HeedPlanTable
 * @findings: (nullable): what the checks find in its plan
 */
void
heed_plan_table_set_findings (HeedPlanTable   *self,
                              HeedFindingList *findings)
{
  g_return_if_fail (HEED_IS_PLAN_TABLE (self));

  if (self->findings == findings)
    return;
  if (self->findings != NULL)
    g_signal_handlers_disconnect_by_func (self->findings, findings_changed_cb, self);
  g_set_object (&self->findings, findings);
  if (findings != NULL)
    g_signal_connect_object (findings, "items-changed", G_CALLBACK (findings_changed_cb), self, G_CONNECT_SWAPPED);
  if (self->marks == NULL)
    self->marks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  findings_changed_cb (self);
}
