/* heed-plan-summary.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-plan-summary-private.h"

#include "heed-field.h"

/**
 * HeedPlanSummary:
 *
 * One plan of the register as lists show it. It stays the same object for as long
 * as the plan is in the list.
 */
struct _HeedPlanSummary
{
  GObject parent_instance;

  guint number;
  char *id;
  char *title;
  char *organisation;
  char *short_name;
  char *inspectorate;
  HeedDay report_published;
  HeedDay submitted;
  HeedPlanState state;
  guint recommendations;
  guint actions;
  guint review;
  guint overdue;
};

static const HeedField fields[] = {
  HEED_FIELD (HeedPlanSummary, COUNT, number, .read_only = TRUE),
  HEED_FIELD (HeedPlanSummary, TEXT, id, .read_only = TRUE),
  HEED_FIELD (HeedPlanSummary, TEXT, title, .read_only = TRUE),
  HEED_FIELD (HeedPlanSummary, TEXT, organisation, .read_only = TRUE),
  HEED_FIELD (HeedPlanSummary, TEXT, short_name, .read_only = TRUE),
  HEED_FIELD (HeedPlanSummary, TEXT, inspectorate, .read_only = TRUE),
  HEED_FIELD (HeedPlanSummary, DAY, report_published, .read_only = TRUE),
  HEED_FIELD (HeedPlanSummary, DAY, submitted, .read_only = TRUE),
  HEED_FIELD (HeedPlanSummary, ENUM, state, .get_type = heed_plan_state_get_type, .read_only = TRUE),
  HEED_FIELD (HeedPlanSummary, COUNT, recommendations, .read_only = TRUE),
  HEED_FIELD (HeedPlanSummary, COUNT, actions, .read_only = TRUE),
  HEED_FIELD (HeedPlanSummary, COUNT, review, .read_only = TRUE),
  HEED_FIELD (HeedPlanSummary, COUNT, overdue, .read_only = TRUE),
};

HEED_DEFINE_RECORD_TYPE (HeedPlanSummary, heed_plan_summary, G_TYPE_OBJECT)

static void
set_text (HeedPlanSummary *self,
          gsize            offset,
          const char      *value)
{
  heed_field_set_text (self, HEED_TYPE_PLAN_SUMMARY, offset, value);
}

static void
set_integer (HeedPlanSummary *self,
             gsize            offset,
             guint            value)
{
  heed_field_set_integer (self, HEED_TYPE_PLAN_SUMMARY, offset, value);
}

/**
 * heed_plan_summary_update:
 * @self: a #HeedPlanSummary
 * @entry: what the register says of the plan now
 */
void
heed_plan_summary_update (HeedPlanSummary     *self,
                          const HeedPlanEntry *entry)
{
  g_object_freeze_notify (G_OBJECT (self));
  set_integer (self, G_STRUCT_OFFSET (HeedPlanSummary, number), entry->number);
  set_text (self, G_STRUCT_OFFSET (HeedPlanSummary, id), entry->id);
  set_text (self, G_STRUCT_OFFSET (HeedPlanSummary, title), entry->title);
  set_text (self, G_STRUCT_OFFSET (HeedPlanSummary, organisation), entry->organisation);
  set_text (self, G_STRUCT_OFFSET (HeedPlanSummary, short_name), entry->short_name);
  set_text (self, G_STRUCT_OFFSET (HeedPlanSummary, inspectorate), entry->inspectorate);
  set_integer (self, G_STRUCT_OFFSET (HeedPlanSummary, report_published), entry->report_published);
  set_integer (self, G_STRUCT_OFFSET (HeedPlanSummary, submitted), entry->submitted);
  set_integer (self, G_STRUCT_OFFSET (HeedPlanSummary, state), entry->state);
  set_integer (self, G_STRUCT_OFFSET (HeedPlanSummary, recommendations), entry->recommendations);
  set_integer (self, G_STRUCT_OFFSET (HeedPlanSummary, actions), entry->actions);
  set_integer (self, G_STRUCT_OFFSET (HeedPlanSummary, review), entry->review);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * heed_plan_summary_set_overdue:
 * @self: a #HeedPlanSummary
 * @overdue: how many of its actions are overdue on the day that is shown
 */
void
heed_plan_summary_set_overdue (HeedPlanSummary *self,
                               guint            overdue)
{
  set_integer (self, G_STRUCT_OFFSET (HeedPlanSummary, overdue), overdue);
}

/**
 * HeedPlanSummary:number:
 *
 * The short number, which no other plan ever has.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedPlanSummary, heed_plan_summary, number, guint, 0)

/**
 * HeedPlanSummary:id:
 *
 * The id of the plan.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedPlanSummary, heed_plan_summary, id, const char *, "")

/**
 * HeedPlanSummary:title:
 *
 * The title.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedPlanSummary, heed_plan_summary, title, const char *, "")

/**
 * HeedPlanSummary:organisation:
 *
 * The name of the organisation.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedPlanSummary, heed_plan_summary, organisation, const char *, "")

/**
 * HeedPlanSummary:short-name:
 *
 * The short name of the organisation.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedPlanSummary, heed_plan_summary, short_name, const char *, "")

/**
 * HeedPlanSummary:inspectorate:
 *
 * The inspectorate.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedPlanSummary, heed_plan_summary, inspectorate, const char *, "")

/**
 * HeedPlanSummary:report-published:
 *
 * The day on which the report was published.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedPlanSummary, heed_plan_summary, report_published, HeedDay, HEED_DAY_NONE)

/**
 * HeedPlanSummary:submitted:
 *
 * The day on which the plan was submitted.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedPlanSummary, heed_plan_summary, submitted, HeedDay, HEED_DAY_NONE)

/**
 * HeedPlanSummary:state:
 *
 * Where the plan stands.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedPlanSummary, heed_plan_summary, state, HeedPlanState, HEED_PLAN_STATE_DRAFT)

/**
 * HeedPlanSummary:recommendations:
 *
 * How many recommendations it has.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedPlanSummary, heed_plan_summary, recommendations, guint, 0)

/**
 * HeedPlanSummary:actions:
 *
 * How many actions it has.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedPlanSummary, heed_plan_summary, actions, guint, 0)

/**
 * HeedPlanSummary:review:
 *
 * How many places of it need a look.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedPlanSummary, heed_plan_summary, review, guint, 0)

/**
 * HeedPlanSummary:overdue:
 *
 * How many of its actions are overdue, where a #HeedOverdue counts them.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedPlanSummary, heed_plan_summary, overdue, guint, 0)
