/* heed-import-layouts.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-document.h"
#include "heed-recognise-mapping.h"

G_BEGIN_DECLS

/* What somebody said that the columns of a table hold, kept for the next file with the same
 * titles: a small file beside those of the registers, for the window and heed-cli alike. */

HeedMapping *heed_import_layouts_find     (HeedDocument       *document);
gboolean     heed_import_layouts_remember (const HeedMapping  *mapping,
                                           GError            **error);

G_END_DECLS
