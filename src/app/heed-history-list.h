/* heed-history-list.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "heed-history-line.h"
#include "heed-plan-editor.h"

G_BEGIN_DECLS

#define HEED_TYPE_HISTORY_LIST (heed_history_list_get_type ())

G_DECLARE_FINAL_TYPE (HeedHistoryList, heed_history_list, HEED, HISTORY_LIST, GObject)

HeedHistoryList *heed_history_list_new       (HeedPlanEditor   *editor,
                                              const char       *record,
                                              GError          **error);
gboolean         heed_history_list_load_more (HeedHistoryList  *self,
                                              GError          **error);
gboolean         heed_history_list_get_all   (HeedHistoryList  *self);

G_END_DECLS
