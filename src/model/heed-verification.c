/* heed-verification.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-verification.h"

#include "heed-field.h"

/**
 * HeedVerification:
 *
 * What somebody other than the reporter found about a completion.
 */

struct _HeedVerification
{
  GObject parent_instance;

  char *id;
  HeedDay day;
  char *by;
  gboolean adequate;
  char *text;
};

static const HeedField fields[] = {
  HEED_FIELD (HeedVerification, ID, id),
  HEED_FIELD (HeedVerification, DAY, day, .key = "date", .column = "verified_on"),
  HEED_FIELD (HeedVerification, TEXT, by, .column = "verified_by"),
  HEED_FIELD (HeedVerification, BOOLEAN, adequate),
  HEED_FIELD (HeedVerification, TEXT, text),
};

HEED_DEFINE_RECORD_TYPE (HeedVerification, heed_verification, G_TYPE_OBJECT)

/**
 * heed_verification_new:
 * @day: the day
 * @by: (nullable): who verified
 * @adequate: whether the completion is adequate
 * @text: (nullable): the words, as CommonMark
 *
 * Returns: (transfer full): a new #HeedVerification, with a new id
 */
HeedVerification *
heed_verification_new (HeedDay     day,
                       const char *by,
                       gboolean    adequate,
                       const char *text)
{
  HeedVerification *self = g_object_new (HEED_TYPE_VERIFICATION, NULL);

  heed_verification_set_day (self, day);
  heed_verification_set_by (self, by);
  heed_verification_set_adequate (self, adequate);
  heed_verification_set_text (self, text);
  return self;
}

/**
 * HeedVerification:id:
 *
 * The id (a UUID), which stays the same for ever.
 */
HEED_DEFINE_TEXT_FIELD (HeedVerification, heed_verification, id)

/**
 * HeedVerification:day:
 *
 * The day.
 */
HEED_DEFINE_DAY_FIELD (HeedVerification, heed_verification, day)

/**
 * HeedVerification:by:
 *
 * Who verified.
 */
HEED_DEFINE_TEXT_FIELD (HeedVerification, heed_verification, by)

/**
 * HeedVerification:adequate:
 *
 * Whether the completion is adequate.
 */
HEED_DEFINE_BOOLEAN_FIELD (HeedVerification, heed_verification, adequate)

/**
 * HeedVerification:text:
 *
 * The words, as CommonMark.
 */
HEED_DEFINE_TEXT_FIELD (HeedVerification, heed_verification, text)
