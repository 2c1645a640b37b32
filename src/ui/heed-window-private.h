/* heed-window-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-window.h"

G_BEGIN_DECLS

struct _HeedWindow
{
  AdwApplicationWindow parent_instance;

  HeedSession *session;
  HeedPlanEditor *editor;

  AdwToastOverlay *toasts;
  AdwBin *preview_bin;
  AdwBin *panel_bin;
};

void _heed_window_actions_init (HeedWindow *self);

G_END_DECLS
