/* heed-plan-text.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-plan-text.h"

#include "heed-action.h"
#include "heed-compliance.h"
#include "heed-markup.h"
#include "heed-measure.h"
#include "heed-output.h"
#include "heed-recommendation.h"
#include "heed-text-item.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How far a level of items is set in. */
#define INDENT 4

static void
print_markup (const char *markup,
              const char *first,
              const char *rest)
{
  g_autofree char *text = heed_markup_to_text (markup);

  heed_output_wrap (text, first, rest);
}

/* Joins what there is of @parts with a middle dot. */
static char *
join (GPtrArray *parts)
{
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

static void
add_day (GPtrArray  *parts,
         const char *format,
         HeedDay     day)
{
  g_autoptr (GString) text = NULL;
  g_autofree char *words = NULL;

  if (day == HEED_DAY_NONE)
    return;

  words = heed_day_to_words (day);
  text = g_string_new (format);
  g_string_replace (text, "%s", words, 1);
  g_ptr_array_add (parts, g_strdup (text->str));
}

static const char *
label_of_state (HeedPlanState state)
{
  switch (state)
    {
    case HEED_PLAN_STATE_DRAFT:
      return _("draft");
    case HEED_PLAN_STATE_SUBMITTED:
      return _("submitted");
    case HEED_PLAN_STATE_PUBLISHED:
      return _("published");
    case HEED_PLAN_STATE_CLOSED:
      return _("closed");
    default:
      g_return_val_if_reached ("");
    }
}

static void
print_head (HeedPlan *plan)
{
  HeedOrganisation *organisation = heed_plan_get_organisation (plan);
  HeedInspection *inspection = heed_plan_get_inspection (plan);
  g_autoptr (GPtrArray) report = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) dates = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *report_line = NULL;
  g_autofree char *dates_line = NULL;

  heed_output_wrap (heed_plan_get_title (plan), "", "");
  if (organisation != NULL)
    heed_output_wrap (heed_organisation_get_name (organisation), "", "");

  if (inspection != NULL)
    {
      const char *inspectorate = heed_inspection_get_inspectorate (inspection);
      const char *title = heed_inspection_get_title (inspection);

      if (inspectorate[0] != '\0')
        g_ptr_array_add (report, g_strdup (inspectorate));
      if (title[0] != '\0')
        g_ptr_array_add (report, g_strdup (title));
      /* Translators: %s is a day. */
      add_day (report, _("report published %s"), heed_inspection_get_report_published (inspection));
    }
  report_line = join (report);
  heed_output_wrap (report_line, "", "");

  g_ptr_array_add (dates, g_strdup (label_of_state (heed_plan_get_state (plan))));
  /* Translators: %s is a day. */
  add_day (dates, _("submitted %s"), heed_plan_get_submitted (plan));
  add_day (dates, _("published %s"), heed_plan_get_published (plan));
  add_day (dates, _("not before %s"), heed_plan_get_not_before (plan));
  dates_line = join (dates);
  heed_output_wrap (dates_line, "", "");
}

static const char *
label_of_response (HeedResponse *response)
{
  if (heed_response_get_words (response)[0] != '\0')
    return heed_response_get_words (response);

  switch (heed_response_get_kind (response))
    {
    case HEED_RESPONSE_KIND_NONE:
      return _("no response yet");
    case HEED_RESPONSE_KIND_AGREED:
      return _("agreed");
    case HEED_RESPONSE_KIND_PARTLY_AGREED:
      return _("partly agreed");
    case HEED_RESPONSE_KIND_NOT_AGREED:
      return _("not agreed");
    default:
      g_return_val_if_reached ("");
    }
}

/* What stands in front of an item: its label, else what it is. Evaluation,
 * governance and notes mostly say themselves what they are. */
static const char *
word_of_item (HeedItem *item)
{
  if (HEED_IS_ACTION (item))
    {
      const char *label = heed_action_get_label (HEED_ACTION (item));

      return label[0] != '\0' ? label : "•";
    }
  if (HEED_IS_MEASURE (item))
    return _("measure:");

  switch (heed_text_item_get_role (HEED_TEXT_ITEM (item)))
    {
    case HEED_TEXT_ROLE_EVALUATION:
      return _("evaluation:");
    case HEED_TEXT_ROLE_GOVERNANCE:
      return _("governance:");
    case HEED_TEXT_ROLE_NOTE:
      return _("note:");
    case HEED_TEXT_ROLE_PLAIN:
    case HEED_TEXT_ROLE_LEAD_IN:
    default:
      return "";
    }
}

/* Whether the text begins with @word, which ends with a colon. */
static gboolean
says_itself (HeedItem   *item,
             const char *word)
{
  g_autofree char *text = heed_markup_to_text (heed_item_get_text (item));

  return HEED_IS_TEXT_ITEM (item) && word[0] != '\0' &&
         g_ascii_strncasecmp (text, word, strlen (word) - 1) == 0;
}

/* Owners, target and how the item stands, of its own: what comes from above is told
 * above. */
static char *
item_state (HeedItem *item,
            HeedDay   day)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  const char *const *owners = heed_item_get_owners (item);
  HeedTarget *target = heed_item_get_target (item);

  if (owners[0] != NULL)
    g_ptr_array_add (parts, g_strjoinv ("; ", (char **) owners));
  if (target != NULL)
    {
      g_autofree char *meaning = heed_target_to_meaning (target);

      g_ptr_array_add (parts, meaning[0] != '\0'
                                ? g_strdup_printf ("%s (%s)", heed_target_get_words (target),
                                                   meaning)
                                : g_strdup (heed_target_get_words (target)));
    }
  if (HEED_IS_ACTION (item) && heed_action_is_counted (HEED_ACTION (item)))
    {
      HeedCompliance compliance = heed_action_get_compliance (HEED_ACTION (item), day);

      g_ptr_array_add (parts, g_strdup (heed_compliance_to_label (compliance)));
    }

  return join (parts);
}

static void
print_item (HeedItem *item,
            HeedDay   day)
{
  guint depth = MIN (heed_item_get_depth (item), 10);
  const char *word = word_of_item (item);
  g_autofree char *indent = g_strnfill (depth * INDENT, ' ');
  g_autofree char *hanging = g_strnfill (depth * INDENT + 2, ' ');
  g_autofree char *first = NULL;
  g_autofree char *state = item_state (item, day);

  if (says_itself (item, word))
    word = "";
  first = g_strconcat (indent, word, word[0] != '\0' ? " " : "", NULL);
  print_markup (heed_item_get_text (item), first, hanging);
  if (state[0] != '\0')
    {
      g_autofree char *arrow = g_strconcat (hanging, "→ ", NULL);

      heed_output_wrap (state, arrow, hanging);
    }
}

static void
print_strings (const char        *heading,
               const char *const *strings)
{
  if (strings[0] == NULL)
    return;

  heed_output_format ("\n    %s\n", heading);
  for (guint i = 0; strings[i] != NULL; i++)
    print_markup (strings[i], "    - ", "      ");
}

static void
print_recommendation (HeedRecommendation *recommendation,
                      HeedDay             day)
{
  HeedResponse *response = heed_recommendation_get_response (recommendation);
  HeedUnplaced *unplaced = heed_recommendation_get_unplaced (recommendation);
  HeedRecordList *items = heed_recommendation_get_items (recommendation);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) headings = g_strsplit (heed_recommendation_get_heading (recommendation), "\n", -1);
  g_autofree char *head = NULL;

  /* Translators: %s is the number of a recommendation. */
  g_ptr_array_add (parts, g_strdup_printf (_("Recommendation %s"),
                                           heed_recommendation_get_number (recommendation)));
  if (heed_recommendation_get_paragraph (recommendation)[0] != '\0')
    g_ptr_array_add (parts, g_strdup (heed_recommendation_get_paragraph (recommendation)));
  if (heed_recommendation_get_addressee (recommendation)[0] != '\0')
    g_ptr_array_add (parts, g_strdup (heed_recommendation_get_addressee (recommendation)));
  g_ptr_array_add (parts, heed_markup_to_text (label_of_response (response)));
  head = join (parts);

  heed_output_write ("\n");
  for (guint i = 0; headings[i] != NULL; i++)
    heed_output_format ("%s\n\n", headings[i]);
  heed_output_wrap (head, "", "  ");
  print_markup (heed_recommendation_get_text (recommendation), "  ", "  ");
  if (heed_response_get_part_agreed (response)[0] != '\0')
    print_markup (heed_response_get_part_agreed (response), "    ", "    ");
  if (heed_response_get_explanation (response)[0] != '\0')
    print_markup (heed_response_get_explanation (response), "    ", "    ");
  if (heed_record_list_get_n (items) > 0)
    heed_output_write ("\n");
  for (guint i = 0; i < heed_record_list_get_n (items); i++)
    print_item (heed_record_list_get (items, i), day);

  print_strings (_("Owners without a place:"), heed_unplaced_get_owners (unplaced));
  print_strings (_("Targets without a place:"), heed_unplaced_get_targets (unplaced));
  print_strings (_("Words without a place:"), heed_unplaced_get_text (unplaced));
  print_strings (_("To review:"), heed_recommendation_get_review (recommendation));
}

/* "Submitted, 12 April 2019, A. Person" */
static char *
line_of_version (HeedVersion *version)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (parts, g_strdup (heed_version_get_name (version)));
  /* Translators: a day. */
  add_day (parts, "%s", heed_version_get_day (version));
  if (heed_version_get_author (version)[0] != '\0')
    g_ptr_array_add (parts, g_strdup (heed_version_get_author (version)));
  return join (parts);
}

/**
 * heed_plan_text_print_version:
 * @version: a version of a plan
 *
 * Writes which it is, before the plan.
 */
void
heed_plan_text_print_version (HeedVersion *version)
{
  g_autofree char *line = line_of_version (version);

  /* Translators: what follows is a name, a day and a person. */
  heed_output_format (_("Version: %s"), line);
  /* Translators: %s is a checksum. */
  heed_output_format (_("\nSHA-256 of its JSON: %s"), heed_version_get_sha256 (version));
  heed_output_write ("\n\n");
}

static void
print_versions (HeedRecordList *versions)
{
  if (heed_record_list_get_n (versions) == 0)
    return;

  heed_output_format ("\n%s\n", _("Versions:"));
  for (guint i = 0; i < heed_record_list_get_n (versions); i++)
    {
      g_autofree char *line = line_of_version (heed_record_list_get (versions, i));

      heed_output_format ("    %u  %s\n", i + 1, line);
    }
}

/**
 * heed_plan_text_print:
 * @plan: a plan
 * @day: the day for which it is told how its actions stand
 *
 * Writes @plan for people to read.
 */
void
heed_plan_text_print (HeedPlan *plan,
                      HeedDay   day)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);

  print_head (plan);
  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    print_recommendation (heed_record_list_get (recommendations, i), day);

  print_strings (_("Words without a place:"), heed_plan_get_unplaced (plan));
  print_strings (_("To review:"), heed_plan_get_review (plan));
  print_versions (heed_plan_get_versions (plan));
}
