/* test-edition.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-definition.h"
#include "heed-edition.h"
#include "heed-plan.h"

static void
test_all (void)
{
  GPtrArray *editions = heed_edition_get_all ();

  g_assert_cmpuint (editions->len, >=, 2);
  for (guint i = 0; i < editions->len; i++)
    {
      HeedEdition *edition = g_ptr_array_index (editions, i);
      const char *const *titles = heed_edition_get_column_titles (edition);
      g_autofree char *id = NULL;
      g_autofree char *name = NULL;

      g_object_get (edition, "id", &id, "name", &name, NULL);
      g_assert_cmpstr (id, ==, heed_edition_get_id (edition));
      g_assert_cmpstr (name, ==, heed_edition_get_name (edition));
      g_assert_cmpstr (name, !=, "");
      g_assert_true (heed_edition_find (id) == edition);

      /* Every edition reads back what it prints. */
      g_assert_cmpuint (g_strv_length ((char **) titles), ==, HEED_N_COLUMNS);
      for (int j = 0; j < HEED_N_COLUMNS; j++)
        g_assert_cmpint (heed_edition_find_column (titles[j]), ==, j);
      for (int kind = HEED_RESPONSE_KIND_AGREED; kind <= HEED_RESPONSE_KIND_NOT_AGREED; kind++)
        {
          const char *words = heed_edition_get_response_words (edition, (HeedResponseKind) kind);

          g_assert_cmpint (heed_edition_read_response (words, NULL), ==, kind);
        }
      g_assert_cmpstr (heed_edition_get_response_words (edition, HEED_RESPONSE_KIND_NONE), ==, "");
    }

  g_assert_null (heed_edition_find ("no such edition"));
}

static void
test_apply (void)
{
  GPtrArray *editions = heed_edition_get_all ();
  g_autoptr (HeedPlan) plan = heed_plan_new ();
  HeedWording *wording = heed_plan_get_wording (plan);

  for (guint i = 0; i < editions->len; i++)
    {
      HeedEdition *edition = g_ptr_array_index (editions, i);
      HeedRecordList *definitions = heed_wording_get_definitions (wording);

      heed_edition_apply (edition, plan);
      g_assert_cmpstr (heed_plan_get_edition (plan), ==, heed_edition_get_id (edition));
      g_assert_cmpstr (heed_wording_get_introduction (wording), !=, "");
      g_assert_cmpstr (heed_wording_get_running_note (wording), !=, "");
      g_assert_true (g_strv_equal (heed_wording_get_column_titles (wording),
                                   heed_edition_get_column_titles (edition)));
      g_assert_cmpuint (heed_record_list_get_n (definitions), ==, 3);
      g_assert_cmpstr (heed_definition_get_term (heed_record_list_get (definitions, 0)), ==,
                       heed_edition_get_response_words (edition, HEED_RESPONSE_KIND_AGREED));
    }
}

static void
test_columns (void)
{
  static const struct
  {
    const char *words;
    int column;
  } rows[] = {
    { "Rec No", 0 },
    { "1. Rec no", 0 },
    { "Rec. No.", 0 },
    { "1.RecNo", 0 },
    { "2. Recommendation", 1 },
    { "RECOMMENDATIONS", 1 },
    { "3. Agreed/ Partly Agreed/ Not Agreed", 2 },
    { "Agreed/PartlyAgreed/Not  Agreed", 2 },
    { "Accepted / Accepted subject to resources / Rejected", 2 },
    { "4. Response Action Taken/Planned", 3 },
    { "Response:\nAction taken / planned", 3 },
    { "5. Responsible Owner (including named individuals)", 4 },
    { "Responsible Owner (including named individuals and", 4 },
    { "5. Responsible / Policy Lead", 4 },
    { "6. Target Date", 5 },
    { "target  date:", 5 },
    { "", -1 },
    { "6.", -1 },
    { "(6)", -1 },
    { "Agreed", -1 },
    { "Partly Agreed", -1 },
    { "Recommendation 7 is linked to this one", -1 },
    { "March 2019", -1 },
    { "Head of Operations", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    if (heed_edition_find_column (rows[i].words) != rows[i].column)
      g_error ("\"%s\": column %d", rows[i].words, heed_edition_find_column (rows[i].words));
}

static void
test_responses (void)
{
  static const struct
  {
    const char *words;
    HeedResponseKind kind;
    HeedReasons reasons;
  } rows[] = {
    { "Agreed", HEED_RESPONSE_KIND_AGREED, HEED_REASONS_NONE },
    { " AGREED. ", HEED_RESPONSE_KIND_AGREED, HEED_REASONS_NONE },
    { "Agreed (see below)", HEED_RESPONSE_KIND_AGREED, HEED_REASONS_NONE },
    { "Partly Agreed", HEED_RESPONSE_KIND_PARTLY_AGREED, HEED_REASONS_NONE },
    { "PartlyAgreed", HEED_RESPONSE_KIND_PARTLY_AGREED, HEED_REASONS_NONE },
    { "Partially\nagreed", HEED_RESPONSE_KIND_PARTLY_AGREED, HEED_REASONS_NONE },
    { "Partly agreed (the affordability is still open)", HEED_RESPONSE_KIND_PARTLY_AGREED,
      HEED_REASONS_AFFORDABILITY },
    { "Not agreed: commissioning, policy and operational reasons", HEED_RESPONSE_KIND_NOT_AGREED,
      HEED_REASONS_COMMISSIONING | HEED_REASONS_POLICY | HEED_REASONS_OPERATIONAL },
    { "Accepted", HEED_RESPONSE_KIND_AGREED, HEED_REASONS_NONE },
    { "Accepted subject to resources", HEED_RESPONSE_KIND_PARTLY_AGREED, HEED_REASONS_NONE },
    { "Rejected", HEED_RESPONSE_KIND_NOT_AGREED, HEED_REASONS_NONE },
    { "Agreed/Partly Agreed/Not Agreed", HEED_RESPONSE_KIND_NONE, HEED_REASONS_NONE },
    { "Agreed / Not agreed", HEED_RESPONSE_KIND_NONE, HEED_REASONS_NONE },
    { "Agreed actions are to be reviewed", HEED_RESPONSE_KIND_NONE, HEED_REASONS_NONE },
    { "Agreement", HEED_RESPONSE_KIND_NONE, HEED_REASONS_NONE },
    { "The policy is not agreed", HEED_RESPONSE_KIND_NONE, HEED_REASONS_NONE },
    { "Partly", HEED_RESPONSE_KIND_NONE, HEED_REASONS_NONE },
    { "", HEED_RESPONSE_KIND_NONE, HEED_REASONS_NONE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      HeedReasons reasons;
      HeedResponseKind kind = heed_edition_read_response (rows[i].words, &reasons);

      if (kind != rows[i].kind || reasons != rows[i].reasons)
        g_error ("\"%s\": response %d, reasons %d", rows[i].words, (int) kind, (int) reasons);
    }
}

static void
test_reasons (void)
{
  g_assert_cmpint (heed_edition_read_reasons ("This is not affordable."), ==,
                   HEED_REASONS_AFFORDABILITY);
  g_assert_cmpint (heed_edition_read_reasons ("We cannot afford it, and it is unaffordable"), ==,
                   HEED_REASONS_AFFORDABILITY);
  g_assert_cmpint (heed_edition_read_reasons ("The Policies of the commissioner"), ==,
                   HEED_REASONS_POLICY | HEED_REASONS_COMMISSIONING);
  g_assert_cmpint (heed_edition_read_reasons ("money is short, and staff hard to find"), ==,
                   HEED_REASONS_NONE);
  g_assert_cmpint (heed_edition_read_reasons ("Operations and microoperational"), ==,
                   HEED_REASONS_NONE);
  g_assert_cmpint (heed_edition_read_reasons (""), ==, HEED_REASONS_NONE);
}

/* A number says more than the word beside it. */
static void
test_progress (void)
{
  static const char *const shares[] = { "75% complete", "Complete: 0%", "0d complete", "½ complete", "3/4 done" };
  static const char *const wholes[] = { "Complete", " COMPLETE.", "• Complete" };
  HeedProgress progress;
  gboolean more;

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    g_assert_false (heed_edition_read_progress (shares[i], &progress, &more));
  for (guint i = 0; i < G_N_ELEMENTS (wholes); i++)
    {
      g_assert_true (heed_edition_read_progress (wholes[i], &progress, &more));
      g_assert_cmpint (progress, ==, HEED_PROGRESS_COMPLETED);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/edition/all", test_all);
  g_test_add_func ("/edition/apply", test_apply);
  g_test_add_func ("/edition/columns", test_columns);
  g_test_add_func ("/edition/responses", test_responses);
  g_test_add_func ("/edition/reasons", test_reasons);
  g_test_add_func ("/edition/progress", test_progress);

  return g_test_run ();
}
