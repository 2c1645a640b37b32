/* heed-record-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-record-list.h"

#include "heed-array-list.h"

/**
 * HeedRecordList:
 *
 * The records that another record holds, in order. Its owner is told of each
 * record that comes or goes, so that it can listen to it; or the list is a property of
 * the owner, which then notifies of whatever changes in it.
 */
struct _HeedRecordList
{
  GObject parent_instance;

  GType type;
  GPtrArray *records;
  guint found; /* where the record stood that was looked for last */
  gpointer owner; /* unowned: it owns us; NULL once it is gone */
  HeedRecordListFunc added;
  HeedRecordListFunc removed;
  GParamSpec *pspec; /* the property of the owner that it is; NULL where the owner is told */
};

static void
notify_owner (HeedRecordList *self)
{
  if (self->owner != NULL && self->pspec != NULL)
    g_object_notify_by_pspec (self->owner, self->pspec);
}

static void
tell_added (HeedRecordList *self,
            gpointer        record)
{
  if (self->owner == NULL)
    return;
  if (self->pspec != NULL)
    g_signal_connect_swapped (record, "notify", G_CALLBACK (notify_owner), self);
  else
    self->added (self->owner, record);
}

static void
tell_removed (HeedRecordList *self,
              gpointer        record)
{
  if (self->owner == NULL)
    return;
  if (self->pspec != NULL)
    g_signal_handlers_disconnect_by_func (record, notify_owner, self);
  else
    self->removed (self->owner, record);
}

static void
tell_changed (HeedRecordList *self,
              guint           position,
              guint           n_removed,
              guint           n_added)
{
  g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
  notify_owner (self);
}

HEED_DEFINE_ARRAY_LIST (HeedRecordList, heed_record_list, records, self->type)

static void
heed_record_list_finalize (GObject *object)
{
  HeedRecordList *self = HEED_RECORD_LIST (object);

  g_ptr_array_unref (self->records);

  G_OBJECT_CLASS (heed_record_list_parent_class)->finalize (object);
}

static void
heed_record_list_class_init (HeedRecordListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heed_record_list_finalize;
}

static void
heed_record_list_init (HeedRecordList *self)
{
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * heed_record_list_new:
 * @type: the type of the records
 * @owner: the object whose list it is; it calls heed_record_list_disown() before
 *   it goes
 * @added: told of each record that was put in
 * @removed: told of each record that was taken out, and of all that are left when
 *   the owner goes
 *
 * Returns: (transfer full): an empty list
 */
HeedRecordList *
heed_record_list_new (GType              type,
                      gpointer           owner,
                      HeedRecordListFunc added,
                      HeedRecordListFunc removed)
{
  HeedRecordList *self = g_object_new (HEED_TYPE_RECORD_LIST, NULL);

  self->type = type;
  self->owner = owner;
  self->added = added;
  self->removed = removed;
  return self;
}

/**
 * heed_record_list_new_for_property:
 * @type: the type of the records
 * @owner: the object whose list it is; it calls heed_record_list_disown() before it goes
 * @pspec: the property of @owner that it is
 *
 * Returns: (transfer full): an empty list, which notifies of @pspec whenever a record comes,
 *   goes, moves or notifies itself
 */
HeedRecordList *
heed_record_list_new_for_property (GType       type,
                                   gpointer    owner,
                                   GParamSpec *pspec)
{
  HeedRecordList *self = heed_record_list_new (type, owner, NULL, NULL);

  self->pspec = pspec;
  return self;
}

/**
 * heed_record_list_disown:
 * @self: a #HeedRecordList
 *
 * Takes leave of the owner, who is about to go. A view may still hold the list: it
 * keeps its records, but nobody is told of them any more.
 */
void
heed_record_list_disown (HeedRecordList *self)
{
  g_return_if_fail (HEED_IS_RECORD_LIST (self));

  for (guint i = 0; i < self->records->len; i++)
    tell_removed (self, g_ptr_array_index (self->records, i));
  g_signal_handlers_disconnect_by_data (self, self->owner);
  self->owner = NULL;
}

/**
 * heed_record_list_get_n:
 * @self: a #HeedRecordList
 *
 * Returns: how many records it holds
 */
guint
heed_record_list_get_n (HeedRecordList *self)
{
  g_return_val_if_fail (HEED_IS_RECORD_LIST (self), 0);

  return self->records->len;
}

/**
 * heed_record_list_get:
 * @self: a #HeedRecordList
 * @position: a position in it
 *
 * Returns: (transfer none): the record there
 */
gpointer
heed_record_list_get (HeedRecordList *self,
                      guint           position)
{
  g_return_val_if_fail (HEED_IS_RECORD_LIST (self), NULL);
  g_return_val_if_fail (position < self->records->len, NULL);

  return g_ptr_array_index (self->records, position);
}

/**
 * heed_record_list_get_last:
 * @self: a #HeedRecordList
 *
 * Returns: (transfer none) (nullable): the last record; %NULL for none
 */
gpointer
heed_record_list_get_last (HeedRecordList *self)
{
  g_return_val_if_fail (HEED_IS_RECORD_LIST (self), NULL);

  return self->records->len > 0 ? g_ptr_array_index (self->records, self->records->len - 1) : NULL;
}

/**
 * heed_record_list_find:
 * @self: a #HeedRecordList
 * @record: a record
 * @position: (out) (optional): where it stands
 *
 * Looks from where the last one was found: who asks for one record after the other is
 * answered at once.
 *
 * Returns: whether the list holds @record
 */
gboolean
heed_record_list_find (HeedRecordList *self,
                       gpointer        record,
                       guint          *position)
{
  g_return_val_if_fail (HEED_IS_RECORD_LIST (self), FALSE);

  for (guint i = 0; i < self->records->len; i++)
    {
      guint place = (guint) (((guint64) self->found + i) % self->records->len);

      if (g_ptr_array_index (self->records, place) != record)
        continue;
      self->found = place;
      if (position != NULL)
        *position = place;
      return TRUE;
    }

  return FALSE;
}

/**
 * heed_record_list_insert:
 * @self: a #HeedRecordList
 * @position: where to put it, at most the number of records
 * @record: (transfer none): a record that is in no list
 */
void
heed_record_list_insert (HeedRecordList *self,
                         guint           position,
                         gpointer        record)
{
  g_return_if_fail (HEED_IS_RECORD_LIST (self));
  g_return_if_fail (position <= self->records->len);
  g_return_if_fail (g_type_is_a (G_OBJECT_TYPE (record), self->type));

  g_ptr_array_insert (self->records, (int) position, g_object_ref (record));
  tell_added (self, record);
  tell_changed (self, position, 0, 1);
}

/**
 * heed_record_list_append:
 * @self: a #HeedRecordList
 * @record: (transfer none): a record that is in no list
 */
void
heed_record_list_append (HeedRecordList *self,
                         gpointer        record)
{
  heed_record_list_insert (self, self->records->len, record);
}

/**
 * heed_record_list_take:
 * @self: a #HeedRecordList
 * @record: (transfer full): a record that is in no list
 *
 * Puts it at the end.
 */
void
heed_record_list_take (HeedRecordList *self,
                       gpointer        record)
{
  heed_record_list_append (self, record);
  g_object_unref (record);
}

/**
 * heed_record_list_remove:
 * @self: a #HeedRecordList
 * @position: where the record stands
 */
void
heed_record_list_remove (HeedRecordList *self,
                         guint           position)
{
  g_autoptr (GObject) record = NULL;

  g_return_if_fail (HEED_IS_RECORD_LIST (self));
  g_return_if_fail (position < self->records->len);

  record = g_object_ref (g_ptr_array_index (self->records, position));
  g_ptr_array_remove_index (self->records, position);
  tell_removed (self, record);
  tell_changed (self, position, 1, 0);
}

/**
 * heed_record_list_move:
 * @self: a #HeedRecordList
 * @from: where the record stands
 * @to: where it is to stand afterwards
 */
void
heed_record_list_move (HeedRecordList *self,
                       guint           from,
                       guint           to)
{
  gpointer record;
  guint first = MIN (from, to);
  guint n = MAX (from, to) - first + 1;

  g_return_if_fail (HEED_IS_RECORD_LIST (self));
  g_return_if_fail (from < self->records->len && to < self->records->len);

  if (from == to)
    return;

  record = g_ptr_array_steal_index (self->records, from);
  g_ptr_array_insert (self->records, (int) to, record);
  tell_changed (self, first, n, n);
}

static GHashTable *
make_set (GPtrArray *records)
{
  GHashTable *set = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < records->len; i++)
    g_hash_table_add (set, g_ptr_array_index (records, i));
  return set;
}

/**
 * heed_record_list_set:
 * @self: a #HeedRecordList
 * @records: (element-type GObject): what the list is to hold, in order
 *
 * Makes the list hold just @records, in their order. A record that it held
 * already stays the same object, so that what is bound to it stays bound.
 */
void
heed_record_list_set (HeedRecordList *self,
                      GPtrArray      *records)
{
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GHashTable) kept = NULL;
  g_autoptr (GHashTable) known = NULL;
  guint start = 0;
  guint end = 0;

  g_return_if_fail (HEED_IS_RECORD_LIST (self));

  before = g_steal_pointer (&self->records);
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (self->records, g_object_ref (g_ptr_array_index (records, i)));

  kept = make_set (records);
  known = make_set (before);
  for (guint i = 0; i < before->len; i++)
    if (!g_hash_table_contains (kept, g_ptr_array_index (before, i)))
      tell_removed (self, g_ptr_array_index (before, i));
  for (guint i = 0; i < records->len; i++)
    if (!g_hash_table_contains (known, g_ptr_array_index (records, i)))
      tell_added (self, g_ptr_array_index (records, i));

  /* What is the same at both ends did not change: views keep their place. */
  while (start < before->len && start < records->len &&
         g_ptr_array_index (before, start) == g_ptr_array_index (records, start))
    start++;
  while (end < before->len - start && end < records->len - start &&
         g_ptr_array_index (before, before->len - 1 - end) ==
         g_ptr_array_index (records, records->len - 1 - end))
    end++;

  if (before->len - start - end > 0 || records->len - start - end > 0)
    tell_changed (self, start, before->len - start - end, records->len - start - end);
}

/**
 * heed_record_list_clear:
 * @self: a #HeedRecordList
 *
 * Takes all records out.
 */
void
heed_record_list_clear (HeedRecordList *self)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  heed_record_list_set (self, none);
}
