/* heed-target-welsh.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void     heed_target_read_welsh     (GArray     *tokens);
gboolean heed_target_is_welsh_month (const char *word);

G_END_DECLS
