/* heed-recognise-running.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-document.h"

G_BEGIN_DECLS

typedef struct _HeedRunningNotes HeedRunningNotes;

HeedRunningNotes *heed_running_notes_new  (HeedDocument     *document);
gboolean          heed_running_notes_take (HeedRunningNotes *self,
                                           HeedBlock        *block);
GPtrArray        *heed_running_notes_free (HeedRunningNotes *self);

G_END_DECLS
