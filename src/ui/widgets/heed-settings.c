/* heed-settings.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-settings.h"

#include "heed-config.h"

/**
 * heed_settings_open:
 *
 * Returns: (transfer full) (nullable): what is remembered from one start to the next;
 *   %NULL where the schema is not installed, as in the folder in which it was built
 */
GSettings *
heed_settings_open (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, HEED_APPLICATION_ID, TRUE);
  return schema != NULL ? g_settings_new (HEED_APPLICATION_ID) : NULL;
}
