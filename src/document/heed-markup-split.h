/* heed-markup-split.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean heed_markup_split       (const char  *markup,
                                  guint        offset,
                                  char       **before,
                                  char       **after);
GStrv    heed_markup_split_steps (const char  *markup);

G_END_DECLS
