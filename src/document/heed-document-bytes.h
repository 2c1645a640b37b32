/* heed-document-bytes.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-document.h"

G_BEGIN_DECLS

/* A document on its way from one process to another. Who gets one trusts nothing in it. */

GBytes       *heed_document_to_bytes   (HeedDocument *self);
HeedDocument *heed_document_from_bytes (GBytes       *bytes);

G_END_DECLS
