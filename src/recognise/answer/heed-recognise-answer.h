/* heed-recognise-answer.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-recognise-entry.h"
#include "heed-recognise-piece.h"
#include "heed-recognise-step.h"

G_BEGIN_DECLS

/**
 * HeedAnswer:
 * @entry: the recommendation that is answered
 * @n_targets: (array): how many targets each of its rows has
 * @steps: (element-type HeedStep): the items so far
 * @step: (nullable): the last of them
 * @base: how many lists it stands in
 * @labelled: whether it stands under a label
 * @marked: whether it has a label or a mark
 * @measuring: whether measures follow
 * @measure_depth: how deep these stand
 * @torn: whether all rows are one torn cell
 * @n_all_targets: how many targets all rows have
 * @n_all_items: how many items their lists have
 * @labels: (element-type utf8): the labels that the step stands under, outermost
 *   first
 *
 * An answer while its cells are read.
 */
typedef struct
{
  HeedEntry *entry;
  const guint *n_targets;
  GPtrArray *steps;
  HeedStep *step;
  guint base;
  gboolean labelled;
  gboolean marked;
  gboolean measuring;
  guint measure_depth;
  gboolean torn;
  guint n_all_targets;
  guint n_all_items;
  GPtrArray *labels;
} HeedAnswer;

void      heed_answer_init          (HeedAnswer    *self,
                                     HeedEntry     *entry,
                                     const guint   *n_targets);
void      heed_answer_clear         (HeedAnswer    *self);
HeedStep *heed_answer_add_step      (HeedAnswer    *self,
                                     HeedStepKind   kind,
                                     HeedTextRole   role,
                                     guint          depth,
                                     guint          row);
char     *heed_answer_get_tail      (HeedAnswer    *self);
void      heed_answer_add_piece     (HeedAnswer    *self,
                                     HeedPiece     *piece);
void      heed_answer_add_parts     (HeedAnswer    *self,
                                     HeedPiece     *piece,
                                     GArray        *starts,
                                     HeedStepKind   kind,
                                     guint          depth,
                                     guint          row);
void      heed_answer_add_sentences (HeedAnswer    *self,
                                     HeedPiece     *piece,
                                     HeedStepKind   kind,
                                     guint          depth,
                                     guint          row);
void      heed_answer_add_labelled  (HeedAnswer    *self,
                                     HeedPiece     *piece,
                                     guint          row);

G_END_DECLS
