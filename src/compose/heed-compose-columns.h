/* heed-compose-columns.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-table.h"

G_BEGIN_DECLS

void heed_compose_fit_columns        (HeedTable   *table,
                                      const guint *least);
void heed_compose_drop_empty_columns (HeedTable   *table,
                                      guint        first);

G_END_DECLS
