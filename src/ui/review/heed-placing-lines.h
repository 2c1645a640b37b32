/* heed-placing-lines.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HEED_TYPE_PLACING_LINES (heed_placing_lines_get_type ())

G_DECLARE_FINAL_TYPE (HeedPlacingLines, heed_placing_lines, HEED, PLACING_LINES, GtkPopover)

void heed_placing_lines_set_words (HeedPlacingLines  *self,
                                   const char *const *words);

G_END_DECLS
