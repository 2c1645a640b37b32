/* heed-recognise-glued.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-recognise-assign.h"

G_BEGIN_DECLS

gboolean   heed_glued_are_several (GPtrArray      *words,
                                   HeedAssignment  what);
GPtrArray *heed_glued_split       (GPtrArray      *words,
                                   HeedAssignment  what,
                                   guint           n_wanted);

G_END_DECLS
