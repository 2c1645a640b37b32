/* test-recognise-cases.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "heed-format.h"
#include "heed-plan-outline.h"
#include "heed-recognise.h"
#include "heed-shared-cases.h"

/* Files in the manner of what is published, read from beside the project: each test
 * says so where they are not there. */

/* So many characters show which item it is. */
#define MAX_TEXT 32

static void
test_case (gconstpointer data)
{
  const HeedSharedCase *self = data;
  g_autofree char *path = g_build_filename (g_getenv ("HEED_TEST_CASES"), self->name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (HeedDocument) document = NULL;
  g_autoptr (HeedPlan) plan = NULL;
  g_autofree char *outline = NULL;
  char *content;
  gsize length;

  if (!g_file_get_contents (path, &content, &length, NULL))
    {
      g_test_skip ("the file is not there");
      return;
    }
  bytes = g_bytes_new_take (content, length);
  document = heed_format_for_bytes (bytes)->read (bytes, NULL, &error);
  g_assert_no_error (error);
  plan = heed_recognise (document, NULL, NULL, &error);
  g_assert_no_error (error);
  outline = heed_plan_outline (plan, MAX_TEXT);
  g_test_message ("%s", outline);
  g_assert_cmpstr (outline, ==, self->outline);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < heed_n_shared_cases; i++)
    {
      g_autofree char *path = g_strconcat ("/cases/", heed_shared_cases[i].name, NULL);

      g_test_add_data_func (path, &heed_shared_cases[i], test_case);
    }

  return g_test_run ();
}
