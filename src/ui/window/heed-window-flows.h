/* heed-window-flows.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-window.h"

G_BEGIN_DECLS

void heed_window_flows_init   (HeedWindow *self);
void heed_window_flows_import (HeedWindow *self,
                               GListModel *files,
                               gboolean    look_first);

G_END_DECLS
