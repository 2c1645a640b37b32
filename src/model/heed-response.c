/* heed-response.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-response.h"

#include "heed-edition.h"
#include "heed-field.h"

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
  HeedResponseKind kind_before; /* the change that is just made */
  char *words;
  HeedReasons reasons;
  char *explanation;
  char *part_agreed;
};

static void kind_changed (gpointer object);

static const HeedField fields[] = {
  HEED_FIELD (HeedResponse, ENUM, kind, .get_type = heed_response_kind_get_type, .key = "response",
              .changed = kind_changed),
  HEED_FIELD (HeedResponse, OPTIONAL, words, .key = "response_words"),
  HEED_FIELD (HeedResponse, FLAGS, reasons, .get_type = heed_reasons_get_type),
  HEED_FIELD (HeedResponse, OPTIONAL, explanation),
  HEED_FIELD (HeedResponse, OPTIONAL, part_agreed),
};

/* The words as written are kept only while they say the same: words that say another
 * response go, and so do words that nobody can read, unless the response is the first that
 * is made of them. */
static void
kind_changed (gpointer object)
{
  HeedResponse *self = object;
  HeedResponseKind before = self->kind_before;
  HeedResponseKind written = heed_edition_read_response (self->words, NULL);

  self->kind_before = self->kind;
  if (written != self->kind &&
      (written != HEED_RESPONSE_KIND_NONE || before != HEED_RESPONSE_KIND_NONE))
    heed_response_set_words (self, NULL);
}

HEED_DEFINE_RECORD_TYPE (HeedResponse, heed_response, G_TYPE_OBJECT)

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
 * HeedResponse:kind:
 *
 * Whether it is agreed. Words as written that say another response go.
 */
HEED_DEFINE_ENUM_FIELD (HeedResponse, heed_response, kind, HeedResponseKind)

/**
 * HeedResponse:words:
 *
 * The response as written; "" for none.
 */
HEED_DEFINE_TEXT_FIELD (HeedResponse, heed_response, words)

/**
 * HeedResponse:reasons:
 *
 * The reasons why it is not wholly agreed.
 */
HEED_DEFINE_ENUM_FIELD (HeedResponse, heed_response, reasons, HeedReasons)

/**
 * HeedResponse:explanation:
 *
 * Why it is not wholly agreed, as CommonMark; "" for none.
 */
HEED_DEFINE_TEXT_FIELD (HeedResponse, heed_response, explanation)

/**
 * HeedResponse:part-agreed:
 *
 * Which part is agreed, as CommonMark; "" for none.
 */
HEED_DEFINE_TEXT_FIELD (HeedResponse, heed_response, part_agreed)
