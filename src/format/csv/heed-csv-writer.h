/* heed-csv-writer.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-document.h"

G_BEGIN_DECLS

char *heed_csv_write (HeedDocument *document);

G_END_DECLS
