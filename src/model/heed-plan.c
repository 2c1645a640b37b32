/* heed-plan.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-plan.h"

#include <string.h>

#include "heed-action.h"
#include "heed-field.h"
#include "heed-recommendation.h"

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
  GStrv review;
  HeedRecordList *recommendations;
  HeedRecordList *versions;
  char *extra;

  char *stamp; /* of the file that it was read from: no field */
};

G_DEFINE_FINAL_TYPE (HeedPlan, heed_plan, G_TYPE_OBJECT)

static void derive (gpointer object);

static const HeedField fields[] = {
  HEED_FIELD (HeedPlan, ID, id),
  HEED_FIELD (HeedPlan, TEXT, title),
  HEED_FIELD (HeedPlan, OBJECT, organisation, .get_type = heed_organisation_get_type),
  HEED_FIELD (HeedPlan, OBJECT, inspection, .get_type = heed_inspection_get_type),
  HEED_FIELD (HeedPlan, DAY, submitted, .changed = derive),
  HEED_FIELD (HeedPlan, DAY, published),
  HEED_FIELD (HeedPlan, DAY, not_before),
  HEED_FIELD (HeedPlan, ENUM, state, .get_type = heed_plan_state_get_type),
  HEED_FIELD (HeedPlan, OPTIONAL, edition),
  HEED_FIELD (HeedPlan, TEXTS, front),
  HEED_FIELD (HeedPlan, PART, wording, .get_type = heed_wording_get_type),
  HEED_FIELD (HeedPlan, TEXTS, unplaced),
  HEED_FIELD (HeedPlan, TEXTS, review, .added = TRUE),
  HEED_FIELD (HeedPlan, OBJECT, recommendations, .get_type = heed_record_list_get_type),
  HEED_FIELD (HeedPlan, RECORDS, versions, .get_type = heed_version_get_type),
  HEED_FIELD (HeedPlan, EXTRA, extra),
};

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
derive (gpointer object)
{
  HeedPlan *self = object;
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
  heed_fields_clear (self, fields, G_N_ELEMENTS (fields));
  g_free (self->stamp);

  G_OBJECT_CLASS (heed_plan_parent_class)->finalize (object);
}

static void
heed_plan_class_init (HeedPlanClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  heed_fields_install (object_class, fields, G_N_ELEMENTS (fields));
  object_class->finalize = heed_plan_finalize;

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
  heed_fields_init (self, fields, G_N_ELEMENTS (fields));
  self->wording = heed_wording_new ();
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
 * HeedPlan:id:
 *
 * The id (a UUID), which stays the same for ever.
 */
HEED_DEFINE_TEXT_FIELD (HeedPlan, heed_plan, id)

/**
 * HeedPlan:title:
 *
 * The title on the front page.
 */
HEED_DEFINE_TEXT_FIELD (HeedPlan, heed_plan, title)

/**
 * HeedPlan:organisation:
 *
 * Who was inspected.
 */
HEED_DEFINE_OBJECT_FIELD (HeedPlan, heed_plan, organisation, HeedOrganisation)

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
  g_object_notify (G_OBJECT (self), "organisation");
}

/**
 * HeedPlan:inspection:
 *
 * The inspection that it answers.
 */
HEED_DEFINE_OBJECT_FIELD (HeedPlan, heed_plan, inspection, HeedInspection)

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
  g_object_notify (G_OBJECT (self), "inspection");
}

/**
 * HeedPlan:submitted:
 *
 * The day on which it was submitted.
 */
HEED_DEFINE_DAY_FIELD (HeedPlan, heed_plan, submitted)

/**
 * HeedPlan:published:
 *
 * The day on which it was published.
 */
HEED_DEFINE_DAY_FIELD (HeedPlan, heed_plan, published)

/**
 * HeedPlan:not-before:
 *
 * The day before which it must not be published.
 */
HEED_DEFINE_DAY_FIELD (HeedPlan, heed_plan, not_before)

/**
 * HeedPlan:state:
 *
 * Where the plan stands.
 */
HEED_DEFINE_ENUM_FIELD (HeedPlan, heed_plan, state, HeedPlanState)

/**
 * HeedPlan:edition:
 *
 * The id of the edition that it follows; "" for none.
 */
HEED_DEFINE_TEXT_FIELD (HeedPlan, heed_plan, edition)

/**
 * HeedPlan:front:
 *
 * The other lines of the front page.
 */
HEED_DEFINE_TEXTS_FIELD (HeedPlan, heed_plan, front)

/**
 * HeedPlan:wording:
 *
 * The introduction, definitions, running note and column titles that are
 * printed with it.
 */
HEED_DEFINE_OBJECT_FIELD (HeedPlan, heed_plan, wording, HeedWording)

/**
 * HeedPlan:unplaced:
 *
 * Imported words that found no place, in order.
 */
HEED_DEFINE_TEXTS_FIELD (HeedPlan, heed_plan, unplaced)

/**
 * HeedPlan:review:
 *
 * What the import was not sure of in the plan as a whole, in plain words.
 */
HEED_DEFINE_TEXTS_FIELD (HeedPlan, heed_plan, review)

/**
 * HeedPlan:versions:
 *
 * The plan as it was (#HeedVersion), the oldest first. They are kept with it in a register, and
 * are no part of it in a file.
 */
HEED_DEFINE_OBJECT_FIELD (HeedPlan, heed_plan, versions, HeedRecordList)

/**
 * HeedPlan:extra:
 *
 * Members that a file held and this version does not know, as the text of
 * a JSON object; "" for none.
 */
HEED_DEFINE_TEXT_FIELD (HeedPlan, heed_plan, extra)

/**
 * heed_plan_get_stamp:
 * @self: a #HeedPlan
 *
 * Returns: (nullable): the stamp of the plan of a register that this one is a copy of, for a
 *   file or out of one (see `store/history/heed-plan-stamp.h`); %NULL for none. No part of the plan: it
 *   is neither kept nor copied
 */
const char *
heed_plan_get_stamp (HeedPlan *self)
{
  g_return_val_if_fail (HEED_IS_PLAN (self), NULL);

  return self->stamp;
}

/* Letters and digits: in the place of a stamp a file may hold whatever somebody typed there. */
static gboolean
is_stamp (const char *text)
{
  return *text != '\0' && text[strspn (text, "0123456789abcdefghijklmnopqrstuvwxyz-")] == '\0';
}

/**
 * heed_plan_set_stamp:
 * @self: a #HeedPlan
 * @stamp: (nullable): which state of a plan of a register it is a copy of; what can be no stamp
 *   is none
 */
void
heed_plan_set_stamp (HeedPlan   *self,
                     const char *stamp)
{
  char *copy;

  g_return_if_fail (HEED_IS_PLAN (self));

  copy = stamp != NULL && is_stamp (stamp) ? g_strdup (stamp) : NULL;
  g_free (self->stamp);
  self->stamp = copy;
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
 * HeedPlan:recommendations:
 *
 * Its recommendations, each a #HeedRecommendation, in order.
 */
HEED_DEFINE_OBJECT_FIELD (HeedPlan, heed_plan, recommendations, HeedRecordList)
