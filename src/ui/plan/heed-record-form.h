/* heed-record-form.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-plan-editor.h"

G_BEGIN_DECLS

#define HEED_TYPE_RECORD_FORM (heed_record_form_get_type ())

G_DECLARE_FINAL_TYPE (HeedRecordForm, heed_record_form, HEED, RECORD_FORM, AdwBin)

void heed_record_form_set_record         (HeedRecordForm *self,
                                          HeedPlanEditor *editor,
                                          gpointer        record);
void heed_record_form_set_day            (HeedRecordForm *self,
                                          HeedDay         day);
void heed_record_form_put_progress_first (HeedRecordForm *self);
void heed_record_form_report             (HeedRecordForm *self,
                                          HeedProgress    progress);

G_END_DECLS
