/* heed-number-rules.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-rules.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "heed-action.h"
#include "heed-check-words.h"
#include "heed-plan-walk.h"

#define ITEM_LINK "\\[([^\\]]*)\\]\\(heed:item/([^)\\s]+)\\)"

static gboolean
is_blank (const char *text)
{
  return text[strspn (text, " \t\n")] == '\0';
}

static void
find_missing_number (const HeedCheck    *check,
                     HeedRecommendation *recommendation,
                     GPtrArray          *findings)
{
  if (is_blank (heed_recommendation_get_number (recommendation)))
    heed_rules_add_to_recommendation (findings, check, recommendation, _("The recommendation has no number."),
                                      _("Give it the number that it has in the report."));
}

/* Whether @text is digits in groups that points join: "3", "5.01". */
static gboolean
is_decimal (const char *text)
{
  gboolean is_start = TRUE;

  for (; *text != '\0'; text++)
    {
      if (*text != '.' && !g_ascii_isdigit (*text))
        return FALSE;
      if (*text == '.' && is_start)
        return FALSE;
      is_start = *text == '.';
    }
  return !is_start;
}

static int
compare_decimals (const char *a,
                  const char *b)
{
  for (;;)
    {
      guint64 first = g_ascii_strtoull (a, (char **) &a, 10);
      guint64 second = g_ascii_strtoull (b, (char **) &b, 10);

      if (first != second)
        return first < second ? -1 : 1;
      if (*a != '.' || *b != '.')
        return (*a == '.') - (*b == '.');
      a++, b++;
    }
}

static void
find_number_order (const HeedCheck *check,
                   HeedPlan        *plan,
                   GPtrArray       *findings)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
  const char *before = "";

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecommendation *recommendation = heed_record_list_get (recommendations, i);
      const char *number = heed_recommendation_get_number (recommendation);
      g_autofree char *message = NULL;

      if (!is_decimal (number))
        continue;
      if (*before != '\0' && compare_decimals (number, before) < 0)
        {
          /* Translators: the number of a recommendation. */
          message = g_strdup_printf (_("It stands behind recommendation %s."), before);
          heed_rules_add_to_recommendation (findings, check, recommendation, message,
                                            _("Move it to its place, or give it the number that it has in the report."));
        }
      before = number;
    }
}

/* The label without its last point; NULL where it is not of the form "3.1". */
static char *
get_decimal_label (HeedItem *item)
{
  g_autofree char *label = HEED_IS_ACTION (item) ? g_strstrip (g_strdup (heed_action_get_label (HEED_ACTION (item)))) : g_strdup ("");
  gsize length = strlen (label);

  if (length > 0 && label[length - 1] == '.')
    label[length - 1] = '\0';
  return strchr (label, '.') != NULL && is_decimal (label) ? g_steal_pointer (&label) : NULL;
}

/* "3.1" belongs to recommendation 3; of "5.01" nobody can tell. */
static void
find_label_scheme (const HeedCheck *check,
                   HeedItem        *item,
                   GPtrArray       *findings)
{
  const char *number = heed_recommendation_get_number (heed_item_get_recommendation (item));
  g_autofree char *label = get_decimal_label (item);
  g_autofree char *message = NULL;

  if (label == NULL || !is_decimal (number) || strchr (number, '.') != NULL ||
      g_ascii_strtoull (label, NULL, 10) == g_ascii_strtoull (number, NULL, 10))
    return;
  /* Translators: the label of an action, and the number of its recommendation. */
  message = g_strdup_printf (_("The label %s does not belong to recommendation %s."), label, number);
  heed_rules_add_to_item (findings, check, item, message, _("Correct the label, or move the action."));
}

static void
find_duplicate_labels (const HeedCheck *check,
                       HeedPlan        *plan,
                       GPtrArray       *findings)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecordList *items = heed_recommendation_get_items (heed_record_list_get (recommendations, i));

      for (guint j = 0; j < heed_record_list_get_n (items); j++)
        {
          char *label = get_decimal_label (heed_record_list_get (items, j));

          if (label != NULL && !g_hash_table_add (seen, label))
            heed_rules_add_to_item (findings, check, heed_record_list_get (items, j),
                                    _("Another action before it has the same label."),
                                    _("Give it a label of its own, so that it can be referred to."));
        }
    }
}

/* ---- references to other actions ---- */

static GRegex *
get_link_regex (void)
{
  static gsize made;
  static GRegex *regex;

  if (g_once_init_enter (&made))
    {
      regex = g_regex_new (ITEM_LINK, G_REGEX_OPTIMIZE, 0, NULL);
      g_once_init_leave (&made, 1);
    }
  return regex;
}

static HeedPlan *
get_plan (HeedItem *item)
{
  return heed_recommendation_get_plan (heed_item_get_recommendation (item));
}

static gboolean
is_label_in_plan (HeedPlan   *plan,
                  const char *label)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecommendation *recommendation = heed_record_list_get (recommendations, i);
      HeedRecordList *items = heed_recommendation_get_items (recommendation);

      if (g_str_equal (heed_recommendation_get_number (recommendation), label))
        return TRUE;
      for (guint j = 0; j < heed_record_list_get_n (items); j++)
        {
          g_autofree char *other = get_decimal_label (heed_record_list_get (items, j));

          if (other != NULL && g_str_equal (other, label))
            return TRUE;
        }
    }
  return FALSE;
}

/* A reference in words, "see 3.1": what looks like a date is none. */
static void
find_broken_words (const HeedCheck *check,
                   HeedItem        *item,
                   GPtrArray       *findings)
{
  static gsize made;
  static GRegex *regex;
  g_autoptr (GMatchInfo) match = NULL;

  if (g_once_init_enter (&made))
    {
      regex = heed_check_words_make_regex ("reference", "\\s+(\\d+(?:\\.\\d+)+)(?![\\d/])");
      g_once_init_leave (&made, 1);
    }
  for (g_regex_match (regex, heed_item_get_text (item), 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *label = g_match_info_fetch (match, 1);
      g_autofree char *message = NULL;

      if (is_label_in_plan (get_plan (item), label) || heed_target_looks_like (label))
        continue;
      /* Translators: the label of an action. */
      message = g_strdup_printf (_("It refers to %s, which is not in the plan."), label);
      heed_rules_add_to_item (findings, check, item, message, _("Correct the reference, or remove it."));
    }
}

static void
find_broken_reference (const HeedCheck *check,
                       HeedItem        *item,
                       GPtrArray       *findings)
{
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (get_link_regex (), heed_item_get_text (item), 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *words = g_match_info_fetch (match, 1);
      g_autofree char *id = g_match_info_fetch (match, 2);
      g_autofree char *message = NULL;

      if (heed_plan_find_item_by_id (get_plan (item), id) != NULL)
        continue;
      /* Translators: the label of an action. */
      message = g_strdup_printf (_("It refers to %s, which is not in the plan any more."), words);
      heed_rules_add_to_item (findings, check, item, message, _("Correct the reference, or remove it."));
    }
  find_broken_words (check, item, findings);
}

/* The label that a reference should show; NULL where it shows it, or shows words. */
static char *
find_label_now (HeedPlan   *plan,
                const char *words,
                const char *id)
{
  HeedItem *other = heed_plan_find_item_by_id (plan, id);
  g_autofree char *label = other != NULL ? get_decimal_label (other) : NULL;

  return label != NULL && is_decimal (words) && !g_str_equal (label, words) ? g_steal_pointer (&label) : NULL;
}

static void
find_moved_reference (const HeedCheck *check,
                      HeedItem        *item,
                      GPtrArray       *findings)
{
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (get_link_regex (), heed_item_get_text (item), 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *words = g_match_info_fetch (match, 1);
      g_autofree char *id = g_match_info_fetch (match, 2);
      g_autofree char *label = find_label_now (get_plan (item), words, id);
      g_autofree char *message = NULL;

      if (label == NULL)
        continue;
      /* Translators: the label of an action before and now. */
      message = g_strdup_printf (_("It refers to %s, which is labelled %s now."), words, label);
      heed_rules_add_to_item (findings, check, item, message, _("Write the label that it has now."));
    }
}

static gboolean
replace_cb (const GMatchInfo *match,
            GString          *result,
            gpointer          plan)
{
  g_autofree char *words = g_match_info_fetch (match, 1);
  g_autofree char *id = g_match_info_fetch (match, 2);
  g_autofree char *label = find_label_now (plan, words, id);

  g_string_append_printf (result, "[%s](heed:item/%s)", label != NULL ? label : words, id);
  return FALSE;
}

static gboolean
write_labels_anew (HeedPlan    *plan,
                   HeedFinding *finding)
{
  HeedItem *item = heed_plan_find_item_by_id (plan, heed_finding_get_item (finding));
  g_autofree char *text = item != NULL ? g_regex_replace_eval (get_link_regex (), heed_item_get_text (item), -1, 0, 0, replace_cb, plan, NULL) : NULL;

  if (text == NULL || g_str_equal (text, heed_item_get_text (item)))
    return FALSE;
  heed_item_set_text (item, text);
  return TRUE;
}

const HeedCheck heed_number_rules[] = {
  { "missing-number", HEED_SEVERITY_WARNING, N_("Recommendations without a number"), .recommendation = find_missing_number },
  { "number-order", HEED_SEVERITY_WARNING, N_("Numbers out of order"), .plan = find_number_order },
  { "label-scheme", HEED_SEVERITY_WARNING, N_("Labels of another recommendation"), .item = find_label_scheme },
  { "duplicate-label", HEED_SEVERITY_WARNING, N_("Labels that stand twice"), .plan = find_duplicate_labels },
  { "broken-reference", HEED_SEVERITY_WARNING, N_("References to what is not there"), .item = find_broken_reference },
  { "moved-reference", HEED_SEVERITY_WARNING, N_("References with an old label"), .item = find_moved_reference,
    .fix = write_labels_anew, .fix_label = N_("Write the Label") },
  { NULL },
};
