/* heed-block-joint.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-block.h"
#include "heed-text-joint.h"

G_BEGIN_DECLS

char      *heed_block_to_line                 (HeedBlock *block);
char      *heed_block_list_to_line            (GPtrArray *blocks);
HeedBlock *heed_block_copy                    (HeedBlock *block);
HeedBlock *heed_block_split                   (HeedBlock *paragraph,
                                               gsize      offset);
void       heed_block_join                    (HeedBlock *paragraph,
                                               HeedBlock *other);
HeedBlock *heed_block_list_get_last_paragraph (GPtrArray *blocks);
void       heed_block_list_stitch             (GPtrArray *blocks,
                                               GPtrArray *more,
                                               HeedJoint  at_least);

G_END_DECLS
