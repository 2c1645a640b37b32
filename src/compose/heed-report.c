/* heed-report.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-report.h"

#include "heed-action.h"
#include "heed-compose-actions.h"
#include "heed-compose.h"
#include "heed-compose-overdue.h"
#include "heed-compose-owner.h"
#include "heed-compose-review.h"
#include "heed-compose-sheet.h"
#include "heed-recommendation.h"

G_DEFINE_BOXED_TYPE (HeedReport, heed_report, heed_report_ref, heed_report_unref)

/* The words of the command line and of files: rename none. */
static const char *const kind_words[HEED_N_REPORT_KINDS] = { "plan", "progress", "overdue", "owner", "review",
                                                               "actions" };

static HeedReport *
heed_report_new (HeedReportKind kind,
                 HeedDay        day)
{
  HeedReport *self = g_atomic_rc_box_new0 (HeedReport);

  self->kind = kind;
  self->day = day;
  self->scope = g_strdup ("");
  self->owner = g_strdup ("");
  return self;
}

/**
 * heed_report_new_plan:
 * @plan: a plan, which must not change any more
 *
 * Returns: (transfer full): the plan as it is published
 */
HeedReport *
heed_report_new_plan (HeedPlan *plan)
{
  HeedReport *self;

  g_return_val_if_fail (HEED_IS_PLAN (plan), NULL);

  self = heed_report_new (HEED_REPORT_KIND_PLAN, HEED_DAY_NONE);
  self->plan = g_object_ref (plan);
  return self;
}

/**
 * heed_report_new_progress:
 * @plan: a plan, which must not change any more
 * @day: the day that the report is for
 *
 * Returns: (transfer full): the plan, with how each action stands on @day
 */
HeedReport *
heed_report_new_progress (HeedPlan *plan,
                          HeedDay   day)
{
  g_autoptr (GPtrArray) plans = NULL;

  g_return_val_if_fail (HEED_IS_PLAN (plan), NULL);
  g_return_val_if_fail (day != HEED_DAY_NONE, NULL);

  plans = heed_report_plans_new ();
  g_ptr_array_add (plans, heed_report_plan_new (plan, 0, HEED_DAY_NONE));
  return heed_report_new_plans (HEED_REPORT_KIND_PROGRESS, plans, day);
}

/**
 * heed_report_new_plans:
 * @kind: %HEED_REPORT_KIND_PROGRESS or %HEED_REPORT_KIND_REVIEW
 * @plans: (element-type HeedReportPlan): one plan or several, in order
 * @day: the day that the report is for
 *
 * Returns: (transfer full): a report on @plans
 */
HeedReport *
heed_report_new_plans (HeedReportKind  kind,
                       GPtrArray      *plans,
                       HeedDay         day)
{
  HeedReport *self;

  g_return_val_if_fail (kind == HEED_REPORT_KIND_PROGRESS || kind == HEED_REPORT_KIND_REVIEW, NULL);
  g_return_val_if_fail (plans != NULL && plans->len > 0, NULL);
  g_return_val_if_fail (day != HEED_DAY_NONE, NULL);

  self = heed_report_new (kind, day);
  self->plans = g_ptr_array_ref (plans);
  if (plans->len == 1)
    self->plan = g_object_ref (((HeedReportPlan *) g_ptr_array_index (plans, 0))->plan);
  return self;
}

/**
 * heed_report_new_owner:
 * @entries: (element-type HeedActionEntry): what they answer for, by plan and recommendation
 * @owner: the name of the owner
 * @day: the day that the report is for
 *
 * Returns: (transfer full): the pack of an owner
 */
HeedReport *
heed_report_new_owner (GPtrArray  *entries,
                       const char *owner,
                       HeedDay     day)
{
  HeedReport *self;

  g_return_val_if_fail (entries != NULL, NULL);
  g_return_val_if_fail (owner != NULL, NULL);
  g_return_val_if_fail (day != HEED_DAY_NONE, NULL);

  self = heed_report_new (HEED_REPORT_KIND_OWNER, day);
  self->entries = g_ptr_array_ref (entries);
  g_free (self->owner);
  self->owner = g_strdup (owner);
  return self;
}

/**
 * heed_report_new_overdue:
 * @entries: (element-type HeedActionEntry): what is overdue on @day, in order
 * @scope: (nullable): the title of the only plan that was looked at; %NULL for all
 * @day: the day that the report is for
 *
 * Returns: (transfer full): what is overdue
 */
HeedReport *
heed_report_new_overdue (GPtrArray  *entries,
                         const char *scope,
                         HeedDay     day)
{
  HeedReport *self;

  g_return_val_if_fail (entries != NULL, NULL);
  g_return_val_if_fail (day != HEED_DAY_NONE, NULL);

  self = heed_report_new (HEED_REPORT_KIND_OVERDUE, day);
  self->entries = g_ptr_array_ref (entries);
  if (scope != NULL)
    {
      g_free (self->scope);
      self->scope = g_strdup (scope);
    }
  return self;
}

/**
 * heed_report_new_actions:
 * @entries: (element-type HeedActionEntry): some actions, in the order in which they are listed
 * @day: the day that the report is for
 *
 * Returns: (transfer full): the list of them
 */
HeedReport *
heed_report_new_actions (GPtrArray *entries,
                         HeedDay    day)
{
  HeedReport *self;

  g_return_val_if_fail (entries != NULL && entries->len > 0, NULL);
  g_return_val_if_fail (day != HEED_DAY_NONE, NULL);

  self = heed_report_new (HEED_REPORT_KIND_ACTIONS, day);
  self->entries = g_ptr_array_ref (entries);
  return self;
}

/**
 * heed_report_ref:
 * @self: a report
 *
 * Returns: (transfer full): @self
 */
HeedReport *
heed_report_ref (HeedReport *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
heed_report_clear (gpointer data)
{
  HeedReport *self = data;

  g_clear_object (&self->plan);
  g_clear_pointer (&self->plans, g_ptr_array_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->changed, g_date_time_unref);
  g_free (self->scope);
  g_free (self->owner);
}

/**
 * heed_report_unref:
 * @self: (transfer full): a report
 */
void
heed_report_unref (HeedReport *self)
{
  g_atomic_rc_box_release_full (self, heed_report_clear);
}

/**
 * heed_report_get_title:
 * @self: a report
 *
 * Returns: (transfer full): what it is called, in the language of plans
 */
char *
heed_report_get_title (HeedReport *self)
{
  switch (self->kind)
    {
    case HEED_REPORT_KIND_PLAN:
      return heed_compose_plan_title (self->plan);
    case HEED_REPORT_KIND_PROGRESS:
      return heed_compose_progress_title (self->plan);
    case HEED_REPORT_KIND_OWNER:
      return heed_compose_owner_title (self->owner);
    case HEED_REPORT_KIND_REVIEW:
      return heed_compose_review_title (self->plan);
    case HEED_REPORT_KIND_ACTIONS:
      return g_strdup (HEED_COMPOSE_ACTIONS_TITLE);
    case HEED_REPORT_KIND_OVERDUE:
    default:
      return g_strdup ("Overdue actions");
    }
}

/* What the register knows of changes is more than what the plan itself tells. */
static void
add_entry (HeedReport *self,
           HeedItem   *item,
           guint       number,
           GPtrArray  *entries)
{
  HeedActionEntry *entry = heed_action_entry_new_for_item (item);

  heed_action_entry_set_plan (entry, number);

  if (self->version > 0)
    heed_action_entry_set_plan_version (entry, self->version);
  if (self->changed != NULL)
    heed_action_entry_set_changed (entry, self->changed);
  g_ptr_array_add (entries, entry);
}

static void
add_entries (HeedReport         *self,
             HeedRecommendation *recommendation,
             guint               number,
             GPtrArray          *entries)
{
  HeedRecordList *items = heed_recommendation_get_items (recommendation);

  for (guint i = 0; i < heed_record_list_get_n (items); i++)
    {
      HeedItem *item = heed_record_list_get (items, i);

      if (HEED_IS_ACTION (item) ? heed_action_is_counted (HEED_ACTION (item))
                                : heed_item_get_target (item) != NULL)
        add_entry (self, item, number, entries);
    }
}

static void
add_entries_of_plan (HeedReport *self,
                     HeedPlan   *plan,
                     guint       number,
                     GPtrArray  *entries)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    add_entries (self, heed_record_list_get (recommendations, i), number, entries);
}

/**
 * heed_report_list_entries:
 * @self: a report
 *
 * What it tells of as data: the actions that count, and of a plan also its texts and
 * measures that have a target of their own.
 *
 * Returns: (transfer full) (element-type HeedActionEntry): them, in order
 */
GPtrArray *
heed_report_list_entries (HeedReport *self)
{
  GPtrArray *entries;

  if (self->entries != NULL)
    return g_ptr_array_ref (self->entries);

  entries = g_ptr_array_new_with_free_func (g_object_unref);
  if (self->plans == NULL)
    add_entries_of_plan (self, self->plan, 0, entries);
  for (guint i = 0; self->plans != NULL && i < self->plans->len; i++)
    {
      HeedReportPlan *plan = g_ptr_array_index (self->plans, i);

      add_entries_of_plan (self, plan->plan, plan->number, entries);
    }
  return entries;
}

/**
 * heed_report_compose:
 * @self: a report
 * @shape: what the document is for
 *
 * Makes the document that is shown, printed and written. Takes time where the report
 * is long: call it off the main thread.
 *
 * Returns: (transfer full): the document, which holds nothing of @self
 */
HeedDocument *
heed_report_compose (HeedReport *self,
                     HeedShape   shape)
{
  gboolean is_sheet = shape == HEED_SHAPE_SHEET;

  switch (self->kind)
    {
    case HEED_REPORT_KIND_PLAN:
      return is_sheet ? heed_compose_sheet (self->plan) : heed_compose_plan (self->plan);
    case HEED_REPORT_KIND_PROGRESS:
      return is_sheet ? heed_compose_progress_sheet (self->plans, self->day)
                      : heed_compose_progress (self->plans, self->day);
    case HEED_REPORT_KIND_OVERDUE:
      return is_sheet ? heed_compose_overdue_sheet (self->entries, self->scope, self->day)
                      : heed_compose_overdue (self->entries, self->scope, self->day);
    case HEED_REPORT_KIND_OWNER:
      return is_sheet ? heed_compose_owner_sheet (self->entries, self->owner, self->day)
                      : heed_compose_owner (self->entries, self->owner, self->day, shape);
    case HEED_REPORT_KIND_REVIEW:
      return is_sheet ? heed_compose_review_sheet (self->plans, self->day)
                      : heed_compose_review (self->plans, self->day);
    case HEED_REPORT_KIND_ACTIONS:
      return is_sheet ? heed_compose_actions_sheet (self->entries, self->day)
                      : heed_compose_actions (self->entries, self->day);
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * heed_report_kind_to_word:
 * @kind: what a report tells
 *
 * Returns: the word for it on the command line and in files
 */
const char *
heed_report_kind_to_word (HeedReportKind kind)
{
  g_return_val_if_fail (kind < HEED_N_REPORT_KINDS, NULL);

  return kind_words[kind];
}

/**
 * heed_report_kind_from_word:
 * @word: a word
 * @kind: (out): what it stands for
 *
 * Returns: whether there is such a report
 */
gboolean
heed_report_kind_from_word (const char     *word,
                            HeedReportKind *kind)
{
  for (guint i = 0; i < HEED_N_REPORT_KINDS; i++)
    if (g_str_equal (kind_words[i], word))
      {
        *kind = i;
        return TRUE;
      }

  return FALSE;
}
