/* heed-report-entry.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-report-entry.h"

#include "heed-compliance.h"
#include "heed-compose-table.h"
#include "heed-plan.h"
#include "heed-promise.h"
#include "heed-recommendation.h"
#include "heed-target-moved.h"

/**
 * heed_report_entry_new:
 *
 * Returns: (transfer full): an entry that says nothing
 */
HeedReportEntry *
heed_report_entry_new (void)
{
  HeedReportEntry *self = g_new0 (HeedReportEntry, 1);

  self->plan_id = g_strdup ("");
  self->plan_title = g_strdup ("");
  self->organisation = g_strdup ("");
  self->number = g_strdup ("");
  self->recommendation = g_strdup ("");
  self->item_id = g_strdup ("");
  self->label = g_strdup ("");
  self->text = g_strdup ("");
  self->owners = g_new0 (char *, 1);
  self->is_action = TRUE;
  return self;
}

static void
set (char       **field,
     const char  *words)
{
  g_free (*field);
  *field = g_strdup (words);
}

static void
take_plan (HeedReportEntry *self,
           HeedPlan        *plan)
{
  HeedOrganisation *organisation = heed_plan_get_organisation (plan);

  set (&self->plan_id, heed_plan_get_id (plan));
  set (&self->plan_title, heed_plan_get_title (plan));
  if (organisation != NULL)
    set (&self->organisation, heed_organisation_get_name (organisation));
}

static void
take_action (HeedReportEntry *self,
             HeedAction      *action)
{
  HeedTarget *baseline = heed_action_get_baseline (action);
  GPtrArray *updates = heed_action_get_updates (action);
  HeedVerification *verification = heed_action_get_verification (action);

  set (&self->label, heed_action_get_label (action));
  self->progress = heed_action_get_progress (action);
  self->completed_on = heed_action_get_completed_on (action);
  if (baseline != NULL)
    self->baseline = heed_target_ref (baseline);
  if (updates->len > 0)
    self->latest = heed_update_ref (g_ptr_array_index (updates, updates->len - 1));
  if (verification != NULL)
    self->verification = heed_verification_ref (verification);

  /* What is only ever added to counts the changes that it can tell. */
  self->version = updates->len + heed_action_get_revisions (action)->len + (verification != NULL ? 1 : 0);
}

/**
 * heed_report_entry_new_for_item:
 * @item: an item of a plan
 *
 * Returns: (transfer full): what reports tell of it, with the owners and the target
 *   in force
 */
HeedReportEntry *
heed_report_entry_new_for_item (HeedItem *item)
{
  HeedReportEntry *self;
  HeedRecommendation *recommendation;
  HeedTarget *target;

  g_return_val_if_fail (HEED_IS_ITEM (item), NULL);

  self = heed_report_entry_new ();
  recommendation = heed_item_get_recommendation (item);
  target = heed_item_get_target (item);
  set (&self->item_id, heed_item_get_id (item));
  set (&self->text, heed_item_get_text (item));
  g_clear_pointer (&self->owners, g_strfreev);
  self->owners = g_strdupv ((GStrv) heed_item_get_owners (item));
  if (recommendation != NULL)
    {
      HeedPlan *plan = heed_recommendation_get_plan (recommendation);

      set (&self->number, heed_recommendation_get_number (recommendation));
      set (&self->recommendation, heed_recommendation_get_text (recommendation));
      target = heed_recommendation_get_target_in_force (recommendation, item);
      g_strfreev (self->owners);
      self->owners = g_strdupv ((GStrv) heed_recommendation_get_owners_in_force (recommendation, item));
      if (plan != NULL)
        take_plan (self, plan);
    }
  if (target != NULL)
    self->target = heed_target_ref (target);
  self->reference = heed_item_get_reference (item);

  self->is_action = HEED_IS_ACTION (item);
  if (self->is_action)
    take_action (self, HEED_ACTION (item));
  return self;
}

/**
 * heed_report_entry_free:
 * @self: (transfer full): an entry
 */
void
heed_report_entry_free (HeedReportEntry *self)
{
  g_free (self->plan_id);
  g_free (self->plan_title);
  g_free (self->organisation);
  g_free (self->number);
  g_free (self->recommendation);
  g_free (self->item_id);
  g_free (self->label);
  g_free (self->text);
  g_strfreev (self->owners);
  g_clear_pointer (&self->target, heed_target_unref);
  g_clear_pointer (&self->baseline, heed_target_unref);
  g_clear_pointer (&self->latest, heed_update_unref);
  g_clear_pointer (&self->verification, heed_verification_unref);
  g_clear_pointer (&self->changed, g_date_time_unref);
  g_free (self);
}

/**
 * heed_report_entry_get_due:
 * @self: an entry
 *
 * Returns: the day by which it is due, or %HEED_DAY_NONE
 */
HeedDay
heed_report_entry_get_due (HeedReportEntry *self)
{
  return self->target != NULL ? heed_target_get_due (self->target) : HEED_DAY_NONE;
}

/**
 * heed_report_entry_describe_target:
 * @self: an entry
 * @joint: what stands between the target and what was promised
 *
 * Returns: (transfer full): the words of the target in force, and where another one was
 *   promised and they do not say so, that: "December 2026, revised from June 2026"; "" for
 *   none
 */
char *
heed_report_entry_describe_target (HeedReportEntry *self,
                                   const char      *joint)
{
  const char *words, *promised;
  g_autofree char *before = NULL;

  if (self->target == NULL)
    return g_strdup ("");

  words = heed_target_get_words (self->target);
  if (self->baseline == NULL || heed_promise_mean_the_same (self->target, self->baseline))
    return g_strdup (words);

  promised = heed_target_get_words (self->baseline);
  if (heed_target_find_moved (words, NULL, &before) && g_str_equal (before, promised))
    return g_strdup (words);
  return g_strconcat (words, joint, HEED_COMPOSE_REVISED, promised, NULL);
}

/**
 * heed_report_entry_get_compliance:
 * @self: an entry
 * @day: the day for which compliance is asked
 *
 * Returns: how it stands on @day
 */
HeedCompliance
heed_report_entry_get_compliance (HeedReportEntry *self,
                                  HeedDay          day)
{
  return heed_compliance_compute (self->target, self->progress, self->completed_on, day);
}

/**
 * heed_report_entry_get_days_overdue:
 * @self: an entry
 * @day: the day for which is asked
 *
 * Returns: for how many days it has been overdue on @day; 0 where it is not
 */
guint
heed_report_entry_get_days_overdue (HeedReportEntry *self,
                                    HeedDay          day)
{
  if (heed_report_entry_get_compliance (self, day) != HEED_COMPLIANCE_OVERDUE)
    return 0;
  return day - heed_report_entry_get_due (self);
}
