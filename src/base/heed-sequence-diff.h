/* heed-sequence-diff.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeedSequencePair:
 * @before: a place in the sequence before
 * @after: the place in the sequence after that holds the same
 */
typedef struct
{
  guint before;
  guint after;
} HeedSequencePair;

GArray *heed_sequence_diff       (GArray     *before,
                                  GArray     *after);
void    heed_sequence_add_number (GArray     *sequence,
                                  GHashTable *numbers,
                                  char       *key);

G_END_DECLS
