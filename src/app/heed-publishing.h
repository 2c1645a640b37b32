/* heed-publishing.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "heed-format.h"
#include "heed-report.h"

G_BEGIN_DECLS

/* A plan in a folder for the public: the same plan in every format that readers
 * may want. Either all files are there in the end, or the folder is as it was. */

/**
 * HeedPublishingProgress:
 * @n_written: how many files are complete
 * @n_files: how many there will be
 * @user_data: what was given along
 *
 * Says how far publishing is.
 */
typedef void (*HeedPublishingProgress) (guint    n_written,
                                        guint    n_files,
                                        gpointer user_data);

GStrv    heed_publishing_list_names   (const char              *name);
gboolean heed_publishing_write        (HeedReport              *report,
                                       GFile                   *folder,
                                       const char              *name,
                                       HeedPublishingProgress   progress,
                                       gpointer                 progress_data,
                                       GCancellable            *cancellable,
                                       GError                 **error);
void     heed_publishing_write_async  (HeedReport              *report,
                                       GFile                   *folder,
                                       const char              *name,
                                       HeedPublishingProgress   progress,
                                       gpointer                 progress_data,
                                       GCancellable            *cancellable,
                                       GAsyncReadyCallback      callback,
                                       gpointer                 user_data);
gboolean heed_publishing_write_finish (GAsyncResult            *result,
                                       GError                 **error);

char *heed_publishing_find_embargo  (HeedPlan *plan,
                                     HeedDay   today);
char *heed_publishing_find_obstacle (HeedPlan *plan,
                                     HeedDay   today);

G_END_DECLS
