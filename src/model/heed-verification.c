/* heed-verification.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-verification.h"

#include "heed-field.h"
#include "heed-property.h"

static const HeedField fields[] = {
  HEED_FIELD (HeedVerification, DAY, day, .key = "date", .column = "verified_on"),
  HEED_FIELD (HeedVerification, TEXT, by, .column = "verified_by"),
  HEED_FIELD (HeedVerification, BOOLEAN, adequate, .column = "verified_adequate"),
  HEED_FIELD (HeedVerification, TEXT, text, .column = "verified_text"),
};

HEED_DEFINE_STRUCTURE (HeedVerification, heed_verification, fields)

/**
 * heed_verification_new:
 * @day: the day
 * @by: (nullable): who verified
 * @adequate: whether the completion is adequate
 * @text: (nullable): the words
 *
 * Returns: (transfer full): a new #HeedVerification, which is never changed afterwards
 */
HeedVerification *
heed_verification_new (HeedDay    day,
                       const char *by,
                       gboolean   adequate,
                       const char *text)
{
  HeedVerification *self = heed_structure_new (HEED_TYPE_VERIFICATION);

  self->day = day;
  heed_take_string (&self->by, by);
  self->adequate = adequate;
  heed_take_string (&self->text, text);
  return self;
}
