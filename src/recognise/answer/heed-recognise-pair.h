/* heed-recognise-pair.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-recognise-steps.h"

G_BEGIN_DECLS

/**
 * HeedPairs:
 * @n: how many rows there are
 * @owners: (array length=n) (element-type utf8): the owners of each row, a
 *   paragraph each
 * @targets: (array length=n) (element-type utf8): the targets of each row
 * @n_targets: (array length=n): how many targets each row has
 * @merged: (array length=n): whether each row goes on with the answer above it because
 *   that is one cell, and not because it was torn
 * @nobody: whether a row says that nobody does it
 *
 * What the owner and target cells of a recommendation hold.
 */
typedef struct
{
  guint n;
  GPtrArray **owners;
  GPtrArray **targets;
  guint *n_targets;
  gboolean *merged;
  gboolean nobody;
} HeedPairs;

HeedPairs *heed_pairs_new    (HeedEntry *entry);
void       heed_pairs_free   (HeedPairs *self);
void       heed_pairs_assign (HeedPairs *self,
                              HeedEntry *entry,
                              GPtrArray *steps,
                              GPtrArray *unplaced_owners,
                              GPtrArray *unplaced_targets);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedPairs, heed_pairs_free)

G_END_DECLS
