/* heed-find-bar.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-plan-editor.h"
#include "heed-plan-filter.h"

G_BEGIN_DECLS

#define HEED_TYPE_FIND_BAR (heed_find_bar_get_type ())

G_DECLARE_FINAL_TYPE (HeedFindBar, heed_find_bar, HEED, FIND_BAR, AdwBin)

void            heed_find_bar_set_editor       (HeedFindBar    *self,
                                                HeedPlanEditor *editor);
void            heed_find_bar_set_record       (HeedFindBar    *self,
                                                gpointer        record);
const char     *heed_find_bar_get_words        (HeedFindBar    *self);
HeedPlanFilter  heed_find_bar_get_filter       (HeedFindBar    *self);
void            heed_find_bar_clear            (HeedFindBar    *self);
GtkEditable    *heed_find_bar_get_entry        (HeedFindBar    *self);
void            heed_find_bar_step             (HeedFindBar    *self,
                                                int             by);
void            heed_find_bar_show_replacement (HeedFindBar    *self);

G_END_DECLS
