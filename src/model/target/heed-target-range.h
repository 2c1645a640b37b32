/* heed-target-range.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-period.h"

G_BEGIN_DECLS

/**
 * HeedTargetRange:
 * @first: the first period, or the only one
 * @last: the last period, the same where there is only one
 * @n_periods: how many periods it is made of
 * @joined: whether the periods are named one by one ("June/July") rather than by
 *   their ends ("June – July")
 * @inferred: whether a year had to be inferred from the day of the plan
 *
 * A period, or a stretch of time between two.
 */
typedef struct
{
  HeedPeriod first;
  HeedPeriod last;
  guint n_periods;
  gboolean joined;
  gboolean inferred;
} HeedTargetRange;

HeedPeriodResult heed_target_range_read (HeedTargetRange *range,
                                         const HeedToken *tokens,
                                         HeedDay          reference,
                                         gboolean         between,
                                         guint           *n_tokens);
guint            heed_target_match_to   (const HeedToken *tokens);

G_END_DECLS
