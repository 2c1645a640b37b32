/* heed-recognise-unknown.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-recognise-columns.h"

G_BEGIN_DECLS

void heed_columns_settle_answers (HeedColumns *self,
                                  HeedTable   *table,
                                  guint        first,
                                  HeedSpans   *spans);
void heed_columns_settle_unknown (HeedColumns *self,
                                  HeedTable   *table,
                                  guint        first,
                                  HeedSpans   *spans);

G_END_DECLS
