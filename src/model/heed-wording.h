/* heed-wording.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-record-list.h"

G_BEGIN_DECLS

#define HEED_TYPE_WORDING (heed_wording_get_type ())

G_DECLARE_FINAL_TYPE (HeedWording, heed_wording, HEED, WORDING, GObject)

HeedWording       *heed_wording_new               (void);
const char        *heed_wording_get_introduction  (HeedWording       *self);
void               heed_wording_set_introduction  (HeedWording       *self,
                                                   const char        *introduction);
const char        *heed_wording_get_running_note  (HeedWording       *self);
void               heed_wording_set_running_note  (HeedWording       *self,
                                                   const char        *running_note);
const char *const *heed_wording_get_column_titles (HeedWording       *self);
void               heed_wording_set_column_titles (HeedWording       *self,
                                                   const char *const *column_titles);
HeedRecordList    *heed_wording_get_definitions   (HeedWording       *self);

G_END_DECLS
