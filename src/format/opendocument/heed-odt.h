/* heed-odt.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-format.h"

G_BEGIN_DECLS

/* The namespaces of OpenDocument 1.3. */
#define HEED_ODT_NAMESPACE "urn:oasis:names:tc:opendocument:xmlns:"
#define HEED_ODT_MIME_TYPE "application/vnd.oasis.opendocument.text"

extern const HeedFormat heed_odt_format;

G_END_DECLS
