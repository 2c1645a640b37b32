/* heed-revision.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-revision.h"

#include "heed-field.h"
#include "heed-property.h"

static const HeedField fields[] = {
  HEED_FIELD (HeedRevision, DAY, day, .key = "date", .column = "day"),
  HEED_FIELD (HeedRevision, OPTIONAL, author, .added = TRUE),
  HEED_FIELD (HeedRevision, TEXT, from, .column = "words_before"),
  HEED_FIELD (HeedRevision, TEXT, to, .column = "words_after"),
  HEED_FIELD (HeedRevision, OPTIONAL, reason),
};

HEED_DEFINE_STRUCTURE (HeedRevision, heed_revision, fields)

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
  HeedRevision *self = heed_structure_new (HEED_TYPE_REVISION);

  self->day = day;
  heed_take_string (&self->author, author);
  heed_take_string (&self->from, from);
  heed_take_string (&self->to, to);
  heed_take_string (&self->reason, reason);
  return self;
}
