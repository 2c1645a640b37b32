/* heed-office-relations.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-archive.h"

G_BEGIN_DECLS

typedef struct _HeedOfficeRelations HeedOfficeRelations;

HeedOfficeRelations *heed_office_relations_load     (HeedArchive          *archive,
                                                     const char           *part,
                                                     GCancellable         *cancellable,
                                                     GError              **error);
void                 heed_office_relations_free     (HeedOfficeRelations  *self);
const char          *heed_office_relations_find     (HeedOfficeRelations  *self,
                                                     const char           *kind);
const char          *heed_office_relations_get      (HeedOfficeRelations  *self,
                                                     const char           *id);
gboolean             heed_office_relations_is       (HeedOfficeRelations  *self,
                                                     const char           *id,
                                                     const char           *kind);
const char          *heed_office_relations_get_link (HeedOfficeRelations  *self,
                                                     const char           *id);
gboolean             heed_office_has_type           (GBytes               *bytes,
                                                     const char *const    *types,
                                                     const char           *folder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedOfficeRelations, heed_office_relations_free)

G_END_DECLS
