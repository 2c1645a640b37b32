/* heed-owner-links.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-database.h"

G_BEGIN_DECLS

/**
 * HeedOwnerLink:
 * @id: the row of the owner that has this spelling
 * @folded: the spelling, folded
 * @shown: the row of the owner that it stands for: itself, or the one it was merged into
 * @name: the name of that one, which lists show
 *
 * Whom words that stand as an owner in a plan mean.
 */
typedef struct
{
  char *id;
  char *folded;
  char *shown;
  char *name;
} HeedOwnerLink;

typedef struct _HeedOwnerLinks HeedOwnerLinks;

HeedOwnerLinks *heed_owner_links_new         (HeedDatabase       *database);
void            heed_owner_links_free        (HeedOwnerLinks     *self);
GPtrArray      *heed_owner_links_find        (HeedOwnerLinks     *self,
                                              const char *const  *owners,
                                              GError            **error);
GPtrArray      *heed_owner_links_load        (HeedDatabase       *database,
                                              guint               number,
                                              const char         *item,
                                              GError            **error);
GStrv           heed_owner_links_list_names  (GPtrArray          *links);
char           *heed_owner_links_fold_names  (GPtrArray          *links);
char           *heed_owner_links_make_words  (GPtrArray          *links);
gint64          heed_owner_links_get_version (GPtrArray          *links);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedOwnerLinks, heed_owner_links_free)

G_END_DECLS
