/* heed-office-file.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-document.h"

G_BEGIN_DECLS

GBytes       *heed_office_file_new       (const char *name,
                                          ...) G_GNUC_NULL_TERMINATED;
GBytes       *heed_office_file_docx      (const char *body);
GBytes       *heed_office_file_odt       (const char *styles,
                                          const char *text);
HeedDocument *heed_office_file_read      (GBytes     *bytes,
                                          const char *format);
char         *heed_office_file_read_text (GBytes     *bytes,
                                          const char *format);
char         *heed_office_file_describe  (HeedDocument *document,
                                          guint         n);
void          heed_office_file_assert    (GBytes     *bytes,
                                          const char *format,
                                          int         code,
                                          const char *words);

G_END_DECLS
