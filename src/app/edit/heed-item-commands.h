/* heed-item-commands.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-item.h"

G_BEGIN_DECLS

HeedRecordList *heed_item_commands_find        (HeedItem   *item,
                                                guint      *position);
HeedItem       *heed_item_commands_split       (HeedItem   *item,
                                                const char *text,
                                                const char *rest);
gboolean        heed_item_commands_is_reported (HeedItem   *item);
gboolean        heed_item_commands_can_join    (HeedItem   *item);
void            heed_item_commands_join        (HeedItem   *item);
gboolean        heed_item_commands_can_turn    (HeedItem   *item,
                                                GType       type);
HeedItem       *heed_item_commands_turn        (HeedItem   *item,
                                                GType       type);

G_END_DECLS
