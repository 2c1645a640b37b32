/* heed-action-list.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-action-entry.h"
#include "heed-action-filter.h"
#include "heed-session.h"

G_BEGIN_DECLS

#define HEED_TYPE_ACTION_LIST (heed_action_list_get_type ())

G_DECLARE_FINAL_TYPE (HeedActionList, heed_action_list, HEED, ACTION_LIST, GObject)

/* The actions across all plans that pass a filter, each a HeedActionEntry, in the order
 * and the groups that the filter asks for: a GListModel that knows how many there are and
 * loads those that are asked for, a page at a time. It follows its filter and the
 * register.
 *
 * As long as anybody holds the entry of an action, the list has no other for it. Where the
 * action changes, the entry says so by its properties, and the list by one change of that
 * row; so selection and focus stay. Where the day turns, only "day" of the entries
 * changes.
 *
 * Signal "failed" (GError *): the register could not be read; the list is as it
 * was, and a row that could not be read is empty. */

HeedActionList *heed_action_list_new         (HeedSession       *session,
                                              HeedActionFilter  *filter,
                                              GError           **error);
gboolean        heed_action_list_refresh     (HeedActionList    *self,
                                              GError           **error);
gboolean        heed_action_list_find        (HeedActionList    *self,
                                              guint              plan,
                                              const char        *item_id,
                                              guint             *position);
void            heed_action_list_get_section (HeedActionList    *self,
                                              guint              position,
                                              guint             *start,
                                              guint             *end);

G_END_DECLS
