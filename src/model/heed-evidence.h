/* heed-evidence.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "heed-day.h"

G_BEGIN_DECLS

#define HEED_TYPE_EVIDENCE (heed_evidence_get_type ())

/**
 * HeedEvidence:
 * @name: the name of the file; "" for a link
 * @size: the size of the file in bytes
 * @sha256: the checksum of the file, in hexadecimal
 * @link: the link; "" for a file
 *
 * A file or a link that shows what an update says. Of a file the name, the size and the checksum are given, of a link the link.
 */
typedef struct
{
  char *name;
  guint64 size;
  char *sha256;
  char *link;
} HeedEvidence;

GType heed_evidence_get_type (void) G_GNUC_CONST;
HeedEvidence *heed_evidence_new (const char *name,
                                 guint64    size,
                                 const char *sha256,
                                 const char *link);
HeedEvidence *heed_evidence_ref (HeedEvidence *self);
void heed_evidence_unref (HeedEvidence *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedEvidence, heed_evidence_unref)

G_END_DECLS
