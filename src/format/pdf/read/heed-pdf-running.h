/* heed-pdf-running.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-pdf-page.h"

G_BEGIN_DECLS

char *heed_pdf_running_take (GPtrArray *pages,
                             GPtrArray *stamps);

G_END_DECLS
