/* heed-check-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *const *heed_check_words_list      (const char *group);
guint              heed_check_words_get_limit (const char *name);
char              *heed_check_words_find      (const char *group,
                                               const char *text);
gboolean           heed_check_words_has       (const char *group,
                                               const char *words);
GRegex            *heed_check_words_make_regex (const char *group,
                                                const char *behind);

G_END_DECLS
