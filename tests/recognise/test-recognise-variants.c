/* test-recognise-variants.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "heed-action.h"
#include "heed-definition.h"
#include "heed-format.h"
#include "heed-recognise.h"
#include "heed-recommendation.h"

/* Tables in the many manners in which plans are published and turned into text. The
 * words are drawn by chance: what is tested is where they go. */

#define HEADER "1. Rec No\t2. Recommendation\t3. Agreed/ Partly Agreed/ Not Agreed\t" \
               "4. Response Action Taken/Planned\t5. Responsible Owner\t6. Target Date\n"

static const char *const verbs[] = { "Review", "Train", "Publish", "Introduce", "Monitor", "Brief" };
static const char *const nouns[] = { "the register", "all staff", "case records", "a checklist", "home visits" };
static const char *const roles[] = { "Head of Operations", "Performance Manager", "Cluster Lead", "Director of Quality" };
static const char *const dates[] = { "March 2019", "April 2019", "May 19", "01/07/2019" };

#define PICK(array) array[g_test_rand_int_range (0, G_N_ELEMENTS (array))]

static char *
words (void)
{
  return g_strdup_printf ("%s %s in unit %c", PICK (verbs), PICK (nouns), (char) g_test_rand_int_range ('K', 'Z'));
}

static HeedPlan *
read_plan (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedDocument) document = heed_format_find ("text")->read (bytes, NULL, &error);
  HeedPlan *plan;

  g_assert_no_error (error);
  plan = heed_recognise (document, NULL, NULL, &error);
  g_assert_no_error (error);
  g_test_message ("%s", text);
  return plan;
}

static guint
count (HeedPlan *plan)
{
  return heed_record_list_get_n (heed_plan_get_recommendations (plan));
}

static HeedRecommendation *
at (HeedPlan *plan,
    guint     position)
{
  return heed_record_list_get (heed_plan_get_recommendations (plan), position);
}

static HeedResponseKind
kind_at (HeedPlan *plan,
         guint     position)
{
  return heed_response_get_kind (heed_recommendation_get_response (at (plan, position)));
}

static HeedItem *
item_at (HeedPlan *plan,
         guint     position,
         guint     item)
{
  HeedRecordList *items = heed_recommendation_get_items (at (plan, position));

  g_assert_cmpuint (heed_record_list_get_n (items), >, item);
  return heed_record_list_get (items, item);
}

static void
assert_step (HeedPlan   *plan,
             guint       position,
             guint       item,
             const char *label,
             const char *text,
             const char *owner,
             const char *target)
{
  HeedItem *step = item_at (plan, position, item);

  g_assert_true (HEED_IS_ACTION (step));
  g_assert_cmpstr (heed_action_get_label (HEED_ACTION (step)), ==, label != NULL ? label : "");
  g_assert_cmpstr (heed_item_get_text (step), ==, text);
  g_assert_cmpstr (heed_item_get_owners (step)[0], ==, owner);
  g_assert_cmpstr (heed_item_get_target_words (step), ==, target != NULL ? target : "");
}

static void
test_numbers (void)
{
  static const struct
  {
    const char *first;
    const char *second;
    const char *read[2];
  } numbers[] = {
    { "Rec 1", "Rec 2", { "1", "2" } },   { "R1", "R2", { "1", "2" } },
    { "a)", "b)", { "a", "b" } },         { "(a)", "(b)", { "a", "b" } },
    { "5.1", "5.2", { "5.1", "5.2" } },   { "1a", "1b", { "1a", "1b" } },
    { "1.15", "1.16 Repeated", { "1.15", "1.16" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *first = words ();
      g_autofree char *second = words ();
      g_autofree char *text = g_strdup_printf (HEADER "%s\t%s\tAgreed\t%s\t%s\t%s\n%s\t%s\tNot agreed\tNo.\t\t\n",
                                               numbers[i].first, first, second, roles[0], dates[0],
                                               numbers[i].second, second);
      g_autoptr (HeedPlan) plan = read_plan (text);

      g_assert_cmpuint (count (plan), ==, 2);
      for (guint j = 0; j < 2; j++)
        g_assert_cmpstr (heed_recommendation_get_number (at (plan, j)), ==, numbers[i].read[j]);
      g_assert_cmpstr (heed_recommendation_get_text (at (plan, 0)), ==, first);
      g_assert_cmpint (heed_recommendation_get_repeated (at (plan, 1)), ==,
                       strstr (numbers[i].second, "Repeated") != NULL);
    }
}

/* What marks a recommendation as one of those that matter most stands with its number, in
 * its text, over it, or in a column of its own. */
static void
test_priority (void)
{
  static const struct
  {
    const char *first;
    const char *text;
    const char *second;
    gboolean read[2];
  } marks[] = {
    { "1", "", "2 (priority)", { FALSE, TRUE } },
    { "1 Priority", "", "2", { TRUE, FALSE } },
    { "1. Priority recommendation", "", "2 [Priority concern]", { TRUE, TRUE } },
    { "5.1 – high priority", "", "5.2", { TRUE, FALSE } },
    { "1", " (priority)", "2", { TRUE, FALSE } },
    { "1", " This is a priority recommendation.", "2", { TRUE, FALSE } },
    { "1", " Give priority to repairs.", "2", { FALSE, FALSE } },
    { "1", " The priority recommendations of the last report were met.", "2", { FALSE, FALSE } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autofree char *first = words ();
      g_autofree char *second = words ();
      g_autofree char *whole = g_strconcat (first, ".", marks[i].text, NULL);
      g_autofree char *text = g_strdup_printf (HEADER "%s\t%s\tAgreed\t%s\t%s\t%s\n%s\t%s\tNot agreed\tNo.\t\t\n",
                                               marks[i].first, whole, first, roles[0], dates[0],
                                               marks[i].second, second);
      g_autoptr (HeedPlan) plan = read_plan (text);

      g_assert_cmpuint (count (plan), ==, 2);
      g_assert_cmpstr (heed_recommendation_get_text (at (plan, 0)), ==, whole);
      for (guint j = 0; j < 2; j++)
        {
          g_assert_cmpint (heed_recommendation_get_priority (at (plan, j)), ==, marks[i].read[j]);
          g_assert_true (g_ascii_isdigit (heed_recommendation_get_number (at (plan, j))[0]));
          g_assert_true (heed_unplaced_is_empty (heed_recommendation_get_unplaced (at (plan, j))));
          g_assert_cmpuint (g_strv_length ((GStrv) heed_recommendation_get_review (at (plan, j))), ==, 0);
        }
    }
}

static void
test_priority_headings (void)
{
  static const struct
  {
    const char *headings[4];
    gboolean read[4];
  } cases[] = {
    { { "Priority concerns", "", "Key concerns", "" }, { TRUE, TRUE, FALSE, FALSE } },
    { { "Priority concerns", "Respect", "Safety", "Key concerns" }, { TRUE, TRUE, TRUE, FALSE } },
    { { "Key concerns and recommendations", "", "Priority recommendations", "Recommendations" }, { FALSE, FALSE, TRUE, FALSE } },
    { { "Respect", "Priorities", "", "Other recommendations" }, { FALSE, TRUE, TRUE, FALSE } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new (HEADER);
      g_autoptr (HeedPlan) plan = NULL;

      for (guint j = 0; j < 4; j++)
        {
          g_autofree char *asked = words ();

          if (*cases[i].headings[j] != '\0')
            g_string_append_printf (text, "%s\t\t\t\t\t\n", cases[i].headings[j]);
          g_string_append_printf (text, "%u\t%s\tAgreed\tDo %s.\t%s\t%s\n", j + 1, asked, asked, roles[0], dates[0]);
        }
      plan = read_plan (text->str);
      g_assert_cmpuint (count (plan), ==, 4);
      for (guint j = 0; j < 4; j++)
        {
          g_assert_cmpstr (heed_recommendation_get_heading (at (plan, j)), ==, cases[i].headings[j]);
          g_assert_cmpint (heed_recommendation_get_priority (at (plan, j)), ==, cases[i].read[j]);
        }
    }
}

/* "High" says more than that it is a priority: the word stays. */
static void
test_priority_column (void)
{
  static const struct
  {
    const char *words;
    gboolean priority;
    gboolean kept;
  } answers[] = {
    { "Yes", TRUE, FALSE }, { "No", FALSE, FALSE }, { "", FALSE, FALSE }, { "Y", TRUE, FALSE },
    { "High", TRUE, TRUE }, { "Medium", FALSE, TRUE }, { "P2", FALSE, TRUE }, { "Priority", TRUE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autofree char *asked = words ();
      g_autofree char *text = g_strdup_printf ("Rec no\tRecommendation\tPriority\tAgreed\tAction\tOwner\tTarget date\n"
                                               "1\t%s\t%s\tAgreed\tDo it.\t%s\t%s\n",
                                               asked, answers[i].words, roles[0], dates[0]);
      g_autoptr (HeedPlan) plan = read_plan (text);
      HeedUnplaced *unplaced;

      g_assert_cmpuint (count (plan), ==, 1);
      unplaced = heed_recommendation_get_unplaced (at (plan, 0));
      g_assert_cmpint (heed_recommendation_get_priority (at (plan, 0)), ==, answers[i].priority);
      g_assert_cmpint (!heed_unplaced_is_empty (unplaced), ==, answers[i].kept);
    }
}

/* A page that breaks inside the cell of the number leaves the paragraph of the report on
 * the next page. */
static void
test_torn_paragraph (void)
{
  int number = g_test_rand_int_range (1, 90);
  g_autofree char *paragraph = g_strdup_printf ("S%d", g_test_rand_int_range (10, 99));
  g_autofree char *text = g_strdup_printf (HEADER
                                           "%d\t%s %s and\tAgreed\t%s %s\t%s\t%s\n"
                                           "%s\tkeep what was found\t\t\t\t\n"
                                           "%d S8\t%s %s.\tAgreed\t%s %s\t%s\t%s\n",
                                           number, PICK (verbs), PICK (nouns), PICK (verbs),
                                           PICK (nouns), PICK (roles), PICK (dates), paragraph,
                                           number + 1, PICK (verbs), PICK (nouns), PICK (verbs),
                                           PICK (nouns), PICK (roles), PICK (dates));
  g_autoptr (HeedPlan) plan = read_plan (text);

  g_assert_cmpuint (count (plan), ==, 2);
  g_assert_cmpstr (heed_recommendation_get_paragraph (at (plan, 0)), ==, paragraph);
  g_assert_true (g_str_has_suffix (heed_recommendation_get_text (at (plan, 0)),
                                   "and keep what was found"));
}

/* A number that was read badly, and the paragraph beside it, stay with the rows around. */
static void
test_garbled_number (void)
{
  static const char *const garbled[][2] = { { "2</* ", "" }, { "2~~ ", "" }, { "z ", "" }, { "2 para ", " ?" }, { "", " / 2" } };

  for (guint i = 0; i < G_N_ELEMENTS (garbled); i++)
    {
      g_autofree char *first = words ();
      g_autofree char *second = words ();
      g_autofree char *kept = g_strdup_printf ("S%d", g_test_rand_int_range (40, 99));
      g_autofree char *cell = g_strconcat (garbled[i][0], kept, garbled[i][1], NULL);
      g_autofree char *text = g_strdup_printf (HEADER "1 S21\t%s\tAgreed\t%s\t%s\t%s\n%s\t%s\t\t%s\t%s\t%s\n",
                                               first, first, roles[0], dates[0], cell, second, second, roles[1], dates[1]);
      g_autoptr (HeedPlan) plan = read_plan (text);
      gboolean found = FALSE;

      for (guint j = 0; j < count (plan); j++)
        {
          const char *const *unplaced = heed_unplaced_get_text (heed_recommendation_get_unplaced (at (plan, j)));

          for (guint k = 0; unplaced[k] != NULL; k++)
            found |= strstr (unplaced[k], kept) != NULL;
          found |= g_strcmp0 (heed_recommendation_get_paragraph (at (plan, j)), kept) == 0;
        }
      if (!found)
        g_error ("%s of “%s” is lost", kept, cell);
    }
}

/* A table without a column for the numbers. */
static void
test_numbers_in_text (void)
{
  g_autofree char *first = words ();
  g_autofree char *step = words ();
  g_autofree char *text = g_strdup_printf ("Recommendation\tAgreed / not agreed\tActions\tOwner\tDate\n"
                                           "1. %s\tAgreed\t1.1 %s\t%s\t%s\n\t\t1.2 %s\t%s\t%s\n2. %s\tAgreed\t2.1 %s\t%s\t%s\n",
                                           first, step, roles[0], dates[0], step, roles[1], dates[1], first, step,
                                           roles[2], dates[2]);
  g_autoptr (HeedPlan) plan = read_plan (text);

  g_assert_cmpuint (count (plan), ==, 2);
  g_assert_cmpstr (heed_recommendation_get_number (at (plan, 1)), ==, "2");
  g_assert_cmpstr (heed_recommendation_get_text (at (plan, 0)), ==, first);
  g_assert_cmpstr (heed_recommendation_get_review (at (plan, 0))[0], ==, NULL);
  assert_step (plan, 0, 1, "1.2", step, roles[1], dates[1]);
  assert_step (plan, 1, 0, "2.1", step, roles[2], dates[2]);
}

/* Whom the rows are for, in all the places where it stands. */
static void
test_addressees (void)
{
  static const char *const headings[] = {
    "\tThe Division should:\t\t\t\t\n", "The Division should:\n", "\t<b>The Division should:</b>\n",
    "The Division should:\t\t\t\t\t\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      g_autofree char *first = words ();
      g_autofree char *step = words ();
      g_autofree char *text = g_strdup_printf (HEADER "1\t%s\tAgreed\t%s\t%s\t%s\n%s2\t%s\tAgreed\t%s\t%s\t%s\n"
                                               "\tRecommendations\tTo the Governor\t\t\t\n3\t%s\tAgreed\t%s\t%s\t%s\n",
                                               first, step, roles[0], dates[0], headings[i], first, step, roles[1],
                                               dates[1], first, step, roles[2], dates[2]);
      g_autoptr (HeedPlan) plan = read_plan (text);

      g_assert_cmpuint (count (plan), ==, 3);
      g_assert_cmpstr (heed_recommendation_get_addressee (at (plan, 0)), ==, "");
      g_assert_cmpstr (heed_recommendation_get_addressee (at (plan, 1)), ==, "The Division should");
      g_assert_true (heed_recommendation_get_addressee_stated (at (plan, 1)));
      g_assert_nonnull (strstr (heed_recommendation_get_addressee (at (plan, 2)), "To the Governor"));
      for (guint j = 0; j < 3; j++)
        {
          g_assert_cmpstr (heed_recommendation_get_text (at (plan, j)), ==, first);
          g_assert_cmpint (kind_at (plan, j), ==, HEED_RESPONSE_KIND_AGREED);
          assert_step (plan, j, 0, NULL, step, roles[j], dates[j]);
        }
    }
}

/* One cell too many before the number. */
static void
test_shifted (void)
{
  g_autofree char *first = words ();
  g_autofree char *step = words ();
  g_autofree char *text = g_strdup_printf (HEADER "1\t%s\tAgreed\t%s\t%s\t%s\nThe agency should:\t2\t%s\tAgreed\t%s\t%s\t%s\n",
                                           first, step, roles[0], dates[0], first, step, roles[1], dates[1]);
  g_autoptr (HeedPlan) plan = read_plan (text);

  g_assert_cmpuint (count (plan), ==, 2);
  g_assert_cmpstr (heed_recommendation_get_addressee (at (plan, 1)), ==, "The agency should");
  g_assert_cmpstr (heed_recommendation_get_number (at (plan, 1)), ==, "2");
  assert_step (plan, 1, 0, NULL, step, roles[1], dates[1]);
}

/* A list that says itself to which steps its parts belong. */
static void
test_labelled_lists (void)
{
  static const char *const labels[][3] = { { "1.", "2.", "3." }, { "a)", "b)", "c)" }, { "(a)", "(b)", "(c)" } };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autofree char *step = words ();
      g_autofree char *text = g_strdup_printf (HEADER "4\t%s\tAgreed\t%s %s; %s %s; %s %s\t%s %s %s %s %s %s\t%s %s %s %s %s %s\n",
                                               step, labels[i][0], step, labels[i][1], step, labels[i][2], step,
                                               labels[i][0], roles[0], labels[i][1], roles[1], labels[i][2], roles[2],
                                               labels[i][0], dates[0], labels[i][1], dates[1], labels[i][2], dates[2]);
      g_autofree char *ended = g_strconcat (step, ";", NULL);
      g_autofree char *shared = g_strdup_printf (HEADER "4\t%s\tAgreed\t%s %s; %s %s; %s %s\t%s %s %s and %s %s\t\n",
                                                 step, labels[i][0], step, labels[i][1], step, labels[i][2], step,
                                                 labels[i][0], roles[0], labels[i][1], labels[i][2], roles[1]);
      g_autoptr (HeedPlan) plan = read_plan (text);
      g_autoptr (HeedPlan) unsure = read_plan (shared);

      for (guint j = 0; j < 3; j++)
        {
          assert_step (plan, 0, j, labels[i][j], j < 2 ? ended : step, roles[j], dates[j]);
          /* A wrong owner is worse than none. */
          assert_step (unsure, 0, j, labels[i][j], j < 2 ? ended : step, NULL, NULL);
        }
      g_assert_nonnull (heed_unplaced_get_owners (heed_recommendation_get_unplaced (at (unsure, 0)))[0]);
      g_assert_nonnull (heed_recommendation_get_review (at (unsure, 0))[0]);
    }
}

/* The owner in the column of the dates and the other way round; nobody. */
static void
test_exchanged (void)
{
  for (guint i = 0; i < 20; i++)
    {
      const char *role = PICK (roles);
      const char *date = PICK (dates);
      g_autofree char *step = words ();
      g_autofree char *text = g_strdup_printf (HEADER "1\t%s\tAgreed\t1.1 %s\t%s\t%s\n\t\t\t1.2 %s\tN/A\t-\n", step, step,
                                               date, role, step);
      g_autoptr (HeedPlan) plan = read_plan (text);

      assert_step (plan, 0, 0, "1.1", step, role, date);
      assert_step (plan, 0, 1, "1.2", step, NULL, NULL);
      g_assert_cmpstr (heed_unplaced_get_owners (heed_recommendation_get_unplaced (at (plan, 0)))[0], ==, "N/A");
    }
}

/* Names, months and steps that go on in the next row. */
static void
test_torn (void)
{
  g_autofree char *first = words ();
  g_autofree char *step = words ();
  g_autofree char *text = g_strdup_printf (HEADER "1\t%s\tAgreed\t1.1 %s and\tDirector of\tOctober\n"
                                           "\nOfficial, page 3 of 9\n\n\tPage 3\n"
                                           "\t\t\tfor each team. 1.2 %s\tInterventions\t2018\n", first, step, step);
  g_autofree char *joined = g_strconcat (step, " and for each team.", NULL);
  g_autoptr (HeedPlan) plan = read_plan (text);

  assert_step (plan, 0, 0, "1.1", joined, "Director of Interventions", "October 2018");
  g_assert_cmpstr (heed_action_get_label (HEED_ACTION (item_at (plan, 0, 1))), ==, "1.2");
}

/* The end of a recommendation beside the first line of the next one. */
static void
test_torn_off (void)
{
  g_autofree char *first = words ();
  g_autofree char *step = words ();
  g_autofree char *text = g_strdup_printf (HEADER "1\t%s\tAgreed\t<p>1.1 %s:</p><ul><li>• one</li></ul>\t%s\t%s\n"
                                           "2\t\tAgreed\t<ul><li>• two</li></ul>\t%s\t%s\n2\t%s\tAgreed\t2.1 %s\t%s\t%s\n",
                                           first, step, roles[0], dates[0], roles[1], dates[1], first, step, roles[1],
                                           dates[1]);
  g_autoptr (HeedPlan) plan = read_plan (text);
  HeedUnplaced *unplaced = heed_recommendation_get_unplaced (at (plan, 1));

  g_assert_cmpuint (count (plan), ==, 2);
  g_assert_nonnull (strstr (heed_item_get_text (item_at (plan, 0, 0)), "two"));
  assert_step (plan, 1, 0, "2.1", step, roles[1], dates[1]);
  g_assert_cmpstr (heed_unplaced_get_owners (unplaced)[0], ==, roles[1]);
  g_assert_cmpstr (heed_unplaced_get_targets (unplaced)[0], ==, dates[1]);
  g_assert_nonnull (heed_recommendation_get_review (at (plan, 1))[0]);
}

/* Two tables, the definitions after them, and the edition that they follow. */
static void
test_tables (void)
{
  static const struct
  {
    const char *words[3];
    const char *edition;
  } editions[] = {
    { { "Agreed", "Partly Agreed", "Not Agreed" }, "agreed" },
    { { "Accepted", "Partially accepted", "Not accepted" }, "accepted" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (editions); i++)
    {
      const char *const *responses = editions[i].words;
      g_autofree char *title = g_strjoinv (" / ", (char **) (char *[]){ (char *) responses[0], (char *) responses[1],
                                                                      (char *) responses[2], NULL });
      g_autofree char *header = g_strdup_printf ("Number\tRecommendation\tResponse (%s)\tAction\tOwner\tBy when\n", title);
      g_autofree char *step = words ();
      g_autofree char *text = g_strdup_printf (
        "%s1\t%s\t%s\tAction 1: %s\t%s\t%s\n\nTable 2: national actions\n\n%s2\t%s\t%s\t%s\t%s\t%s\n\n"
        "Term\tDefinition\tAdditional comment\n%s\tAll of it is to be done as it was asked for.\tSay how.\n",
        header, step, responses[0], step, roles[0], dates[0], header, step, responses[2], step, roles[1], dates[1],
        responses[0]);
      g_autoptr (HeedPlan) plan = read_plan (text);
      HeedRecordList *definitions = heed_wording_get_definitions (heed_plan_get_wording (plan));

      g_assert_cmpuint (count (plan), ==, 2);
      assert_step (plan, 0, 0, "Action 1:", step, roles[0], dates[0]);
      g_assert_cmpint (kind_at (plan, 1), ==, HEED_RESPONSE_KIND_NOT_AGREED);
      g_assert_cmpstr (heed_plan_get_edition (plan), ==, editions[i].edition);
      g_assert_cmpstr (heed_recommendation_get_heading (at (plan, 1)), ==, "Table 2: national actions");
      g_assert_null (heed_plan_get_unplaced (plan)[0]);
      g_assert_cmpuint (heed_record_list_get_n (definitions), ==, 1);
    }
}

/* The response in the cell of the recommendation, or the one in that of the other;
 * steps that run on with the same mark. */
static void
test_misplaced_response (void)
{
  g_autofree char *first = words ();
  g_autofree char *step = words ();
  g_autofree char *text = g_strdup_printf (HEADER "1\t%s Partly agreed\t\t%s\t%s\t%s\n2\tNot agreed\t%s\tNo.\t\t\n"
                                           "3\t%s\tAgreed\t- %s - %s\t%s\t%s %s\n",
                                           first, step, roles[0], dates[0], first, first, step, step, roles[1],
                                           dates[0], dates[1]);
  g_autoptr (HeedPlan) plan = read_plan (text);

  g_assert_cmpuint (count (plan), ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpstr (heed_recommendation_get_text (at (plan, i)), ==, first);
  g_assert_cmpint (kind_at (plan, 0), ==, HEED_RESPONSE_KIND_PARTLY_AGREED);
  g_assert_cmpint (kind_at (plan, 1), ==, HEED_RESPONSE_KIND_NOT_AGREED);
  assert_step (plan, 2, 0, "-", step, roles[1], dates[0]);
  assert_step (plan, 2, 1, "-", step, roles[1], dates[1]);
}

/* Why a recommendation is not wholly agreed, in a row of its own. */
static void
test_explanation (void)
{
  static const char explanation[] = "The unit will train its own staff. It cannot train others, as policy does not allow it.";
  g_autofree char *step = words ();
  g_autofree char *text = g_strdup_printf (HEADER "1\t%s\tPartly agreed\t%s\t\t\n\t\t\t%s\t%s\t%s\n", step, explanation,
                                           step, roles[0], dates[0]);
  g_autoptr (HeedPlan) plan = read_plan (text);
  HeedResponse *response = heed_recommendation_get_response (at (plan, 0));

  g_assert_cmpstr (heed_response_get_explanation (response), ==, explanation);
  g_assert_cmpint (heed_response_get_reasons (response), ==, HEED_REASONS_POLICY);
  assert_step (plan, 0, 0, NULL, step, roles[0], dates[0]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/recognise/variants/numbers", test_numbers);
  g_test_add_func ("/recognise/variants/torn-paragraph", test_torn_paragraph);
  g_test_add_func ("/recognise/variants/garbled-number", test_garbled_number);
  g_test_add_func ("/recognise/variants/numbers-in-text", test_numbers_in_text);
  g_test_add_func ("/recognise/variants/addressees", test_addressees);
  g_test_add_func ("/recognise/variants/shifted", test_shifted);
  g_test_add_func ("/recognise/variants/labelled-lists", test_labelled_lists);
  g_test_add_func ("/recognise/variants/exchanged", test_exchanged);
  g_test_add_func ("/recognise/variants/priority", test_priority);
  g_test_add_func ("/recognise/variants/priority-headings", test_priority_headings);
  g_test_add_func ("/recognise/variants/priority-column", test_priority_column);
  g_test_add_func ("/recognise/variants/torn", test_torn);
  g_test_add_func ("/recognise/variants/torn-off", test_torn_off);
  g_test_add_func ("/recognise/variants/tables", test_tables);
  g_test_add_func ("/recognise/variants/misplaced-response", test_misplaced_response);
  g_test_add_func ("/recognise/variants/explanation", test_explanation);

  return g_test_run ();
}
