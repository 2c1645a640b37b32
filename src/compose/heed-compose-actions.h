/* heed-compose-actions.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-day.h"
#include "heed-document.h"

G_BEGIN_DECLS

#define HEED_COMPOSE_ACTIONS_TITLE "Actions"

HeedDocument *heed_compose_actions       (GPtrArray *entries,
                                          HeedDay    day);
HeedDocument *heed_compose_actions_sheet (GPtrArray *entries,
                                          HeedDay    day);

G_END_DECLS
