/* heed-compose-moves.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-action.h"
#include "heed-document.h"
#include "heed-report-plan.h"

G_BEGIN_DECLS

gboolean heed_compose_is_moved     (HeedAction   *action);
char    *heed_compose_moves_words  (HeedAction   *action);
char    *heed_compose_moves_reason (HeedAction   *action);
void     heed_compose_add_moves    (HeedDocument *document,
                                    GPtrArray    *plans);

G_END_DECLS
