/* heed-recommendation.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recommendation.h"

#include "heed-action.h"
#include "heed-in-force.h"
#include "heed-item.h"
#include "heed-plan.h"
#include "heed-property.h"

/**
 * HeedRecommendation:
 *
 * One recommendation of the report and the answer to it.
 *
 * It holds its items in the order in which they are printed. Whatever changes
 * in it or in one of its items, it emits #HeedRecommendation::changed.
 */

struct _HeedRecommendation
{
  GObject parent_instance;

  char *id;
  char *number;
  char *paragraph;
  char *addressee;
  gboolean addressee_stated;
  char *text;
  gboolean repeated;
  char *repeats;
  HeedResponse *response;
  char *judgement;
  HeedUnplaced *unplaced;
  GStrv review;
  char *extra;
  HeedPlan *plan; /* unowned */
  HeedRecordList *items;
  GHashTable *above; /* the action above each item; NULL until somebody asks */
};

G_DEFINE_FINAL_TYPE (HeedRecommendation, heed_recommendation, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_ID,
  PROP_NUMBER,
  PROP_PARAGRAPH,
  PROP_ADDRESSEE,
  PROP_ADDRESSEE_STATED,
  PROP_TEXT,
  PROP_REPEATED,
  PROP_REPEATS,
  PROP_RESPONSE,
  PROP_JUDGEMENT,
  PROP_UNPLACED,
  PROP_REVIEW,
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
changed_cb (HeedRecommendation *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
items_changed_cb (HeedRecommendation *self)
{
  g_clear_pointer (&self->above, g_hash_table_unref);
  changed_cb (self);
}

static void
item_added_cb (gpointer owner,
               gpointer record)
{
  HeedRecommendation *self = owner;

  g_clear_pointer (&self->above, g_hash_table_unref);
  heed_item_set_recommendation (record, self);
  heed_item_derive (record, heed_item_get_reference (record));
  g_signal_connect_swapped (record, "notify", G_CALLBACK (changed_cb), self);
}

static void
item_removed_cb (gpointer owner,
                 gpointer record)
{
  HeedRecommendation *self = owner;

  g_clear_pointer (&self->above, g_hash_table_unref);
  g_signal_handlers_disconnect_by_func (record, changed_cb, self);
  heed_item_set_recommendation (record, NULL);
}

static void
heed_recommendation_finalize (GObject *object)
{
  HeedRecommendation *self = HEED_RECOMMENDATION (object);

  /* A view may hold any of these longer than us. */
  heed_record_list_disown (self->items);
  g_signal_handlers_disconnect_by_data (self->response, self);
  g_signal_handlers_disconnect_by_data (self->unplaced, self);
  g_clear_object (&self->items);
  g_clear_pointer (&self->above, g_hash_table_unref);
  g_free (self->id);
  g_free (self->number);
  g_free (self->paragraph);
  g_free (self->addressee);
  g_free (self->text);
  g_free (self->repeats);
  g_clear_object (&self->response);
  g_free (self->judgement);
  g_clear_object (&self->unplaced);
  g_strfreev (self->review);
  g_free (self->extra);

  G_OBJECT_CLASS (heed_recommendation_parent_class)->finalize (object);
}

static void
heed_recommendation_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  HeedRecommendation *self = HEED_RECOMMENDATION (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, heed_recommendation_get_id (self));
      break;
    case PROP_NUMBER:
      g_value_set_string (value, heed_recommendation_get_number (self));
      break;
    case PROP_PARAGRAPH:
      g_value_set_string (value, heed_recommendation_get_paragraph (self));
      break;
    case PROP_ADDRESSEE:
      g_value_set_string (value, heed_recommendation_get_addressee (self));
      break;
    case PROP_ADDRESSEE_STATED:
      g_value_set_boolean (value, heed_recommendation_get_addressee_stated (self));
      break;
    case PROP_TEXT:
      g_value_set_string (value, heed_recommendation_get_text (self));
      break;
    case PROP_REPEATED:
      g_value_set_boolean (value, heed_recommendation_get_repeated (self));
      break;
    case PROP_REPEATS:
      g_value_set_string (value, heed_recommendation_get_repeats (self));
      break;
    case PROP_RESPONSE:
      g_value_set_object (value, heed_recommendation_get_response (self));
      break;
    case PROP_JUDGEMENT:
      g_value_set_string (value, heed_recommendation_get_judgement (self));
      break;
    case PROP_UNPLACED:
      g_value_set_object (value, heed_recommendation_get_unplaced (self));
      break;
    case PROP_REVIEW:
      g_value_set_boxed (value, heed_recommendation_get_review (self));
      break;
    case PROP_EXTRA:
      g_value_set_string (value, heed_recommendation_get_extra (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_recommendation_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  HeedRecommendation *self = HEED_RECOMMENDATION (object);

  switch (prop_id)
    {
    case PROP_ID:
      heed_recommendation_set_id (self, g_value_get_string (value));
      break;
    case PROP_NUMBER:
      heed_recommendation_set_number (self, g_value_get_string (value));
      break;
    case PROP_PARAGRAPH:
      heed_recommendation_set_paragraph (self, g_value_get_string (value));
      break;
    case PROP_ADDRESSEE:
      heed_recommendation_set_addressee (self, g_value_get_string (value));
      break;
    case PROP_ADDRESSEE_STATED:
      heed_recommendation_set_addressee_stated (self, g_value_get_boolean (value));
      break;
    case PROP_TEXT:
      heed_recommendation_set_text (self, g_value_get_string (value));
      break;
    case PROP_REPEATED:
      heed_recommendation_set_repeated (self, g_value_get_boolean (value));
      break;
    case PROP_REPEATS:
      heed_recommendation_set_repeats (self, g_value_get_string (value));
      break;
    case PROP_JUDGEMENT:
      heed_recommendation_set_judgement (self, g_value_get_string (value));
      break;
    case PROP_REVIEW:
      heed_recommendation_set_review (self, g_value_get_boxed (value));
      break;
    case PROP_EXTRA:
      heed_recommendation_set_extra (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_recommendation_class_init (HeedRecommendationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = heed_recommendation_finalize;
  object_class->get_property = heed_recommendation_get_property;
  object_class->set_property = heed_recommendation_set_property;

  /**
   * HeedRecommendation:id:
   *
   * The id (a UUID), which stays the same for ever.
   */
  properties[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedRecommendation:number:
   *
   * The number as printed, such as "1" or "5.01".
   */
  properties[PROP_NUMBER] =
    g_param_spec_string ("number", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedRecommendation:paragraph:
   *
   * The paragraph of the report, such as "S53"; "" for none.
   */
  properties[PROP_PARAGRAPH] =
    g_param_spec_string ("paragraph", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedRecommendation:addressee:
   *
   * Whom it is addressed to, such as "The CRC"; "" for nobody named.
   */
  properties[PROP_ADDRESSEE] =
    g_param_spec_string ("addressee", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedRecommendation:addressee-stated:
   *
   * Whether the addressee stands with this recommendation, rather than with
   * one before it.
   */
  properties[PROP_ADDRESSEE_STATED] =
    g_param_spec_boolean ("addressee-stated", NULL, NULL,
                          FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedRecommendation:text:
   *
   * The words, as CommonMark, without the addressee.
   */
  properties[PROP_TEXT] =
    g_param_spec_string ("text", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedRecommendation:repeated:
   *
   * Whether it says that it repeats one of an earlier inspection.
   */
  properties[PROP_REPEATED] =
    g_param_spec_boolean ("repeated", NULL, NULL,
                          FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedRecommendation:repeats:
   *
   * The id of the recommendation that it repeats; "" for none.
   */
  properties[PROP_REPEATS] =
    g_param_spec_string ("repeats", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedRecommendation:response:
   *
   * The response.
   */
  properties[PROP_RESPONSE] =
    g_param_spec_object ("response", NULL, NULL,
                         HEED_TYPE_RESPONSE,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * HeedRecommendation:judgement:
   *
   * The verdict of the inspectorate at review; "" for none.
   */
  properties[PROP_JUDGEMENT] =
    g_param_spec_string ("judgement", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedRecommendation:unplaced:
   *
   * What the import could not place.
   */
  properties[PROP_UNPLACED] =
    g_param_spec_object ("unplaced", NULL, NULL,
                         HEED_TYPE_UNPLACED,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * HeedRecommendation:review:
   *
   * What the import was not sure of, in plain words.
   */
  properties[PROP_REVIEW] =
    g_param_spec_boxed ("review", NULL, NULL,
                        G_TYPE_STRV,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedRecommendation:extra:
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
   * HeedRecommendation::changed:
   *
   * Something changed in the recommendation, its response, what is unplaced, or
   * one of its items.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
heed_recommendation_init (HeedRecommendation *self)
{
  self->id = g_uuid_string_random ();
  self->number = g_strdup ("");
  self->paragraph = g_strdup ("");
  self->addressee = g_strdup ("");
  self->text = g_strdup ("");
  self->repeats = g_strdup ("");
  self->response = heed_response_new ();
  self->judgement = g_strdup ("");
  self->unplaced = heed_unplaced_new ();
  heed_take_strv (&self->review, NULL);
  self->extra = g_strdup ("");
  self->items = heed_record_list_new (HEED_TYPE_ITEM, self, item_added_cb, item_removed_cb);

  g_signal_connect (self, "notify", G_CALLBACK (changed_cb), NULL);
  g_signal_connect_swapped (self->response, "notify", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->unplaced, "notify", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->items, "items-changed", G_CALLBACK (items_changed_cb), self);
}

/**
 * heed_recommendation_new:
 *
 * An empty one, with a new id.
 *
 * Returns: (transfer full): it
 */
HeedRecommendation *
heed_recommendation_new (void)
{
  return g_object_new (HEED_TYPE_RECOMMENDATION, NULL);
}

/**
 * heed_recommendation_get_id:
 * @self: a #HeedRecommendation
 *
 * Returns: (transfer none): the id (a UUID), which stays the same for ever
 */
const char *
heed_recommendation_get_id (HeedRecommendation *self)
{
  g_return_val_if_fail (HEED_IS_RECOMMENDATION (self), "");

  return self->id;
}

/**
 * heed_recommendation_set_id:
 * @self: a #HeedRecommendation
 * @id: (nullable): the id (a UUID), which stays the same for ever
 */
void
heed_recommendation_set_id (HeedRecommendation *self,
                            const char         *id)
{
  g_return_if_fail (HEED_IS_RECOMMENDATION (self));

  if (heed_take_string (&self->id, id))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ID]);
}

/**
 * heed_recommendation_get_number:
 * @self: a #HeedRecommendation
 *
 * Returns: (transfer none): the number as printed, such as "1" or "5.01"
 */
const char *
heed_recommendation_get_number (HeedRecommendation *self)
{
  g_return_val_if_fail (HEED_IS_RECOMMENDATION (self), "");

  return self->number;
}

/**
 * heed_recommendation_set_number:
 * @self: a #HeedRecommendation
 * @number: (nullable): the number as printed, such as "1" or "5.01"
 */
void
heed_recommendation_set_number (HeedRecommendation *self,
                                const char         *number)
{
  g_return_if_fail (HEED_IS_RECOMMENDATION (self));

  if (heed_take_string (&self->number, number))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NUMBER]);
}

/**
 * heed_recommendation_get_paragraph:
 * @self: a #HeedRecommendation
 *
 * Returns: (transfer none): the paragraph of the report, such as "S53"; "" for
 *   none
 */
const char *
heed_recommendation_get_paragraph (HeedRecommendation *self)
{
  g_return_val_if_fail (HEED_IS_RECOMMENDATION (self), "");

  return self->paragraph;
}

/**
 * heed_recommendation_set_paragraph:
 * @self: a #HeedRecommendation
 * @paragraph: (nullable): the paragraph of the report, such as "S53"; "" for
 *   none
 */
void
heed_recommendation_set_paragraph (HeedRecommendation *self,
                                   const char         *paragraph)
{
  g_return_if_fail (HEED_IS_RECOMMENDATION (self));

  if (heed_take_string (&self->paragraph, paragraph))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PARAGRAPH]);
}

/**
 * heed_recommendation_get_addressee:
 * @self: a #HeedRecommendation
 *
 * Returns: (transfer none): whom it is addressed to, such as "The CRC"; "" for
 *   nobody named
 */
const char *
heed_recommendation_get_addressee (HeedRecommendation *self)
{
  g_return_val_if_fail (HEED_IS_RECOMMENDATION (self), "");

  return self->addressee;
}

/**
 * heed_recommendation_set_addressee:
 * @self: a #HeedRecommendation
 * @addressee: (nullable): whom it is addressed to, such as "The CRC"; "" for
 *   nobody named
 */
void
heed_recommendation_set_addressee (HeedRecommendation *self,
                                   const char         *addressee)
{
  g_return_if_fail (HEED_IS_RECOMMENDATION (self));

  if (heed_take_string (&self->addressee, addressee))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ADDRESSEE]);
}

/**
 * heed_recommendation_get_addressee_stated:
 * @self: a #HeedRecommendation
 *
 * Returns: whether the addressee stands with this recommendation, rather than
 *   with one before it
 */
gboolean
heed_recommendation_get_addressee_stated (HeedRecommendation *self)
{
  g_return_val_if_fail (HEED_IS_RECOMMENDATION (self), FALSE);

  return self->addressee_stated;
}

/**
 * heed_recommendation_set_addressee_stated:
 * @self: a #HeedRecommendation
 * @addressee_stated: whether the addressee stands with this recommendation,
 *   rather than with one before it
 */
void
heed_recommendation_set_addressee_stated (HeedRecommendation *self,
                                          gboolean            addressee_stated)
{
  g_return_if_fail (HEED_IS_RECOMMENDATION (self));

  addressee_stated = !!addressee_stated;
  if (self->addressee_stated == addressee_stated)
    return;

  self->addressee_stated = addressee_stated;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ADDRESSEE_STATED]);
}

/**
 * heed_recommendation_get_text:
 * @self: a #HeedRecommendation
 *
 * Returns: (transfer none): the words, as CommonMark, without the addressee
 */
const char *
heed_recommendation_get_text (HeedRecommendation *self)
{
  g_return_val_if_fail (HEED_IS_RECOMMENDATION (self), "");

  return self->text;
}

/**
 * heed_recommendation_set_text:
 * @self: a #HeedRecommendation
 * @text: (nullable): the words, as CommonMark, without the addressee
 */
void
heed_recommendation_set_text (HeedRecommendation *self,
                              const char         *text)
{
  g_return_if_fail (HEED_IS_RECOMMENDATION (self));

  if (heed_take_string (&self->text, text))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

/**
 * heed_recommendation_get_repeated:
 * @self: a #HeedRecommendation
 *
 * Returns: whether it says that it repeats one of an earlier inspection
 */
gboolean
heed_recommendation_get_repeated (HeedRecommendation *self)
{
  g_return_val_if_fail (HEED_IS_RECOMMENDATION (self), FALSE);

  return self->repeated;
}

/**
 * heed_recommendation_set_repeated:
 * @self: a #HeedRecommendation
 * @repeated: whether it says that it repeats one of an earlier inspection
 */
void
heed_recommendation_set_repeated (HeedRecommendation *self,
                                  gboolean            repeated)
{
  g_return_if_fail (HEED_IS_RECOMMENDATION (self));

  repeated = !!repeated;
  if (self->repeated == repeated)
    return;

  self->repeated = repeated;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REPEATED]);
}

/**
 * heed_recommendation_get_repeats:
 * @self: a #HeedRecommendation
 *
 * Returns: (transfer none): the id of the recommendation that it repeats; "" for
 *   none
 */
const char *
heed_recommendation_get_repeats (HeedRecommendation *self)
{
  g_return_val_if_fail (HEED_IS_RECOMMENDATION (self), "");

  return self->repeats;
}

/**
 * heed_recommendation_set_repeats:
 * @self: a #HeedRecommendation
 * @repeats: (nullable): the id of the recommendation that it repeats; "" for
 *   none
 */
void
heed_recommendation_set_repeats (HeedRecommendation *self,
                                 const char         *repeats)
{
  g_return_if_fail (HEED_IS_RECOMMENDATION (self));

  if (heed_take_string (&self->repeats, repeats))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REPEATS]);
}

/**
 * heed_recommendation_get_response:
 * @self: a #HeedRecommendation
 *
 * Returns: (transfer none): the response
 */
HeedResponse *
heed_recommendation_get_response (HeedRecommendation *self)
{
  g_return_val_if_fail (HEED_IS_RECOMMENDATION (self), NULL);

  return self->response;
}

/**
 * heed_recommendation_get_judgement:
 * @self: a #HeedRecommendation
 *
 * Returns: (transfer none): the verdict of the inspectorate at review; "" for
 *   none
 */
const char *
heed_recommendation_get_judgement (HeedRecommendation *self)
{
  g_return_val_if_fail (HEED_IS_RECOMMENDATION (self), "");

  return self->judgement;
}

/**
 * heed_recommendation_set_judgement:
 * @self: a #HeedRecommendation
 * @judgement: (nullable): the verdict of the inspectorate at review; "" for none
 */
void
heed_recommendation_set_judgement (HeedRecommendation *self,
                                   const char         *judgement)
{
  g_return_if_fail (HEED_IS_RECOMMENDATION (self));

  if (heed_take_string (&self->judgement, judgement))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_JUDGEMENT]);
}

/**
 * heed_recommendation_get_unplaced:
 * @self: a #HeedRecommendation
 *
 * Returns: (transfer none): what the import could not place
 */
HeedUnplaced *
heed_recommendation_get_unplaced (HeedRecommendation *self)
{
  g_return_val_if_fail (HEED_IS_RECOMMENDATION (self), NULL);

  return self->unplaced;
}

/**
 * heed_recommendation_get_review:
 * @self: a #HeedRecommendation
 *
 * Returns: (transfer none): what the import was not sure of, in plain words
 */
const char *const *
heed_recommendation_get_review (HeedRecommendation *self)
{
  g_return_val_if_fail (HEED_IS_RECOMMENDATION (self), NULL);

  return (const char *const *) self->review;
}

/**
 * heed_recommendation_set_review:
 * @self: a #HeedRecommendation
 * @review: (nullable): what the import was not sure of, in plain words
 */
void
heed_recommendation_set_review (HeedRecommendation *self,
                                const char *const  *review)
{
  g_return_if_fail (HEED_IS_RECOMMENDATION (self));

  if (heed_take_strv (&self->review, review))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REVIEW]);
}

/**
 * heed_recommendation_get_extra:
 * @self: a #HeedRecommendation
 *
 * Returns: (transfer none): members that a file held and this version does not
 *   know, as the text of a JSON object; "" for none
 */
const char *
heed_recommendation_get_extra (HeedRecommendation *self)
{
  g_return_val_if_fail (HEED_IS_RECOMMENDATION (self), "");

  return self->extra;
}

/**
 * heed_recommendation_set_extra:
 * @self: a #HeedRecommendation
 * @extra: (nullable): members that a file held and this version does not know,
 *   as the text of a JSON object; "" for none
 */
void
heed_recommendation_set_extra (HeedRecommendation *self,
                               const char         *extra)
{
  g_return_if_fail (HEED_IS_RECOMMENDATION (self));

  if (heed_take_string (&self->extra, extra))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXTRA]);
}

/**
 * heed_recommendation_get_plan:
 * @self: a #HeedRecommendation
 *
 * Returns: (transfer none) (nullable): the plan that holds it
 */
HeedPlan *
heed_recommendation_get_plan (HeedRecommendation *self)
{
  g_return_val_if_fail (HEED_IS_RECOMMENDATION (self), NULL);

  return self->plan;
}

/**
 * heed_recommendation_set_plan:
 * @self: a #HeedRecommendation
 * @plan: (nullable): the plan that holds it now
 *
 * For the list of a plan, which calls it when the recommendation comes or goes.
 */
void
heed_recommendation_set_plan (HeedRecommendation *self,
                              HeedPlan           *plan)
{
  g_return_if_fail (HEED_IS_RECOMMENDATION (self));

  self->plan = plan;
}

/**
 * heed_recommendation_get_items:
 * @self: a #HeedRecommendation
 *
 * Returns: (transfer none): the entries of the answer, each a #HeedItem, in order
 */
HeedRecordList *
heed_recommendation_get_items (HeedRecommendation *self)
{
  g_return_val_if_fail (HEED_IS_RECOMMENDATION (self), NULL);

  return self->items;
}

/**
 * heed_recommendation_derive:
 * @self: a #HeedRecommendation
 * @reference: the reference day of its plan
 *
 * Derives anew what depends on @reference in all of its items.
 */
void
heed_recommendation_derive (HeedRecommendation *self,
                            HeedDay             reference)
{
  g_return_if_fail (HEED_IS_RECOMMENDATION (self));

  for (guint i = 0; i < heed_record_list_get_n (self->items); i++)
    heed_item_derive (heed_record_list_get (self->items, i), reference);
}

/**
 * heed_recommendation_get_action_above:
 * @self: a #HeedRecommendation
 * @item: one of its items
 *
 * Returns: (transfer none) (nullable): the nearest action before @item that is
 *   less deep, to which @item belongs
 */
HeedAction *
heed_recommendation_get_action_above (HeedRecommendation *self,
                                      HeedItem           *item)
{
  g_return_val_if_fail (HEED_IS_RECOMMENDATION (self), NULL);
  g_return_val_if_fail (HEED_IS_ITEM (item), NULL);

  if (self->above == NULL)
    self->above = heed_in_force_find_all_above (self->items);
  return g_hash_table_lookup (self->above, item);
}

/**
 * heed_recommendation_depth_changed:
 * @self: a #HeedRecommendation
 *
 * For an item of it, which calls it when its depth is another.
 */
void
heed_recommendation_depth_changed (HeedRecommendation *self)
{
  g_return_if_fail (HEED_IS_RECOMMENDATION (self));

  g_clear_pointer (&self->above, g_hash_table_unref);
}
