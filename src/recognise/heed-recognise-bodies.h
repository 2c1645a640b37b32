/* heed-recognise-bodies.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-model-enums.h"

G_BEGIN_DECLS

gboolean             heed_bodies_read_kind        (const char           *name,
                                                   HeedOrganisationKind *kind);
const char          *heed_bodies_find_inspectorate (const char           *text,
                                                   HeedOrganisationKind  kind);

G_END_DECLS
