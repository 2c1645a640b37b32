/* heed-xlsx-text.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

char *heed_xlsx_text_escape (const char *text);
char *heed_xlsx_text_read   (xmlNode    *node);

G_END_DECLS
