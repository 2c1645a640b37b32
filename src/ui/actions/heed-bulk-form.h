/* heed-bulk-form.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-bulk-change.h"

G_BEGIN_DECLS

#define HEED_TYPE_BULK_FORM (heed_bulk_form_get_type ())

G_DECLARE_FINAL_TYPE (HeedBulkForm, heed_bulk_form, HEED, BULK_FORM, AdwBin)

void heed_bulk_form_set_day     (HeedBulkForm *self,
                                 HeedDay       day);
void heed_bulk_form_set_actions (HeedBulkForm *self,
                                 HeedSession  *session,
                                 GPtrArray    *entries);

G_END_DECLS
