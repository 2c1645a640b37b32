/* heed-target-phrase.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-target-lexer.h"

G_BEGIN_DECLS

/**
 * HeedPhraseKind:
 * @HEED_PHRASE_NONE: nothing known
 * @HEED_PHRASE_FROM: the period after it is the start
 * @HEED_PHRASE_BY: the period after it is the due date
 * @HEED_PHRASE_BEFORE: the day before the period after it is the due date
 * @HEED_PHRASE_AT: says nothing about the period after it ("in", "during")
 * @HEED_PHRASE_BETWEEN: two periods follow
 * @HEED_PHRASE_TO: stands between the two ends of a stretch of time
 * @HEED_PHRASE_ONWARDS: the period before it is the start
 * @HEED_PHRASE_CHECKPOINT: the periods after it are checkpoints
 * @HEED_PHRASE_COMPLETED: completed
 * @HEED_PHRASE_IN_PLACE: completed, unless a date to come follows
 * @HEED_PHRASE_ONGOING: ongoing
 * @HEED_PHRASE_TENTATIVE: not certain yet
 * @HEED_PHRASE_REPEAT: repeats
 * @HEED_PHRASE_NOTE: what follows is a note, and dates in it are no targets
 * @HEED_PHRASE_FILLER: adds nothing to what stands before it
 * @HEED_PHRASE_VAGUE: a time that is no date ("as soon as possible")
 * @HEED_PHRASE_BLOCK: a period directly after it is no target ("after May 2019")
 *
 * What a word or a few of them do in a target.
 */
typedef enum {
  HEED_PHRASE_NONE,
  HEED_PHRASE_FROM,
  HEED_PHRASE_BY,
  HEED_PHRASE_BEFORE,
  HEED_PHRASE_AT,
  HEED_PHRASE_BETWEEN,
  HEED_PHRASE_TO,
  HEED_PHRASE_ONWARDS,
  HEED_PHRASE_CHECKPOINT,
  HEED_PHRASE_COMPLETED,
  HEED_PHRASE_IN_PLACE,
  HEED_PHRASE_ONGOING,
  HEED_PHRASE_TENTATIVE,
  HEED_PHRASE_REPEAT,
  HEED_PHRASE_NOTE,
  HEED_PHRASE_FILLER,
  HEED_PHRASE_VAGUE,
  HEED_PHRASE_BLOCK,
} HeedPhraseKind;

HeedPhraseKind heed_target_phrase_match (const HeedToken *tokens,
                                         int             *value,
                                         guint           *n_tokens);

G_END_DECLS
