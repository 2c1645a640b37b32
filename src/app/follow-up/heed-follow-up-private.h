/* heed-follow-up-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-action.h"
#include "heed-plan-editor.h"

G_BEGIN_DECLS

char    *heed_follow_up_name_item    (HeedItem       *item);
char    *heed_follow_up_strip        (const char     *text);
char    *heed_follow_up_find_author  (const char     *author);
gboolean heed_follow_up_owns         (HeedPlanEditor *editor,
                                      HeedItem       *item);
gboolean heed_follow_up_check_day    (HeedItem       *item,
                                      HeedDay         day,
                                      HeedDay         today,
                                      GError        **error);
void     heed_follow_up_insert       (HeedRecordList *list,
                                      gpointer        record);
gboolean heed_follow_up_refuse       (GError        **error,
                                      const char     *format,
                                      ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS
