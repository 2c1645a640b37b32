/* heed-history-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-plan.h"
#include "heed-record-row.h"

G_BEGIN_DECLS

const char *heed_history_words_find_untranslated
                                          (const char       *column);
const char *heed_history_words_find_title (HeedRecordKind    kind,
                                           const HeedColumn *column);
char       *heed_history_words_of_value   (const HeedValue  *value,
                                           const HeedColumn *column);
char       *heed_history_words_of_record  (HeedRecordRow    *row);
char       *heed_history_words_of_kind    (HeedRecordKind    kind,
                                           gboolean          is_new);
char       *heed_history_words_of_place   (HeedRecordRow    *row,
                                           HeedPlan         *plan);

G_END_DECLS
