/* heed-text-pieces.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A line of a text buffer is laid out whole, at each change of it. So a paragraph that is
 * longer than any that a person writes stands there in several lines, its pieces; their
 * ends are told by a tag from the ends of paragraphs. */

void     heed_text_pieces_prepare (GtkTextBuffer     *buffer);
void     heed_text_pieces_insert  (GtkTextBuffer     *buffer,
                                   GtkTextIter       *at,
                                   const char        *text);
gboolean heed_text_pieces_goes_on (GtkTextBuffer     *buffer,
                                   const GtkTextIter *end,
                                   gboolean          *spaced);

G_END_DECLS
