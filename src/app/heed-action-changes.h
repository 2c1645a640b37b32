/* heed-action-changes.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-action-query.h"

G_BEGIN_DECLS

/**
 * HeedActionChange:
 * @before: where the rows that go begin, in the list as it was
 * @removed: how many go
 * @after: where those that come begin, in the list as it is to be
 * @added: how many come
 *
 * One place at which two lists of actions differ.
 */
typedef struct
{
  guint before;
  guint removed;
  guint after;
  guint added;
} HeedActionChange;

GArray *heed_action_changes_list (GArray *before,
                                  GArray *after);

G_END_DECLS
