/* heed-overdue-count.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-day.h"
#include "heed-register.h"

G_BEGIN_DECLS

GHashTable *heed_overdue_count (HeedRegister  *reg,
                                HeedDay        day,
                                GError       **error);

G_END_DECLS
