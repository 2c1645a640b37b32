/* heed-document-dump.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-document.h"

G_BEGIN_DECLS

char *heed_document_dump (HeedDocument *document);

G_END_DECLS
