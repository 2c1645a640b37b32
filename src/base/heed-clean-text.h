/* heed-clean-text.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *heed_clean_text (const char *text,
                       guint      *n_dropped);

G_END_DECLS
