/* heed-evidence.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "heed-day.h"

G_BEGIN_DECLS

#define HEED_TYPE_EVIDENCE (heed_evidence_get_type ())

G_DECLARE_FINAL_TYPE (HeedEvidence, heed_evidence, HEED, EVIDENCE, GObject)

HeedEvidence *heed_evidence_new              (const char   *name,
                                              guint64       size,
                                              const char   *sha256,
                                              const char   *link);
const char   *heed_evidence_get_id           (HeedEvidence *self);
void          heed_evidence_set_id           (HeedEvidence *self,
                                              const char   *id);
const char   *heed_evidence_get_name         (HeedEvidence *self);
void          heed_evidence_set_name         (HeedEvidence *self,
                                              const char   *name);
const char   *heed_evidence_get_content_type (HeedEvidence *self);
void          heed_evidence_set_content_type (HeedEvidence *self,
                                              const char   *content_type);
guint64       heed_evidence_get_size         (HeedEvidence *self);
void          heed_evidence_set_size         (HeedEvidence *self,
                                              guint64       size);
const char   *heed_evidence_get_sha256       (HeedEvidence *self);
void          heed_evidence_set_sha256       (HeedEvidence *self,
                                              const char   *sha256);
const char   *heed_evidence_get_link         (HeedEvidence *self);
void          heed_evidence_set_link         (HeedEvidence *self,
                                              const char   *link);
const char   *heed_evidence_get_erased_by    (HeedEvidence *self);
void          heed_evidence_set_erased_by    (HeedEvidence *self,
                                              const char   *erased_by);
HeedDay       heed_evidence_get_erased_on    (HeedEvidence *self);
void          heed_evidence_set_erased_on    (HeedEvidence *self,
                                              HeedDay       erased_on);
gboolean      heed_evidence_is_erased        (HeedEvidence *self);

G_END_DECLS
