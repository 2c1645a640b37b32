/* heed-edition-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeedEditionWords:
 * @wordings: words that say it, folded
 * @only: words that say it too, folded, and may say something else elsewhere
 * @phrases: phrases that say it wherever they stand, in plain words
 *
 * The words by which a column, or a state, is told.
 */
typedef struct
{
  GStrv wordings;
  GStrv only;
  GStrv phrases;
} HeedEditionWords;

char     *heed_edition_words_fold   (const char             *words,
                                     gsize                   length);
char     *heed_edition_words_plain  (const char             *words);
void      heed_edition_words_load   (HeedEditionWords       *self,
                                     GKeyFile               *file,
                                     const char             *group,
                                     const char             *only);
void      heed_edition_words_clear  (HeedEditionWords       *self);
gboolean  heed_edition_words_begin  (const HeedEditionWords *self,
                                     const char             *plain);
gboolean  heed_edition_words_are_in (const HeedEditionWords *self,
                                     const char             *plain);

G_END_DECLS
