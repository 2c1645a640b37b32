/* heed-review-note.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeedReviewNote:
 * @HEED_REVIEW_NOTE_OTHER: it says something else
 * @HEED_REVIEW_NOTE_OWNERS: actions and owners do not match
 * @HEED_REVIEW_NOTE_TARGETS: actions and target dates do not match
 * @HEED_REVIEW_NOTE_NUMBER: the number was inferred
 *
 * What a line says that recognise leaves where it was not sure.
 */
typedef enum {
  HEED_REVIEW_NOTE_OTHER,
  HEED_REVIEW_NOTE_OWNERS,
  HEED_REVIEW_NOTE_TARGETS,
  HEED_REVIEW_NOTE_NUMBER,
} HeedReviewNote;

char           *heed_review_note_write_match  (HeedReviewNote   kind,
                                               guint            n_actions,
                                               guint            n_words);
char           *heed_review_note_write_number (const char      *number);
HeedReviewNote  heed_review_note_read         (const char      *line,
                                               guint           *n_words,
                                               char           **number);

G_END_DECLS
