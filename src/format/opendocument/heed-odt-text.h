/* heed-odt-text.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-xml-writer.h"

G_BEGIN_DECLS

void heed_odt_text_write (HeedXmlWriter *xml,
                          const char    *text,
                          gboolean      *after_space);

G_END_DECLS
