/* heed-priority-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is printed with the number of a recommendation that is one. */
#define HEED_PRIORITY_WORDS "Priority"

gboolean heed_priority_words_mark         (const char  *text);
gboolean heed_priority_words_head         (const char  *heading,
                                           gboolean     before);
gboolean heed_priority_words_read_answer  (const char  *words,
                                           gboolean    *priority);
gboolean heed_priority_words_take_mark    (char       **words);

G_END_DECLS
