/* heed-check.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-check.h"

#include "heed-place.h"
#include "heed-recommendation.h"
#include "heed-rules.h"

#include <glib/gi18n-lib.h>

static const HeedCheck *const rules[] = {
  heed_response_rules,
  heed_step_rules,
  heed_date_rules,
  heed_answer_rules,
  heed_number_rules,
  heed_wording_rules,
  heed_plan_rules,
};

/* Where a finding stands in the order in which they are returned. */
typedef struct
{
  HeedFinding *finding;
  guint place;
  guint found;
} Entry;

static void
add (GPtrArray       *findings,
     const HeedCheck *check,
     const char      *recommendation,
     const char      *item,
     const char      *place,
     const char      *message,
     const char      *remedy,
     const char      *cause)
{
  g_ptr_array_add (findings, heed_finding_new (check->id, check->severity, recommendation, item,
                                               place, message, remedy, cause));
}

/**
 * heed_rules_add_to_plan:
 * @findings: (element-type HeedFinding): what was found so far
 * @check: the check that finds it
 * @message: what is wrong, translated
 * @remedy: what to do about it, translated
 *
 * Adds a finding about the plan itself.
 */
void
heed_rules_add_to_plan (GPtrArray       *findings,
                        const HeedCheck *check,
                        const char      *message,
                        const char      *remedy)
{
  add (findings, check, NULL, NULL, _("Plan"), message, remedy, NULL);
}

/**
 * heed_rules_add_to_recommendation:
 * @findings: (element-type HeedFinding): what was found so far
 * @check: the check that finds it
 * @recommendation: the recommendation that it is about
 * @message: what is wrong, translated
 * @remedy: what to do about it, translated
 *
 * Adds a finding about a recommendation.
 */
void
heed_rules_add_to_recommendation (GPtrArray          *findings,
                                  const HeedCheck    *check,
                                  HeedRecommendation *recommendation,
                                  const char         *message,
                                  const char         *remedy)
{
  g_autofree char *place = heed_place_of_recommendation (recommendation);

  add (findings, check, heed_recommendation_get_id (recommendation), NULL, place, message, remedy, NULL);
}

/**
 * heed_rules_add_to_item:
 * @findings: (element-type HeedFinding): what was found so far
 * @check: the check that finds it
 * @item: the item that it is about
 * @message: what is wrong, translated
 * @remedy: what to do about it, translated
 *
 * Adds a finding about an item.
 */
void
heed_rules_add_to_item (GPtrArray       *findings,
                        const HeedCheck *check,
                        HeedItem        *item,
                        const char      *message,
                        const char      *remedy)
{
  heed_rules_add_to_item_because (findings, check, item, message, remedy, NULL);
}

/**
 * heed_rules_add_to_item_because:
 * @findings: (element-type HeedFinding): what was found so far
 * @check: the check that finds it
 * @item: the item that it is about
 * @message: what is wrong, translated
 * @remedy: what to do about it, translated
 * @cause: (nullable): the id of the check whose finding in the same recommendation it follows
 *   from: when that is mended, it is too
 *
 * Adds a finding about an item.
 */
void
heed_rules_add_to_item_because (GPtrArray       *findings,
                                const HeedCheck *check,
                                HeedItem        *item,
                                const char      *message,
                                const char      *remedy,
                                const char      *cause)
{
  g_autofree char *place = heed_place_of_item (item);
  HeedRecommendation *recommendation = heed_item_get_recommendation (item);

  add (findings, check, heed_recommendation_get_id (recommendation), heed_item_get_id (item),
       place, message, remedy, cause);
}

/* Lets @check look at whatever it looks at. */
static void
run (const HeedCheck *check,
     HeedPlan        *plan,
     GPtrArray       *findings)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);

  if (check->plan != NULL)
    check->plan (check, plan, findings);
  for (guint i = 0; check->plan == NULL && i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecommendation *recommendation = heed_record_list_get (recommendations, i);
      HeedRecordList *items = heed_recommendation_get_items (recommendation);

      if (check->recommendation != NULL)
        check->recommendation (check, recommendation, findings);
      for (guint j = 0; check->item != NULL && j < heed_record_list_get_n (items); j++)
        check->item (check, heed_record_list_get (items, j), findings);
    }
}

/* The ids of a plan's recommendations and items, in order. */
static GHashTable *
number_places (HeedPlan *plan)
{
  GHashTable *places = g_hash_table_new (g_str_hash, g_str_equal);
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
  guint place = 0;

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecommendation *recommendation = heed_record_list_get (recommendations, i);
      HeedRecordList *items = heed_recommendation_get_items (recommendation);

      g_hash_table_insert (places, (gpointer) heed_recommendation_get_id (recommendation),
                           GUINT_TO_POINTER (++place));
      for (guint j = 0; j < heed_record_list_get_n (items); j++)
        g_hash_table_insert (places, (gpointer) heed_item_get_id (heed_record_list_get (items, j)),
                             GUINT_TO_POINTER (++place));
    }

  return places;
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const Entry *first = a;
  const Entry *second = b;
  HeedSeverity first_severity = heed_finding_get_severity (first->finding);
  HeedSeverity second_severity = heed_finding_get_severity (second->finding);

  if (first_severity != second_severity)
    return first_severity < second_severity ? -1 : 1;
  if (first->place != second->place)
    return first->place < second->place ? -1 : 1;
  return (first->found > second->found) - (first->found < second->found);
}

/**
 * heed_check_plan:
 * @plan: a plan
 *
 * Runs every check over @plan.
 *
 * Returns: (transfer full) (element-type HeedFinding): what they found, worst
 *   first, then in the order of the plan
 */
GPtrArray *
heed_check_plan (HeedPlan *plan)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) places = NULL;
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  GPtrArray *findings = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (HEED_IS_PLAN (plan), findings);

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    for (const HeedCheck *check = rules[i]; check->id != NULL; check++)
      run (check, plan, found);

  places = number_places (plan);
  for (guint i = 0; i < found->len; i++)
    {
      Entry entry = { g_ptr_array_index (found, i), 0, i };
      const char *item = heed_finding_get_item (entry.finding);
      const char *id = item[0] != '\0' ? item : heed_finding_get_recommendation (entry.finding);

      entry.place = GPOINTER_TO_UINT (g_hash_table_lookup (places, id));
      g_array_append_val (entries, entry);
    }
  g_array_sort (entries, compare_entries);

  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (findings, g_object_ref (g_array_index (entries, Entry, i).finding));
  return findings;
}

/**
 * heed_check_find:
 * @id: the id of a check
 *
 * Returns: (nullable): the check
 */
const HeedCheck *
heed_check_find (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    for (const HeedCheck *check = rules[i]; check->id != NULL; check++)
      if (g_str_equal (check->id, id))
        return check;
  return NULL;
}

/**
 * heed_check_can_fix:
 * @finding: what a check found
 *
 * Returns: whether heed_check_fix() can mend it
 */
gboolean
heed_check_can_fix (HeedFinding *finding)
{
  const HeedCheck *check = heed_check_find (heed_finding_get_check (finding));

  return check != NULL && check->fix != NULL;
}

/**
 * heed_check_fix:
 * @plan: the plan in which it was found
 * @finding: what a check found
 *
 * Does what the remedy says.
 *
 * Returns: whether something was done; not where the plan is another by now
 */
gboolean
heed_check_fix (HeedPlan    *plan,
                HeedFinding *finding)
{
  const HeedCheck *check;

  g_return_val_if_fail (HEED_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (HEED_IS_FINDING (finding), FALSE);

  check = heed_check_find (heed_finding_get_check (finding));
  return check != NULL && check->fix != NULL && check->fix (plan, finding);
}
