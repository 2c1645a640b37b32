/* heed-action-index.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-owner-links.h"
#include "heed-recommendation.h"

G_BEGIN_DECLS

/* The actions that count, of all plans, with the owners and the target in force:
 * derived from the plans, for lists across them. */

gboolean heed_action_index_remove  (HeedDatabase        *database,
                                    guint                number,
                                    const char          *recommendation,
                                    GError             **error);
gboolean heed_action_index_move    (HeedDatabase        *database,
                                    guint                number,
                                    HeedRecommendation  *recommendation,
                                    guint                place,
                                    GError             **error);
gboolean heed_action_index_refresh (HeedDatabase        *database,
                                    guint                number,
                                    HeedRecommendation  *recommendation,
                                    guint                place,
                                    HeedOwnerLinks      *owners,
                                    GCancellable        *cancellable,
                                    GError             **error);

G_END_DECLS
