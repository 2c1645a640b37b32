/* heed-recognise-numbers.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-recognise-entry.h"

G_BEGIN_DECLS

/* The numbers of recommendations: as they are written, as labels of steps, and as their
 * neighbours say. */

void      heed_numbers_settle_steps (GPtrArray  *rows);
gboolean  heed_numbers_take_label   (HeedEntry  *entry,
                                     HeedRow    *row,
                                     const char *number);
char     *heed_numbers_read         (HeedRow    *row,
                                     gboolean    unnumbered,
                                     char      **paragraph);
void      heed_numbers_infer        (GPtrArray  *entries);

G_END_DECLS
