/* heed-recognise-entry.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "heed-recognise-row.h"

G_BEGIN_DECLS

/**
 * HeedEntry:
 * @number: the number of the recommendation
 * @repeated: whether the cell of the number says that it is repeated
 * @priority: whether the cell of the number, or a column, says that it is one
 * @inferred: whether @number was inferred from the neighbours
 * @paragraph: (nullable): the paragraph of the report
 * @headings: (element-type utf8): headings that stand above it in the table
 * @text: (element-type HeedBlock): the recommendation, stitched
 * @response: its response as written; "" for none
 * @rows: (element-type HeedRow): the rows that it takes in the table; not owned
 * @unplaced: (element-type utf8): words that found no place
 * @unplaced_owners: (element-type utf8): owners of which no step is known
 * @unplaced_targets: (element-type utf8): targets of which no step is known
 * @review: (element-type utf8): what is not sure, in plain words
 *
 * The rows of one recommendation.
 */
typedef struct
{
  char *number;
  gboolean repeated;
  gboolean priority;
  gboolean inferred;
  char *paragraph;
  GPtrArray *headings;
  GPtrArray *text;
  char *response;
  GPtrArray *rows;
  GPtrArray *unplaced;
  GPtrArray *unplaced_owners;
  GPtrArray *unplaced_targets;
  GPtrArray *review;
} HeedEntry;

GPtrArray *heed_entries_new (GPtrArray    *rows,
                             GPtrArray    *left,
                             GCancellable *cancellable);

G_END_DECLS
