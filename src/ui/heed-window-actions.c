/* heed-window-actions.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-window-private.h"

static void
close_panel_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  heed_window_set_panel (user_data, NULL);
}

void
_heed_window_actions_init (HeedWindow *self)
{
  static const GActionEntry actions[] = {
    { "close-panel", close_panel_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}
