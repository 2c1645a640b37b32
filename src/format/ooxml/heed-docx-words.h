/* heed-docx-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-document.h"
#include "heed-docx-package.h"
#include "heed-docx-style-sheet.h"

G_BEGIN_DECLS

/**
 * HeedDocxSource:
 * @package: the file
 * @styles: its styles
 * @footnotes: (nullable): the root of its footnotes
 * @endnotes: (nullable): the root of its endnotes
 * @language: the language of the document
 * @document: the document that is read; takes what was left out
 *
 * What the words of paragraphs refer to.
 */
typedef struct
{
  HeedDocxPackage *package;
  HeedDocxStyleSheet *styles;
  xmlNode *footnotes;
  xmlNode *endnotes;
  const char *language;
  HeedDocument *document;
} HeedDocxSource;

/**
 * HeedDocxWords:
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
} HeedDocxWords;

void     heed_docx_words_read      (HeedDocxWords        *self,
                                    const HeedDocxSource *source,
                                    xmlNode              *paragraph,
                                    gboolean              mark_pages,
                                    HeedBlock            *block);
void     heed_docx_words_clear     (HeedDocxWords        *self);
xmlNode *heed_docx_words_alternate (xmlNode              *node);
gboolean heed_docx_words_is_empty  (xmlNode              *control);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HeedDocxWords, heed_docx_words_clear)

G_END_DECLS
