/* heed-pdf-tokens.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeedPdfTokens:
 * @content: the content of a page, or of a form that is drawn on pages
 * @length: its length in bytes
 * @start: where the token begins
 * @position: where it ends
 *
 * Walks through the operands and operators of a content stream.
 */
typedef struct
{
  const char *content;
  gsize length;
  gsize start;
  gsize position;

  gboolean in_image;
} HeedPdfTokens;

void     heed_pdf_tokens_init        (HeedPdfTokens       *self,
                                      const char          *content,
                                      gsize                length);
gboolean heed_pdf_tokens_next        (HeedPdfTokens       *self);
gboolean heed_pdf_tokens_is_operator (const HeedPdfTokens *self);
gboolean heed_pdf_tokens_is          (const HeedPdfTokens *self,
                                      const char          *word);
gboolean heed_pdf_tokens_is_one_of   (const HeedPdfTokens *self,
                                      const char *const   *words);

G_END_DECLS
