/* heed-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-action.h"
#include "heed-markup.h"
#include "heed-name.h"
#include "heed-measure.h"
#include "heed-recommendation.h"
#include "heed-text-item.h"

static void write_list (GString   *string,
                        HeedBlock *list,
                        guint      level);

static void
write_line (GString    *string,
            HeedBlock  *block,
            guint       level,
            const char *marker)
{
  g_autofree char *text = heed_block_to_text (block);

  if (string->len > 0)
    g_string_append_c (string, '\n');
  for (guint i = 1; i < level; i++)
    g_string_append (string, "   ");
  if (marker != NULL)
    g_string_append_printf (string, "%s ", marker);
  g_string_append (string, g_strchomp (text));
}

static void
write_list (GString   *string,
            HeedBlock *list,
            guint      level)
{
  for (guint i = 0; i < list->children->len; i++)
    {
      HeedBlock *item = g_ptr_array_index (list->children, i);

      for (guint j = 0; j < item->children->len; j++)
        {
          HeedBlock *child = g_ptr_array_index (item->children, j);

          if (child->kind == HEED_BLOCK_LIST)
            write_list (string, child, level + 1);
          else
            write_line (string, child, level, j > 0 ? NULL : item->marker != NULL ? item->marker : "•");
        }
    }
}

/**
 * heed_words_from_markup:
 * @markup: text as CommonMark
 *
 * Returns: (transfer full): its words without style, one line a paragraph, with the
 *   marks of its lists
 */
char *
heed_words_from_markup (const char *markup)
{
  g_autoptr (GPtrArray) blocks = heed_markup_to_blocks (markup);
  g_autoptr (GString) string = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i);

      if (block->kind == HEED_BLOCK_LIST)
        write_list (string, block, 1);
      else
        write_line (string, block, 0, NULL);
    }
  return g_strdup (string->str);
}

/**
 * heed_words_for_response:
 * @kind: a response
 *
 * Returns: (transfer none): the translated word for it
 */
const char *
heed_words_for_response (HeedResponseKind kind)
{
  switch (kind)
    {
    case HEED_RESPONSE_KIND_NONE:
      return _("Not answered");
    case HEED_RESPONSE_KIND_AGREED:
      return _("Agreed");
    case HEED_RESPONSE_KIND_PARTLY_AGREED:
      return _("Partly agreed");
    case HEED_RESPONSE_KIND_NOT_AGREED:
      return _("Not agreed");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * heed_words_for_role:
 * @role: what a text is for
 *
 * Returns: (transfer none): the translated word for it; "" for plain words
 */
const char *
heed_words_for_role (HeedTextRole role)
{
  switch (role)
    {
    case HEED_TEXT_ROLE_PLAIN:
      return "";
    case HEED_TEXT_ROLE_LEAD_IN:
      return _("Lead-in");
    case HEED_TEXT_ROLE_EVALUATION:
      return _("Evaluation");
    case HEED_TEXT_ROLE_GOVERNANCE:
      return _("Governance");
    case HEED_TEXT_ROLE_NOTE:
      return _("Note");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * heed_words_for_plan_state:
 * @state: the state of a plan
 *
 * Returns: (transfer none): the translated word for it
 */
const char *
heed_words_for_plan_state (HeedPlanState state)
{
  switch (state)
    {
    case HEED_PLAN_STATE_DRAFT:
      return _("Draft");
    case HEED_PLAN_STATE_SUBMITTED:
      return _("Submitted");
    case HEED_PLAN_STATE_PUBLISHED:
      return _("Published");
    case HEED_PLAN_STATE_CLOSED:
      return _("Closed");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * heed_words_class_for:
 * @compliance: how an action stands
 *
 * Returns: (nullable): the style class of the words and the icon that tell it
 */
const char *
heed_words_class_for (HeedCompliance compliance)
{
  switch (compliance)
    {
    case HEED_COMPLIANCE_OVERDUE:
      return "error";
    case HEED_COMPLIANCE_DUE_SOON:
      return "warning";
    case HEED_COMPLIANCE_COMPLETED_ON_TIME:
    case HEED_COMPLIANCE_COMPLETED:
      return "success";
    case HEED_COMPLIANCE_COMPLETED_LATE:
    case HEED_COMPLIANCE_ON_TRACK:
    case HEED_COMPLIANCE_ONGOING:
    case HEED_COMPLIANCE_WITHDRAWN:
    case HEED_COMPLIANCE_NO_DATE:
    default:
      return NULL;
    }
}

/**
 * heed_words_for_meaning:
 * @target: a target
 *
 * For lists, where each line costs room: a day, a month or a period says itself what it means.
 *
 * Returns: (transfer full): what its words mean, where there is a doubt of it or several dates in
 *   it; "" elsewhere
 */
char *
heed_words_for_meaning (HeedTarget *target)
{
  gsize n_checkpoints;

  heed_target_get_checkpoints (target, &n_checkpoints);
  if (heed_target_is_recognised (target) && !heed_target_get_tentative (target) && n_checkpoints == 0)
    return g_strdup ("");

  return heed_target_to_meaning (target);
}

/**
 * heed_words_for_inspection:
 * @inspectorate: who inspected; may be ""
 * @report_published: when the report was published, or %HEED_DAY_NONE
 *
 * Returns: (transfer full): a line such as "HMI Probation, report 3 April 2019"
 */
char *
heed_words_for_inspection (const char *inspectorate,
                           HeedDay     report_published)
{
  g_autofree char *name = heed_name_shorten_inspectorate (inspectorate);
  g_autofree char *day = heed_day_to_words (report_published);

  if (report_published == HEED_DAY_NONE)
    return g_steal_pointer (&name);
  if (name[0] == '\0')
    /* Translators: %s is a day. */
    return g_strdup_printf (_("Report %s"), day);

  /* Translators: an inspectorate and the day of its report, such as "HMI Probation,
   * report 3 April 2019". */
  return g_strdup_printf (_("%s, report %s"), name, day);
}

/**
 * heed_words_for_plan:
 * @plan: a plan
 *
 * Returns: (transfer full): how it stands, such as "Draft, submitted 12 April 2019"
 */
char *
heed_words_for_plan (HeedPlan *plan)
{
  const char *state = heed_words_for_plan_state (heed_plan_get_state (plan));
  HeedDay day = heed_plan_get_published (plan);
  g_autofree char *words = NULL;

  if (day != HEED_DAY_NONE)
    {
      words = heed_day_to_words (day);
      if (heed_plan_get_state (plan) == HEED_PLAN_STATE_PUBLISHED)
        /* Translators: the state of a plan and a day, as in "Published 3 May 2019". */
        return g_strdup_printf (_("%s %s"), state, words);

      /* Translators: the state of a plan and a day, as in "Closed, published 3 May
       * 2019". */
      return g_strdup_printf (_("%s, published %s"), state, words);
    }

  day = heed_plan_get_submitted (plan);
  if (day == HEED_DAY_NONE)
    return g_strdup (state);

  words = heed_day_to_words (day);
  if (heed_plan_get_state (plan) == HEED_PLAN_STATE_SUBMITTED)
    return g_strdup_printf (_("%s %s"), state, words);

  /* Translators: the state of a plan and a day, as in "Draft, submitted 12 April
   * 2019". */
  return g_strdup_printf (_("%s, submitted %s"), state, words);
}

/**
 * heed_words_for_record:
 * @record: a plan, or a recommendation or an item of one
 *
 * Returns: (transfer full): what it is, such as "Action 1.1"
 */
char *
heed_words_for_record (gpointer record)
{
  const char *role;

  if (HEED_IS_PLAN (record))
    return g_strdup (_("Plan"));
  if (HEED_IS_MEASURE (record))
    return g_strdup (_("Measure"));

  if (HEED_IS_RECOMMENDATION (record))
    {
      const char *number = heed_recommendation_get_number (record);

      if (number[0] == '\0')
        return g_strdup (_("Recommendation"));
      /* Translators: %s is the number of the recommendation. */
      return g_strdup_printf (_("Recommendation %s"), number);
    }

  if (HEED_IS_ACTION (record))
    {
      const char *label = heed_action_get_label (record);

      if (label[0] == '\0')
        return g_strdup (_("Action"));
      /* Translators: %s is the label of the action, such as 1.1. */
      return g_strdup_printf (_("Action %s"), label);
    }

  role = heed_words_for_role (heed_text_item_get_role (record));
  return g_strdup (role[0] != '\0' ? role : _("Text"));
}

/**
 * heed_words_for_findings:
 * @findings: what the checks found
 * @all: whether suggestions are told too where there is worse
 *
 * Returns: (transfer full): how many there are of each severity, worst first: "2 errors,
 *   5 warnings"; "" for none
 */
char *
heed_words_for_findings (HeedFindingList *findings,
                         gboolean         all)
{
  guint n_errors = heed_finding_list_count (findings, HEED_SEVERITY_ERROR);
  guint n_warnings = heed_finding_list_count (findings, HEED_SEVERITY_WARNING);
  guint n_suggestions = heed_finding_list_count (findings, HEED_SEVERITY_SUGGESTION);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (n_errors > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u error", "%u errors", n_errors), n_errors));
  if (n_warnings > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u warning", "%u warnings", n_warnings),
                                             n_warnings));
  if (n_suggestions > 0 && (all || parts->len == 0))
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u suggestion", "%u suggestions",
                                                       n_suggestions),
                                             n_suggestions));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (", ", (char **) parts->pdata);
}
