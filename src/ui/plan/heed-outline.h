/* heed-outline.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-plan.h"

G_BEGIN_DECLS

#define HEED_TYPE_OUTLINE (heed_outline_get_type ())

G_DECLARE_FINAL_TYPE (HeedOutline, heed_outline, HEED, OUTLINE, AdwBin)

void     heed_outline_set_plan   (HeedOutline *self,
                                  HeedPlan    *plan);
void     heed_outline_set_day    (HeedOutline *self,
                                  HeedDay      day);
void     heed_outline_set_search (HeedOutline *self,
                                  const char  *search);
gpointer heed_outline_get_record (HeedOutline *self);
void     heed_outline_select     (HeedOutline *self,
                                  gpointer     record);

G_END_DECLS
