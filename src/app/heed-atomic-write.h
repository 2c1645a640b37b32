/* heed-atomic-write.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * HeedAtomicWriteFunc:
 * @stream: takes what is to be in the file
 * @user_data: what was given along
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for an error
 *
 * Returns: whether all was written
 */
typedef gboolean (*HeedAtomicWriteFunc) (GOutputStream  *stream,
                                       gpointer        user_data,
                                       GCancellable   *cancellable,
                                       GError        **error);

gboolean heed_atomic_write_write       (GFile                *file,
                                        HeedAtomicWriteFunc   write,
                                        gpointer              user_data,
                                        GCancellable         *cancellable,
                                        GError              **error);
gboolean heed_atomic_write_may_replace (const char           *path,
                                        GError              **error);
gboolean heed_atomic_write_is_quota    (const GError         *failure);

G_END_DECLS
