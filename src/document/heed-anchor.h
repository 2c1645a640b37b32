/* heed-anchor.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What an anchor leads to. */
#define HEED_ANCHOR_ITEM "item_"
#define HEED_ANCHOR_RECOMMENDATION "rec_"

char       *heed_anchor_new          (const char *kind,
                                      const char *id);
char       *heed_anchor_get_id       (const char *anchor,
                                      const char *kind);
const char *heed_anchor_get_bookmark (GHashTable *bookmarks,
                                      const char *anchor);

G_END_DECLS
