/* heed-register-watch.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-register.h"

G_BEGIN_DECLS

/* Whether an open register is still the file that was opened, and whether that file alone
 * holds everything. */

void     heed_register_watch_begin      (HeedRegister  *reg);
gboolean heed_register_watch_check      (HeedRegister  *reg,
                                         GError       **error);
gboolean heed_register_watch_checkpoint (HeedRegister  *reg,
                                         GError       **error);

G_END_DECLS
