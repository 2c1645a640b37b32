/* test-ics.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-ics-writer.h"

#include <libical/ical.h>
#include <string.h>

#include "heed-action.h"
#include "heed-compliance.h"
#include "heed-plan-words.h"
#include "heed-random-plan.h"
#include "heed-recommendation.h"
#include "heed-text-item.h"

/* What is read back, in a table by the id of each event. */
typedef struct
{
  char *text;
  icalcomponent *calendar;
  GHashTable *events;
} Calendar;

static void
calendar_free (Calendar *self)
{
  g_hash_table_unref (self->events);
  icalcomponent_free (self->calendar);
  g_free (self->text);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Calendar, calendar_free)

/* RFC 5545, 3.1: lines of at most 75 octets, each ending with CR LF, of whole
 * characters. */
static void
assert_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);
  guint n = g_strv_length (lines);

  g_assert_cmpuint (n, >, 3);
  g_assert_cmpstr (lines[n - 1], ==, "");
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), <=, 75);
      g_assert_true (g_utf8_validate (lines[i], -1, NULL));
      g_assert_null (strpbrk (lines[i], "\r\n"));
      for (const char *p = lines[i]; *p != '\0'; p++)
        g_assert_false (g_ascii_iscntrl (*p));
    }
}

static Calendar *
calendar_new (HeedReport *report)
{
  Calendar *self = g_new0 (Calendar, 1);
  g_autoptr (GError) error = NULL;

  self->text = heed_ics_write (report, NULL, &error);
  g_assert_no_error (error);
  assert_lines (self->text);
  self->calendar = icalcomponent_new_from_string (self->text);
  g_assert_nonnull (self->calendar);
  g_assert_cmpint (icalcomponent_isa (self->calendar), ==, ICAL_VCALENDAR_COMPONENT);
  if (icalcomponent_count_errors (self->calendar) > 0)
    g_error ("%s", icalcomponent_as_ical_string (self->calendar));
  g_assert_true (icalcomponent_check_restrictions (self->calendar));
  self->events = g_hash_table_new (g_str_hash, g_str_equal);
  for (icalcomponent *event = icalcomponent_get_first_component (self->calendar, ICAL_VEVENT_COMPONENT);
       event != NULL;
       event = icalcomponent_get_next_component (self->calendar, ICAL_VEVENT_COMPONENT))
    {
      const char *uid = icalcomponent_get_uid (event);

      g_assert_nonnull (uid);
      g_assert_true (g_hash_table_add (self->events, (char *) uid));
      g_hash_table_insert (self->events, (char *) uid, event);
    }
  return self;
}

static icalcomponent *
find_event (Calendar   *self,
            const char *item_id,
            const char *name)
{
  g_autofree char *prefix = g_strdup_printf ("%s-%s-", item_id, name);
  GHashTableIter iter;
  gpointer uid, event;

  g_hash_table_iter_init (&iter, self->events);
  while (g_hash_table_iter_next (&iter, &uid, &event))
    if (g_str_has_prefix (uid, prefix) && strcspn ((char *) uid + strlen (prefix), "-@") == 8)
      return event;
  return NULL;
}

static HeedDay
to_day (struct icaltimetype moment)
{
  g_assert_true (moment.is_date);
  return heed_day_new (moment.year, moment.month, moment.day);
}

static void
assert_days (icalcomponent *event,
             HeedDay        first,
             HeedDay        last)
{
  g_assert_nonnull (event);
  g_assert_cmpuint (to_day (icalcomponent_get_dtstart (event)), ==, first);
  g_assert_cmpuint (to_day (icalcomponent_get_dtend (event)), ==, last + 1);
}

/* One action, of a plan submitted on 12 April 2019. */
static HeedPlan *
plan_of (const char *target)
{
  HeedPlan *plan = heed_plan_new ();
  g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();
  g_autoptr (HeedAction) action = heed_action_new ();

  heed_plan_set_submitted (plan, heed_day_new (2019, 4, 12));
  heed_plan_set_title (plan, "Lamps; ladders, and \\more\\");
  heed_recommendation_set_number (recommendation, "1");
  heed_item_set_text (HEED_ITEM (action), "Paint the lamp; then, “slowly”, the *ladder*.");
  heed_action_set_label (action, "1.1");
  heed_item_set_target_words (HEED_ITEM (action), target);
  heed_record_list_append (heed_recommendation_get_items (recommendation), action);
  heed_record_list_append (heed_plan_get_recommendations (plan), recommendation);
  return plan;
}

static HeedAction *
action_of (HeedPlan *plan)
{
  HeedRecommendation *recommendation
    = heed_record_list_get (heed_plan_get_recommendations (plan), 0);

  return heed_record_list_get (heed_recommendation_get_items (recommendation), 0);
}

static Calendar *
calendar_of (HeedPlan *plan)
{
  g_autoptr (HeedReport) report = heed_report_new_plan (plan);

  return calendar_new (report);
}

static Calendar *
progress_of (HeedPlan *plan)
{
  g_autoptr (HeedReport) report = heed_report_new_progress (plan, heed_day_new (2019, 5, 2));

  return calendar_new (report);
}

static HeedDay
iso (const char *text)
{
  return heed_day_new_from_iso (text);
}

/* What words become in a calendar: at most three dates. */
static void
test_targets (void)
{
  static const struct
  {
    const char *words;
    struct
    {
      const char *name;
      const char *first;
      const char *last;
    } dates[3];
    gboolean tentative;
  } rows[] = {
    { "May 2019", { { "1", "2019-05-31", "2019-05-31" } } },
    { "10.5.19", { { "1", "2019-05-10", "2019-05-10" } } },
    { "May19 – Aug 19", { { "1", "2019-05-01", "2019-08-31" } } },
    { "From January 2019", { { "1", "2019-01-01", "2019-01-01" } } },
    { "Monthly from January 2019", { { "1", "2019-01-01", "2019-01-01" } } },
    { "April 19 with checkpoint Sept 19",
      { { "1", "2019-04-30", "2019-04-30" }, { "1-1", "2019-09-30", "2019-09-30" } } },
    { "June 19 TBC NB dependant on funds", { { "1", "2019-06-30", "2019-06-30" } }, TRUE },
    { "September", { { "1", "2019-09-30", "2019-09-30" } }, TRUE },
    { "December 2020 & ongoing", { { "1", "2020-12-31", "2020-12-31" } } },
    { "Completed", { { NULL } } },
    { "Ongoing", { { NULL } } },
    { "when the new house opens", { { NULL } } },
    { "30 February 2020", { { NULL } } },
    { "", { { NULL } } },
    { "February 2019\nMarch 2020",
      { { "1", "2019-02-28", "2019-02-28" }, { "2", "2020-03-31", "2020-03-31" } } },
    { "May 2019 June 2019 July 2019",
      { { "1", "2019-05-31", "2019-05-31" }, { "2", "2019-06-30", "2019-06-30" },
        { "3", "2019-07-31", "2019-07-31" } } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (HeedPlan) plan = plan_of (rows[i].words);
      g_autoptr (Calendar) calendar = calendar_of (plan);
      const char *id = heed_item_get_id (HEED_ITEM (action_of (plan)));
      guint n = 0;

      for (guint j = 0; j < 3 && rows[i].dates[j].name != NULL; j++, n++)
        {
          icalcomponent *event = find_event (calendar, id, rows[i].dates[j].name);

          g_test_message ("%s", rows[i].words);
          assert_days (event, iso (rows[i].dates[j].first), iso (rows[i].dates[j].last));
          g_assert_cmpint (icalcomponent_get_status (event), ==,
                           rows[i].tentative ? ICAL_STATUS_TENTATIVE : ICAL_STATUS_CONFIRMED);
        }
      g_assert_cmpuint (g_hash_table_size (calendar->events), ==, n);
    }
}

/* The days on which a rule falls are those that the words mean. */
static void
test_rules (void)
{
  static const struct
  {
    const char *words;
    const char *days[6];
  } rows[] = {
    { "Monthly from January 2019", { "2019-01-01", "2019-02-01", "2019-03-01", "2019-04-01" } },
    { "Quarterly from April 2019", { "2019-04-01", "2019-07-01", "2019-10-01", "2020-01-01" } },
    { "May 2019, then quarterly", { "2019-05-31", "2019-08-31", "2019-11-30", "2020-02-29" } },
    { "December 2018, then monthly", { "2018-12-31", "2019-01-31", "2019-02-28", "2019-03-31" } },
    { "30.01.2019, then monthly", { "2019-01-30", "2019-02-28", "2019-03-30", "2019-04-30" } },
    { "29.12.2018, then monthly", { "2018-12-29", "2019-01-29", "2019-02-28", "2019-03-29" } },
    { "15.01.2019, then monthly", { "2019-01-15", "2019-02-15", "2019-03-15", "2019-04-15" } },
    { "February 2019, then annually", { "2019-02-28", "2020-02-29", "2021-02-28", "2022-02-28" } },
    { "1 March 2019, then annually", { "2019-03-01", "2020-03-01", "2021-03-01" } },
    { "1 May 2019, then weekly", { "2019-05-01", "2019-05-08", "2019-05-15" } },
    { "1 May 2019, then every two weeks", { "2019-05-01", "2019-05-15", "2019-05-29" } },
    { "1 May 2019, then daily", { "2019-05-01", "2019-05-02", "2019-05-03" } },
    { "June 2019, then 6-monthly", { "2019-06-30", "2019-12-31", "2020-06-30" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (HeedPlan) plan = plan_of (rows[i].words);
      g_autoptr (Calendar) calendar = calendar_of (plan);
      icalcomponent *event
        = find_event (calendar, heed_item_get_id (HEED_ITEM (action_of (plan))), "1");
      icalproperty *rule;
      icalrecur_iterator *iterator;

      g_test_message ("%s", rows[i].words);
      g_assert_nonnull (event);
      rule = icalcomponent_get_first_property (event, ICAL_RRULE_PROPERTY);
      g_assert_nonnull (rule);
      iterator = icalrecur_iterator_new (icalproperty_get_rrule (rule), icalcomponent_get_dtstart (event));
      g_assert_nonnull (iterator);
      for (guint j = 0; rows[i].days[j] != NULL; j++)
        {
          g_autofree char *found = heed_day_to_iso (to_day (icalrecur_iterator_next (iterator)));

          g_assert_cmpstr (found, ==, rows[i].days[j]);
        }
      icalrecur_iterator_free (iterator);
    }
}

/* What is completed repeats no more. */
static void
test_rule_ends (void)
{
  g_autoptr (HeedPlan) plan = plan_of ("Monthly from January 2019");
  g_autoptr (Calendar) calendar = NULL;
  HeedAction *action = action_of (plan);
  icalcomponent *event;
  icalrecur_iterator *iterator;
  guint n = 0;

  heed_action_set_progress (action, HEED_PROGRESS_COMPLETED);
  heed_action_set_completed_on (action, heed_day_new (2019, 4, 20));
  calendar = calendar_of (plan);
  event = find_event (calendar, heed_item_get_id (HEED_ITEM (action)), "1");
  g_assert_true (g_str_has_prefix (icalcomponent_get_summary (event), "Completed: "));
  iterator = icalrecur_iterator_new (
    icalproperty_get_rrule (icalcomponent_get_first_property (event, ICAL_RRULE_PROPERTY)),
    icalcomponent_get_dtstart (event));
  while (!icaltime_is_null_time (icalrecur_iterator_next (iterator)))
    n++;
  icalrecur_iterator_free (iterator);
  /* January to April. */
  g_assert_cmpuint (n, ==, 4);
}

/* What the calendar says of an action. */
static void
test_words (void)
{
  g_autoptr (HeedPlan) plan = plan_of ("June 19 TBC NB dependant on funds");
  HeedAction *action = action_of (plan);
  g_autoptr (Calendar) calendar = NULL;
  g_autoptr (HeedUpdate) update = heed_update_new (heed_day_new (2019, 5, 1), "Night Warden", "Half *done*");
  icalcomponent *event;
  icalproperty *name;
  const char *description;
  static const char *const owners[] = { "Keeper of Keys", "Head; of Gardens", NULL };
  static const char *const wanted[] = {
    "1.1 Paint the lamp; then, “slowly”, the ladder.", "Responsible owner: Keeper of Keys; Head; of Gardens",
    "Target date: June 19 TBC NB dependant on funds", "Latest update: 1 May 2019, Night Warden: Half done",
    "Progress: In progress", "Recommendation 1: ", "Plan: Lamps; ladders, and \\more\\",
  };

  heed_item_set_owners (HEED_ITEM (action), owners);
  heed_action_set_progress (action, HEED_PROGRESS_IN_PROGRESS);
  heed_record_list_append (heed_action_get_updates (action), update);
  /* What the office notes is not for the public. */
  calendar = calendar_of (plan);
  event = find_event (calendar, heed_item_get_id (HEED_ITEM (action)), "1");
  g_assert_null (strstr (icalcomponent_get_description (event), "Half done"));
  g_assert_null (strstr (icalcomponent_get_description (event), "In progress"));

  g_clear_pointer (&calendar, calendar_free);
  calendar = progress_of (plan);
  event = find_event (calendar, heed_item_get_id (HEED_ITEM (action)), "1");
  g_assert_cmpstr (icalcomponent_get_summary (event), ==,
                   "1.1 Paint the lamp; then, “slowly”, the ladder.");
  description = icalcomponent_get_description (event);
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    g_assert_nonnull (strstr (description, wanted[i]));

  name = icalcomponent_get_first_property (calendar->calendar, ICAL_X_PROPERTY);
  g_assert_cmpstr (icalproperty_get_x_name (name), ==, "X-WR-CALNAME");
  g_assert_nonnull (strstr (calendar->text, "X-WR-CALNAME:Lamps; ladders, and \\\\more\\\\"));
  g_assert_nonnull (strstr (calendar->text, "\r\nPRODID:"));
  g_assert_nonnull (strstr (calendar->text, "\r\nCALSCALE:GREGORIAN\r\n"));
  g_assert_nonnull (strstr (calendar->text, "\r\nTRANSP:TRANSPARENT\r\n"));

  heed_action_set_progress (action, HEED_PROGRESS_WITHDRAWN);
  g_clear_pointer (&calendar, calendar_free);
  calendar = calendar_of (plan);
  event = find_event (calendar, heed_item_get_id (HEED_ITEM (action)), "1");
  g_assert_cmpint (icalcomponent_get_status (event), ==, ICAL_STATUS_CANCELLED);
  g_assert_true (g_str_has_prefix (icalcomponent_get_summary (event), "Withdrawn: "));
}

/* Programs sort by categories: an organisation is one of them, whatever its name. */
static void
test_category (void)
{
  static const char *const names[][2] = {
    { "Northwick", "Northwick" },
    { "North, South; and \\East", "North South and \\East" },
    { ",;", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (HeedPlan) plan = plan_of ("May 2027");
      g_autoptr (HeedOrganisation) organisation = heed_organisation_new ();
      g_autoptr (Calendar) calendar = NULL;
      g_autofree char *told = g_strdup_printf ("Organisation: %s", names[i][0]);
      icalcomponent *event;
      icalproperty *category;

      heed_organisation_set_name (organisation, names[i][0]);
      heed_plan_set_organisation (plan, organisation);
      calendar = calendar_of (plan);
      event = find_event (calendar, heed_item_get_id (HEED_ITEM (action_of (plan))), "1");
      category = icalcomponent_get_first_property (event, ICAL_CATEGORIES_PROPERTY);
      g_assert_cmpstr (category != NULL ? icalproperty_get_categories (category) : NULL, ==, names[i][1]);
      g_assert_null (icalcomponent_get_next_property (event, ICAL_CATEGORIES_PROPERTY));
      g_assert_nonnull (strstr (icalcomponent_get_description (event), told));
    }
}

/* A plan without dates is a calendar that says so. */
static void
test_nothing (void)
{
  g_autoptr (HeedPlan) plan = plan_of ("Ongoing");
  g_autoptr (Calendar) calendar = calendar_of (plan);
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  g_autoptr (HeedReport) overdue = heed_report_new_overdue (entries, NULL, heed_day_new (2020, 1, 1));
  g_autoptr (Calendar) overdue_calendar = calendar_new (overdue);
  icalcomponent *journal
    = icalcomponent_get_first_component (calendar->calendar, ICAL_VJOURNAL_COMPONENT);

  g_assert_nonnull (journal);
  g_assert_cmpstr (icalcomponent_get_summary (journal), ==,
                   "No action has a date that a calendar can show.");
  journal = icalcomponent_get_first_component (overdue_calendar->calendar, ICAL_VJOURNAL_COMPONENT);
  g_assert_cmpstr (icalcomponent_get_summary (journal), ==, "No action is overdue.");
}

static GHashTable *
list_uids (Calendar *self)
{
  GHashTable *uids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer uid;

  g_hash_table_iter_init (&iter, self->events);
  while (g_hash_table_iter_next (&iter, &uid, NULL))
    g_hash_table_add (uids, g_strdup (uid));
  return uids;
}

/* A second export updates the events of the first, and tells that it is the newer. */
static void
test_second_export (void)
{
  g_autoptr (HeedPlan) plan = plan_of ("April 19 with checkpoint Sept 19");
  HeedAction *action = action_of (plan);
  const char *id = heed_item_get_id (HEED_ITEM (action));
  g_autoptr (HeedReport) first_report = heed_report_new_plan (plan);
  g_autoptr (HeedReport) second_report = heed_report_new_progress (plan, heed_day_new (2019, 5, 1));
  g_autoptr (Calendar) first = NULL;
  g_autoptr (Calendar) again = NULL;
  g_autoptr (Calendar) second = NULL;
  g_autoptr (GHashTable) uids = NULL;
  GHashTableIter iter;
  gpointer uid;

  first_report->version = 7;
  first_report->changed = g_date_time_new_utc (2026, 3, 4, 5, 6, 7);
  second_report->version = 8;
  second_report->changed = g_date_time_new_utc (2026, 3, 4, 5, 6, 9);
  first = calendar_new (first_report);
  again = calendar_new (first_report);
  g_assert_cmpstr (first->text, ==, again->text);
  g_assert_nonnull (strstr (first->text, "\r\nDTSTAMP:20260304T050607Z\r\nLAST-MODIFIED:20260304T050607Z\r\n"
                                         "SEQUENCE:7\r\n"));

  heed_item_set_text (HEED_ITEM (action), "Paint it blue.");
  heed_action_set_label (action, "2.9");
  heed_item_set_target_words (HEED_ITEM (action), "June 2019 with checkpoint Sept 19");
  second = calendar_new (second_report);
  uids = list_uids (first);
  g_assert_cmpuint (g_hash_table_size (uids), ==, 2);
  g_assert_cmpuint (g_hash_table_size (second->events), ==, 2);
  g_hash_table_iter_init (&iter, uids);
  while (g_hash_table_iter_next (&iter, &uid, NULL))
    {
      icalcomponent *event = g_hash_table_lookup (second->events, uid);

      g_assert_nonnull (event);
      g_assert_cmpint (icalcomponent_get_sequence (event), ==, 8);
    }
  assert_days (find_event (second, id, "1"), heed_day_new (2019, 6, 30), heed_day_new (2019, 6, 30));
  g_assert_nonnull (strstr (icalcomponent_get_description (find_event (second, id, "1")),
                            "Status on 1 May 2019: On track"));
}

/* Without a register, what was added to an action makes a newer event of it. */
static void
test_without_register (void)
{
  g_autoptr (HeedPlan) plan = plan_of ("May 2019");
  HeedAction *action = action_of (plan);
  g_autoptr (HeedUpdate) update = heed_update_new (heed_day_new (2019, 5, 9), "Keeper", "Begun");
  g_autoptr (Calendar) first = calendar_of (plan);
  g_autoptr (Calendar) second = NULL;
  const char *id = heed_item_get_id (HEED_ITEM (action));

  heed_record_list_append (heed_action_get_updates (action), update);
  second = calendar_of (plan);
  g_assert_cmpint (icalcomponent_get_sequence (find_event (second, id, "1")), >,
                   icalcomponent_get_sequence (find_event (first, id, "1")));
  g_assert_nonnull (strstr (second->text, "DTSTAMP:20190509T000000Z"));
}

static guint
count_dates (HeedTarget *target,
             HeedDay     reference)
{
  gsize n_checkpoints;
  g_auto (GStrv) lines = NULL;
  guint n = 0;

  if (target == NULL)
    return 0;
  heed_target_get_checkpoints (target, &n_checkpoints);
  if (heed_target_is_recognised (target))
    return (guint) n_checkpoints +
           (heed_target_get_start (target) != HEED_DAY_NONE || heed_target_get_due (target) != HEED_DAY_NONE);

  lines = g_strsplit (heed_target_get_words (target), "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) parts = heed_target_split (lines[i]);

      for (guint j = 0; j < parts->len; j++)
        {
          g_autoptr (HeedTarget) part = heed_target_new (g_ptr_array_index (parts, j), reference);

          if (heed_target_is_recognised (part))
            n += count_dates (part, reference);
        }
    }
  return n;
}

static guint
assert_item (Calendar           *calendar,
             HeedRecommendation *recommendation,
             HeedItem           *item)
{
  gboolean is_action = HEED_IS_ACTION (item);
  gboolean counts = is_action ? heed_action_is_counted (HEED_ACTION (item))
                              : heed_item_get_target (item) != NULL;
  HeedTarget *target = heed_recommendation_get_target_in_force (recommendation, item);
  HeedDay due = target != NULL ? heed_target_get_due (target) : HEED_DAY_NONE;
  HeedDay start = target != NULL ? heed_target_get_start (target) : HEED_DAY_NONE;
  icalcomponent *event = find_event (calendar, heed_item_get_id (item), "1");
  HeedDay first = start != HEED_DAY_NONE ? start : due;

  if (!counts)
    {
      g_assert_null (event);
      return 0;
    }
  if (first != HEED_DAY_NONE)
    {
      g_assert_nonnull (event);
      g_assert_cmpuint (to_day (icalcomponent_get_dtstart (event)), ==, first);
      g_assert_cmpint (icalcomponent_get_first_property (event, ICAL_RRULE_PROPERTY) != NULL, ==,
                       heed_target_get_repeats (target) != HEED_REPEAT_NONE);
      if (is_action && heed_action_get_progress (HEED_ACTION (item)) == HEED_PROGRESS_COMPLETED)
        g_assert_true (g_str_has_prefix (icalcomponent_get_summary (event), "Completed: "));
    }
  return count_dates (target, heed_item_get_reference (item));
}

static guint
assert_plan (HeedPlan *plan)
{
  g_autoptr (Calendar) calendar = calendar_of (plan);
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
  guint n_dates = 0;

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecommendation *recommendation = heed_record_list_get (recommendations, i);
      HeedRecordList *items = heed_recommendation_get_items (recommendation);

      for (guint j = 0; j < heed_record_list_get_n (items); j++)
        n_dates += assert_item (calendar, recommendation, heed_record_list_get (items, j));
    }
  g_assert_cmpuint (g_hash_table_size (calendar->events), ==, n_dates);
  return n_dates;
}

/* Every date of a plan stands in the calendar, and nothing else does. */
static void
test_random_plans (void)
{
  guint n_dates = 0;

  for (guint i = 0; i < 30; i++)
    {
      guint32 seed = (guint32) g_test_rand_int ();
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (HeedPlan) plan = NULL;

      g_test_message ("seed %u", seed);
      plan = heed_random_plan_new (rand, i % 4, 8);
      n_dates += assert_plan (plan);
    }
  g_assert_cmpuint (n_dates, >, 0);
}

static void
test_published (void)
{
  const char *folder = g_getenv ("HEED_TEST_PLANS");
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *name;

  if (dir == NULL)
    {
      g_test_skip ("no published plans: HEED_TEST_PLANS names their folder");
      return;
    }
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autoptr (HeedPlan) plan = NULL;

      if (!g_str_has_suffix (name, ".txt"))
        continue;
      plan = heed_plan_words_read (folder, name);
      g_assert_cmpuint (assert_plan (plan), >, 10);
    }
}

static void
test_cancelled (void)
{
  g_autoptr (HeedPlan) plan = plan_of ("May 2019");
  g_autoptr (HeedReport) report = heed_report_new_plan (plan);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (heed_ics_write (report, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  icalerror_set_errors_are_fatal (0);

  g_test_add_func ("/ics/targets", test_targets);
  g_test_add_func ("/ics/rules", test_rules);
  g_test_add_func ("/ics/rule-ends", test_rule_ends);
  g_test_add_func ("/ics/words", test_words);
  g_test_add_func ("/ics/category", test_category);
  g_test_add_func ("/ics/nothing", test_nothing);
  g_test_add_func ("/ics/second-export", test_second_export);
  g_test_add_func ("/ics/without-register", test_without_register);
  g_test_add_func ("/ics/random-plans", test_random_plans);
  g_test_add_func ("/ics/published", test_published);
  g_test_add_func ("/ics/cancelled", test_cancelled);

  return g_test_run ();
}
