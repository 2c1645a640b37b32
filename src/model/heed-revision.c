/* heed-revision.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-revision.h"

#include "heed-field.h"

/**
 * HeedRevision:
 *
 * One change of what a target date means, after the plan was submitted.
 */

struct _HeedRevision
{
  GObject parent_instance;

  char *id;
  HeedDay day;
  char *author;
  char *from;
  char *to;
  char *reason;
};

static const HeedField fields[] = {
  HEED_FIELD (HeedRevision, ID, id),
  HEED_FIELD (HeedRevision, DAY, day, .key = "date", .column = "day"),
  HEED_FIELD (HeedRevision, OPTIONAL, author, .added = TRUE),
  HEED_FIELD (HeedRevision, TEXT, from, .column = "words_before"),
  HEED_FIELD (HeedRevision, TEXT, to, .column = "words_after"),
  HEED_FIELD (HeedRevision, OPTIONAL, reason),
};

HEED_DEFINE_RECORD_TYPE (HeedRevision, heed_revision, G_TYPE_OBJECT)

/**
 * heed_revision_new:
 * @day: the day of the change, or %HEED_DAY_NONE
 * @author: (nullable): who changed it
 * @from: (nullable): the words before
 * @to: (nullable): the words after
 * @reason: (nullable): why it was changed
 *
 * Returns: (transfer full): a new #HeedRevision, with a new id
 */
HeedRevision *
heed_revision_new (HeedDay     day,
                   const char *author,
                   const char *from,
                   const char *to,
                   const char *reason)
{
  HeedRevision *self = g_object_new (HEED_TYPE_REVISION, NULL);

  heed_revision_set_day (self, day);
  heed_revision_set_author (self, author);
  heed_revision_set_from (self, from);
  heed_revision_set_to (self, to);
  heed_revision_set_reason (self, reason);
  return self;
}

/**
 * HeedRevision:id:
 *
 * The id (a UUID), which stays the same for ever.
 */
HEED_DEFINE_TEXT_FIELD (HeedRevision, heed_revision, id)

/**
 * HeedRevision:day:
 *
 * The day of the change, or %HEED_DAY_NONE where nobody says it.
 */
HEED_DEFINE_DAY_FIELD (HeedRevision, heed_revision, day)

/**
 * HeedRevision:author:
 *
 * Who changed it; "" where nobody says it.
 */
HEED_DEFINE_TEXT_FIELD (HeedRevision, heed_revision, author)

/**
 * HeedRevision:from:
 *
 * The words before.
 */
HEED_DEFINE_TEXT_FIELD (HeedRevision, heed_revision, from)

/**
 * HeedRevision:to:
 *
 * The words after.
 */
HEED_DEFINE_TEXT_FIELD (HeedRevision, heed_revision, to)

/**
 * HeedRevision:reason:
 *
 * Why it was changed; "" where nobody says it.
 */
HEED_DEFINE_TEXT_FIELD (HeedRevision, heed_revision, reason)
