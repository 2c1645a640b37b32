/* heed-outline-entry.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "heed-day.h"
#include "heed-recommendation.h"

G_BEGIN_DECLS

#define HEED_TYPE_OUTLINE_ENTRY (heed_outline_entry_get_type ())

G_DECLARE_FINAL_TYPE (HeedOutlineEntry, heed_outline_entry, HEED, OUTLINE_ENTRY, GObject)

/**
 * HeedOutlineWords:
 * @HEED_OUTLINE_WORDS_NUMBER: the number of a recommendation, the label of an action
 * @HEED_OUTLINE_WORDS_CAPTION: what the entry is, where that is not plain
 * @HEED_OUTLINE_WORDS_TEXT: what is asked or to be done
 * @HEED_OUTLINE_WORDS_OWNERS: who does it, or who is addressed, one a line
 * @HEED_OUTLINE_WORDS_TARGET: the target as written, or the response
 * @HEED_OUTLINE_WORDS_MEANING: what the target means, or how many actions there are
 * @HEED_OUTLINE_WORDS_STATUS: how it stands
 * @HEED_OUTLINE_WORDS_STATUS_ICON: the name of the icon for that
 *
 * What an entry has words for; "" where there is nothing to show.
 */
typedef enum {
  HEED_OUTLINE_WORDS_NUMBER,
  HEED_OUTLINE_WORDS_CAPTION,
  HEED_OUTLINE_WORDS_TEXT,
  HEED_OUTLINE_WORDS_OWNERS,
  HEED_OUTLINE_WORDS_TARGET,
  HEED_OUTLINE_WORDS_MEANING,
  HEED_OUTLINE_WORDS_STATUS,
  HEED_OUTLINE_WORDS_STATUS_ICON,
} HeedOutlineWords;

HeedOutlineEntry *heed_outline_entry_new        (gpointer          record,
                                                 HeedDay           day);
gpointer          heed_outline_entry_get_record (HeedOutlineEntry *self);
const char       *heed_outline_entry_get_words  (HeedOutlineEntry *self,
                                                 HeedOutlineWords  which);
const char       *heed_outline_entry_get_class  (HeedOutlineEntry *self,
                                                 HeedOutlineWords  which);
int               heed_outline_entry_get_indent (HeedOutlineEntry *self);

G_END_DECLS
