/* heed-plan-table-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-plan-table-list.h"

/**
 * HeedPlanTableList:
 *
 * The records of a list that are shown, as entries of the table. An entry is made
 * when it is first asked for, and stays as long as its record is shown. (On GTK 4.8
 * GtkMapListModel gives a wrong item after one was inserted before one that is kept.)
 */

struct _HeedPlanTableList
{
  GObject parent_instance;

  HeedRecordList *records;
  HeedDay day;
  HeedPlanTableListMatch match;
  gpointer user_data;

  GPtrArray *shown;    /* element-type GObject: records */
  GHashTable *entries; /* GObject to HeedPlanTableEntry */
};

static GType
heed_plan_table_list_get_item_type (GListModel *model)
{
  return HEED_TYPE_PLAN_TABLE_ENTRY;
}

static guint
heed_plan_table_list_get_n_items (GListModel *model)
{
  return HEED_PLAN_TABLE_LIST (model)->shown->len;
}

static gpointer
heed_plan_table_list_get_item (GListModel *model,
                            guint       position)
{
  HeedPlanTableList *self = HEED_PLAN_TABLE_LIST (model);
  HeedPlanTableEntry *entry;
  gpointer record;

  if (position >= self->shown->len)
    return NULL;

  record = g_ptr_array_index (self->shown, position);
  entry = g_hash_table_lookup (self->entries, record);
  if (entry == NULL)
    {
      entry = heed_plan_table_entry_new (record, self->day);
      g_hash_table_insert (self->entries, record, entry);
    }

  return g_object_ref (entry);
}

static void
heed_plan_table_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = heed_plan_table_list_get_item_type;
  iface->get_n_items = heed_plan_table_list_get_n_items;
  iface->get_item = heed_plan_table_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (HeedPlanTableList, heed_plan_table_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      heed_plan_table_list_list_model_init))

static GPtrArray *
find_shown (HeedPlanTableList *self)
{
  GPtrArray *shown = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < heed_record_list_get_n (self->records); i++)
    {
      gpointer record = heed_record_list_get (self->records, i);

      if (self->match (record, self->user_data))
        g_ptr_array_add (shown, g_object_ref (record));
    }

  return shown;
}

static void
heed_plan_table_list_finalize (GObject *object)
{
  HeedPlanTableList *self = HEED_PLAN_TABLE_LIST (object);

  g_clear_object (&self->records);
  g_ptr_array_unref (self->shown);
  g_hash_table_unref (self->entries);

  G_OBJECT_CLASS (heed_plan_table_list_parent_class)->finalize (object);
}

static void
heed_plan_table_list_class_init (HeedPlanTableListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heed_plan_table_list_finalize;
}

static void
heed_plan_table_list_init (HeedPlanTableList *self)
{
  self->entries = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
}

/**
 * heed_plan_table_list_new:
 * @records: (transfer none): the records: recommendations, or items of one
 * @day: the day for which compliance is shown
 * @match: tells which are shown
 * @user_data: what is given to @match; it must outlive the list
 *
 * Returns: (transfer full): a list of #HeedPlanTableEntry
 */
HeedPlanTableList *
heed_plan_table_list_new (HeedRecordList       *records,
                       HeedDay               day,
                       HeedPlanTableListMatch  match,
                       gpointer              user_data)
{
  HeedPlanTableList *self = NULL;

  g_return_val_if_fail (HEED_IS_RECORD_LIST (records), NULL);
  g_return_val_if_fail (match != NULL, NULL);

  self = g_object_new (HEED_TYPE_PLAN_TABLE_LIST, NULL);
  self->records = g_object_ref (records);
  self->day = day;
  self->match = match;
  self->user_data = user_data;
  self->shown = find_shown (self);
  g_signal_connect_object (records, "items-changed",
                           G_CALLBACK (heed_plan_table_list_filter), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * heed_plan_table_list_filter:
 * @self: a #HeedPlanTableList
 *
 * Looks anew which records are shown. What is the same at both ends is not touched.
 */
void
heed_plan_table_list_filter (HeedPlanTableList *self)
{
  g_autoptr (GPtrArray) before = NULL;
  guint start = 0;
  guint end = 0;

  g_return_if_fail (HEED_IS_PLAN_TABLE_LIST (self));

  before = g_steal_pointer (&self->shown);
  self->shown = find_shown (self);
  while (start < before->len && start < self->shown->len &&
         before->pdata[start] == self->shown->pdata[start])
    start++;
  while (end < before->len - start && end < self->shown->len - start &&
         before->pdata[before->len - 1 - end] == self->shown->pdata[self->shown->len - 1 - end])
    end++;
  if (before->len - start - end == 0 && self->shown->len - start - end == 0)
    return;

  for (guint i = start; i < before->len - end; i++)
    if (!g_ptr_array_find (self->shown, before->pdata[i], NULL))
      g_hash_table_remove (self->entries, before->pdata[i]);
  g_list_model_items_changed (G_LIST_MODEL (self), start,
                              before->len - start - end, self->shown->len - start - end);
}
