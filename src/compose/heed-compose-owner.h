/* heed-compose-owner.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-document.h"
#include "heed-plan.h"
#include "heed-shape.h"

G_BEGIN_DECLS

/* The headings of the columns that are filled in by whom the pack goes to. */
#define HEED_COMPOSE_FORM_PROGRESS "Progress"
#define HEED_COMPOSE_FORM_UPDATE "Update"

char         *heed_compose_owner_title (const char *owner);
HeedDocument *heed_compose_owner       (GPtrArray  *entries,
                                        const char *owner,
                                        HeedDay     day,
                                        HeedShape   shape);
HeedDocument *heed_compose_owner_sheet (GPtrArray  *entries,
                                        const char *owner,
                                        HeedDay     day);

G_END_DECLS
