/* heed-update.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-update.h"

#include "heed-field.h"
#include "heed-property.h"

static const HeedField fields[] = {
  HEED_FIELD (HeedUpdate, DAY, day, .key = "date", .column = "day"),
  HEED_FIELD (HeedUpdate, TEXT, author),
  HEED_FIELD (HeedUpdate, TEXT, text),
  HEED_FIELD (HeedUpdate, STRUCTURES, evidence, .get_type = heed_evidence_get_type),
};

HEED_DEFINE_STRUCTURE (HeedUpdate, heed_update, fields)

/**
 * heed_update_new:
 * @day: the day
 * @author: (nullable): who wrote it
 * @text: (nullable): the words, as CommonMark
 *
 * Returns: (transfer full): a new #HeedUpdate, which is never changed afterwards
 */
HeedUpdate *
heed_update_new (HeedDay    day,
                 const char *author,
                 const char *text)
{
  HeedUpdate *self = heed_structure_new (HEED_TYPE_UPDATE);

  self->day = day;
  heed_take_string (&self->author, author);
  heed_take_string (&self->text, text);
  return self;
}
