/* heed-recognise-doubtful.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-recognise-entry.h"
#include "heed-recognise-step.h"

G_BEGIN_DECLS

gboolean heed_doubtful_is_glued (const char *target);
void     heed_doubtful_review   (HeedEntry  *entry,
                                 GPtrArray  *steps);

G_END_DECLS
