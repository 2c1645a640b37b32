/* heed-verification.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "heed-day.h"

G_BEGIN_DECLS

#define HEED_TYPE_VERIFICATION (heed_verification_get_type ())

G_DECLARE_FINAL_TYPE (HeedVerification, heed_verification, HEED, VERIFICATION, GObject)

HeedVerification *heed_verification_new          (HeedDay           day,
                                                  const char       *by,
                                                  gboolean          adequate,
                                                  const char       *text);
const char       *heed_verification_get_id       (HeedVerification *self);
void              heed_verification_set_id       (HeedVerification *self,
                                                  const char       *id);
HeedDay           heed_verification_get_day      (HeedVerification *self);
void              heed_verification_set_day      (HeedVerification *self,
                                                  HeedDay           day);
const char       *heed_verification_get_by       (HeedVerification *self);
void              heed_verification_set_by       (HeedVerification *self,
                                                  const char       *by);
gboolean          heed_verification_get_adequate (HeedVerification *self);
void              heed_verification_set_adequate (HeedVerification *self,
                                                  gboolean          adequate);
const char       *heed_verification_get_text     (HeedVerification *self);
void              heed_verification_set_text     (HeedVerification *self,
                                                  const char       *text);

G_END_DECLS
