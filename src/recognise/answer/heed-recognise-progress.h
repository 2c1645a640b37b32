/* heed-recognise-progress.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-action.h"
#include "heed-recognise-entry.h"

G_BEGIN_DECLS

HeedDay heed_progress_find_day (const char *text);
void    heed_progress_assign   (HeedEntry  *entry,
                                GPtrArray  *steps);
void    heed_progress_set      (HeedAction *action,
                                GPtrArray  *notes,
                                HeedDay     day,
                                HeedEntry  *entry);

G_END_DECLS
