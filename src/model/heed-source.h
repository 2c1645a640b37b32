/* heed-source.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "heed-day.h"
#include "heed-model-types.h"

G_BEGIN_DECLS

#define HEED_TYPE_SOURCE (heed_source_get_type ())

G_DECLARE_FINAL_TYPE (HeedSource, heed_source, HEED, SOURCE, GObject)

/**
 * HeedSourceRow:
 * @recommendation: the id of the recommendation that the row went to; "" for none
 * @cells: the words of each cell, from left to right, as CommonMark
 *
 * One row of the table that a plan was imported from.
 */
typedef struct
{
  char *recommendation;
  GStrv cells;
} HeedSourceRow;

HeedSource    *heed_source_new        (void);
const char    *heed_source_get_name   (HeedSource        *self);
void           heed_source_set_name   (HeedSource        *self,
                                       const char        *name);
const char    *heed_source_get_sha256 (HeedSource        *self);
void           heed_source_set_sha256 (HeedSource        *self,
                                       const char        *sha256);
guint          heed_source_get_n_rows (HeedSource        *self);
HeedSourceRow *heed_source_get_row    (HeedSource        *self,
                                       guint              position);
void           heed_source_add_row    (HeedSource        *self,
                                       const char        *recommendation,
                                       const char *const *cells);

G_END_DECLS
