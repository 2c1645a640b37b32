/* heed-action-filter-popover.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-action-filter.h"

G_BEGIN_DECLS

#define HEED_TYPE_ACTION_FILTER_POPOVER (heed_action_filter_popover_get_type ())

G_DECLARE_FINAL_TYPE (HeedActionFilterPopover, heed_action_filter_popover, HEED, ACTION_FILTER_POPOVER, GtkPopover)

void  heed_action_filter_popover_set_filter (HeedActionFilterPopover *self,
                                             HeedActionFilter        *filter);
guint heed_action_filter_popover_get_n_set  (HeedActionFilterPopover *self);

G_END_DECLS
