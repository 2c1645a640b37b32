/* heed-update.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-day.h"
#include "heed-evidence.h"
#include "heed-record-list.h"

G_BEGIN_DECLS

#define HEED_TYPE_UPDATE (heed_update_get_type ())

G_DECLARE_FINAL_TYPE (HeedUpdate, heed_update, HEED, UPDATE, GObject)

HeedUpdate     *heed_update_new          (HeedDay     day,
                                          const char *author,
                                          const char *text);
const char     *heed_update_get_id       (HeedUpdate *self);
void            heed_update_set_id       (HeedUpdate *self,
                                          const char *id);
HeedDay         heed_update_get_day      (HeedUpdate *self);
void            heed_update_set_day      (HeedUpdate *self,
                                          HeedDay     day);
const char     *heed_update_get_author   (HeedUpdate *self);
void            heed_update_set_author   (HeedUpdate *self,
                                          const char *author);
const char     *heed_update_get_text     (HeedUpdate *self);
void            heed_update_set_text     (HeedUpdate *self,
                                          const char *text);
HeedRecordList *heed_update_get_evidence (HeedUpdate *self);

G_END_DECLS
