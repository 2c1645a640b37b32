/* heed-owners-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HEED_TYPE_OWNERS_ROW (heed_owners_row_get_type ())

G_DECLARE_FINAL_TYPE (HeedOwnersRow, heed_owners_row, HEED, OWNERS_ROW, AdwPreferencesRow)

G_END_DECLS
