/* heed-action-list.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-action-filter.h"
#include "heed-action-row.h"
#include "heed-session.h"

G_BEGIN_DECLS

#define HEED_TYPE_ACTION_LIST (heed_action_list_get_type ())

G_DECLARE_FINAL_TYPE (HeedActionList, heed_action_list, HEED, ACTION_LIST, GObject)

/* The actions across all plans that pass a filter, each a HeedActionRow, by
 * organisation, plan, recommendation and place: a GListModel that knows how many
 * there are and loads those that are asked for, a page at a time. It follows its
 * filter and the register.
 *
 * Signal "failed" (GError *): the register could not be read; the list is as it
 * was, and a row that could not be read is empty. */

HeedActionList   *heed_action_list_new        (HeedSession       *session,
                                               HeedActionFilter  *filter,
                                               GError           **error);
gboolean          heed_action_list_refresh    (HeedActionList    *self,
                                               GError           **error);

G_END_DECLS
