/* heed-compose-table.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-action-entry.h"
#include "heed-document.h"
#include "heed-plan.h"
#include "heed-response.h"

G_BEGIN_DECLS

/* What is printed below a target that moved, before the words that were promised, and in
 * the place of a target that was taken back: where there is none, and where that of the
 * action above is in force. */
#define HEED_COMPOSE_REVISED "revised from "
#define HEED_COMPOSE_NO_DATE "no date"
#define HEED_COMPOSE_DATE_ABOVE "date of the action above"

HeedBlock         *heed_compose_action_table   (HeedPlan        *plan);
HeedBlock         *heed_compose_progress_table (HeedPlan        *plan,
                                                HeedDay          day);
const char        *heed_compose_column_title   (HeedPlan        *plan,
                                                guint            column);
char              *heed_compose_column_titles  (HeedPlan        *plan);
GPtrArray         *heed_compose_markup         (HeedPlan        *plan,
                                                const char      *markup);
void               heed_compose_add_markup     (HeedCell        *cell,
                                                HeedPlan        *plan,
                                                const char      *markup,
                                                const char      *style);
char              *heed_compose_response_words (HeedPlan        *plan,
                                                HeedResponse    *response);
char              *heed_compose_target_words   (HeedActionEntry *entry,
                                                const char      *joint);
char              *heed_compose_revised_line   (HeedItem        *item);
const char        *heed_compose_unset_target   (HeedAction      *action);

G_END_DECLS
