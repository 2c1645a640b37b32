/* heed-evidence.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-evidence.h"

#include "heed-field.h"
#include "heed-property.h"

static const HeedField fields[] = {
  HEED_FIELD (HeedEvidence, TEXT, name),
  HEED_FIELD (HeedEvidence, SIZE, size),
  HEED_FIELD (HeedEvidence, TEXT, sha256),
  HEED_FIELD (HeedEvidence, TEXT, link),
};

HEED_DEFINE_STRUCTURE (HeedEvidence, heed_evidence, fields)

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
  HeedEvidence *self = heed_structure_new (HEED_TYPE_EVIDENCE);

  heed_take_string (&self->name, name);
  self->size = size;
  heed_take_string (&self->sha256, sha256);
  heed_take_string (&self->link, link);
  return self;
}
