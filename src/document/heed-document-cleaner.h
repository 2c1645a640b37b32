/* heed-document-cleaner.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-document.h"

G_BEGIN_DECLS

/**
 * HeedDropped:
 * @n: how many characters that no text has were dropped
 * @where: (nullable): words that the first of them stood in
 *
 * What a file held that could not be kept.
 */
typedef struct
{
  guint n;
  char *where;
} HeedDropped;

void  heed_document_clean  (HeedDocument      *document,
                            HeedDropped       *dropped);
void  heed_dropped_look_at (HeedDropped       *self,
                            const char        *text);
char *heed_dropped_to_note (const HeedDropped *self);
void  heed_dropped_clear   (HeedDropped       *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HeedDropped, heed_dropped_clear)

G_END_DECLS
