/* heed-docx-package.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

typedef struct _HeedDocxPackage HeedDocxPackage;

HeedDocxPackage *heed_docx_package_new       (GBytes           *bytes,
                                              GCancellable     *cancellable,
                                              GError          **error);
void             heed_docx_package_free      (HeedDocxPackage  *self);
xmlNode         *heed_docx_package_get_main  (HeedDocxPackage  *self);
gboolean         heed_docx_package_load      (HeedDocxPackage  *self,
                                              const char       *kind,
                                              xmlNode         **root,
                                              GCancellable     *cancellable,
                                              GError          **error);
gboolean         heed_docx_package_load_id   (HeedDocxPackage  *self,
                                              const char       *id,
                                              xmlNode         **root,
                                              GCancellable     *cancellable,
                                              GError          **error);
const char      *heed_docx_package_get_link  (HeedDocxPackage  *self,
                                              const char       *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedDocxPackage, heed_docx_package_free)

G_END_DECLS
