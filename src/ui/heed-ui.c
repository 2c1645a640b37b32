/* heed-ui.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-ui.h"

#include "heed-config.h"
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

/**
 * heed_ui_open_settings:
 *
 * Returns: (transfer full) (nullable): what is remembered from one start to the next;
 *   %NULL where the schema is not installed, as in the folder in which it was built
 */
GSettings *
heed_ui_open_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, HEED_APPLICATION_ID, TRUE);
  return schema != NULL ? g_settings_new (HEED_APPLICATION_ID) : NULL;
}
