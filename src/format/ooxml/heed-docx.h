/* heed-docx.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-format.h"

G_BEGIN_DECLS

/* WordprocessingML as ISO/IEC 29500-4 (Transitional), which is what Word writes. */
#define HEED_DOCX_NAMESPACE "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define HEED_DOCX_STRICT_NAMESPACE "http://purl.oclc.org/ooxml/wordprocessingml/main"
#define HEED_DOCX_RELATIONS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

#define HEED_DOCX_N_HEADINGS 6

extern const HeedFormat heed_docx_format;

G_END_DECLS
