/* test-desktop-entry.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-format.h"

/* The file manager offers Heed for every kind of file that it reads, and for no
 * other. */
static void
test_types (void)
{
  const HeedFormat *const *formats = heed_format_get_all ();
  g_autofree char *path = g_build_filename (g_getenv ("HEED_TEST_SOURCE"), "data",
                                            "org.heedapp.Heed.desktop.in", NULL);
  g_autoptr (GKeyFile) entry = g_key_file_new ();
  g_auto (GStrv) types = NULL;
  g_autoptr (GError) error = NULL;

  g_key_file_load_from_file (entry, path, G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);
  types = g_key_file_get_string_list (entry, G_KEY_FILE_DESKTOP_GROUP,
                                      G_KEY_FILE_DESKTOP_KEY_MIME_TYPE, NULL, &error);
  g_assert_no_error (error);

  for (guint i = 0; formats[i] != NULL; i++)
    {
      gboolean offered = g_strv_contains ((const char *const *) types, formats[i]->mime_type);

      if (offered != heed_format_can_read (formats[i]))
        g_error ("%s: read: %d, offered: %d", formats[i]->mime_type,
                 heed_format_can_read (formats[i]), offered);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/desktop-entry/types", test_types);
  return g_test_run ();
}
