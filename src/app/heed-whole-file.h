/* heed-whole-file.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * HeedWholeFileFunc:
 * @stream: takes what is to be in the file
 * @user_data: what was given along
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for an error
 *
 * Returns: whether all was written
 */
typedef gboolean (*HeedWholeFileFunc) (GOutputStream  *stream,
                                       gpointer        user_data,
                                       GCancellable   *cancellable,
                                       GError        **error);

gboolean heed_whole_file_write       (GFile              *file,
                                      HeedWholeFileFunc   write,
                                      gpointer            user_data,
                                      GCancellable       *cancellable,
                                      GError            **error);
gboolean heed_whole_file_may_replace (const char         *path,
                                      GError            **error);
gboolean heed_whole_file_is_quota    (const GError       *failure);

G_END_DECLS
