/* heed-sidebar-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-sidebar-row.h"

#include "heed-field.h"

/**
 * HeedSidebarRow:
 *
 * A row of the sidebar: the name of an organisation, or one of its plans. Below an
 * organisation its older plans may be folded away.
 */

struct _HeedSidebarRow
{
  GObject parent_instance;

  char *heading;
  char *title;
  char *details;
  HeedPlanSummary *summary;
  gboolean is_plan;
  guint older;
  gboolean unfolded;
};

static const HeedField fields[] = {
  HEED_FIELD (HeedSidebarRow, TEXT, heading, .read_only = TRUE),
  HEED_FIELD (HeedSidebarRow, TEXT, title, .read_only = TRUE),
  HEED_FIELD (HeedSidebarRow, TEXT, details, .read_only = TRUE),
  HEED_FIELD (HeedSidebarRow, SHARED, summary, .get_type = heed_plan_summary_get_type, .read_only = TRUE),
  HEED_FIELD (HeedSidebarRow, BOOLEAN, is_plan, .read_only = TRUE),
  HEED_FIELD (HeedSidebarRow, COUNT, older, .read_only = TRUE),
  HEED_FIELD (HeedSidebarRow, BOOLEAN, unfolded),
};

HEED_DEFINE_RECORD_TYPE (HeedSidebarRow, heed_sidebar_row, G_TYPE_OBJECT)

/**
 * heed_sidebar_row_new_heading:
 * @heading: the name of an organisation
 * @older: how many of its plans can be folded away
 * @unfolded: whether they are shown nevertheless
 *
 * Returns: (transfer full): a row
 */
HeedSidebarRow *
heed_sidebar_row_new_heading (const char *heading,
                              guint       older,
                              gboolean    unfolded)
{
  HeedSidebarRow *self = g_object_new (HEED_TYPE_SIDEBAR_ROW, NULL);

  heed_field_set_text (self, HEED_TYPE_SIDEBAR_ROW, G_STRUCT_OFFSET (HeedSidebarRow, heading), heading);
  self->older = older;
  self->unfolded = unfolded;
  return self;
}

/**
 * heed_sidebar_row_new_plan:
 * @title: what the plan is called among those of its organisation
 * @details: what there is to know beside that
 * @summary: the plan
 *
 * Returns: (transfer full): a row
 */
HeedSidebarRow *
heed_sidebar_row_new_plan (const char      *title,
                           const char      *details,
                           HeedPlanSummary *summary)
{
  HeedSidebarRow *self = g_object_new (HEED_TYPE_SIDEBAR_ROW, NULL);

  heed_field_set_text (self, HEED_TYPE_SIDEBAR_ROW, G_STRUCT_OFFSET (HeedSidebarRow, title), title);
  heed_field_set_text (self, HEED_TYPE_SIDEBAR_ROW, G_STRUCT_OFFSET (HeedSidebarRow, details), details);
  heed_field_set_object (self, HEED_TYPE_SIDEBAR_ROW, G_STRUCT_OFFSET (HeedSidebarRow, summary), summary);
  self->is_plan = TRUE;
  return self;
}

/**
 * HeedSidebarRow:heading:
 *
 * The name of an organisation; "" for a plan.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedSidebarRow, heed_sidebar_row, heading, const char *, "")

/**
 * HeedSidebarRow:title:
 *
 * What a plan is called among those of its organisation; "" for a heading.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedSidebarRow, heed_sidebar_row, title, const char *, "")

/**
 * HeedSidebarRow:summary:
 *
 * The plan; %NULL for a heading.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedSidebarRow, heed_sidebar_row, summary, HeedPlanSummary *, NULL)

/**
 * HeedSidebarRow:older:
 *
 * How many plans below the heading can be folded away.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedSidebarRow, heed_sidebar_row, older, guint, 0)

/**
 * HeedSidebarRow:unfolded:
 *
 * Whether those are shown nevertheless.
 */
HEED_DEFINE_BOOLEAN_FIELD (HeedSidebarRow, heed_sidebar_row, unfolded)

/**
 * heed_sidebar_row_equal:
 * @self: a #HeedSidebarRow
 * @other: another one
 *
 * Returns: whether both stand for the same and say the same
 */
gboolean
heed_sidebar_row_equal (HeedSidebarRow *self,
                        HeedSidebarRow *other)
{
  return self->summary == other->summary && g_str_equal (self->heading, other->heading) &&
         g_str_equal (self->title, other->title) && g_str_equal (self->details, other->details) &&
         self->older == other->older && self->unfolded == other->unfolded;
}
