/* heed-organisation.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-model-enums.h"

G_BEGIN_DECLS

#define HEED_TYPE_ORGANISATION (heed_organisation_get_type ())

G_DECLARE_FINAL_TYPE (HeedOrganisation, heed_organisation, HEED, ORGANISATION, GObject)

HeedOrganisation    *heed_organisation_new            (void);
const char          *heed_organisation_get_id         (HeedOrganisation     *self);
void                 heed_organisation_set_id         (HeedOrganisation     *self,
                                                       const char           *id);
const char          *heed_organisation_get_name       (HeedOrganisation     *self);
void                 heed_organisation_set_name       (HeedOrganisation     *self,
                                                       const char           *name);
const char          *heed_organisation_get_short_name (HeedOrganisation     *self);
void                 heed_organisation_set_short_name (HeedOrganisation     *self,
                                                       const char           *short_name);
HeedOrganisationKind heed_organisation_get_kind       (HeedOrganisation     *self);
void                 heed_organisation_set_kind       (HeedOrganisation     *self,
                                                       HeedOrganisationKind  kind);
const char          *heed_organisation_get_extra      (HeedOrganisation     *self);
void                 heed_organisation_set_extra      (HeedOrganisation     *self,
                                                       const char           *extra);

G_END_DECLS
