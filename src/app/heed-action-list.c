/* heed-action-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action-list.h"

#include "heed-action-changes.h"
#include "heed-action-filter-private.h"
#include "heed-action-heading.h"
#include "heed-session-private.h"

/**
 * HeedActionList:
 *
 * The actions across all plans that pass a filter.
 */
struct _HeedActionList
{
  GObject parent_instance;

  HeedSession *session;
  HeedActionFilter *filter;
  HeedActionKeys *found;
  GHashTable *shown; /* HeedActionKey of a Shown → it; of every entry that somebody holds */
  GHashTable *pages; /* number of the page → its entries */
  GQueue recent;     /* numbers of the pages, the last one used first */
  HeedDay day;       /* for which the entries are shown */
  guint refresh_id;
};

/* An entry that somebody holds. */
typedef struct
{
  HeedActionList *list;
  HeedActionKey key; /* with the version that the entry shows */
  HeedActionEntry *entry; /* (unowned) */
} Shown;

/* How many rows are loaded together, and how many pages are kept. */
#define PAGE_SIZE 100
#define MAX_PAGES 16

enum {
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static HeedActionKey *
get_key (HeedActionList *self,
         guint           position)
{
  return &g_array_index (self->found->keys, HeedActionKey, position);
}

static void
forget_pages (HeedActionList *self)
{
  g_hash_table_remove_all (self->pages);
  g_queue_clear (&self->recent);
}

static void
entry_gone (gpointer  user_data,
            GObject  *where_the_object_was)
{
  Shown *shown = user_data;

  g_hash_table_remove (shown->list->shown, &shown->key);
}

static void
add_shown (HeedActionList      *self,
           const HeedActionKey *key,
           HeedActionEntry     *entry)
{
  Shown *shown = g_new0 (Shown, 1);

  shown->list = self;
  shown->key = *key;
  shown->entry = entry;
  g_hash_table_insert (self->shown, &shown->key, shown);
  g_object_weak_ref (G_OBJECT (entry), entry_gone, shown);
}

/* The entry of an action as it was just loaded: the one that is shown, if there is one. */
static HeedActionEntry *
take_entry (HeedActionList      *self,
            const HeedActionKey *key,
            HeedActionEntry     *loaded)
{
  Shown *shown = g_hash_table_lookup (self->shown, key);

  heed_action_entry_set_day (loaded, self->day);
  if (shown == NULL)
    {
      add_shown (self, key, loaded);
      return loaded;
    }

  g_object_ref (shown->entry);
  heed_action_entry_set_heading (loaded, heed_action_entry_get_heading (shown->entry));
  shown->key.version = key->version;
  heed_action_entry_assign (shown->entry, loaded);
  g_object_unref (loaded);
  return shown->entry;
}

/* What stands where an action cannot be read. */
static HeedActionEntry *
make_missing (HeedActionList      *self,
              const HeedActionKey *key)
{
  Shown *shown = g_hash_table_lookup (self->shown, key);

  return shown != NULL ? g_object_ref (shown->entry) : heed_action_entry_new ();
}

static gboolean
is_up_to_date (HeedActionList      *self,
               const HeedActionKey *key)
{
  Shown *shown = g_hash_table_lookup (self->shown, key);

  return shown != NULL && shown->key.version == key->version;
}

/* What stands above a row: the name of its group, where that begins with it. */
static void
set_heading (HeedActionList  *self,
             HeedActionEntry *entry,
             guint            position)
{
  HeedActionGroup group = heed_action_filter_get_group (self->filter);
  g_autofree char *heading = NULL;
  guint start, end;

  if (self->found->groups->len > 0)
    {
      heed_action_list_get_section (self, position, &start, &end);
      if (start == position)
        heading = heed_action_heading_format (entry, group, end - start);
    }
  heed_action_entry_set_heading (entry, heading);
}

/* Loads @keys; where that fails, all are missing. */
static GPtrArray *
load_entries (HeedActionList *self,
              GArray         *keys)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *entries
    = heed_action_query_load (heed_session_get_register (self->session),
                              (const HeedActionKey *) (const void *) keys->data, keys->len, &error);

  if (entries == NULL)
    {
      g_signal_emit (self, signals[FAILED], 0, error);
      entries = g_ptr_array_new ();
      g_ptr_array_set_size (entries, (int) keys->len);
    }
  return entries;
}

static GPtrArray *
load_page (HeedActionList *self,
           guint           page)
{
  guint start = page * PAGE_SIZE;
  guint n = MIN (PAGE_SIZE, self->found->keys->len - start);
  g_autoptr (GArray) wanted = g_array_new (FALSE, FALSE, sizeof (HeedActionKey));
  g_autoptr (GPtrArray) loaded = NULL;
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_taken = 0;

  for (guint i = 0; i < n; i++)
    if (!is_up_to_date (self, get_key (self, start + i)))
      g_array_append_val (wanted, *get_key (self, start + i));
  loaded = load_entries (self, wanted);

  for (guint i = 0; i < n; i++)
    {
      const HeedActionKey *key = get_key (self, start + i);
      HeedActionEntry *entry = NULL;

      if (n_taken < wanted->len &&
          heed_action_key_equal (&g_array_index (wanted, HeedActionKey, n_taken), key))
        entry = g_steal_pointer (&g_ptr_array_index (loaded, n_taken++));
      g_ptr_array_add (entries, entry != NULL ? take_entry (self, key, entry) : make_missing (self, key));
      set_heading (self, g_ptr_array_index (entries, i), start + i);
    }

  return entries;
}

static GPtrArray *
get_page (HeedActionList *self,
          guint           page)
{
  gpointer key = GUINT_TO_POINTER (page);
  GPtrArray *entries = g_hash_table_lookup (self->pages, key);

  if (entries == NULL)
    {
      if (g_queue_get_length (&self->recent) == MAX_PAGES)
        g_hash_table_remove (self->pages, g_queue_pop_tail (&self->recent));
      entries = load_page (self, page);
      g_hash_table_insert (self->pages, key, entries);
      g_queue_push_head (&self->recent, key);
    }
  else if (g_queue_peek_head (&self->recent) != key)
    {
      g_queue_remove (&self->recent, key);
      g_queue_push_head (&self->recent, key);
    }

  return entries;
}

static GType
heed_action_list_get_item_type (GListModel *model)
{
  return HEED_TYPE_ACTION_ENTRY;
}

static guint
heed_action_list_get_n_items (GListModel *model)
{
  HeedActionList *self = HEED_ACTION_LIST (model);

  return self->found != NULL ? self->found->keys->len : 0;
}

static gpointer
heed_action_list_get_item (GListModel *model,
                           guint       position)
{
  HeedActionList *self = HEED_ACTION_LIST (model);

  if (position >= heed_action_list_get_n_items (model))
    return NULL;

  return g_object_ref (g_ptr_array_index (get_page (self, position / PAGE_SIZE),
                                          position % PAGE_SIZE));
}

static void
heed_action_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = heed_action_list_get_item_type;
  iface->get_n_items = heed_action_list_get_n_items;
  iface->get_item = heed_action_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (HeedActionList, heed_action_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      heed_action_list_list_model_init))

static gboolean
refresh_cb (gpointer user_data)
{
  HeedActionList *self = user_data;
  g_autoptr (GError) error = NULL;

  self->refresh_id = 0;
  if (!heed_action_list_refresh (self, &error))
    g_signal_emit (self, signals[FAILED], 0, error);
  return G_SOURCE_REMOVE;
}

static void
refresh_later (HeedActionList *self)
{
  if (self->refresh_id == 0)
    self->refresh_id = g_idle_add (refresh_cb, self);
}

static void
heed_action_list_finalize (GObject *object)
{
  HeedActionList *self = HEED_ACTION_LIST (object);
  GHashTableIter iter;
  gpointer value;

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_hash_table_unref (self->pages);
  g_queue_clear (&self->recent);
  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Shown *shown = value;

      g_object_weak_unref (G_OBJECT (shown->entry), entry_gone, shown);
    }
  g_hash_table_unref (self->shown);
  g_clear_pointer (&self->found, heed_action_keys_free);
  g_clear_object (&self->session);
  g_clear_object (&self->filter);

  G_OBJECT_CLASS (heed_action_list_parent_class)->finalize (object);
}

static void
heed_action_list_class_init (HeedActionListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heed_action_list_finalize;

  /**
   * HeedActionList::failed:
   * @self: the list
   * @error: (type GError): why
   *
   * The register could not be read.
   */
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
heed_action_list_init (HeedActionList *self)
{
  self->shown = g_hash_table_new_full (heed_action_key_hash, heed_action_key_equal, NULL, g_free);
  self->pages = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  g_queue_init (&self->recent);
}

/**
 * heed_action_list_new:
 * @session: the open register
 * @filter: which actions
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the actions that pass @filter, or %NULL with
 *   @error set
 */
HeedActionList *
heed_action_list_new (HeedSession       *session,
                      HeedActionFilter  *filter,
                      GError           **error)
{
  g_autoptr (HeedActionList) self = NULL;

  g_return_val_if_fail (HEED_IS_SESSION (session), NULL);
  g_return_val_if_fail (HEED_IS_ACTION_FILTER (filter), NULL);

  self = g_object_new (HEED_TYPE_ACTION_LIST, NULL);
  self->session = g_object_ref (session);
  self->filter = g_object_ref (filter);
  if (!heed_action_list_refresh (self, error))
    return NULL;

  g_signal_connect_object (filter, "notify", G_CALLBACK (refresh_later), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "changed", G_CALLBACK (refresh_later), self, G_CONNECT_SWAPPED);
  return g_steal_pointer (&self);
}

static HeedActionKeys *
find (HeedActionList  *self,
      GError         **error)
{
  HeedActionQuery query = heed_action_filter_to_query (self->filter);

  return heed_action_query_find (heed_session_get_register (self->session), &query, error);
}

/* Entries that are held may be let go meanwhile by whoever hears of the change. */
static GPtrArray *
list_shown (HeedActionList *self)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    g_ptr_array_add (entries, g_object_ref (((Shown *) value)->entry));
  return entries;
}

static void
set_day (HeedActionList *self,
         HeedDay         day)
{
  g_autoptr (GPtrArray) entries = NULL;

  if (self->day == day)
    return;

  self->day = day;
  entries = list_shown (self);
  for (guint i = 0; i < entries->len; i++)
    heed_action_entry_set_day (g_ptr_array_index (entries, i), day);
}

/* Lets the entries of actions that changed say so, whoever holds them. */
static void
update_shown (HeedActionList *self,
              GArray         *keys,
              GArray         *changes)
{
  g_autoptr (GArray) stale = g_array_new (FALSE, FALSE, sizeof (HeedActionKey));
  g_autoptr (GPtrArray) loaded = NULL;

  for (guint i = 0; i < changes->len; i++)
    {
      const HeedActionChange *change = &g_array_index (changes, HeedActionChange, i);

      for (guint j = change->after; j < change->after + change->added; j++)
        {
          const HeedActionKey *key = &g_array_index (keys, HeedActionKey, j);

          if (g_hash_table_contains (self->shown, key) && !is_up_to_date (self, key))
            g_array_append_val (stale, *key);
        }
    }

  loaded = load_entries (self, stale);
  for (guint i = 0; i < stale->len; i++)
    if (g_ptr_array_index (loaded, i) != NULL)
      g_object_unref (take_entry (self, &g_array_index (stale, HeedActionKey, i),
                                  g_steal_pointer (&g_ptr_array_index (loaded, i))));
}

/* Groups begin elsewhere when rows come and go, also before rows that stay as they are. */
static void
update_headings (HeedActionList *self)
{
  g_autoptr (GPtrArray) entries = list_shown (self);
  g_autoptr (GHashTable) first = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->found->groups->len; i++)
    {
      guint position = g_array_index (self->found->groups, guint, i);
      Shown *shown = g_hash_table_lookup (self->shown, get_key (self, position));

      if (shown == NULL)
        continue;
      g_hash_table_add (first, shown->entry);
      set_heading (self, shown->entry, position);
    }
  for (guint i = 0; i < entries->len; i++)
    if (!g_hash_table_contains (first, entries->pdata[i]))
      heed_action_entry_set_heading (entries->pdata[i], NULL);
}

/* Changes the list place by place, so that it is what was said so far each time somebody
 * looks. */
static void
apply_changes (HeedActionList *self,
               HeedActionKeys *found,
               GArray         *changes)
{
  GArray *keys = self->found->keys;

  g_array_unref (self->found->groups);
  self->found->groups = g_array_ref (found->groups);
  for (guint i = 0; i < changes->len; i++)
    {
      const HeedActionChange *change = &g_array_index (changes, HeedActionChange, i);

      g_array_remove_range (keys, change->after, change->removed);
      if (change->added > 0)
        g_array_insert_vals (keys, change->after,
                             &g_array_index (found->keys, HeedActionKey, change->after),
                             change->added);
      forget_pages (self);
      g_list_model_items_changed (G_LIST_MODEL (self), change->after, change->removed, change->added);
    }
}

/**
 * heed_action_list_refresh:
 * @self: a #HeedActionList
 * @error: return location for an error
 *
 * Asks the register now, rather than in a moment. What is the same stays where it is.
 *
 * Returns: whether it could be read; if not, the list is as it was
 */
gboolean
heed_action_list_refresh (HeedActionList  *self,
                          GError         **error)
{
  g_autoptr (HeedActionKeys) found = NULL;
  g_autoptr (GArray) changes = NULL;

  g_return_val_if_fail (HEED_IS_ACTION_LIST (self), FALSE);

  found = find (self, error);
  if (found == NULL)
    return FALSE;

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  set_day (self, heed_action_filter_get_day (self->filter));
  if (self->found == NULL)
    {
      self->found = g_steal_pointer (&found);
      return TRUE;
    }

  changes = heed_action_changes_list (self->found->keys, found->keys);
  update_shown (self, found->keys, changes);
  apply_changes (self, found, changes);
  update_headings (self);
  return TRUE;
}

/**
 * heed_action_list_find:
 * @self: a #HeedActionList
 * @plan: the short number of a plan
 * @item_id: the id of one of its actions
 * @position: (out): where it stands
 *
 * Returns: whether it is in the list
 */
gboolean
heed_action_list_find (HeedActionList *self,
                       guint           plan,
                       const char     *item_id,
                       guint          *position)
{
  HeedActionKey key = { .plan = plan };

  g_return_val_if_fail (HEED_IS_ACTION_LIST (self), FALSE);

  g_strlcpy (key.item, item_id, sizeof key.item);
  for (guint i = 0; i < self->found->keys->len; i++)
    if (heed_action_key_equal (get_key (self, i), &key))
      {
        *position = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * heed_action_list_get_section:
 * @self: a #HeedActionList
 * @position: one of its rows
 * @start: (out): where its group begins
 * @end: (out): where the next begins, or how many rows there are
 *
 * All rows are one group where the filter asks for none.
 */
void
heed_action_list_get_section (HeedActionList *self,
                              guint           position,
                              guint          *start,
                              guint          *end)
{
  GArray *groups = self->found->groups;
  guint first = 0;
  guint last = groups->len;

  g_return_if_fail (HEED_IS_ACTION_LIST (self));

  /* The first group that begins after it. */
  while (first < last)
    {
      guint middle = first + (last - first) / 2;

      if (g_array_index (groups, guint, middle) <= position)
        first = middle + 1;
      else
        last = middle;
    }
  *start = first > 0 ? g_array_index (groups, guint, first - 1) : 0;
  *end = first < groups->len ? g_array_index (groups, guint, first) : self->found->keys->len;
}
