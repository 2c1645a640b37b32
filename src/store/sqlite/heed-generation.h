/* heed-generation.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-database.h"

G_BEGIN_DECLS

/* How many characters name a state. */
#define HEED_GENERATION_LENGTH 32

/* The state before the first. */
#define HEED_GENERATION_NONE "00000000000000000000000000000000"

/**
 * HeedGeneration:
 * @previous: the state before
 * @current: this state
 *
 * Which state of a register a file holds, and which one it was made from. States are
 * named by chance, so that no two registers and no two copies ever share one.
 */
typedef struct
{
  char previous[HEED_GENERATION_LENGTH + 1];
  char current[HEED_GENERATION_LENGTH + 1];
} HeedGeneration;

gboolean heed_generation_is_known (HeedDatabase    *database,
                                   gboolean        *is_known,
                                   GError         **error);
gboolean heed_generation_start    (HeedDatabase    *database,
                                   GError         **error);
gboolean heed_generation_advance  (HeedDatabase    *database,
                                   GError         **error);
gboolean heed_generation_parse    (HeedGeneration  *self,
                                   const guint8    *page,
                                   gsize            size);

G_END_DECLS
