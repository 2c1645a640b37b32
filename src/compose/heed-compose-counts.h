/* heed-compose-counts.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-document.h"
#include "heed-report-plan.h"

G_BEGIN_DECLS

void heed_compose_add_counts (HeedDocument *document,
                              GPtrArray    *plans,
                              HeedDay       day);

G_END_DECLS
