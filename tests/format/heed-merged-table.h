/* heed-merged-table.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *heed_merged_table_new (guint   seed,
                             char  **outline);

G_END_DECLS
