/* heed-text-lines.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* CommonMark in a text buffer: a line a paragraph. A line of a list begins with its
 * mark; tags tell marks, levels, bold, italic, links and languages. */

void      heed_text_lines_prepare    (GtkTextBuffer     *buffer);
void      heed_text_lines_load       (GtkTextBuffer     *buffer,
                                      const char        *markup);
char     *heed_text_lines_save       (GtkTextBuffer     *buffer);
void      heed_text_lines_tidy       (GtkTextBuffer     *buffer,
                                      int                first,
                                      int                last);
guint     heed_text_lines_get_level  (GtkTextBuffer     *buffer,
                                      int                line);
char     *heed_text_lines_get_mark   (GtkTextBuffer     *buffer,
                                      int                line);
void      heed_text_lines_get_words  (GtkTextBuffer     *buffer,
                                      int                line,
                                      GtkTextIter       *start,
                                      GtkTextIter       *end);
void      heed_text_lines_set_mark   (GtkTextBuffer     *buffer,
                                      int                line,
                                      guint              level,
                                      const char        *mark);
void      heed_text_lines_toggle_language (GtkTextBuffer     *buffer,
                                           const GtkTextIter *start,
                                           const GtkTextIter *end,
                                           const char        *language);

G_END_DECLS
