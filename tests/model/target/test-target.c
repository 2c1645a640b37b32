/* test-target.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "heed-target.h"
#include "heed-target-moved.h"

/* The plan of all these tests was submitted on this day. */
#define REFERENCE "2019-04-12"

typedef struct
{
  const char *words;
  const char *start;
  const char *due;
  HeedRepeat repeats;
  gboolean ongoing;
  gboolean completed;
  gboolean tentative;
  const char *completed_on;
  const char *checkpoints;
  const char *note;
} Row;

static const char *const month_names[] = {
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
};

static HeedTarget *
read_target (const char *words)
{
  return heed_target_new (words, heed_day_new_from_iso (REFERENCE));
}

static void
assert_day (const char *words,
            HeedDay     day,
            const char *expected)
{
  g_autofree char *iso = heed_day_to_iso (day);

  if (g_strcmp0 (iso, expected) != 0)
    g_error ("\"%s\": %s instead of %s", words, iso != NULL ? iso : "none",
             expected != NULL ? expected : "none");
}

static char *
checkpoints_to_string (HeedTarget *target)
{
  g_autoptr (GString) string = g_string_new (NULL);
  const HeedDay *days;
  gsize n_days;

  days = heed_target_get_checkpoints (target, &n_days);
  for (gsize i = 0; i < n_days; i++)
    {
      g_autofree char *iso = heed_day_to_iso (days[i]);

      g_string_append_printf (string, "%s%s", i > 0 ? " " : "", iso);
    }
  return g_string_free (g_steal_pointer (&string), FALSE);
}

static void
assert_row (const Row *row)
{
  g_autoptr (HeedTarget) target = read_target (row->words);
  g_autofree char *checkpoints = checkpoints_to_string (target);

  g_test_message ("%s", row->words);
  assert_day (row->words, heed_target_get_start (target), row->start);
  assert_day (row->words, heed_target_get_due (target), row->due);
  assert_day (row->words, heed_target_get_completed_on (target), row->completed_on);
  g_assert_cmpint (heed_target_get_repeats (target), ==, row->repeats);
  g_assert_cmpint (heed_target_get_ongoing (target), ==, row->ongoing);
  g_assert_cmpint (heed_target_get_completed (target), ==, row->completed);
  g_assert_cmpint (heed_target_get_tentative (target), ==, row->tentative);
  g_assert_cmpstr (checkpoints, ==, row->checkpoints != NULL ? row->checkpoints : "");
  g_assert_cmpstr (heed_target_get_note (target), ==, row->note != NULL ? row->note : "");
  g_assert_cmpstr (heed_target_get_words (target), ==, row->words);
}

static void
assert_due (const char *words,
            HeedDay     start,
            HeedDay     due)
{
  g_autoptr (HeedTarget) target = read_target (words);
  g_autofree char *start_iso = heed_day_to_iso (start);
  g_autofree char *due_iso = heed_day_to_iso (due);

  assert_day (words, heed_target_get_start (target), start_iso);
  assert_day (words, heed_target_get_due (target), due_iso);
}

static void
assert_no_date (const char *words)
{
  g_autoptr (HeedTarget) target = read_target (words);
  gsize n_checkpoints;

  assert_day (words, heed_target_get_start (target), NULL);
  assert_day (words, heed_target_get_due (target), NULL);
  assert_day (words, heed_target_get_completed_on (target), NULL);
  heed_target_get_checkpoints (target, &n_checkpoints);
  g_assert_cmpint (n_checkpoints, ==, 0);
  g_assert_cmpstr (heed_target_get_words (target), ==, words);
}

/* Every form that the design's table of target dates names. Both plan and report have a day:
 * see test-item.c for what counts from the report. */
static void
test_table (void)
{
  static const Row rows[] = {
    { "March 2019", .due = "2019-03-31" },
    { "Mar 19", .due = "2019-03-31" },
    { "July.19", .due = "2019-07-31" },
    { "By April 2019", .due = "2019-04-30" },
    { "by end of May 2019", .due = "2019-05-31" },

    { "01.05.19", .due = "2019-05-01" },
    { "10.5.19", .due = "2019-05-10" },
    { "4th June 2020", .due = "2020-06-04" },
    { "28/02/2020", .due = "2020-02-28" },
    { "w/c 6 May 2019", .due = "2019-05-12" },

    { "From January 2019", .start = "2019-01-01" },
    { "Not before June 2019", .start = "2019-06-01" },

    { "Monthly from January 2019", .start = "2019-01-01", .repeats = HEED_REPEAT_MONTHLY },
    { "Every 6 weeks", .repeats = HEED_REPEAT_SIX_WEEKLY },
    { "Annually in April", .repeats = HEED_REPEAT_ANNUALLY },
    { "Annually", .repeats = HEED_REPEAT_ANNUALLY },

    { "May19 – Aug 19", .start = "2019-05-01", .due = "2019-08-31" },
    { "April 19 – July 19", .start = "2019-04-01", .due = "2019-07-31" },

    { "April 19 with checkpoint Sept 19", .due = "2019-04-30", .checkpoints = "2019-09-30" },

    { "Completed", .completed = TRUE },
    { "Complete", .completed = TRUE },
    { "Completed in full", .completed = TRUE },
    { "All actions completed", .completed = TRUE },
    { "Fully implemented", .completed = TRUE },
    { "Closed", .completed = TRUE },
    { "Completed and ongoing", .completed = TRUE, .ongoing = TRUE },
    { "Ongoing", .ongoing = TRUE },
    { "December 2020 & ongoing", .due = "2020-12-31", .ongoing = TRUE },

    { "June 19 TBC NB dependant on the new building", .due = "2019-06-30", .tentative = TRUE,
      .note = "NB dependant on the new building" },
    { "Oct 19 (NB timing dependant on the new building)", .due = "2019-10-31",
      .note = "(NB timing dependant on the new building)" },

    { "Spring 2020", .due = "2020-05-31" },
    { "Summer 2020", .due = "2020-08-31" },
    { "Autumn 2020", .due = "2020-11-30" },
    { "Winter 2019", .due = "2020-02-29" },
    { "Winter 2020/21", .due = "2021-02-28" },
    { "Q1 2020/21", .due = "2020-06-30" },
    { "Q4 2020/21", .due = "2021-03-31" },
    { "1st Quarter 2019/20", .due = "2019-06-30" },
    { "2019/20 financial year", .due = "2020-03-31" },
    { "2011/12 financial year", .due = "2012-03-31" },
    { "H1 2020", .due = "2020-06-30", .tentative = TRUE },
    { "H2 2020", .due = "2020-12-31", .tentative = TRUE },
    { "H1 2020/21", .due = "2020-09-30" },
    { "first half of 2020", .due = "2020-06-30", .tentative = TRUE },
    { "2nd half of 2020", .due = "2020-12-31", .tentative = TRUE },
    { "Q1 2020", .due = "2020-03-31", .tentative = TRUE },

    { "Early 2020", .due = "2020-03-31", .tentative = TRUE },
    { "Beginning of 2020", .due = "2020-03-31", .tentative = TRUE },
    { "mid-2020", .due = "2020-06-30", .tentative = TRUE },
    { "Late 2020", .due = "2020-12-31", .tentative = TRUE },
    { "Early July 2019", .due = "2019-07-31", .tentative = TRUE },
    { "Beginning of July 2019", .due = "2019-07-31", .tentative = TRUE },
    { "mid-July 2019", .due = "2019-07-31", .tentative = TRUE },

    { "June/July 2019", .start = "2019-06-01", .due = "2019-07-31" },
    { "January to March 2020", .start = "2020-01-01", .due = "2020-03-31" },

    { "Completed May 2019", .completed = TRUE, .completed_on = "2019-05-31" },
    { "Delivered March 2019", .completed = TRUE, .completed_on = "2019-03-31" },
    { "Completed 12/05/2026", .completed = TRUE, .completed_on = "2026-05-12" },

    { "March 2019 (revised from January 2019)", .due = "2019-03-31" },
    { "January 2019, extended to March 2019", .due = "2019-03-31" },
    { "was January 2019, now March 2019", .due = "2019-03-31" },
    { "slipped from January 2019 to March 2019", .due = "2019-03-31" },
    { "March 2019 (orig. January 2019)", .due = "2019-03-31" },
    { "March 2019, originally January 2019", .due = "2019-03-31" },
    { "March 2019 (previously January 2019)", .due = "2019-03-31" },
    { "January 2019 moved to March 2019", .due = "2019-03-31" },
    { "January 2019, rescheduled to March 2019", .due = "2019-03-31" },
    { "January 2019 - delayed to March 2019", .due = "2019-03-31" },

    { "within 3 months of publication", .due = "2019-07-12", .tentative = TRUE },
    { "within 28 days", .due = "2019-05-10", .tentative = TRUE },
    { "Within six weeks of submission", .due = "2019-05-24", .tentative = TRUE },
    { "end of Q2", .due = "2019-09-30", .tentative = TRUE },
    { "end Q2", .due = "2019-09-30", .tentative = TRUE },
    { "by the end of the financial year", .due = "2020-03-31", .tentative = TRUE },

    { "Easter 2020", .due = "2020-04-13", .tentative = TRUE },
    { "by Easter 2019", .due = "2019-04-22", .tentative = TRUE },
    { "Christmas 2019", .due = "2019-12-31", .tentative = TRUE },
    { "Autumn term 2020", .due = "2020-12-31", .tentative = TRUE },
    { "Spring term 2020", .due = "2020-03-31", .tentative = TRUE },
    { "end of summer term 2020", .due = "2020-07-31", .tentative = TRUE },

    { "May", .due = "2019-05-31", .tentative = TRUE },
    { "April", .due = "2019-04-30", .tentative = TRUE },
    { "March", .due = "2020-03-31", .tentative = TRUE },
    { "30 February 2019" },
    { "as funds allow" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_row (&rows[i]);
}

/* The same in Welsh. */
static void
test_welsh (void)
{
  static const Row rows[] = {
    { "Mawrth 2019", .due = "2019-03-31" },
    { "Maw 19", .due = "2019-03-31" },
    { "Gorff.19", .due = "2019-07-31" },
    { "Erbyn Ebrill 2019", .due = "2019-04-30" },
    { "erbyn diwedd Mai 2019", .due = "2019-05-31" },
    { "erbyn diwedd mis Mai 2019", .due = "2019-05-31" },
    { "4ydd o Fehefin 2020", .due = "2020-06-04" },
    { "4 Mehefin 2020", .due = "2020-06-04" },
    { "dydd Mercher 1 Mai 2019", .due = "2019-05-01" },
    { "wythnos yn dechrau 6 Mai 2019", .due = "2019-05-12" },
    { "O Ionawr 2019", .start = "2019-01-01" },
    { "o fis Ionawr 2019 ymlaen", .start = "2019-01-01" },
    { "Nid cyn Mehefin 2019", .start = "2019-06-01" },
    { "Yn fisol o Ionawr 2019", .start = "2019-01-01", .repeats = HEED_REPEAT_MONTHLY },
    { "Bob 6 wythnos", .repeats = HEED_REPEAT_SIX_WEEKLY },
    { "Yn flynyddol ym mis Ebrill", .repeats = HEED_REPEAT_ANNUALLY },
    { "Bob blwyddyn", .repeats = HEED_REPEAT_ANNUALLY },
    { "Mai19 – Awst 19", .start = "2019-05-01", .due = "2019-08-31" },
    { "Ebrill i Orffennaf 2019", .start = "2019-04-01", .due = "2019-07-31" },
    { "Mehefin/Gorffennaf 2019", .start = "2019-06-01", .due = "2019-07-31" },
    { "Mai a Mehefin 2019", .start = "2019-05-01", .due = "2019-06-30" },
    { "Ebrill 19 gyda phwynt gwirio Medi 19", .due = "2019-04-30", .checkpoints = "2019-09-30" },
    { "Wedi'i gwblhau", .completed = TRUE },
    { "Wedi’u cwblhau’n llawn", .completed = TRUE },
    { "Wedi ei chwblhau", .completed = TRUE },
    { "Pob cam wedi'i gwblhau", .completed = TRUE },
    { "Wedi'i gau", .completed = TRUE },
    { "Wedi'i gwblhau ac yn parhau", .completed = TRUE, .ongoing = TRUE },
    { "Yn parhau", .ongoing = TRUE },
    { "Parhaus", .ongoing = TRUE },
    { "Rhagfyr 2020 a pharhaus", .due = "2020-12-31", .ongoing = TRUE },
    { "Mehefin 19 i'w gadarnhau", .due = "2019-06-30", .tentative = TRUE },
    { "Gwanwyn 2020", .due = "2020-05-31" },
    { "Haf 2020", .due = "2020-08-31" },
    { "Yr Hydref 2020", .due = "2020-11-30" },
    { "Hydref 2020", .due = "2020-10-31" },
    { "Gaeaf 2019", .due = "2020-02-29" },
    { "Chwarter 1 2020/21", .due = "2020-06-30" },
    { "Chwarter cyntaf 2019/20", .due = "2019-06-30" },
    { "Blwyddyn ariannol 2019/20", .due = "2020-03-31" },
    { "hanner cyntaf 2020", .due = "2020-06-30", .tentative = TRUE },
    { "Dechrau 2020", .due = "2020-03-31", .tentative = TRUE },
    { "canol 2020", .due = "2020-06-30", .tentative = TRUE },
    { "yn hwyr yn 2020", .due = "2020-12-31", .tentative = TRUE },
    { "canol Gorffennaf 2019", .due = "2019-07-31", .tentative = TRUE },
    { "Cwblhawyd Mai 2019", .completed = TRUE, .completed_on = "2019-05-31" },
    { "Cyflawnwyd Mawrth 2019", .completed = TRUE, .completed_on = "2019-03-31" },
    { "Mawrth 2019 (diwygiwyd o Ionawr 2019)", .due = "2019-03-31" },
    { "Ionawr 2019, estynnwyd i Fawrth 2019", .due = "2019-03-31" },
    { "Mawrth 2019 (yn wreiddiol Ionawr 2019)", .due = "2019-03-31" },
    { "o fewn 3 mis i gyhoeddi'r adroddiad", .due = "2019-07-12", .tentative = TRUE },
    { "o fewn 28 diwrnod", .due = "2019-05-10", .tentative = TRUE },
    { "diwedd Chwarter 2", .due = "2019-09-30", .tentative = TRUE },
    { "erbyn diwedd y flwyddyn ariannol", .due = "2020-03-31", .tentative = TRUE },
    { "Pasg 2020", .due = "2020-04-13", .tentative = TRUE },
    { "Nadolig 2019", .due = "2019-12-31", .tentative = TRUE },
    { "Tymor yr hydref 2020", .due = "2020-12-31", .tentative = TRUE },
    { "tymor y gwanwyn 2020", .due = "2020-03-31", .tentative = TRUE },
    { "tymor yr haf 2020", .due = "2020-07-31", .tentative = TRUE },
    { "Mai", .due = "2019-05-31", .tentative = TRUE },
    { "30 Chwefror 2019" },
    { "pan fydd arian" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_row (&rows[i]);
}

/* What people write beside it. */
static void
test_written (void)
{
  static const Row rows[] = {
    { "19 May 2019", .due = "2019-05-19" },
    { "May 19 2019", .due = "2019-05-19" },
    { "May 1st, 2019", .due = "2019-05-01" },
    { "1 May, 2019", .due = "2019-05-01" },
    { "1st of May 2019", .due = "2019-05-01" },
    { "the 1 st of May 2019", .due = "2019-05-01" },
    { "Friday 3 May 2019", .due = "2019-05-03" },
    { "2019-05-01", .due = "2019-05-01" },
    { "May\302\240 2019.", .due = "2019-05-31" },
    { "MAY 2019", .due = "2019-05-31" },
    { "Febuary 2020", .due = "2020-02-29" },
    { "w/c 6 May 2019", .due = "2019-05-12" },
    { "w/e 10 May 2019", .due = "2019-05-10" },
    { "mid-May 2019", .due = "2019-05-31", .tentative = TRUE },
    { "Early June 2019", .due = "2019-06-30", .tentative = TRUE },
    { "Late June 2019", .due = "2019-06-30" },
    { "Before May 2019", .due = "2019-04-30" },
    { "Before the end of May 2019", .due = "2019-05-31" },
    { "By 31st March 2020 at the latest", .due = "2020-03-31" },
    { "To be completed by May 2019", .due = "2019-05-31" },
    { "Completed by May 2019", .due = "2019-05-31", .tentative = TRUE },
    { "Completed – May 2019", .completed = TRUE, .completed_on = "2019-05-31" },
    { "Completed on 30.04.19", .completed = TRUE, .completed_on = "2019-04-30" },
    { "May 2019 (completed)", .due = "2019-05-31", .completed = TRUE },
    { "Complete", .completed = TRUE },
    { "Done", .completed = TRUE },
    { "In place", .completed = TRUE },
    { "Not completed" },
    { "80% complete" },
    { "On-going", .ongoing = TRUE },
    { "Ongoing from May 2019", .start = "2019-05-01", .ongoing = TRUE },
    { "May 2019 onwards", .start = "2019-05-01" },
    { "From May 2019 until July 2019", .start = "2019-05-01", .due = "2019-07-31" },
    { "Start: May 2019, End: July 2019", .start = "2019-05-01", .due = "2019-07-31" },
    { "Between May and July 2019", .start = "2019-05-01", .due = "2019-07-31" },
    { "between 01.04.19 and 01.07.19", .start = "2019-04-01", .due = "2019-07-01" },
    { "1 – 5 May 2019", .start = "2019-05-01", .due = "2019-05-05" },
    { "1-5 May 2019", .start = "2019-05-01", .due = "2019-05-05" },
    { "01.05.19 – 30.08.19", .start = "2019-05-01", .due = "2019-08-30" },
    { "Nov – Feb 2020", .start = "2019-11-01", .due = "2020-02-29" },
    { "Nov 2019 – Feb", .start = "2019-11-01", .due = "2020-02-29", .tentative = TRUE },
    { "May and June 2019", .start = "2019-05-01", .due = "2019-06-30" },
    { "Quarterly from April 2019", .start = "2019-04-01", .repeats = HEED_REPEAT_QUARTERLY },
    { "Annually", .repeats = HEED_REPEAT_ANNUALLY },
    { "Every month", .repeats = HEED_REPEAT_MONTHLY },
    { "6-monthly", .repeats = HEED_REPEAT_SIX_MONTHLY },
    { "Ongoing, reviewed quarterly", .ongoing = TRUE, .repeats = HEED_REPEAT_QUARTERLY },
    { "Twice monthly" },
    { "April 19 (review Sept 19)", .due = "2019-04-30", .checkpoints = "2019-09-30" },
    { "April 19, reviewed in June and Sept 19", .due = "2019-04-30",
      .checkpoints = "2019-06-30 2019-09-30" },
    { "TBC", .tentative = TRUE },
    { "TBC subject to funding", .tentative = TRUE, .note = "subject to funding" },
    { "May 2019?", .due = "2019-05-31", .tentative = TRUE },
    { "ASAP" },
    { "2020", .due = "2020-12-31" },
    { "end of 2020", .due = "2020-12-31" },
    { "FY 2019/20", .due = "2020-03-31" },
    { "Winter 2020", .due = "2021-02-28" },
    { "within 10 working days" },
    { "within a month of starting" },
    { "19 May", .due = "2019-05-19", .tentative = TRUE },
    { "2019-05-01T00:00:00Z", .due = "2019-05-01" },
    { "6 May 2019 10:00", .due = "2019-05-06" },
    { "2nd quarter 2019/20", .due = "2019-09-30" },
    { "Start of May 2019", .due = "2019-05-31", .tentative = TRUE },
    { "w/c 13th May", .due = "2019-05-19", .tentative = TRUE },
    { "w.e.f. 1 May 2019", .start = "2019-05-01" },
    { "Ongoing (commenced April 2019)", .start = "2019-04-01", .ongoing = TRUE },
    { "T.B.C.", .tentative = TRUE },
    { "c. May 2019", .due = "2019-05-31", .tentative = TRUE },
    { "April onwards", .start = "2019-04-01", .tentative = TRUE },
    { "May 2019, then quarterly", .due = "2019-05-31", .repeats = HEED_REPEAT_QUARTERLY },
    { "Complete the review by May 2019", .due = "2019-05-31", .note = "Complete the review" },
    { "Complete monthly audits" , .repeats = HEED_REPEAT_NONE },
    { "In place by May 2019", .due = "2019-05-31" },
    { "Implemented June 2019", .due = "2019-06-30", .tentative = TRUE },
    { "Implemented March 2019", .completed = TRUE, .completed_on = "2019-03-31" },
    { "Dec/Jan 2020", .start = "2019-12-01", .due = "2020-01-31" },
    { "Phase 1 – May 2019", .due = "2019-05-31", .note = "Phase 1" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_row (&rows[i]);
}

static void
test_uncertain (void)
{
  static const char *const words[] = {
    "31.04.2019", "29 February 2019", "32 May 2019", "0 May 2019", "13/13/2019", "00/05/2019",
    "Thursday 1 May 2019", "30 – 31 June 2019", "5 – 1 May 2019", "July 2019 – May 2019",
    "05/10", "May 5", "May 99", "01.05.45", "19.05.01", "May 1019", "Spring 2020/21",
    "1. May 2019", "2019-05-01st", "May 2019/20", "2019-2020",
    "2011/12", "FY19", "5 – May 2019", "Phase 1 May 2019", "1.1 May 2019", "1 and 5 May 2019",
    "May 2019 and 5", "May and December 2020", "1, 2 and 3 May 2019", "After May 2019",
    "within 6 weeks of 1 May 2019", "May 2019 July 2019", "May 2019 (revised July 2019)",
    "the May programme", "it may be done", "2019 Business Plan", "May 2019 – 30 February 2020",
    "", " ", "–", "()", "19", "1.1.1", "S53",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    assert_no_date (words[i]);
}

/* Month spellings × separators × years × words before and after. */
static void
test_generated_months (void)
{
  static const char *const separators[] = { " ", "  ", "-", ".", "", "/", " - ", ", ", " '", "\302\240" };
  static const char *const befores[] = { "", "By ", "by the end of ", "End ", "Due: ", "In ", "during " };
  static const char *const afters[] = { "", ".", " ", ";" };
  guint count = 0;

  for (int month = 1; month <= 12; month++)
    for (gsize i = 0; i < G_N_ELEMENTS (separators); i++)
      for (int spelling = 0; spelling < 5; spelling++)
        for (int digits = 2; digits <= 4; digits += 2)
          {
            g_autofree char *full = g_strdup (month_names[month - 1]);
            g_autofree char *name = NULL;
            g_autofree char *words = NULL;
            int year = 2018 + (int) (count % 6);

            if (spelling == 0)
              name = g_strdup (full);
            else if (spelling == 1)
              name = g_strndup (full, 3);
            else if (spelling == 2)
              name = g_ascii_strup (full, -1);
            else if (spelling == 3)
              name = month == 9 ? g_strdup ("sept") : g_ascii_strdown (full, 3);
            else
              name = g_strdup_printf ("%.3s.", full);
            if (strstr (separators[i], "'") != NULL && digits == 4)
              continue;

            words = g_strdup_printf ("%s%s%s%0*d%s", befores[count % G_N_ELEMENTS (befores)], name,
                                     separators[i], digits, digits == 2 ? year % 100 : year,
                                     afters[count % G_N_ELEMENTS (afters)]);
            assert_due (words, HEED_DAY_NONE, heed_day_month_end (year, month));
            count++;
          }

  g_test_message ("%u variants", count);
  g_assert_cmpuint (count, >, 1000);
}

static const char *
suffix_of (int day)
{
  if (day == 11 || day == 12 || day == 13)
    return "th";
  return day % 10 == 1 ? "st" : day % 10 == 2 ? "nd" : day % 10 == 3 ? "rd" : "th";
}

/* Every day of two years and of no year, in each way to write one. */
static void
test_generated_days (void)
{
  guint n_days = 0;
  guint n_impossible = 0;

  for (int year = 2019; year <= 2020; year++)
    for (int month = 1; month <= 12; month++)
      for (int day = 1; day <= 31; day++)
        {
          const char *name = month_names[month - 1];
          g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_free);
          HeedDay expected = heed_day_new (year, month, day);

          g_ptr_array_add (all, g_strdup_printf ("%02d.%02d.%02d", day, month, year % 100));
          g_ptr_array_add (all, g_strdup_printf ("%d/%d/%d", day, month, year));
          g_ptr_array_add (all, g_strdup_printf ("%02d-%02d-%d", day, month, year));
          g_ptr_array_add (all, g_strdup_printf ("%d-%02d-%02d", year, month, day));
          g_ptr_array_add (all, g_strdup_printf ("%d%s %s %d", day, suffix_of (day), name, year));
          g_ptr_array_add (all, g_strdup_printf ("the %d%s of %.3s. %d", day, suffix_of (day), name, year));
          g_ptr_array_add (all, g_strdup_printf ("by %d %s %02d", day, name, year % 100));
          g_ptr_array_add (all, g_strdup_printf ("%d-%.3s-%02d", day, name, year % 100));
          g_ptr_array_add (all, g_strdup_printf ("%s %d, %d", name, day, year));
          g_ptr_array_add (all, g_strdup_printf ("%d%s%d", day, name, year));

          for (guint i = 0; i < all->len; i++)
            assert_due (g_ptr_array_index (all, i), HEED_DAY_NONE, expected);
          n_days += expected != HEED_DAY_NONE;
          n_impossible += expected == HEED_DAY_NONE;
        }

  g_assert_cmpuint (n_days, ==, 365 + 366);
  g_assert_cmpuint (n_impossible, ==, 7 + 6);
}

static void
test_generated_ranges (void)
{
  static const char *const dashes[] = { " – ", "-", " - ", " to ", " — ", "–", " until " };
  guint count = 0;

  for (int from = 1; from <= 12; from++)
    for (int to = 1; to <= 12; to++)
      for (gsize i = 0; i < G_N_ELEMENTS (dashes); i++)
        {
          const char *first = month_names[from - 1];
          const char *last = month_names[to - 1];
          g_autofree char *shared = g_strdup_printf ("%s%s%s 2020", first, dashes[i], last);
          g_autofree char *full = g_strdup_printf ("From %.3s 19%s%.3s 2020", first, dashes[i], last);
          g_autofree char *days = g_strdup_printf ("3 %s 2019%s14 %s 2020", first, dashes[i], last);
          HeedDay end = heed_day_month_end (2020, to);

          assert_due (shared, heed_day_new (from <= to ? 2020 : 2019, from, 1), end);
          assert_due (full, heed_day_new (2019, from, 1), end);
          assert_due (days, heed_day_new (2019, from, 3), heed_day_new (2020, to, 14));
          count += 3;
        }

  g_assert_cmpuint (count, >, 500);
}

/* A month without a year is the first one that has not ended. */
static void
test_generated_inferred (void)
{
  for (int reference_month = 1; reference_month <= 12; reference_month++)
    for (int month = 1; month <= 12; month++)
      {
        HeedDay reference = heed_day_new (2019, reference_month, 15);
        g_autoptr (HeedTarget) target = heed_target_new (month_names[month - 1], reference);
        g_autoptr (HeedTarget) without = heed_target_new (month_names[month - 1], HEED_DAY_NONE);
        int year = month >= reference_month ? 2019 : 2020;

        g_assert_cmpuint (heed_target_get_due (target), ==, heed_day_month_end (year, month));
        g_assert_true (heed_target_get_tentative (target));
        g_assert_cmpuint (heed_target_get_due (without), ==, HEED_DAY_NONE);
        g_assert_false (heed_target_is_recognised (without));
      }
}

static void
assert_split (const char *words,
              const char *expected)
{
  g_autoptr (GPtrArray) targets = heed_target_split (words);
  g_autofree char *joined = NULL;

  g_ptr_array_add (targets, NULL);
  joined = g_strjoinv (" | ", (char **) targets->pdata);
  g_assert_cmpstr (joined, ==, expected);
}

static void
test_split (void)
{
  assert_split ("February 2019 February 2019", "February 2019 | February 2019");
  assert_split ("February 2019 From January 2019", "February 2019 | From January 2019");
  assert_split ("February 2019 By April 2019 February 2019",
                "February 2019 | By April 2019 | February 2019");
  assert_split ("March 2019 Monthly from January 2019", "March 2019 | Monthly from January 2019");
  assert_split ("May19 June19", "May19 | June19");
  assert_split ("01.05.19, 10.05.19", "01.05.19 | 10.05.19");
  assert_split ("May 2019; June 2019", "May 2019 | June 2019");
  assert_split ("May 2019\nJune 2019", "May 2019 | June 2019");
  assert_split ("May 2019 and December 2020", "May 2019 | and December 2020");
  assert_split ("Phase 1: May 2019, Phase 2: June 2019", "Phase 1: May 2019 | Phase 2: June 2019");
  assert_split ("Completed Completed", "Completed | Completed");
  assert_split ("Completed\nFebruary 2019", "Completed | February 2019");
  assert_split ("Ongoing Ongoing May 2019", "Ongoing | Ongoing May 2019");

  assert_split ("April 19 – July 19", "April 19 – July 19");
  assert_split ("April 19 with checkpoint Sept 19", "April 19 with checkpoint Sept 19");
  assert_split ("June/July 2019", "June/July 2019");
  assert_split ("May and December 2020", "May and December 2020");
  assert_split ("Completed and ongoing", "Completed and ongoing");
  assert_split ("Completed May 2019", "Completed May 2019");
  assert_split ("Head of CSC", "Head of CSC");
  assert_split ("", "");
}

/* Several targets in a row come apart as they were put together. */
static void
test_generated_splits (void)
{
  static const char *const singles[] = {
    "March 2019", "01.05.19", "From January 2019", "Apr 19 – Jul 19", "Monthly from May 2019",
    "By 4th June 2020", "June/July 2019", "April 19 with checkpoint Sept 19", "w/c 6 May 2019",
    "Q1 2020/21",
  };
  static const char *const joints[] = { " ", ", ", "; ", "\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (singles); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (singles); j++)
      for (gsize k = 0; k < G_N_ELEMENTS (joints); k++)
        {
          g_autofree char *words = g_strconcat (singles[i], joints[k], singles[j], NULL);
          g_autoptr (GPtrArray) targets = NULL;

          /* Only there does a comma go on with the days of a checkpoint. */
          if (g_str_has_suffix (singles[i], "checkpoint Sept 19") && g_str_equal (joints[k], ", "))
            continue;
          targets = heed_target_split (words);
          if (targets->len != 2)
            g_error ("\"%s\": %u", words, targets->len);
          g_assert_cmpstr (g_ptr_array_index (targets, 0), ==, singles[i]);
          g_assert_cmpstr (g_ptr_array_index (targets, 1), ==, singles[j]);
          g_assert_true (heed_target_looks_like (words));
          assert_no_date (words);
        }
}

static void
test_looks_like (void)
{
  static const char *const dates[] = {
    "March", "May 2019", "Ongoing", "Completed", "TBC", "ASAP", "July.19", "01.05.19", "2019",
    "30 February 2019", "Monthly", "February 2019 February 2019", "May 2019 for pilot sites",
    "June 19 TBC NB dependant on the new building", "Oct 19 (NB timing dependant on funds)",
    "Completed and ongoing", "By end of May 2019", "Spring 2020",
  };
  static const char *const texts[] = {
    "Head of May programme", "Head of CSC", "By May 2019 all staff will have been trained",
    "From January 2019 a new process is in place", "Review of the plan by May 2019", "may",
    "Completed assessments are audited", "Monthly supervision of new staff", "Agreed", "1",
    "5.01", "1.1.1", "Community Directors", "All staff trained by May 2019", "6. Target Date",
    "Target", "Spring", "", "–", "The review was completed in May 2019.",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    if (!heed_target_looks_like (dates[i]))
      g_error ("\"%s\" is a target", dates[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (heed_target_looks_like (texts[i]))
      g_error ("\"%s\" is no target", texts[i]);
}

static void
test_meaning (void)
{
  static const char *const rows[][2] = {
    { "May 2019", "due 31 May 2019" },
    { "May19 – Aug 19", "1 May 2019 to 31 August 2019" },
    { "Monthly from January 2019", "from 1 January 2019, monthly" },
    { "Completed", "completed" },
    { "Completed May 2019", "completed on 31 May 2019" },
    { "December 2020 & ongoing", "due 31 December 2020, ongoing" },
    { "April 19 with checkpoint Sept 19", "due 30 April 2019, checkpoint 30 September 2019" },
    { "May", "due 31 May 2019, tentative" },
    { "TBC", "no date yet, tentative" },
    { "31 Nov 2019", "not understood: there is no 31 Nov 2019" },
    { "30/02/2020", "not understood: there is no 30/02/2020" },
    { "soon", "not understood: no date in it" },
    { "as funds allow", "not understood: no date in it" },
    { "May 2019 July 2019", "not understood: several dates in it" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (HeedTarget) target = read_target (rows[i][0]);
      g_autofree char *meaning = heed_target_to_meaning (target);

      g_assert_cmpstr (meaning, ==, rows[i][1]);
    }
}

static void
test_equal (void)
{
  g_autoptr (HeedTarget) a = read_target ("March");
  g_autoptr (HeedTarget) same = read_target ("March");
  g_autoptr (HeedTarget) other_words = read_target ("march");
  g_autoptr (HeedTarget) other_day = heed_target_new ("March", heed_day_new (2022, 1, 1));
  g_autoptr (HeedTarget) ref = heed_target_ref (a);

  g_assert_true (heed_target_equal (a, same));
  g_assert_true (heed_target_equal (a, ref));
  g_assert_false (heed_target_equal (a, other_words));
  g_assert_false (heed_target_equal (a, other_day));
}

/* Whatever holds of every target. */
static void
assert_properties (const char *words,
                   HeedDay     reference)
{
  g_autoptr (HeedTarget) target = heed_target_new (words, reference);
  g_autoptr (HeedTarget) again = heed_target_new (words, reference);
  g_autoptr (GPtrArray) targets = heed_target_split (words);
  g_autofree char *meaning = heed_target_to_meaning (target);
  const HeedDay *days;
  const char *rest = words;
  gsize n_days;

  g_assert_cmpstr (heed_target_get_words (target), ==, words);
  g_assert_true (heed_target_equal (target, again));
  if (heed_target_get_start (target) != HEED_DAY_NONE &&
      heed_target_get_due (target) != HEED_DAY_NONE)
    g_assert_cmpuint (heed_target_get_start (target), <=, heed_target_get_due (target));
  days = heed_target_get_checkpoints (target, &n_days);
  for (gsize i = 1; i < n_days; i++)
    g_assert_cmpuint (days[i - 1], <=, days[i]);
  g_assert_cmpstr (meaning, !=, "");

  /* Each part stands in the words, in order, with nothing but signs between. */
  g_assert_cmpuint (targets->len, >, 0);
  for (guint i = 0; i < targets->len; i++)
    {
      const char *part = g_ptr_array_index (targets, i);
      const char *found = strstr (rest, part);

      g_assert_nonnull (found);
      for (const char *p = rest; p < found; p++)
        g_assert_false (g_ascii_isalnum (*p));
      rest = found + strlen (part);
    }
  for (const char *p = rest; *p != '\0'; p++)
    g_assert_false (g_ascii_isalnum (*p));

  heed_target_looks_like (words);
}

static void
test_random_bytes (void)
{
  for (int i = 0; i < 20000; i++)
    {
      char words[48];
      int length = g_test_rand_int_range (0, (int) sizeof words);

      for (int j = 0; j < length; j++)
        words[j] = (char) g_test_rand_int_range (1, 256);
      words[length] = '\0';
      assert_properties (words, (HeedDay) g_test_rand_int_range (0, 800000));
    }
}

/* Pieces of targets in any order are what is read wrong most easily. */
static void
test_random_pieces (void)
{
  static const char *const pieces[] = {
    "May", "june", "Sept", "2019", "19", "2020/21", "5", "31", "1st", "01.05.19", "30/02/2019",
    "Q1", "Spring", "Monday", "–", "-", "/", ".", ",", ";", "\n", "(", ")", "'", "and", "&", "to",
    "from", "by", "before", "end of", "mid", "w/c", "between", "Completed", "Ongoing", "monthly",
    "every", "3", "TBC", "NB", "with checkpoint", "review", "until", "onwards", "the", "of",
    "after", "staff", "?", "\xff", "\302\240", "ASAP", "financial year", "for", "in place",
  };

  for (int i = 0; i < 50000; i++)
    {
      g_autoptr (GString) words = g_string_new (NULL);
      int n = g_test_rand_int_range (0, 9);

      for (int j = 0; j < n; j++)
        {
          g_string_append (words, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
          if (g_test_rand_bit ())
            g_string_append_c (words, ' ');
        }
      assert_properties (words->str, heed_day_new_from_iso (REFERENCE));
    }
}

/* Of words that say that a date moved, the one in force counts; others stay as they are. */
static void
test_moved (void)
{
  /* %1 stands for the date before, %2 for the one in force. */
  static const char *const forms[] = {
    "%2 (revised from %1)",       "%2 revised from %1",
    "%2, revised from %1.",       "%2 – moved from %1",
    "%1, extended to %2",         "%1 (extended to %2)",
    "%1 revised to %2",           "%1 - now %2",
    "was %1, now %2",             "Was %1; is now %2",
    "slipped from %1 to %2",      "Date moved from %1 to %2",
    "%2 (previously %1)",         "%2 (orig. %1)",
    "%2, originally %1",          "Originally %1, rescheduled to %2",
    "%1, delayed until %2",       "%1 has been moved to %2",
    "%2 (was %1)",                "Originally: %1, now: %2",
  };
  static const char *const dates[] = { "January 2019", "31st March 2020", "By end of June 2021", "01.05.19" };
  static const char *const others[] = {
    "May 2019", "May 2019 (revised July 2019)", "May 2019, now completed", "May 2019 to July 2019",
    "The plan was May 2019", "Ongoing, revised from time to time", "moved to May 2019", "",
    "May 2019 July 2019", "was the Head of May programme, now July 2019",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (dates) * G_N_ELEMENTS (dates); j++)
      {
        const char *before = dates[j % G_N_ELEMENTS (dates)];
        const char *now = dates[j / G_N_ELEMENTS (dates)];
        g_autoptr (GString) words = g_string_new (forms[i]);
        g_autoptr (HeedTarget) target = NULL;
        g_autoptr (HeedTarget) alone = heed_target_new (now, HEED_DAY_NONE);
        g_autofree char *found_now = NULL;
        g_autofree char *found_before = NULL;

        g_string_replace (words, "%1", before, 0);
        g_string_replace (words, "%2", now, 0);
        g_test_message ("%s", words->str);
        target = heed_target_new (words->str, HEED_DAY_NONE);
        g_assert_cmpstr (heed_target_get_words (target), ==, words->str);
        g_assert_cmpuint (heed_target_get_due (alone), !=, HEED_DAY_NONE);
        g_assert_cmpuint (heed_target_get_due (target), ==, heed_target_get_due (alone));
        g_assert_true (heed_target_find_moved (words->str, &found_now, &found_before));
        g_assert_cmpstr (found_now, ==, now);
        g_assert_cmpstr (found_before, ==, before);
      }

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (heed_target_find_moved (others[i], NULL, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/target/table", test_table);
  g_test_add_func ("/target/welsh", test_welsh);
  g_test_add_func ("/target/written", test_written);
  g_test_add_func ("/target/uncertain", test_uncertain);
  g_test_add_func ("/target/generated/months", test_generated_months);
  g_test_add_func ("/target/generated/days", test_generated_days);
  g_test_add_func ("/target/generated/ranges", test_generated_ranges);
  g_test_add_func ("/target/generated/inferred", test_generated_inferred);
  g_test_add_func ("/target/generated/splits", test_generated_splits);
  g_test_add_func ("/target/split", test_split);
  g_test_add_func ("/target/looks-like", test_looks_like);
  g_test_add_func ("/target/meaning", test_meaning);
  g_test_add_func ("/target/equal", test_equal);
  g_test_add_func ("/target/random/bytes", test_random_bytes);
  g_test_add_func ("/target/random/pieces", test_random_pieces);
  g_test_add_func ("/target/moved", test_moved);

  return g_test_run ();
}
