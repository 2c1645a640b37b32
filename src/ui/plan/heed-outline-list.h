/* heed-outline-list.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-outline-entry.h"
#include "heed-record-list.h"

G_BEGIN_DECLS

#define HEED_TYPE_OUTLINE_LIST (heed_outline_list_get_type ())

G_DECLARE_FINAL_TYPE (HeedOutlineList, heed_outline_list, HEED, OUTLINE_LIST, GObject)

/**
 * HeedOutlineListMatch:
 * @record: a record
 * @user_data: what was given with the function
 *
 * Returns: whether the record is shown
 */
typedef gboolean (*HeedOutlineListMatch) (gpointer record,
                                          gpointer user_data);

HeedOutlineList *heed_outline_list_new    (HeedRecordList       *records,
                                           HeedDay               day,
                                           HeedOutlineListMatch  match,
                                           gpointer              user_data);
void             heed_outline_list_filter (HeedOutlineList      *self);

G_END_DECLS
