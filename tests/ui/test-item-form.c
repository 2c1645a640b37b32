/* test-item-form.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-item-form.h"

#include <math.h>

#include "heed-measure.h"
#include "heed-number-row.h"
#include "heed-ui-test.h"

/* A new measure, whose numbers are still to be written, and one whose numbers were
 * taken out again: a warning would end the test. */
static void
test_unset_numbers (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *form = g_object_new (HEED_TYPE_ITEM_FORM, NULL);
  g_autoptr (HeedMeasure) measure = heed_measure_new ();
  int number = g_test_rand_int_range (-1000, 1000);
  GtkWidget *goal;

  gtk_window_set_child (GTK_WINDOW (window), form);
  heed_item_form_set_item (HEED_ITEM_FORM (form), HEED_ITEM (measure));
  gtk_window_present (GTK_WINDOW (window));
  heed_ui_test_settle ();

  goal = heed_ui_test_find (form, HEED_TYPE_NUMBER_ROW, 1);
  g_assert_cmpstr (heed_words_row_get_words (HEED_WORDS_ROW (goal)), ==, "");
  g_assert_true (isnan (heed_measure_get_goal (measure)));

  g_object_set (goal, "value", number / 4.0, NULL);
  g_assert_cmpfloat (heed_measure_get_goal (measure), ==, number / 4.0);
  heed_measure_set_goal (measure, HEED_MEASURE_NONE);
  g_assert_cmpstr (heed_words_row_get_words (HEED_WORDS_ROW (goal)), ==, "");
  heed_measure_set_goal (measure, number);
  g_object_set (goal, "value", HEED_MEASURE_NONE, NULL);
  g_assert_true (isnan (heed_measure_get_goal (measure)));
  g_assert_true (isnan (heed_measure_get_baseline (measure)));

  gtk_window_destroy (GTK_WINDOW (window));
  heed_ui_test_settle ();
}

int
main (int   argc,
      char *argv[])
{
  heed_ui_test_init (&argc, &argv);
  g_test_add_func ("/item-form/unset-numbers", test_unset_numbers);
  return heed_ui_test_run ();
}
