/* heed-letter.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean    heed_letter_is_invisible (gunichar    letter);
const char *heed_letter_get_ligature (gunichar    letter);
char       *heed_letter_clean        (const char *text);
const char *heed_letter_get_symbol   (const char *font,
                                      gunichar    code);

G_END_DECLS
