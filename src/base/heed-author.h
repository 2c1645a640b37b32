/* heed-author.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The person at work, in whose name updates are written and the history is kept. */

const char *heed_author_get (void);
void        heed_author_set (const char *name);

G_END_DECLS
