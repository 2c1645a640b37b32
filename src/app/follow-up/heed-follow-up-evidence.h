/* heed-follow-up-evidence.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "heed-follow-up.h"
#include "heed-plan-editor.h"
#include "heed-update.h"

G_BEGIN_DECLS

HeedEvidence *heed_follow_up_add_link        (HeedPlanEditor       *editor,
                                              HeedUpdate           *update,
                                              const char           *link,
                                              GError              **error);
HeedEvidence *heed_follow_up_add_file        (HeedPlanEditor       *editor,
                                              HeedUpdate           *update,
                                              GFile                *file,
                                              guint64               limit,
                                              GError              **error);
void          heed_follow_up_add_file_async  (HeedPlanEditor       *editor,
                                              HeedUpdate           *update,
                                              GFile                *file,
                                              guint64               limit,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
HeedEvidence *heed_follow_up_add_file_finish (HeedPlanEditor       *editor,
                                              GAsyncResult         *result,
                                              GError              **error);
GBytes       *heed_follow_up_load_file       (HeedPlanEditor       *editor,
                                              HeedEvidence         *evidence,
                                              GError              **error);
void          heed_follow_up_load_file_async (HeedPlanEditor       *editor,
                                              HeedEvidence         *evidence,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
GBytes       *heed_follow_up_load_file_finish
                                             (HeedPlanEditor       *editor,
                                              GAsyncResult         *result,
                                              GError              **error);
void          heed_follow_up_erase_async     (HeedPlanEditor       *editor,
                                              HeedEvidence         *evidence,
                                              const char           *author,
                                              HeedDay               today,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
gboolean      heed_follow_up_erase_finish    (HeedPlanEditor       *editor,
                                              GAsyncResult         *result,
                                              GError              **error);

G_END_DECLS
