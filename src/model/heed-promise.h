/* heed-promise.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-action.h"
#include "heed-plan.h"

G_BEGIN_DECLS

void          heed_promise_set_baseline      (HeedAction *action);
void          heed_promise_set_baselines     (HeedPlan   *plan);
void          heed_promise_settle_import     (HeedPlan   *plan,
                                              gboolean    says_state);
void          heed_promise_revise            (HeedAction *action,
                                              const char *before,
                                              const char *author,
                                              HeedDay     day);
gboolean      heed_promise_moves_above       (HeedAction *action);
const char   *heed_promise_get_words_in_force (HeedAction *action);
HeedRevision *heed_promise_get_open_revision (HeedAction *action);
void          heed_promise_set_reason        (HeedAction *action,
                                              const char *reason);
gboolean      heed_promise_mean_the_same     (HeedTarget *a,
                                              HeedTarget *b);
gboolean      heed_promise_is_revised        (HeedAction *action);
guint         heed_promise_count_moves       (HeedAction *action,
                                              int        *days);
char         *heed_promise_describe_moves    (HeedAction *action);

G_END_DECLS
