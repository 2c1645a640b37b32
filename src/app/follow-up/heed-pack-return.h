/* heed-pack-return.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-session.h"

G_BEGIN_DECLS

gboolean heed_pack_return_apply (HeedSession  *session,
                                 GPtrArray    *rows,
                                 const char   *author,
                                 HeedDay       today,
                                 guint        *n_actions,
                                 GError      **error);

G_END_DECLS
