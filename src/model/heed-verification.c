/* heed-verification.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-verification.h"

#include "heed-property.h"

G_DEFINE_BOXED_TYPE (HeedVerification, heed_verification, heed_verification_ref, heed_verification_unref)

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
  HeedVerification *self = g_atomic_rc_box_new0 (HeedVerification);

  self->day = day;
  self->by = heed_copy_text (by);
  self->adequate = adequate;
  self->text = heed_copy_text (text);
  return self;
}

/**
 * heed_verification_ref:
 * @self: a #HeedVerification
 *
 * Returns: (transfer full): @self, with one more reference
 */
HeedVerification *
heed_verification_ref (HeedVerification *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
heed_verification_clear (gpointer data)
{
  HeedVerification *self = data;

  g_free (self->by);
  g_free (self->text);
}

/**
 * heed_verification_unref:
 * @self: (transfer full): a #HeedVerification
 */
void
heed_verification_unref (HeedVerification *self)
{
  g_atomic_rc_box_release_full (self, heed_verification_clear);
}
