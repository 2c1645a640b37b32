/* heed-revision.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "heed-day.h"

G_BEGIN_DECLS

#define HEED_TYPE_REVISION (heed_revision_get_type ())

G_DECLARE_FINAL_TYPE (HeedRevision, heed_revision, HEED, REVISION, GObject)

HeedRevision *heed_revision_new        (HeedDay       day,
                                        const char   *author,
                                        const char   *from,
                                        const char   *to,
                                        const char   *reason);
const char   *heed_revision_get_id     (HeedRevision *self);
void          heed_revision_set_id     (HeedRevision *self,
                                        const char   *id);
HeedDay       heed_revision_get_day    (HeedRevision *self);
void          heed_revision_set_day    (HeedRevision *self,
                                        HeedDay       day);
const char   *heed_revision_get_author (HeedRevision *self);
void          heed_revision_set_author (HeedRevision *self,
                                        const char   *author);
const char   *heed_revision_get_from   (HeedRevision *self);
void          heed_revision_set_from   (HeedRevision *self,
                                        const char   *from);
const char   *heed_revision_get_to     (HeedRevision *self);
void          heed_revision_set_to     (HeedRevision *self,
                                        const char   *to);
const char   *heed_revision_get_reason (HeedRevision *self);
void          heed_revision_set_reason (HeedRevision *self,
                                        const char   *reason);

G_END_DECLS
