/* test-recognise-bodies.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-bodies.h"

static void
test_kinds (void)
{
  static const struct { const char *name; gboolean known; HeedOrganisationKind kind; } names[] = {
    { "Marrow and Fell CRC", TRUE, HEED_ORGANISATION_KIND_CRC },
    { "The Marrow Community Rehabilitation Company", TRUE, HEED_ORGANISATION_KIND_CRC },
    { "HMP/YOI Marrow", TRUE, HEED_ORGANISATION_KIND_PRISON },
    { "Marrow Immigration Removal Centre", TRUE, HEED_ORGANISATION_KIND_PRISON },
    { "Marrow and Fell National Probation Service", TRUE, HEED_ORGANISATION_KIND_NPS_DIVISION },
    { "NPS Marrow", TRUE, HEED_ORGANISATION_KIND_NPS_DIVISION },
    { "National Probation Service", TRUE, HEED_ORGANISATION_KIND_NATIONAL },
    { "HM Prison and Probation Service", TRUE, HEED_ORGANISATION_KIND_NATIONAL },
    { "Ministry of Justice", TRUE, HEED_ORGANISATION_KIND_NATIONAL },
    { "Marrow Probation Region", TRUE, HEED_ORGANISATION_KIND_PROBATION_REGION },
    { "Marrow Youth Offending Team", TRUE, HEED_ORGANISATION_KIND_YOUTH_OFFENDING_TEAM },
    { "Fell YOT", TRUE, HEED_ORGANISATION_KIND_YOUTH_OFFENDING_TEAM },
    { "Marrow and Fell Youth Justice Service", TRUE, HEED_ORGANISATION_KIND_YOUTH_OFFENDING_TEAM },
    { "Youth Offending Service, Marrow", TRUE, HEED_ORGANISATION_KIND_YOUTH_OFFENDING_TEAM },
    { "Marrow Young Offender Institution", TRUE, HEED_ORGANISATION_KIND_PRISON },
    { "Youth Justice Board for England", TRUE, HEED_ORGANISATION_KIND_NATIONAL },
    { "Marrow Harbour Trust", FALSE, HEED_ORGANISATION_KIND_OTHER },
    { "", FALSE, HEED_ORGANISATION_KIND_OTHER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      HeedOrganisationKind kind;

      g_test_message ("%s", names[i].name);
      g_assert_cmpint (heed_bodies_read_kind (names[i].name, &kind), ==, names[i].known);
      g_assert_cmpint (kind, ==, names[i].kind);
      g_assert_cmpint (heed_bodies_read_kind (names[i].name, NULL), ==, names[i].known);
    }
}

static void
test_inspectorates (void)
{
  static const char both[] = "HM Inspectorate of Probation and HM Inspectorate of Prisons came";

  g_assert_cmpstr (heed_bodies_find_inspectorate (both, HEED_ORGANISATION_KIND_PRISON), ==, "HM Inspectorate of Prisons");
  g_assert_cmpstr (heed_bodies_find_inspectorate (both, HEED_ORGANISATION_KIND_CRC), ==, "HM Inspectorate of Probation");
  g_assert_cmpstr (heed_bodies_find_inspectorate ("The HMIP report", HEED_ORGANISATION_KIND_PRISON), ==, "HM Inspectorate of Prisons");
  g_assert_null (heed_bodies_find_inspectorate ("The HMIP report", HEED_ORGANISATION_KIND_CRC));
  g_assert_cmpstr (heed_bodies_find_inspectorate ("Her Majesty\'s Chief Inspector of Prisons", HEED_ORGANISATION_KIND_OTHER), ==,
                   "HM Inspectorate of Prisons");
  g_assert_cmpstr (heed_bodies_find_inspectorate ("CJJI", HEED_ORGANISATION_KIND_CRC), ==, "Criminal Justice Joint Inspection");
  g_assert_null (heed_bodies_find_inspectorate ("Nobody came", HEED_ORGANISATION_KIND_OTHER));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/bodies/kinds", test_kinds);
  g_test_add_func ("/bodies/inspectorates", test_inspectorates);

  return g_test_run ();
}
