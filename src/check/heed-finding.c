/* heed-finding.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-finding.h"

#include "heed-check-enum-types.h"

/**
 * HeedFinding:
 *
 * One place where a plan does not keep a rule: what is wrong there and what to do
 * about it, fit to be shown to a person. Immutable.
 */

struct _HeedFinding
{
  GObject parent_instance;

  char *check;
  HeedSeverity severity;
  char *recommendation;
  char *item;
  char *place;
  char *message;
  char *remedy;
};

G_DEFINE_FINAL_TYPE (HeedFinding, heed_finding, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_CHECK,
  PROP_SEVERITY,
  PROP_RECOMMENDATION,
  PROP_ITEM,
  PROP_PLACE,
  PROP_MESSAGE,
  PROP_REMEDY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
heed_finding_finalize (GObject *object)
{
  HeedFinding *self = HEED_FINDING (object);

  g_free (self->check);
  g_free (self->recommendation);
  g_free (self->item);
  g_free (self->place);
  g_free (self->message);
  g_free (self->remedy);

  G_OBJECT_CLASS (heed_finding_parent_class)->finalize (object);
}

static void
heed_finding_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  HeedFinding *self = HEED_FINDING (object);

  switch (prop_id)
    {
    case PROP_CHECK:
      g_value_set_string (value, heed_finding_get_check (self));
      break;
    case PROP_SEVERITY:
      g_value_set_enum (value, (int) heed_finding_get_severity (self));
      break;
    case PROP_RECOMMENDATION:
      g_value_set_string (value, heed_finding_get_recommendation (self));
      break;
    case PROP_ITEM:
      g_value_set_string (value, heed_finding_get_item (self));
      break;
    case PROP_PLACE:
      g_value_set_string (value, heed_finding_get_place (self));
      break;
    case PROP_MESSAGE:
      g_value_set_string (value, heed_finding_get_message (self));
      break;
    case PROP_REMEDY:
      g_value_set_string (value, heed_finding_get_remedy (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_finding_class_init (HeedFindingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = heed_finding_finalize;
  object_class->get_property = heed_finding_get_property;

  /**
   * HeedFinding:check:
   *
   * The id of the check that found it.
   */
  properties[PROP_CHECK] =
    g_param_spec_string ("check", NULL, NULL,
                         "",
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * HeedFinding:severity:
   *
   * How bad it is.
   */
  properties[PROP_SEVERITY] =
    g_param_spec_enum ("severity", NULL, NULL,
                       HEED_TYPE_SEVERITY, HEED_SEVERITY_ERROR,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * HeedFinding:recommendation:
   *
   * The id of the recommendation that it is in; "" for the plan itself.
   */
  properties[PROP_RECOMMENDATION] =
    g_param_spec_string ("recommendation", NULL, NULL,
                         "",
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * HeedFinding:item:
   *
   * The id of the item that it is about; "" for none.
   */
  properties[PROP_ITEM] =
    g_param_spec_string ("item", NULL, NULL,
                         "",
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * HeedFinding:place:
   *
   * Where it is, in words.
   */
  properties[PROP_PLACE] =
    g_param_spec_string ("place", NULL, NULL,
                         "",
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * HeedFinding:message:
   *
   * What is wrong.
   */
  properties[PROP_MESSAGE] =
    g_param_spec_string ("message", NULL, NULL,
                         "",
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * HeedFinding:remedy:
   *
   * What to do about it.
   */
  properties[PROP_REMEDY] =
    g_param_spec_string ("remedy", NULL, NULL,
                         "",
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
heed_finding_init (HeedFinding *self)
{
}

/**
 * heed_finding_new:
 * @check: the id of the check that found it
 * @severity: how bad it is
 * @recommendation: (nullable): the id of the recommendation that it is in
 * @item: (nullable): the id of the item that it is about
 * @place: where it is, in translated words
 * @message: what is wrong, as a translated sentence
 * @remedy: what to do about it, as a translated sentence
 *
 * Returns: (transfer full): the finding
 */
HeedFinding *
heed_finding_new (const char   *check,
                  HeedSeverity  severity,
                  const char   *recommendation,
                  const char   *item,
                  const char   *place,
                  const char   *message,
                  const char   *remedy)
{
  HeedFinding *self;

  g_return_val_if_fail (check != NULL, NULL);
  g_return_val_if_fail (place != NULL, NULL);
  g_return_val_if_fail (message != NULL, NULL);
  g_return_val_if_fail (remedy != NULL, NULL);

  self = g_object_new (HEED_TYPE_FINDING, NULL);
  self->check = g_strdup (check);
  self->severity = severity;
  self->recommendation = g_strdup (recommendation != NULL ? recommendation : "");
  self->item = g_strdup (item != NULL ? item : "");
  self->place = g_strdup (place);
  self->message = g_strdup (message);
  self->remedy = g_strdup (remedy);
  return self;
}

/**
 * heed_finding_get_check:
 * @self: a #HeedFinding
 *
 * Returns: (transfer none): the id of the check that found it
 */
const char *
heed_finding_get_check (HeedFinding *self)
{
  g_return_val_if_fail (HEED_IS_FINDING (self), "");

  return self->check;
}

/**
 * heed_finding_get_severity:
 * @self: a #HeedFinding
 *
 * Returns: how bad it is
 */
HeedSeverity
heed_finding_get_severity (HeedFinding *self)
{
  g_return_val_if_fail (HEED_IS_FINDING (self), HEED_SEVERITY_ERROR);

  return self->severity;
}

/**
 * heed_finding_get_recommendation:
 * @self: a #HeedFinding
 *
 * Returns: (transfer none): the id of the recommendation that it is in; "" for
 *   the plan itself
 */
const char *
heed_finding_get_recommendation (HeedFinding *self)
{
  g_return_val_if_fail (HEED_IS_FINDING (self), "");

  return self->recommendation;
}

/**
 * heed_finding_get_item:
 * @self: a #HeedFinding
 *
 * Returns: (transfer none): the id of the item that it is about; "" for none
 */
const char *
heed_finding_get_item (HeedFinding *self)
{
  g_return_val_if_fail (HEED_IS_FINDING (self), "");

  return self->item;
}

/**
 * heed_finding_get_place:
 * @self: a #HeedFinding
 *
 * Returns: (transfer none): where it is, in words: "Recommendation 3, action 3.2"
 */
const char *
heed_finding_get_place (HeedFinding *self)
{
  g_return_val_if_fail (HEED_IS_FINDING (self), "");

  return self->place;
}

/**
 * heed_finding_get_message:
 * @self: a #HeedFinding
 *
 * Returns: (transfer none): what is wrong
 */
const char *
heed_finding_get_message (HeedFinding *self)
{
  g_return_val_if_fail (HEED_IS_FINDING (self), "");

  return self->message;
}

/**
 * heed_finding_get_remedy:
 * @self: a #HeedFinding
 *
 * Returns: (transfer none): what to do about it
 */
const char *
heed_finding_get_remedy (HeedFinding *self)
{
  g_return_val_if_fail (HEED_IS_FINDING (self), "");

  return self->remedy;
}
