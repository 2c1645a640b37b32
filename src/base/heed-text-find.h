/* heed-text-find.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *heed_text_find    (const char  *text,
                               const char  *words,
                               const char **end);
gboolean    heed_text_holds   (const char  *text,
                               const char  *words);
guint       heed_text_count   (const char  *text,
                               const char  *words);
char       *heed_text_replace (const char  *text,
                               const char  *words,
                               const char  *with);

G_END_DECLS
