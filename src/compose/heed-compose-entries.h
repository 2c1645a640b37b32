/* heed-compose-entries.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-action-entry.h"
#include "heed-document.h"

G_BEGIN_DECLS

/* Actions across plans as the tables of reports. */

const char *heed_compose_organisation       (HeedActionEntry *entry);
HeedTable  *heed_compose_entries_table      (GPtrArray       *entries,
                                             guint            start,
                                             guint            end,
                                             gboolean         with_organisation,
                                             gboolean         with_plan,
                                             HeedDay          day);
HeedTable  *heed_compose_entries_sheet      (GPtrArray       *entries,
                                             HeedDay          day);
void        heed_compose_entries_sheet_note (HeedTable       *table,
                                             const char      *note);

G_END_DECLS
