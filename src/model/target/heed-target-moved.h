/* heed-target-moved.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean heed_target_find_moved (const char  *words,
                                 char       **now,
                                 char       **before);

G_END_DECLS
