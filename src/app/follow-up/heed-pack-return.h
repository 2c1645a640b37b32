/* heed-pack-return.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-action.h"
#include "heed-bulk-step.h"
#include "heed-recognise-pack.h"

G_BEGIN_DECLS

gboolean      heed_pack_return_judge (HeedAction    *action,
                                      HeedPackRow   *row,
                                      HeedProgress  *progress,
                                      gboolean      *changes,
                                      GError       **error);
HeedBulkStep *heed_pack_return_apply (HeedSession   *session,
                                      GPtrArray     *rows,
                                      const char    *author,
                                      HeedDay        today,
                                      GError       **error);

G_END_DECLS
