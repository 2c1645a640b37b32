/* heed-markup-find.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint  heed_markup_count   (const char *markup,
                            const char *words);
char  *heed_markup_replace (const char *markup,
                            const char *words,
                            const char *with);

G_END_DECLS
