/* heed-evidence.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-evidence.h"

#include "heed-property.h"

G_DEFINE_BOXED_TYPE (HeedEvidence, heed_evidence, heed_evidence_ref, heed_evidence_unref)

/**
 * heed_evidence_new:
 * @name: (nullable): the name of the file; "" for a link
 * @size: the size of the file in bytes
 * @sha256: (nullable): the checksum of the file, in hexadecimal
 * @link: (nullable): the link; "" for a file
 *
 * Returns: (transfer full): a new #HeedEvidence, which is never changed afterwards
 */
HeedEvidence *
heed_evidence_new (const char *name,
                   guint64    size,
                   const char *sha256,
                   const char *link)
{
  HeedEvidence *self = g_atomic_rc_box_new0 (HeedEvidence);

  self->name = heed_copy_text (name);
  self->size = size;
  self->sha256 = g_strdup (sha256 != NULL ? sha256 : "");
  self->link = heed_copy_text (link);
  return self;
}

/**
 * heed_evidence_ref:
 * @self: a #HeedEvidence
 *
 * Returns: (transfer full): @self, with one more reference
 */
HeedEvidence *
heed_evidence_ref (HeedEvidence *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
heed_evidence_clear (gpointer data)
{
  HeedEvidence *self = data;

  g_free (self->name);
  g_free (self->sha256);
  g_free (self->link);
}

/**
 * heed_evidence_unref:
 * @self: (transfer full): a #HeedEvidence
 */
void
heed_evidence_unref (HeedEvidence *self)
{
  g_atomic_rc_box_release_full (self, heed_evidence_clear);
}
