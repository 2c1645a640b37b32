/* heed-recognise-step.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-recognise-columns.h"

G_BEGIN_DECLS

typedef enum {
  HEED_STEP_ACTION,
  HEED_STEP_TEXT,
  HEED_STEP_MEASURE,
} HeedStepKind;

/**
 * HeedNote:
 * @more: the cell that says it; not owned
 * @blocks: (element-type HeedBlock): its words
 *
 * What a table says of how far an action is.
 */
typedef struct
{
  HeedMore *more;
  GPtrArray *blocks;
} HeedNote;

/**
 * HeedStep:
 * @kind: what it is
 * @role: of a text, its role
 * @label: (nullable): of an action, its label
 * @depth: how deep it stands, from 1
 * @row: in which of the rows of the recommendation it begins
 * @blocks: (element-type HeedBlock): its words
 * @owners: (element-type utf8): who does it
 * @target: (nullable): by when, as written
 * @notes: (element-type HeedNote): how far it is
 *
 * One item of an answer that is being read.
 */
typedef struct
{
  HeedStepKind kind;
  HeedTextRole role;
  char *label;
  guint depth;
  guint row;
  GPtrArray *blocks;
  GPtrArray *owners;
  char *target;
  GPtrArray *notes;
} HeedStep;

HeedStep *heed_step_new  (HeedStepKind  kind,
                         HeedTextRole  role,
                         guint         depth,
                         guint         row);
void      heed_step_free (HeedStep     *self);

G_END_DECLS
