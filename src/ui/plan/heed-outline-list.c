/* heed-outline-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-outline-list.h"

/**
 * HeedOutlineList:
 *
 * The records of a list that are shown, as entries of the outline. An entry is made
 * when it is first asked for, and stays as long as its record is shown. (On GTK 4.8
 * GtkMapListModel gives a wrong item after one was inserted before one that is kept.)
 */

struct _HeedOutlineList
{
  GObject parent_instance;

  HeedRecordList *records;
  HeedDay day;
  HeedOutlineListMatch match;
  gpointer user_data;

  GPtrArray *shown;    /* element-type GObject: records */
  GHashTable *entries; /* GObject to HeedOutlineEntry */
};

static GType
heed_outline_list_get_item_type (GListModel *model)
{
  return HEED_TYPE_OUTLINE_ENTRY;
}

static guint
heed_outline_list_get_n_items (GListModel *model)
{
  return HEED_OUTLINE_LIST (model)->shown->len;
}

static gpointer
heed_outline_list_get_item (GListModel *model,
                            guint       position)
{
  HeedOutlineList *self = HEED_OUTLINE_LIST (model);
  HeedOutlineEntry *entry;
  gpointer record;

  if (position >= self->shown->len)
    return NULL;

  record = g_ptr_array_index (self->shown, position);
  entry = g_hash_table_lookup (self->entries, record);
  if (entry == NULL)
    {
      entry = heed_outline_entry_new (record, self->day);
      g_hash_table_insert (self->entries, record, entry);
    }

  return g_object_ref (entry);
}

static void
heed_outline_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = heed_outline_list_get_item_type;
  iface->get_n_items = heed_outline_list_get_n_items;
  iface->get_item = heed_outline_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (HeedOutlineList, heed_outline_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      heed_outline_list_list_model_init))

static GPtrArray *
find_shown (HeedOutlineList *self)
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
heed_outline_list_finalize (GObject *object)
{
  HeedOutlineList *self = HEED_OUTLINE_LIST (object);

  g_clear_object (&self->records);
  g_ptr_array_unref (self->shown);
  g_hash_table_unref (self->entries);

  G_OBJECT_CLASS (heed_outline_list_parent_class)->finalize (object);
}

static void
heed_outline_list_class_init (HeedOutlineListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heed_outline_list_finalize;
}

static void
heed_outline_list_init (HeedOutlineList *self)
{
  self->entries = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
}

/**
 * heed_outline_list_new:
 * @records: (transfer none): the records: recommendations, or items of one
 * @day: the day for which compliance is shown
 * @match: tells which are shown
 * @user_data: what is given to @match; it must outlive the list
 *
 * Returns: (transfer full): a list of #HeedOutlineEntry
 */
HeedOutlineList *
heed_outline_list_new (HeedRecordList       *records,
                       HeedDay               day,
                       HeedOutlineListMatch  match,
                       gpointer              user_data)
{
  HeedOutlineList *self = NULL;

  g_return_val_if_fail (HEED_IS_RECORD_LIST (records), NULL);
  g_return_val_if_fail (match != NULL, NULL);

  self = g_object_new (HEED_TYPE_OUTLINE_LIST, NULL);
  self->records = g_object_ref (records);
  self->day = day;
  self->match = match;
  self->user_data = user_data;
  self->shown = find_shown (self);
  g_signal_connect_object (records, "items-changed",
                           G_CALLBACK (heed_outline_list_filter), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * heed_outline_list_filter:
 * @self: a #HeedOutlineList
 *
 * Looks anew which records are shown. What is the same at both ends is not touched.
 */
void
heed_outline_list_filter (HeedOutlineList *self)
{
  g_autoptr (GPtrArray) before = NULL;
  guint start = 0;
  guint end = 0;

  g_return_if_fail (HEED_IS_OUTLINE_LIST (self));

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
