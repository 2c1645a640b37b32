/* heed-recognise-front.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-front.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-recognise-text.h"

#define BODY_WORDS                                                                             \
  "\\b(CRC|Community Rehabilitation|NPS|National Probation Service|Division|Region|"           \
  "HMPs?|HM Prison|HMYOI|YOI|Young Offender|Prison|Immigration Removal|Secure Training|"       \
  "Probation)\\b"

static const char *const months[] = {
  "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
};

/* A full date in @text, day first. */
static HeedDay
find_day (const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new (
    "\\b(\\d{1,2})(?:st|nd|rd|th)?\\s*(?:of\\s+)?[./ -]\\s*(?:(\\d{1,2})|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)"
    "\\.?,?\\s*[./ -]\\s*(\\d{4}|\\d{2})\\b",
    G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *day = NULL;
  g_autofree char *month = NULL;
  g_autofree char *name = NULL;
  g_autofree char *year = NULL;
  int n_month = 0;
  int n_year;

  if (!g_regex_match (regex, text, 0, &match))
    return HEED_DAY_NONE;
  day = g_match_info_fetch (match, 1);
  month = g_match_info_fetch (match, 2);
  name = g_match_info_fetch (match, 3);
  year = g_match_info_fetch (match, 4);

  if (month != NULL && month[0] != '\0')
    n_month = atoi (month);
  for (guint i = 0; n_month == 0 && i < G_N_ELEMENTS (months); i++)
    if (g_ascii_strncasecmp (name, months[i], 3) == 0)
      n_month = (int) i + 1;
  n_year = atoi (year);
  if (n_year < 100)
    n_year += 2000;

  return heed_day_new (n_year, n_month, atoi (day));
}

static GPtrArray *
front_lines (HeedParts *parts)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < parts->front->len; i++)
    {
      g_autofree char *text = heed_block_to_text (g_ptr_array_index (parts->front, i));
      g_auto (GStrv) parts_of = g_strsplit (text, "\n", -1);
      g_autoptr (GString) line = g_string_new (NULL);

      /* Lines of one paragraph are one line of the page that was wrapped, unless
       * one of them says something of its own. */
      for (guint j = 0; parts_of[j] != NULL; j++)
        {
          g_autofree char *tidy = heed_recognise_tidy (parts_of[j]);

          if (tidy[0] == '\0')
            continue;
          if (line->len > 0
              && (heed_recognise_matches (tidy, "^(action plan|(report|plan)?\\s*(submitted|published|publication)|a response)\\b")
                  || find_day (line->str) != HEED_DAY_NONE))
            {
              g_ptr_array_add (lines, g_strdup (line->str));
              g_string_truncate (line, 0);
            }
          if (line->len > 0)
            g_string_append_c (line, ' ');
          g_string_append (line, tidy);
        }
      if (line->len > 0)
        g_ptr_array_add (lines, g_strdup (line->str));
    }

  return lines;
}

/* What stands behind @pattern in @line. */
static char *
text_after (const char *line,
            const char *pattern)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  int end;

  if (!g_regex_match (regex, line, 0, &match))
    return NULL;
  g_match_info_fetch_pos (match, 0, NULL, &end);
  return heed_recognise_tidy (line + end);
}

/* ---- dates ---- */

static gboolean
read_date (HeedPlan   *plan,
           const char *line,
           const char *next,
           gboolean   *used_next)
{
  HeedDay day = find_day (line);

  *used_next = FALSE;
  if (!heed_recognise_matches (line, "\\b(submi(tted|ssion)|publi(shed|cation|sh))\\b") || strlen (line) > 160)
    return FALSE;
  if (day == HEED_DAY_NONE && next != NULL && strlen (next) <= 40)
    {
      day = find_day (next);
      *used_next = day != HEED_DAY_NONE;
    }
  if (day == HEED_DAY_NONE)
    return FALSE;

  if (heed_recognise_matches (line, "\\bnot\\b[^.]*\\bbefore\\b"))
    heed_plan_set_not_before (plan, day);
  else if (heed_recognise_matches (line, "\\bsubmi(tted|ssion)\\b"))
    heed_plan_set_submitted (plan, day);
  else if (heed_recognise_matches (line, "\\bplan\\b"))
    heed_plan_set_published (plan, day);
  else if (heed_inspection_get_report_published (heed_plan_get_inspection (plan)) == HEED_DAY_NONE)
    heed_inspection_set_report_published (heed_plan_get_inspection (plan), day);
  else
    return FALSE;

  return TRUE;
}

/* ---- the organisation ---- */

static HeedOrganisationKind
organisation_kind (const char *name)
{
  if (heed_recognise_matches (name, "\\b(CRCs?|Community Rehabilitation Compan(y|ies))\\b"))
    return HEED_ORGANISATION_KIND_CRC;
  if (heed_recognise_matches (name, "\\b(HMPs?|HM Prison(?! (and|&))|HMYOI|YOI|Young Offender|Prison(?! (and|&))|Immigration Removal|Secure Training)\\b"))
    return HEED_ORGANISATION_KIND_PRISON;
  if (heed_recognise_matches (name, "\\b(HMPPS|HM Prison (and|&) Probation|Ministry|MoJ|national(?! probation service \\w+))\\b")
      && !heed_recognise_matches (name, "\\bdivision\\b"))
    return HEED_ORGANISATION_KIND_NATIONAL;
  if (heed_recognise_matches (name, "\\b(NPS|National Probation Service|Division)\\b"))
    return HEED_ORGANISATION_KIND_NPS_DIVISION;
  if (heed_recognise_matches (name, "\\b(Probation|Region)\\b"))
    return HEED_ORGANISATION_KIND_PROBATION_REGION;

  return HEED_ORGANISATION_KIND_OTHER;
}

static gboolean
is_name (const char *text)
{
  return text[0] != '\0' && strlen (text) <= 140
         && !heed_recognise_matches (text, "^\\W*(HMIP?|HMI|inspection|report|the report|recommendations?)\\b[^:]*\\b(report|inspection|plan)\\W*$")
         && !heed_recognise_matches (text, "^(HMIP|HMCIP|HMI \\w+|report|inspection)?\\W*(inspection)?\\W*(report)?\\W*$");
}

static char *
without_article (char *name)
{
  char *bare;

  if (g_ascii_strncasecmp (name, "the ", 4) != 0)
    return name;
  bare = g_strdup (name + 4);
  g_free (name);
  return bare;
}

static void
read_organisation (HeedPlan  *plan,
                   GPtrArray *lines)
{
  static const char *const places[] = {
    "\\binspection(\\s+report)?(\\s+of)?\\s*:\\s*",
    "^\\W*(establishment|organisation|CRC or NPS Division|name of (establishment|prison|CRC|provider))\\s*:\\s*(action plan\\s*[:–-]?\\s*)?",
    "\\b(un)?announced inspection of\\s+",
    "\\binspection of (the )?",
    "^\\W*action plan\\s*(for|[:–-])\\s*",
    "^",
  };
  HeedOrganisation *organisation = heed_plan_get_organisation (plan);
  g_autofree char *name = NULL;
  g_autofree char *short_name = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    for (guint j = 0; j < lines->len; j++)
      {
        const char *line = g_ptr_array_index (lines, j);
        g_autofree char *found = text_after (line, places[i]);
        gboolean body;

        if (found == NULL || !is_name (found) || find_day (found) != HEED_DAY_NONE)
          continue;
        body = heed_recognise_matches (found, BODY_WORDS)
               && !heed_recognise_matches (found, "^HM Prison (&|and) Probation Service$");
        if (name == NULL && (body || i == 1)
            && !(i + 1 == G_N_ELEMENTS (places) && heed_recognise_matches (found, "\\b(inspection|response|action plan)\\b")))
          name = without_article (g_steal_pointer (&found));
        else if (name != NULL && short_name == NULL && i >= 4 && i + 1 < G_N_ELEMENTS (places)
                 && strlen (found) < strlen (name) && (body || strlen (found) <= 12))
          short_name = g_steal_pointer (&found);
      }

  if (name == NULL && short_name == NULL)
    return;
  heed_organisation_set_name (organisation, name != NULL ? name : short_name);
  if (name != NULL && short_name != NULL)
    heed_organisation_set_short_name (organisation, short_name);
  heed_organisation_set_kind (organisation, organisation_kind (heed_organisation_get_name (organisation)));
}

/* ---- the inspection ---- */

/* Introductions name both inspectorates: then the organisation tells which. */
static const char *
inspectorate_in (const char           *text,
                 HeedOrganisationKind  kind)
{
  gboolean probation = heed_recognise_matches (text, "\\b(HMI ?Probation|HMIP Probation|Inspectorate of Probation)\\b");
  gboolean prisons = heed_recognise_matches (text, "\\b(HMI Prisons|HMIP Prisons|Inspectorate of Prisons|"
                                                   "Inspector of Prisons|HMCIP)\\b");

  if (heed_recognise_matches (text, "\\bHMIP\\b"))
    prisons |= kind == HEED_ORGANISATION_KIND_PRISON;
  if (prisons && (!probation || kind == HEED_ORGANISATION_KIND_PRISON))
    return "HM Inspectorate of Prisons";
  if (probation)
    return "HM Inspectorate of Probation";
  if (heed_recognise_matches (text, "\\b(Criminal Justice Joint Inspection|CJJI)\\b"))
    return "Criminal Justice Joint Inspection";

  return NULL;
}

static void
read_inspectorate (HeedPlan  *plan,
                   HeedParts *parts,
                   GPtrArray *lines)
{
  HeedOrganisationKind kind = heed_organisation_get_kind (heed_plan_get_organisation (plan));
  const char *found = NULL;

  for (guint i = 0; found == NULL && i < lines->len; i++)
    found = inspectorate_in (g_ptr_array_index (lines, i), kind);
  for (guint i = 0; found == NULL && i < parts->introduction->len; i++)
    {
      g_autofree char *text = heed_recognise_block_to_line (g_ptr_array_index (parts->introduction, i));

      found = inspectorate_in (text, kind);
    }
  if (found != NULL)
    heed_inspection_set_inspectorate (heed_plan_get_inspection (plan), found);
}

/**
 * heed_front_read:
 * @parts: the parts of a published plan
 * @plan: takes what the front page and the introduction say
 *
 * Lines that say nothing known are kept in the front of @plan, in order.
 */
void
heed_front_read (HeedParts *parts,
                 HeedPlan  *plan)
{
  g_autoptr (GPtrArray) lines = front_lines (parts);
  g_autoptr (GStrvBuilder) front = g_strv_builder_new ();
  g_auto (GStrv) kept = NULL;
  const char *title = NULL;
  const char *answer = NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      const char *line = g_ptr_array_index (lines, i);

      if (title == NULL && heed_recognise_matches (line, "^\\W*action plan\\s*(for|[:–-])\\s*\\w")
          && find_day (line) == HEED_DAY_NONE && parts->front->len > 0)
        title = line;
      if (answer == NULL && heed_recognise_matches (line, "\\bresponse to\\b"))
        answer = line;
    }
  /* The page's own title comes before the response; the table's heading after. */
  if (answer != NULL && title != NULL)
    {
      guint i_title;
      guint i_answer;

      g_ptr_array_find (lines, title, &i_title);
      g_ptr_array_find (lines, answer, &i_answer);
      if (i_title > i_answer)
        title = answer;
    }
  if (title == NULL)
    title = answer;

  for (guint i = 0; i < lines->len; i++)
    {
      const char *line = g_ptr_array_index (lines, i);
      const char *next = i + 1 < lines->len ? g_ptr_array_index (lines, i + 1) : NULL;
      gboolean used_next;

      if (line == answer)
        {
          g_autofree char *report = text_after (line, "\\bresponse to\\s+(the|an|a)?\\s*");

          heed_inspection_set_title (heed_plan_get_inspection (plan), report);
        }
      if (line == title)
        heed_plan_set_title (plan, line);
      else if (read_date (plan, line, next, &used_next))
        i += used_next ? 1 : 0;
      else
        g_strv_builder_add (front, line);
    }
  kept = g_strv_builder_end (front);
  heed_plan_set_front (plan, (const char *const *) kept);

  read_organisation (plan, lines);
  read_inspectorate (plan, parts, lines);
  if (title == NULL)
    {
      const char *name = heed_organisation_get_name (heed_plan_get_organisation (plan));
      g_autofree char *made = g_strdup_printf (_("Action plan: %s"), name);

      heed_plan_set_title (plan, name[0] != '\0' ? made : _("Action plan"));
    }
}
