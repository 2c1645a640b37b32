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
 * @HEED_REVIEW_NOTE_RESPONSE: there is a second response
 * @HEED_REVIEW_NOTE_SEVERAL: an action may be several
 * @HEED_REVIEW_NOTE_CUT_OFF: an action stops in mid-sentence
 *
 * What a line says that recognise leaves where it was not sure.
 */
typedef enum {
  HEED_REVIEW_NOTE_OTHER,
  HEED_REVIEW_NOTE_OWNERS,
  HEED_REVIEW_NOTE_TARGETS,
  HEED_REVIEW_NOTE_NUMBER,
  HEED_REVIEW_NOTE_RESPONSE,
  HEED_REVIEW_NOTE_SEVERAL,
  HEED_REVIEW_NOTE_CUT_OFF,
} HeedReviewNote;

char           *heed_review_note_write_match (HeedReviewNote   kind,
                                              guint            n_actions,
                                              guint            n_words);
char           *heed_review_note_write       (HeedReviewNote   note,
                                              const char      *words);
HeedReviewNote  heed_review_note_read        (const char      *line,
                                              guint           *n_words,
                                              char           **quoted);

G_END_DECLS
