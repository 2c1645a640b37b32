/* test-property.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-property.h"

#include <math.h>

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

/* Whatever number it is, unset or set, a property takes it as it is. */
static void
test_number (void)
{
  g_autoptr (GParamSpec) pspec
    = g_param_spec_ref_sink (heed_param_spec_number ("number", G_PARAM_READWRITE));
  const double numbers[]
    = { -INFINITY, -G_MAXDOUBLE, -1.5, 0, g_test_rand_double (), 88, G_MAXDOUBLE, (double) NAN };
  g_auto (GValue) one = G_VALUE_INIT;
  g_auto (GValue) other = G_VALUE_INIT;

  g_value_init (&one, G_TYPE_DOUBLE);
  g_value_init (&other, G_TYPE_DOUBLE);
  g_assert_true (isnan (g_value_get_double (g_param_spec_get_default_value (pspec))));
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    for (guint j = 0; j < G_N_ELEMENTS (numbers); j++)
      {
        int order;

        g_value_set_double (&one, numbers[i]);
        g_value_set_double (&other, numbers[j]);
        g_assert_false (g_param_value_validate (pspec, &one));
        order = g_param_values_cmp (pspec, &one, &other);
        g_assert_cmpint ((order > 0) - (order < 0), ==, (i > j) - (i < j));
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/property/string", test_string);
  g_test_add_func ("/property/strv", test_strv);
  g_test_add_func ("/property/number", test_number);

  return g_test_run ();
}
