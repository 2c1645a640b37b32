/* heed-history-line.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define HEED_TYPE_HISTORY_LINE (heed_history_line_get_type ())

G_DECLARE_FINAL_TYPE (HeedHistoryLine, heed_history_line, HEED, HISTORY_LINE, GObject)

HeedHistoryLine *heed_history_line_new        (GDateTime       *when,
                                               const char      *who,
                                               const char      *what,
                                               const char      *before,
                                               const char      *after,
                                               gboolean         taken_back);
GDateTime       *heed_history_line_get_when   (HeedHistoryLine *self);
const char      *heed_history_line_get_who    (HeedHistoryLine *self);
const char      *heed_history_line_get_what   (HeedHistoryLine *self);
const char      *heed_history_line_get_before (HeedHistoryLine *self);
const char      *heed_history_line_get_after  (HeedHistoryLine *self);
gboolean         heed_history_line_get_taken_back
                                              (HeedHistoryLine *self);

G_END_DECLS
