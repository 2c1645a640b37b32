/* heed-language.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Words in another language than the rest are marked as CommonMark marks a link, and the
 * address names the language by its BCP 47 tag: "[Cynllun](lang:cy)". So they stay what
 * they are wherever links do, and every writer tells readers aloud how to say them. */

const char *heed_language_of_link (const char *link);
char       *heed_language_to_link (const char *language,
                                   const char *usual);

G_END_DECLS
