/* heed-plan-summary.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-plan-summary-private.h"

#include "heed-property.h"

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
};

G_DEFINE_FINAL_TYPE (HeedPlanSummary, heed_plan_summary, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_NUMBER,
  PROP_ID,
  PROP_TITLE,
  PROP_ORGANISATION,
  PROP_SHORT_NAME,
  PROP_INSPECTORATE,
  PROP_REPORT_PUBLISHED,
  PROP_SUBMITTED,
  PROP_STATE,
  PROP_RECOMMENDATIONS,
  PROP_ACTIONS,
  PROP_REVIEW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
heed_plan_summary_finalize (GObject *object)
{
  HeedPlanSummary *self = HEED_PLAN_SUMMARY (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->organisation);
  g_free (self->short_name);
  g_free (self->inspectorate);

  G_OBJECT_CLASS (heed_plan_summary_parent_class)->finalize (object);
}

static void
heed_plan_summary_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  HeedPlanSummary *self = HEED_PLAN_SUMMARY (object);

  switch (prop_id)
    {
    case PROP_NUMBER:
      g_value_set_uint (value, self->number);
      break;
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_ORGANISATION:
      g_value_set_string (value, self->organisation);
      break;
    case PROP_SHORT_NAME:
      g_value_set_string (value, self->short_name);
      break;
    case PROP_INSPECTORATE:
      g_value_set_string (value, self->inspectorate);
      break;
    case PROP_REPORT_PUBLISHED:
      g_value_set_uint (value, self->report_published);
      break;
    case PROP_SUBMITTED:
      g_value_set_uint (value, self->submitted);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_RECOMMENDATIONS:
      g_value_set_uint (value, self->recommendations);
      break;
    case PROP_ACTIONS:
      g_value_set_uint (value, self->actions);
      break;
    case PROP_REVIEW:
      g_value_set_uint (value, self->review);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_plan_summary_class_init (HeedPlanSummaryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = heed_plan_summary_finalize;
  object_class->get_property = heed_plan_summary_get_property;

  /**
   * HeedPlanSummary:number:
   *
   * The short number, which no other plan ever has.
   */
  properties[PROP_NUMBER] =
    g_param_spec_uint ("number", NULL, NULL,
                       0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * HeedPlanSummary:id:
   *
   * The id of the plan.
   */
  properties[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL,
                         "",
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * HeedPlanSummary:title:
   *
   * The title.
   */
  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL,
                         "",
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * HeedPlanSummary:organisation:
   *
   * The name of the organisation.
   */
  properties[PROP_ORGANISATION] =
    g_param_spec_string ("organisation", NULL, NULL,
                         "",
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * HeedPlanSummary:short-name:
   *
   * The short name of the organisation.
   */
  properties[PROP_SHORT_NAME] =
    g_param_spec_string ("short-name", NULL, NULL,
                         "",
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * HeedPlanSummary:inspectorate:
   *
   * The inspectorate.
   */
  properties[PROP_INSPECTORATE] =
    g_param_spec_string ("inspectorate", NULL, NULL,
                         "",
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * HeedPlanSummary:report-published:
   *
   * The day on which the report was published.
   */
  properties[PROP_REPORT_PUBLISHED] =
    g_param_spec_uint ("report-published", NULL, NULL,
                       0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * HeedPlanSummary:submitted:
   *
   * The day on which the plan was submitted.
   */
  properties[PROP_SUBMITTED] =
    g_param_spec_uint ("submitted", NULL, NULL,
                       0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * HeedPlanSummary:state:
   *
   * Where the plan stands.
   */
  properties[PROP_STATE] =
    g_param_spec_enum ("state", NULL, NULL,
                       HEED_TYPE_PLAN_STATE, HEED_PLAN_STATE_DRAFT,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * HeedPlanSummary:recommendations:
   *
   * How many recommendations it has.
   */
  properties[PROP_RECOMMENDATIONS] =
    g_param_spec_uint ("recommendations", NULL, NULL,
                       0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * HeedPlanSummary:actions:
   *
   * How many actions it has.
   */
  properties[PROP_ACTIONS] =
    g_param_spec_uint ("actions", NULL, NULL,
                       0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * HeedPlanSummary:review:
   *
   * How many places of it need a look.
   */
  properties[PROP_REVIEW] =
    g_param_spec_uint ("review", NULL, NULL,
                       0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
heed_plan_summary_init (HeedPlanSummary *self)
{
  heed_take_string (&self->id, NULL);
  heed_take_string (&self->title, NULL);
  heed_take_string (&self->organisation, NULL);
  heed_take_string (&self->short_name, NULL);
  heed_take_string (&self->inspectorate, NULL);
}

static void
take_string (HeedPlanSummary  *self,
             char            **field,
             const char       *value,
             guint             prop_id)
{
  if (heed_take_string (field, value))
    g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

static void
take_number (HeedPlanSummary *self,
             guint           *field,
             guint            value,
             guint            prop_id)
{
  if (*field == value)
    return;

  *field = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
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
  take_number (self, &self->number, entry->number, PROP_NUMBER);
  take_string (self, &self->id, entry->id, PROP_ID);
  take_string (self, &self->title, entry->title, PROP_TITLE);
  take_string (self, &self->organisation, entry->organisation, PROP_ORGANISATION);
  take_string (self, &self->short_name, entry->short_name, PROP_SHORT_NAME);
  take_string (self, &self->inspectorate, entry->inspectorate, PROP_INSPECTORATE);
  take_number (self, &self->report_published, entry->report_published, PROP_REPORT_PUBLISHED);
  take_number (self, &self->submitted, entry->submitted, PROP_SUBMITTED);
  take_number (self, &self->recommendations, entry->recommendations, PROP_RECOMMENDATIONS);
  take_number (self, &self->actions, entry->actions, PROP_ACTIONS);
  take_number (self, &self->review, entry->review, PROP_REVIEW);
  if (self->state != entry->state)
    {
      self->state = entry->state;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
    }
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * heed_plan_summary_get_number:
 * @self: a #HeedPlanSummary
 *
 * Returns: the short number, which no other plan ever has
 */
guint
heed_plan_summary_get_number (HeedPlanSummary *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_SUMMARY (self), 0);

  return self->number;
}

/**
 * heed_plan_summary_get_id:
 * @self: a #HeedPlanSummary
 *
 * Returns: (transfer none): the id of the plan
 */
const char *
heed_plan_summary_get_id (HeedPlanSummary *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_SUMMARY (self), "");

  return self->id;
}

/**
 * heed_plan_summary_get_title:
 * @self: a #HeedPlanSummary
 *
 * Returns: (transfer none): the title
 */
const char *
heed_plan_summary_get_title (HeedPlanSummary *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_SUMMARY (self), "");

  return self->title;
}

/**
 * heed_plan_summary_get_organisation:
 * @self: a #HeedPlanSummary
 *
 * Returns: (transfer none): the name of the organisation
 */
const char *
heed_plan_summary_get_organisation (HeedPlanSummary *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_SUMMARY (self), "");

  return self->organisation;
}

/**
 * heed_plan_summary_get_short_name:
 * @self: a #HeedPlanSummary
 *
 * Returns: (transfer none): the short name of the organisation
 */
const char *
heed_plan_summary_get_short_name (HeedPlanSummary *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_SUMMARY (self), "");

  return self->short_name;
}

/**
 * heed_plan_summary_get_inspectorate:
 * @self: a #HeedPlanSummary
 *
 * Returns: (transfer none): the inspectorate
 */
const char *
heed_plan_summary_get_inspectorate (HeedPlanSummary *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_SUMMARY (self), "");

  return self->inspectorate;
}

/**
 * heed_plan_summary_get_report_published:
 * @self: a #HeedPlanSummary
 *
 * Returns: the day on which the report was published
 */
HeedDay
heed_plan_summary_get_report_published (HeedPlanSummary *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_SUMMARY (self), 0);

  return self->report_published;
}

/**
 * heed_plan_summary_get_submitted:
 * @self: a #HeedPlanSummary
 *
 * Returns: the day on which the plan was submitted
 */
HeedDay
heed_plan_summary_get_submitted (HeedPlanSummary *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_SUMMARY (self), 0);

  return self->submitted;
}

/**
 * heed_plan_summary_get_state:
 * @self: a #HeedPlanSummary
 *
 * Returns: where the plan stands
 */
HeedPlanState
heed_plan_summary_get_state (HeedPlanSummary *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_SUMMARY (self), HEED_PLAN_STATE_DRAFT);

  return self->state;
}

/**
 * heed_plan_summary_get_recommendations:
 * @self: a #HeedPlanSummary
 *
 * Returns: how many recommendations it has
 */
guint
heed_plan_summary_get_recommendations (HeedPlanSummary *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_SUMMARY (self), 0);

  return self->recommendations;
}

/**
 * heed_plan_summary_get_actions:
 * @self: a #HeedPlanSummary
 *
 * Returns: how many actions it has
 */
guint
heed_plan_summary_get_actions (HeedPlanSummary *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_SUMMARY (self), 0);

  return self->actions;
}

/**
 * heed_plan_summary_get_review:
 * @self: a #HeedPlanSummary
 *
 * Returns: how many places of it need a look
 */
guint
heed_plan_summary_get_review (HeedPlanSummary *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_SUMMARY (self), 0);

  return self->review;
}
