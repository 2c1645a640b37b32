/* heed-archive-writer.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _HeedArchiveWriter HeedArchiveWriter;

HeedArchiveWriter *heed_archive_writer_new    (void);
void               heed_archive_writer_free   (HeedArchiveWriter  *self);
void               heed_archive_writer_add    (HeedArchiveWriter  *self,
                                               const char         *name,
                                               GBytes             *content);
void               heed_archive_writer_store  (HeedArchiveWriter  *self,
                                               const char         *name,
                                               GBytes             *content);
gboolean           heed_archive_writer_finish (HeedArchiveWriter  *self,
                                               GOutputStream      *stream,
                                               GCancellable       *cancellable,
                                               GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedArchiveWriter, heed_archive_writer_free)

G_END_DECLS
