/* heed-archive.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _HeedArchive HeedArchive;

HeedArchive *heed_archive_new           (GBytes        *bytes,
                                         GCancellable  *cancellable,
                                         GError       **error);
void         heed_archive_free          (HeedArchive   *self);
GBytes      *heed_archive_get           (HeedArchive   *self,
                                         const char    *name);
gsize       *heed_archive_get_tree_size (HeedArchive   *self);
gboolean     heed_archive_is            (GBytes        *bytes);
char        *heed_archive_peek          (GBytes        *bytes,
                                         const char    *name,
                                         gsize          max_bytes);
gboolean     heed_archive_has_below     (GBytes        *bytes,
                                         const char    *folder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedArchive, heed_archive_free)

G_END_DECLS
