/* heed-docx-field.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libxml/tree.h>
#include <glib.h>

G_BEGIN_DECLS

gboolean  heed_docx_field_is_page_number (const char *code);
char     *heed_docx_field_read_link      (const char *code);
char     *heed_docx_field_read_form      (xmlNode    *begin);

G_END_DECLS
