/* heed-odt-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-block.h"
#include "heed-odt-style-sheet.h"

G_BEGIN_DECLS

/**
 * HeedOdtWords:
 * @label: (nullable): the label of an action that stands before the words
 * @aside: (element-type xmlNode): text boxes and notes in it, which hold blocks; they do
 *   not stand between its words
 *
 * What was read of a paragraph beside its words.
 */
typedef struct
{
  char *label;
  GPtrArray *aside;
} HeedOdtWords;

void     heed_odt_words_read      (HeedOdtWords      *self,
                                   HeedOdtStyleSheet *styles,
                                   xmlNode           *paragraph,
                                   gboolean           mark_pages,
                                   HeedBlock         *block);
void     heed_odt_words_clear     (HeedOdtWords      *self);
gboolean heed_odt_words_is_unseen (xmlNode           *node);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HeedOdtWords, heed_odt_words_clear)

G_END_DECLS
