/* heed-newest-first.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "heed-record-list.h"

G_BEGIN_DECLS

void heed_newest_first_fill (GListStore     *store,
                             HeedRecordList *records);

G_END_DECLS
