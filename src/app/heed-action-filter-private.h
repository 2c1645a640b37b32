/* heed-action-filter-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-action-filter.h"
#include "heed-action-query.h"

G_BEGIN_DECLS

HeedActionQuery heed_action_filter_to_query (HeedActionFilter *self);

G_END_DECLS
