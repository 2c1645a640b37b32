/* heed-action-order.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "heed-action-order-types.h"

G_BEGIN_DECLS

/**
 * HeedActionSort:
 * @HEED_ACTION_SORT_PLACE: as they stand: by organisation, plan, recommendation and place
 * @HEED_ACTION_SORT_DUE: what is due first comes first, what has no date last
 * @HEED_ACTION_SORT_OWNER: by owner, and of one owner as %HEED_ACTION_SORT_DUE
 *
 * In which order actions across plans are listed.
 */
typedef enum {
  HEED_ACTION_SORT_PLACE,
  HEED_ACTION_SORT_DUE,
  HEED_ACTION_SORT_OWNER,
} HeedActionSort;

/**
 * HeedActionGroup:
 * @HEED_ACTION_GROUP_NONE: nothing
 * @HEED_ACTION_GROUP_ORGANISATION: those of one organisation
 * @HEED_ACTION_GROUP_PLAN: those of one plan
 * @HEED_ACTION_GROUP_OWNER: those with the same owners
 * @HEED_ACTION_GROUP_MONTH: those that are due in one month; last those without a date
 * @HEED_ACTION_GROUP_PROGRESS: those with the same progress
 *
 * Which actions across plans stand together.
 */
typedef enum {
  HEED_ACTION_GROUP_NONE,
  HEED_ACTION_GROUP_ORGANISATION,
  HEED_ACTION_GROUP_PLAN,
  HEED_ACTION_GROUP_OWNER,
  HEED_ACTION_GROUP_MONTH,
  HEED_ACTION_GROUP_PROGRESS,
} HeedActionGroup;

/**
 * HeedActionVerification:
 * @HEED_ACTION_VERIFICATION_NONE: is not asked
 * @HEED_ACTION_VERIFICATION_VERIFIED: completed, and found adequate by the last who looked
 * @HEED_ACTION_VERIFICATION_UNVERIFIED: completed, and nobody found that adequate yet
 *
 * Which completions are listed.
 */
typedef enum {
  HEED_ACTION_VERIFICATION_NONE,
  HEED_ACTION_VERIFICATION_VERIFIED,
  HEED_ACTION_VERIFICATION_UNVERIFIED,
} HeedActionVerification;

G_END_DECLS
