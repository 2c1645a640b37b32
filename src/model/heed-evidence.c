/* heed-evidence.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-evidence.h"

#include "heed-field.h"

/**
 * HeedEvidence:
 *
 * A file or a link that shows what an update says. Of a file the register keeps the content
 * beside the plan, known by its checksum, until somebody erases it for good: what it was
 * called, how large it was, its checksum and who erased it stay.
 */

struct _HeedEvidence
{
  GObject parent_instance;

  char *id;
  char *name;
  char *content_type;
  guint64 size;
  char *sha256;
  char *link;
  char *erased_by;
  HeedDay erased_on;
};

static const HeedField fields[] = {
  HEED_FIELD (HeedEvidence, ID, id),
  HEED_FIELD (HeedEvidence, TEXT, name),
  HEED_FIELD (HeedEvidence, OPTIONAL, content_type, .key = "type", .column = "content_type", .added = TRUE),
  HEED_FIELD (HeedEvidence, SIZE, size),
  HEED_FIELD (HeedEvidence, TEXT, sha256),
  HEED_FIELD (HeedEvidence, TEXT, link),
  HEED_FIELD (HeedEvidence, OPTIONAL, erased_by, .added = TRUE),
  HEED_FIELD (HeedEvidence, DAY, erased_on),
};

HEED_DEFINE_RECORD_TYPE (HeedEvidence, heed_evidence, G_TYPE_OBJECT)

/**
 * heed_evidence_new:
 * @name: (nullable): the name of the file; "" for a link
 * @size: the size of the file in bytes
 * @sha256: (nullable): the checksum of the file, in hexadecimal
 * @link: (nullable): the link; "" for a file
 *
 * Returns: (transfer full): a new #HeedEvidence, with a new id
 */
HeedEvidence *
heed_evidence_new (const char *name,
                   guint64     size,
                   const char *sha256,
                   const char *link)
{
  HeedEvidence *self = g_object_new (HEED_TYPE_EVIDENCE, NULL);

  heed_evidence_set_name (self, name);
  heed_evidence_set_size (self, size);
  heed_evidence_set_sha256 (self, sha256);
  heed_evidence_set_link (self, link);
  return self;
}

/**
 * HeedEvidence:id:
 *
 * The id (a UUID), which stays the same for ever.
 */
HEED_DEFINE_TEXT_FIELD (HeedEvidence, heed_evidence, id)

/**
 * HeedEvidence:name:
 *
 * The name of the file; "" for a link.
 */
HEED_DEFINE_TEXT_FIELD (HeedEvidence, heed_evidence, name)

/**
 * HeedEvidence:content-type:
 *
 * The MIME type of the file; "" where it is not known, and for a link.
 */
HEED_DEFINE_TEXT_FIELD (HeedEvidence, heed_evidence, content_type)

/**
 * HeedEvidence:size:
 *
 * The size of the file in bytes.
 */
HEED_DEFINE_SIZE_FIELD (HeedEvidence, heed_evidence, size)

/**
 * HeedEvidence:sha256:
 *
 * The checksum of the file, in hexadecimal; "" where nobody has seen its content.
 */
HEED_DEFINE_TEXT_FIELD (HeedEvidence, heed_evidence, sha256)

/**
 * HeedEvidence:link:
 *
 * The link; "" for a file.
 */
HEED_DEFINE_TEXT_FIELD (HeedEvidence, heed_evidence, link)

/**
 * HeedEvidence:erased-by:
 *
 * Who erased the content; "" where nobody did.
 */
HEED_DEFINE_TEXT_FIELD (HeedEvidence, heed_evidence, erased_by)

/**
 * HeedEvidence:erased-on:
 *
 * The day on which the content was erased; %HEED_DAY_NONE where it was not.
 */
HEED_DEFINE_DAY_FIELD (HeedEvidence, heed_evidence, erased_on)

/**
 * heed_evidence_is_erased:
 * @self: a #HeedEvidence
 *
 * Returns: whether somebody erased its content for good
 */
gboolean
heed_evidence_is_erased (HeedEvidence *self)
{
  g_return_val_if_fail (HEED_IS_EVIDENCE (self), FALSE);

  return self->erased_on != HEED_DAY_NONE || self->erased_by[0] != '\0';
}
