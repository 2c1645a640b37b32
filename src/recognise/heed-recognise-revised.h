/* heed-recognise-revised.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-item.h"

G_BEGIN_DECLS

char *heed_revised_split      (const char  *words,
                               char       **baseline);
void  heed_revised_join       (GPtrArray   *lines);
void  heed_revised_set_target (HeedItem    *item,
                               const char  *words);
void  heed_revised_forget     (HeedAction  *action);

G_END_DECLS
