/* heed-ui.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-ui.h"

#include "heed-ui-resources.h"

/**
 * heed_ui_init:
 *
 * Makes the widgets of this folder ready for use. To be called before the first
 * of them is made; a second call does nothing.
 */
void
heed_ui_init (void)
{
  static gsize ready;

  if (!g_once_init_enter (&ready))
    return;

  /* In a static library the linker drops what nothing names. */
  g_resources_register (heed_ui_get_resource ());

  g_once_init_leave (&ready, 1);
}
