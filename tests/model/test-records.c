/* test-records.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-definition.h"
#include "heed-evidence.h"
#include "heed-inspection.h"
#include "heed-model-enums.h"
#include "heed-model-test.h"
#include "heed-organisation.h"
#include "heed-recommendation.h"
#include "heed-response.h"
#include "heed-source.h"
#include "heed-unplaced.h"
#include "heed-update.h"
#include "heed-wording.h"

/* The records that only keep what they are given. */
static void
test_properties (void)
{
  heed_model_test_properties (HEED_TYPE_DEFINITION);
  heed_model_test_properties (HEED_TYPE_INSPECTION);
  heed_model_test_properties (HEED_TYPE_ORGANISATION);
  heed_model_test_properties (HEED_TYPE_RESPONSE);
  heed_model_test_properties (HEED_TYPE_UNPLACED);
  heed_model_test_properties (HEED_TYPE_WORDING);
}

static void
test_unplaced (void)
{
  static const char *const words[] = { "one", NULL };
  g_autoptr (HeedUnplaced) unplaced = heed_unplaced_new ();

  g_assert_true (heed_unplaced_is_empty (unplaced));
  heed_unplaced_set_owners (unplaced, words);
  g_assert_false (heed_unplaced_is_empty (unplaced));
  heed_unplaced_set_owners (unplaced, NULL);
  heed_unplaced_set_targets (unplaced, words);
  g_assert_false (heed_unplaced_is_empty (unplaced));
  heed_unplaced_set_targets (unplaced, NULL);
  heed_unplaced_set_text (unplaced, words);
  g_assert_false (heed_unplaced_is_empty (unplaced));
  heed_unplaced_set_text (unplaced, NULL);
  g_assert_true (heed_unplaced_is_empty (unplaced));
}

static void
test_source (void)
{
  static const char *const cells[] = { "1", "Do better.", "Agreed", NULL };
  HeedSource *source = heed_source_new ();

  g_assert_cmpuint (heed_source_get_n_rows (source), ==, 0);
  heed_source_add_row (source, "an-id", cells);
  heed_source_add_row (source, "", cells + 2);
  g_assert_cmpuint (heed_source_get_n_rows (source), ==, 2);
  g_assert_cmpstr (heed_source_get_row (source, 0)->recommendation, ==, "an-id");
  g_assert_true (g_strv_equal ((const char *const *) heed_source_get_row (source, 0)->cells, cells));
  g_assert_cmpstr (heed_source_get_row (source, 1)->cells[0], ==, "Agreed");

  g_assert_finalize_object (source);
}

static void
test_wording (void)
{
  HeedWording *wording = heed_wording_new ();
  g_autoptr (HeedDefinition) definition = heed_definition_new ();
  g_autoptr (GString) log = g_string_new (NULL);

  heed_model_test_record (log, G_LIST_MODEL (heed_wording_get_definitions (wording)));
  heed_record_list_append (heed_wording_get_definitions (wording), definition);
  heed_assert_log (log, "0+1");

  g_assert_finalize_object (wording);
}

static void
test_evidence (void)
{
  HeedUpdate *update = heed_update_new (heed_day_new (2026, 5, 22), "Head of Operations", "Done.");
  HeedCounter notified;
  g_autoptr (HeedEvidence) file = heed_evidence_new ("sample.ods", 4096, "abc", NULL);
  g_autoptr (HeedEvidence) link = heed_evidence_new (NULL, 0, NULL, "https://example.org/");

  g_assert_cmpstr (heed_evidence_get_link (file), ==, "");
  g_assert_cmpuint (heed_evidence_get_size (file), ==, 4096);
  g_assert_cmpstr (heed_evidence_get_name (link), ==, "");
  g_assert_cmpstr (heed_evidence_get_sha256 (link), ==, "");

  heed_counter_connect (&notified, update, "notify::evidence");
  heed_record_list_append (heed_update_get_evidence (update), file);
  heed_record_list_append (heed_update_get_evidence (update), link);
  heed_assert_counted (&notified, 2);
  g_assert_false (heed_evidence_is_erased (file));
  heed_evidence_set_erased_by (file, "Quality Lead");
  heed_assert_counted (&notified, 1);
  g_assert_true (heed_evidence_is_erased (file));
  g_assert_cmpstr (heed_update_get_text (update), ==, "Done.");
  g_assert_finalize_object (update);
}

static void
test_judgement (void)
{
  g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();
  HeedJudgement *judgement = heed_recommendation_get_judgement (recommendation);
  HeedCounter changed;

  heed_counter_connect (&changed, recommendation, "changed");
  g_assert_true (heed_judgement_is_empty (judgement));
  heed_judgement_set_by (judgement, "The Inspectorate");
  g_assert_false (heed_judgement_is_empty (judgement));
  heed_assert_counted (&changed, 1);
}

/* The words of files and of the register: each value has one, and back. */
static void
test_nicks (void)
{
  const GType types[] = {
    HEED_TYPE_ORGANISATION_KIND, HEED_TYPE_PLAN_STATE, HEED_TYPE_RESPONSE_KIND, HEED_TYPE_TEXT_ROLE,
    HEED_TYPE_PROGRESS, HEED_TYPE_COMPLIANCE, HEED_TYPE_REPEAT,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (GEnumClass) klass = g_type_class_ref (types[i]);

      for (guint j = 0; j < klass->n_values; j++)
        {
          const char *nick = heed_enum_to_nick (types[i], klass->values[j].value);
          int value = -1;

          g_assert_true (heed_enum_from_nick (types[i], nick, &value));
          g_assert_cmpint (value, ==, klass->values[j].value);
        }
      g_assert_false (heed_enum_from_nick (types[i], "no such word", NULL));
      g_assert_false (heed_enum_from_nick (types[i], NULL, NULL));
    }

  g_assert_cmpstr (heed_enum_to_nick (HEED_TYPE_ORGANISATION_KIND, HEED_ORGANISATION_KIND_NPS_DIVISION),
                   ==, "nps-division");
  g_assert_cmpstr (heed_enum_to_nick (HEED_TYPE_RESPONSE_KIND, HEED_RESPONSE_KIND_PARTLY_AGREED), ==,
                   "partly-agreed");
  g_assert_cmpstr (heed_enum_to_nick (HEED_TYPE_PROGRESS, HEED_PROGRESS_NOT_STARTED), ==,
                   "not-started");
  g_assert_cmpstr (heed_enum_to_nick (HEED_TYPE_TEXT_ROLE, HEED_TEXT_ROLE_LEAD_IN), ==, "lead-in");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/records/properties", test_properties);
  g_test_add_func ("/records/unplaced", test_unplaced);
  g_test_add_func ("/records/source", test_source);
  g_test_add_func ("/records/wording", test_wording);
  g_test_add_func ("/records/evidence", test_evidence);
  g_test_add_func ("/records/judgement", test_judgement);
  g_test_add_func ("/records/nicks", test_nicks);

  return g_test_run ();
}
