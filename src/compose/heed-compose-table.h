/* heed-compose-table.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-document.h"
#include "heed-plan.h"
#include "heed-response.h"

G_BEGIN_DECLS

/* What is printed below a target that moved, before the words that were promised, and in
 * the place of a target that was taken back. */
#define HEED_COMPOSE_REVISED "revised from "
#define HEED_COMPOSE_NO_DATE "no date"

HeedBlock         *heed_compose_action_table   (HeedPlan     *plan);
HeedBlock         *heed_compose_progress_table (HeedPlan     *plan,
                                                HeedDay       day);
const char *const *heed_compose_column_titles  (HeedPlan     *plan);
GPtrArray         *heed_compose_markup         (HeedPlan     *plan,
                                                const char   *markup);
void               heed_compose_add_markup     (HeedCell     *cell,
                                                HeedPlan     *plan,
                                                const char   *markup,
                                                const char   *style);
char              *heed_compose_response_words (HeedPlan     *plan,
                                                HeedResponse *response);
char              *heed_compose_revised_line   (HeedItem     *item);

G_END_DECLS
