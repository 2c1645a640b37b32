/* heed-newest-first.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-newest-first.h"

/**
 * heed_newest_first_fill:
 * @store: what is shown
 * @records: (nullable): records in the order of their days
 *
 * Fills @store with the records, the last one first.
 */
void
heed_newest_first_fill (GListStore     *store,
                        HeedRecordList *records)
{
  g_autoptr (GPtrArray) newest = g_ptr_array_new ();

  g_return_if_fail (G_IS_LIST_STORE (store));

  for (guint i = records != NULL ? heed_record_list_get_n (records) : 0; i > 0; i--)
    g_ptr_array_add (newest, heed_record_list_get (records, i - 1));
  g_list_store_splice (store, 0, g_list_model_get_n_items (G_LIST_MODEL (store)),
                       newest->pdata, newest->len);
}
