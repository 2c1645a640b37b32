/* heed-recognise-pack.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-document.h"

G_BEGIN_DECLS

/**
 * HeedPackRow:
 * @item: the id of an action
 * @progress: what was filled in of how far it is, as written; "" for nothing
 * @update: what was filled in of what was done, a line for each paragraph; "" for nothing
 *
 * An action of an owner pack that comes back.
 */
typedef struct
{
  char *item;
  char *progress;
  char *update;
} HeedPackRow;

GPtrArray *heed_recognise_pack (HeedDocument *document);

G_END_DECLS
