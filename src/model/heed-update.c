/* heed-update.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-update.h"

#include "heed-field.h"

/**
 * HeedUpdate:
 *
 * A dated progress note on an action, with what shows it. Once it is saved nobody edits it:
 * who has to correct it writes another.
 */

struct _HeedUpdate
{
  GObject parent_instance;

  char *id;
  HeedDay day;
  char *author;
  char *text;
  HeedRecordList *evidence;
};

static const HeedField fields[] = {
  HEED_FIELD (HeedUpdate, ID, id),
  HEED_FIELD (HeedUpdate, DAY, day, .key = "date", .column = "day"),
  HEED_FIELD (HeedUpdate, TEXT, author),
  HEED_FIELD (HeedUpdate, TEXT, text),
  HEED_FIELD (HeedUpdate, RECORDS, evidence, .get_type = heed_evidence_get_type),
};

HEED_DEFINE_RECORD_TYPE (HeedUpdate, heed_update, G_TYPE_OBJECT)

/**
 * heed_update_new:
 * @day: the day
 * @author: (nullable): who wrote it
 * @text: (nullable): the words, as CommonMark
 *
 * Returns: (transfer full): a new #HeedUpdate, with a new id
 */
HeedUpdate *
heed_update_new (HeedDay     day,
                 const char *author,
                 const char *text)
{
  HeedUpdate *self = g_object_new (HEED_TYPE_UPDATE, NULL);

  heed_update_set_day (self, day);
  heed_update_set_author (self, author);
  heed_update_set_text (self, text);
  return self;
}

/**
 * HeedUpdate:id:
 *
 * The id (a UUID), which stays the same for ever.
 */
HEED_DEFINE_TEXT_FIELD (HeedUpdate, heed_update, id)

/**
 * HeedUpdate:day:
 *
 * The day that it tells of.
 */
HEED_DEFINE_DAY_FIELD (HeedUpdate, heed_update, day)

/**
 * HeedUpdate:author:
 *
 * Who wrote it.
 */
HEED_DEFINE_TEXT_FIELD (HeedUpdate, heed_update, author)

/**
 * HeedUpdate:text:
 *
 * The words, as CommonMark.
 */
HEED_DEFINE_TEXT_FIELD (HeedUpdate, heed_update, text)

/**
 * HeedUpdate:evidence:
 *
 * What shows it (#HeedEvidence), in order.
 */
HEED_DEFINE_OBJECT_FIELD (HeedUpdate, heed_update, evidence, HeedRecordList)
