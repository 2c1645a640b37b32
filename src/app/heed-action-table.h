/* heed-action-table.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-action-entry.h"

G_BEGIN_DECLS

/* Actions of several plans as a table that other programs understand. */

char *heed_action_table_to_html (GPtrArray *entries);
char *heed_action_table_to_tabs (GPtrArray *entries);

G_END_DECLS
