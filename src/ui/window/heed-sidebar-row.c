/* heed-sidebar-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-sidebar-row.h"

#include "heed-field.h"

/**
 * HeedSidebarRow:
 *
 * A row of the sidebar: the name of an organisation, or one of its plans.
 */

struct _HeedSidebarRow
{
  GObject parent_instance;

  char *heading;
  HeedPlanSummary *summary;
  gboolean is_plan;
};

static const HeedField fields[] = {
  HEED_FIELD (HeedSidebarRow, TEXT, heading, .read_only = TRUE),
  HEED_FIELD (HeedSidebarRow, SHARED, summary, .get_type = heed_plan_summary_get_type, .read_only = TRUE),
  HEED_FIELD (HeedSidebarRow, BOOLEAN, is_plan, .read_only = TRUE),
};

HEED_DEFINE_RECORD_TYPE (HeedSidebarRow, heed_sidebar_row, G_TYPE_OBJECT)

/**
 * heed_sidebar_row_new:
 * @heading: the name of an organisation; "" for a plan
 * @summary: (nullable): the plan; %NULL for a heading
 *
 * Returns: (transfer full): a row
 */
HeedSidebarRow *
heed_sidebar_row_new (const char      *heading,
                      HeedPlanSummary *summary)
{
  HeedSidebarRow *self = g_object_new (HEED_TYPE_SIDEBAR_ROW, NULL);

  heed_field_set_text (self, HEED_TYPE_SIDEBAR_ROW, G_STRUCT_OFFSET (HeedSidebarRow, heading), heading);
  heed_field_set_object (self, HEED_TYPE_SIDEBAR_ROW, G_STRUCT_OFFSET (HeedSidebarRow, summary), summary);
  self->is_plan = summary != NULL;
  return self;
}

/**
 * HeedSidebarRow:heading:
 *
 * The name of an organisation; "" for a plan.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedSidebarRow, heed_sidebar_row, heading, const char *, "")

/**
 * HeedSidebarRow:summary:
 *
 * The plan; %NULL for a heading.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedSidebarRow, heed_sidebar_row, summary, HeedPlanSummary *, NULL)

/**
 * heed_sidebar_row_equal:
 * @self: a #HeedSidebarRow
 * @other: another one
 *
 * Returns: whether both stand for the same
 */
gboolean
heed_sidebar_row_equal (HeedSidebarRow *self,
                        HeedSidebarRow *other)
{
  return self->summary == other->summary && g_str_equal (self->heading, other->heading);
}
