/* heed-link.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which addresses are links: one rule for what every format reads and writes, for text
 * that is typed, and for what is drawn. */

/**
 * HeedLinkKind:
 * @HEED_LINK_NONE: it is no link, whatever it looks like
 * @HEED_LINK_ADDRESS: a page of the web, an address for mail, a number to call
 * @HEED_LINK_ANCHOR: a place in the same document
 * @HEED_LINK_ITEM: an item of the same plan
 * @HEED_LINK_LANGUAGE: what the words are in, see heed_language_of_link()
 *
 * What words with a link are.
 */
typedef enum {
  HEED_LINK_NONE,
  HEED_LINK_ADDRESS,
  HEED_LINK_ANCHOR,
  HEED_LINK_ITEM,
  HEED_LINK_LANGUAGE,
} HeedLinkKind;

/* What the address of an item begins with. */
#define HEED_LINK_ITEM_PREFIX "heed:item/"

HeedLinkKind  heed_link_get_kind (const char *link);
gboolean      heed_link_leads    (const char *link);
char         *heed_link_clean    (const char *link);

G_END_DECLS
