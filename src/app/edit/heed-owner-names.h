/* heed-owner-names.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-plan.h"

G_BEGIN_DECLS

/* The owners that are known, for whoever types one. */

typedef struct _HeedOwnerNames HeedOwnerNames;

HeedOwnerNames *heed_owner_names_new  (HeedPlan           *plan,
                                       const char *const  *registered);
void            heed_owner_names_free (HeedOwnerNames     *self);
GStrv           heed_owner_names_find (HeedOwnerNames     *self,
                                       const char         *typed,
                                       guint               n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedOwnerNames, heed_owner_names_free)

G_END_DECLS
