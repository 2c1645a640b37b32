/* heed-sidebar-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-sidebar-row.h"

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
};

G_DEFINE_FINAL_TYPE (HeedSidebarRow, heed_sidebar_row, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_HEADING,
  PROP_SUMMARY,
  PROP_IS_PLAN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
heed_sidebar_row_finalize (GObject *object)
{
  HeedSidebarRow *self = HEED_SIDEBAR_ROW (object);

  g_free (self->heading);
  g_clear_object (&self->summary);

  G_OBJECT_CLASS (heed_sidebar_row_parent_class)->finalize (object);
}

static void
heed_sidebar_row_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  HeedSidebarRow *self = HEED_SIDEBAR_ROW (object);

  switch (prop_id)
    {
    case PROP_HEADING:
      g_value_set_string (value, self->heading);
      break;
    case PROP_SUMMARY:
      g_value_set_object (value, self->summary);
      break;
    case PROP_IS_PLAN:
      g_value_set_boolean (value, self->summary != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_sidebar_row_class_init (HeedSidebarRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = heed_sidebar_row_finalize;
  object_class->get_property = heed_sidebar_row_get_property;

  /**
   * HeedSidebarRow:heading:
   *
   * The name of an organisation; "" for a plan.
   */
  properties[PROP_HEADING] =
    g_param_spec_string ("heading", NULL, NULL,
                         "",
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * HeedSidebarRow:summary:
   *
   * The plan; %NULL for a heading.
   */
  properties[PROP_SUMMARY] =
    g_param_spec_object ("summary", NULL, NULL,
                         HEED_TYPE_PLAN_SUMMARY,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * HeedSidebarRow:is-plan:
   *
   * Whether it is a plan.
   */
  properties[PROP_IS_PLAN] =
    g_param_spec_boolean ("is-plan", NULL, NULL,
                          FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
heed_sidebar_row_init (HeedSidebarRow *self)
{
}

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

  self->heading = g_strdup (heading);
  self->summary = summary != NULL ? g_object_ref (summary) : NULL;
  return self;
}

/**
 * heed_sidebar_row_get_heading:
 * @self: a #HeedSidebarRow
 *
 * Returns: (transfer none): the name of an organisation; "" for a plan
 */
const char *
heed_sidebar_row_get_heading (HeedSidebarRow *self)
{
  g_return_val_if_fail (HEED_IS_SIDEBAR_ROW (self), "");

  return self->heading;
}

/**
 * heed_sidebar_row_get_summary:
 * @self: a #HeedSidebarRow
 *
 * Returns: (transfer none) (nullable): the plan; %NULL for a heading
 */
HeedPlanSummary *
heed_sidebar_row_get_summary (HeedSidebarRow *self)
{
  g_return_val_if_fail (HEED_IS_SIDEBAR_ROW (self), NULL);

  return self->summary;
}

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
