/* heed-verification.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "heed-day.h"

G_BEGIN_DECLS

#define HEED_TYPE_VERIFICATION (heed_verification_get_type ())

/**
 * HeedVerification:
 * @day: the day
 * @by: who verified
 * @adequate: whether the completion is adequate
 * @text: the words
 *
 * What somebody other than the reporter found about a completion.
 */
typedef struct
{
  HeedDay day;
  char *by;
  gboolean adequate;
  char *text;
} HeedVerification;

GType heed_verification_get_type (void) G_GNUC_CONST;
HeedVerification *heed_verification_new (HeedDay    day,
                                         const char *by,
                                         gboolean   adequate,
                                         const char *text);
HeedVerification *heed_verification_ref (HeedVerification *self);
void heed_verification_unref (HeedVerification *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedVerification, heed_verification_unref)

G_END_DECLS
