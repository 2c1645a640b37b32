/* heed-private-file.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A file that is made beside the place where it is going to be, so that under its name
 * there is never half of it. */

typedef struct _HeedPrivateFile HeedPrivateFile;

HeedPrivateFile *heed_private_file_new         (const char       *path,
                                                GError          **error);
void             heed_private_file_free        (HeedPrivateFile  *self);
const char      *heed_private_file_get_path    (HeedPrivateFile  *self);
int              heed_private_file_get_fd      (HeedPrivateFile  *self);
gboolean         heed_private_file_copy        (HeedPrivateFile  *self,
                                                int               from_fd,
                                                GError          **error);
gboolean         heed_private_file_publish     (HeedPrivateFile  *self,
                                                const char       *path,
                                                gboolean         *exists,
                                                GError          **error);
gboolean         heed_private_file_replace     (HeedPrivateFile  *self,
                                                const char       *path,
                                                GError          **error);

gboolean         heed_private_file_rename      (const char       *from,
                                                const char       *to);
void             heed_private_file_sync_folder (const char       *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedPrivateFile, heed_private_file_free)

G_END_DECLS
