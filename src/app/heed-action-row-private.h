/* heed-action-row-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-action-query.h"
#include "heed-action-row.h"

G_BEGIN_DECLS

HeedActionRow *heed_action_row_new (HeedActionEntry *entry,
                                    HeedDay          day);

G_END_DECLS
