/* heed-action-search.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-database.h"

G_BEGIN_DECLS

/* Full-text search for actions, which each database has in its own way: a part of the
 * driver. */

gboolean    heed_action_search_has_words     (const char     *search);
const char *heed_action_search_get_condition (void);
void        heed_action_search_bind          (HeedStatement  *statement,
                                              const char     *search);
gboolean    heed_action_search_set           (HeedDatabase   *database,
                                              gint64          id,
                                              const char     *words,
                                              GError        **error);
char       *heed_action_search_get           (HeedDatabase   *database,
                                              gint64          id,
                                              GError        **error);
gboolean    heed_action_search_remove        (HeedDatabase   *database,
                                              gint64          id,
                                              GError        **error);
gboolean    heed_action_search_remove_plan   (HeedDatabase   *database,
                                              guint           number,
                                              const char     *recommendation,
                                              GError        **error);

G_END_DECLS
