/* heed-words-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HEED_TYPE_WORDS_ROW (heed_words_row_get_type ())

G_DECLARE_DERIVABLE_TYPE (HeedWordsRow, heed_words_row, HEED, WORDS_ROW, AdwPreferencesRow)

struct _HeedWordsRowClass
{
  AdwPreferencesRowClass parent_class;

  /* The words were changed by hand. */
  void (*typed) (HeedWordsRow *self,
                 const char   *words);
};

const char *heed_words_row_get_words (HeedWordsRow *self);
void        heed_words_row_set_words (HeedWordsRow *self,
                                      const char   *words);
void        heed_words_row_set_hint  (HeedWordsRow *self,
                                      const char   *hint,
                                      gboolean      wrong);
gboolean    heed_words_row_get_wrong (HeedWordsRow *self);

G_END_DECLS
