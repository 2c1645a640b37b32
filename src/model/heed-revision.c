/* heed-revision.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-revision.h"

#include "heed-property.h"

G_DEFINE_BOXED_TYPE (HeedRevision, heed_revision, heed_revision_ref, heed_revision_unref)

/**
 * heed_revision_new:
 * @day: the day of the change, or %HEED_DAY_NONE
 * @author: (nullable): who changed it
 * @from: (nullable): the words before
 * @to: (nullable): the words after
 * @reason: (nullable): why it was changed
 *
 * Returns: (transfer full): a new #HeedRevision, which is never changed afterwards
 */
HeedRevision *
heed_revision_new (HeedDay     day,
                   const char *author,
                   const char *from,
                   const char *to,
                   const char *reason)
{
  HeedRevision *self = g_atomic_rc_box_new0 (HeedRevision);

  self->day = day;
  self->author = heed_copy_text (author);
  self->from = heed_copy_text (from);
  self->to = heed_copy_text (to);
  self->reason = heed_copy_text (reason);
  return self;
}

/**
 * heed_revision_ref:
 * @self: a #HeedRevision
 *
 * Returns: (transfer full): @self, with one more reference
 */
HeedRevision *
heed_revision_ref (HeedRevision *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
heed_revision_clear (gpointer data)
{
  HeedRevision *self = data;

  g_free (self->author);
  g_free (self->from);
  g_free (self->to);
  g_free (self->reason);
}

/**
 * heed_revision_unref:
 * @self: (transfer full): a #HeedRevision
 */
void
heed_revision_unref (HeedRevision *self)
{
  g_atomic_rc_box_release_full (self, heed_revision_clear);
}
