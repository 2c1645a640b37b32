/* test-item.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-measure.h"
#include "heed-model-test.h"
#include "heed-plan.h"
#include "heed-recommendation.h"
#include "heed-text-item.h"

static void
test_properties (void)
{
  heed_model_test_properties (HEED_TYPE_TEXT_ITEM);
  heed_model_test_properties (HEED_TYPE_MEASURE);
}

static void
test_new (void)
{
  g_autoptr (HeedTextItem) text = heed_text_item_new ();
  g_autoptr (HeedTextItem) another = heed_text_item_new ();
  g_autoptr (HeedMeasure) measure = heed_measure_new ();

  g_assert_true (g_uuid_string_is_valid (heed_item_get_id (HEED_ITEM (text))));
  g_assert_cmpstr (heed_item_get_id (HEED_ITEM (text)), !=, heed_item_get_id (HEED_ITEM (another)));
  g_assert_cmpuint (heed_item_get_depth (HEED_ITEM (text)), ==, 1);
  g_assert_cmpint (heed_text_item_get_role (text), ==, HEED_TEXT_ROLE_PLAIN);
  g_assert_null (heed_item_get_target (HEED_ITEM (text)));
  g_assert_null (heed_item_get_recommendation (HEED_ITEM (text)));
  g_assert_cmpuint (heed_item_get_reference (HEED_ITEM (text)), ==, HEED_DAY_NONE);
  g_assert_true (isnan (heed_measure_get_baseline (measure)));
  g_assert_true (isnan (heed_measure_get_goal (measure)));
}

/* Nothing stands further out than the outermost. */
static void
test_depth (void)
{
  g_autoptr (HeedTextItem) text = heed_text_item_new ();
  HeedCounter notified;

  heed_counter_connect (&notified, text, "notify::depth");
  heed_item_set_depth (HEED_ITEM (text), 0);
  g_assert_cmpuint (heed_item_get_depth (HEED_ITEM (text)), ==, 1);
  heed_assert_counted (&notified, 0);
  heed_item_set_depth (HEED_ITEM (text), 3);
  heed_assert_counted (&notified, 1);
}

static void
test_target (void)
{
  HeedTextItem *text = heed_text_item_new ();
  HeedItem *item = HEED_ITEM (text);
  HeedCounter notified;

  heed_counter_connect (&notified, text, "notify::target");

  heed_item_set_target_words (item, "May 2027");
  heed_assert_counted (&notified, 1);
  g_assert_cmpuint (heed_target_get_due (heed_item_get_target (item)), ==,
                    heed_day_new (2027, 5, 31));
  heed_item_set_target_words (item, "May 2027");
  heed_assert_counted (&notified, 0);
  heed_item_set_target_words (item, "June 2027");
  heed_assert_counted (&notified, 1);
  heed_item_set_target_words (item, "");
  heed_assert_counted (&notified, 1);
  g_assert_null (heed_item_get_target (item));

  g_assert_finalize_object (text);
}

/* What a month without a year means follows the day of the plan, and is told of
 * only where it changes. */
static void
test_derived (void)
{
  g_autoptr (HeedPlan) plan = heed_plan_new ();
  g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();
  g_autoptr (HeedTextItem) text = heed_text_item_new ();
  g_autoptr (HeedTextItem) certain = heed_text_item_new ();
  HeedItem *item = HEED_ITEM (text);
  HeedCounter notified, certain_notified;

  heed_item_set_target_words (item, "March");
  heed_item_set_target_words (HEED_ITEM (certain), "March 2027");
  heed_counter_connect (&notified, item, "notify::target");
  heed_counter_connect (&certain_notified, certain, "notify::target");
  g_assert_false (heed_target_is_recognised (heed_item_get_target (item)));

  heed_record_list_append (heed_recommendation_get_items (recommendation), item);
  heed_record_list_append (heed_recommendation_get_items (recommendation), certain);
  heed_record_list_append (heed_plan_get_recommendations (plan), recommendation);
  heed_assert_counted (&notified, 0);

  heed_inspection_set_report_published (heed_plan_get_inspection (plan),
                                        heed_day_new (2025, 6, 1));
  heed_assert_counted (&notified, 1);
  g_assert_cmpuint (heed_target_get_due (heed_item_get_target (item)), ==,
                    heed_day_new (2026, 3, 31));

  heed_plan_set_submitted (plan, heed_day_new (2026, 4, 10));
  heed_assert_counted (&notified, 1);
  g_assert_cmpuint (heed_target_get_due (heed_item_get_target (item)), ==,
                    heed_day_new (2027, 3, 31));
  g_assert_cmpuint (heed_item_get_reference (item), ==, heed_day_new (2026, 4, 10));

  heed_plan_set_submitted (plan, heed_day_new (2026, 5, 1));
  heed_assert_counted (&notified, 0);
  heed_inspection_set_report_published (heed_plan_get_inspection (plan),
                                        heed_day_new (2020, 1, 1));
  heed_assert_counted (&notified, 0);
  heed_assert_counted (&certain_notified, 0);

  heed_plan_set_inspection (plan, NULL);
  heed_plan_set_submitted (plan, HEED_DAY_NONE);
  g_assert_false (heed_target_is_recognised (heed_item_get_target (item)));
}

static void
test_readings (void)
{
  HeedMeasure *measure = heed_measure_new ();
  g_autoptr (HeedReading) reading = heed_reading_new (heed_day_new (2026, 6, 30), 66.5);
  HeedCounter notified;

  heed_counter_connect (&notified, measure, "notify::readings");
  heed_record_list_append (heed_measure_get_readings (measure), reading);
  heed_assert_counted (&notified, 1);
  g_assert_cmpuint (heed_record_list_get_n (heed_measure_get_readings (measure)), ==, 1);
  g_assert_true (heed_record_list_get (heed_measure_get_readings (measure), 0) == reading);

  heed_measure_set_goal (measure, 80);
  g_assert_cmpfloat (heed_measure_get_goal (measure), ==, 80);
  heed_measure_set_goal (measure, HEED_MEASURE_NONE);
  g_assert_true (isnan (heed_measure_get_goal (measure)));

  g_assert_finalize_object (measure);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/item/properties", test_properties);
  g_test_add_func ("/item/new", test_new);
  g_test_add_func ("/item/depth", test_depth);
  g_test_add_func ("/item/target", test_target);
  g_test_add_func ("/item/derived", test_derived);
  g_test_add_func ("/item/readings", test_readings);

  return g_test_run ();
}
