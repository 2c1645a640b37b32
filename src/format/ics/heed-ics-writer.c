/* heed-ics-writer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-ics-writer.h"

#include <libical/ical.h>
#include <string.h>

#include "heed-compose-progress.h"
#include "heed-compose-table.h"
#include "heed-ics-date.h"
#include "heed-markup.h"

/* libical itself rather than libical-glib: it writes values that are known already,
 * for which wrapping each of them in an object gives nothing. */

#define PRODUCT_ID "-//heedapp.org//Heed//EN"

/* Which ids are ours (RFC 5545, 3.8.4.7). */
#define UID_DOMAIN "heedapp.org"

/* Calendars show little more in a cell of a month. */
#define MAX_SUMMARY 72

typedef struct
{
  HeedReport *report;
  icalcomponent *calendar;
  struct icaltimetype fallback; /* when something changed last, where nothing better is known */
} Writer;

static void
add (icalcomponent *component,
     icalproperty  *property)
{
  icalcomponent_add_property (component, property);
}

/* What a text may hold (RFC 5545, 3.3.11): no control characters but line ends, which
 * the library escapes, as it does commas, semicolons and backslashes. */
static char *
clean (const char *text)
{
  GString *cleaned = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\t')
        g_string_append_c (cleaned, ' ');
      else if (c == '\n' || !g_unichar_iscntrl (c))
        g_string_append_unichar (cleaned, c);
    }
  return g_string_free (cleaned, FALSE);
}

/* One line, whatever the text is. */
static char *
clean_line (const char *text)
{
  char *line = clean (text);

  g_strdelimit (line, "\n", ' ');
  return g_strstrip (line);
}

static void
add_extension (icalcomponent *component,
               const char    *name,
               const char    *text)
{
  g_autofree char *line = clean_line (text);
  icalproperty *property;

  if (*line == '\0')
    return;
  /* As a text the library would give it a parameter that not every program knows. */
  property = icalproperty_new_x (line);
  icalproperty_set_x_name (property, name);
  add (component, property);
}

static struct icaltimetype
day_to_time (HeedDay day)
{
  struct icaltimetype moment = icaltime_null_date ();

  heed_day_get (day, &moment.year, &moment.month, &moment.day);
  return moment;
}

static struct icaltimetype
moment_to_time (GDateTime *moment)
{
  g_autoptr (GDateTime) utc = g_date_time_to_utc (moment);
  struct icaltimetype converted = icaltime_null_time ();

  converted.year = g_date_time_get_year (utc);
  converted.month = g_date_time_get_month (utc);
  converted.day = g_date_time_get_day_of_month (utc);
  converted.hour = g_date_time_get_hour (utc);
  converted.minute = g_date_time_get_minute (utc);
  converted.second = g_date_time_get_second (utc);
  return icaltime_set_timezone (&converted, icaltimezone_get_utc_timezone ());
}

static char *
to_text (const char *markup)
{
  g_autofree char *text = heed_markup_to_text (markup);

  return clean (text);
}

/* The first words, as many as a calendar shows. */
static char *
shorten (const char *text)
{
  g_autofree char *line = clean_line (text);
  g_autofree char *head = NULL;
  char *space;

  if (g_utf8_strlen (line, -1) <= MAX_SUMMARY)
    return g_steal_pointer (&line);

  head = g_utf8_substring (line, 0, MAX_SUMMARY);
  space = strrchr (head, ' ');
  if (space != NULL && space > head)
    *space = '\0';
  return g_strconcat (head, "…", NULL);
}

static const char *
summary_prefix (HeedActionEntry *entry,
                HeedIcsDate     *date)
{
  if (heed_action_entry_get_progress (entry) == HEED_PROGRESS_WITHDRAWN)
    return "Withdrawn: ";
  if (heed_action_entry_get_progress (entry) == HEED_PROGRESS_COMPLETED)
    return "Completed: ";
  if (date->is_checkpoint)
    return "Checkpoint: ";
  return date->is_start ? "Starts: " : "";
}

/* The label and the words; of what has neither, what it belongs to. A summary must not
 * be empty. */
static char *
make_headline (HeedActionEntry *entry)
{
  g_autofree char *text = to_text (heed_action_entry_get_text (entry));
  g_autofree char *label = clean_line (heed_action_entry_get_label (entry));
  g_autofree char *line = g_strconcat (label, " ", text, NULL);
  g_autofree char *number = NULL;

  g_strstrip (line);
  if (*line != '\0')
    return shorten (line);
  number = clean_line (heed_action_entry_get_number (entry));
  return *number != '\0' ? g_strdup_printf ("Recommendation %s", number) : g_strdup ("Action");
}

static char *
make_summary (Writer          *self,
              HeedActionEntry *entry,
              HeedIcsDate     *date)
{
  g_autofree char *summary = make_headline (entry);
  g_autofree char *organisation = clean_line (heed_action_entry_get_organisation (entry));

  /* Across plans, whose it is is what is looked for first. */
  if (self->report->plan == NULL && *organisation != '\0')
    return g_strdup_printf ("%s%s (%s)", summary_prefix (entry, date), summary, organisation);
  return g_strconcat (summary_prefix (entry, date), summary, NULL);
}

static void
append_line (GString    *text,
             const char *name,
             const char *words)
{
  if (*words != '\0')
    g_string_append_printf (text, "%s: %s\n", name, words);
}

/* A plan as it is published does not tell what the office notes of its progress. */
static void
append_standing (Writer          *self,
                 HeedActionEntry *entry,
                 GString         *text)
{
  HeedUpdate *latest = heed_action_entry_get_latest (entry);
  g_autofree char *day = heed_day_to_words (self->report->day);
  g_autofree char *progress = heed_compose_progress_words (heed_action_entry_get_progress (entry));
  g_autofree char *completed_on = heed_day_to_words (heed_action_entry_get_completed_on (entry));
  g_autofree char *status = NULL;

  if (!heed_action_entry_get_is_action (entry) || self->report->kind == HEED_REPORT_KIND_PLAN)
    return;

  status = heed_compose_status_words (heed_action_entry_get_compliance (entry, self->report->day),
                                      heed_action_entry_get_days_overdue (entry, self->report->day));
  g_string_append_printf (text, "Status on %s: %s\n", day, status);
  append_line (text, "Progress", progress);
  if (heed_action_entry_get_progress (entry) == HEED_PROGRESS_COMPLETED)
    append_line (text, "Completed on", completed_on);
  if (latest != NULL)
    {
      g_autofree char *line = heed_compose_update_line (latest);
      g_autofree char *update = to_text (heed_update_get_text (latest));
      g_autofree char *cleaned = clean_line (line);

      g_string_append_printf (text, "Latest update: %s%s%s\n", cleaned, *cleaned != '\0' ? ": " : "",
                              update);
    }
}

static char *
make_description (Writer          *self,
                  HeedActionEntry *entry)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *words = to_text (heed_action_entry_get_text (entry));
  g_autofree char *recommendation = to_text (heed_action_entry_get_recommendation (entry));
  g_autofree char *number = clean_line (heed_action_entry_get_number (entry));
  g_autofree char *label = clean_line (heed_action_entry_get_label (entry));
  g_autofree char *joined = g_strjoinv ("; ", (char **) heed_action_entry_get_owners (entry));
  g_autofree char *owners = clean (joined);
  g_autofree char *described = heed_compose_target_words (entry, ", ");
  g_autofree char *target = clean_line (described);
  g_autofree char *organisation = clean_line (heed_action_entry_get_organisation (entry));
  g_autofree char *plan = clean_line (heed_action_entry_get_plan_title (entry));

  g_string_append_printf (text, "%s%s%s\n\n", label, *label != '\0' ? " " : "", words);
  append_line (text, "Responsible owner", owners);
  append_line (text, "Target date", target);
  append_standing (self, entry, text);
  g_string_append_printf (text, "\nRecommendation %s: %s\n", number, recommendation);
  append_line (text, "Organisation", organisation);
  append_line (text, "Plan", plan);
  g_string_truncate (text, text->len - 1);
  return g_strdup (text->str);
}

/* A comma parts categories (RFC 5545, 3.8.1.2), and the library escapes none of them
 * here: the name stands whole in the description. */
static char *
make_category (const char *organisation)
{
  g_autofree char *line = clean_line (organisation);
  g_auto (GStrv) parts = g_strsplit_set (line, ",;", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    g_strstrip (parts[i]);
  return g_strstrip (g_strjoinv (" ", parts));
}

static icalproperty_status
find_status (HeedActionEntry *entry,
             HeedIcsDate     *date)
{
  if (heed_action_entry_get_progress (entry) == HEED_PROGRESS_WITHDRAWN)
    return ICAL_STATUS_CANCELLED;
  if (heed_action_entry_get_progress (entry) == HEED_PROGRESS_COMPLETED)
    return ICAL_STATUS_CONFIRMED;
  return date->is_tentative ? ICAL_STATUS_TENTATIVE : ICAL_STATUS_CONFIRMED;
}

/* By the id a second export updates what the first one made, since it stays the same
 * while an action is edited. A copy of a plan keeps the ids of its actions, but is
 * another plan: a few signs of that keep them apart, and the line short. */
static char *
make_uid (HeedActionEntry *entry,
          HeedIcsDate     *date)
{
  g_autofree char *plan
    = g_compute_checksum_for_string (G_CHECKSUM_SHA256, heed_action_entry_get_plan_id (entry), -1);

  return g_strdup_printf ("%s-%s-%.8s@%s", heed_action_entry_get_item_id (entry), date->name, plan,
                          UID_DOMAIN);
}

/* What tells programs that they have an older one: the sequence counts the changes,
 * and both times say when the last one was, never when it was written, so that the
 * same plan gives the same file. */
static void
add_revision (Writer          *self,
              HeedActionEntry *entry,
              icalcomponent   *event)
{
  GDateTime *moment = heed_action_entry_get_changed (entry);
  struct icaltimetype changed = moment != NULL ? moment_to_time (moment) : self->fallback;

  add (event, icalproperty_new_dtstamp (changed));
  add (event, icalproperty_new_lastmodified (changed));
  add (event, icalproperty_new_sequence ((int) heed_action_entry_get_plan_version (entry)));
}

/* An event of whole days, rather than a to-do: Outlook leaves out to-dos of a file, and
 * GNOME Calendar shows none, while each of them and Thunderbird show events. It does not
 * make anybody busy. The end of whole days is the day after the last (RFC 5545,
 * 3.6.1). */
static void
add_event (Writer          *self,
           HeedActionEntry *entry,
           HeedIcsDate     *date)
{
  icalcomponent *event = icalcomponent_new_vevent ();
  g_autofree char *uid = make_uid (entry, date);
  g_autofree char *summary = make_summary (self, entry, date);
  g_autofree char *description = make_description (self, entry);
  g_autofree char *category = make_category (heed_action_entry_get_organisation (entry));

  add (event, icalproperty_new_uid (uid));
  add_revision (self, entry, event);
  add (event, icalproperty_new_dtstart (day_to_time (date->start)));
  add (event, icalproperty_new_dtend (day_to_time (date->end + 1)));
  if (date->rule != NULL)
    {
      g_autofree char *line = g_strconcat ("RRULE:", date->rule, NULL);

      add (event, icalproperty_new_from_string (line));
    }
  add (event, icalproperty_new_summary (summary));
  add (event, icalproperty_new_description (description));
  if (*category != '\0')
    add (event, icalproperty_new_categories (category));
  add (event, icalproperty_new_status (find_status (entry, date)));
  add (event, icalproperty_new_transp (ICAL_TRANSP_TRANSPARENT));
  icalcomponent_add_component (self->calendar, event);
}

/* A calendar holds at least one thing (RFC 5545, 3.6); this one shows on no day. */
static void
add_nothing (Writer     *self,
             const char *title)
{
  icalcomponent *journal = icalcomponent_new_vjournal ();
  const char *id = self->report->plan != NULL ? heed_plan_get_id (self->report->plan)
                                               : heed_report_kind_to_word (self->report->kind);
  g_autofree char *uid = g_strdup_printf ("nothing.%s@%s", id, UID_DOMAIN);
  g_autofree char *line = clean_line (title);
  g_autofree char *words
    = self->report->kind == HEED_REPORT_KIND_OVERDUE
        ? g_strdup ("No action is overdue.")
        : g_strdup ("No action has a date that a calendar can show.");

  add (journal, icalproperty_new_uid (uid));
  add (journal, icalproperty_new_dtstamp (self->fallback));
  add (journal, icalproperty_new_summary (words));
  if (*line != '\0')
    add (journal, icalproperty_new_description (line));
  icalcomponent_add_component (self->calendar, journal);
  add_extension (self->calendar, "X-WR-CALDESC", words);
}

static HeedDay
latest_day (GPtrArray *entries)
{
  HeedDay latest = HEED_DAY_NONE;

  for (guint i = 0; i < entries->len; i++)
    {
      HeedActionEntry *entry = g_ptr_array_index (entries, i);
      HeedUpdate *update = heed_action_entry_get_latest (entry);
      HeedVerification *verification = heed_action_entry_get_verification (entry);

      latest = MAX (latest, heed_action_entry_get_completed_on (entry));
      if (update != NULL)
        latest = MAX (latest, heed_update_get_day (update));
      if (verification != NULL)
        latest = MAX (latest, heed_verification_get_day (verification));
    }
  return latest;
}

/* Of a plan that is in no register, the last day that it knows of. */
static struct icaltimetype
find_fallback (HeedReport *report,
               GPtrArray  *entries)
{
  HeedDay day = MAX (report->day, latest_day (entries));
  struct icaltimetype moment = icaltime_null_time ();

  if (report->changed != NULL)
    return moment_to_time (report->changed);
  if (report->plan != NULL)
    {
      day = MAX (day, heed_plan_get_reference (report->plan));
      day = MAX (day, heed_plan_get_published (report->plan));
    }
  if (day == HEED_DAY_NONE)
    day = heed_day_new (1970, 1, 1);

  heed_day_get (day, &moment.year, &moment.month, &moment.day);
  return icaltime_set_timezone (&moment, icaltimezone_get_utc_timezone ());
}

/* The plan keeps the name of its calendar, whichever report it is. */
static char *
make_title (HeedReport *report)
{
  g_autoptr (HeedReport) as_plan = NULL;

  if (report->kind != HEED_REPORT_KIND_PROGRESS || report->plan == NULL)
    return heed_report_get_title (report);
  as_plan = heed_report_new_plan (report->plan);
  return heed_report_get_title (as_plan);
}

static void
add_head (Writer     *self,
          const char *title)
{
  add (self->calendar, icalproperty_new_version ("2.0"));
  add (self->calendar, icalproperty_new_prodid (PRODUCT_ID));
  add (self->calendar, icalproperty_new_calscale ("GREGORIAN"));
  add_extension (self->calendar, "X-WR-CALNAME", title);
}

static gboolean
add_entries (Writer        *self,
             GPtrArray     *entries,
             GCancellable  *cancellable,
             GError       **error)
{
  for (guint i = 0; i < entries->len; i++)
    {
      HeedActionEntry *entry = g_ptr_array_index (entries, i);
      g_autoptr (GPtrArray) dates = heed_ics_date_list (entry);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      for (guint j = 0; j < dates->len; j++)
        add_event (self, entry, g_ptr_array_index (dates, j));
    }
  return TRUE;
}

static char *
to_string (icalcomponent *calendar)
{
  char *text = icalcomponent_as_ical_string_r (calendar);
  char *copy = g_strdup (text);

  icalmemory_free_buffer (text);
  return copy;
}

/**
 * heed_ics_write:
 * @report: a report
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for an error
 *
 * Makes a calendar of the dates that a report tells of, as RFC 5545 has it: one event
 * for each target and each checkpoint. Where there is none it says so.
 *
 * Returns: (transfer full) (nullable): the calendar, or %NULL with @error set
 */
char *
heed_ics_write (HeedReport    *report,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *title = NULL;
  char *text = NULL;
  Writer writer = { report };

  g_return_val_if_fail (report != NULL, NULL);

  entries = heed_report_list_entries (report);
  title = make_title (report);
  writer.calendar = icalcomponent_new_vcalendar ();
  writer.fallback = find_fallback (report, entries);
  add_head (&writer, title);
  if (add_entries (&writer, entries, cancellable, error))
    {
      if (icalcomponent_get_first_component (writer.calendar, ICAL_ANY_COMPONENT) == NULL)
        add_nothing (&writer, title);
      text = to_string (writer.calendar);
    }
  icalcomponent_free (writer.calendar);
  return text;
}
