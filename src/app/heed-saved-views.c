/* heed-saved-views.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-saved-views.h"

#include "heed-action-filter-private.h"
#include "heed-session-private.h"

/**
 * HeedSavedViews:
 *
 * The views that the person saved, in the order in which they came, with their counts. Whoever
 * keeps them beyond the program listens to #HeedSavedViews::changed.
 */
struct _HeedSavedViews
{
  GObject parent_instance;

  HeedSession *session;
  GListStore *views;
  HeedDay day;
  guint count_id;
};

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GType
heed_saved_views_get_item_type (GListModel *model)
{
  return HEED_TYPE_SAVED_VIEW;
}

static guint
heed_saved_views_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (HEED_SAVED_VIEWS (model)->views));
}

static gpointer
heed_saved_views_get_item (GListModel *model,
                           guint       position)
{
  return g_list_model_get_item (G_LIST_MODEL (HEED_SAVED_VIEWS (model)->views), position);
}

static void
heed_saved_views_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = heed_saved_views_get_item_type;
  iface->get_n_items = heed_saved_views_get_n_items;
  iface->get_item = heed_saved_views_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (HeedSavedViews, heed_saved_views, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      heed_saved_views_list_model_init))

/* A register that cannot be read says so elsewhere: the counts stay as they were. */
static void
count_view (HeedSavedViews *self,
            HeedSavedView  *view)
{
  g_autoptr (HeedActionFilter) filter = heed_action_filter_new (self->day);
  HeedActionQuery query;
  guint n;

  heed_action_filter_load (filter, heed_saved_view_get_parts (view));
  query = heed_action_filter_to_query (filter);
  if (heed_action_query_count (heed_session_get_register (self->session), &query, &n, NULL))
    heed_saved_view_set_count (view, n);
}

static gboolean
count_cb (gpointer user_data)
{
  HeedSavedViews *self = user_data;
  GListModel *views = G_LIST_MODEL (self->views);

  self->count_id = 0;
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (HeedSavedView) view = g_list_model_get_item (views, i);

      count_view (self, view);
    }
  return G_SOURCE_REMOVE;
}

/* Many steps may be saved in one go. */
static void
count_later (HeedSavedViews *self)
{
  if (self->count_id == 0 && self->day != HEED_DAY_NONE)
    self->count_id = g_idle_add (count_cb, self);
}

static void
renamed_cb (HeedSavedViews *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
views_changed_cb (HeedSavedViews *self,
                  guint           position,
                  guint           removed,
                  guint           added)
{
  for (guint i = 0; i < added; i++)
    {
      g_autoptr (HeedSavedView) view = g_list_model_get_item (G_LIST_MODEL (self->views), position + i);

      g_signal_handlers_disconnect_by_func (view, renamed_cb, self);
      g_signal_connect_object (view, "notify::name", G_CALLBACK (renamed_cb), self, G_CONNECT_SWAPPED);
    }
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
  count_later (self);
}

static void
heed_saved_views_dispose (GObject *object)
{
  HeedSavedViews *self = HEED_SAVED_VIEWS (object);

  g_clear_handle_id (&self->count_id, g_source_remove);
  g_clear_object (&self->views);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (heed_saved_views_parent_class)->dispose (object);
}

static void
heed_saved_views_class_init (HeedSavedViewsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = heed_saved_views_dispose;

  /**
   * HeedSavedViews::changed:
   * @self: the views
   *
   * One came, went or got another name.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
heed_saved_views_init (HeedSavedViews *self)
{
  self->views = g_list_store_new (HEED_TYPE_SAVED_VIEW);
  g_signal_connect_object (self->views, "items-changed", G_CALLBACK (views_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * heed_saved_views_new:
 * @session: the open register
 *
 * Counts nothing before heed_saved_views_set_day() says for which day.
 *
 * Returns: (transfer full): no views yet
 */
HeedSavedViews *
heed_saved_views_new (HeedSession *session)
{
  HeedSavedViews *self;

  g_return_val_if_fail (HEED_IS_SESSION (session), NULL);

  self = g_object_new (HEED_TYPE_SAVED_VIEWS, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (count_later), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * heed_saved_views_load:
 * @self: a #HeedSavedViews
 * @views: a value of %HEED_SAVED_VIEWS_TYPE, as heed_saved_views_save() gave it
 *
 * Makes them the views.
 */
void
heed_saved_views_load (HeedSavedViews *self,
                       GVariant       *views)
{
  g_autoptr (GPtrArray) loaded = g_ptr_array_new_with_free_func (g_object_unref);
  GVariantIter iter;
  const char *name;
  GVariant *parts;

  g_return_if_fail (HEED_IS_SAVED_VIEWS (self));
  g_return_if_fail (g_variant_is_of_type (views, G_VARIANT_TYPE (HEED_SAVED_VIEWS_TYPE)));

  g_variant_iter_init (&iter, views);
  while (g_variant_iter_next (&iter, "(&s@a{sv})", &name, &parts))
    {
      g_ptr_array_add (loaded, heed_saved_view_new (name, parts));
      g_variant_unref (parts);
    }
  g_list_store_splice (self->views, 0, g_list_model_get_n_items (G_LIST_MODEL (self->views)),
                       loaded->pdata, loaded->len);
}

/**
 * heed_saved_views_save:
 * @self: a #HeedSavedViews
 *
 * Returns: (transfer floating): the views as a value of %HEED_SAVED_VIEWS_TYPE
 */
GVariant *
heed_saved_views_save (HeedSavedViews *self)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE (HEED_SAVED_VIEWS_TYPE));

  g_return_val_if_fail (HEED_IS_SAVED_VIEWS (self), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->views)); i++)
    {
      g_autoptr (HeedSavedView) view = g_list_model_get_item (G_LIST_MODEL (self->views), i);

      g_variant_builder_add (&builder, "(s@a{sv})", heed_saved_view_get_name (view),
                             heed_saved_view_get_parts (view));
    }
  return g_variant_builder_end (&builder);
}

/**
 * heed_saved_views_set_day:
 * @self: a #HeedSavedViews
 * @day: the day for which is counted
 */
void
heed_saved_views_set_day (HeedSavedViews *self,
                          HeedDay         day)
{
  g_return_if_fail (HEED_IS_SAVED_VIEWS (self));

  if (self->day == day)
    return;
  self->day = day;
  count_later (self);
}

static gboolean
has_name (HeedSavedViews *self,
          const char     *name)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->views)); i++)
    {
      g_autoptr (HeedSavedView) view = g_list_model_get_item (G_LIST_MODEL (self->views), i);

      if (g_str_equal (heed_saved_view_get_name (view), name))
        return TRUE;
    }
  return FALSE;
}

/**
 * heed_saved_views_add:
 * @self: a #HeedSavedViews
 * @name: what it is to be called; where one is called so already it gets a number
 * @filter: which actions, in which order
 *
 * Returns: (transfer full): the view, which is the last one
 */
HeedSavedView *
heed_saved_views_add (HeedSavedViews   *self,
                      const char       *name,
                      HeedActionFilter *filter)
{
  g_autofree char *unique = g_strdup (name);
  HeedSavedView *view;

  g_return_val_if_fail (HEED_IS_SAVED_VIEWS (self), NULL);
  g_return_val_if_fail (HEED_IS_ACTION_FILTER (filter), NULL);

  for (guint i = 2; has_name (self, unique); i++)
    {
      g_free (unique);
      unique = g_strdup_printf ("%s %u", name, i);
    }
  view = heed_saved_view_new (unique, heed_action_filter_save (filter));
  heed_saved_views_insert (self, g_list_model_get_n_items (G_LIST_MODEL (self->views)), view);
  return view;
}

/**
 * heed_saved_views_insert:
 * @self: a #HeedSavedViews
 * @position: where it is to stand
 * @view: a view, such as one that was removed
 */
void
heed_saved_views_insert (HeedSavedViews *self,
                         guint           position,
                         HeedSavedView  *view)
{
  guint n;

  g_return_if_fail (HEED_IS_SAVED_VIEWS (self));
  g_return_if_fail (HEED_IS_SAVED_VIEW (view));

  n = g_list_model_get_n_items (G_LIST_MODEL (self->views));
  g_list_store_insert (self->views, MIN (position, n), view);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * heed_saved_views_remove:
 * @self: a #HeedSavedViews
 * @view: one of them
 * @position: (out): where it stood
 *
 * Returns: whether it was there
 */
gboolean
heed_saved_views_remove (HeedSavedViews *self,
                         HeedSavedView  *view,
                         guint          *position)
{
  g_return_val_if_fail (HEED_IS_SAVED_VIEWS (self), FALSE);

  if (!g_list_store_find (self->views, view, position))
    return FALSE;
  g_list_store_remove (self->views, *position);
  g_signal_emit (self, signals[CHANGED], 0);
  return TRUE;
}
