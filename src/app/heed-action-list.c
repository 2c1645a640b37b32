/* heed-action-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action-list.h"

#include "heed-action-query.h"
#include "heed-action-row-private.h"
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
  GArray *keys;      /* element-type HeedActionKey */
  GHashTable *pages; /* number of the page → its rows */
  GQueue recent;     /* numbers of the pages, the last one used first */
  HeedDay day;       /* for which the rows are shown */
  guint refresh_id;
};

/* How many rows are loaded together, and how many pages are kept. */
#define PAGE_SIZE 100
#define MAX_PAGES 64

enum {
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
forget_pages (HeedActionList *self)
{
  g_hash_table_remove_all (self->pages);
  g_queue_clear (&self->recent);
}

static GPtrArray *
load_page (HeedActionList *self,
           guint           page)
{
  guint start = page * PAGE_SIZE;
  guint n = MIN (PAGE_SIZE, self->keys->len - start);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;

  entries = heed_action_query_load (heed_session_get_register (self->session),
                                    &g_array_index (self->keys, HeedActionKey, start), n, &error);
  if (entries == NULL)
    g_signal_emit (self, signals[FAILED], 0, error);
  for (guint i = 0; i < n; i++)
    {
      HeedActionEntry *entry = NULL;

      if (entries != NULL)
        entry = g_steal_pointer (&g_ptr_array_index (entries, i));
      g_ptr_array_add (rows, heed_action_row_new (entry, self->day));
    }

  return g_steal_pointer (&rows);
}

static GPtrArray *
get_page (HeedActionList *self,
          guint           page)
{
  gpointer key = GUINT_TO_POINTER (page);
  GPtrArray *rows = g_hash_table_lookup (self->pages, key);

  if (rows == NULL)
    {
      if (g_queue_get_length (&self->recent) == MAX_PAGES)
        g_hash_table_remove (self->pages, g_queue_pop_tail (&self->recent));
      rows = load_page (self, page);
      g_hash_table_insert (self->pages, key, rows);
      g_queue_push_head (&self->recent, key);
    }
  else if (g_queue_peek_head (&self->recent) != key)
    {
      g_queue_remove (&self->recent, key);
      g_queue_push_head (&self->recent, key);
    }

  return rows;
}

static GType
heed_action_list_get_item_type (GListModel *model)
{
  return HEED_TYPE_ACTION_ROW;
}

static guint
heed_action_list_get_n_items (GListModel *model)
{
  return HEED_ACTION_LIST (model)->keys->len;
}

static gpointer
heed_action_list_get_item (GListModel *model,
                           guint       position)
{
  HeedActionList *self = HEED_ACTION_LIST (model);

  if (position >= self->keys->len)
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

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_clear_object (&self->session);
  g_clear_object (&self->filter);
  g_array_unref (self->keys);
  g_hash_table_unref (self->pages);
  g_queue_clear (&self->recent);

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
  self->keys = g_array_new (FALSE, FALSE, sizeof (HeedActionKey));
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

static gboolean
same_key (GArray *a,
          guint   i,
          GArray *b,
          guint   j)
{
  HeedActionKey *left = &g_array_index (a, HeedActionKey, i);
  HeedActionKey *right = &g_array_index (b, HeedActionKey, j);

  return left->id == right->id && left->version == right->version;
}

/**
 * heed_action_list_refresh:
 * @self: a #HeedActionList
 * @error: return location for an error
 *
 * Asks the register now, rather than in a moment. What is the same at both ends stays
 * where it is.
 *
 * Returns: whether it could be read; if not, the list is as it was
 */
gboolean
heed_action_list_refresh (HeedActionList  *self,
                          GError         **error)
{
  HeedActionQuery query = { 0 };
  g_autoptr (GArray) before = NULL;
  GArray *keys;
  guint start = 0;
  guint end = 0;

  g_return_val_if_fail (HEED_IS_ACTION_LIST (self), FALSE);

  query.day = heed_action_filter_get_day (self->filter);
  query.overdue = heed_action_filter_get_overdue (self->filter);
  query.due_before = heed_action_filter_get_due_before (self->filter);
  query.owner = heed_action_filter_get_owner (self->filter);
  query.organisation = heed_action_filter_get_organisation (self->filter);
  query.search = heed_action_filter_get_search (self->filter);
  query.progress = heed_action_filter_get_progress (self->filter);
  keys = heed_action_query_find (heed_session_get_register (self->session), &query, error);
  if (keys == NULL)
    return FALSE;

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  before = g_steal_pointer (&self->keys);
  self->keys = keys;
  forget_pages (self);

  /* For another day each row may stand differently. */
  if (self->day == query.day)
    {
      while (start < before->len && start < keys->len && same_key (before, start, keys, start))
        start++;
      while (end < before->len - start && end < keys->len - start &&
             same_key (before, before->len - 1 - end, keys, keys->len - 1 - end))
        end++;
    }
  self->day = query.day;
  if (before->len - start - end > 0 || keys->len - start - end > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), start,
                                before->len - start - end, keys->len - start - end);
  return TRUE;
}
