/* heed-recognise-views.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-table.h"

G_BEGIN_DECLS

void heed_views_add (GPtrArray *views,
                     HeedTable *table);
void heed_view_free (HeedTable *self);

G_END_DECLS
