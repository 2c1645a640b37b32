/* test-finding.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-check-enum-types.h"
#include "heed-finding.h"

static void
test_properties (void)
{
  HeedFinding *finding = heed_finding_new ("a-check", HEED_SEVERITY_WARNING, "recommendation",
                                           "item", "There", "It is wrong.", "Do this.", "another-check");
  g_autofree char *check = NULL;
  g_autofree char *recommendation = NULL;
  g_autofree char *item = NULL;
  g_autofree char *place = NULL;
  g_autofree char *message = NULL;
  g_autofree char *remedy = NULL;
  g_autofree char *cause = NULL;
  HeedSeverity severity;

  g_object_get (finding, "check", &check, "severity", &severity, "recommendation", &recommendation,
                "item", &item, "place", &place, "message", &message, "remedy", &remedy,
                "cause", &cause, NULL);
  g_assert_cmpstr (check, ==, "a-check");
  g_assert_cmpint (severity, ==, HEED_SEVERITY_WARNING);
  g_assert_cmpstr (recommendation, ==, "recommendation");
  g_assert_cmpstr (item, ==, "item");
  g_assert_cmpstr (place, ==, "There");
  g_assert_cmpstr (message, ==, "It is wrong.");
  g_assert_cmpstr (remedy, ==, "Do this.");
  g_assert_cmpstr (cause, ==, "another-check");

  g_assert_finalize_object (finding);
}

static void
test_plan (void)
{
  g_autoptr (HeedFinding) finding = heed_finding_new ("a-check", HEED_SEVERITY_SUGGESTION, NULL, NULL,
                                                      "Plan", "It is wrong.", "Do this.", NULL);

  g_assert_cmpstr (heed_finding_get_recommendation (finding), ==, "");
  g_assert_cmpstr (heed_finding_get_item (finding), ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/finding/properties", test_properties);
  g_test_add_func ("/finding/plan", test_plan);

  return g_test_run ();
}
