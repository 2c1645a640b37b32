/* heed-action-heading.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-action-entry.h"
#include "heed-action-order.h"

G_BEGIN_DECLS

char *heed_action_heading_format (HeedActionEntry *entry,
                                  HeedActionGroup  group,
                                  guint            n_actions);

G_END_DECLS
