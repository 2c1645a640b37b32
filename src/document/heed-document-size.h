/* heed-document-size.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-document.h"

G_BEGIN_DECLS

gboolean heed_document_check_size  (HeedDocument  *self,
                                    GError       **error);
gboolean heed_document_check_cells (HeedDocument  *self,
                                    GError       **error);

G_END_DECLS
