/* heed-update.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "heed-day.h"
#include "heed-evidence.h"

G_BEGIN_DECLS

#define HEED_TYPE_UPDATE (heed_update_get_type ())

/**
 * HeedUpdate:
 * @day: the day
 * @author: who wrote it
 * @text: the words, as CommonMark
 * @evidence: (element-type HeedEvidence): what shows it, in order
 *
 * A dated progress note on an action; never edited once it is saved.
 */
typedef struct
{
  HeedDay day;
  char *author;
  char *text;
  GPtrArray *evidence; /* element-type HeedEvidence */
} HeedUpdate;

GType heed_update_get_type (void) G_GNUC_CONST;
HeedUpdate *heed_update_new (HeedDay    day,
                             const char *author,
                             const char *text);
HeedUpdate *heed_update_ref (HeedUpdate *self);
void heed_update_unref (HeedUpdate *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedUpdate, heed_update_unref)

G_END_DECLS
