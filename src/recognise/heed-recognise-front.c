/* heed-recognise-front.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-front.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-compose.h"
#include "heed-recognise-bodies.h"
#include "heed-definition.h"
#include "heed-block-joint.h"

static const char *const months[] = {
  "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
};

#define DATE                                                                                    \
  "\\b(\\d{1,2})(?:st|nd|rd|th)?\\s*(?:of\\s+)?[./ -]\\s*"                                      \
  "(?:(\\d{1,2})|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)"                       \
  "\\.?,?\\s*[./ -]\\s*(\\d{4}|\\d{2})\\b"

/* The words of a line that says nothing but dates. */
#define DATE_WORDS                                                                              \
  "\\b(action|plan|report|inspection|submitted|submission|submit|published|publish|publication|" \
  "first|final|date|dated|on|of|the|to|be|not|before|and|was|is|in|for|by)\\b"

static HeedDay
match_day (GMatchInfo *match)
{
  g_autofree char *day = g_match_info_fetch (match, 1);
  g_autofree char *month = g_match_info_fetch (match, 2);
  g_autofree char *name = g_match_info_fetch (match, 3);
  g_autofree char *year = g_match_info_fetch (match, 4);
  int n_month = month != NULL ? atoi (month) : 0;
  int n_year = atoi (year);

  for (guint i = 0; n_month == 0 && i < G_N_ELEMENTS (months); i++)
    if (g_ascii_strncasecmp (name, months[i], 3) == 0)
      n_month = (int) i + 1;

  return heed_day_new (n_year < 100 ? n_year + 2000 : n_year, n_month, atoi (day));
}

/* A full date in @text, day first. */
static HeedDay
find_day (const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new (DATE, G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  return g_regex_match (regex, text, 0, &match) ? match_day (match) : HEED_DAY_NONE;
}

/* Lines that a page shows below each other and that came as one: the parts that say
 * something of their own are lines again. */
static char *
break_lines (const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new ("(?<=\\S)(?<!Action)\\.?[ \\t]+(?=(?:(?:Report|Plan|Action Plan)\\s+(?:Published|published|Submitted|submitted)"
                                          "\\b[^\\n]{0,24}\\d{4}\\b|A [Rr]esponse to\\b))",
                                          0, 0, NULL);

  return g_regex_replace_literal (regex, text, -1, 0, "\n", 0, NULL);
}

static GPtrArray *
front_lines (HeedParts *parts)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < parts->front->len; i++)
    {
      g_autofree char *text = heed_block_to_text (g_ptr_array_index (parts->front, i));
      g_autofree char *broken = break_lines (text);
      g_auto (GStrv) parts_of = g_strsplit (broken, "\n", -1);
      g_autoptr (GString) line = g_string_new (NULL);

      /* Lines of one paragraph are one line of the page that was wrapped, unless
       * one of them says something of its own. */
      for (guint j = 0; parts_of[j] != NULL; j++)
        {
          g_autofree char *tidy = heed_text_collapse_spaces (parts_of[j]);

          if (tidy[0] == '\0')
            continue;
          if (line->len > 0
              && (heed_text_matches (tidy, "^(action plan|(report|plan)?\\s*(submitted|published|publication)|a response|date\\s+(of|(the\\s+)?(action|report|plan))|"
                                           "(establishment|organisation|inspectorate|inspection|report)\\s*:)")
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
  return heed_text_collapse_spaces (line + end);
}

/* ---- dates ---- */

static gboolean
names_date (const char *text)
{
  return heed_text_matches (text, "\\b(submi(t|tted|ssion)|publi(sh|shed|cation))\\b|"
                                  "\\bdate\\s+of\\s+(the\\s+)?(action\\s+)?plan\\b");
}

static gboolean
take_date (HeedPlan   *plan,
           const char *label,
           HeedDay     day)
{
  HeedInspection *inspection = heed_plan_get_inspection (plan);

  if (day == HEED_DAY_NONE || !names_date (label))
    return FALSE;
  if (heed_text_matches (label, "\\bnot\\b[^.]*\\bbefore\\b"))
    heed_plan_set_not_before (plan, day);
  else if (heed_text_matches (label, "\\bsubmi(t|tted|ssion)\\b|\\bdate\\s+of\\s+(the\\s+)?(action\\s+)?plan\\b"))
    heed_plan_set_submitted (plan, day);
  else if (heed_text_matches (label, "\\bplan\\b"))
    heed_plan_set_published (plan, day);
  else if (heed_inspection_get_report_published (inspection) == HEED_DAY_NONE)
    heed_inspection_set_report_published (inspection, day);
  else if (heed_plan_get_published (plan) == HEED_DAY_NONE)
    heed_plan_set_published (plan, day);
  else
    return FALSE;

  return TRUE;
}

/* Takes the dates that a line names, each by the words before it. Returns whether
 * the line says nothing else. */
static gboolean
read_dates (HeedPlan   *plan,
            const char *line,
            const char *next,
            gboolean   *used_next)
{
  g_autoptr (GRegex) regex = g_regex_new (DATE, G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GRegex) words = g_regex_new (DATE_WORDS, G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *without_dates = g_regex_replace_literal (regex, line, -1, 0, " ", 0, NULL);
  g_autofree char *rest = g_regex_replace_literal (words, without_dates, -1, 0, "", 0, NULL);
  gboolean taken = FALSE;
  gboolean kept = FALSE;
  int before = 0;

  *used_next = FALSE;
  if (!names_date (line))
    return FALSE;

  for (g_regex_match (regex, line, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      int start;
      int end;
      g_autofree char *label = NULL;

      g_match_info_fetch_pos (match, 0, &start, &end);
      label = g_strndup (line + before, (gsize) (start - before));
      if (take_date (plan, label, match_day (match)))
        taken = TRUE;
      else
        kept = TRUE;
      before = end;
    }

  /* The date stands on the next line. */
  if (before == 0 && next != NULL && strlen (next) <= 40 && !names_date (next)
      && take_date (plan, line, find_day (next)))
    taken = *used_next = TRUE;

  return taken && !kept && !heed_text_matches (rest, "\\w");
}

/* ---- the organisation ---- */

static gboolean
is_name (const char *text)
{
  return text[0] != '\0' && strlen (text) <= 140
         && !heed_text_matches (text, "^\\W*(HM|(Her|His) Majesty.{1,3}s)\\s+(Chief\\s+)?Inspector")
         && !heed_text_matches (text, "^\\W*(HMIP?|HMI|inspection|report|the report|recommendations?)\\b[^:]*\\b(report|inspection|plan)\\W*$")
         && !heed_text_matches (text, "^\\W*(an?|the)\\s+([\\w-]+\\s+){0,3}(inspection|report|review)\\b")
         && !heed_text_matches (text, "^(HMIP|HMCIP|HMI \\w+|report|inspection)?\\W*(inspection)?\\W*(report)?\\W*$");
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

/* Some pages are set in capitals: "HMP MARROW". What is a short form stays. */
static char *
without_capitals (char *name)
{
  g_auto (GStrv) words = NULL;

  for (const char *c = name; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_islower (g_utf8_get_char (c)))
      return name;

  words = g_strsplit (name, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *rest = g_utf8_next_char (words[i]);
      g_autofree char *low = NULL;
      g_autofree char *first = NULL;

      if (words[i][0] == '\0' ||
          heed_text_matches (words[i], "^(HM\\w{0,3}|YOIS?|YJS|YOTS?|CRCS?|NPS|NHS|IRC|STC|MOJ|\\W*)$"))
        continue;
      first = g_strndup (words[i], (gsize) (rest - words[i]));
      low = g_utf8_strdown (rest, -1);
      g_free (words[i]);
      words[i] = g_strconcat (first, low, NULL);
    }
  g_free (name);
  return g_strjoinv (" ", words);
}

/* A name that stands somewhere in a line. @before are the words that lead to it, which may say
 * what kind of work is done there: "youth offending work in". */
static char *
name_inside (const char  *line,
             char       **before)
{
  static const char *const patterns[] = {
    "\\b(HMP ?/ ?(HM)?YOI|HMYOI|HMP|YOI)\\s+\\p{Lu}[\\p{L}'-]+(\\s+(and|&|the)?\\s*\\p{Lu}[\\p{L}'-]+)*",
    ("(\\p{Lu}[\\p{L}'-]+,?\\s+((and|&|of)\\s+)?)+(CRC|Community Rehabilitation Company|NPS Division|Division|"
     "Probation Region|Region)\\b"),
    "\\b(NPS|National Probation Service)\\s+(in\\s+)?\\p{Lu}[\\p{L}'-]+(\\s+(and|&|the|of)?\\s*\\p{Lu}[\\p{L}'-]+)*",
    "\\b(?<=[Yy]outh offending work in |[Yy]outh offending services in |[Yy]outh justice services in )"
    "\\p{Lu}[\\p{L}'-]+(\\s+(and|&|the)?\\s*\\p{Lu}[\\p{L}'-]+)*",
    "^HMPPS\\b(?=.*\\b[Aa]ction [Pp]lan\\b)",
  };

  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autoptr (GRegex) regex = g_regex_new (patterns[i], 0, 0, NULL);
      g_autoptr (GMatchInfo) match = NULL;

      int start;

      if (!g_regex_match (regex, line, 0, &match))
        continue;
      g_match_info_fetch_pos (match, 0, &start, NULL);
      *before = g_strndup (line, (gsize) start);
      return g_match_info_fetch (match, 0);
    }

  if (heed_text_matches (line, "\\bthematic\\b"))
    return g_strdup ("HM Prison and Probation Service");
  return NULL;
}

static void
read_organisation (HeedPlan  *plan,
                   GPtrArray *lines)
{
  static const char *const places[] = {
    "\\b(inspection|visit|review)(\\s+report)?(\\s+of)?\\s*:\\s*",
    "^\\W*(establishment|organisation|CRC or NPS Division|name of (establishment|prison|CRC|provider))\\s*:\\s*(action plan\\s*[:–-]?\\s*)?",
    "\\b(inspection|visit|review)\\s+(of|to|at)\\s+(the\\s+)?((probation|resettlement)\\s+services\\s+(in|by|delivered by)\\s+)?",
    "^\\W*action plan\\s*(for|[:–-])\\s*",
    "^",
  };
  HeedOrganisation *organisation = heed_plan_get_organisation (plan);
  g_autofree char *name = NULL;
  g_autofree char *short_name = NULL;
  g_autofree char *before = NULL;
  HeedOrganisationKind organisation_kind;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    for (guint j = 0; j < lines->len; j++)
      {
        const char *line = g_ptr_array_index (lines, j);
        g_autofree char *found = text_after (line, places[i]);
        HeedOrganisationKind kind;
        gboolean body;

        if (found == NULL || !is_name (found) || find_day (found) != HEED_DAY_NONE
            || heed_text_matches (found, "\\d{4}\\W*$"))
          continue;
        body = heed_bodies_read_kind (found, &kind) && kind != HEED_ORGANISATION_KIND_NATIONAL;
        if (name == NULL && (body || i == 1)
            && !(i + 1 == G_N_ELEMENTS (places) && heed_text_matches (found, "\\b(inspection|inspectorate|response|action plan)\\b")))
          name = without_capitals (without_article (g_steal_pointer (&found)));
        else if (name != NULL && short_name == NULL && i >= 3 && i + 1 < G_N_ELEMENTS (places)
                 && strlen (found) < strlen (name) && (body || strlen (found) <= 12))
          short_name = without_article (g_steal_pointer (&found));
      }

  for (guint i = 0; name == NULL && i < lines->len; i++)
    name = name_inside (g_ptr_array_index (lines, i), &before);
  if (name == NULL && short_name == NULL)
    return;
  heed_organisation_set_name (organisation, name != NULL ? name : short_name);
  if (name != NULL && short_name != NULL)
    heed_organisation_set_short_name (organisation, short_name);
  if (!heed_bodies_read_kind (heed_organisation_get_name (organisation), &organisation_kind) && before != NULL)
    heed_bodies_read_kind (before, &organisation_kind);
  heed_organisation_set_kind (organisation, organisation_kind);
}

/* ---- the inspection ---- */

static void
read_inspectorate (HeedPlan  *plan,
                   HeedParts *parts,
                   GPtrArray *lines)
{
  HeedOrganisationKind kind = heed_organisation_get_kind (heed_plan_get_organisation (plan));
  const char *found = NULL;

  for (guint i = 0; found == NULL && i < lines->len; i++)
    found = heed_bodies_find_inspectorate (g_ptr_array_index (lines, i), kind);
  for (guint i = 0; found == NULL && i < parts->introduction->len; i++)
    {
      g_autofree char *text = heed_block_to_line (g_ptr_array_index (parts->introduction, i));

      found = heed_bodies_find_inspectorate (text, kind);
    }
  if (found != NULL)
    heed_inspection_set_inspectorate (heed_plan_get_inspection (plan), found);
}

/* ---- the title ---- */

/* The title that a published plan prints over its table, below its own. */
static gboolean
is_over_table (GPtrArray *lines,
               guint      position)
{
  guint last = lines->len - 1;

  while (last > 0 && g_str_has_prefix (g_ptr_array_index (lines, last), HEED_COMPOSE_TABLE_CAPTION))
    last--;
  return position > 0 && position == last
         && g_str_has_prefix (g_ptr_array_index (lines, position), "Action plan: ");
}

static const char *
find_title (HeedParts   *parts,
            GPtrArray   *lines,
            const char **answer)
{
  const char *title = NULL;
  const char *over_table = NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      const char *line = g_ptr_array_index (lines, i);

      if (g_str_has_prefix (line, HEED_COMPOSE_TABLE_CAPTION))
        continue;
      if (is_over_table (lines, i))
        over_table = line;
      else if (title == NULL && heed_text_matches (line, "^\\W*(\\w+\\s+){0,2}action (plan|tracker)\\s*(for|[:–-])\\s*\\w")
               && find_day (line) == HEED_DAY_NONE && parts->front->len > 0)
        title = line;
      if (*answer == NULL && heed_text_matches (line, "\\bresponse to\\b"))
        *answer = line;
    }
  /* The page's own title comes before the response; the table's heading after. */
  if (*answer != NULL && title != NULL)
    {
      guint i_title;
      guint i_answer;

      g_ptr_array_find (lines, title, &i_title);
      g_ptr_array_find (lines, *answer, &i_answer);
      if (i_title > i_answer)
        title = *answer;
    }
  if (title == NULL)
    title = *answer;
  for (guint i = 0; title == NULL && i < lines->len; i++)
    if (heed_text_matches (g_ptr_array_index (lines, i), "\\w\\W+\\w+\\W+action plan\\W*$"))
      title = g_ptr_array_index (lines, i);
  return title != NULL ? title : over_table;
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
  const char *answer = NULL;
  const char *title = find_title (parts, lines, &answer);

  for (guint i = 0; i < lines->len; i++)
    {
      const char *line = g_ptr_array_index (lines, i);
      const char *next = i + 1 < lines->len ? g_ptr_array_index (lines, i + 1) : NULL;
      gboolean used_next;

      if (line == answer)
        {
          g_autofree char *made = text_after (line, "^(?-i:A response to the (\\S.* )?inspection: )");
          g_autofree char *report = made != NULL && line != title
                                      ? g_steal_pointer (&made)
                                      : text_after (line, "\\bresponse to\\b\\W*((the|an|a)\\s+)?");

          heed_inspection_set_title (heed_plan_get_inspection (plan), report);
        }
      /* The title may stand on the front page and above the table. */
      if (g_str_equal (line, HEED_COMPOSE_TABLE_HEADING) || (title != NULL && line != title && g_str_equal (line, title)))
        continue;
      if (line == title)
        heed_plan_set_title (plan, line);
      else if (!read_dates (plan, line, next, &used_next))
        g_strv_builder_add (front, line);
      else if (used_next)
        i++;
    }
  for (guint i = 0; answer == NULL && i < lines->len; i++)
    if (heed_text_matches (g_ptr_array_index (lines, i), "\\binspection\\b\\W+\\w+\\W+\\w"))
      {
        answer = g_ptr_array_index (lines, i);
        heed_inspection_set_title (heed_plan_get_inspection (plan), answer);
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

/* All that is printed of @plan around the rows of its tables, as lines. */
static GHashTable *
printed_lines (HeedPlan *plan)
{
  g_autoptr (HeedDocument) document = heed_compose_plan (plan);
  GHashTable *printed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < document->blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (document->blocks, i);

      if (block->kind != HEED_BLOCK_TABLE)
        g_hash_table_add (printed, heed_block_to_text (block));
      else if (block->table->caption != NULL)
        g_hash_table_add (printed, g_strdup (block->table->caption));
    }

  return printed;
}

/**
 * heed_front_drop_printed:
 * @plan: a plan whose front page, introduction and definitions have been read
 *
 * A file that was made of a plan holds lines that are made whenever the plan is
 * printed: titles and captions over its tables, and the inspection that it answers.
 * They are taken from the front, so that they do not stand there twice the next time.
 */
void
heed_front_drop_printed (HeedPlan *plan)
{
  static const char *const captions[] = { "\n\n**" HEED_COMPOSE_DEFINITIONS_CAPTION "**",
                                          "\n\n" HEED_COMPOSE_DEFINITIONS_CAPTION };
  HeedWording *wording = heed_plan_get_wording (plan);
  const char *introduction = heed_wording_get_introduction (wording);
  g_auto (GStrv) front = g_strdupv ((GStrv) heed_plan_get_front (plan));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) made = NULL;
  g_autoptr (GHashTable) printed = NULL;
  g_auto (GStrv) kept = NULL;

  /* The caption of the definitions stands below the introduction. */
  for (guint i = 0; i < G_N_ELEMENTS (captions); i++)
    if (heed_record_list_get_n (heed_wording_get_definitions (wording)) > 0
        && g_str_has_suffix (introduction, captions[i]))
      {
        g_autofree char *rest = g_strndup (introduction, strlen (introduction) - strlen (captions[i]));

        heed_wording_set_introduction (wording, rest);
        break;
      }
  if (front == NULL || front[0] == NULL)
    return;
  heed_plan_set_front (plan, NULL);
  made = printed_lines (plan);
  for (guint i = 0; front[i] != NULL; i++)
    if (!g_hash_table_contains (made, front[i]))
      g_strv_builder_add (builder, front[i]);
  kept = g_strv_builder_end (builder);
  heed_plan_set_front (plan, (const char *const *) kept);

  /* What is made may depend on what stands on the front page. */
  printed = printed_lines (plan);
  for (guint i = 0; front[i] != NULL; i++)
    if (!g_hash_table_contains (printed, front[i]))
      {
        heed_plan_set_front (plan, (const char *const *) front);
        return;
      }
}
