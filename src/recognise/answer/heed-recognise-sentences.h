/* heed-recognise-sentences.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GArray *heed_sentences_find_steps (const char *text,
                                   guint       n_steps);

G_END_DECLS
