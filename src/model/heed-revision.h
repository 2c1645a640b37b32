/* heed-revision.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "heed-day.h"

G_BEGIN_DECLS

#define HEED_TYPE_REVISION (heed_revision_get_type ())

/**
 * HeedRevision:
 * @day: the day of the change, or %HEED_DAY_NONE where nobody says it
 * @author: who changed it, "" where nobody says it
 * @from: the words before
 * @to: the words after
 * @reason: why it was changed, "" where nobody says it
 *
 * One change of what a target date means, after the plan was submitted.
 */
typedef struct
{
  HeedDay day;
  char *author;
  char *from;
  char *to;
  char *reason;
} HeedRevision;

GType heed_revision_get_type (void) G_GNUC_CONST;
HeedRevision *heed_revision_new (HeedDay     day,
                                 const char *author,
                                 const char *from,
                                 const char *to,
                                 const char *reason);
HeedRevision *heed_revision_ref (HeedRevision *self);
void heed_revision_unref (HeedRevision *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedRevision, heed_revision_unref)

G_END_DECLS
