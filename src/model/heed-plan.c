/* heed-plan.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-plan.h"

#include "heed-action.h"
#include "heed-recommendation.h"
#include "heed-property.h"

/**
 * HeedPlan:
 *
 * The answer to one inspection: what the published table says, in the order in
 * which it is printed.
 *
 * Whatever changes in it, in one of its recommendations or in one of their
 * items, it emits #HeedPlan::changed.
 */

struct _HeedPlan
{
  GObject parent_instance;

  char *id;
  char *title;
  HeedOrganisation *organisation;
  HeedInspection *inspection;
  HeedDay submitted;
  HeedDay published;
  HeedDay not_before;
  HeedPlanState state;
  char *edition;
  GStrv front;
  HeedWording *wording;
  GStrv unplaced;
  char *extra;
  HeedRecordList *recommendations;
};

G_DEFINE_FINAL_TYPE (HeedPlan, heed_plan, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_ID,
  PROP_TITLE,
  PROP_ORGANISATION,
  PROP_INSPECTION,
  PROP_SUBMITTED,
  PROP_PUBLISHED,
  PROP_NOT_BEFORE,
  PROP_STATE,
  PROP_EDITION,
  PROP_FRONT,
  PROP_WORDING,
  PROP_UNPLACED,
  PROP_EXTRA,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
changed_cb (HeedPlan *self)
{
  g_signal_emit (self, signals[CHANGED], 0, NULL);
}

static void
recommendation_changed_cb (HeedPlan           *self,
                           HeedRecommendation *recommendation)
{
  g_signal_emit (self, signals[CHANGED], 0, recommendation);
}

static void
derive (HeedPlan *self)
{
  HeedDay reference = heed_plan_get_reference (self);

  for (guint i = 0; i < heed_record_list_get_n (self->recommendations); i++)
    heed_recommendation_derive (heed_record_list_get (self->recommendations, i), reference);
}

static void
recommendation_added_cb (gpointer owner,
                         gpointer record)
{
  HeedPlan *self = owner;

  heed_recommendation_set_plan (record, self);
  heed_recommendation_derive (record, heed_plan_get_reference (self));
  g_signal_connect_swapped (record, "changed", G_CALLBACK (recommendation_changed_cb), self);
}

static void
recommendation_removed_cb (gpointer owner,
                           gpointer record)
{
  g_signal_handlers_disconnect_by_func (record, recommendation_changed_cb, owner);
  heed_recommendation_set_plan (record, NULL);
}

/* Only what the reference day comes from needs a new derivation. */
static void
report_published_cb (HeedPlan *self)
{
  derive (self);
}

static void
listen_to (HeedPlan *self,
           gpointer  record)
{
  g_signal_connect_swapped (record, "notify", G_CALLBACK (changed_cb), self);
  if (HEED_IS_INSPECTION (record))
    g_signal_connect_swapped (record, "notify::report-published",
                              G_CALLBACK (report_published_cb), self);
}

static void
stop_listening_to (HeedPlan *self,
                   gpointer  record)
{
  g_signal_handlers_disconnect_by_data (record, self);
}

static void
heed_plan_finalize (GObject *object)
{
  HeedPlan *self = HEED_PLAN (object);

  stop_listening_to (self, self->organisation);
  stop_listening_to (self, self->inspection);
  stop_listening_to (self, self->wording);
  heed_record_list_disown (self->recommendations);
  g_clear_object (&self->recommendations);
  g_free (self->id);
  g_free (self->title);
  g_clear_object (&self->organisation);
  g_clear_object (&self->inspection);
  g_free (self->edition);
  g_strfreev (self->front);
  g_clear_object (&self->wording);
  g_strfreev (self->unplaced);
  g_free (self->extra);

  G_OBJECT_CLASS (heed_plan_parent_class)->finalize (object);
}

static void
heed_plan_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  HeedPlan *self = HEED_PLAN (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, heed_plan_get_id (self));
      break;
    case PROP_TITLE:
      g_value_set_string (value, heed_plan_get_title (self));
      break;
    case PROP_ORGANISATION:
      g_value_set_object (value, heed_plan_get_organisation (self));
      break;
    case PROP_INSPECTION:
      g_value_set_object (value, heed_plan_get_inspection (self));
      break;
    case PROP_SUBMITTED:
      g_value_set_uint (value, heed_plan_get_submitted (self));
      break;
    case PROP_PUBLISHED:
      g_value_set_uint (value, heed_plan_get_published (self));
      break;
    case PROP_NOT_BEFORE:
      g_value_set_uint (value, heed_plan_get_not_before (self));
      break;
    case PROP_STATE:
      g_value_set_enum (value, heed_plan_get_state (self));
      break;
    case PROP_EDITION:
      g_value_set_string (value, heed_plan_get_edition (self));
      break;
    case PROP_FRONT:
      g_value_set_boxed (value, heed_plan_get_front (self));
      break;
    case PROP_WORDING:
      g_value_set_object (value, heed_plan_get_wording (self));
      break;
    case PROP_UNPLACED:
      g_value_set_boxed (value, heed_plan_get_unplaced (self));
      break;
    case PROP_EXTRA:
      g_value_set_string (value, heed_plan_get_extra (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_plan_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  HeedPlan *self = HEED_PLAN (object);

  switch (prop_id)
    {
    case PROP_ID:
      heed_plan_set_id (self, g_value_get_string (value));
      break;
    case PROP_TITLE:
      heed_plan_set_title (self, g_value_get_string (value));
      break;
    case PROP_ORGANISATION:
      heed_plan_set_organisation (self, g_value_get_object (value));
      break;
    case PROP_INSPECTION:
      heed_plan_set_inspection (self, g_value_get_object (value));
      break;
    case PROP_SUBMITTED:
      heed_plan_set_submitted (self, g_value_get_uint (value));
      break;
    case PROP_PUBLISHED:
      heed_plan_set_published (self, g_value_get_uint (value));
      break;
    case PROP_NOT_BEFORE:
      heed_plan_set_not_before (self, g_value_get_uint (value));
      break;
    case PROP_STATE:
      heed_plan_set_state (self, g_value_get_enum (value));
      break;
    case PROP_EDITION:
      heed_plan_set_edition (self, g_value_get_string (value));
      break;
    case PROP_FRONT:
      heed_plan_set_front (self, g_value_get_boxed (value));
      break;
    case PROP_UNPLACED:
      heed_plan_set_unplaced (self, g_value_get_boxed (value));
      break;
    case PROP_EXTRA:
      heed_plan_set_extra (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_plan_class_init (HeedPlanClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = heed_plan_finalize;
  object_class->get_property = heed_plan_get_property;
  object_class->set_property = heed_plan_set_property;

  /**
   * HeedPlan:id:
   *
   * The id (a UUID), which stays the same for ever.
   */
  properties[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedPlan:title:
   *
   * The title on the front page.
   */
  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedPlan:organisation:
   *
   * Who was inspected.
   */
  properties[PROP_ORGANISATION] =
    g_param_spec_object ("organisation", NULL, NULL,
                         HEED_TYPE_ORGANISATION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedPlan:inspection:
   *
   * The inspection that it answers.
   */
  properties[PROP_INSPECTION] =
    g_param_spec_object ("inspection", NULL, NULL,
                         HEED_TYPE_INSPECTION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedPlan:submitted:
   *
   * The day on which it was submitted.
   */
  properties[PROP_SUBMITTED] =
    g_param_spec_uint ("submitted", NULL, NULL,
                       0, G_MAXUINT, 0,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedPlan:published:
   *
   * The day on which it was published.
   */
  properties[PROP_PUBLISHED] =
    g_param_spec_uint ("published", NULL, NULL,
                       0, G_MAXUINT, 0,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedPlan:not-before:
   *
   * The day before which it must not be published.
   */
  properties[PROP_NOT_BEFORE] =
    g_param_spec_uint ("not-before", NULL, NULL,
                       0, G_MAXUINT, 0,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedPlan:state:
   *
   * Where the plan stands.
   */
  properties[PROP_STATE] =
    g_param_spec_enum ("state", NULL, NULL,
                       HEED_TYPE_PLAN_STATE, HEED_PLAN_STATE_DRAFT,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedPlan:edition:
   *
   * The id of the edition that it follows; "" for none.
   */
  properties[PROP_EDITION] =
    g_param_spec_string ("edition", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedPlan:front:
   *
   * The other lines of the front page.
   */
  properties[PROP_FRONT] =
    g_param_spec_boxed ("front", NULL, NULL,
                        G_TYPE_STRV,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedPlan:wording:
   *
   * The introduction, definitions, running note and column titles that are
   * printed with it.
   */
  properties[PROP_WORDING] =
    g_param_spec_object ("wording", NULL, NULL,
                         HEED_TYPE_WORDING,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * HeedPlan:unplaced:
   *
   * Imported words that found no place, in order.
   */
  properties[PROP_UNPLACED] =
    g_param_spec_boxed ("unplaced", NULL, NULL,
                        G_TYPE_STRV,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedPlan:extra:
   *
   * Members that a file held and this version does not know, as the text of
   * a JSON object; "" for none.
   */
  properties[PROP_EXTRA] =
    g_param_spec_string ("extra", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * HeedPlan::changed:
   * @self: the plan
   * @recommendation: (nullable): the recommendation in which something changed, or
   *   %NULL for the plan itself, its wording, its organisation, its inspection or
   *   the list of its recommendations
   *
   * Something changed.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, HEED_TYPE_RECOMMENDATION);
}

static void
heed_plan_init (HeedPlan *self)
{
  self->id = g_uuid_string_random ();
  self->title = g_strdup ("");
  self->state = HEED_PLAN_STATE_DRAFT;
  self->edition = g_strdup ("");
  heed_take_strv (&self->front, NULL);
  self->wording = heed_wording_new ();
  heed_take_strv (&self->unplaced, NULL);
  self->extra = g_strdup ("");
  self->organisation = heed_organisation_new ();
  self->inspection = heed_inspection_new ();
  self->recommendations = heed_record_list_new (HEED_TYPE_RECOMMENDATION, self,
                                                recommendation_added_cb,
                                                recommendation_removed_cb);

  g_signal_connect (self, "notify", G_CALLBACK (changed_cb), NULL);
  g_signal_connect_swapped (self->recommendations, "items-changed",
                            G_CALLBACK (changed_cb), self);
  listen_to (self, self->organisation);
  listen_to (self, self->inspection);
  listen_to (self, self->wording);
}

/**
 * heed_plan_new:
 *
 * An empty one, with a new id.
 *
 * Returns: (transfer full): it
 */
HeedPlan *
heed_plan_new (void)
{
  return g_object_new (HEED_TYPE_PLAN, NULL);
}

/**
 * heed_plan_get_id:
 * @self: a #HeedPlan
 *
 * Returns: (transfer none): the id (a UUID), which stays the same for ever
 */
const char *
heed_plan_get_id (HeedPlan *self)
{
  g_return_val_if_fail (HEED_IS_PLAN (self), "");

  return self->id;
}

/**
 * heed_plan_set_id:
 * @self: a #HeedPlan
 * @id: (nullable): the id (a UUID), which stays the same for ever
 */
void
heed_plan_set_id (HeedPlan   *self,
                  const char *id)
{
  g_return_if_fail (HEED_IS_PLAN (self));

  if (heed_take_string (&self->id, id))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ID]);
}

/**
 * heed_plan_get_title:
 * @self: a #HeedPlan
 *
 * Returns: (transfer none): the title on the front page
 */
const char *
heed_plan_get_title (HeedPlan *self)
{
  g_return_val_if_fail (HEED_IS_PLAN (self), "");

  return self->title;
}

/**
 * heed_plan_set_title:
 * @self: a #HeedPlan
 * @title: (nullable): the title on the front page
 */
void
heed_plan_set_title (HeedPlan   *self,
                     const char *title)
{
  g_return_if_fail (HEED_IS_PLAN (self));

  if (heed_take_string (&self->title, title))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

/**
 * heed_plan_get_organisation:
 * @self: a #HeedPlan
 *
 * Returns: (transfer none): who was inspected
 */
HeedOrganisation *
heed_plan_get_organisation (HeedPlan *self)
{
  g_return_val_if_fail (HEED_IS_PLAN (self), NULL);

  return self->organisation;
}

/**
 * heed_plan_set_organisation:
 * @self: a #HeedPlan
 * @organisation: (nullable): who was inspected; %NULL for an empty one
 */
void
heed_plan_set_organisation (HeedPlan         *self,
                            HeedOrganisation *organisation)
{
  g_autoptr (HeedOrganisation) empty = NULL;

  g_return_if_fail (HEED_IS_PLAN (self));

  if (self->organisation == organisation)
    return;

  if (organisation == NULL)
    organisation = empty = heed_organisation_new ();
  stop_listening_to (self, self->organisation);
  g_set_object (&self->organisation, organisation);
  listen_to (self, organisation);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ORGANISATION]);
}

/**
 * heed_plan_get_inspection:
 * @self: a #HeedPlan
 *
 * Returns: (transfer none): the inspection that it answers
 */
HeedInspection *
heed_plan_get_inspection (HeedPlan *self)
{
  g_return_val_if_fail (HEED_IS_PLAN (self), NULL);

  return self->inspection;
}

/**
 * heed_plan_set_inspection:
 * @self: a #HeedPlan
 * @inspection: (nullable): the inspection that it answers; %NULL for an empty one
 */
void
heed_plan_set_inspection (HeedPlan       *self,
                          HeedInspection *inspection)
{
  g_autoptr (HeedInspection) empty = NULL;

  g_return_if_fail (HEED_IS_PLAN (self));

  if (self->inspection == inspection)
    return;

  if (inspection == NULL)
    inspection = empty = heed_inspection_new ();
  stop_listening_to (self, self->inspection);
  g_set_object (&self->inspection, inspection);
  listen_to (self, inspection);
  derive (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INSPECTION]);
}

/**
 * heed_plan_get_submitted:
 * @self: a #HeedPlan
 *
 * Returns: the day on which it was submitted
 */
HeedDay
heed_plan_get_submitted (HeedPlan *self)
{
  g_return_val_if_fail (HEED_IS_PLAN (self), HEED_DAY_NONE);

  return self->submitted;
}

/**
 * heed_plan_set_submitted:
 * @self: a #HeedPlan
 * @submitted: the day on which it was submitted
 */
void
heed_plan_set_submitted (HeedPlan *self,
                         HeedDay   submitted)
{
  g_return_if_fail (HEED_IS_PLAN (self));

  if (self->submitted == submitted)
    return;

  self->submitted = submitted;
  derive (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUBMITTED]);
}

/**
 * heed_plan_get_published:
 * @self: a #HeedPlan
 *
 * Returns: the day on which it was published
 */
HeedDay
heed_plan_get_published (HeedPlan *self)
{
  g_return_val_if_fail (HEED_IS_PLAN (self), HEED_DAY_NONE);

  return self->published;
}

/**
 * heed_plan_set_published:
 * @self: a #HeedPlan
 * @published: the day on which it was published
 */
void
heed_plan_set_published (HeedPlan *self,
                         HeedDay   published)
{
  g_return_if_fail (HEED_IS_PLAN (self));

  if (self->published == published)
    return;

  self->published = published;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PUBLISHED]);
}

/**
 * heed_plan_get_not_before:
 * @self: a #HeedPlan
 *
 * Returns: the day before which it must not be published
 */
HeedDay
heed_plan_get_not_before (HeedPlan *self)
{
  g_return_val_if_fail (HEED_IS_PLAN (self), HEED_DAY_NONE);

  return self->not_before;
}

/**
 * heed_plan_set_not_before:
 * @self: a #HeedPlan
 * @not_before: the day before which it must not be published
 */
void
heed_plan_set_not_before (HeedPlan *self,
                          HeedDay   not_before)
{
  g_return_if_fail (HEED_IS_PLAN (self));

  if (self->not_before == not_before)
    return;

  self->not_before = not_before;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOT_BEFORE]);
}

/**
 * heed_plan_get_state:
 * @self: a #HeedPlan
 *
 * Returns: where the plan stands
 */
HeedPlanState
heed_plan_get_state (HeedPlan *self)
{
  g_return_val_if_fail (HEED_IS_PLAN (self), HEED_PLAN_STATE_DRAFT);

  return self->state;
}

/**
 * heed_plan_set_state:
 * @self: a #HeedPlan
 * @state: where the plan stands
 */
void
heed_plan_set_state (HeedPlan      *self,
                     HeedPlanState  state)
{
  g_return_if_fail (HEED_IS_PLAN (self));

  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

/**
 * heed_plan_get_edition:
 * @self: a #HeedPlan
 *
 * Returns: (transfer none): the id of the edition that it follows; "" for none
 */
const char *
heed_plan_get_edition (HeedPlan *self)
{
  g_return_val_if_fail (HEED_IS_PLAN (self), "");

  return self->edition;
}

/**
 * heed_plan_set_edition:
 * @self: a #HeedPlan
 * @edition: (nullable): the id of the edition that it follows; "" for none
 */
void
heed_plan_set_edition (HeedPlan   *self,
                       const char *edition)
{
  g_return_if_fail (HEED_IS_PLAN (self));

  if (heed_take_string (&self->edition, edition))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITION]);
}

/**
 * heed_plan_get_front:
 * @self: a #HeedPlan
 *
 * Returns: (transfer none): the other lines of the front page
 */
const char *const *
heed_plan_get_front (HeedPlan *self)
{
  g_return_val_if_fail (HEED_IS_PLAN (self), NULL);

  return (const char *const *) self->front;
}

/**
 * heed_plan_set_front:
 * @self: a #HeedPlan
 * @front: (nullable): the other lines of the front page
 */
void
heed_plan_set_front (HeedPlan          *self,
                     const char *const *front)
{
  g_return_if_fail (HEED_IS_PLAN (self));

  if (heed_take_strv (&self->front, front))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRONT]);
}

/**
 * heed_plan_get_wording:
 * @self: a #HeedPlan
 *
 * Returns: (transfer none): the introduction, definitions, running note and
 *   column titles that are printed with it
 */
HeedWording *
heed_plan_get_wording (HeedPlan *self)
{
  g_return_val_if_fail (HEED_IS_PLAN (self), NULL);

  return self->wording;
}

/**
 * heed_plan_get_unplaced:
 * @self: a #HeedPlan
 *
 * Returns: (transfer none): imported words that found no place, in order
 */
const char *const *
heed_plan_get_unplaced (HeedPlan *self)
{
  g_return_val_if_fail (HEED_IS_PLAN (self), NULL);

  return (const char *const *) self->unplaced;
}

/**
 * heed_plan_set_unplaced:
 * @self: a #HeedPlan
 * @unplaced: (nullable): imported words that found no place, in order
 */
void
heed_plan_set_unplaced (HeedPlan          *self,
                        const char *const *unplaced)
{
  g_return_if_fail (HEED_IS_PLAN (self));

  if (heed_take_strv (&self->unplaced, unplaced))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNPLACED]);
}

/**
 * heed_plan_get_extra:
 * @self: a #HeedPlan
 *
 * Returns: (transfer none): members that a file held and this version does not
 *   know, as the text of a JSON object; "" for none
 */
const char *
heed_plan_get_extra (HeedPlan *self)
{
  g_return_val_if_fail (HEED_IS_PLAN (self), "");

  return self->extra;
}

/**
 * heed_plan_set_extra:
 * @self: a #HeedPlan
 * @extra: (nullable): members that a file held and this version does not know,
 *   as the text of a JSON object; "" for none
 */
void
heed_plan_set_extra (HeedPlan   *self,
                     const char *extra)
{
  g_return_if_fail (HEED_IS_PLAN (self));

  if (heed_take_string (&self->extra, extra))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXTRA]);
}

/**
 * heed_plan_get_reference:
 * @self: a #HeedPlan
 *
 * The day from which a month without a year is counted.
 *
 * Returns: the day of submission, else that of the report's publication, else
 *   %HEED_DAY_NONE
 */
HeedDay
heed_plan_get_reference (HeedPlan *self)
{
  g_return_val_if_fail (HEED_IS_PLAN (self), HEED_DAY_NONE);

  if (self->submitted != HEED_DAY_NONE)
    return self->submitted;
  return heed_inspection_get_report_published (self->inspection);
}

/**
 * heed_plan_get_recommendations:
 * @self: a #HeedPlan
 *
 * Returns: (transfer none): its recommendations, each a #HeedRecommendation, in
 *   order
 */
HeedRecordList *
heed_plan_get_recommendations (HeedPlan *self)
{
  g_return_val_if_fail (HEED_IS_PLAN (self), NULL);

  return self->recommendations;
}
