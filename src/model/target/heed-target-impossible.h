/* heed-target-impossible.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *heed_target_find_impossible (const char *words);

G_END_DECLS
