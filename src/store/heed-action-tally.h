/* heed-action-tally.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-action-query.h"

G_BEGIN_DECLS

/**
 * HeedActionTallyBy:
 * @HEED_ACTION_TALLY_PLAN: the short number of the plan
 * @HEED_ACTION_TALLY_OWNER: the owners, as one text with "; " between them
 * @HEED_ACTION_TALLY_MONTH: the month in which an action is due, as YYYY-MM
 *
 * What actions have in common that are counted together. One without it has "".
 */
typedef enum {
  HEED_ACTION_TALLY_PLAN,
  HEED_ACTION_TALLY_OWNER,
  HEED_ACTION_TALLY_MONTH,
} HeedActionTallyBy;

/**
 * HeedActionTally:
 * @value: what these actions have in common
 * @n: how many there are
 */
typedef struct
{
  char *value;
  guint n;
} HeedActionTally;

GPtrArray *heed_action_tally (HeedRegister           *reg,
                              const HeedActionQuery  *query,
                              HeedActionTallyBy       by,
                              GError                **error);

G_END_DECLS
