/* heed-response.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-response.h"

#include "heed-edition.h"
#include "heed-property.h"

/**
 * HeedResponse:
 *
 * What the organisation answers to a recommendation: whether it agrees, and
 * where it does not wholly agree, why. Partly agreed and not agreed need an
 * explanation and at least one reason; partly agreed also the part that is
 * agreed.
 *
 * What is set last counts: words that are set after the response stay whatever they say,
 * as those of a published table do.
 */

struct _HeedResponse
{
  GObject parent_instance;

  HeedResponseKind kind;
  char *words;
  HeedReasons reasons;
  char *explanation;
  char *part_agreed;
};

G_DEFINE_FINAL_TYPE (HeedResponse, heed_response, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_KIND,
  PROP_WORDS,
  PROP_REASONS,
  PROP_EXPLANATION,
  PROP_PART_AGREED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
heed_response_finalize (GObject *object)
{
  HeedResponse *self = HEED_RESPONSE (object);

  g_free (self->words);
  g_free (self->explanation);
  g_free (self->part_agreed);

  G_OBJECT_CLASS (heed_response_parent_class)->finalize (object);
}

static void
heed_response_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  HeedResponse *self = HEED_RESPONSE (object);

  switch (prop_id)
    {
    case PROP_KIND:
      g_value_set_enum (value, heed_response_get_kind (self));
      break;
    case PROP_WORDS:
      g_value_set_string (value, heed_response_get_words (self));
      break;
    case PROP_REASONS:
      g_value_set_flags (value, heed_response_get_reasons (self));
      break;
    case PROP_EXPLANATION:
      g_value_set_string (value, heed_response_get_explanation (self));
      break;
    case PROP_PART_AGREED:
      g_value_set_string (value, heed_response_get_part_agreed (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_response_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  HeedResponse *self = HEED_RESPONSE (object);

  switch (prop_id)
    {
    case PROP_KIND:
      heed_response_set_kind (self, g_value_get_enum (value));
      break;
    case PROP_WORDS:
      heed_response_set_words (self, g_value_get_string (value));
      break;
    case PROP_REASONS:
      heed_response_set_reasons (self, g_value_get_flags (value));
      break;
    case PROP_EXPLANATION:
      heed_response_set_explanation (self, g_value_get_string (value));
      break;
    case PROP_PART_AGREED:
      heed_response_set_part_agreed (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_response_class_init (HeedResponseClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = heed_response_finalize;
  object_class->get_property = heed_response_get_property;
  object_class->set_property = heed_response_set_property;

  /**
   * HeedResponse:kind:
   *
   * Whether it is agreed.
   */
  properties[PROP_KIND] =
    g_param_spec_enum ("kind", NULL, NULL,
                       HEED_TYPE_RESPONSE_KIND, HEED_RESPONSE_KIND_NONE,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedResponse:words:
   *
   * The response as written; "" for none.
   */
  properties[PROP_WORDS] =
    g_param_spec_string ("words", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedResponse:reasons:
   *
   * The reasons why it is not wholly agreed.
   */
  properties[PROP_REASONS] =
    g_param_spec_flags ("reasons", NULL, NULL,
                        HEED_TYPE_REASONS, HEED_REASONS_NONE,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedResponse:explanation:
   *
   * Why it is not wholly agreed, as CommonMark; "" for none.
   */
  properties[PROP_EXPLANATION] =
    g_param_spec_string ("explanation", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedResponse:part-agreed:
   *
   * Which part is agreed, as CommonMark; "" for none.
   */
  properties[PROP_PART_AGREED] =
    g_param_spec_string ("part-agreed", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
heed_response_init (HeedResponse *self)
{
  self->words = g_strdup ("");
  self->explanation = g_strdup ("");
  self->part_agreed = g_strdup ("");
}

/**
 * heed_response_new:
 *
 * An empty one, with a new id.
 *
 * Returns: (transfer full): it
 */
HeedResponse *
heed_response_new (void)
{
  return g_object_new (HEED_TYPE_RESPONSE, NULL);
}

/**
 * heed_response_get_kind:
 * @self: a #HeedResponse
 *
 * Returns: whether it is agreed
 */
HeedResponseKind
heed_response_get_kind (HeedResponse *self)
{
  g_return_val_if_fail (HEED_IS_RESPONSE (self), HEED_RESPONSE_KIND_NONE);

  return self->kind;
}

/**
 * heed_response_set_kind:
 * @self: a #HeedResponse
 * @kind: whether it is agreed
 *
 * The words as written are kept only while they say the same: words that say another
 * response go, and so do words that nobody can read, unless @kind is the first that is
 * made of them.
 */
void
heed_response_set_kind (HeedResponse     *self,
                        HeedResponseKind  kind)
{
  HeedResponseKind before, written;

  g_return_if_fail (HEED_IS_RESPONSE (self));

  if (self->kind == kind)
    return;

  g_object_freeze_notify (G_OBJECT (self));
  before = self->kind;
  written = heed_edition_read_response (self->words, NULL);
  self->kind = kind;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KIND]);
  if (written != kind && (written != HEED_RESPONSE_KIND_NONE || before != HEED_RESPONSE_KIND_NONE))
    heed_response_set_words (self, NULL);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * heed_response_get_words:
 * @self: a #HeedResponse
 *
 * Returns: (transfer none): the response as written; "" for none
 */
const char *
heed_response_get_words (HeedResponse *self)
{
  g_return_val_if_fail (HEED_IS_RESPONSE (self), "");

  return self->words;
}

/**
 * heed_response_set_words:
 * @self: a #HeedResponse
 * @words: (nullable): the response as written; "" for none
 */
void
heed_response_set_words (HeedResponse *self,
                         const char   *words)
{
  g_return_if_fail (HEED_IS_RESPONSE (self));

  if (heed_take_string (&self->words, words))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORDS]);
}

/**
 * heed_response_get_reasons:
 * @self: a #HeedResponse
 *
 * Returns: the reasons why it is not wholly agreed
 */
HeedReasons
heed_response_get_reasons (HeedResponse *self)
{
  g_return_val_if_fail (HEED_IS_RESPONSE (self), HEED_REASONS_NONE);

  return self->reasons;
}

/**
 * heed_response_set_reasons:
 * @self: a #HeedResponse
 * @reasons: the reasons why it is not wholly agreed
 */
void
heed_response_set_reasons (HeedResponse *self,
                           HeedReasons   reasons)
{
  g_return_if_fail (HEED_IS_RESPONSE (self));

  if (self->reasons == reasons)
    return;

  self->reasons = reasons;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REASONS]);
}

/**
 * heed_response_get_explanation:
 * @self: a #HeedResponse
 *
 * Returns: (transfer none): why it is not wholly agreed, as CommonMark; "" for
 *   none
 */
const char *
heed_response_get_explanation (HeedResponse *self)
{
  g_return_val_if_fail (HEED_IS_RESPONSE (self), "");

  return self->explanation;
}

/**
 * heed_response_set_explanation:
 * @self: a #HeedResponse
 * @explanation: (nullable): why it is not wholly agreed, as CommonMark; "" for
 *   none
 */
void
heed_response_set_explanation (HeedResponse *self,
                               const char   *explanation)
{
  g_return_if_fail (HEED_IS_RESPONSE (self));

  if (heed_take_string (&self->explanation, explanation))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXPLANATION]);
}

/**
 * heed_response_get_part_agreed:
 * @self: a #HeedResponse
 *
 * Returns: (transfer none): which part is agreed, as CommonMark; "" for none
 */
const char *
heed_response_get_part_agreed (HeedResponse *self)
{
  g_return_val_if_fail (HEED_IS_RESPONSE (self), "");

  return self->part_agreed;
}

/**
 * heed_response_set_part_agreed:
 * @self: a #HeedResponse
 * @part_agreed: (nullable): which part is agreed, as CommonMark; "" for none
 */
void
heed_response_set_part_agreed (HeedResponse *self,
                               const char   *part_agreed)
{
  g_return_if_fail (HEED_IS_RESPONSE (self));

  if (heed_take_string (&self->part_agreed, part_agreed))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PART_AGREED]);
}
