/* heed-target-relative.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-day.h"
#include "heed-target-lexer.h"

G_BEGIN_DECLS

gboolean heed_target_read_relative      (const HeedToken *tokens,
                                         HeedDay          reference,
                                         HeedDay         *due,
                                         guint           *n_tokens);
gboolean heed_target_counts_from_report (const char      *words);

G_END_DECLS
