/* heed-item-form.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-item.h"
#include "heed-plan-editor.h"

G_BEGIN_DECLS

#define HEED_TYPE_ITEM_FORM (heed_item_form_get_type ())

G_DECLARE_FINAL_TYPE (HeedItemForm, heed_item_form, HEED, ITEM_FORM, AdwBin)

void heed_item_form_set_item           (HeedItemForm   *self,
                                        HeedPlanEditor *editor,
                                        HeedItem       *item);
void heed_item_form_set_day            (HeedItemForm   *self,
                                        HeedDay         day);
void heed_item_form_put_progress_first (HeedItemForm   *self);
void heed_item_form_report             (HeedItemForm   *self,
                                        HeedProgress    progress);

G_END_DECLS
