/* heed-compose-review.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-document.h"
#include "heed-report-plan.h"

G_BEGIN_DECLS

char         *heed_compose_review_title (HeedPlan  *plan);
HeedDocument *heed_compose_review       (GPtrArray *plans,
                                         HeedDay    day);
HeedDocument *heed_compose_review_sheet (GPtrArray *plans,
                                         HeedDay    day);

G_END_DECLS
