/* heed-log-keeper.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-file-place.h"

G_BEGIN_DECLS

gboolean heed_log_keeper_settle    (const char        *real_path,
                                    HeedFileIdentity  *identity,
                                    char             **set_aside,
                                    GError           **error);
gboolean heed_log_keeper_set_aside (const char        *real_path,
                                    char             **set_aside,
                                    GError           **error);
gboolean heed_log_keeper_drop      (const char        *real_path,
                                    GError           **error);

G_END_DECLS
