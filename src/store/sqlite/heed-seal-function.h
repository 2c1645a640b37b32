/* heed-seal-function.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How many characters a digest has, or a sum of digests. */
#define HEED_SEAL_LENGTH 64

/**
 * HeedSealSum:
 * @words: the sum of the digests of some rows, each word by itself
 * @n_rows: how many rows
 *
 * What some rows say, whatever their order.
 */
typedef struct
{
  guint64 words[4];
  gint64 n_rows;
} HeedSealSum;

gboolean heed_seal_sum_parse    (HeedSealSum       *self,
                                 const char        *text);
void     heed_seal_sum_format   (const HeedSealSum *self,
                                 char              *text);
void     heed_seal_sum_add      (HeedSealSum       *self,
                                 const HeedSealSum *other);
void     heed_seal_sum_subtract (HeedSealSum       *self,
                                 const HeedSealSum *other);
gboolean heed_seal_sum_is_zero  (const HeedSealSum *self);

G_END_DECLS
