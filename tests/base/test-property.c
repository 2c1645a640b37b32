/* test-property.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-property.h"

static void
test_string (void)
{
  g_autofree char *field = NULL;
  char *kept;

  g_assert_true (heed_take_string (&field, NULL));
  g_assert_cmpstr (field, ==, "");
  g_assert_false (heed_take_string (&field, ""));
  g_assert_true (heed_take_string (&field, "words"));
  kept = field;
  g_assert_false (heed_take_string (&field, "words"));
  g_assert_true (field == kept);
  g_assert_false (heed_take_string (&field, field));
  g_assert_true (heed_take_string (&field, field + 1));
  g_assert_cmpstr (field, ==, "ords");
  g_assert_true (heed_take_string (&field, NULL));
  g_assert_cmpstr (field, ==, "");
}

static void
test_strv (void)
{
  static const char *const words[] = { "one", "two", NULL };
  g_auto (GStrv) field = NULL;

  g_assert_true (heed_take_strv (&field, NULL));
  g_assert_nonnull (field);
  g_assert_null (field[0]);
  g_assert_false (heed_take_strv (&field, NULL));
  g_assert_true (heed_take_strv (&field, words));
  g_assert_true (g_strv_equal ((const char *const *) field, words));
  g_assert_false (heed_take_strv (&field, words));
  g_assert_true (heed_take_strv (&field, (const char *const *) field + 1));
  g_assert_cmpstr (field[0], ==, "two");
  g_assert_null (field[1]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/property/string", test_string);
  g_test_add_func ("/property/strv", test_strv);

  return g_test_run ();
}
