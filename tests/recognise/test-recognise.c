/* test-recognise.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-error.h"
#include "heed-measure.h"
#include "heed-recognise-cell.h"
#include "heed-recognise-label.h"
#include "heed-recognise-measure.h"
#include "heed-text-joint.h"
#include "heed-recognise.h"

static void
test_labels (void)
{
  static const struct
  {
    const char *text;
    const char *number;
    HeedLabelKind kind;
    gsize length;
  } labels[] = {
    { "1.1 To do it", "1", HEED_LABEL_DOTTED, 3 },
    { "1.1.1. To do it", "1", HEED_LABEL_DOTTED, 6 },
    { "1.1.To do it", "1", HEED_LABEL_DOTTED, 4 },
    { "4.4 (See above)", "4", HEED_LABEL_DOTTED, 3 },
    { "5.01.2 review it", "5.01", HEED_LABEL_DOTTED, 6 },
    { "1) Do it", "3", HEED_LABEL_NUMBER, 2 },
    { "2. Do it", "3", HEED_LABEL_NUMBER, 2 },
    { "a) do it", "3", HEED_LABEL_LETTER, 2 },
    { "(b) do it", "3", HEED_LABEL_LETTER, 3 },
    { "(ii) do it", "3", HEED_LABEL_ROMAN, 4 },
    { "iv. do it", "3", HEED_LABEL_ROMAN, 3 },
    { "2.5 million people", "1", HEED_LABEL_NONE, 0 },
    { "01.05.19 is the day", "1", HEED_LABEL_NONE, 0 },
    { "83% of cases", "1", HEED_LABEL_NONE, 0 },
    { "2019 was the year", "1", HEED_LABEL_NONE, 0 },
    { "e.g. this", "1", HEED_LABEL_NONE, 0 },
    { "A plan", "1", HEED_LABEL_NONE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      gsize length = 0;

      g_test_message ("%s", labels[i].text);
      g_assert_cmpint (heed_label_read (labels[i].text, labels[i].number, &length), ==, labels[i].kind);
      if (labels[i].kind != HEED_LABEL_NONE)
        g_assert_cmpuint (length, ==, labels[i].length);
    }
}

static void
test_inline_labels (void)
{
  static const struct
  {
    const char *text;
    guint n;
  } texts[] = {
    { "1.1 Do it. 1.2 Do that. 1.3 Do more.", 2 },
    { "1.1 Do it, as 1.2 Says. Then stop.", 0 },
    { "We will: a) do it; b) do that; and c) do more.", 3 },
    { "(i) one (ii) two (iii) three", 2 },
    { "Plan a) was dropped.", 0 },
    { "In 5.2 Percent of cases", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GArray) starts = heed_label_find_inline (texts[i].text, "1");

      g_test_message ("%s", texts[i].text);
      g_assert_cmpuint (starts->len, ==, texts[i].n);
    }
}

static void
test_joints (void)
{
  static const struct
  {
    const char *before;
    const char *after;
    HeedJoint joint;
  } joints[] = {
    { "information concerning risk of", "harm and risk", HEED_JOINT_GOES_ON },
    { "working with Multi-", "Agency services", HEED_JOINT_GOES_ON },
    { "the skills and", "Knowledge Hub", HEED_JOINT_GOES_ON },
    { "(police and others;", "Clinical groups)", HEED_JOINT_GOES_ON },
    { "access to Case", "Management guidance", HEED_JOINT_OPEN },
    { "It is done.", "Then this is done.", HEED_JOINT_APART },
    { "as follows:", "Planning is done.", HEED_JOINT_APART },
    { "we will do", "a) the first thing", HEED_JOINT_APART },
    { "", "anything", HEED_JOINT_APART },
  };

  for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
    {
      g_test_message ("%s / %s", joints[i].before, joints[i].after);
      g_assert_cmpint (heed_text_get_joint (joints[i].before, joints[i].after), ==, joints[i].joint);
    }
}

static void
test_sentences (void)
{
  static const struct
  {
    const char *text;
    guint n;
  } texts[] = {
    { "One sentence.", 1 },
    { "One sentence. And another one", 2 },
    { "With e.g. an abbreviation, and 21.2% of it. Two!", 2 },
    { "A list etc. of things (see below.) Another.", 2 },
    { "Ask Dr. Nobody? Yes. No.", 3 },
    { "", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GArray) starts = heed_text_find_sentences (texts[i].text);

      g_test_message ("%s", texts[i].text);
      g_assert_cmpuint (starts->len, ==, texts[i].n);
    }
}

static void
test_numbers (void)
{
  static const struct
  {
    const char *text;
    const char *number;
    const char *paragraph;
  } numbers[] = {
    { "1", "1", NULL },          { "6.", "6", NULL },
    { "5.01", "5.01", NULL },    { "Rec 3", "3", NULL },
    { "2 (S53)", "2", "S53" },   { "7a", "7a", NULL },
    { "S53", "S53", NULL },      { "Recommendation no. 4", "4", NULL },
    { "t i", NULL, NULL },       { "", NULL, NULL },
    { "Safety", NULL, NULL },    { "May 2019", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *paragraph = NULL;
      g_autofree char *number = heed_cell_read_number (numbers[i].text, &paragraph);

      g_test_message ("%s", numbers[i].text);
      g_assert_cmpstr (number, ==, numbers[i].number);
      g_assert_cmpstr (paragraph, ==, numbers[i].paragraph);
    }
}

static void
test_responses (void)
{
  static const struct
  {
    const char *text;
    HeedResponseKind kind;
  } responses[] = {
    { "Agreed", HEED_RESPONSE_KIND_AGREED },
    { "Accepted", HEED_RESPONSE_KIND_AGREED },
    { "Fully agreed", HEED_RESPONSE_KIND_AGREED },
    { "Partly agreed (resourcing need)", HEED_RESPONSE_KIND_PARTLY_AGREED },
    { "Accepted subject to resources", HEED_RESPONSE_KIND_PARTLY_AGREED },
    { "Not agreed because of policy", HEED_RESPONSE_KIND_NOT_AGREED },
    { "Rejected", HEED_RESPONSE_KIND_NOT_AGREED },
    { "Agreed actions will be followed up by the manager of each unit", HEED_RESPONSE_KIND_NONE },
    { "Head of Operations", HEED_RESPONSE_KIND_NONE },
    { "", HEED_RESPONSE_KIND_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (responses); i++)
    {
      g_test_message ("%s", responses[i].text);
      g_assert_cmpint (heed_cell_read_response (responses[i].text), ==, responses[i].kind);
    }
}

/* Nothing is 0 here. */
static const struct
{
  const char *words;
  double baseline;
  double goal;
  HeedDirection direction;
  const char *unit;
} measures[] = {
  { "Raise the share done on time from 83% to at least 88%", 83, 88, HEED_DIRECTION_UP, "%" },
  { "Cut the wait from 21 per cent to no more than 4 per cent", 21, 4, HEED_DIRECTION_DOWN, "%" },
  { "Sickness falls from 12% to 9%", 12, 9, HEED_DIRECTION_DOWN, "%" },
  { "Sickness goes from 9% to 12%", 9, 12, HEED_DIRECTION_UP, "%" },
  { "Grow reserves from £1,000 to under £4,500.50", 1000, 4500.5, HEED_DIRECTION_DOWN, "£" },
  { "At least 90% of plans are read", 0, 90, HEED_DIRECTION_UP, "%" },
  { "At most 5% come late", 0, 5, HEED_DIRECTION_DOWN, "%" },
  { "Vacancies are reduced to 7%", 0, 7, HEED_DIRECTION_DOWN, "%" },
  { "Vacancies are reduced to under 7%", 0, 7, HEED_DIRECTION_DOWN, "%" },
  { "Increase to at least 70% of cases", 0, 70, HEED_DIRECTION_UP, "%" },
  { "A target of 60% is met", 0, 60, HEED_DIRECTION_NONE, "%" },
  { "Staff say so in a survey of 300 people", 0, 0, HEED_DIRECTION_NONE, "" },
};

static void
test_measures (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    {
      g_autoptr (HeedMeasure) measure = heed_measure_new ();
      double baseline, goal;

      heed_item_set_text (HEED_ITEM (measure), measures[i].words);
      heed_measure_read_words (measure);
      baseline = heed_measure_get_baseline (measure);
      goal = heed_measure_get_goal (measure);
      g_test_message ("%s", measures[i].words);
      g_assert_cmpfloat (isnan (baseline) ? 0 : baseline, ==, measures[i].baseline);
      g_assert_cmpfloat (isnan (goal) ? 0 : goal, ==, measures[i].goal);
      g_assert_cmpint (heed_measure_get_direction (measure), ==, measures[i].direction);
      g_assert_cmpstr (heed_measure_get_unit (measure), ==, measures[i].unit);
    }
}

static void
test_no_plan (void)
{
  g_autoptr (HeedDocument) document = heed_document_new ();
  g_autoptr (GError) error = NULL;

  heed_document_add (document, heed_block_new_paragraph ("A letter, and no table."));
  g_assert_null (heed_recognise (document, NULL, NULL, &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_NO_PLAN);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/recognise/labels", test_labels);
  g_test_add_func ("/recognise/inline-labels", test_inline_labels);
  g_test_add_func ("/recognise/joints", test_joints);
  g_test_add_func ("/recognise/sentences", test_sentences);
  g_test_add_func ("/recognise/numbers", test_numbers);
  g_test_add_func ("/recognise/responses", test_responses);
  g_test_add_func ("/recognise/measures", test_measures);
  g_test_add_func ("/recognise/no-plan", test_no_plan);

  return g_test_run ();
}
