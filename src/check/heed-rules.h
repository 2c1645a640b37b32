/* heed-rules.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-check.h"

G_BEGIN_DECLS

/* The checks of each file, ended by one without an id. */
extern const HeedCheck heed_answer_rules[];
extern const HeedCheck heed_date_rules[];
extern const HeedCheck heed_number_rules[];
extern const HeedCheck heed_plan_rules[];
extern const HeedCheck heed_response_rules[];
extern const HeedCheck heed_step_rules[];
extern const HeedCheck heed_wording_rules[];

void heed_rules_add_to_plan           (GPtrArray          *findings,
                                       const HeedCheck    *check,
                                       const char         *message,
                                       const char         *remedy);
void heed_rules_add_to_recommendation (GPtrArray          *findings,
                                       const HeedCheck    *check,
                                       HeedRecommendation *recommendation,
                                       const char         *message,
                                       const char         *remedy);
void heed_rules_add_to_item           (GPtrArray          *findings,
                                       const HeedCheck    *check,
                                       HeedItem           *item,
                                       const char         *message,
                                       const char         *remedy);
void heed_rules_add_to_item_because   (GPtrArray          *findings,
                                       const HeedCheck    *check,
                                       HeedItem           *item,
                                       const char         *message,
                                       const char         *remedy,
                                       const char         *cause);

G_END_DECLS
