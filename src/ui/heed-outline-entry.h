/* heed-outline-entry.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "heed-day.h"
#include "heed-recommendation.h"

G_BEGIN_DECLS

#define HEED_TYPE_OUTLINE_ENTRY (heed_outline_entry_get_type ())

G_DECLARE_FINAL_TYPE (HeedOutlineEntry, heed_outline_entry, HEED, OUTLINE_ENTRY, GObject)

HeedOutlineEntry *heed_outline_entry_new        (gpointer          record,
                                                 HeedDay           day);
gpointer          heed_outline_entry_get_record (HeedOutlineEntry *self);

G_END_DECLS
