/* heed-array-list.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * HEED_DEFINE_ARRAY_LIST:
 * @Type: a final type
 * @prefix: that of its functions
 * @member: a #GPtrArray of objects in it
 * @item_type: the type of these; may name the list as `self`
 *
 * Defines a type that is a #GListModel of what is in @member. Who changes that tells it with
 * g_list_model_items_changed().
 */
#define HEED_DEFINE_ARRAY_LIST(Type, prefix, member, item_type)                                \
  static GType                                                                                 \
  prefix##_get_item_type (GListModel *model)                                                   \
  {                                                                                            \
    G_GNUC_UNUSED Type *self = (Type *) model;                                                 \
                                                                                               \
    return item_type;                                                                          \
  }                                                                                            \
                                                                                               \
  static guint                                                                                 \
  prefix##_get_n_items (GListModel *model)                                                     \
  {                                                                                            \
    return ((Type *) model)->member->len;                                                      \
  }                                                                                            \
                                                                                               \
  static gpointer                                                                              \
  prefix##_get_item (GListModel *model,                                                        \
                     guint       position)                                                     \
  {                                                                                            \
    GPtrArray *items = ((Type *) model)->member;                                               \
                                                                                               \
    return position < items->len ? g_object_ref (g_ptr_array_index (items, position)) : NULL;  \
  }                                                                                            \
                                                                                               \
  static void                                                                                  \
  prefix##_list_model_init (GListModelInterface *iface)                                        \
  {                                                                                            \
    iface->get_item_type = prefix##_get_item_type;                                             \
    iface->get_n_items = prefix##_get_n_items;                                                 \
    iface->get_item = prefix##_get_item;                                                       \
  }                                                                                            \
                                                                                               \
  G_DEFINE_FINAL_TYPE_WITH_CODE (Type, prefix, G_TYPE_OBJECT,                                  \
                                 G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, prefix##_list_model_init))

G_END_DECLS
