/* heed-fuzz-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-document.h"
#include "heed-plan.h"

G_BEGIN_DECLS

void heed_fuzz_check_text_words (GBytes       *input,
                                 HeedDocument *document);
void heed_fuzz_check_plan_words (HeedDocument *document,
                                 HeedPlan     *plan);

G_END_DECLS
