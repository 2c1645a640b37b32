/* heed-html-writer.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-document.h"

G_BEGIN_DECLS

char *heed_html_write (HeedDocument *document);

G_END_DECLS
