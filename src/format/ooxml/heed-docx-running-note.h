/* heed-docx-running-note.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-docx-words.h"

G_BEGIN_DECLS

char *heed_docx_running_note_read (const HeedDocxSource  *source,
                                   GCancellable          *cancellable,
                                   GError               **error);

G_END_DECLS
