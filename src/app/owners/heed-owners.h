/* heed-owners.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-day.h"
#include "heed-owner.h"
#include "heed-session.h"

G_BEGIN_DECLS

#define HEED_TYPE_OWNERS (heed_owners_get_type ())

G_DECLARE_FINAL_TYPE (HeedOwners, heed_owners, HEED, OWNERS, GObject)

HeedOwners *heed_owners_new         (HeedSession          *session);
void        heed_owners_set_day     (HeedOwners           *self,
                                     HeedDay               day);
GListModel *heed_owners_get_list    (HeedOwners           *self);
gboolean    heed_owners_get_loading (HeedOwners           *self);

GPtrArray  *heed_owners_load        (HeedSession          *session,
                                     HeedDay               day,
                                     GError              **error);
gboolean    heed_owners_count       (HeedSession          *session,
                                     const char *const    *ids,
                                     guint                *n_actions,
                                     guint                *n_plans,
                                     GError              **error);

G_END_DECLS
