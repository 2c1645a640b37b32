/* heed-update.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-update.h"

#include "heed-property.h"

G_DEFINE_BOXED_TYPE (HeedUpdate, heed_update, heed_update_ref, heed_update_unref)

/**
 * heed_update_new:
 * @day: the day
 * @author: (nullable): who wrote it
 * @text: (nullable): the words, as CommonMark
 *
 * Returns: (transfer full): a new #HeedUpdate, which is never changed afterwards
 */
HeedUpdate *
heed_update_new (HeedDay    day,
                 const char *author,
                 const char *text)
{
  HeedUpdate *self = g_atomic_rc_box_new0 (HeedUpdate);

  self->day = day;
  self->author = heed_copy_text (author);
  self->text = heed_copy_text (text);
  self->evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) heed_evidence_unref);
  return self;
}

/**
 * heed_update_ref:
 * @self: a #HeedUpdate
 *
 * Returns: (transfer full): @self, with one more reference
 */
HeedUpdate *
heed_update_ref (HeedUpdate *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
heed_update_clear (gpointer data)
{
  HeedUpdate *self = data;

  g_free (self->author);
  g_free (self->text);
  g_ptr_array_unref (self->evidence);
}

/**
 * heed_update_unref:
 * @self: (transfer full): a #HeedUpdate
 */
void
heed_update_unref (HeedUpdate *self)
{
  g_atomic_rc_box_release_full (self, heed_update_clear);
}
