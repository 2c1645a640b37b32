/* heed-typed-list.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-block.h"

G_BEGIN_DECLS

char *heed_typed_list_take_mark (HeedBlock  *paragraph,
                                 gboolean    plain,
                                 guint      *rank);
void  heed_typed_list_cut       (HeedBlock  *paragraph,
                                 gsize       n);
void  heed_typed_list_make      (GPtrArray  *blocks);

G_END_DECLS
