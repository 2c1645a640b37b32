/* heed-target-context.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-day.h"
#include "heed-target-lexer.h"
#include "heed-target-phrase.h"

G_BEGIN_DECLS

/* What may stand around a date, so that it is one. */

/**
 * HeedTargetMark:
 * @HEED_TARGET_MARK_SOFT: a sign or a word that only joins
 * @HEED_TARGET_MARK_READ: understood
 * @HEED_TARGET_MARK_NOTE: not understood
 *
 * What became of a token.
 */
typedef enum {
  HEED_TARGET_MARK_SOFT,
  HEED_TARGET_MARK_READ,
  HEED_TARGET_MARK_NOTE,
} HeedTargetMark;

HeedPhraseKind heed_target_read_lead       (const HeedToken      *tokens,
                                            guint                *n_tokens,
                                            gboolean             *tentative);
gboolean       heed_target_may_follow      (const HeedToken      *tokens,
                                            HeedDay               reference);
gboolean       heed_target_ends_clause     (const HeedToken      *token);
gboolean       heed_target_number_precedes (const HeedToken      *tokens,
                                            const HeedTargetMark *marks,
                                            guint                 at,
                                            gboolean              has_day);
gboolean       heed_target_number_follows  (const HeedToken      *tokens,
                                            HeedDay               reference);
char          *heed_target_build_note      (const char           *words,
                                            const HeedToken      *tokens,
                                            const HeedTargetMark *marks);

G_END_DECLS
